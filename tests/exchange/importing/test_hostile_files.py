from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.importing.conftest import Importer
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Query
from viewer.exchange.exporting import export
from viewer.exchange.importing import plan_import, run_import
from viewer.exchange.rows import delimited, lines
from viewer.store import Store


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\n\n , \n", "no rows"),
        (b"PK\x03\x04xxxx", "spreadsheet"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b'{"a": 1', "JSON"),
        (b'{"a": 1,\n"b": 2}', "no list of records"),
        (b"\x1f\x8b\x08 cut off", "damaged"),
        (b"x," * 20_000 + b"\n", "columns"),
        (b"BEGIN:VCALENDAR\n", "iCalendar"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"BZh91AY&SY", "bzip2"),
        (b"{\\rtf1 hello}", "Rich Text"),
        (b"\x7fELF" + bytes(range(256)) * 4, "no text"),
        (b"\x00" * 500, "no text"),
    ],
)
def test_what_is_no_table_gets_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(ViewerError, match=words) as caught:
        plan_import(path)
    assert "\n" not in str(caught.value)


def test_a_folder_a_pipe_and_nothing_get_one_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, words in ((".", "folder"), ("pipe", "pipe"), ("nothing", "not there")):
        with pytest.raises(ViewerError, match=words):
            plan_import(tmp_path / name)


def test_a_header_alone_is_an_import_of_no_rows(importer) -> None:
    assert importer("date,title\n").counts.rows == 0


def test_ragged_rows_are_filled_or_told(importer, rows) -> None:
    report = importer("date,title,place\n1985,Short\n1986,Long,Here,and there\n1987,Fit,Here\n")
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert "4 cells" in rows("SELECT reason FROM problem")[0]
    assert any("fewer cells" in warning for warning in report.warnings)


def test_columns_of_the_same_name_are_numbered(importer, rows) -> None:
    report = importer("date,title,note,note\n1985,Visit,one,two\n")
    assert '"note (2)": "two"' in rows("SELECT extra FROM event")[0]
    assert report.warnings


def test_nul_bytes_cost_their_row_only(importer, rows) -> None:
    report = importer(b"date,title\n1985,A\n1986,B\x00C\n1987,D\n")
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert "NUL" in rows("SELECT reason FROM problem")[0]


def test_bytes_of_another_encoding_cost_their_row_only(importer, rows) -> None:
    good = "".join(f"{1500 + number},Événement à Zürich\n" for number in range(50)).encode()
    report = importer(b"date,title\n" + good + b"1986,caf\xe9\n1987,D\n")
    assert (report.encoding, report.counts.added, report.counts.problems) == ("utf-8", 51, 1)
    assert rows("SELECT cell FROM problem") == ["caf\\xe9"]


@pytest.mark.parametrize("after", ["", '1987,"Fine, too"\n', '1987,plain\n1988,"quoted"\n'])
def test_a_quote_that_never_closes_costs_its_row_only(importer, rows, after: str) -> None:
    report = importer('date,title\n1985,A\n1986,"B goes on\n1990,C\n' + after)
    assert rows('SELECT "row", reason FROM problem') == [(3, delimited.UNCLOSED)]
    assert report.counts.rows == 3 + after.count("\n")


def test_an_unclosed_quote_early_in_a_long_file_costs_its_row_only(importer, rows) -> None:
    body = "".join(f"{1000 + number % 900},Event {number}\n" for number in range(30_000))
    report = importer('date,title\n1986,"B goes on\n' + body)
    assert (report.counts.problems, report.counts.added) == (1, 30_000)


def test_cells_of_several_lines_stay_whole(importer, rows) -> None:
    importer('date,title,text\n1985,A,"one\r\ntwo, ""three"""\r\n1986,B,x\n')
    assert rows("SELECT description FROM event ORDER BY id") == ['one\r\ntwo, "three"', "x"]


