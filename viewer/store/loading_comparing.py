"""What becomes of the spooled rows of an import: new, changed, unchanged, or part of another."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from viewer.domain.identity import key_of_row
from viewer.store.loading_lists import LinkedLists
from viewer.store.loading_merge import merged
from viewer.store.loading_rows import RECORD_FIELDS, EventRow, ProblemRow
from viewer.store.loading_spool import Spool

NEW, CHANGED, UNCHANGED, MEMBER, STRANGER = range(5)
"""What becomes of a spooled row; a member shares the outcome of the event it belongs to, a
stranger has the id of another event and becomes a problem."""

MAKE_TABLES = (
    """CREATE TEMP TABLE incoming (
    seq INTEGER PRIMARY KEY, data_set TEXT, identity BLOB, content BLOB, event INTEGER)""",
    "CREATE TEMP TABLE unread (data_set TEXT, identity BLOB)",
)
"""Tables that a comparison works with; ``unread`` names events whose rows became problems."""
FORGET_TABLES = ("DROP TABLE IF EXISTS temp.incoming", "DROP TABLE IF EXISTS temp.unread")

_READ_AT_ONCE = 5_000
_AT = {name: index for index, name in enumerate(RECORD_FIELDS)}


class Comparison:
    """Compares the rows of an import with each other and with what the store holds.

    Args:
        connection: inside the import's transaction, the tables above made.
        spool: the rows.
        lists: what they link to; kept in step where rows become one event.
        data_set: of rows that name none.

    Attributes:
        changed: the number in the spool and the id of each event that is to be overwritten.
        strangers: rows whose id belongs to another event, without their cells.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        spool: Spool,
        lists: Mapping[str, LinkedLists],
        data_set: str,
    ) -> None:
        self._connection = connection
        self._spool = spool
        self._lists = lists
        self._data_set = data_set
        self._states = np.full(len(spool), NEW, np.uint8)
        self._leads: dict[int, int] = {}
        self._present: list[str] = []
        self.changed: list[tuple[int, int]] = []
        self.strangers: list[ProblemRow] = []

    def find(self, go_on: Callable[[], None]) -> None:
        """Find out; ``go_on`` is called now and then and may raise to stop."""
        self._settle_repeated(go_on)
        self._spool.forget_marks()
        self._present = self._present_data_sets()
        if self._present:
            self._find_known()

    @property
    def new(self) -> NDArray[np.int64]:
        """Numbers in the spool of the events that the store has not."""
        return np.flatnonzero(self._states == NEW)

    @property
    def events(self) -> int:
        """How many events the rows make."""
        return int(np.count_nonzero(self._states <= UNCHANGED))

    def rows(self) -> list[int]:
        """How many rows have each outcome, by its number; members under their event's."""
        counts = np.bincount(self._states, minlength=STRANGER + 1)
        for lead in self._leads.values():
            counts[self._states[lead]] += 1
        return [int(count) for count in counts]

    def _settle_repeated(self, go_on: Callable[[], None]) -> None:
        """Merge rows that share an id; tell equal rows without one apart by their occurrence."""
        for group in list(_repeated(self._spool.column("mark"))):
            by_key: dict[tuple[str, bytes, int], list[tuple[int, EventRow]]] = {}
            for seq in group:
                row = self._spool.event(seq)
                by_key.setdefault((row.data_set, row.identity, row.by_id), []).append((seq, row))
            for (_, _, by_id), rows in by_key.items():
                if len(rows) > 1:
                    self._merge(rows) if by_id else self._number(rows)
            go_on()

    def _number(self, rows: list[tuple[int, EventRow]]) -> None:
        for occurrence, (seq, row) in enumerate(rows[1:], 1):
            key = key_of_row(row.identity[1:17], occurrence)
            self._spool.replace(seq, row._replace(identity=key))

    def _merge(self, rows: list[tuple[int, EventRow]]) -> None:
        event, strangers = merged([row for _, row in rows])
        seqs = {row.row: seq for seq, row in rows}
        lead = rows[0][0]
        fields = self._spool.replace(lead, event)
        for name, lists in self._lists.items():
            lists.replace(lead, fields[_AT[name]][0])
        for seq, _ in rows[1:]:
            self._states[seq] = MEMBER
            self._leads[seq] = lead
        for row, reason in strangers:
            self._states[seqs[row.row]] = STRANGER
            del self._leads[seqs[row.row]]
            self.strangers.append(
                ProblemRow(row.row, "", "", reason, "", row.data_set, row.identity)
            )

    def _present_data_sets(self) -> list[str]:
        """The data sets of this import that the store has events of already."""
        wanted = dict.fromkeys([self._data_set, *self._spool.data_sets])
        query = "SELECT 1 FROM main.event WHERE data_set = ? LIMIT 1"
        return [name for name in wanted if self._connection.execute(query, (name,)).fetchone()]

    def _find_known(self) -> None:
        """Tell apart what the store has already, changed and unchanged."""
        self._gather_incoming()
        self._connection.execute(
            """UPDATE temp.incoming SET event = known.id FROM main.event AS known
            WHERE known.data_set = incoming.data_set AND known.identity = incoming.identity"""
        )
        found = self._connection.execute(
            """SELECT seq, event, known.content = incoming.content FROM temp.incoming
            CROSS JOIN main.event AS known ON known.id = incoming.event"""
        )
        for seq, event, is_same in found:
            self._states[seq] = UNCHANGED if is_same else CHANGED
            if not is_same:
                self.changed.append((seq, event))

    def _gather_incoming(self) -> None:
        names = self._spool.data_sets
        numbers = [names.index(name) for name in self._present if name in names]
        of_present = np.isin(self._spool.column("data_set"), numbers)
        seqs = np.flatnonzero(of_present & (self._states == NEW))
        for begin in range(0, len(seqs), _READ_AT_ONCE):
            stretch = self._spool.stretch(seqs[begin : begin + _READ_AT_ONCE])
            sets = self._spool.data_sets_of(stretch.seqs)
            self._connection.executemany(
                "INSERT INTO temp.incoming (seq, data_set, identity, content) VALUES (?, ?, ?, ?)",
                zip(stretch.seqs.tolist(), sets, stretch.identities, stretch.contents, strict=True),
            )

    def vanished(self) -> int:
        """How many events of these data sets the store has that no row of the file is."""
        if not self._present:
            return 0
        self._connection.execute("CREATE TEMP TABLE wanted (data_set TEXT)")
        self._connection.executemany(
            "INSERT INTO temp.wanted VALUES (?)", [(name,) for name in self._present]
        )
        (count,) = self._connection.execute(
            """SELECT count(*) FROM main.event
            WHERE data_set IN (SELECT data_set FROM temp.wanted)
            AND id NOT IN (SELECT event FROM temp.incoming WHERE event IS NOT NULL)
            AND (data_set, identity) NOT IN (SELECT data_set, identity FROM temp.unread)"""
        ).fetchone()
        self._connection.execute("DROP TABLE temp.wanted")
        return int(count)


def _repeated(marks: NDArray[np.generic]) -> Iterator[list[int]]:
    """Numbers of rows whose keys have the same mark, group by group."""
    order = np.argsort(marks, kind="stable")
    same = marks[order[1:]] == marks[order[:-1]]
    none = np.zeros(min(1, len(marks)), np.bool_)
    starts = np.flatnonzero(same & ~np.concatenate((none, same[:-1]))[: len(same)])
    ends = np.flatnonzero(same & ~np.concatenate((same[1:], none))[: len(same)]) + 2
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        yield order[start:end].tolist()
