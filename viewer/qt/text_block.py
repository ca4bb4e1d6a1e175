"""A piece of text to read: wraps anywhere, is as high as it needs, can be selected and copied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from viewer.domain.bidi import unsteered
from viewer.qt.lit_words import FoundIn, lit_format, qt_places

_BARE = (
    "QTextBrowser, QTextBrowser:focus"
    " { background: transparent; border: none; padding: 0; margin: 0; min-height: 0; }"
)

_STRONG = "b, strong, th, h1, h2, h3, h4, h5, h6 { font-weight: 600; }"
"""The heaviest of the bundled weights: one that is not there would be smeared."""
_SPACED = """
blockquote { margin-left: 12px; margin-right: 0; }
th { text-align: left; }
td, th { padding: 1px 12px 1px 0; }
"""
"""Columns stand apart without lines, and a quotation leaves the narrow pane its width."""
_INDENT_PX = 20.0
_LINE_PERCENT = 105
"""Height of a line of a short text, of its font's."""


class TextBlock(QTextBrowser):
    """Plain or safe rich text without frame and scrollbars; loads nothing, opens nothing.

    Signals:
        link_requested: the reader wants to go where a link leads.
    """

    link_requested = Signal(QUrl)

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        """Make an empty block; ``role`` is the property that the style sheet knows."""
        super().__init__(parent)
        self.setProperty("role", role)
        self.setStyleSheet(_BARE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT_PX)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self.link_requested)
        self.highlighted.connect(self._tell_where)

    def show_text(self, text: str, line_height_percent: int = 118) -> None:
        """Show text as it stands, markup and all."""
        with self._measured_once():
            self.setPlainText(unsteered(text))
            self._space_lines(line_height_percent)

    def show_html(self, html: str, link_color: str = "", line_height_percent: int = 118) -> None:
        """Show HTML that has been made safe before."""
        with self._measured_once():
            color = f"color: {link_color};" if link_color else ""
            links = f"a {{ {color} text-decoration: none; }}"
            self.document().setDefaultStyleSheet(f"{links} {_STRONG} {_SPACED}")
            self.setHtml(unsteered(html))
            self._space_lines(line_height_percent)
        self._take_keys_for_links()

    def light(self, found_in: FoundIn, tint: QColor) -> None:
        """Light the words that a search found, without changing what is copied."""
        text, lit = self.toPlainText(), []
        for start, length in qt_places(text, found_in(text)):
            part = QTextEdit.ExtraSelection()
            part.cursor = QTextCursor(self.document())
            part.cursor.setPosition(start)
            part.cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            part.format = lit_format(tint)
            lit.append(part)
        self.setExtraSelections(lit)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is ever loaded for a text, from wherever."""

    def sizeHint(self) -> QSize:
        return QSize(200, ceil(self.document().size().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane scrolls, not the piece."""
        event.ignore()

    @contextmanager
    def _measured_once(self) -> Iterator[None]:
        layout = self.document().documentLayout()
        layout.documentSizeChanged.disconnect(self._fit)
        yield
        layout.documentSizeChanged.connect(self._fit)
        self._fit(self.document().size())

    def _space_lines(self, percent: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spacing)

    def _take_keys_for_links(self) -> None:
        """Let Tab stop where it leads to a link, and not at mere words, where it would vanish."""
        has_links = any(form.toCharFormat().isAnchor() for form in self.document().allFormats())
        by_keys = Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(by_keys if has_links else Qt.FocusPolicy.ClickFocus)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(ceil(size.height()), 1))

    def _tell_where(self, link: QUrl) -> None:
        self.setToolTip(link.toDisplayString())


def block_of(text: str, role: str) -> TextBlock:
    """A block that shows a text in one of the style sheet's roles."""
    block = TextBlock(role)
    block.show_text(text, _LINE_PERCENT)
    block.setAccessibleName(text)
    return block


def section_label(text: str) -> QLabel:
    """The small heading above a part of a pane."""
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
