"""Marks texts of tables, which are translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text; Qt's ``lupdate`` collects it under the context, by this very name."""
    return text
