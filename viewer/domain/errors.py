"""The one error that a user can mend; every other exception is a bug."""

from __future__ import annotations


class ViewerError(Exception):
    """Something the user can mend, told in one sentence.

    The message is a template with values, so that the window can translate
    the template and fill in the values afterwards.

    Args:
        message: what happened and where, as a ``str.format`` template.
        hint: what to do next, as a template over the same values.
        values: what the templates name.
    """

    def __init__(self, message: str, *, hint: str = "", **values: object) -> None:
        self.message = message
        self.hint = hint
        self.values = values
        super().__init__(message, hint, values)

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross to another process: its keyword arguments, too."""
        return (_remade, (type(self), self.message, self.hint, self.values))

    def __str__(self) -> str:
        """The whole sentence in English, hint included, on one line."""
        parts = [part.format(**self.values) for part in (self.message, self.hint) if part]
        return " ".join(" ".join(parts).split())


def _remade(
    kind: type[ViewerError], message: str, hint: str, values: dict[str, object]
) -> ViewerError:
    return kind(message, hint=hint, **values)
