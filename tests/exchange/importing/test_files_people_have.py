"""Small files as spreadsheets, archives and data sets write them, each with what it must become."""

from __future__ import annotations

import pytest

DATES = 'SELECT date FROM event ORDER BY "row"'


@pytest.mark.parametrize(
    ("content", "dates"),
    [
        (
            "日期,事件\n2012年2月15日,访问\n1985/4/28,首访\n2022-5,回信\n民国三十四年九月三日,受降\n",
            ["2012-02-15", "1985-04-28", "2022-05", "1945-09-03"],
        ),
        ("日付,件名\nS16.12.8,開戦\n平成元年2月24日,大喪の礼\n", ["1941-12-08", "1989-02-24"]),
        ("Fiscal year,Programme\nFY2012,Exchange\nFY2013,Exchange\n", ["2012~", "2013~"]),
        (
            'Title,Dates\nLetters,ca. 1890s\nPhotographs,[1945?]\nMinutes,"1931, 1934"\n'
            'Papers,"1890-1985, bulk 1920-1940"\n',
            ["189X~", "1945?", "{1931,1934}", "1890/1985"],
        ),
        (
            "statea,stateb,strtday,strtmnth,strtyr,endday,endmnth,endyear\n"
            "USA,UKG,-9,5,1902,-9,1,1903\nAUH,YUG,2,5,1913,25,10,1913\n",
            ["1902-05/1903-01", "1913-05-02/1913-10-25"],
        ),
        (
            "start,end,event\n,1985-05-03,A\n1985-04-28,1985-05-03,B\n",
            ["/1985-05-03", "1985-04-28/1985-05-03"],
        ),
        (
            "ts,msg\n1329264000,A\n1329350400,B\n1329436800,C\n",
            [f"2012-02-{day}T00:00:00Z" for day in (15, 16, 17)],
        ),
        ("21 Feb 1972,A visit\n29 Jan 1979,A return\n", ["1972-02-21", "1979-01-29"]),
    ],
    ids=["chinese", "eras", "fiscal", "finding aid", "parts", "end alone", "epochs", "no header"],
)
def test_dates_are_read_as_the_file_means_them(importer, rows, content: str, dates) -> None:
    assert importer(content).counts.problems == 0
    assert rows(DATES) == dates


def test_names_in_two_rows_make_one_header(importer, rows) -> None:
    report = importer(
        "Visit,,Visitor,\nFrom,To,Name,Country\n"
        "2012-02-13,2012-02-17,Xi Jinping,China\n1979-01-29,1979-02-04,Deng Xiaoping,China\n"
    )
    assert (report.counts.rows, report.counts.problems, report.warnings) == (2, 0, ())
    assert rows(DATES) == ["2012-02-13/2012-02-17", "1979-01-29/1979-02-04"]


def test_a_first_row_of_values_below_a_header_with_a_gap_is_a_row(importer) -> None:
    assert importer("date,,title\n1985,x,A\n1986,y,B\n").counts.added == 2


def test_a_stroke_below_the_header_is_no_row(importer, rows) -> None:
    report = importer(
        "    date    |     title     \n------------+---------------\n"
        " 2012-02-15 | Visit to Iowa \n 1985-04-28 | First visit   \n"
    )
    assert (report.counts.added, report.counts.problems) == (2, 0)


@pytest.mark.parametrize(
    ("cell", "latitude"),
    [
        ("41,42", 41.42),
        ("41.42° N", 41.42),
        ("33° 51′ S", -33.85),
        ("41°25′12″N", 41.42),
        ("-33,85", -33.85),
        ("41°75′N", None),
        ("north", None),
        ("-33.85 S", None),
    ],
)
def test_degrees_are_read_as_people_write_them(importer, rows, cell: str, latitude) -> None:
    importer(f"date;title;latitude\n1985;A;{cell}\n", mapping={"latitude": "latitude"})
    found = rows("SELECT latitude FROM event")[0]
    assert found == (None if latitude is None else pytest.approx(latitude))


def test_a_time_of_midnight_says_nothing_beside_a_precision_of_days(importer, rows) -> None:
    importer(
        "id,year,active_year,type_of_violence,side_a,side_b,date_prec,date_start,date_end,best\n"
        "1,2012,1,1,A,B,1,2012-02-15 00:00:00.000,2012-02-15 00:00:00.000,3\n"
    )
    assert rows(DATES) == ["2012-02-15"]


@pytest.mark.parametrize(
    ("names", "day"), [("date", "2012-02-1{n}"), ("year,month,day", "2012,2,1{n}")]
)
def test_a_cell_that_is_no_time_of_day_stays_in_the_words_of_the_date(
    importer, rows, names: str, day: str
) -> None:
    days = "".join(f"{day.format(n=n)},10:3{n},A visit\n" for n in range(6))
    importer(f"{names},time,title\n{days}{day.format(n=9)},towards evening,A dinner\n")
    found = rows("SELECT date, date_text FROM event WHERE title = 'A dinner'")
    assert found == [("2012-02-19", f"{day.format(n=9).replace(',', '-')} towards evening")]


def test_a_blank_description_leaves_the_text_beside_it_to_tell(importer, rows) -> None:
    importer("start,text,category,description\n1985,The first visit,visits,\n1986,A tea,visits,\n")
    assert rows("SELECT title FROM event ORDER BY id") == ["The first visit", "A tea"]


WIKIDATA = "item,itemLabel,pointInTime"


def test_years_of_wikidata_are_years_where_their_precision_is_told(importer, rows) -> None:
    report = importer(
        f"{WIKIDATA},timePrecision\n"
        "http://wd/Q1,Kadesh,-1258-01-01T00:00:00Z,9\nhttp://wd/Q2,Kiel,1814-01-14T00:00:00Z,11\n"
        "http://wd/Q3,Talks,1973-05-01T00:00:00Z,10\nhttp://wd/Q4,Thaw,1970-01-01T00:00:00Z,8\n"
        "http://wd/Q5,Rise,1801-01-01T00:00:00Z,7\n"
    )
    assert rows(DATES) == ["-1258", "1814-01-14", "1973-05", "197X"]
    assert rows("SELECT reason FROM problem") == ["“7” is no date precision of wikidata."]
    assert report.warnings == ()


@pytest.mark.parametrize(("day", "warns"), [("1814-01-01", True), ("1814-01-14", False)])
def test_first_days_of_years_from_wikidata_are_warned_of(importer, day: str, warns: bool) -> None:
    report = importer(f"{WIKIDATA}\nhttp://wd/Q1,Kiel,{day}T00:00:00Z\n")
    assert any("timePrecision" in told for told in report.warnings) is warns


def test_entities_of_wikidata_give_its_days_away_whatever_the_columns_are_called(importer) -> None:
    entity = "http://www.wikidata.org/entity/Q1"
    report = importer(f"event,label,date\n{entity},Kiel,1814-01-01T00:00:00Z\n")
    assert any("timePrecision" in told for told in report.warnings)


def test_the_global_terrorism_database_is_known(importer, rows) -> None:
    importer(
        "eventid,iyear,imonth,iday,approxdate,country_txt,city,summary,attacktype1_txt,target1,gname\n"
        "197000000002,1970,0,0,,Mexico,Mexico city,,Hostage Taking,An envoy,A league\n"
        "197001000001,1970,1,0,January 1970,Philippines,Manila,A note,Assassination,Clerk,Unknown\n"
    )
    assert rows(DATES) == ["1970", "1970-01"]
    assert rows("SELECT kind FROM event ORDER BY id") == ["Hostage Taking", "Assassination"]
