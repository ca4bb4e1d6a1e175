"""Columns as catalogues of letters, treaties, ships, coins and queries have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, ImportPlan, plan_import
from viewer.exchange.mapping.fields import Field


def planned(tmp_path: Path, text: str, options: ImportOptions | None = None) -> ImportPlan:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return plan_import(path, options or ImportOptions())


def dates(plan: ImportPlan) -> list[str]:
    assert not plan.problems
    return [event.date.edtf for event in plan.preview]


def test_a_letter_is_of_the_place_where_it_was_written(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "Date,Origin City,Origin Latitude,Origin Longitude,Destination City,Destination Latitude,"
        "Destination Longitude,Sender,Recipient\n"
        '2 May 1681,Lund,55.7,13.2,Rome,41.9,12.5,"Holm, Ida","Vik, Bo"\n'
        '9 May 1681,Oslo,59.9,10.7,Paris,48.9,2.3,"Dahl, Per","Vik, Bo"\n',
    )
    first = plan.preview[0]
    assert (first.place, first.latitude, first.longitude) == ("Lund", 55.7, 13.2)
    assert first.extra["Destination City"] == "Rome"


def test_a_journey_is_to_its_destination(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "Date,Origin City,Destination City,Visitor\n"
        "1681-05-02,Lund,Rome,Ida Holm\n1681-05-09,Oslo,Paris,Per Dahl\n",
    )
    assert [event.place for event in plan.preview] == ["Rome", "Paris"]


def test_first_and_last_days_of_what_the_words_say_end_nothing(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "Date,Start Date,End Date,Title\n1660,1660-01-01,1660-12-31,A\n"
        "April 1663,1663-04-01,1663-04-30,B\n2 May 1663,1663-05-02,1663-05-02,C\n",
    )
    assert dates(plan) == ["1660", "1663-04", "1663-05-02"]
    assert plan.preview[0].extra["End Date"] == "1660-12-31"


def test_an_end_that_the_date_does_not_tell_is_one(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "Date,Start Date,End Date,Title\n2 May 1660,1660-05-02,1660-05-09,A\n"
        "4 April 1663,1663-04-04,1663-04-30,B\n2 May 1663,1663-05-02,1663-05-03,C\n",
    )
    assert dates(plan)[0] == "1660-05-02/1660-05-09"


def test_letters_are_dated_by_what_they_say_and_not_by_their_print(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "letter_year_start,letter_year_end,publication_year_start,publication_year_end,letter\n"
        "3 May 1871,3 May 1871,1956,1956,A\n1858,1859,1949,1951,B\n,,1948,1950,C\n",
    )
    assert plan.mapping.column(Field.DATE) == "letter_year_start"
    assert plan.preview[1].date.edtf == "1858/1859"


def test_a_day_on_which_somebody_ceased_to_be_something_is_an_end(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,Date of election,Date ceased to be a Member\n"
        "Ida Holm,26.3.1994,18.5.2019\nBo Vik,13.3.1993,7.9.2013\n",
    )
    assert dates(plan) == ["1994-03-26/2019-05-18", "1993-03-13/2013-09-07"]


def test_terms_without_a_header_end_in_years_and_today(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "19,Ida Holm,1986,1990\n4,Ida Holm,1996,1998-12-16\n3,Bo Vik,1998-12-17,2005-11-30\n"
        "6,Bo Vik,2005-12-01,today\n7,Per Dahl,2010-02,2015-08\n8,Kari Lund,2015-08,today\n",
    )
    assert dates(plan)[0] == "1986/1990"
    assert dates(plan)[3] == "2005-12-01/.."


def test_births_begin_what_ends_alone(tmp_path: Path) -> None:
    plan = planned(tmp_path, "name,data_birthdate,data_enddate\nIda,1784,1873\nBo,1820,1883\n")
    assert dates(plan) == ["1784/1873", "1820/1883"]


def test_births_in_early_years_date_those_whom_nothing_else_does(tmp_path: Path) -> None:
    plan = planned(tmp_path, "name,birth_ce,death_ce\nIda,699,767\nBo,711,795\nPer,,833\n")
    assert dates(plan) == ["0699/0767", "0711/0795", "/0833"]


def test_a_time_named_as_the_date_is_goes_with_it(tmp_path: Path) -> None:
    plan = planned(
        tmp_path, "Rocket,LaunchDate,LaunchTime\nAjax,2015-01-29,23:35\nBolt,2015-02-01,05:09\n"
    )
    assert dates(plan) == ["2015-01-29T23:35", "2015-02-01T05:09"]


def test_parts_of_dates_with_a_number_behind_them_go_together(tmp_path: Path) -> None:
    rows = "".join(f"{1600 + n},{n % 12 + 1},{n + 1},{1430 + n},\n" for n in range(9))
    plan = planned(tmp_path, f"XBYR1,XBMN1,XBDA1,XBHR1,XBYR2\n{rows}")
    assert dates(plan)[2] == "1602-03-03"


@pytest.mark.parametrize("cells", [("TRUE", "FALSE"), ("https://example.org/a", "https://x.org/b")])
def test_answers_and_addresses_are_no_description(tmp_path: Path, cells: tuple[str, str]) -> None:
    plan = planned(tmp_path, f"date,title,text\n1950,A treaty,{cells[0]}\n1951,B,{cells[1]}\n")
    assert plan.mapping.column(Field.DESCRIPTION) == ""
    assert plan.preview[0].description == ""


def test_a_place_of_print_is_no_date_of_a_source(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "date,title,published\n1950,A treaty,UK Misc. No. 18\n1951,Another,Cmnd. 6791 p. 6\n",
    )
    assert plan.mapping.column(Field.SOURCE_DATE) == ""
    assert plan.preview[0].extra == {"published": "UK Misc. No. 18"}


def test_coordinates_may_be_unknown_in_all_the_first_rows(tmp_path: Path) -> None:
    rows = "1520,Trial,NA,NA\n" * 70 + "1530,Trial,48.9,NA\n1531,Trial,49.0,11.1\n"
    plan = planned(tmp_path, f"year,title,lat,lon\n{rows}")
    assert plan.mapping.column(Field.LATITUDE) == "lat"
    assert plan.mapping.column(Field.LONGITUDE) == "lon"


@pytest.mark.parametrize(
    ("column", "cell", "point"),
    [
        ("coord", "Point(55.4778 -21.3419)", (-21.3419, 55.4778)),
        ("wkt", "POINT (6.1 50.75)", (50.75, 6.1)),
        ("location", '"55.2396,8.8333,10"', (55.2396, 8.8333)),
        ("gps", '"-33.92, 18.42"', (-33.92, 18.42)),
    ],
)
def test_one_column_may_tell_both_coordinates(
    tmp_path: Path, column: str, cell: str, point: tuple[float, float]
) -> None:
    plan = planned(tmp_path, f"date,title,{column}\n1911-03-06,A letter,{cell}\n")
    event = plan.preview[0]
    assert (event.latitude, event.longitude) == point
    assert event.place == ""
    assert event.extra == {column: cell.strip('"')}


@pytest.mark.parametrize("cells", ['"116.4,39.9"', '"12,50"', "12.5", '"95.1, 10.5"'])
def test_two_numbers_that_may_be_anything_are_no_point(tmp_path: Path, cells: str) -> None:
    plan = planned(tmp_path, f"date,title,position\n1911-03-06,A,{cells}\n1911-03-07,B,{cells}\n")
    assert plan.preview[0].latitude is None


def test_short_descriptions_are_the_titles_where_kinds_and_places_would_be(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "date,event_description,location,category\n1790-01-01,The envoy is called home.,Oslo,war\n"
        "1806-11-01,The conflict begins anew.,Oslo,war\n1820-01-01,A revolt begins.,Rome,revolt\n",
    )
    assert plan.preview[0].title == "The envoy is called home."
    assert (plan.preview[0].kind, plan.preview[0].place) == ("war", "Oslo")


def test_names_as_they_were_written_are_titles_and_lists_of_programs_are_none(
    tmp_path: Path,
) -> None:
    plan = planned(
        tmp_path,
        "date_from,name_as_written,anchorage,citations\n"
        '1775,Santa Rosa,San Blas,"[{""type"": ""a paper""}]"\n'
        '1786,Boussole,Monterey,"[{""type"": ""a list""}]"\n',
    )
    assert [event.title for event in plan.preview] == ["Santa Rosa", "Boussole"]
    assert [event.place for event in plan.preview] == ["San Blas", "Monterey"]


def test_the_label_of_what_a_query_asks_for_is_the_title(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "city,cityLabel,regionLabel,inception\n"
        "http://www.wikidata.org/entity/Q1,Oslo,Ostland district,1735-04-02T00:00:00Z\n"
        "http://www.wikidata.org/entity/Q2,Rome,Lazio region,1664-03-05T00:00:00Z\n",
    )
    assert [event.title for event in plan.preview] == ["Oslo", "Rome"]


def test_codes_joined_by_hyphens_are_parties_of_their_own(tmp_path: Path) -> None:
    table = "title,date,parties\nA treaty,2008-07-30,BRA-CRI\nAnother,2006-07-21,EUU-MRT\n"
    found = planned(tmp_path, table + "A third,2007,NA\n")
    assert [[each.name for each in event.participants] for event in found.preview] == [
        ["BRA", "CRI"],
        ["EUU", "MRT"],
        [],
    ]


@pytest.mark.parametrize("cell", ["Guinea-Bissau", "GUINEA-BISSAU", "Alsace-Lorraine"])
def test_names_with_hyphens_stay_whole(tmp_path: Path, cell: str) -> None:
    plan = planned(tmp_path, f"title,date,parties\nA,2008,{cell}\nB,2009,{cell}\n")
    assert [each.name for each in plan.preview[0].participants] == [cell]


def test_hyphens_part_nothing_where_tags_may_have_them(tmp_path: Path) -> None:
    table = "title,date,parties,tags\nA,2008,BRA-CRI,semi-secret\nB,2006,EUU-MRT,open\n"
    plan = planned(tmp_path, table)
    assert [each.name for each in plan.preview[0].participants] == ["BRA-CRI"]
    assert plan.preview[0].tags == ("semi-secret",)


def test_adversaries_are_two_and_their_cell_stays_as_it_is(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "name,year,belligerents\nA battle,1415,England vs. France\nB,1066,Normans versus Saxons\n"
        "C,1214,France VS. England\n"
        "C,1067,Novgorod\n",
    )
    assert [[each.name for each in event.participants] for event in plan.preview] == [
        ["England", "France"],
        ["Normans", "Saxons"],
        ["France", "England"],
        ["Novgorod"],
    ]
    assert plan.preview[0].extra == {"belligerents": "England vs. France"}
    assert plan.preview[2].extra == {"belligerents": "France VS. England"}


def test_a_start_on_the_last_of_all_days_is_not_known(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "title,begin,end\nA state,1960-08-01,9999-12-31\nAnother,9999-12-31,9999-12-31\n",
    )
    assert [event.date.edtf for event in plan.preview] == ["1960-08-01/.."]
    assert plan.problems[0].reason == "“9999-12-31” says that the date is not known."


def test_1900s_among_decades_are_ten_years(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,title\n1890s,A\n1900s,B\n1910s,C\n1920s,D\n")
    assert dates(plan) == ["189X", "190X", "191X", "192X"]


def test_1800s_far_from_all_decades_stay_a_question(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,title\n1800s,A\n1910s,B\n1920s,C\n1930s,D\n")
    assert plan.problems[0].reason == "“1800s” may be ten years or a hundred."


@pytest.mark.parametrize(
    ("header", "row", "other", "left"),
    [
        ("title,date,year", "A,NA,1578", "B,1600-01-02,1600", {"date": "NA", "year": "1578"}),
        (
            "title,date,year",
            "A,0000-00-00,1578",
            "B,1600-01-02,1600",
            {"date": "0000-00-00", "year": "1578"},
        ),
        ("title,start,end", "A,1868,NA", "B,1600,1601", {"end": "NA"}),
        ("title,year,month", "A,1522,NA", "B,1600,7", {"month": "NA"}),
        ("title,year,month,day", "A,1522,8,-9", "B,1600,7,3", {"day": "-9"}),
    ],
)
def test_cells_of_dates_that_date_nothing_stay_with_their_event(
    tmp_path: Path, header: str, row: str, other: str, left: dict[str, str]
) -> None:
    lines = "\n".join([header, row, *[other] * 9, ""])
    assert planned(tmp_path, lines).preview[0].extra == left


def test_a_role_that_nobody_has_stays_with_its_event(tmp_path: Path) -> None:
    plan = planned(tmp_path, "title,role,date\nIda Holm,Emir,1756\n")
    assert plan.preview[0].extra == {"role": "Emir"}


def test_roles_beyond_the_names_stay_with_their_event(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "date,title,participants,role\n1950,A,Ida;Bo,host;guest\n1951,B,,host\n1952,C,Bo,host;guest\n",
    )
    assert [event.extra for event in plan.preview] == [{}, {"role": "host"}, {"role": "host;guest"}]


def test_a_caption_without_an_image_stays_with_its_event(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "date,title,image,image_caption,image_credit\n1950,A,a.png,A hall,Ida\n1951,B,,A door,Bo\n",
    )
    assert [event.extra for event in plan.preview] == [
        {},
        {"image_caption": "A door", "image_credit": "Bo"},
    ]


@pytest.mark.parametrize("end", ["(devam)", "— (devam ediyor)", "(ongoing)", "– present"])
def test_an_end_in_brackets_may_be_still_going(tmp_path: Path, end: str) -> None:
    plan = planned(tmp_path, f"title,start,end\nA,1868,{end}\nB,1870,1871\nC,1880,1881\n")
    assert dates(plan)[0] == "1868/.."
