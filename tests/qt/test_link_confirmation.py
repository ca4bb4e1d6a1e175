from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from viewer.qt.link_confirmation import (
    confirm_and_open,
    confirmation,
    refusal,
    shown_address,
    web_link,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    "text", ["https://example.org/a?b=1", "http://example.org", "mailto:a@example.org"]
)
def test_the_web_and_mail_may_be_followed(text: str):
    assert web_link(text) is not None


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "example.org", "", "http://",
     "vbscript:x", "ms-settings:x", "//example.org/x"],
)  # fmt: skip
def test_nothing_else_is_a_link(text: str):
    assert web_link(text) is None


def test_a_refused_scheme_is_named():
    assert "“javascript:”" in refusal("javascript:alert(1)")


def test_a_host_of_look_alike_letters_is_shown_in_ascii():
    assert "xn--" in shown_address(QUrl("https://\u0430pple.com/x"))


def test_a_host_behind_a_name_that_could_deceive_is_shown_by_itself():
    shown = shown_address(QUrl("https://example.org:x@evil.example/a"))
    assert shown.endswith("(evil.example)")
    assert ":x@" not in shown


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://a@b:c@evil.example/", "This link leads nowhere: it is not a sound web address."),
        ("https://example.org/a b?c=d e", "Open this page in your browser?"),
        ("http://[", "This link leads nowhere: it is not a sound web address."),
    ],
)
def test_a_link_that_is_clicked_says_where_it_leads_or_that_it_does_not(
    qtbot: QtBot, address: str, told: str
):
    parent = QWidget()
    qtbot.addWidget(parent)
    confirm_and_open(QUrl(address), parent)
    (box,) = parent.findChildren(QMessageBox)
    assert box.text() == told
    box.reject()


def test_the_question_shows_the_address_and_opens_on_yes_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    box = confirmation(QUrl("https://example.org/a?b=1&c=2"))
    qtbot.addWidget(box)
    assert "https://example.org/a?b=1&c=2" in map(_read, box.findChildren(QLabel))
    assert opened == []
    buttons = {button.text().replace("&", ""): button for button in box.buttons()}
    assert set(buttons) == {"Open", "Copy address", "Cancel"}
    buttons["Copy address"].click()
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=1&c=2"
    assert opened == []
    buttons["Open"].click()
    assert opened == [QUrl("https://example.org/a?b=1&c=2")]


def _read(label: QLabel) -> str:
    """What a label shows to the reader."""
    if not Qt.mightBeRichText(label.text()):
        return label.text()
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()
