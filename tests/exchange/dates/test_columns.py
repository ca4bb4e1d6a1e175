"""Columns of dates: their format found, then read in bulk as one cell by itself would be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.precision import Qualifier
from viewer.domain.reading import DateOrder, Note, Unreadable, read
from viewer.exchange.dates import (
    ColumnReader,
    DateCells,
    FormatFinder,
    Numbers,
    find_formats,
    read_column,
)


def cells(values: list[str]) -> DateCells:
    return read_column(values, find_formats(values))


def test_a_day_above_twelve_settles_the_order_of_the_column() -> None:
    values = ["03/04/2012", "25/04/2012", "05/06/2012"]
    found = find_formats(values)
    assert found.context.order is DateOrder.DAY_MONTH
    assert found.question is None
    assert found.evidence == ("1 cell has a first number above 12; no cell has a second one.",)
    assert read_column(values, found).edtf == ["2012-04-03", "2012-04-25", "2012-06-05"]


def test_a_column_that_settles_nothing_is_a_question() -> None:
    found = find_formats(["03/04/2012", "05/06/2012", "7/7/2012"])
    assert found.question is not None
    assert found.question.example == "03/04/2012"
    assert found.question.meanings == ("2012-04-03", "2012-03-04")
    answered = found.answered(DateOrder.MONTH_DAY)
    assert answered.question is None
    assert read_column(["03/04/2012"], answered).edtf == ["2012-03-04"]


def test_the_column_settles_which_days_a_span_in_digits_has() -> None:
    values = ["8/5-7/2008", "8/28-30/2008", "3/4/2008"]
    found = find_formats(values)
    assert found.context.order is DateOrder.MONTH_DAY
    done = read_column(values, found)
    assert done.edtf == ["2008-08-05/2008-08-07", "2008-08-28/2008-08-30", "2008-03-04"]
    against = cells(["5-7/8/2008", "8/28/2008"])
    assert against.edtf == ["", "2008-08-28"]
    assert "does not fit the column's order" in against.problems[0].reason
    assert cells(["28-30/8/2008", "3/4-5/6/2008"]).edtf[1] == "2008-04-03/2008-06-05"


def test_counts_of_several_units_are_each_read_by_their_size() -> None:
    values = ["1330000000", "1330000100000", "1330000200000000", "5"]
    found = find_formats(values)
    assert found.numbers is Numbers.OF_SEVERAL_UNITS
    done = read_column(values, found)
    assert done.edtf[:3] == ["2012-02-23T12:26:40Z", "2012-02-23T12:28:20Z", "2012-02-23T12:30:00Z"]
    assert "too small" in done.problems[3].reason


def test_a_count_of_another_size_than_its_column_asks() -> None:
    found = find_formats(["1330000100000", "1330000100001", "1330000100002"])
    assert found.numbers is Numbers.MILLISECONDS
    done = read_column(["1330000000", "1330000100000"], found)
    assert done.edtf == ["", "2012-02-23T12:28:20Z"]
    assert done.problems[0].is_question


def test_milliseconds_that_reach_back_to_1970_may_be_small() -> None:
    values = ["1330000100000", "177456789123", "1330000000", "1330000100001", "9000000"]
    done = read_column(values, find_formats(values))
    assert done.edtf[2] == "1970-01-16T09:26:40Z"
    assert not done.problems


def test_a_span_in_digits_that_nothing_settles_asks() -> None:
    found = find_formats(["8/5-7/2008"])
    assert found.is_doubtful
    assert read_column(["8/5-7/2008"], found).problems[0].is_question


def test_a_column_of_both_orders_is_a_question() -> None:
    found = find_formats(["03/04/2012", "25/04/2012", "04/25/2012"])
    assert found.question is not None
    assert find_formats(["25/04/2012", "04/25/2012"]).question is None


def test_an_undecided_cell_without_an_answer_is_a_problem_that_asks() -> None:
    done = cells(["03/04/2012"])
    assert done.edtf == [""]
    assert done.problems[0].is_question


def test_a_format_can_be_found_chunk_by_chunk() -> None:
    finder = FormatFinder()
    finder.add(["03/04/2012"])
    finder.add(["03/25/2012", ""])
    assert finder.found().context.order is DateOrder.MONTH_DAY
    assert finder.found().cells == 2


def test_full_years_of_one_century_are_evidence_for_short_ones() -> None:
    values = ["5/13/1947", "6/14/1948", "7/15/1949", "5/16/50"]
    assert cells(values).edtf[-1] == "1950-05-16"
    mixed = [*values, "1/1/2001"]
    done = cells(mixed)
    assert done.edtf[3] == "1950?-05-16"
    assert done.notes == {Note.CENTURY_ASSUMED: 1}


def test_a_year_column_gives_the_century_and_is_checked() -> None:
    values, years = ["9/24/06", "5/13/47", "1/15/10"], ["1906", "1847", "1911"]
    done = ColumnReader(find_formats(values)).read(values, years)
    assert done.edtf == ["1906-09-24", "1847-05-13", ""]
    assert done.problems[2].reason == "The row's year is 1911, not that of the date."


def test_years_in_a_column_of_year_ranges_are_no_months() -> None:
    assert cells(["1939-45", "1904-05", "1920-21"]).edtf == [
        "1939/1945",
        "1904/1905",
        "1920/1921",
    ]


def test_one_range_of_years_makes_no_ranges_of_months() -> None:
    assert cells(["1939-45", "2004-06", "1985-03"]).edtf == ["1939/1945", "2004-06", "1985-03"]


def test_other_months_tell_the_language_of_a_month_of_two_meanings() -> None:
    assert cells(["1 maja 1918", "11 listopada 1918"]).edtf[1] == "1918-11-11"
    assert cells(["1. svibnja 1918", "11. listopada 1918"]).edtf[1] == "1918-10-11"
    assert cells(["11 listopada 1918"]).problems[0].is_question


def test_seconds_milliseconds_and_microseconds_are_told_by_their_size() -> None:
    second = 1331698658
    for factor, numbers in (
        (1, Numbers.SECONDS),
        (1000, Numbers.MILLISECONDS),
        (1_000_000, Numbers.MICROSECONDS),
    ):
        values = [str((second + i) * factor) for i in range(4)]
        assert find_formats(values).numbers is numbers
        done = cells(values)
        assert done.edtf[0] == "2012-03-14T04:17:38Z"
        assert done.utc_offset[0] == 0


def test_days_of_a_spreadsheet_need_a_whole_column() -> None:
    done = cells(["43807", "43808", "43809.5"])
    assert done.edtf == ["2019-12-08", "2019-12-09", "2019-12-10T12:00:00"]
    assert cells(["43807", "43808"]).edtf == ["", ""]
    assert cells(["43807", "1985", "1986", "1987"]).edtf[0] == ""


def test_compact_times_are_no_counts() -> None:
    values = ["20160701210000", "20170701234500", "20170701234501"]
    assert cells(values).edtf[0] == "2016-07-01T21:00:00"


def test_a_wrong_day_among_iso_days_is_the_only_problem() -> None:
    values = ["2012-02-15"] * 50 + ["2015-02-30"] + ["1600-02-29"] * 50
    done = cells(values)
    assert list(done.problems) == [50]
    assert done.problems[50].reason == "February 2015 has 28 days."
    assert done.date(50) is None
    assert done.date(51) == read("1600-02-29").date


def test_blanks_are_problems_and_the_rest_is_read() -> None:
    done = cells(["2012-02-15", "", "c. 1985"])
    assert done.problems[1].reason == "The cell is empty."
    assert done.date(2) == read("c. 1985").date


def test_a_column_of_nothing_is_read_as_nothing() -> None:
    assert len(cells([])) == 0


def test_a_column_with_very_many_cells_forgets_old_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.exchange.dates.columns._REMEMBERED", 70)
    reader = ColumnReader(find_formats([]))
    for first in range(0, 210, 70):
        done = reader.read([f"c. {year}" for year in range(first + 1000, first + 1080)])
        assert done.edtf[-1] == f"{first + 1079}~"


FORMS = ["{y:04d}-{m:02d}-{d:02d}", "{y:04d}-{m:02d}-{d:02d} {m:02d}:{d:02d}:07", "{d}/{m}/{y:04d}"]
NUMBERS = st.tuples(st.integers(0, 9999), st.integers(0, 14), st.integers(0, 33))


@settings(max_examples=60, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=40), st.sampled_from(FORMS))
def test_a_column_reads_as_its_cells_do_one_by_one(
    numbers: list[tuple[int, int, int]], form: str
) -> None:
    values = [form.format(y=y, m=m, d=d) for y, m, d in numbers]
    done = read_column(values, find_formats([]).answered(DateOrder.DAY_MONTH))
    for i, value in enumerate(values):
        try:
            expected = read(value, order=DateOrder.DAY_MONTH).date
        except Unreadable:
            assert i in done.problems
        else:
            assert done.date(i) == expected


def test_qualifiers_are_kept_as_bits() -> None:
    done = cells(["25 October 1917 (O.S.)", "1500?", "1979-01-01/.."])
    assert done.qualifier == [Qualifier.JULIAN, Qualifier.UNCERTAIN, Qualifier.IN_FORCE]
    assert all(type(bits) is int for bits in done.qualifier)


def test_a_column_of_edtf_may_say_a_part_of_a_year_that_looks_like_two_years() -> None:
    values = ["1914-22", "1985-37~", "1985/.."]
    assert read_column(values, find_formats(values)).edtf == values


def test_a_part_of_a_year_that_looks_like_two_years_is_a_problem_by_itself() -> None:
    values = ["1919-39", "12 May 1920"]
    cells = read_column(values, find_formats(values))
    assert list(cells.problems) == [0]
    assert cells.problems[0].is_question


def test_the_evidence_is_told_in_whole_sentences() -> None:
    nothing = find_formats(["03/04/2012", "05/06/2012"])
    assert nothing.evidence == ("No cell has a number above 12 as its day.",)
    months = find_formats(["03/14/2012", "05/16/2012"])
    assert months.evidence == ("No cell has a first number above 12; 2 cells have a second one.",)


def test_years_with_decimals_are_those_years() -> None:
    values = ["1956", "1956.25", "1956.5", "1956.75"]
    format_ = find_formats(values)
    assert format_.name == "years with decimals"
    assert read_column(values, format_).edtf == ["1956"] * 4


def test_year_and_month_with_a_dot_are_no_decimals() -> None:
    values = ["1956.5", "1956.11", "1957.12"]
    assert read_column(values, find_formats(values)).edtf == ["1956-05", "1956-11", "1957-12"]


def test_days_that_may_count_from_another_year_are_not_read_as_a_spreadsheets() -> None:
    values = ["16695", "16880", "17997"]
    cells = read_column(values, find_formats(values))
    assert len(cells.problems) == 3


def test_a_month_with_a_year_of_two_digits_is_told_by_its_column() -> None:
    values = ["Nov-99", "Dec-99", "Jan-00", "Feb-01"]
    cells = read_column(values, find_formats(values))
    assert cells.edtf == ["1999?-11", "1999?-12", "2000?-01", "2001?-02"]


@pytest.mark.parametrize("time", [" 00:00:00", "T00:00:00Z", " 0:00", "T00:00:00+00:00"])
def test_a_column_of_midnights_has_days_and_no_times(time: str) -> None:
    values = [f"{day}{time}" for day in ("2012-02-15", "1985-04-01", "2012-02-16")]
    cells = read_column(values, find_formats(values))
    assert cells.edtf == ["2012-02-15", "1985-04-01", "2012-02-16"]


def test_one_midnight_among_times_is_a_time() -> None:
    values = ["2012-02-15 00:00:00", "2012-02-15 08:30:00", "2012-02-16 00:00:00"]
    assert read_column(values, find_formats(values)).edtf[0] == "2012-02-15T00:00:00"


def test_midnights_are_days_though_a_few_rows_have_a_time() -> None:
    days = [f"1941-12-{day:02} 00:00:00" for day in range(1, 10)]
    cells = read_column(
        [*days, "1941-12-07 12:53:00"], find_formats([*days, "1941-12-07 12:53:00"])
    )
    assert cells.edtf[0] == "1941-12-01"
    assert cells.edtf[-1] == "1941-12-07T12:53:00"


def test_signs_that_prove_different_orders_each_have_their_own() -> None:
    cells = ["29.04.1994", "02.06.1978", "6/13/1990", "2/6/1978"]
    found = find_formats(cells)
    assert found.question is None
    assert found.name == "orders that differ by their signs"
    assert list(read_column(cells, found).edtf) == [
        "1994-04-29",
        "1978-06-02",
        "1990-06-13",
        "1978-02-06",
    ]


def test_a_date_that_nothing_settles_among_many_others_is_a_problem_and_no_question() -> None:
    cells = [f"19{n}-03-01" for n in range(60, 80)] + ["02.06.1978"]
    found = find_formats(cells)
    assert found.question is None
    assert found.is_doubtful
    (problem,) = read_column(cells, found).problems.values()
    assert problem.cell == "02.06.1978"


def test_the_answer_to_what_nothing_settles_holds_for_few_cells_too() -> None:
    cells = [f"19{n}-03-01" for n in range(60, 80)] + ["02.06.1978"]
    found = find_formats(cells).answered(DateOrder.DAY_MONTH)
    assert read_column(cells, found).edtf[-1] == "1978-06-02"


def test_years_of_few_digits_stand_among_early_ones() -> None:
    cells = ["-437", "-87", "53", "117", "1290"]
    assert read_column(cells, find_formats(cells)).edtf == [
        "-0437",
        "-0087",
        "0053",
        "0117",
        "1290",
    ]


def test_six_digits_are_years_and_months_where_others_can_be_nothing_else() -> None:
    cells = ["181601", "187807", "192012", "190205", "136800"]
    found = find_formats(cells)
    edtf = ["1816-01", "1878-07", "1920-12", "1902-05", "1368"]
    assert read_column(cells, found).edtf == edtf


def test_six_digits_that_may_be_days_of_any_order_make_no_years_of_the_middle_ages() -> None:
    cells = ["123007", "101308", "112104", "102002"]
    assert len(read_column(cells, find_formats(cells)).problems) == len(cells)


def test_six_digits_stay_a_question_of_their_row_beside_days() -> None:
    cells = ["181601", "187807", "192012", "190231", "190205"]
    assert set(read_column(cells, find_formats(cells)).problems) == {3, 4}
