"""The look of the whole app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProxyStyle, QStyle

from viewer.qt.painting.fonts import points
from viewer.qt.painting.palette import LIGHT
from viewer.qt.painting.stylesheet import stylesheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_HINT = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons


def test_the_app_wears_the_style_that_the_sheet_builds_on(qapp):
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")  # a sheet hides the style that it builds on
    try:
        assert qapp.style().objectName().lower() == "fusion"
    finally:
        qapp.setStyleSheet(sheet)


class _WithIcons(QProxyStyle):
    """A style that puts icons on the buttons of questions, as on some desktops."""

    def styleHint(self, hint: QStyle.StyleHint, *others: Any) -> int:  # noqa: N802
        return 1 if hint is _HINT else super().styleHint(hint, *others)


def test_buttons_of_questions_have_words_alone(qtbot: QtBot) -> None:
    buttons, style = QDialogButtonBox(), _WithIcons("fusion")
    qtbot.addWidget(buttons)
    buttons.setStyle(style)
    buttons.setStyleSheet(stylesheet(LIGHT))
    assert not buttons.style().styleHint(_HINT, None, buttons)


def test_texts_are_as_large_by_the_sheet_as_by_the_fonts(qtbot: QtBot) -> None:
    for role, size_px in (("date", 13.5), ("quiet", 11), ("title", 19)):
        label = QLabel("15 February 2012")
        label.setProperty("role", role)
        qtbot.addWidget(label)
        label.setStyleSheet(stylesheet(LIGHT))
        label.ensurePolished()
        assert label.font().pointSizeF() == pytest.approx(points(size_px), rel=1e-5)
