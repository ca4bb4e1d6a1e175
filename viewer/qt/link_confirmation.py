"""Links: which may be followed, and the question that shows where one leads."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.domain.bidi import isolated
from viewer.domain.long_texts import cut
from viewer.exchange.rich_text import LINK_SCHEMES
from viewer.qt.translation import translate

_LONGEST_SHOWN = 600


def web_link(text: str) -> QUrl | None:
    """The address if it may be followed (http, https, mailto), else None."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in LINK_SCHEMES:
        return None
    return url if url.host() or url.scheme().lower() == "mailto" else None


def refusal(text: str) -> str:
    """Why an address is shown as text only."""
    scheme = text.strip().partition(":")[0][:30]
    if ":" in text and scheme.isascii() and scheme.isalnum():
        template = translate(
            "link_confirmation", "not a link: “{scheme}:” does not lead to the web or to mail"
        )
        return template.format(scheme=scheme)
    return translate("link_confirmation", "not a complete web address")


def shown_address(url: QUrl) -> str:
    """Where a link leads; its host by itself where look-alike letters or a name could deceive."""
    host = bytes(QUrl.toAce(url.host()).data()).decode("ascii", "replace")
    shown = isolated(url.toDisplayString())
    if host and (host != url.host() or url.userInfo()):
        shown = f"{shown} ({host})"
    return cut(shown, _LONGEST_SHOWN)


def confirmation(url: QUrl, parent: QWidget | None = None) -> QMessageBox:
    """The question whether to leave for the browser; showing it is up to the caller."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(box.tr("Open link"))
    is_mail = url.scheme().lower() == "mailto"
    box.setText(
        box.tr("Write to this address in your mail program?")
        if is_mail
        else box.tr("Open this page in your browser?")
    )
    # The box guesses whether it is HTML, and shows the address of another page where it errs.
    box.setInformativeText(f"<span>{escape(shown_address(url))}</span>")
    go = box.addButton(box.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
    copy = box.addButton(box.tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(go)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(url.toString()))
    go.clicked.connect(lambda: QDesktopServices.openUrl(url))
    return box


def confirm_and_open(url: QUrl, parent: QWidget | None = None) -> None:
    """Ask, showing where the link leads, and open it in the system's browser when told to."""
    address = bytes(url.toEncoded().data()).decode("ascii")
    box = confirmation(url, parent) if web_link(address) is not None else _refused(parent)
    box.open()


def _refused(parent: QWidget | None) -> QMessageBox:
    """The word that a link cannot be followed."""
    box = QMessageBox(parent)
    box.setWindowTitle(box.tr("Open link"))
    box.setText(box.tr("This link leads nowhere: it is not a sound web address."))
    box.addButton(box.tr("Close"), QMessageBox.ButtonRole.RejectRole)
    return box
