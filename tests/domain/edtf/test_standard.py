"""The examples of the EDTF specification, level by level, and this project's extensions.

Each row: the text, its canonical form (empty where it is the same), the extent as ISO civil
times (``-`` where open) and the precision.
"""

from __future__ import annotations

import pytest

from viewer.domain import edtf
from viewer.domain.civil import iso_from_seconds
from viewer.domain.precision import Precision, Qualifier

LEVEL_0 = """
1985-04-12                      | 1985-04-12 1985-04-13 day
1985-04                         | 1985-04-01 1985-05-01 month
1985                            | 1985-01-01 1986-01-01 year
0000                            | 0000-01-01 0001-01-01 year
1985-04-12T23:20:30             | 1985-04-12T23:20:30 1985-04-12T23:20:31 second
1985-04-12T23:20:30Z            | 1985-04-12T23:20:30 1985-04-12T23:20:31 second
1985-04-12T23:20:30-04=1985-04-12T23:20:30-04:00 | 1985-04-12T23:20:30 1985-04-12T23:20:31 second
1985-04-12T23:20:30+04:30       | 1985-04-12T23:20:30 1985-04-12T23:20:31 second
1964/2008                       | 1964-01-01 2009-01-01 interval
2004-06/2006-08                 | 2004-06-01 2006-09-01 interval
2004-02-01/2005-02-08           | 2004-02-01 2005-02-09 interval
2004-02-01/2005-02              | 2004-02-01 2005-03-01 interval
2004-02-01/2005                 | 2004-02-01 2006-01-01 interval
2005/2006-02                    | 2005-01-01 2006-03-01 interval
"""

LEVEL_1 = """
Y170000002      | +170000002-01-01 +170000003-01-01 year
Y-170000002     | -170000002-01-01 -170000001-01-01 year
2001-21         | 2001-03-01 2001-06-01 season
2001-22         | 2001-06-01 2001-09-01 season
2001-23         | 2001-09-01 2001-12-01 season
2001-24         | 2001-12-01 2002-03-01 season
1984?           | 1984-01-01 1985-01-01 year
2004-06~        | 2004-06-01 2004-07-01 month
2004-06-11%     | 2004-06-11 2004-06-12 day
201X            | 2010-01-01 2020-01-01 decade
20XX            | 2000-01-01 2100-01-01 century
2004-XX         | 2004-01-01 2005-01-01 year
1985-04-XX      | 1985-04-01 1985-05-01 month
1985-XX-XX      | 1985-01-01 1986-01-01 year
1985-04-12/..   | 1985-04-12 - interval
1985-04/..      | 1985-04-01 - interval
1985/..         | 1985-01-01 - interval
../1985-04-12   | - 1985-04-13 interval
../1985-04      | - 1985-05-01 interval
../1985         | - 1986-01-01 interval
1985-04-12/     | 1985-04-12 - interval
1985-04/        | 1985-04-01 - interval
1985/           | 1985-01-01 - interval
/1985-04-12     | - 1985-04-13 interval
/1985-04        | - 1985-05-01 interval
/1985           | - 1986-01-01 interval
-1985           | -1985-01-01 -1984-01-01 year
1984~/2004-06   | 1984-01-01 2004-07-01 interval
1984/2004-06~   | 1984-01-01 2004-07-01 interval
1984?/2004%     | 1984-01-01 2005-01-01 interval
-0430           | -0430-01-01 -0429-01-01 year
"""

