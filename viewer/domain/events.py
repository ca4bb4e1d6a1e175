"""Events and what belongs to them, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from viewer.domain.dates import Date


class Participant(NamedTuple):
    """A person, state or body that takes part, with the role where a source gives one."""

    name: str
    role: str = ""


class Source(NamedTuple):
    """A document that says so."""

    title: str
    url: str = ""
    publisher: str = ""
    date: str = ""
    accessed: str = ""
    quote: str = ""


class Claim(NamedTuple):
    """One date that one source claims; an event has several where its sources dispute it."""

    date: Date
    text: str
    source: str = ""
    is_preferred: bool = False


class Media(NamedTuple):
    """An image that belongs to an event: a path beside the imported file, or an address."""

    path: str
    caption: str = ""
    credit: str = ""


class Provenance(NamedTuple):
    """Where an event came from: the import, its file and the row (1 is the header's line)."""

    import_id: int
    file: str
    row: int
    imported_at: str = ""
    folder: str = ""


class Event(NamedTuple):
    """One dated thing, whole."""

    id: int
    date: Date
    date_text: str
    title: str
    kind: str = ""
    participants: tuple[Participant, ...] = ()
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    description: str = ""
    importance: int = 0
    tags: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    media: tuple[Media, ...] = ()
    extra: Mapping[str, str] = MappingProxyType({})
    external_id: str = ""
    data_set: str = ""
    provenance: Provenance | None = None


class ImagePlace(NamedTuple):
    """Where a picture lies: the folder of the imported file, and the path as the file tells it."""

    folder: str
    path: str


class Headline(NamedTuple):
    """What a card, a list row or a line in the detail pane shows of an event.

    A title or place too long for any line ends in an ellipsis here; the event has it whole.
    """

    id: int
    date: Date
    title: str
    kind: str = ""
    participants: tuple[str, ...] = ()
    place: str = ""
    importance: int = 0
    image: ImagePlace | None = None
    claims: tuple[Claim, ...] = ()
