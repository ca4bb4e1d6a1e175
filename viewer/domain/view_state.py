"""What a saved view holds, and the link-like text that carries it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Choice, Facet, Query

PREFIX = "dt:view?"
LONGEST = 200_000
_VERSION = 1


class Backdrop(NamedTuple):
    """What is drawn behind the events of a query.

    Attributes:
        eras: the kind whose events are stretches behind the lanes instead of marks in them;
            empty for none.
        has_context: the events that the query leaves out are shown pale.
    """

    eras: str = ""
    has_context: bool = False


class ViewState(NamedTuple):
    """A query, a stretch of time, lanes, what lies behind them, and a selection.

    Attributes:
        query: what narrows the view.
        span: the stretch [start, end) on screen, in seconds; None to show everything.
        lanes: how lanes are made, as JSON values that the window knows.
        selected: id of the selected event in the store where the view was made.
        backdrop: what is drawn behind.
        event: full id of the selected event (``viewer.domain.identity``), by which another store
            knows it; empty in a view that does not tell it.
    """

    query: Query = Query()
    span: tuple[int, int] | None = None
    lanes: Mapping[str, Any] = MappingProxyType({})
    selected: int | None = None
    backdrop: Backdrop = Backdrop()
    event: str = ""

    def as_json(self) -> dict[str, Any]:
        """The state as JSON values; what is empty is left out."""
        query = self.query
        state = {
            "text": query.text,
            "facets": {facet.value: _choice_json(c) for facet, c in query.choices.items() if c},
            "within": list(query.span) if query.span else None,
            "span": list(self.span) if self.span else None,
            "lanes": dict(self.lanes),
            "selected": self.selected,
            "event": self.event,
            "eras": self.backdrop.eras,
            "context": self.backdrop.has_context,
        }
        kept = {
            key: value
            for key, value in state.items()
            if value or (key == "selected" and value is not None)  # an id may be 0
        }
        return {"v": _VERSION} | kept

    def as_link(self) -> str:
        """The state as one line of ASCII, to be copied, sent and opened again."""
        text = json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":"))
        return PREFIX + quote(text, safe=":,")

    @classmethod
    def from_json(cls, state: object) -> ViewState:
        """What ``as_json`` gave; parts that are something else are left out, never believed."""
        if not isinstance(state, Mapping):
            return cls()
        text = state.get("text")
        lanes, eras, event = state.get("lanes"), state.get("eras"), state.get("event")
        within = _pair(state.get("within"), may_be_open=True)
        span = _pair(state.get("span"))
        return cls(
            Query(text if isinstance(text, str) else "", _choices(state.get("facets")), within),
            (span[0], span[1]) if span and span[0] is not None and span[1] is not None else None,
            dict(lanes) if isinstance(lanes, Mapping) else {},
            _whole(state.get("selected")) or None,  # ids begin at 1
            Backdrop(eras if isinstance(eras, str) else "", state.get("context") is True),
            event if isinstance(event, str) else "",
        )

    @classmethod
    def from_link(cls, text: str) -> ViewState:
        """What ``as_link`` gave.

        Raises:
            ViewerError: the text is no view, or one of a newer version.
        """
        stripped = text.strip()
        if len(stripped) > LONGEST or not stripped.startswith(PREFIX):
            raise ViewerError("This is not the text of a view.", hint=f"It begins with {PREFIX}")
        try:
            state = json.loads(unquote(stripped.removeprefix(PREFIX), errors="strict"))
        except (ValueError, RecursionError):
            state = None
        if not isinstance(state, Mapping):
            raise ViewerError(
                "The text of this view is damaged.", hint="Copy it whole, in one line."
            )
        version = _whole(state.get("v"))
        if version is not None and version > _VERSION:
            raise ViewerError(
                "This view was copied from a newer version of the app.",
                hint="Update the app to open it.",
            )
        return cls.from_json(state)


def _choice_json(choice: Choice) -> dict[str, Any]:
    told = {"wanted": sorted(choice.wanted), "excluded": sorted(choice.excluded)}
    kept: dict[str, Any] = {key: values for key, values in told.items() if values}
    return kept | ({"every": True} if choice.every else {})


def _choices(facets: object) -> dict[Facet, Choice]:
    if not isinstance(facets, Mapping):
        return {}
    found = {}
    for facet in Facet:
        told = facets.get(facet.value)
        if isinstance(told, Mapping):
            wanted, excluded = _texts(told.get("wanted")), _texts(told.get("excluded"))
            choice = Choice(wanted, excluded - wanted, told.get("every") is True)
            if choice:
                found[facet] = choice
    return found


def _texts(values: object) -> frozenset[str]:
    if not isinstance(values, list):
        return frozenset()
    return frozenset(value for value in values if isinstance(value, str))


def _pair(values: object, *, may_be_open: bool = False) -> tuple[int | None, int | None] | None:
    """Two seconds in order; either may be missing where a side may be open."""
    if not isinstance(values, list) or len(values) != 2:
        return None
    start, end = map(_whole, values)
    if not may_be_open and (start is None or end is None):
        return None
    if (start, end) == (None, None) or any(
        a is None and b is not None for a, b in zip((start, end), values, strict=True)
    ):
        return None
    return None if start is not None and end is not None and start >= end else (start, end)


def _whole(value: object) -> int | None:
    """A whole number that int64 holds; True is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if OPEN_START < value < OPEN_END else None
