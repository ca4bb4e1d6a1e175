"""Dates in words."""

from __future__ import annotations

import re

import pytest
from babel.localedata import locale_identifiers
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.domain.edtf.edtf_texts import edtf_text
from viewer.domain import edtf
from viewer.domain.civil import seconds
from viewer.domain.dates import Date
from viewer.domain.edtf import simple
from viewer.domain.extents import EXACTNESS
from viewer.domain.precision import Precision, Qualifier
from viewer.domain.words import (
    card_words,
    exactness_name,
    exactness_words,
    in_words,
    span_words,
    weekday_words,
)

MONTHS = "January February March April May June July August September October November December"


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2012-02-15", "15 February 2012", "2012年2月15日"),
        ("1985", "some time in 1985", "1985年某时"),
        ("2022-05", "some time in May 2022", "2022年5月某时"),
        ("1500~", "about 1500", "约1500年"),
        ("2022-05?", "perhaps May 2022", "可能为2022年5月"),
        ("1985%", "perhaps about 1985", "可能约为1985年"),
        ("-0430", "some time in 431 BCE", "公元前431年某时"),
        ("0079", "some time in 79 CE", "公元79年某时"),
        ("0000", "some time in 1 BCE", "公元前1年某时"),
        ("-0043-03-15", "15 March 44 BCE", "公元前44年3月15日"),
        ("Y-17E7", "some time in 170 million BCE", "公元前1.7亿年某时"),
        ("Y-138E8~", "about 13.8 billion BCE", "约公元前138亿年"),
        ("Y1000000000", "some time in 1 billion CE", "公元10亿年某时"),
        ("Y12000", "some time in 12,000 CE", "公元12,000年某时"),
        ("Y-2000001", "some time in 2,000,002 BCE", "公元前2,000,002年某时"),
        ("2012-02-13/2012-02-17", "13–17 February 2012", "2012年2月13–17日"),
        ("1909-01-29/1909-02-07", "29 January – 7 February 1909", "1909年1月29日–2月7日"),
        (
            "1977-12-31/1978-01-01",
            "31 December 1977 – 1 January 1978",
            "1977年12月31日–1978年1月1日",
        ),
        ("2004-06/2004-08", "June–August 2004", "2004年6–8月"),
        ("1964/2008", "1964–2008", "1964–2008年"),
        ("-0430/-0403", "431 BCE – 404 BCE", "公元前431年 – 公元前404年"),
        ("2023-11-15/2028", "15 November 2023 – 2028", "2023年11月15日 – 2028年"),
        ("1984~/2004-06", "about 1984 – June 2004", "约1984年 – 2004年6月"),
        ("1979-01-01/..", "since 1 January 1979", "自1979年1月1日起"),
        ("1979-01-01/", "from 1 January 1979, end unknown", "自1979年1月1日起，结束时间不详"),
        ("../1900", "until 1900", "至1900年止"),
        ("/1900", "until 1900, start unknown", "至1900年止，开始时间不详"),
        ("[1985..1987]", "between 1985 and 1987", "1985年至1987年之间"),
        ("[..1899]", "before 1900", "1900年以前"),
        ("[..1900]", "1900 or earlier", "1900年或更早"),
        ("[1901..]", "after 1900", "1900年以后"),
        ("[1760-12..]", "December 1760 or later", "1760年12月或更晚"),
        ("{1960,1961-12}", "1960 and December 1961", "1960年和1961年12月"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667年、1668年或1670–1672年"),
        (
            "[2012-02-13..2012-02-19]",
            "a day of the week 13–19 February 2012",
            "2012年2月13–19日这一周内某日",
        ),
        ("1985-XX-15", "the 15th of an unknown month of 1985", "1985年某月15日"),
        ("1985-04-XX", "some time in April 1985", "1985年4月某时"),
        ("XXXX-11", "November of an unknown year", "某年11月"),
        ("156X-12-25", "25 December of an unknown year of the 1560s", "1560年代某年12月25日"),
        ("198X", "some time in the 1980s", "1980年代某时"),
        ("19XX", "some time from 1900 to 1999", "1900年至1999年间某时"),
        ("-042X", "some time from 430 BCE to 421 BCE", "公元前430年至公元前421年间某时"),
        ("1984-1X", "some time from October 1984 to December 1984", "1984年10月至1984年12月间某时"),
        ("XXXX", "an unknown time", "时间不详"),
        ("2001-21", "some time in spring 2001", "2001年春季某时"),
        ("2001-24", "some time in winter 2001–2002", "2001–2002年冬季某时"),
        ("2001-34", "some time in the second quarter of 2001", "2001年第二季度某时"),
        ("2001-41", "some time in the second half of 2001", "2001年下半年某时"),
        (
            "2004-06~-11",
            "11 June 2004 (year and month approximate)",
            "2004年6月11日（年和月为约数）",
        ),
        (
            "?2004-06-~11",
            "11 June 2004 (year uncertain, day approximate)",
            "2004年6月11日（年存疑、日为约数）",
        ),
        (
            "1950S2",
            "about 1950, some time from 1900 to 1999",
            "约1950年，1900年至1999年间某时",
        ),
        (
            "2012-02-15T10",
            "15 February 2012, between 10:00 and 11:00",
            "2012年2月15日 10:00至11:00之间",
        ),
        ("2012-02-15T10:30Z", "15 February 2012, 10:30 UTC", "2012年2月15日 10:30 UTC"),
        (
            "2012-02-15T10:30/2012-02-15T12:00",
            "15 February 2012, 10:30 – 12:00",
            "2012年2月15日 10:30 – 12:00",
        ),
    ],
)
def test_a_date_in_english_and_chinese(text: str, english: str, chinese: str) -> None:
    date = edtf.parse(text)
    assert in_words(date) == english
    assert in_words(date, "zh_CN") == chinese


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("1985", ("1985", "year only"), ("1985年", "仅知年份")),
        ("2022-05", ("May 2022", "month only"), ("2022年5月", "仅知月份")),
        ("2012-02-15", ("15 February 2012", ""), ("2012年2月15日", "")),
        ("2015-09-22/2015-09-28", ("22–28 September 2015", ""), ("2015年9月22–28日", "")),
        ("1500~", ("1500", "approximate"), ("1500年", "约略")),
        ("198X", ("the 1980s", "decade only"), ("1980年代", "仅知年代")),
        ("1979/..", ("since 1979", "end open"), ("自1979年起", "结束未定")),
        ("1979/", ("1979", "end unknown"), ("1979年", "结束不详")),
        ("/1979", ("until 1979", "start unknown"), ("至1979年止", "开始不详")),
        ("[1985..1987]", ("between 1985 and 1987", ""), ("1985年至1987年之间", "")),
    ],
)
def test_a_card_tells_the_date_and_what_is_in_doubt(
    text: str, english: tuple[str, str], chinese: tuple[str, str]
) -> None:
    assert card_words(edtf.parse(text)) == english
    assert card_words(edtf.parse(text), "zh") == chinese


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2012-02-15", "exact to the day", "精确到日"),
        ("2012-02-15T10:30", "exact to the minute", "精确到分"),
        ("1985", "year only", "仅知年份"),
        ("1500~", "approximate, year only", "约略、仅知年份"),
        ("1985/..", "open end", "结束未定"),
        ("[..1899]", "open start", "开始未定"),
        ("1XXX", "not more exact", "不能更精确"),
    ],
)
def test_exactness_in_words(text: str, english: str, chinese: str) -> None:
    assert exactness_words(edtf.parse(text)) == english
    assert exactness_words(edtf.parse(text), "zh_CN") == chinese


