"""The line icons, drawn in the ink of the palette at any pixel ratio."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.bundled import resources

SIZE_PX = 16


class _InkEngine(QIconEngine):
    """Renders one SVG whose ``currentColor`` is ink, paler where disabled."""

    def __init__(self, source: str, ink: str, pale: str) -> None:
        super().__init__()
        self._source, self._ink, self._pale = source, ink, pale

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _paint(
            painter, self._source, self._pale if mode is QIcon.Mode.Disabled else self._ink, rect
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _InkEngine(self._source, self._ink, self._pale)


class Icons:
    """Icons in given inks, each made once.

    Args:
        ink: colour of enabled icons, ``#rrggbb``.
        pale: colour of disabled ones.
    """

    def __init__(self, ink: str, pale: str) -> None:
        self.icon: Callable[[str], QIcon] = cache(lambda name: _icon(name, ink, pale))


def paint_icon(painter: QPainter, name: str, ink: str, rect: QRect) -> None:
    """Paint an icon in an ink, ``#rrggbb``, as large as a rectangle allows."""
    _paint(painter, _source(name), ink, rect)


def _paint(painter: QPainter, source: str, ink: str, rect: QRect) -> None:
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(rect))


def _icon(name: str, ink: str, pale: str) -> QIcon:
    return QIcon(_InkEngine(_source(name), ink, pale))


@cache
def _source(name: str) -> str:
    return path(name).read_text("utf-8")


def path(name: str) -> Path:
    """The file of an icon."""
    return resources() / "icons" / f"{name}.svg"


def app_icon() -> QIcon:
    """The icon of the app itself, in its own colours."""
    return QIcon(str(path("app")))