def test_mixed_line_ends_part_rows(importer) -> None:
    assert importer(b"date,title\r\n1985,A\n1986,B\r1987,C\r\n").counts.added == 3


def test_an_endless_line_is_cut_and_told(importer, rows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINE", 3_000_000)
    report = importer("date,title\n1985,A\n1986," + "x" * 7_000_000 + "\n1987,C\n")
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert rows("SELECT max(length(whole_row)) FROM problem")[0] < 10_000


@pytest.mark.parametrize("line_end", ["", "\n"], ids=["in one line", "in many lines"])
def test_a_cell_beyond_the_limit_is_cut_and_told_for_what_it_is(
    importer, rows, monkeypatch: pytest.MonkeyPatch, line_end: str
) -> None:
    monkeypatch.setattr(delimited, "MAX_CELL", 100_000)
    cell = ("x" * 400 + line_end) * 500
    report = importer(f'date,title\n1985,A\n1986,"{cell}"\n1987,C\n')
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert rows("SELECT reason FROM problem") == [delimited.TOO_LONG]
    assert rows("SELECT max(length(whole_row)) FROM problem")[0] < 10_000


def test_a_repeated_header_is_told(importer, rows) -> None:
    importer("date,title\n1985,A\ndate,title\n1986,B\n")
    assert rows('SELECT "row" FROM problem') == [3]


def test_blank_rows_are_no_rows_but_count_in_row_numbers(importer, rows) -> None:
    report = importer("date,title\n\n,\n1985,A\n")
    assert report.counts.rows == 1
    assert rows('SELECT "row" FROM event') == [4]


def test_lines_before_the_header_are_told(importer) -> None:
    report = importer("Exported by the archive\n\ndate,title,place\n1985,A,X\n1986,B,Y\n")
    assert report.counts.added == 2
    assert any("Exported by the archive" in warning for warning in report.warnings)


def test_a_header_alone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("date,title\n", encoding="utf-8")
    assert plan_import(path).warnings == ("No rows stand below the header.",)


def test_a_comma_within_a_cell_shifts_no_row_though_its_last_cell_is_blank(importer, rows) -> None:
    report = importer(
        "date,title,kind,note\n1985,A,visit,x\n1986,B, again,visit,\n1987,C,visit,y\n"
    )
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert rows("SELECT reason FROM problem") == ["This row has 5 cells, the header 4."]


def test_a_comma_at_the_end_of_every_row_does_no_harm(importer) -> None:
    report = importer("date,title,kind\n1985,A,visit,\n1986,B,visit,\n")
    assert (report.counts.added, report.counts.problems) == (2, 0)


def test_names_that_look_the_same_become_one_and_come_back_the_same(
    store: Store, importer: Importer, rows: Callable[[str], list[Any]], tmp_path: Path
) -> None:
    importer(
        "date,title,kind,participants,place,tags\n"
        "2001,Plain,visit,Anna Lind; E\u0301va,Paris,peace\n"
        "2002,Zero,vis\u200bit,Anna\u00a0Lind; \u00c9va,Pa\u00adris,\ufeffpeace\n"
        '2003,Spaces," visit\n",Anna  Lind\u2060,\u202aParis\u202c,peace\u200e\n'
    )
    assert rows("SELECT DISTINCT kind FROM event") == ["visit"]
    assert rows("SELECT DISTINCT place FROM event") == ["Paris"]
    assert rows("SELECT name FROM tag") == ["peace"]
    assert sorted(rows("SELECT name FROM participant")) == ["Anna Lind", "\u00c9va"]
    out = tmp_path / "out.csv"
    export(store, Query(), out)
    counts = run_import(store, plan_import(out)).counts
    assert (counts.unchanged, counts.rows) == (3, 3)


def test_one_row_longer_than_what_is_looked_at_is_not_said_to_be_none(importer: Importer) -> None:
    report = importer(f"date,title\n2012-01-01,{'y' * 3_000_000}\n")
    assert report.counts.added == 1
    assert report.warnings == ()
