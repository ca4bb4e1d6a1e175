"""Elapsed times: by the calendar, and no more exact than the dates."""

from __future__ import annotations

import datetime

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import edtf
from viewer.domain.elapsed import Period, elapsed
from viewer.domain.words import elapsed_words

dates = st.dates(datetime.date(1, 1, 1), datetime.date(9990, 1, 1))


@pytest.mark.parametrize(
    ("first", "second", "english", "chinese"),
    [
        ("1985", "2012-02-15", "26–27 years", "26–27 年"),
        ("1985-04", "2012-02-15", "26 years, 9–10 months", "26 年 9–10 个月"),
        ("2012-02-15", "2022-05", "10 years, 2–3 months", "10 年 2–3 个月"),
        ("2012-02-15", "2024-01-04", "11 years, 10 months", "11 年 10 个月"),
        ("2012-02-15", "2012-11-26", "9 months, 11 days", "9 个月 11 天"),
        ("2012-02-15", "2013-02-15", "1 year", "1 年"),
        ("2012-02-15", "2012-02-16", "1 day", "1 天"),
        ("2012-02-15", "2012-02-15", "the same day", "同一天"),
        ("2012-02", "2012-03-05", "5–33 days", "5–33 天"),
        ("1985", "1986", "under 2 years", "不到 2 年"),
        ("1985", "1985-04", "under 9 months", "不到 9 个月"),
        ("1985", "1986-06", "5–17 months", "5–17 个月"),
        ("1979/..", "2000-01-01", "20–21 years", "20–21 年"),
        ("../1979", "2000", "an unknown time", "时间不详"),
        ("[..1899]", "1950-06-01", "at least 50 years, 5 months", "至少 50 年 5 个月"),
        ("[2012-02-13..2012-02-19]", "2012-03-25", "1 month, 6–12 days", "1 个月 6–12 天"),
        ("2010-02-10", "[2012-02-13..2012-02-19]", "2 years", "2 年"),
        ("-0430", "-0403-01-01", "26–27 years", "26–27 年"),
        ("2012-02-15T10:30", "2012-02-15T13:50", "3 hours, 20 minutes", "3 小时 20 分钟"),
        ("2012-02-15T10", "2012-02-15T13:50", "2–4 hours", "2–4 小时"),
        ("2012-02-15T23:30", "2012-02-16T00:30", "1 hour", "1 小时"),
        ("2012-02-15T10:30", "2012-02-20T09:50", "4 days", "4 天"),
        ("2012-02-15T10:00Z", "2012-02-15T12:00+02:00", "0 seconds", "0 秒"),
    ],
)
def test_elapsed_times_in_words(first: str, second: str, english: str, chinese: str) -> None:
    found = elapsed(edtf.parse(first), edtf.parse(second))
    assert elapsed_words(found) == english
    assert elapsed_words(found, "zh_CN") == chinese


@pytest.mark.parametrize(
    ("locale", "years", "days"),
    [("de", "26–27 Jahre", "9 Monate, 11 Tage"), ("ru", "26–27 лет", "9 месяцев, 11 дней")],
)
def test_other_languages_count_with_babels_units(locale: str, years: str, days: str) -> None:
    day = edtf.parse("2012-02-15")
    assert elapsed_words(elapsed(edtf.parse("1985"), day), locale) == years
    assert elapsed_words(elapsed(day, edtf.parse("2012-11-26")), locale) == days


def test_the_side_is_told_only_where_it_is_certain() -> None:
    year, day = edtf.parse("1985"), edtf.parse("2012-02-15")
    assert elapsed_words(elapsed(day, year), is_sided=True) == "26–27 years before"
    assert elapsed_words(elapsed(year, day), "zh", is_sided=True) == "26–27 年后"
    within = elapsed(year, edtf.parse("1985-04"))
    assert not within.is_order_certain
    assert elapsed_words(within, is_sided=True) == "under 9 months"


@given(dates, dates)
def test_between_days_the_calendar_agrees_with_dateutil(
    first: datetime.date, second: datetime.date
) -> None:
    found = elapsed(edtf.parse(first.isoformat()), edtf.parse(second.isoformat()))
    early, late = sorted((first, second))
    expected = relativedelta(late, early)
    assert found.low == found.high == Period(expected.years, expected.months, expected.days)
    assert found.days == ((late - early).days, (late - early).days)
    assert found.is_backwards == (second < first)


@given(dates, dates, st.booleans(), st.booleans())
def test_the_bounds_hold_for_every_day_that_a_vague_date_can_mean(
    first: datetime.date, second: datetime.date, is_year: bool, is_month: bool
) -> None:
    text = first.isoformat()[: 4 if is_year else 7]
    other = second.isoformat()[: 7 if is_month else 10]
    vague = elapsed(edtf.parse(text), edtf.parse(other))
    exact = elapsed(edtf.parse(first.isoformat()), edtf.parse(second.isoformat()))
    assert exact.high is not None
    assert vague.high is not None
    assert vague.days[1] is not None
    assert vague.low <= exact.low <= exact.high <= vague.high
    assert vague.days[0] <= exact.days[0] <= vague.days[1]
