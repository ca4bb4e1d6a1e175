"""Which columns are taken for what, where names and values leave it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, ImportPlan, plan_import
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


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "Year,Mo,Dy,Hr,Mn,Sec,Event\n1906,4,18,13,12,21.5,A\n1905,4,4,0,50,,B\n1910,5,4,,,,C\n",
            ["1906-04-18T13:12:21.5", "1905-04-04T00:50", "1910-05-04"],
        ),
        (
            "date,hour,minute,title\n2001-03-04,6,5,A\n2001-03-05,16,,B\n2001-03-06,-9,,C\n",
            ["2001-03-04T06:05", "2001-03-05T16", "2001-03-06"],
        ),
        (
            "year,month,day,time,title\n2012,2,15,10:30,A\n2012,3,15,9:15 pm,B\n",
            ["2012-02-15T10:30", "2012-03-15T21:15"],
        ),
        (
            "date,hour,end date,end hour,title\n2001-03-04,6,2001-03-04,8,A\n"
            "2001-03-04,9,2001-03-05,1,B\n",
            ["2001-03-04T06/2001-03-04T08", "2001-03-04T09/2001-03-05T01"],
        ),
        ("date,hour,minute,title\n2001-03-04,0,0,A\n", ["2001-03-04"]),
        ("date,hr,title\n2001-03-04,0,A\n2001-03-05,1,B\n", ["2001-03-04", "2001-03-05"]),
        ("date,min,title\n2001-03-04,7,A\n", ["2001-03-04"]),
        (
            '[{"start_date": {"year": "1900", "month": "1", "day": "6", "hour": "6",'
            ' "minute": "45"}, "text": {"headline": "A"}}]',
            ["1900-01-06T06:45"],
        ),
    ],
)
def test_times_counted_in_hours_minutes_and_seconds_belong_to_the_dates(
    tmp_path: Path, table: str, found: list[str]
) -> None:
    assert dates(planned(tmp_path, table)) == found


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "hotel,arrival_date_year,arrival_date_month,arrival_date_day_of_month,adults\n"
            "Resort,2016,June,23,1\nCity,2017,July,4,2\n",
            ["2016-06-23", "2017-07-04"],
        ),
        (
            "treaty,year_signed,month_signed,day_signed,year_force,month_force\n"
            "Oslo,1920,3,4,1921,1\nBern,1922,5,,1923,\n",
            ["1920-03-04", "1922-05"],
        ),
        (
            "name,eventyear,eventmonth,eventday\nOslo,1920,3,4\nBern,1922,5,\n",
            ["1920-03-04", "1922-05"],
        ),
        ("name,event year,birth month\nOslo,1920,3\nBern,1922,5\n", ["1920", "1922"]),
    ],
)
def test_months_and_days_named_as_the_year_is_go_with_it(
    tmp_path: Path, table: str, found: list[str]
) -> None:
    assert dates(planned(tmp_path, table)) == found


def test_days_in_a_column_without_a_name_for_them_stand_before_their_years(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "YEAR,as,Show,guest\n1999,actor,1/11/99,A. Fox\n1999,poet,1/13/99,B. Lee\n2000,,,C. May\n",
    )
    assert dates(plan) == ["1999-01-11", "1999-01-13", "2000"]


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [
        ("not_before", "not_after"),
        ("dateNotBefore", "dateNotAfter"),
        ("Earliest date", "Latest date"),
        ("date_early", "date_late"),
        ("year_built_min", "year_built_max"),
        ("TPQ", "TAQ"),
    ],
)
def test_a_date_between_two_bounds_is_neither_of_them(
    tmp_path: Path, earliest: str, latest: str
) -> None:
    rows = "Ring,1490,1510\nBowl,1490-02,1491\nPin,1500,1500\nCup,1480,\nJar,,1600\nUrn,-150,-25\n"
    plan = planned(tmp_path, f"name,{earliest},{latest}\n{rows}")
    assert dates(plan) == [
        *("[1490..1510]", "[1490-02..1491]", "1500", "[1480..]", "[..1600]", "[-0150..-0025]"),
    ]
    assert plan.mapping.column(Field.NOT_AFTER) == latest


def test_bounds_out_of_order_are_a_problem_and_others_than_of_dates_bound_none(
    tmp_path: Path,
) -> None:
    plan = planned(tmp_path, "name,tpq,taq\nRing,1510,1490\nBowl,1490,1491\n")
    assert [problem.row for problem in plan.problems] == [2]
    assert [event.date.edtf for event in plan.preview] == ["[1490..1491]"]
    plan = planned(tmp_path, "name,date,price min,price max\nRing,1900-02-03,1490,1510\n")
    assert dates(plan) == ["1900-02-03"]


def test_bounds_stay_with_an_event_whose_date_is_told(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,date,earliest date,latest date\nRing,c. 1500,1490,1510\nCup,,1480,1500\n"
        "Urn,Edo period,1603,1867\nPin,,,\n",
    )
    assert [event.date.edtf for event in plan.preview] == [
        *("1500~", "[1480..1500]", "[1603..1867]")
    ]
    assert [event.date_text for event in plan.preview] == ["c. 1500", "1480 – 1500", "Edo period"]
    assert plan.preview[0].extra == {"earliest date": "1490", "latest date": "1510"}
    assert [problem.row for problem in plan.problems] == [5]


@pytest.mark.parametrize(
    "names",
    [
        *("Departure,Return", "arrival_date,departure_date", "Date opened,Date closed"),
        "Appointed,Terminated Mission",
    ],
)
def test_a_stay_lasts_from_its_arrival_to_its_departure(tmp_path: Path, names: str) -> None:
    plan = planned(
        tmp_path, f"Name,{names},To\nLee,5 March 1985,7 March 1985,Rome\nMay,1986,,Bonn\n"
    )
    assert dates(plan) == ["1985-03-05/1985-03-07", "1986"]


@pytest.mark.parametrize("name", ["created_at", "when_ms", "Posted on"])
def test_seconds_are_counted_under_names_that_tell_of_a_time(tmp_path: Path, name: str) -> None:
    plan = planned(tmp_path, f"nr,{name},msg\n1,1329264000,A\n2,1329350400,B\n3,1329436800,C\n")
    assert dates(plan) == [f"2012-02-{day}T00:00:00Z" for day in (15, 16, 17)]


def test_letters_from_and_to_persons_of_one_name_have_them_take_part(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "From;To;Date;Place\nGoethe;Schiller;c. 1796;Jena\nLenz;Goethe;1776;Bern\n"
    )
    assert [[each.name for each in event.participants] for event in plan.preview] == [
        ["Goethe", "Schiller"],
        ["Lenz", "Goethe"],
    ]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("state_abbrev_cow,state_code_cow,country_name_cow,country_name_usdos", ["Persia"]),
        ("state_abbrev_gw,state_code_gw,country_name_gw,country_name_usdos", ["Persia"]),
        ("stateb,code,namea,nameb", ["Persia", "Iran"]),
    ],
)
def test_states_take_part_by_the_names_that_lists_of_states_give_them(
    tmp_path: Path, names: str, found: list[str]
) -> None:
    table = f"{names},date_start,status\nIRN,630,Persia,Iran,1883-06-11,Legation\n"
    (event,) = planned(tmp_path, table).preview
    assert [each.name for each in event.participants] == found


@pytest.mark.parametrize(
    ("names", "cells", "found"),
    [
        (
            "crisname,yrtrig,motrig,datrig,yrterm,moterm,daterm",
            "Aden,1918,5,25,1919,9,99",
            "1918-05-25/1919-09",
        ),
        (
            "country,bmonth,bday,byear,emonth,eday,eyear",
            "Peru,3,4,1809,99,99,9999",
            "1809-03-04/..",
        ),
        ("Name,Year date,Month date,Day date", "Aden,1918,5,25", "1918-05-25"),
    ],
)
def test_parts_are_known_by_the_name_of_the_year(
    tmp_path: Path, names: str, cells: str, found: str
) -> None:
    assert dates(planned(tmp_path, f"{names}\n{cells}\n")) == [found]


def test_dates_filled_in_for_unknown_days_stand_behind_their_parts(tmp_path: Path) -> None:
    table = (
        "Year date,Month date,Day date,Standard date,Author,Recipient\n"
        "1635,10,4,1635-10-04,Dury,Hartlib\n1636,,,1636-12-31,Hartlib,Dury\n"
    )
    assert dates(planned(tmp_path, table)) == ["1635-10-04", "1636"]


@pytest.mark.parametrize(
    "names", ["state_name1,state_name2", "statelab,statehab", "stateabb1,stateabb2"]
)
def test_two_states_beside_each_other_take_part(tmp_path: Path, names: str) -> None:
    (event,) = planned(tmp_path, f"{names},begin,end\nPeru,Chile,1816,1911\n").preview
    assert [each.name for each in event.participants] == ["Peru", "Chile"]


@pytest.mark.parametrize("name", ["Tribe", "nation", "party_", "Signatory ", "Country "])
def test_all_numbered_parties_take_part_however_many(tmp_path: Path, name: str) -> None:
    names = [f"{name}{number}" for number in range(1, 13)]
    rows = (
        f"1805-03-04,Peace of A,{','.join(f'Name {chr(65 + n)}' for n in range(9))},,,\n"
        f"1806-03-04,Peace of B,Sauk,Fox{',' * 10}\n"
    )
    plan = planned(tmp_path, f"date,treaty,{','.join(names)}\n{rows}")
    assert plan.mapping.columns(Field.PARTICIPANTS) == tuple(names)
    assert [len(event.participants) for event in plan.preview] == [9, 2]
    assert [event.title for event in plan.preview] == ["Peace of A", "Peace of B"]


def test_numbered_places_are_places_and_one_alone_is_neither(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,event,city1,city2\n1805,Tour,Rome,Bern\n1806,Visit,Oslo,\n")
    assert [event.place for event in plan.preview] == ["Rome, Bern", "Oslo"]
    plan = planned(tmp_path, "date,event,party1,note2\n1805,Tour,Rome,Bern\n1806,Visit,Oslo,\n")
    assert not plan.mapping.columns(Field.PARTICIPANTS)


def test_a_source_by_name_takes_part_only_beside_a_target(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,event,source_name\n1985,A visit,The Post\n1986,Tea,The Post\n")
    (first, _) = plan.preview
    assert (first.participants, first.sources[0].title) == ((), "The Post")
    plan = planned(tmp_path, "date,event,source_name,target_name\n1985,Aid,Peru,Chile\n")
    assert [each.name for each in plan.preview[0].participants] == ["Peru", "Chile"]


@pytest.mark.parametrize(
    "name",
    ["Geburtsdatum", "date de naissance", "Fecha de nacimiento", "дата рождения", "出生日期"],
)
def test_births_in_other_languages_are_not_what_a_table_is_about(tmp_path: Path, name: str) -> None:
    plan = planned(tmp_path, f"name,{name},x\nA,1861-02-09,1947-01-03\nB,1863-11-07,1949-01-03\n")
    assert dates(plan) == ["1947-01-03", "1949-01-03"]


def test_lists_as_programs_write_them_are_parted(tmp_path: Path) -> None:
    table = (
        "date,participants,title\n1805,\"['Côte d\\'Or', ' Aetolia']\",A\n1806,[],B\n"
        '1807,"[""Elis"", ""Sparta""]",C\n1808,[N. N.],D\n'
    )
    plan = planned(tmp_path, table)
    assert [[each.name for each in event.participants] for event in plan.preview] == [
        ["Côte d'Or", "Aetolia"],
        [],
        ["Elis", "Sparta"],
        ["[N. N.]"],
    ]


def test_times_beside_days_in_a_table_without_header_belong_to_them(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "9/27/2013\t2:42:26 PM\tBlocked a rule\n9/28/2013\t2:42:39 PM\tAnother\n"
    )
    assert dates(plan) == ["2013-09-27T14:42:26", "2013-09-28T14:42:39"]


def test_the_day_a_file_was_made_dates_none_of_its_rows(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "fileGenerationDate;Designation date;WholeName\n"
        "28/10/2022;2003-07-08;A. Lee\n28/10/2022;2004-05-24;B. May\n",
    )
    assert dates(plan) == ["2003-07-08", "2004-05-24"]


def test_a_lone_end_of_mere_numbers_is_no_date(tmp_path: Path) -> None:
    rows = "".join(f"{n},part {n},{n * 100 + 7}\n" for n in range(40))
    assert not planned(tmp_path, f"nr,topic,topicEnd\n{rows}").mapping.column(Field.DATE)


def test_numbers_below_nought_are_no_years_without_a_name_for_them(tmp_path: Path) -> None:
    plan = planned(tmp_path, "name,angle\nA,-165\nB,-170\nC,-165\n")
    assert not plan.mapping.column(Field.DATE)
    assert dates(planned(tmp_path, "name,year\nA,-165\nB,-170\n")) == ["-0165", "-0170"]


def test_years_are_read_as_programs_shorten_them(tmp_path: Path) -> None:
    assert dates(planned(tmp_path, "year,name\n1999,A\n2e3,B\n1.9e3,C\n")) == [
        *("1999", "2000", "1900")
    ]


def test_a_date_that_is_not_known_leaves_the_year_beside_it(tmp_path: Path) -> None:
    table = "Signature Year,Signature Date,Treaty Name\n1826,0000-00-00,A\n1834,1834-02-03,B\n"
    assert dates(planned(tmp_path, table)) == ["1826", "1834-02-03"]


def test_what_numbers_the_rows_is_no_title(tmp_path: Path) -> None:
    plan = planned(tmp_path, ",date,share\n0,2001-01-01,5\n1,2001-01-02,6\n")
    assert [event.title for event in plan.preview] == ["share 5", "share 6"]


@pytest.mark.parametrize(
    "names",
    [
        "Title,Artist Begin Date,Artist End Date,Object Date,Object Begin Date,Object End Date",
        "title,birth,death,displaydate,beginyear,endyear",
    ],
)
def test_the_words_of_a_catalogue_stand_before_the_years_it_sorts_by(
    tmp_path: Path, names: str
) -> None:
    rows = "Coin,1794,1869,1853,1853,1853\nPeso,,,ca. 1909–27,1909,1927\n"
    scarab = "Scarab,,,1479–1425 B.C.,-1479,-1425\nUrn,,,Han dynasty,-206,220\n"
    assert dates(planned(tmp_path, f"{names}\n{rows}{scarab}")) == [
        *("1853", "1909~/1927~", "-1478/-1424", "[-0206..0220]"),
    ]


def test_the_life_of_an_artist_ends_no_work(tmp_path: Path) -> None:
    table = "Title,Artist,BeginDate,EndDate,Date\nBridge,Wagner,(1841),(1918),1896\n"
    plan = planned(tmp_path, f"{table}City,Lee,(1944),(0),c. 1987\n")
    assert dates(plan) == ["1896", "1987~"]


def test_what_geojson_calls_its_records_is_no_kind(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties":'
        ' {"date": "1985", "title": "A quake", "type": "earthquake"}, "geometry": null}]}',
    )
    assert [event.kind for event in plan.preview] == ["earthquake"]


@pytest.mark.parametrize(
    "names",
    ["title,year,place", "from,to,place", "yrtrig,motrig,yrterm", "displaydate,beginyear,endyear"],
)
def test_columns_without_a_cell_are_told_apart_from_nothing(tmp_path: Path, names: str) -> None:
    planned(tmp_path, f"id,{names},note\n1,,,,A note\n2,,,,Another\n")


def test_days_of_an_exhibition_stand_before_the_years_of_its_artists(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "ExhibitionTitle,ExhibitionBeginDate,ExhibitionEndDate,DisplayName,BeginDate,EndDate\n"
        "Two Masters,11/7/1929,12/17/1929,Ada Lee,1839,1906\n"
        "Two Masters,11/7/1929,12/17/1929,Bo May,1902,1981\n"
        "New Work,1/19/1930,2/20/1930,Cy Fox,1893,1967\n",
    )
    assert dates(plan)[0] == "1929-11-07/1929-12-17"
    assert [event.title for event in plan.preview] == ["Two Masters", "Two Masters", "New Work"]


def test_leaders_take_part_in_the_countries_that_they_visited(tmp_path: Path) -> None:
    table = "TripID,LeaderFullName,CountryVisited,TripStartDate,TripEndDate\n"
    (event,) = planned(tmp_path, f"{table}A-1,Ada Lee,Peru,2002-01-27,2002-01-30\n").preview
    assert (event.participants[0].name, event.place) == ("Ada Lee", "Peru")


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "date,month,day_of_month,cause\n1849-01-02,Jan,2,Cholera\n1849-03-04,Mar,4,Gout\n",
            "1849-01-02",
        ),
        (
            "hotel,arrival_date_year,arrival_date_month,arrival_date_day_of_month,status_date\n"
            "A,2016,June,23,2016-07-01\nB,2017,July,4,2017-05-03\n",
            "2016-06-23",
        ),
        (
            "date,record_min_temp_year,record_max_temp_year,state\n2014-01-02,1919,1944,dry\n"
            "2014-01-03,1950,1940,wet\n",
            "2014-01-02",
        ),
    ],
)
def test_columns_beside_a_date_take_nothing_from_it(tmp_path: Path, table: str, found: str) -> None:
    plan = planned(tmp_path, table)
    assert dates(plan)[0] == found
    assert not plan.mapping.column(Field.NOT_AFTER)


def test_second_names_of_several_things_are_no_parties(tmp_path: Path) -> None:
    table = "StateName,StateName2,Capital,Capital2,Begin\nPersia,Iran,Shiraz,Tehran,1795\n"
    (event,) = planned(tmp_path, table).preview
    assert (event.title, event.participants) == ("Persia", ())


def test_years_with_decimals_claim_no_months(tmp_path: Path) -> None:
    table = "year,notes,weight\n1718.19,Pound,2e-05\n1780.06,Herschel,4.5e-05\n1803.2,Mean,1e-05\n"
    assert dates(planned(tmp_path, table)) == ["1718", "1780", "1803"]


def test_numbers_with_an_exponent_are_no_titles(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,share,place\n1718,2.5e-05,Ulm\n1780,4e-05,Trier\n")
    assert "share" not in plan.mapping.title_template


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


def test_days_that_say_so_are_days(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "年,月,日,内容\n2003,10,29日,はじまり\n2013,7月,1日,二番目\n2016,2,　,三番目\n"
    )
    assert dates(plan) == ["2003-10-29", "2013-07-01", "2016-02"]


def test_parts_of_dates_may_have_short_names(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "state,styear,stmonth,stday,endyr,endmo,endday\nAlfa,1816,1,2,1906,9,25\n"
    )
    assert dates(plan) == ["1816-01-02/1906-09-25"]


def test_days_without_months_are_no_parts_of_dates(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,day,name\n1990,21,A meeting\n1991,22,A letter\n")
    assert dates(plan) == ["1990", "1991"]


def test_ends_that_are_mostly_not_known_are_ends(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "country,start_year,end_year\nA,1800,NA\nB,1992,NA\nC,1946,1949\nD,1961,NA\n"
    )
    assert dates(plan) == ["1800", "1992", "1946/1949", "1961"]


@pytest.mark.parametrize("rare", ["date of consolidation", "DocValidUntilDate", "End"])
def test_dates_of_most_rows_stand_before_a_date_of_few(tmp_path: Path, rare: str) -> None:
    rows = "".join(f"{1950 + n}-03-0{n},Treaty {n},NA\n" for n in range(1, 9))
    plan = planned(tmp_path, f"DocSign,Title,{rare}\n1949-01-02,Treaty 0,1999-01-31\n{rows}")
    assert plan.mapping.column(Field.DATE) == "DocSign"


def test_a_year_dates_the_rows_that_its_date_leaves_blank(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "minutes_year,minutes_date,meeting\n1773,1773-06-01,A first meeting\n"
        "1774,,A second meeting\n1775,,A third meeting\n",
    )
    assert dates(plan) == ["1773-06-01", "1774", "1775"]


def test_the_year_of_something_else_dates_no_row(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,title,year founded\n1990-05-01,Visit,1821\n,Letter,1830\n")
    assert [event.date.edtf for event in plan.preview] == ["1990-05-01"]
    assert len(plan.problems) == 1


def test_a_number_that_all_rows_share_is_no_year(tmp_path: Path) -> None:
    plan = planned(tmp_path, "study,country\n" + "".join(f"1289,Land {n}\n" for n in "abcdef"))
    assert plan.mapping.column(Field.DATE) == ""


def test_a_column_that_repeats_its_own_name_says_nothing(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,title,Members\n1990,A treaty,Members\n1991,A pact,Members\n")
    assert plan.mapping.column(Field.PARTICIPANTS) == ""


@pytest.mark.parametrize(
    ("header", "row", "title"),
    [
        (
            "code,battle_name,start_date,description",
            "AL1,Day's Gap,1863-04-30,A colonel rode out.",
            0,
        ),
        ("War,Begin,End,Notes", "The First War,1786,1794,It was long.", 0),
        ("college,original_name,city,established", "Harvard,,Cambridge,1636", 0),
    ],
)
def test_a_column_of_names_is_the_title(tmp_path: Path, header: str, row: str, title: int) -> None:
    other = row.replace("Day's Gap", "Athens").replace("First", "Second").replace("Harvard", "Yale")
    plan = planned(tmp_path, f"{header}\n{row}\n{other}\n")
    assert plan.preview[title].title in ("Day's Gap", "The First War", "Harvard")


def test_an_account_is_no_title_beside_what_it_wrote(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,screen_name,text\n1990,Anna1,A long day\n1991,Bert2,A night\n")
    assert plan.mapping.column(Field.TITLE) == ""


def test_a_place_within_another_column_is_told_once(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "type,city,location,date\nmission,Chicago,Chicago IL,1879\n"
        "mission,Boston,Boston MA,1880\nretreat,,Troy NY,1881\n",
    )
    assert [event.place for event in plan.preview] == ["Chicago IL", "Boston MA", "Troy NY"]
    assert plan.preview[0].title == "mission – Chicago IL"


def test_the_year_a_thing_was_made_does_not_date_its_sale(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,year,date of sale\nA,1910,2013-11-12\nB,1932,2010-02-03\nC,1960,\n",
    )
    assert [event.date.edtf for event in plan.preview] == ["2013-11-12", "2010-02-03"]


def test_what_began_and_ended_has_a_start_and_an_end(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "Name,Birth Year,Term Began,Term Ended\nA,1200,1235,1290\nB,1400,1430,1461\n"
    )
    assert dates(plan) == ["1235/1290", "1430/1461"]


def test_persons_among_events_are_dated_by_their_lives(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,start,end,birth,death\nBauhaus,1919-04-12,1933-04,,\nA painter,,,1852-06-25,1926\n"
        "A philosopher,,,1929,\n",
    )
    assert dates(plan) == ["1919-04-12/1933-04", "1852-06-25/1926", "1929"]


def test_the_births_of_those_who_did_something_do_not_date_it(tmp_path: Path) -> None:
    plan = planned(tmp_path, "title,date,born\nA treaty,1919,1860\nA letter,,1870\n")
    assert [event.date.edtf for event in plan.preview] == ["1919"]


def test_of_several_columns_of_dates_the_one_that_dates_most_rows_is_taken(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "Member,Nomination,Swearing-in\nPeru,,7 Jun 1982\nChile,3 May 1980,4 May 1981 a\n"
        "Cuba,,9 Jul 1983\n",
    )
    assert dates(plan) == ["1982-06-07", "1981-05-04", "1983-07-09"]


def test_codes_of_those_from_whom_a_state_came_are_no_years(tmp_path: Path) -> None:
    rows = "".join(f"State {n},200,19{n}0-01-01\n" for n in range(1, 7))
    plan = planned(tmp_path, f"Name,IndFrom,Independence\n{rows}")
    assert plan.mapping.column(Field.DATE) == "Independence"


def test_an_end_before_the_start_is_that_of_something_else(tmp_path: Path) -> None:
    rows = "".join(f"2020-01-0{n},Episode {n},18{n}0-12-31\n" for n in range(1, 7))
    plan = planned(tmp_path, f"date,title,topic end\n{rows}")
    assert dates(plan) == [f"2020-01-0{n}" for n in range(1, 7)]


def test_an_end_that_few_cells_tell_is_none(tmp_path: Path) -> None:
    rows = "".join(f"18{n}0,War {n},by treaty {n}\n18{n}1,Siege {n},18{n}2\n" for n in range(1, 7))
    plan = planned(tmp_path, f"start,title,end\n{rows}")
    assert dates(plan)[:2] == ["1810", "1811"]


def test_given_names_are_no_titles(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "year,category,winners.firstname,reason\n1933,physics,Erwin; Paul A. M.,For new forms\n"
        "1962,medicine,Francis H.; James D.,For what they found\n",
    )
    assert plan.mapping.column(Field.TITLE) == ""


def test_persons_are_named_by_given_and_family_name(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "date,first_name,last_name,address\n1992-04-30,Ana,Alba,12 Long Street\n"
        "1992-05-01,Bo,Berg,4 Short Street\n",
    )
    assert [event.title for event in plan.preview] == ["Ana Alba", "Bo Berg"]


def test_long_names_of_documents_that_several_rows_share_are_titles(tmp_path: Path) -> None:
    name = (
        "Agreement between the governments of two states on the use of the waters that they share"
    )
    plan = planned(
        tmp_path,
        "DocumentName,DateSigned,Country_Name\n"
        + "".join(f"{name} {n},199{n}-01-01,{of}\n" for n in range(4) for of in ("Peru", "Chile")),
    )
    assert plan.mapping.column(Field.TITLE) == "DocumentName"


def test_requests_with_data_disclosed_are_no_dates(tmp_path: Path) -> None:
    rows = "".join(f"Firm {n},201{n % 3},{140 + n}\n" for n in range(8))
    plan = planned(tmp_path, f"provider,Year,Requests with data disclosed\n{rows}")
    assert dates(plan)[:3] == ["2010", "2011", "2012"]


def test_numbers_beside_years_that_differ_from_them_are_no_dates(tmp_path: Path) -> None:
    rows = "".join(f"Firm {n},201{n % 3},{1140 + n}\n" for n in range(8))
    plan = planned(tmp_path, f"provider,Year,start\n{rows}")
    assert dates(plan)[:3] == ["2010", "2011", "2012"]


def test_a_second_capital_is_no_party(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "title,date,capital,capital2\nA,1990,Lima,Cusco\nB,1991,Quito,Cuenca\n"
    )
    assert plan.mapping.column(Field.PARTICIPANTS) == ""


def test_days_in_notes_date_no_row(tmp_path: Path) -> None:
    plan = planned(tmp_path, "unit,notes\nA first,01/10/2008\nA second,01/15/2008\n")
    assert plan.mapping.column(Field.DATE) == ""


def test_numbers_of_contracts_are_no_titles(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "ID Number,date signed,vendor\nContract ID n. 783,2010-08-30,Long Firm\n"
        "Contract ID n. 784,2010-08-31,Short Firm\n",
    )
    assert plan.mapping.column(Field.TITLE) == "vendor"


def test_the_states_of_a_table_of_treaties_take_part_in_them(tmp_path: Path) -> None:
    plan = planned(tmp_path, "Title,Begin,StateName\nA treaty,1990,Peru\nA treaty,1990,Chile\n")
    assert plan.mapping.column(Field.PARTICIPANTS) == "StateName"
    assert plan.mapping.column(Field.TITLE) == "Title"


def test_the_state_in_which_a_person_did_something_is_no_title(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "person,date,state_name,cause\nAna Alba,1984-07-13,Ohio,A fall\n"
        "Bo Berg,1985-07-13,Utah,A shot\n",
    )
    assert plan.mapping.column(Field.TITLE) != "state_name"
    assert plan.preview[0].place == "Ohio"


def test_those_who_work_part_time_are_no_years(tmp_path: Path) -> None:
    rows = "".join(f"Trade {n},{270 + n * 190}\n" for n in range(8))
    assert planned(tmp_path, f"major,Part_time\n{rows}").mapping.column(Field.DATE) == ""


def test_seconds_beside_years_are_dates_all_the_same(tmp_path: Path) -> None:
    rows = "".join(f"Report {n},202{n},{1577923200 + n * 31_622_400}\n" for n in range(5))
    plan = planned(tmp_path, f"title,year,date\n{rows}")
    assert plan.mapping.column(Field.DATE) == "date"


def test_authors_and_years_of_books_date_no_row(tmp_path: Path) -> None:
    rows = "".join(f'Treaty {n},"Smith, 199{n}",May 190{n}\n' for n in range(6))
    plan = planned(tmp_path, f"treaty,source,moment\n{rows}")
    assert plan.mapping.column(Field.DATE) == "moment"


def test_a_column_named_date_may_hold_places_with_their_years(tmp_path: Path) -> None:
    rows = "".join(f'"Rome, 195{n}",Meeting {n} of the six\n' for n in range(6))
    plan = planned(tmp_path, f"date,title\n{rows}")
    assert plan.mapping.column(Field.DATE) == "date"
    assert dates(plan) == [f"195{n}" for n in range(6)]


@pytest.mark.parametrize("form", ["{0}-03-12,{0}-03-1{1}", "12/03/{0},1{1}/03/{0}"])
def test_two_columns_of_days_without_names_begin_and_end(tmp_path: Path, form: str) -> None:
    rows = "".join(f"Mission {n},{form.format(1900 + n, 2 + n % 3)},Rome\n" for n in range(9))
    plan = planned(tmp_path, rows)
    assert dates(plan)[:2] == ["1900-03-12", "1901-03-12/1901-03-13"]


def test_a_column_of_days_that_are_partly_earlier_ends_nothing(tmp_path: Path) -> None:
    rows = "".join(f"Mission {n},190{n}-03-12,190{n}-03-{11 + n % 4},Rome\n" for n in range(9))
    assert planned(tmp_path, rows).mapping.column(Field.END) == ""


def test_of_three_columns_of_days_without_names_none_is_an_end(tmp_path: Path) -> None:
    rows = "".join(f"A {n},190{n}-03-12,190{n}-03-{13 + n},190{n}-09-01,B\n" for n in range(9))
    assert planned(tmp_path, rows).mapping.column(Field.END) == ""


def test_numbers_that_identify_are_no_years(tmp_path: Path) -> None:
    rows = "".join(f"{1005 + 5 * n},0.{n},{n % 2}\n" for n in range(20))
    assert planned(tmp_path, f"atopid,share,joint\n{rows}").mapping.column(Field.DATE) == ""


def test_the_month_in_which_something_else_began_is_no_part_of_the_year(tmp_path: Path) -> None:
    rows = "".join(f"France,{1900 + n},,,\n" for n in range(20))
    text = f"country,year,bmonth,bday,byear\nFrance,1899,7,14,1789\n{rows}"
    plan = planned(tmp_path, text)
    assert dates(plan)[:2] == ["1899", "1900"]


def test_parts_of_one_thing_date_it_together(tmp_path: Path) -> None:
    rows = "".join(f"{n},{1900 + n},7,{1800 + n}\n" for n in range(20))
    plan = planned(tmp_path, f"no,year,bmonth,byear\n{rows}")
    assert dates(plan)[0] == "1800-07"


def test_answers_of_sparql_are_named_without_their_ending(tmp_path: Path) -> None:
    item = (
        '{{"who": {{"value": "http://x.org/{0}"}}, "whoLabel": {{"value": "Anna {0}"}},'
        ' "birthyear": {{"value": "180{0}"}}, "startyear": {{"datatype": "http://x.org/y",'
        ' "value": "185{0}"}}}}'
    )
    found = ",".join(item.format(n) for n in range(5))
    plan = planned(tmp_path, f'{{"results": {{"bindings": [{found}]}}}}')
    assert dates(plan) == [f"185{n}" for n in range(5)]
    assert plan.preview[0].title == "Anna 0"
    assert plan.mapping.columns(Field.PARTICIPANTS) == ("whoLabel.value",)
    assert plan.mapping.column(Field.SOURCE_URL) != "startyear.datatype"


def test_letters_are_of_those_whom_they_are_from_and_to(tmp_path: Path) -> None:
    rows = "".join(f"Gołąb,Lazarus Gyrlach,Ioannes Dantiscus,153{n}-02-02\n" for n in range(9))
    plan = planned(tmp_path, f"fplace,from,to,date\n{rows}")
    assert plan.mapping.columns(Field.PARTICIPANTS) == ("from", "to")
    assert plan.preview[0].title == "Lazarus Gyrlach – Ioannes Dantiscus"


def test_towns_from_and_to_take_part_in_nothing(tmp_path: Path) -> None:
    rows = "".join(f"Rome,Paris,153{n}-02-02\n" for n in range(9))
    assert planned(tmp_path, f"from,to,date\n{rows}").mapping.column(Field.PARTICIPANTS) == ""


def test_a_source_beside_a_destination_is_a_place(tmp_path: Path) -> None:
    rows = "".join(f"Lempereur,Cologne,Antwerp,158{n}-02-02\n" for n in range(9))
    plan = planned(tmp_path, f"writer,source,destination,date\n{rows}")
    assert (plan.mapping.column(Field.PLACE), plan.mapping.column(Field.SOURCE_TITLE)) == (
        "source",
        "",
    )
    assert plan.mapping.column(Field.PARTICIPANTS) == "writer"


def test_dates_in_words_are_no_titles(tmp_path: Path) -> None:
    rows = "".join(f"A,1666-09-0{n},{n}. September 1666,B\n" for n in range(1, 9))
    plan = planned(tmp_path, f"sender,senderDate,senderDateText,addressee\n{rows}")
    assert plan.preview[0].title == "A – B"
    assert plan.preview[0].date_text == "1. September 1666"


@pytest.mark.parametrize("name", ["leadername", "name_en"])
def test_a_name_may_be_glued_or_in_a_language(tmp_path: Path, name: str) -> None:
    rows = "".join(f"L.{n},{n},Pindling {n},196{n}-01-16\n" for n in range(9))
    plan = planned(tmp_path, f"leaderid,rank,{name},startdate\n{rows}")
    assert plan.mapping.column(Field.TITLE) == name


def test_words_for_a_date_leave_the_year_beside_them(tmp_path: Path) -> None:
    good = "".join(f"183{n},A visit,5 May 183{n}\n" for n in range(6))
    text = (
        f"Year,Topic,Exact Date\n1825,A gift,probably the first session\n{good}1850s,A school,\n"
        "1826,A wrong day,30 February 1826\n1827,Another year,the session of 1830\n"
    )
    plan = planned(tmp_path, text)
    told = [event.date.edtf for event in plan.preview]
    assert (told[0], told[1], told[-1]) == ("1825", "1830-05-05", "185X")
    assert plan.preview[0].date_text == "probably the first session"
    assert [problem.row for problem in plan.problems] == [10, 11]


def test_negative_years_are_told_in_both_readings(tmp_path: Path) -> None:
    path = tmp_path / "years.csv"
    path.write_text("year,event\n-664,A reign\n-44,A murder\n", encoding="utf-8")
    plan = plan_import(path)
    assert dates(plan) == ["-0664", "-0044"]
    assert "-664 is read as 665 BCE" in plan.warnings[0]
    counted = plan_import(path, ImportOptions(no_year_zero=True))
    assert dates(counted) == ["-0663", "-0043"]
    assert counted.warnings == ()


def test_a_column_of_decades_holds_no_years(tmp_path: Path) -> None:
    rows = "".join(f"Austria,{1300 + 10 * n}.0,{n}\n" for n in range(9))
    assert dates(planned(tmp_path, f"country,decade,trials\n{rows}"))[:2] == ["130X", "131X"]


def test_a_column_of_months_may_name_parts_of_the_year(tmp_path: Path) -> None:
    months = ("August", "Spring", "May", "NA", "June", "July")
    rows = "".join(f"Siege {n},{month},152{n}\n" for n, month in enumerate(months))
    told = dates(planned(tmp_path, f"battle,month,year\n{rows}"))
    assert told == ["1520-08", "1521-21", "1522-05", "1523", "1524-06", "1525-07"]


def test_a_person_is_called_by_the_name_and_not_by_the_title(tmp_path: Path) -> None:
    rows = "".join(f"Albert {n},King,191{n}\n" for n in range(9))
    plan = planned(tmp_path, f"name,title,start\n{rows}")
    assert plan.preview[0].title == "Albert 0"


def test_years_that_start_and_end_may_be_early(tmp_path: Path) -> None:
    rows = "".join(f"Rome {n},{30 + n},{110 + n}\n" for n in range(9))
    plan = planned(tmp_path, f"name,year_start,year_end\n{rows}")
    assert dates(plan)[0] == "0030/0110"


def test_spans_of_early_years_are_no_telephone_numbers(tmp_path: Path) -> None:
    rows = "name,period\nA,632-661\nB,661-750\nC,750-1055\nD,10. yy\nE,1631-devam\n"
    assert dates(planned(tmp_path, rows)) == [
        "0632/0661",
        "0661/0750",
        "0750/1055",
        "09XX",
        "1631/..",
    ]


def test_dates_of_another_calendar_stand_behind_those_of_ours(tmp_path: Path) -> None:
    rows = "".join(f"Ruler {n},{11 + n},{632 + n},{634 + n}\n" for n in range(9))
    plan = planned(tmp_path, f"name,reign_start_hijri,reign_start_ce,reign_end_ce\n{rows}")
    assert dates(plan)[0] == "0632/0634"


def test_codes_of_nothing_under_the_name_time_are_no_dates(tmp_path: Path) -> None:
    rows = "".join(f"Battle {n},{n % 2}\n" for n in range(9))
    assert planned(tmp_path, f"name,time\n{rows}").mapping.column(Field.DATE) == ""


def test_names_of_commanders_are_no_header_of_a_further_table(tmp_path: Path) -> None:
    rows = "".join(f"person_{n},Adolph von Carlowitz {chr(65 + n)},,{1858 + n}\n" for n in range(9))
    text = f"slug,name,faction,birth_year\narmy_group_a,Army Group A,,\n{rows}"
    assert planned(tmp_path, text).facts.tables == ()


def test_amounts_of_four_digits_are_no_years_without_a_name_for_them(tmp_path: Path) -> None:
    rows = "".join(f"Cargo {n},{1000 + 35 * n}\n" for n in range(9))
    plan = planned(tmp_path, f"name,tons\n{rows}")
    assert not {plan.mapping.column(field) for field in (Field.DATE, Field.YEAR)} & {"tons"}


def test_years_of_the_middle_ages_need_a_name_that_tells_of_them(tmp_path: Path) -> None:
    rows = "".join(f"Synod {n},{1000 + 35 * n}\n" for n in range(9))
    assert dates(planned(tmp_path, f"name,year of synod\n{rows}"))[:2] == ["1000", "1035"]
