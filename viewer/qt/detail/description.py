"""The description as safe rich text, with a word on whatever was left out of it."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.exchange.rich_text import LeftOut, Omission, rich_text
from viewer.qt.counts import counted
from viewer.qt.enumeration import claused
from viewer.qt.painting.palette import Palette
from viewer.qt.text_block import TextBlock


class Description(QWidget):
    """One description.

    Signals:
        link_requested: the reader wants to go where a link leads.
    """

    link_requested = Signal(QUrl)

    def __init__(self, text: str, palette: Palette) -> None:
        super().__init__()
        self._text = text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rich = rich_text(text)
        self.block = TextBlock()
        self.block.show_html(rich.html, palette.accent)
        self.block.setAccessibleName(self.tr("Description"))
        self.block.link_requested.connect(self.link_requested)
        column.addWidget(self.block)
        if rich.left_out:
            column.addWidget(self._note(rich.left_out))
            whole = QPushButton(self.tr("Copy the whole text"))
            whole.setProperty("look", "link")
            whole.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
            column.addWidget(whole)

    def _note(self, left_out: tuple[LeftOut, ...]) -> TextBlock:
        note = TextBlock("quiet")
        told = claused(self._told(omission) for omission in left_out)
        note.show_text(self.tr("Not shown: {list}.").format(list=told))
        note.setAccessibleName(self.tr("What was left out of the description"))
        return note

    def _told(self, left_out: LeftOut) -> str:
        one, many = self._templates(left_out)
        return counted(one, many, left_out.count).replace("{what}", left_out.what)

    def _templates(self, left_out: LeftOut) -> tuple[str, str]:
        """What is said of one and of many; ``{what}`` is a tag or scheme."""
        match left_out.reason, left_out.what:
            case Omission.TAG, "img":
                return (
                    self.tr("a picture that would be loaded from elsewhere"),
                    self.tr("{n} pictures that would be loaded from elsewhere"),
                )
            case Omission.TAG, "script":
                return self.tr("a script"), self.tr("{n} scripts")
            case Omission.TAG, _:
                return self.tr("a “{what}” tag"), self.tr("{n} “{what}” tags")
            case Omission.LINK, _:
                return (
                    self.tr("a link to “{what}:” (only http, https and mailto open)"),
                    self.tr("{n} links to “{what}:” (only http, https and mailto open)"),
                )
            case Omission.HANDLER, _:
                return (
                    self.tr("a script that a click would start"),
                    self.tr("{n} scripts that a click would start"),
                )
            case Omission.LENGTH, _:
                text = self.tr("the last {n} characters of a very long text")
            case Omission.WORDS, _:
                text = self.tr("{n} characters of words without a space")
            case Omission.BRACKETS, _:
                text = self.tr("links in brackets, of which there are too many")
            case Omission.TABLE, _:
                text = self.tr("the grid of a very large table")
            case _:
                text = self.tr("its markup, which is nested too deeply")
        return text, text
