"""What a function makes of texts, remembered for those that repeat."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Remembered(dict[str, Value]):
    """Made when first asked for; look-ups of what repeats run in C.

    Args:
        make: what makes a value of a text.
        most: texts that are remembered; with more it begins anew, so that memory stays bounded.
    """

    def __init__(self, make: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, text: str) -> Value:
        if len(self) >= self._most:
            self.clear()
        found = self[text] = self._make(text)
        return found
