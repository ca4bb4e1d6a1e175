"""Why a text is no EDTF, and where."""

from __future__ import annotations


class EdtfError(ValueError):
    """A text that is no EDTF date, or a date that cannot be.

    Args:
        reason: what is wrong in plain words, as a ``str.format`` template.
        position: where in the text, in characters from 0.
        values: what the template names.
    """

    def __init__(self, reason: str, position: int = 0, **values: object) -> None:
        self.template = reason
        self.position = position
        self.values = values
        super().__init__(reason, position, values)

    @property
    def reason(self) -> str:
        """What is wrong, in English."""
        return self.template.format(**self.values)

    def at(self, position: int) -> EdtfError:
        """The same error within a longer text in which the faulty part begins at ``position``."""
        return EdtfError(self.template, self.position + position, **self.values)

    def __str__(self) -> str:
        """The reason and, counted from 1, the character."""
        return f"{self.reason} (at character {self.position + 1})"
