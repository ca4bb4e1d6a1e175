"""Cells that a spreadsheet would run: how to know them, and how to make them text for it.

The signs are those of OWASP's page on CSV injection, in their full-width forms too.
"""

from __future__ import annotations

import re

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-](\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet takes a cell for a formula; numbers with a sign are none."""
    return cell.startswith(_SIGNS) and _NUMBER.fullmatch(cell) is None


def disarmed(cell: str) -> str:
    """The cell as a spreadsheet shows and does not run it: an apostrophe before a formula."""
    return f"'{cell}" if is_formula(cell) else cell
