"""Counts in English sentences, in the right number."""

from __future__ import annotations


def counted(count: int, one: str, many: str) -> str:
    """One of two templates with ``{count}`` filled in, its thousands parted by commas."""
    return (one if count == 1 else many).replace("{count}", f"{count:,}")
