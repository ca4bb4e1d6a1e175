"""Other events: before and after, of the same day in other years, the same in other files."""

from __future__ import annotations

from PySide6.QtCore import Signal

from viewer.domain.events import Headline
from viewer.qt.detail.contents import EventPage, Line
from viewer.qt.detail.event_line import EventLine, Manner
from viewer.qt.lit_words import FoundIn
from viewer.qt.painting.palette import Palette
from viewer.qt.section import Section


class Neighbours(Section):
    """A rail of time: events before, this one, events after.

    Signals:
        event_requested: show this event.
    """

    event_requested = Signal(int)

    def __init__(self, page: EventPage, palette: Palette, found_in: FoundIn) -> None:
        super().__init__("neighbours", "", palette)
        self.set_title(self.tr("Before and after, same participants"))
        self.body.setSpacing(0)
        event = page.event
        this = Line(
            Headline(event.id, event.date, event.title, event.kind), page.when, page.is_soft
        )
        lines = [
            *((line, Manner.ON_RAIL) for line in page.before),
            (this, Manner.THIS),
            *((line, Manner.ON_RAIL) for line in page.after),
        ]
        for position, (line, manner) in enumerate(lines):
            row = EventLine(line, manner, palette)
            row.light(found_in)
            row.set_ends(is_first=position == 0, is_last=position == len(lines) - 1)
            row.event_requested.connect(self.event_requested)
            self.body.addWidget(row)


class OtherEvents(Section):
    """Events under a heading, a line each.

    Signals:
        event_requested: show this event.
    """

    event_requested = Signal(int)

    def __init__(
        self, key: str, lines: tuple[Line, ...], manner: Manner, palette: Palette, found_in: FoundIn
    ) -> None:
        super().__init__(key, "", palette)
        self.body.setSpacing(0)
        for line in lines:
            row = EventLine(line, manner, palette)
            row.light(found_in)
            row.event_requested.connect(self.event_requested)
            self.body.addWidget(row)


class SameDay(OtherEvents):
    """Events of the same day in other years."""

    def __init__(self, lines: tuple[Line, ...], palette: Palette, found_in: FoundIn) -> None:
        super().__init__("same_day", lines, Manner.ONE_LINE, palette, found_in)
        self.set_title(self.tr("The same day in other years"))


class Elsewhere(OtherEvents):
    """What other files tell of the same event."""

    def __init__(self, lines: tuple[Line, ...], palette: Palette, found_in: FoundIn) -> None:
        super().__init__("elsewhere", lines, Manner.TITLE_FIRST, palette, found_in)
        self.set_title(self.tr("The same event in other files"))
