"""The events of an import while they wait: ids follow time, so all must be there first.

Numbers wait in memory as columns (under 100 bytes an event); what each event says waits in a
temporary file without a name, which is gone with the process, however that ends.
"""

from __future__ import annotations

import mmap
import os
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import chain
from tempfile import TemporaryFile
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.errors import ViewerError
from viewer.domain.precision import Precision
from viewer.store.column_reading import Numbers
from viewer.store.loading_rows import (
    CONTENT_BYTES,
    FIELD,
    RECORD_FIELDS,
    RECORDED,
    EventBatch,
    EventRow,
    Fields,
    content_of,
    fields_of,
    records_of,
    row_of,
)

NO_OFFSET = -(2**31)
"""Stands for the UTC offset of an event that has none."""
_CAN_DROP = hasattr(mmap, "MADV_DONTNEED")
"""Not on Windows, which takes pages back by itself."""
_KEPT_BYTES = 32 << 20
"""Of the file, what may stay mapped into memory after it was read."""
_TYPES = {
    "row": "I",
    "by_id": "B",
    "data_set": "I",
    "start": "q",
    "start_latest": "q",
    "end_earliest": "q",
    "end": "q",
    "precision": "B",
    "qualifier": "B",
    "importance": "h",
    "utc_offset": "i",
    "kind": "I",
    "place": "I",
    "mark": "I",
    "at": "q",
    "key": "I",
    "length": "I",
}
"""Each column's type. ``mark`` is a checksum of the identity: equal ones are looked at closely.
``at`` is where an event's entry begins: content, then the identity of ``key`` bytes, then the
record, ``length`` bytes in all."""
_FOR_WRITING = ("row", "by_id", "data_set", "utc_offset", "at", "key", "length")
_SORTED_AT_ONCE = 1 << 18
"""Events, and those that start with the last of them."""
_OPEN = {
    "start": OPEN_START,
    "start_latest": OPEN_END,
    "end_earliest": OPEN_START,
    "end": OPEN_END,
    "utc_offset": NO_OFFSET,
}
_WORDS = {unit.word: int(unit) for unit in Precision}
_UNITS = [unit.word for unit in Precision]
_QUALIFIER, _IMPORTANCE, _KIND, _PLACE = map(
    RECORD_FIELDS.index, ("qualifier", "importance", "kind", "place")
)


class Stretch:
    """Some spooled events, in a given order.

    Attributes:
        seqs: their numbers in the spool.
        contents: 16 bytes each.
        identities: their keys.
        fields: what they say.
    """

    def __init__(self, seqs: NDArray[np.int64], entries: list[bytes], keys: list[int]) -> None:
        self.seqs = seqs
        begins = [CONTENT_BYTES + key for key in keys]
        self.contents = [entry[:CONTENT_BYTES] for entry in entries]
        self.identities = [
            entry[CONTENT_BYTES:begin] for entry, begin in zip(entries, begins, strict=True)
        ]
        self.fields = split(
            [
                entry[begin:].decode("utf-8", "surrogatepass")
                for entry, begin in zip(entries, begins, strict=True)
            ]
        )


