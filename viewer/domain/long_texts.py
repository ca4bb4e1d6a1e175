"""Texts that are longer than anybody reads at a glance, or than a line can be measured soon."""

from __future__ import annotations

LONGEST_NAME = 300
"""Characters of a name of which all are shown where names stand."""


def cut(text: str, longest: int = LONGEST_NAME) -> str:
    """The text, or its beginning with an ellipsis where it is longer."""
    return text if len(text) <= longest else f"{text[:longest]}…"