LEVEL_2 = """
Y-17E7                          | -170000000-01-01 -169999999-01-01 year
1950S2                          | 1900-01-01 2000-01-01 century
1950S3                          | 1950-01-01 1960-01-01 decade
1950S4                          | 1950-01-01 1951-01-01 year
Y171010000S3                    | +171000000-01-01 +172000000-01-01 interval
Y3388E2S3                       | +338000-01-01 +339000-01-01 interval
2001-25                         | 2001-03-01 2001-06-01 season
2001-28                         | 2001-12-01 2002-03-01 season
2001-29                         | 2001-09-01 2001-12-01 season
2001-30                         | 2001-12-01 2002-03-01 season
2001-32                         | 2001-06-01 2001-09-01 season
2001-33                         | 2001-01-01 2001-04-01 quarter
2001-34                         | 2001-04-01 2001-07-01 quarter
2001-36                         | 2001-10-01 2002-01-01 quarter
2001-37                         | 2001-01-01 2001-05-01 half
2001-39                         | 2001-09-01 2002-01-01 half
2001-40                         | 2001-01-01 2001-07-01 half
2001-41                         | 2001-07-01 2002-01-01 half
[1667,1668,1670..1672]          | 1667-01-01 1673-01-01 set
[..1760-12-03]                  | - 1760-12-04 set
[1760-12..]                     | 1760-12-01 - set
[1760-01,1760-02,1760-12..]     | 1760-01-01 - set
[1667,1760-12]                  | 1667-01-01 1761-01-01 set
[..1984]                        | - 1985-01-01 set
{1667,1668,1670..1672}          | 1667-01-01 1673-01-01 set
{1960,1961-12}                  | 1960-01-01 1962-01-01 set
{..1984}                        | - 1985-01-01 set
2004-06~-11                     | 2004-06-11 2004-06-12 day
2004?-06-11                     | 2004-06-11 2004-06-12 day
?2004-06-~11                    | 2004-06-11 2004-06-12 day
2004-%06-11                     | 2004-06-11 2004-06-12 day
156X-12-25                      | 1560-12-25 1569-12-26 decade
15XX-12-25                      | 1500-12-25 1599-12-26 century
XXXX-12-XX                      | 0000-12-01 +10000-01-01 interval
1XXX-XX                         | 1000-01-01 2000-01-01 interval
1XXX-12                         | 1000-12-01 2000-01-01 interval
1984-1X                         | 1984-10-01 1985-01-01 year
2004-06-~01/2004-06-~20         | 2004-06-01 2004-06-21 interval
2004-06-XX/2004-07-03           | 2004-06-01 2004-07-04 interval
"""

BEYOND = """
1985-XX-15                      | 1985-01-15 1985-12-16 year
1985-XX-31                      | 1985-01-31 1986-01-01 year
19XX-12                         | 1900-12-01 2000-01-01 century
XXXX-11                         | 0000-11-01 9999-12-01 interval
190X-02-29                      | 1904-02-29 1908-03-01 decade
-04XX                           | -0499-01-01 -0399-01-01 century
-000X                           | -0009-01-01 0000-01-01 decade
198X-24                         | 1980-12-01 1990-03-01 decade
2012-02-15T10                   | 2012-02-15T10:00:00 2012-02-15T11:00:00 hour
2012-02-15T10:30                | 2012-02-15T10:30:00 2012-02-15T10:31:00 minute
2012-02-15T10:30:15.250Z        | 2012-02-15T10:30:15 2012-02-15T10:30:16 second
2012-02-15T10:30:15,5=2012-02-15T10:30:15.5 | 2012-02-15T10:30:15 2012-02-15T10:30:16 second
2012-12-31T24:00=2013-01-01T00:00 | 2013-01-01T00:00:00 2013-01-01T00:01:00 minute
2016-12-31T23:59:60Z            | 2016-12-31T23:59:59 2017-01-01T00:00:00 second
2012-02-15T10:30/2012-02-15T12:00 | 2012-02-15T10:30:00 2012-02-15T12:01:00 interval
[2012-02-13..2012-02-19]        | 2012-02-13 2012-02-20 week
[2012-02-14..2012-02-20]        | 2012-02-14 2012-02-21 set
[1985..1987]                    | 1985-01-01 1988-01-01 set
[1668, 1667]=[1667,1668]        | 1667-01-01 1669-01-01 set
Y12024-05-03                    | +12024-05-03 +12024-05-04 day
Y170E6=Y17E7                    | +170000000-01-01 +170000001-01-01 year
1984?~=1984%                    | 1984-01-01 1985-01-01 year
2004?-06?-11=2004-06?-11        | 2004-06-11 2004-06-12 day
2004-06-?11=2004-06-?11         | 2004-06-11 2004-06-12 day
?2004-?06-?11=2004-06-11?       | 2004-06-11 2004-06-12 day
2004?-06~-11=%2004-~06-11       | 2004-06-11 2004-06-12 day
Y-13800000000                   | -13800000000-01-01 -13799999999-01-01 year
"""


def _rows(table: str) -> list[list[str]]:
    rows = []
    for line in filter(None, table.splitlines()):
        texts, _, facts = (part.strip() for part in line.partition("|"))
        text, _, canonical = texts.partition("=")
        rows.append([text, canonical or text, *facts.split()])
    return rows


