"""What is said where the dates of a file, as they were guessed, may be those of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, plan_import

_BIRTHS = "member,party,date_of_birth\nAnn Lee,Labour,1950-03-02\nBo Roy,Liberal,1948-11-12\n"
_SCORES = "name,score\nAnn Lee,1950\nBo Roy,1948\nCy Dee,1961\nDi Eve,2011\n"
_EDITION = "title,year of publication\n" + "".join(
    f"To a friend. {day} June 1832.,1985\n" for day in range(1, 9)
)


def warnings(tmp_path: Path, text: str, **mapping: str) -> tuple[str, ...]:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return plan_import(path, ImportOptions(mapping=mapping)).warnings


@pytest.mark.parametrize("names", ["1990,1991,1992,1993", "X1990,X1991,X1992,X1993"])
def test_a_table_with_a_column_for_each_year_is_told_of(tmp_path: Path, names: str) -> None:
    (told,) = warnings(tmp_path, f"country,{names}\nFrance,12.1,13,14,1\nItaly,1,3.2,4,2\n")
    assert told.startswith("The columns 1990 to 1993 are years")


def test_a_table_without_dates_is_told_of(tmp_path: Path) -> None:
    (told,) = warnings(tmp_path, "country,1990\nFrance,12.1\nItaly,1.5\n")
    assert told == "No column of dates was found; say which one it is."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_BIRTHS, "Births date the rows (date_of_birth)."),
        (_BIRTHS.replace("birth", "death"), "Deaths date the rows (date_of_death)."),
        (_SCORES, "The numbers in score are read as years,"),
        (_EDITION, "Most titles name other years than their dates, as 1985 for “To a friend. 1"),
    ],
)
def test_dates_that_may_be_of_something_else_are_told_of(
    tmp_path: Path, text: str, told: str
) -> None:
    (sentence,) = warnings(tmp_path, text)
    assert sentence.startswith(told)


@pytest.mark.parametrize(
    ("text", "column"),
    [(_BIRTHS, "date_of_birth"), (_SCORES, "score"), (_EDITION, "year of publication")],
)
def test_what_the_reader_says_of_dates_is_not_doubted(
    tmp_path: Path, text: str, column: str
) -> None:
    assert warnings(tmp_path, text, date=column) == ()


@pytest.mark.parametrize(
    "text",
    [
        "name,yearOfBirth,yearOfDeath\nA,1852,1911\nB,1930,1999\nC,1901,1960\n",
        "name,Jahr\nTalks,1950\nVisit,1948\nPact,1961\n",
        "name,date\n"
        + "".join(f"Conference of {year},{year}-05-06\n" for year in range(1990, 1999)),
        "name,date\nReport on 1980,1990\nA visit,1991\nTalks,1992\nA pact,1993\n",
    ],
)
def test_dates_that_are_plainly_those_of_the_rows_are_not_doubted(
    tmp_path: Path, text: str
) -> None:
    assert warnings(tmp_path, text) == ()


@pytest.mark.parametrize(
    "name", ["yıl", "рік", "år", "jaar", "vuosi", "év", "έτος", "שנה", "سنة", "سال", "năm"]
)
def test_a_year_is_known_by_its_name_in_many_languages(tmp_path: Path, name: str) -> None:
    assert warnings(tmp_path, f"name,{name}\nTalks,1950\nA visit,1948\nA pact,1961\n") == ()
