"""One date from several columns: start and end, parts, and precision codes."""

import pytest

from viewer.exchange.dates import (
    PartColumns,
    coarsened,
    find_formats,
    read_column,
    read_pairs,
    read_parts,
)


def pairs(starts: list[str], ends: list[str]) -> tuple[list[str], dict[int, str]]:
    cells = read_pairs(starts, ends, find_formats(starts), find_formats(ends))
    return cells.edtf, {i: problem.reason for i, problem in cells.problems.items()}


def test_an_end_makes_an_interval_and_a_blank_one_leaves_the_start() -> None:
    edtf, problems = pairs(
        ["2012-02-13", "2012-02-13", "2012-02-13", "1985"],
        ["2012-02-17", "", "2012-02-13", "1987"],
    )
    assert edtf == ["2012-02-13/2012-02-17", "2012-02-13", "2012-02-13", "1985/1987"]
    assert not problems


def test_a_word_for_still_going_leaves_the_end_open() -> None:
    edtf, _ = pairs(["1979-01-01", "1985"], ["present", "至今"])
    assert edtf == ["1979-01-01/..", "1985/.."]


def test_a_censor_date_is_only_a_date() -> None:
    assert pairs(["1994-06-30"], ["2020-12-31"])[0] == ["1994-06-30/2020-12-31"]


def test_an_end_before_its_start_is_a_problem() -> None:
    edtf, problems = pairs(["1987", "1985"], ["1985", "30 February 1986"])
    assert edtf == ["", ""]
    assert problems == {
        0: "The end (1985) is before the start (1987).",
        1: "February 1986 has 28 days.",
    }


def test_a_row_without_a_start_keeps_its_end() -> None:
    edtf, problems = pairs(["", "unknown", "1985"], ["1987-05-03", "1987", "1987"])
    assert edtf == ["/1987-05-03", "/1987", "1985/1987"]
    assert not problems


def test_a_row_whose_start_cannot_be_read_has_no_date_whatever_its_end() -> None:
    edtf, problems = pairs(["gibberish", "", ""], ["1987", "gibberish", "present"])
    assert edtf == ["", "", ""]
    assert list(problems.values()) == [
        "“gibberish” is not understood.",
        "“gibberish” is not understood.",
        "The cell is empty.",
    ]


def test_parts_that_are_not_known_are_left_out() -> None:
    cells = read_parts(
        PartColumns(
            ["1935", "1946", "1950.0", "1951", "1952", "-9", "1953"],
            ["5", "3.0", "-9", "0", "", "1", "Mar"],
            ["4", "-9", "-9.0", "00", "", "1", "##"],
        )
    )
    assert cells.edtf == ["1935-05-04", "1946-03", "1950", "1951", "1952", "", "1953-03"]
    assert cells.problems[5].reason == "The year is unknown."


def test_a_time_column_needs_a_day() -> None:
    cells = read_parts(PartColumns(["1945", "1945"], ["5", "5"], ["8", ""], ["23:01", "23:01"]))
    assert cells.edtf == ["1945-05-08T23:01", ""]
    assert cells.problems[1].reason == "A time is named, but no day."


@pytest.mark.parametrize(
    ("month", "day", "reason"),
    [
        ("2", "30", "February 2015 has 28 days."),
        ("13", "1", "There is no month 13."),
        ("", "15", "The day is told (15), but no month."),
        ("2", "x1", "“x1” is no day of a month."),
    ],
)
def test_parts_that_fit_no_date_are_refused(month: str, day: str, reason: str) -> None:
    cells = read_parts(PartColumns(["2015"], [month], [day]))
    assert cells.problems[0].reason == reason


def test_a_short_year_in_parts_is_refused_without_a_century() -> None:
    assert read_parts(PartColumns(["47"], ["6"], ["17"])).problems


def test_ends_in_parts_join_their_starts() -> None:
    starts = PartColumns(["1815", "1943", "1951"], ["12", "7", ""], ["10", "", ""])
    ends = PartColumns(["1852", "1946", ""], ["11", "", ""], ["27", "", ""])
    assert read_parts(starts, ends).edtf == ["1815-12-10/1852-11-27", "1943-07/1946", "1951"]


def test_a_precision_column_makes_days_coarser() -> None:
    values = ["2012-02-15"] * 5
    cells = read_column(values, find_formats(values))
    done = coarsened(cells, ["1", "3", "4", "5", "9"], "ucdp")
    assert done.edtf == ["2012-02-15", "[2012-02-13..2012-02-19]", "2012-02", "2012", ""]
    assert done.precision[:4] == ["day", "week", "month", "year"]
    assert list(done.problems) == [4]


def test_codes_between_start_and_end_make_a_set() -> None:
    starts, ends = ["2012-02-13"], ["2012-02-17"]
    cells = read_pairs(starts, ends, find_formats(starts), find_formats(ends))
    assert coarsened(cells, ["2"], "ucdp").edtf == ["[2012-02-13..2012-02-17]"]


def test_time_precision_three_is_a_month() -> None:
    cells = read_column(["2012-02-15"] * 3, find_formats(["2012-02-15"]))
    assert coarsened(cells, ["1", "2", "3"], "acled").precision == ["day", "week", "month"]


def test_a_month_or_a_day_of_99_is_not_known() -> None:
    parts = PartColumns(["1930", "1931"], ["3", "99"], ["99", "99"])
    assert read_parts(parts).edtf == ["1930-03", "1931"]
