"""The box that says what a column becomes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.exchange.mapping.fields import Field
from viewer.qt.importing.elided_box import ElidedBox
from viewer.qt.importing.field_names import FIELDS, field_name

_SHOWN_FIELDS = 18
_CHOICES = (None, *FIELDS)


class FieldBox(ElidedBox):
    """Every field and none."""

    def __init__(self, field: Field | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(1)
        self.setMaxVisibleItems(_SHOWN_FIELDS)
        for choice in _CHOICES:
            self.addItem(field_name(choice))
        self.setCurrentIndex(_CHOICES.index(field) if field in _CHOICES else 0)
        self.setProperty("look", "" if self.field else "kept")

    @property
    def field(self) -> Field | None:
        """What is chosen; None to keep the column as it stands."""
        return _CHOICES[self.currentIndex()]

    @property
    def shown(self) -> str:
        """The field, or in one word that the column is kept."""
        return field_name(self.field) if self.field else self.tr("Kept")
