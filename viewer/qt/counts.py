"""Counts in the reader's digits and in the right number."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def number(count: int) -> str:
    """The count with the grouping of the reader's language."""
    return QLocale().toString(count)


def counted(one: str, many: str, count: int) -> str:
    """One of two translated templates with ``{n}`` filled in."""
    return (one if count == 1 else many).replace("{n}", number(count))
