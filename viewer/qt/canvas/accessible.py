"""The timeline as a screen reader hears it: a list of the events in view.

Each event is told by its title, its date in words and its kind; the one selected has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from viewer.domain.bidi import isolated
from viewer.domain.events import Headline
from viewer.domain.words import in_words
from viewer.qt.canvas.canvas import Canvas
from viewer.qt.counts import counted
from viewer.qt.enumeration import listed
from viewer.qt.facet_names import kind_name
from viewer.qt.painting.words import Words
from viewer.qt.translation import translate

MOST_TOLD = 200
"""Events told at most; with more in view, the most important ones."""


class EventList(QAccessibleWidget):
    """The canvas as a list."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = canvas
        self._ids: tuple[int, ...] = ()
        self._children: dict[int, EventItem] = {}

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    def events(self) -> tuple[int, ...]:
        """Ids of the events in view, in reading order."""
        session = self._canvas.session
        if session.answers is None:
            return ()
        scale = session.scale
        found = session.answers.marks_in(scale.left, scale.right + 1, MOST_TOLD)
        return tuple(found.id.tolist())

    def refresh(self) -> bool:
        """Look again at what is in view; tell whether it is something else."""
        before, self._ids = self._ids, self.events()
        for event in self._ids:
            if event not in self._children:
                self._children[event] = EventItem(self, event)
        return self._ids != before

    def place_of(self, event: int) -> int | None:
        """Where an event stands in the list; None where it is not in view."""
        return self._ids.index(event) if event in self._ids else None

    def childCount(self) -> int:
        return len(self._ids)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if 0 <= index < len(self._ids):
            return self._children[self._ids[index]]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, EventItem) and child.event in self._ids:
            return self._ids.index(child.event)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        items = (self._children[event] for event in self._ids)
        return next((item for item in items if item.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        one = self._canvas.session.selection.one
        return self._children.get(one) if one is not None and self._canvas.hasFocus() else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self._canvas.accessibleName()
        if kind is QAccessible.Text.Description:
            return counted(
                translate("canvas", "{n} event told, in time order"),
                translate("canvas", "{n} events told, in time order"),
                len(self._ids),
            )
        return super().text(kind)


class EventItem(QAccessibleInterface):
    """One event of the list."""

    def __init__(self, events: EventList, event: int) -> None:
        super().__init__()
        self._events = events
        self.event = event

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._events.canvas.windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._events

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        box = self._events.canvas.rect_of(self.event)
        if box is None:
            return QRect()
        at = self._events.canvas.mapToGlobal(QRect(0, 0, 1, 1).topLeft())
        left, top = at.x() + round(box.x), at.y() + round(box.y)
        return QRect(left, top, round(box.width), round(box.height))

    def text(self, kind: QAccessible.Text) -> str:
        headline = self._headline()
        if headline is None:
            return ""
        locale = self._events.canvas.session.locale
        if kind is QAccessible.Text.Name:
            when, named = in_words(headline.date, locale), kind_name(headline.kind)
            claim = Words(locale).claim(headline)
            parts = (isolated(headline.title), when, claim, named if headline.kind else "")
            return listed(part for part in parts if part)
        if kind is QAccessible.Text.Description:
            return listed(filter(None, [*headline.participants, headline.place]))
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Events cannot be renamed."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        session = self._events.canvas.session
        for name in ("selectable", "focusable"):
            setattr(state, name, 1)
        state.selected = int(self.event in session.selection.ids)
        has_focus = self._events.canvas.hasFocus()
        state.focused = int(has_focus and self.event == session.selection.one)
        state.offscreen = int(self._events.canvas.rect_of(self.event) is None)
        return state

    def foregroundColor(self) -> QColor:
        return self._events.canvas.session.theme.palette.color("ink")

    def backgroundColor(self) -> QColor:
        return self._events.canvas.session.theme.palette.color("canvas")

    def _headline(self) -> Headline | None:
        answers = self._events.canvas.session.all_answers
        found = answers.headlines([self.event]) if answers is not None else []
        return found[0] if found else None


_LISTS: dict[int, EventList] = {}
_REST_MS = 150


class AccessibleEvents(QObject):
    """Keeps the list up to date and tells screen readers what was selected.

    Args:
        canvas: whose events are told.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        QAccessible.installFactory(_make)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_rows)
        canvas.scene_changed.connect(self._rest.start)
        canvas.session.selection_changed.connect(self._tell_focus)
        identity = id(canvas)
        canvas.destroyed.connect(lambda: _LISTS.pop(identity, None))

    def _list(self) -> EventList | None:
        if not QAccessible.isActive():
            return None
        QAccessible.queryAccessibleInterface(self._canvas)
        return _LISTS.get(id(self._canvas))

    def _tell_rows(self) -> None:
        events = self._list()
        if events is not None and events.refresh():
            change = QAccessibleEvent(self._canvas, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(change)

    def _tell_focus(self) -> None:
        events, one = self._list(), self._canvas.session.selection.one
        if events is None or one is None:
            return
        events.refresh()
        at = events.place_of(one)
        if at is not None:
            focus = QAccessibleEvent(self._canvas, QAccessible.Event.Focus)
            focus.setChild(at)
            QAccessible.updateAccessibility(focus)


def _make(_class_name: str, of: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(of, Canvas):
        return None
    if id(of) not in _LISTS:
        _LISTS[id(of)] = EventList(of)
    return _LISTS[id(of)]
