"""The shapes of the tables that hang on an event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SideTable:
    """A table with several rows an event.

    Attributes:
        table: its name.
        linked: the table of shared things that it links to, or empty.
        key: the columns that tell one shared thing from another.
        own: the columns of the table itself beside event, position and link.
        parts: how many parts a packed item has: first the key, then the own columns.
    """

    table: str
    linked: str
    key: tuple[str, ...]
    own: tuple[str, ...]

    @property
    def parts(self) -> int:
        return len(self.key) + len(self.own)

    @property
    def columns(self) -> tuple[str, ...]:
        link = (self.linked,) if self.linked else ()
        return ("event", "position", *link, *self.own)

    @property
    def insert(self) -> str:
        """SQL that inserts one row of ``columns``."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"


SIDE_TABLES = {
    "participants": SideTable("event_participant", "participant", ("name",), ("role",)),
    "tags": SideTable("event_tag", "tag", ("name",), ()),
    "sources": SideTable(
        "event_source", "source", ("title", "url", "publisher", "date", "accessed"), ("quote",)
    ),
    "media": SideTable("media", "", (), ("path", "caption", "credit")),
    "claims": SideTable("date_claim", "", (), ("date", "date_text", "source", "preferred")),
}
"""By the name of the packed field of an ``EventRow``."""
