"""Why a text is no EDTF, and where."""

from __future__ import annotations


class EdtfError(ValueError):
    """A text that is no EDTF date, or a date that cannot be.

    Args:
        reason: what is wrong in plain words, as a ``str.format`` template.
        position: where in the text, in characters from 0.
        part: which part of a date is at fault where the text is not at hand: ``month``, ``day``,
            ``clock``; the year where it is empty.
        values: what the template names.
    """

    def __init__(self, reason: str, position: int = 0, *, part: str = "", **values: object) -> None:
        self.template = reason
        self.part = part
        self.position = position
        self.values = values
        super().__init__(reason, position, values)

    @property
    def reason(self) -> str:
        """What is wrong, in English."""
        return self.template.format(**self.values)

    def moved_to(self, position: int) -> EdtfError:
        """The same error at another place, as that of a part within a longer text."""
        moved = EdtfError(self.template, position, part=self.part)
        moved.values = self.values
        return moved

    def __str__(self) -> str:
        """The reason and, counted from 1, the character."""
        return f"{self.reason} (at character {self.position + 1})"
