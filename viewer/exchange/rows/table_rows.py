"""The rows below the header of a delimited file, squared to its width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import itemgetter

from viewer.exchange.rows.chunks import Chunk, Fault
from viewer.exchange.rows.delimited import Records
from viewer.exchange.rows.lines import LONG_LINE, MAX_LINE, has_kept_bytes, without_kept_bytes
from viewer.exchange.rows.repeated_header import RepeatedHeader


class TableRows:
    """Chunks of the rows that stand below a header.

    Args:
        records: all records of the file, from its first line.
        columns: the header's names; as many cells belong to a row.
        first: index of the first record that is a row.
        header: the header's own cells, where there is one; rows that repeat them are faults.
        encoding: named in the reasons of rows whose bytes it cannot decode.
        position: tells how many bytes of the file were read.
    """

    def __init__(
        self,
        records: Records,
        columns: Sequence[str],
        first: int,
        header: Sequence[str],
        encoding: str,
        position: Callable[[], int],
    ) -> None:
        self._records = records
        self._columns = tuple(columns)
        self._width = len(columns)
        self._first = first
        self._header = RepeatedHeader(header)
        self._encoding = encoding
        self._position = position
        records.width = self._width

    def __iter__(self) -> Iterator[Chunk]:
        number = 0
        while True:
            rows, faults = self._records.chunk()
            if not rows:
                return
            skip = max(0, min(len(rows), self._first - number))
            yield self._squared(
                rows[skip:],
                number + skip + 1,
                {index - skip: reason for index, reason in faults.items() if index >= skip},
            )
            number += len(rows)

    def _squared(self, rows: list[list[str]], number: int, wrong: dict[int, str]) -> Chunk:
        numbers: Sequence[int] = range(number, number + len(rows))
        good: list[list[str]] = rows
        faults: list[Fault] = []
        blank = short = 0
        if wrong or not self._are_plain(rows):
            good, kept_numbers = [], []
            for index, cells in enumerate(rows):
                if not any(cells) or not any(cell.strip() for cell in cells):
                    blank += 1
                    continue
                fault = self._fault(numbers[index], cells, wrong.get(index, ""))
                if fault:
                    faults.append(fault)
                    continue
                short += len(cells) < self._width
                kept_numbers.append(numbers[index])
                good.append((cells + [""] * (self._width - len(cells)))[: self._width])
            numbers = kept_numbers
        return Chunk(numbers, good, faults, blank, short, self._position())

    def _are_plain(self, rows: list[list[str]]) -> bool:
        """Whether no row needs a closer look: all square, decodable, filled, none the header."""
        if set(map(len, rows)) != {self._width} or self._header.may_be_among(rows):
            return False
        text = "".join(chain.from_iterable(rows))
        if "\x00" in text or not (text.isascii() or not has_kept_bytes(text)):
            return False
        firsts = map(itemgetter(0), rows)
        return all(map(str.strip, firsts)) or all(any(map(str.strip, cells)) for cells in rows)

    def _fault(self, number: int, cells: list[str], reason: str) -> Fault | None:
        column = cell = ""
        if not reason and self._header.is_repeated(cells):
            reason = "This row repeats the header."
        for index, text in enumerate(cells):
            if reason:
                break
            reason = self._wrong_cell(text)
            if reason:
                column = self._columns[index] if index < self._width else ""
                cell = without_kept_bytes(text)
        if not reason and len(cells) > self._width:
            reason = f"This row has {len(cells)} cells, the header {self._width}."
        if not reason:
            return None
        return Fault(number, column, cell, reason, tuple(map(without_kept_bytes, cells)))

    def _wrong_cell(self, text: str) -> str:
        if "\x00" in text:
            return "This cell holds NUL bytes, which are no text."
        if text.isascii() or not has_kept_bytes(text):
            return ""
        if LONG_LINE in text:
            return f"This line is longer than {MAX_LINE:,} characters; only its start was kept."
        return f"This cell holds bytes that are not {self._encoding}."