@pytest.mark.parametrize("locale", ["en", "zh_CN"])
def test_every_exactness_has_a_name_of_its_own(locale: str) -> None:
    names = {exactness_name(value, locale) for value in EXACTNESS}
    assert len(names) == len(EXACTNESS)


def test_the_detail_pane_names_the_day_of_the_week() -> None:
    day = edtf.parse("2012-02-15")
    assert weekday_words(day) == "Wednesday, 15 February 2012"
    assert weekday_words(day, "zh_CN") == "2012年2月15日 星期三"
    assert weekday_words(edtf.parse("1985")) == "some time in 1985"
    assert weekday_words(edtf.parse("2012-02-15?")) == "perhaps 15 February 2012"


def test_a_julian_date_is_told_in_both_calendars() -> None:
    date = simple.qualified(simple.day(1917, 11, 7), Qualifier.JULIAN)
    assert in_words(date) == "7 November 1917 (25 October 1917 in the Julian calendar)"
    assert in_words(date, "zh") == "1917年11月7日（儒略历1917年10月25日）"


def test_an_assumed_century_is_told() -> None:
    date = simple.qualified(simple.day(1947, 6, 5), Qualifier.CENTURY_ASSUMED)
    assert in_words(date) == "5 June 1947 (century assumed)"
    assert card_words(date) == ("5 June 1947", "century assumed")


def test_a_southern_summer_names_both_its_years() -> None:
    summer = edtf.parse("2001-22", southern=True)
    assert in_words(summer) == "some time in summer 2001–2002"


