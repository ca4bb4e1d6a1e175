"""Tables stacked in one file, each read by its own header."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, plan_import, run_import
from viewer.exchange.mapping.fields import Field
from viewer.store import Store

FAMILY = """Place,Title,Latitude,Date,,,
P1,"Gladsax, Sweden",55.5,2016-06-04,,,
P2,Reno,39.5,,,,
,,,,,,
Person,Surname,Given,Title,Birth date,Birth place,Note
I1,Smith,Martin,,19 Nov 1830,Gladsax,
I2,Green,Janis,Dr.,2 Dec 1935,,A note
I3,Nobody,,,,,
,,,,,,
Marriage,Husband,Wife,Date,Place,Source,Note
F1,I1,I9,about 1816,Gladsax,,
F2,I8,I2,27 Nov 1885,Reno,A book,
"""


def test_each_table_is_read_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "family.csv"
    path.write_text(FAMILY, encoding="utf-8")
    plan = plan_import(path)
    with Store.open(tmp_path / "store", create=True) as store:
        report = run_import(store, plan)
    told = [(e.kind, e.date.edtf, e.title) for e in plan.preview]
    assert told == [
        ("Place", "2016-06-04", "Gladsax, Sweden"),
        ("Person", "1830-11-19", "Martin Smith"),
        ("Person", "1935-12-02", "Janis Green"),
        ("Marriage", "1816~", "I1 – I9 – Gladsax"),
        ("Marriage", "1885-11-27", "I8 – I2 – Reno"),
    ]
    assert (report.counts.rows, report.counts.added, report.counts.problems) == (7, 5, 2)
    assert "Place, Person, Marriage" in report.warnings[0]
    assert plan.preview[2].extra["Person: Title"] == "Dr."


def test_rows_of_stacked_tables_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "family.csv"
    path.write_text(FAMILY, encoding="utf-8")
    with Store.open(tmp_path / "store", create=True) as store:
        report = run_import(store, plan_import(path))
    assert [problem.row for problem in report.problem_rows] == [3, 8]


def test_tables_of_years_share_their_columns(tmp_path: Path) -> None:
    path = tmp_path / "years.csv"
    path.write_text(
        "Visits of 1985\ndate,title,place\n1985-04-01,A visit,Iowa\n1985-05-01,A dinner,Iowa\n\n"
        "Visits of 2012\ndate,place,title,source\n2012-02-15,Iowa,A return,The Post\n",
        encoding="utf-8",
    )
    plan = plan_import(path)
    told = [(e.date.edtf, e.title, e.place) for e in plan.preview]
    assert told == [
        ("1985-04-01", "A visit", "Iowa"),
        ("1985-05-01", "A dinner", "Iowa"),
        ("2012-02-15", "A return", "Iowa"),
    ]
    assert plan.facts.columns == ("date", "title", "place", "source", "table")


def test_groups_of_rows_between_blank_lines_are_one_table(tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text(
        "date,title,place\n1985-04-01,A visit,Iowa\n\nMay 1985,A state visit,Meeting place\n"
        "June 1985,A dinner,Rome\n",
        encoding="utf-8",
    )
    plan = plan_import(path)
    assert plan.facts.tables == ()
    assert len(plan.preview) == 3


def test_a_header_that_is_given_leaves_one_table(tmp_path: Path) -> None:
    path = tmp_path / "family.csv"
    path.write_text(FAMILY, encoding="utf-8")
    plan = plan_import(path, ImportOptions(header=1))
    assert plan.facts.tables == ()
    assert plan.mapping.column(Field.DATE) == "Date"


def _rows(first: int, last: int) -> str:
    return "".join(f"{n}-03-01,Visit {n},France,Smith {n}\n" for n in range(first, last))


@pytest.mark.parametrize(
    "repeated",
    [
        "DATE,EVENT,COUNTRY,PERSON",
        "Date,Event,Country,Name of person",
        "Date,Event,,",
        "\nDate ,Event,Country ,Person",
    ],
)
def test_a_header_repeated_with_small_differences_is_told(tmp_path: Path, repeated: str) -> None:
    path = tmp_path / "pages.csv"
    text = f"Date,Event,Country,Person\n{_rows(1900, 1930)}{repeated}\n{_rows(1930, 1960)}"
    path.write_text(text, encoding="utf-8")
    with Store.open(tmp_path / "store", create=True) as store:
        report = run_import(store, plan_import(path))
    assert (report.counts.rows, report.counts.added) == (61, 60)
    assert report.reasons == {"This row repeats the header.": 1}


def test_a_row_that_names_some_of_the_columns_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("Date,Event,Country,Person\n1985,Event,Country,A\n", encoding="utf-8")
    assert [e.title for e in plan_import(path).preview] == ["Event"]


def test_tables_without_titles_are_no_kinds(tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        f"Date,Event,Country,Person\n{_rows(1900, 1910)}\n"
        f"Date,Event,City,Money,Note\n{_rows(1950, 1960)}",
        encoding="utf-8",
    )
    plan = plan_import(path)
    assert [table.name for table in plan.facts.tables] == ["Table 1", "Table 2"]
    assert plan.mapping.column(Field.KIND) == ""
