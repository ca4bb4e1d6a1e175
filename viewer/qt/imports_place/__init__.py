"""The place of the imports: what came in, what could not, and how to mend or undo it."""

from __future__ import annotations

from viewer.qt.imports_place.dialog import ImportsDialog

__all__ = ["ImportsDialog"]