@pytest.mark.parametrize(
    ("locale", "day", "year"),
    [
        ("de", "15. Februar 2012", "1985"),
        ("fr_FR", "15 février 2012", "1985"),
        ("en_US", "February 15, 2012", "some time in 1985"),
        ("ru", "15 февраля 2012\u202fг.", "1985"),
        ("ja", "2012年2月15日", "1985年"),
        ("pt-BR", "15 de fevereiro de 2012", "1985"),
        ("zh_TW", "2012年2月15日", "1985年"),
        ("xx_YY", "15 February 2012", "some time in 1985"),
    ],
)
def test_other_languages_have_babels_patterns(locale: str, day: str, year: str) -> None:
    assert in_words(edtf.parse("2012-02-15"), locale) == day
    assert in_words(edtf.parse("1985"), locale) == year


def test_every_locale_tells_a_plain_day() -> None:
    day = edtf.parse("2012-02-15")
    for locale in locale_identifiers():
        told = in_words(day, locale)
        assert "15" in told, locale
        assert "2012" in told or "12" in told, locale


def _second(text: str) -> int:
    start = edtf.parse(text).start
    assert start is not None
    return start


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1982", "2029", "1982–2028"),
        ("1982", "1983", "1982"),
        ("1982-03", "1982-05", "March–April 1982"),
        ("1982-03-03", "2029-07-09", "1982–2029"),
        ("2010-03-03", "2015-07-09", "March 2010 – July 2015"),
        ("2012-02-15", "2012-03-15", "15 February – 14 March 2012"),
        ("2012-02-15T10:30", "2012-02-15T12:30", "15 February 2012, 10:30 – 12:30"),
    ],
)
def test_a_span_is_told_as_exactly_as_its_length_asks_for(start: str, end: str, words: str) -> None:
    assert span_words(_second(start), _second(end)) == words


@pytest.mark.parametrize(
    ("first", "last", "vague_years", "words"),
    [
        (-13_799_998_213, 412_345_678, 15_000_000, "13.8 billion BCE – 400 million CE"),
        (-13_799_998_213, 2_023, 15_000_000, "13.8 billion BCE – 1 CE"),
        (-123_412_345, 2_023, 300_000, "123 million BCE – 1 CE"),
        (-1_203, 1_987, 12, "1200 BCE – 2000"),
        (1_203, 1_987, 12, "1200–2000"),
        (1_203, 1_987, 9, "1203–1987"),
    ],
)
def test_a_vague_span_is_told_in_round_years(
    first: int, last: int, vague_years: int, words: str
) -> None:
    told = span_words(seconds(first), seconds(last, 7), vague_s=vague_years * 366 * 86_400)
    assert told == words


def test_a_span_without_limits() -> None:
    assert span_words(_second("1982"), None) == "since 1 January 1982"
    assert span_words(None, _second("1983")) == "until 31 December 1982"
    assert span_words(None, None) == ""


def parsed(text: str) -> Date:
    try:
        return edtf.parse(text)
    except edtf.EdtfError:
        assume(False)
        raise


@settings(max_examples=300)
@given(edtf_text, st.sampled_from(["en", "zh_CN", "de", "en_US"]))
def test_every_date_has_words(text: str, locale: str) -> None:
    date = parsed(text)
    words = in_words(date, locale)
    card, doubt = card_words(date, locale)
    for told in (words, card, doubt, exactness_words(date, locale)):
        assert "{" not in told
        assert "None" not in told
    assert words
    assert card


@settings(max_examples=200)
@given(st.integers(1000, 9999), st.integers(1, 12), st.sampled_from("?~% "))
def test_words_never_claim_more_than_the_precision(year: int, month: int, sign: str) -> None:
    for text in (f"{year}", f"{year}-{month:02d}", f"{str(year)[:3]}X", f"{year}-XX-XX"):
        date = edtf.parse(text + (sign.strip() if "X" not in text else ""))
        for told in (in_words(date), *card_words(date)):
            numbers = [int(number) for number in re.findall(r"\d+", told)]
            assert all(number >= 1000 for number in numbers), told  # no day is made up
            named = re.search(MONTHS.replace(" ", "|"), told)
            assert (named is not None) <= (date.precision <= Precision.MONTH)
        doubt = card_words(date)[1]
        assert doubt, "what is not known to the day is in doubt"


@pytest.mark.parametrize("text", ["15 Feb 2012", "2012-13-40", "", "yesterday"])
def test_what_is_no_edtf_is_told_as_it_stands(text):
    date = edtf.parse("2012-02-15")._replace(edtf=text)
    assert in_words(date) == weekday_words(date) == text
    assert card_words(date) == (text, "")