def _moment(text: str) -> str | None:
    if text == "-":
        return None
    return text if "T" in text else f"{text}T00:00:00"


def _iso(moment: int | None) -> str | None:
    return None if moment is None else iso_from_seconds(moment)


@pytest.mark.parametrize(
    ("text", "canonical", "start", "end", "precision"), _rows(LEVEL_0 + LEVEL_1 + LEVEL_2 + BEYOND)
)
def test_an_example_has_its_form_extent_and_precision(
    text: str, canonical: str, start: str, end: str, precision: str
) -> None:
    date = edtf.parse(text)
    assert date.edtf == canonical
    assert (_iso(date.start), _iso(date.end)) == (_moment(start), _moment(end))
    assert date.precision.word == precision
    assert edtf.parse(canonical) == date


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1985", Qualifier.NONE),
        ("1984?", Qualifier.UNCERTAIN),
        ("2004-06~-11", Qualifier.APPROXIMATE),
        ("2004-%06-11", Qualifier.UNCERTAIN | Qualifier.APPROXIMATE),
        ("?2004-06-~11", Qualifier.UNCERTAIN | Qualifier.APPROXIMATE),
        ("1984?/2004~", Qualifier.UNCERTAIN | Qualifier.APPROXIMATE),
        ("1985/..", Qualifier.IN_FORCE),
        ("1985/", Qualifier.END_UNKNOWN),
        ("../1985", Qualifier.OPEN_START),
        ("/1985", Qualifier.START_UNKNOWN),
        ("[..1984]", Qualifier.OPEN_START),
        ("[1984?..]", Qualifier.END_UNKNOWN | Qualifier.UNCERTAIN),
    ],
)
def test_qualifiers_of_parts_and_ends_are_flags_of_the_whole(
    text: str, qualifier: Qualifier
) -> None:
    assert edtf.parse(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "start_latest", "end_earliest"),
    [
        ("1985", "1986-01-01", "1985-01-01"),
        ("1985/1987-03", "1986-01-01", "1987-03-01"),
        ("2004/2004-05", "2004-06-01", "2004-05-01"),
        ("1985/..", "1986-01-01", "-"),
        ("/1985", "-", "1985-01-01"),
        ("[1985..1987]", "1988-01-01", "1985-01-01"),
        ("{1960,1961-12}", "1961-01-01", "1961-12-01"),
        ("[..1899]", "1900-01-01", "-"),
        ("[1901..]", "-", "1901-01-01"),
    ],
)
def test_the_core_of_an_interval_lies_between_its_soft_edges(
    text: str, start_latest: str, end_earliest: str
) -> None:
    date = edtf.parse(text)
    assert _iso(date.start_latest) == _moment(start_latest)
    assert _iso(date.end_earliest) == _moment(end_earliest)


def test_offsets_are_kept_and_never_shift_the_civil_time() -> None:
    date = edtf.parse("1985-04-12T23:20:30+04:30")
    assert date.utc_offset == 16_200
    assert date.start == edtf.parse("1985-04-12T23:20:30").start
    assert edtf.parse("1985-04-12T23:20:30Z").utc_offset == 0
    assert edtf.parse("1985-04-12T23:20:30").utc_offset is None


def test_a_timed_interval_over_two_zones_has_its_true_length() -> None:
    flight = edtf.parse("2012-02-15T20:00+08:00/2012-02-15T18:00-08:00")
    assert flight.start is not None
    assert flight.end is not None
    assert flight.end - flight.start == 14 * 3600 + 60
    assert flight.utc_offset == 8 * 3600


def test_southern_seasons_are_swapped_and_summer_runs_into_the_next_year() -> None:
    spring, summer = (edtf.parse(f"2001-{code}", southern=True) for code in (21, 22))
    assert (_iso(spring.start), _iso(spring.end)) == ("2001-09-01T00:00:00", "2001-12-01T00:00:00")
    assert (_iso(summer.start), _iso(summer.end)) == ("2001-12-01T00:00:00", "2002-03-01T00:00:00")
    assert edtf.parse("2001-25", southern=True) == edtf.parse("2001-25")


def test_the_precision_of_an_interval_is_interval_whatever_its_ends() -> None:
    assert edtf.parse("2012-02-13/2012-02-17").precision is Precision.INTERVAL
