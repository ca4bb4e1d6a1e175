"""The values of one facet as a list: model, looks, clicks and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.domain.queries import Choice, Facet, FacetCount
from viewer.qt.counts import counted, number
from viewer.qt.facet_names import counted_name
from viewer.qt.kind_mark import MARK_PX, paint_kind
from viewer.qt.painting.fonts import grown
from viewer.qt.painting.palette import Palette

ROW_PX = 22
_ICON_X, _TEXT_X, _RIGHT_PX = 9.0, 24.0, 4.0
_COUNT_SHARE = 0.92
"""How large a count is set beside its name; lengths are those at the usual text size."""
_SHARES_FROM = 1_000

Index = QModelIndex | QPersistentModelIndex


class FacetValues(QAbstractListModel):
    """Values with counts and what is chosen of them."""

    def __init__(self, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.choice = Choice()
        self.most = 0
        self._counts: list[FacetCount] = []

    def show_counts(self, counts: Sequence[FacetCount], choice: Choice) -> None:
        """Replace all values."""
        same = [c.value for c in counts] == [c.value for c in self._counts]
        self.most = max((c.count for c in counts), default=0)
        if same:
            self._counts, self.choice = list(counts), choice
            if counts:
                self.dataChanged.emit(self.index(0), self.index(len(counts) - 1))
            return
        self.beginResetModel()
        self._counts, self.choice = list(counts), choice
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._counts):
            return None
        count = self._counts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return counted_name(self.facet, count)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(count)
        return None

    def count(self, row: int) -> FacetCount:
        """The value of a row with its count."""
        return self._counts[row]

    def value(self, index: Index) -> str | None:
        """The value of a row as a ``Choice`` takes it."""
        return self._counts[index.row()].value if index.isValid() else None

    def _spoken(self, count: FacetCount) -> str:
        text = f"{counted_name(self.facet, count)}, " + counted(
            self.tr("{n} event"), self.tr("{n} events"), count.count
        )
        if count.value in self.choice.wanted:
            text += ", " + self.tr("chosen")
        if count.value in self.choice.excluded:
            text += ", " + self.tr("left out")
        return text


def row_height(font: QFont) -> int:
    """The height of a row in pixels."""
    return round(ROW_PX * grown(font))


class FacetRow(QStyledItemDelegate):
    """Paints one value: shape, name, count, and whether it is chosen.

    The list calls ``paint_value`` itself: Qt would ask for Python anew before each row, which
    another thread may have in hand.
    """

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height(option.font))

    def paint_value(
        self,
        painter: QPainter,
        values: FacetValues,
        row: int,
        box: QRectF,
        font: QFont,
        *,
        is_hovered: bool,
        has_keys: bool,
    ) -> None:
        """Paint the value of a row into a box."""
        count = values.count(row)
        is_wanted, is_out = (
            count.value in values.choice.wanted,
            count.value in values.choice.excluded,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, is_wanted=is_wanted, is_hovered=is_hovered)
        font = QFont(font)
        scale = grown(font)
        self._paint_icon(painter, box, scale, values.facet, count.value)
        if is_wanted:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        right = self._paint_count(painter, box, font, count.count)
        name = counted_name(values.facet, count)
        self._paint_name(painter, box, name, right, font, is_out=is_out)
        if (is_wanted or is_out) and values.facet not in (Facet.KIND, Facet.EXACTNESS):
            self._paint_sign(painter, box, scale, is_out=is_out)
        if values.most >= _SHARES_FROM:
            left = box.left() + _TEXT_X * scale
            self._paint_share(painter, left, box.bottom(), right, count.count / values.most)
        if has_keys:
            painter.setPen(QPen(self.palette.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, *, is_wanted: bool, is_hovered: bool
    ) -> None:
        if is_wanted or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette.color("tint" if is_wanted else "hover"))
            painter.drawRoundedRect(box, 4, 4)

    def _paint_icon(
        self, painter: QPainter, box: QRectF, scale: float, facet: Facet, value: str
    ) -> None:
        painter.save()
        painter.translate(box.left() + _ICON_X * scale, box.center().y())
        painter.scale(scale, scale)
        if facet is Facet.KIND:
            paint_kind(painter, value, QPointF(), self.palette, size_px=MARK_PX)
        elif facet is Facet.EXACTNESS:
            paint_exactness_sign(painter, value, QPointF(), self.palette)
        painter.restore()

    def _paint_count(self, painter: QPainter, box: QRectF, font: QFont, count: int) -> float:
        """Paint the count and tell where it begins."""
        smaller = QFont(font)
        smaller.setPointSizeF(font.pointSizeF() * _COUNT_SHARE)
        painter.setFont(smaller)
        text = number(count)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = box.right() - _RIGHT_PX - width
        painter.setPen(self.palette.color("ink3"))
        where = QRectF(left, box.top(), width + 1, box.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        return left

    def _paint_name(
        self, painter: QPainter, box: QRectF, name: str, right: float, font: QFont, *, is_out: bool
    ) -> None:
        room = QRectF(box.left() + _TEXT_X * grown(font), box.top(), 0, box.height())
        room.setRight(right - 8)
        font.setStrikeOut(is_out)
        painter.setFont(font)
        painter.setPen(self.palette.color("ink3" if is_out else "ink"))
        text = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_sign(self, painter: QPainter, box: QRectF, scale: float, *, is_out: bool) -> None:
        """A tick or a dash where facets with shapes have the shape."""
        x, y = box.left() + (_ICON_X - 3.5) * scale, box.center().y()
        painter.setPen(QPen(self.palette.color("ink3" if is_out else "accent"), 1.6 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [(0, 0), (7, 0)] if is_out else [(0, 0), (2.5, 3), (7, -3.5)]
        line = [QPointF(x + dx * scale, y + dy * scale) for dx, dy in points]
        painter.drawPolyline(QPolygonF(line))

    def _paint_share(
        self, painter: QPainter, left: float, bottom: float, right: float, share: float
    ) -> None:
        width = max(2.0, share * (right - 8 - left))
        painter.fillRect(QRectF(left, bottom - 2, width, 1.5), self.palette.color("hair2"))


def paint_exactness_sign(painter: QPainter, value: str, middle: QPointF, palette: Palette) -> None:
    """A sign for each exactness: what is known is solid ink, what is open is soft."""
    ink = palette.color("ink2")
    x, y = middle.x(), middle.y()
    if value == "day":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(middle, 3.2, 3.2)
        return
    if value == "open":
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(x - 6, y), QPointF(x + 5, y))
        for tip in (2.0, 6.0):
            arrow = [QPointF(x + tip - 3, y - 3), QPointF(x + tip, y), QPointF(x + tip - 3, y + 3)]
            painter.drawPolyline(QPolygonF(arrow))
        return
    if value == "uncertain":
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x - 5, y - 4, 10, 8), 2, 2)
        return
    _paint_soft_band(painter, value, middle, palette)


_HALF_WIDTHS = {"week": 3, "month": 4, "season": 5, "quarter": 5, "half": 5, "interval": 6}


def _paint_soft_band(painter: QPainter, value: str, middle: QPointF, palette: Palette) -> None:
    half = _HALF_WIDTHS.get(value, 7)
    x, y = middle.x(), middle.y()
    for step in range(-half, half):
        soft = 1 - abs(step + 0.5) / half
        opacity = 0.8 if value == "interval" else 0.15 + 0.6 * soft
        painter.fillRect(QRectF(x + step, y - 3, 1, 6), palette.color("ink2", opacity))
    if value not in ("approximate", "set"):
        ink = palette.color("ink2", 0.9)
        for side in (-half, half - 1):
            painter.fillRect(QRectF(x + side, y - 4, 1, 8), ink)


class FacetList(QListView):
    """A list that a click or a key chooses from.

    Args:
        is_whole: as high as its rows, and the panel around it scrolls.

    Signals:
        filter_requested: choose a value, or no longer.
        exclude_requested: leave a value out, or no longer.
    """

    filter_requested = Signal(Facet, str)
    exclude_requested = Signal(Facet, str)

    def __init__(
        self, model: FacetValues, palette: Palette, *, is_whole: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values, self._is_whole = model, is_whole
        self._row = FacetRow(palette, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("look", "plain")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if is_whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            model.modelReset.connect(self._fit)
            self._fit()

    def set_palette(self, palette: Palette) -> None:
        self._row.palette = palette
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        area, values, viewport = event.rect(), self._values, self.viewport()
        at = viewport.mapFromGlobal(self.cursor().pos())
        hovered = self.indexAt(at).row() if viewport.underMouse() else -1
        keys_at = self.currentIndex().row() if self.hasFocus() else -1
        painter = QPainter(viewport)
        for row in range(max(self.indexAt(area.topLeft()).row(), 0), values.rowCount()):
            box = self.visualRect(values.index(row))
            if box.top() > area.bottom():
                break
            self._row.paint_value(
                painter,
                values,
                row,
                QRectF(box),
                self.font(),
                is_hovered=row == hovered,
                has_keys=row == keys_at,
            )
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._ask(index, event.modifiers())
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if index.isValid():
                self._ask(index, event.modifiers())
            case Qt.Key.Key_Up if self._is_whole and index.row() <= 0:
                self.focusPreviousChild()
            case Qt.Key.Key_Down if self._is_whole and index.row() >= self._values.rowCount() - 1:
                self.focusNextChild()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._is_whole:
            event.ignore()
        else:
            super().wheelEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self._rows_height())

    def _fit(self) -> None:
        self.setFixedHeight(self._rows_height())

    def _rows_height(self) -> int:
        return self._values.rowCount() * row_height(self.font())

    def _ask(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        value = self._values.value(index)
        if value is None:
            return
        is_out = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        wish = self.exclude_requested if is_out else self.filter_requested
        wish.emit(self._values.facet, value)
