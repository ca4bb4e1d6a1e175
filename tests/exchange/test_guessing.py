"""Which columns are taken for what, where names and values leave it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportPlan, plan_import
from viewer.exchange.mapping.fields import Field


def planned(tmp_path: Path, text: str) -> ImportPlan:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return plan_import(path)


def dates(plan: ImportPlan) -> list[str]:
    assert not plan.problems
    return [event.date.edtf for event in plan.preview]


@pytest.mark.parametrize(
    "name", ["Years since joining", "students_to_china", "elimination_10", "candidate", "duration"]
)
def test_small_numbers_are_no_dates_whatever_their_column_is_called(
    tmp_path: Path, name: str
) -> None:
    plan = planned(tmp_path, f"year,name,{name}\n1963,Ant,52\n1964,Bee,10\n1965,Fly,7\n")
    assert dates(plan) == ["1963", "1964", "1965"]


@pytest.mark.parametrize("value", ["12", "158.5", "9"])
def test_a_column_named_start_of_measures_is_no_date(tmp_path: Path, value: str) -> None:
    plan = planned(tmp_path, f"start,end,count\n{value},20,a\n17,30,b\n")
    assert plan.mapping.column(Field.DATE) == ""


def test_names_of_months_are_the_month(tmp_path: Path) -> None:
    plan = planned(tmp_path, "name,month,day,year\nA,February,23,2015\nB,April,2,2015\n")
    assert dates(plan) == ["2015-02-23", "2015-04-02"]


def test_the_day_may_be_called_the_date_of_the_month(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,month,date_of_month,name\n2000,1,1,A\n2000,1,31,B\n")
    assert dates(plan) == ["2000-01-01", "2000-01-31"]


@pytest.mark.parametrize("name", ["termstart", "polldate", "start of term", "entry date"])
def test_a_birthday_is_not_what_a_table_is_about(tmp_path: Path, name: str) -> None:
    plan = planned(
        tmp_path, f"person,birthday,{name}\nA,1861-02-09,1947-01-03\nB,1863-11-07,1949-01-03\n"
    )
    assert dates(plan) == ["1947-01-03", "1949-01-03"]


def test_birth_and_death_are_the_dates_of_a_table_of_lives(tmp_path: Path) -> None:
    plan = planned(tmp_path, "name,yearOfBirth,yearOfDeath,place\nA,1852,1911,Rome\nB,1930,,Oslo\n")
    assert dates(plan) == ["1852/1911", "1930"]


def test_start_and_end_are_of_one_thing(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,PersonBeginDate,PersonEndDate,PositionBeginYear,PositionEndYear\n"
        "A,1902,1981,1929,1943\nB,,,1944,1946\nC,1901,1968,1949,1968\n",
    )
    assert dates(plan) == ["1929/1943", "1944/1946", "1949/1968"]


def test_two_columns_of_years_without_names_begin_and_end(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "839;988;Legendary times;https://example.org/a\n"
        "1708;;A law;https://example.org/b\n1848;1850;A war;https://example.org/c\n"
        + "".join(f"19{n};;Act {n};https://example.org/{n}\n" for n in range(14, 31)),
    )
    assert dates(plan)[:3] == ["0839/0988", "1708", "1848/1850"]
    assert plan.preview[0].sources[0].url == "https://example.org/a"


def test_numbers_of_rows_are_no_years_that_begin(tmp_path: Path) -> None:
    plan = planned(tmp_path, "101;1939;A war\n102;1945;A peace\n103;1948;A plan\n")
    assert dates(plan) == ["1939", "1945", "1948"]


def test_an_end_that_is_not_known_leaves_the_start(tmp_path: Path) -> None:
    rows = "".join(f"1985-04-01,{end},A{end}\n" for end in (r"\N", "NULL", "N/A", "-9", "unknown"))
    assert dates(planned(tmp_path, f"start,end,title\n{rows}")) == ["1985-04-01"] * 5


def test_a_person_still_in_office_has_an_open_end(tmp_path: Path) -> None:
    plan = planned(tmp_path, "start,end,title\n2021-01-20,Still in office,A\n")
    assert dates(plan) == ["2021-01-20/.."]


def test_an_end_in_parts_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "year,month,end year,end month,title\n"
        "1985,4,1985,13,A\n1985,4,1986,2,B\n1985,4,,,C\n1985,4,present,,D\n",
    )
    assert [event.date.edtf for event in plan.preview] == [
        "1985-04/1986-02",
        "1985-04",
        "1985-04/..",
    ]
    assert [problem.reason for problem in plan.problems] == ["There is no month 13."]


def test_a_problem_of_an_end_shows_the_cell_as_it_stands(tmp_path: Path) -> None:
    plan = planned(tmp_path, "start,end,title\n7/15/2018,7/17/2017,A\n7/15/2018,7/17/2018,B\n")
    (problem,) = plan.problems
    assert (problem.column, problem.cell) == ("end", "7/17/2017")


def test_years_of_two_digits_take_an_assumed_century(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,month,name\n91,5,A\n05,,B\n92,6,C\n")
    assert dates(plan) == ["1991?-05", "2005?", "1992?-06"]


def test_years_of_two_digits_take_the_century_of_the_others(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,name\n1887,A\n1888,B\n1889,C\n91,D\n")
    assert dates(plan)[-1] == "1891"


def test_early_years_are_no_years_of_two_digits(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,gas\n20,CO2\n100,CO2\n1060,CH4\n")
    assert dates(plan) == ["0020", "0100", "1060"]


@pytest.mark.parametrize(
    ("header", "title"),
    [("nation,iso3", "Afghanistan"), ("iso3,nation", "AFG")],
)
def test_a_code_beside_the_name_adds_nothing_to_a_title(
    tmp_path: Path, header: str, title: str
) -> None:
    names = {"nation": ("Afghanistan", "Zimbabwe"), "iso3": ("AFG", "ZWE")}
    rows = "".join(
        f"{2000 + n},{','.join(names[name][n % 2] for name in header.split(','))},{n}\n"
        for n in range(6)
    )
    plan = planned(tmp_path, f"year,{header},aid\n{rows}")
    assert plan.preview[0].title == title


def test_two_countries_are_participants(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,country1,country2\n1946,France,Spain\n1947,Peru,Chile\n")
    assert [p.name for p in plan.preview[0].participants] == ["France", "Spain"]
    assert plan.preview[0].title == "France – Spain"


def test_addresses_are_no_places_and_no_titles(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,site,event\n1971,http://a.example/1,Rillington Place\n")
    (event,) = plan.preview
    assert (event.place, event.title) == ("", "Rillington Place")
    assert event.sources[0].url == "http://a.example/1"


def test_a_document_that_is_itself_an_event_is_one_record(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    path.write_text(
        '{"date": "1985-04-01", "title": "A visit", "sources": '
        '[{"title": "The Post", "url": "https://a.example/1"},'
        ' {"title": "The Times", "url": "https://a.example/2"}]}',
        encoding="utf-8",
    )
    (event,) = plan_import(path).preview
    assert (event.date.edtf, event.title) == ("1985-04-01", "A visit")
    assert [(source.title, source.url) for source in event.sources] == [
        ("The Post", "https://a.example/1"),
        ("The Times", "https://a.example/2"),
    ]


@pytest.mark.parametrize("names", ["Date,Time,Event", "start date,start time,title"])
def test_times_of_day_in_a_column_of_their_own_belong_to_the_dates(
    tmp_path: Path, names: str
) -> None:
    plan = planned(tmp_path, f"{names}\n2/15/2012,2:30 PM,A return\n2/25/2012,,A dinner\n")
    assert dates(plan) == ["2012-02-15T14:30", "2012-02-25"]


def test_years_beside_those_before_our_era_are_not_shortened(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,event\n-431,War\n79,Vesuvius\n1453,Fall\n")
    assert dates(plan) == ["-0431", "0079", "1453"]


@pytest.mark.parametrize(
    "document",
    [
        '{"date": ["1985-04-01", "2012"], "title": ["A visit", "A return"]}',
        '{"columns": ["date", "title"], "data": [["1985-04-01", "A visit"], ["2012", "A return"]]}',
        '[["date", "title"], ["1985-04-01", "A visit"], ["2012", "A return"]]',
        '{"date": {"0": "1985-04-01", "1": "2012"}, "title": {"0": "A visit", "1": "A return"}}',
        '{"e1": {"date": "1985-04-01", "title": "A visit"},'
        ' "e2": {"date": "2012", "title": "A return"}}',
    ],
)
def test_a_table_may_be_written_as_json_in_many_ways(tmp_path: Path, document: str) -> None:
    path = tmp_path / "table.json"
    path.write_text(document, encoding="utf-8")
    plan = plan_import(path)
    told = [(event.date.edtf, event.title) for event in plan.preview]
    assert told == [("1985-04-01", "A visit"), ("2012", "A return")]


def test_a_column_that_is_half_dates_does_not_stand_before_birthdays(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,dates,yearOfBirth,yearOfDeath\n"
        "A,born in 1930 or so,1930,\nB,1852-1911,1852,1911\nC,1837-1903,1837,1903\n",
    )
    assert dates(plan) == ["1930", "1852/1911", "1837/1903"]
