"""Cells such as NA name nobody and no place, and stay with their event as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import plan_import


@pytest.mark.parametrize("mark", ["NA", "N/A", "null", "-", "—", "\\N", "NaN", "-9", "-999"])
def test_a_placeholder_is_no_participant_and_no_place(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "treaties.csv"
    path.write_text(
        "date,title,parties,place,type\n1950,A treaty,Peru; Chile,Lima,pact\n"
        f"1951,Another,{mark},{mark},{mark}\n",
        encoding="utf-8",
    )
    event = plan_import(path).preview[1]
    assert (event.participants, event.place, event.kind) == ((), "", "")
    assert event.extra == {"parties": mark, "place": mark, "type": mark}


def test_a_row_titled_by_a_placeholder_has_a_title_of_what_else_it_says(tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text(
        "date,title,place,guest\n1950,A visit,Lima,Ana Alba\n1951,-,Quito,Bo Berg\n",
        encoding="utf-8",
    )
    assert plan_import(path).preview[1].title == "Bo Berg – Quito"


def test_a_composed_title_leaves_placeholders_out(tmp_path: Path) -> None:
    path = tmp_path / "churches.csv"
    path.write_text(
        "year,type,place\n1846,synod,NA\n1847,synod,Rome\n1848,council,Trent\n", encoding="utf-8"
    )
    assert [event.title for event in plan_import(path).preview] == [
        "synod",
        "synod – Rome",
        "council – Trent",
    ]


@pytest.mark.parametrize(
    ("end", "words"), [("NA", "1868"), ("-9", "1868"), ("?", "1868 – ?"), ("1870", "1868 – 1870")]
)
def test_a_mark_for_no_end_is_none_of_the_words_of_a_date(
    tmp_path: Path, end: str, words: str
) -> None:
    path = tmp_path / "treaties.csv"
    rows = "".join(f"A pact,{year},{year + 1}\n" for year in range(1800, 1809))
    path.write_text(f"title,begin,end\nA treaty,1868,{end}\n{rows}", encoding="utf-8")
    assert plan_import(path).preview[0].date_text == words


@pytest.mark.parametrize("nothing", ["", "NA", "n.d."])
def test_a_year_beside_no_date_is_where_its_words_are(tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "letters.csv"
    path.write_text(
        f"title,date,year\nA letter,{nothing},1578\n"
        "Another,1584-12-02,1584\nA third,1585-01-02,1585\n",
        encoding="utf-8",
    )
    events = plan_import(path).preview
    assert [(event.date.edtf, event.date_text) for event in events] == [
        ("1578", "1578"),
        ("1584-12-02", "1584-12-02"),
        ("1585-01-02", "1585-01-02"),
    ]


def test_a_part_that_is_not_known_is_none_of_the_words_of_a_date(tmp_path: Path) -> None:
    path = tmp_path / "battles.csv"
    path.write_text(
        "year,month,battle\n1522,August,Trier\n1638,NA,Fuenterrabia\n1645,June,Naseby\n",
        encoding="utf-8",
    )
    words = [event.date_text for event in plan_import(path).preview]
    assert words == ["1522-August", "1638", "1645-June"]


def test_namibia_stands_among_codes_of_countries(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text("date,title,country\n1990,A vote,NA\n1991,A vote,PE\n", encoding="utf-8")
    assert plan_import(path).preview[0].place == "NA"


@pytest.mark.parametrize("end", ["9999-12-31", "31.12.9999", "9999", "infinity"])
def test_an_end_of_all_days_is_open(tmp_path: Path, end: str) -> None:
    path = tmp_path / "treaties.csv"
    path.write_text(f"title,begin,end\nA pact,1958-04-29,{end}\n", encoding="utf-8")
    assert plan_import(path).preview[0].date.edtf == "1958-04-29/.."
