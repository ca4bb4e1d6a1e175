"""Records of delimited text are those of the csv module, however a file falls into chunks."""

from __future__ import annotations

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from viewer.exchange.rows.delimited import UNCLOSED, Records
from viewer.exchange.rows.dialect import Dialect
from viewer.exchange.rows.table_rows import TableRows

CELLS = st.text(st.sampled_from('ab ,"\n\r中'), max_size=6)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=30)


def _written(rows: list[list[str]]) -> str:
    text = StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _read(text: str, size: int) -> tuple[list[list[str]], list[str]]:
    records = Records(iter([StringIO(text, newline="")]), Dialect(), 2)
    rows: list[list[str]] = []
    told: list[str] = []
    while True:
        chunk, faults = records.chunk(size)
        if not chunk:
            return rows, told
        rows += chunk
        told += faults.values()


@given(ROWS, st.integers(1, 7))
def test_chunks_of_any_size_give_all_rows_in_order(rows, size) -> None:
    assert _read(_written(rows), size) == (rows, [])


@given(ROWS, ROWS, st.integers(1, 7))
def test_a_quote_that_never_closes_costs_its_row_alone_in_chunks_of_any_size(
    before, after, size
) -> None:
    after = [[cell.translate({34: None, 10: None, 13: None}) for cell in row] for row in after]
    read, told = _read(_written(before) + 'x,"open\n' + _written(after), size)
    assert told == [UNCLOSED]
    assert read[: len(before)] == before
    assert read[len(before) + 1 :] == after


def test_a_row_of_white_space_alone_is_blank() -> None:
    records = Records(iter([StringIO("a,b\n  , \nc,d\n")]), Dialect(), 2)
    (chunk,) = TableRows(records, ("one", "two"), 0, (), "utf-8", lambda: 0)
    assert (list(chunk.numbers), chunk.blank) == ([1, 3], 1)
