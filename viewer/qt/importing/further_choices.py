"""Choices that few files need: the data set's layout, the title, lists in cells, name, seasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from viewer.exchange.importing import ImportOptions, ImportPlan
from viewer.exchange.mapping.presets import presets
from viewer.qt.retelling import retold


class FurtherChoices(QWidget):
    """Layout, title, split, data set and hemisphere, each applied when it is left or entered.

    Signals:
        options_changed: the ``ImportOptions`` that the reader wants now.
    """

    options_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ImportOptions()
        self._shown = ("", "", "", "")
        self._layout = QComboBox()
        self._layout.addItem(self.tr("As found"), "")
        for preset in sorted(presets(), key=lambda each: each.label):
            self._layout.addItem(retold(preset.label), preset.name)
        self._layout.setMaxVisibleItems(self._layout.count())
        self._title = QLineEdit(placeholderText=self.tr("{actor1} – {verb} – {actor2}"))
        self._title.setToolTip(self.tr("Columns in braces, with any words between them"))
        self._split = QLineEdit(placeholderText=";|")
        self._split.setToolTip(self.tr("The characters between several participants or tags"))
        self._data_set = QLineEdit()
        self._data_set.setToolTip(
            self.tr("Rows of one data set are compared with its earlier ones, whatever the file")
        )
        self._southern = QCheckBox(self.tr("Seasons without a place are southern ones"))
        self._southern.setToolTip(self.tr("Summer is then from December to February"))
        self._no_year_zero = QCheckBox(self.tr("Years before our era have no year 0"))
        self._no_year_zero.setToolTip(self.tr("−664 is then 664 BCE, and not 665 BCE as in EDTF"))
        self._boxes = {"southern": self._southern, "no_year_zero": self._no_year_zero}
        self._lay_out()
        for name, box in self._boxes.items():
            box.toggled.connect(partial(self._tell_checked, name))
        self._layout.activated.connect(self._tell)
        for field in (self._title, self._split, self._data_set):
            field.editingFinished.connect(self._tell)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        named = (
            (self.tr("Layout"), self._layout),
            (self.tr("Title made of columns"), self._title),
            (self.tr("Lists split at"), self._split),
            (self.tr("Data set"), self._data_set),
        )
        for column, (name, widget) in enumerate(named):
            label = QLabel(name)
            label.setProperty("role", "section")
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            grid.addWidget(label, 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1)
        half = len(named) // 2
        grid.addWidget(self._southern, 2, 0, 1, half)
        grid.addWidget(self._no_year_zero, 2, half, 1, half)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what the plan goes by."""
        self._options = plan.options
        self._layout.setCurrentIndex(max(0, self._layout.findData(plan.options.preset)))
        self._title.setText(plan.mapping.title_template)
        self._split.setText(plan.mapping.split)
        self._data_set.setText(plan.data_set)
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(plan.options, name))
            box.blockSignals(False)
        self._shown = self._said()

    def _tell_checked(self, name: str, is_checked: bool) -> None:
        self._want({name: is_checked})

    def _want(self, changes: Mapping[str, object]) -> None:
        self._options = replace(self._options, **changes)  # type: ignore[arg-type]
        self.options_changed.emit(self._options)

    def _said(self) -> tuple[str, str, str, str]:
        return (
            self._layout.currentData(),
            self._title.text().strip(),
            self._split.text(),
            self._data_set.text().strip(),
        )

    def _tell(self) -> None:
        said = self._said()
        if said == self._shown:
            return
        before, self._shown = self._shown, said
        names = ("preset", "title", "split", "data_set")
        self._want(
            {name: now for name, was, now in zip(names, before, said, strict=True) if was != now}
        )
