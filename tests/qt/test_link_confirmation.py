from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from viewer.qt.link_confirmation import confirmation, refusal, shown_address, web_link

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


def test_the_question_shows_the_address_and_opens_on_yes_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    box = confirmation(QUrl("https://example.org/a?b=1&c=2"))
    qtbot.addWidget(box)
    assert "https://example.org/a?b=1&amp;c=2" in box.informativeText()
    assert opened == []
    buttons = {button.text().replace("&", ""): button for button in box.buttons()}
    buttons["Copy address"].click()
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=1&c=2"
    assert opened == []
    buttons["Open"].click()
    assert opened == [QUrl("https://example.org/a?b=1&c=2")]