class Spool:
    """Events in the order of their file, each known by its number from 0."""

    def __init__(self) -> None:
        with _told():
            self._file = TemporaryFile(prefix="diplomatic-timeline-")  # noqa: SIM115  # see close
        self._map: mmap.mmap | None = None
        self._end = 0
        self._read = 0
        self._columns = {name: array(code) for name, code in _TYPES.items()}
        self._data_sets = Numbers()
        self._kinds, self._places = Numbers(), Numbers()

    def __len__(self) -> int:
        return len(self._columns["start"])

    @property
    def data_sets(self) -> list[str]:
        """By the numbers in the column ``data_set``."""
        return list(self._data_sets)

    @property
    def kinds(self) -> list[str]:
        """By the numbers in the column ``kind``."""
        return list(self._kinds)

    @property
    def places(self) -> list[str]:
        """By the numbers in the column ``place``."""
        return list(self._places)

    def column(self, name: str) -> NDArray[Any]:
        """One number an event; no event may be added while it is in use."""
        return np.frombuffer(self._columns[name], np.dtype(_TYPES[name]))

    def add(self, batch: EventBatch) -> Fields:
        """Take events in; gives what their records say, column by column."""
        fields = batch.fields
        self._write(batch.identity, records_of(fields))
        columns = self._columns
        for name in ("row", "by_id"):
            columns[name].extend(getattr(batch, name))
        for name in _OPEN:
            columns[name].extend(_closed(getattr(batch, name), _OPEN[name]))
        columns["data_set"].extend(map(self._data_sets.__getitem__, batch.data_set))
        columns["precision"].extend(map(_WORDS.__getitem__, batch.precision))
        columns["qualifier"].extend(map(int, fields[_QUALIFIER]))
        columns["importance"].extend(map(int, fields[_IMPORTANCE]))
        columns["kind"].extend(map(self._kinds.__getitem__, fields[_KIND]))
        columns["place"].extend(map(self._places.__getitem__, fields[_PLACE]))
        columns["mark"].extend(map(crc32, batch.identity))
        return fields

    def _write(self, identities: Sequence[bytes], records: Sequence[str]) -> None:
        texts = [record.encode("utf-8", "surrogatepass") for record in records]
        contents = [blake2b(text, digest_size=CONTENT_BYTES).digest() for text in texts]
        for index, text in enumerate(texts):
            if text.startswith(b"\x1d"):
                contents[index] = content_of(records[index])
        entries = b"".join(chain.from_iterable(zip(contents, identities, texts, strict=True)))
        with _told():
            self._file.write(entries)
        keys = np.fromiter(map(len, identities), np.uint32, len(texts))
        lengths = np.fromiter(map(len, texts), np.uint32, len(texts)) + keys + CONTENT_BYTES
        ends = self._end + np.cumsum(lengths, dtype=np.int64)
        self._columns["key"].frombytes(keys.tobytes())
        self._columns["length"].frombytes(lengths.tobytes())
        self._columns["at"].frombytes((ends - lengths).tobytes())
        self._end = int(ends[-1])

    def stretch(self, seqs: NDArray[np.int64]) -> Stretch:
        """Read some events back."""
        view = self._mapped()
        at, length = self.column("at")[seqs], self.column("length")[seqs]
        begins, ends = at.tolist(), (at + length).tolist()
        entries = [view[begin:end] for begin, end in zip(begins, ends, strict=True)]
        self._read += sum(map(len, entries))
        if self._read > _KEPT_BYTES and _CAN_DROP:
            view.madvise(mmap.MADV_DONTNEED)
            self._read = 0
        return Stretch(seqs, entries, self.column("key")[seqs].tolist())

    def _mapped(self) -> mmap.mmap:
        if self._map is None or len(self._map) != self._end:
            with _told():
                self._file.flush()
                self._map = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._map

    def in_time(self, seqs: NDArray[np.int64]) -> NDArray[np.int64]:
        """Some events by start, the longer first, then importance, then as given."""
        start, end, importance = map(self.column, ("start", "end", "importance"))
        if len(seqs) == len(self):  # saves a copy where that is most wanted
            order = np.argsort(start, kind="stable")
        else:
            order = seqs[np.argsort(start[seqs], kind="stable")]
        begin = 0
        while begin < len(order):  # part by part, as sorting by three columns copies all of them
            stop = min(begin + _SORTED_AT_ONCE, len(order))
            stop = bisect_right(order, start[order[stop - 1]], stop, key=start.__getitem__)
            part = order[begin:stop]
            order[begin:stop] = part[np.lexsort((~importance[part], ~end[part], start[part]))]
            begin = stop
        return order

    def taken(self, name: str, seqs: NDArray[np.int64]) -> NDArray[Any]:
        """A column of some events, which the spool itself gives up."""
        found: NDArray[Any] = self.column(name)[seqs]
        del self._columns[name]
        return found

    def values(self, name: str, seqs: NDArray[np.int64]) -> Sequence[int | None]:
        """A column of some events, None where a side is open or an offset is missing."""
        found: list[int | None] = self.column(name)[seqs].tolist()
        missing = _OPEN.get(name)
        if missing is not None and missing in found:
            return [None if value == missing else value for value in found]
        return found

    def data_sets_of(self, seqs: NDArray[np.int64]) -> list[str]:
        """The data sets of some events."""
        return list(map(self.data_sets.__getitem__, self.column("data_set")[seqs].tolist()))

    def precisions(self, seqs: NDArray[np.int64]) -> Iterator[str]:
        """The precisions of some events, in words."""
        return map(_UNITS.__getitem__, self.column("precision")[seqs].tolist())

    def event(self, seq: int) -> EventRow:
        """One event."""
        one = np.array([seq])
        stretch = self.stretch(one)
        head = [
            *(self.column(name)[seq].item() for name in ("row", "by_id")),
            self.data_sets[self.column("data_set")[seq]],
            stretch.identities[0],
            *(self.values(name, one)[0] for name in list(_OPEN)[:-1]),
            next(self.precisions(one)),
            self.values("utc_offset", one)[0],
        ]
        return row_of(head, [column[0] for column in stretch.fields])

    def replace(self, seq: int, event: EventRow) -> Fields:
        """Put another event in the place of one; gives what it says."""
        head = [(value,) for value in event[:RECORDED]]
        texts = [(str(value),) for value in event[RECORDED:]]
        fields = self.add(EventBatch._make([*head, texts]))
        for column in self._columns.values():
            column[seq] = column.pop()
        return fields

    def forget_marks(self) -> None:
        """Let go of what tells equal identities: no event is added or replaced any more."""
        del self._columns["mark"]

    def settle(self) -> None:
        """Let go of what only writing needs; no event is read back any more."""
        for name in _FOR_WRITING:
            del self._columns[name]

    def close(self) -> None:
        """Let go of the file; the columns stay."""
        if self._map is not None:
            self._map.close()
        with suppress(OSError):  # what was not written yet need not be
            self._file.close()


@contextmanager
def _told() -> Iterator[None]:
    """Tell in words where temporary files cannot be written."""
    try:
        yield
    except OSError as error:
        raise ViewerError(
            "Temporary files cannot be written: {reason}; nothing was changed.",
            hint="Make room on the disk that holds them, or name another folder in {variable}.",
            reason=error.strerror or error,
            variable="TEMP" if os.name == "nt" else "TMPDIR",
        ) from error


def split(records: Sequence[str]) -> Fields:
    """Records as their fields, column by column."""
    parts = [record.split(FIELD) for record in records]
    if set(map(len, parts)) != {len(RECORD_FIELDS)}:
        parts = list(map(fields_of, records))
    return list(zip(*parts, strict=True))


def _closed(values: Sequence[int | None], missing: int) -> Sequence[int]:
    if None in values:
        return [missing if value is None else value for value in values]
    return values  # type: ignore[return-value]  # there is no None in it
