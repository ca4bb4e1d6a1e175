"""What is known beside a text, what is noted, and what no text may do."""

import datetime

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.edtf import parse
from viewer.domain.precision import Qualifier
from viewer.domain.reading import (
    Ambiguous,
    Context,
    DateOrder,
    Note,
    Unreadable,
    is_not_known,
    is_still_going,
    read,
    read_end,
    read_in,
)
from viewer.domain.reading.months import months_of
from viewer.domain.reading.proof import proven
from viewer.domain.reading.quick import quick
from viewer.domain.reading.vocabulary import WORDS


def edtf(text: str, **known: object) -> str:
    return read(text, **known).date.edtf  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", ["", " ", "\u3000", "NULL", " n/a ", "-9", "0000-00-00"])
def test_a_blank_cell_tells_as_little_as_one_that_says_so(cell: str) -> None:
    assert is_not_known(cell)


@pytest.mark.parametrize("cell", ["1985", "0000", "ongoing", "letter"])
def test_a_cell_of_anything_else_tells_something(cell: str) -> None:
    assert not is_not_known(cell)


def test_the_order_of_the_column_settles_day_and_month() -> None:
    assert edtf("03/04/2012", order=DateOrder.DAY_MONTH) == "2012-04-03"
    assert edtf("03/04/2012", order=DateOrder.MONTH_DAY) == "2012-03-04"


def test_a_cell_against_the_order_of_its_column_is_refused() -> None:
    with pytest.raises(Unreadable):
        read("04/13/2012", order=DateOrder.DAY_MONTH)
    with pytest.raises(Unreadable):
        read("13/04/2012", order=DateOrder.MONTH_DAY)


def test_a_known_century_is_no_assumption() -> None:
    date = read("5/13/47", century=1800).date
    assert date.edtf == "1847-05-13"
    assert not date.qualifier & Qualifier.CENTURY_ASSUMED


@pytest.mark.parametrize("text", ["3 March 1707/8", "1668/9 March 3", "10 January 1641-2"])
def test_of_two_years_of_a_day_the_later_is_taken_and_noted(text: str) -> None:
    assert read(text).notes == (Note.DUAL_YEAR,)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("afternoon of 22 May 1972", Note.PART_OF_DAY),
        ("mid-May to early June 1972", Note.END_TAKEN_WHOLE),
    ],
)
def test_what_a_date_leaves_to_the_words_of_the_source_is_noted(text: str, note: Note) -> None:
    assert read(text).notes == (note,)


def test_an_assumed_century_is_marked_and_noted() -> None:
    reading = read("5/13/47")
    assert reading.date.edtf == "1947?-05-13"
    assert reading.date.qualifier & Qualifier.CENTURY_ASSUMED
    assert reading.notes == (Note.CENTURY_ASSUMED,)


def test_a_decade_takes_its_century_from_the_column_only() -> None:
    assert edtf("70s", century=1900) == "197X"
    with pytest.raises(Unreadable):
        read("70s")


def test_years_are_no_months_in_a_column_of_year_ranges() -> None:
    assert read_in("1904-05", Context(year_ranges=True)).date.edtf == "1904/1905"
    assert read_in("1904-05").date.edtf == "1904-05"


def test_a_named_julian_date_is_converted_and_marked() -> None:
    reading = read("25 October 1917 (O.S.)")
    assert reading.date.edtf == "1917-11-07"
    assert reading.date.qualifier == Qualifier.JULIAN
    assert reading.notes == (Note.CALENDAR_CONVERTED,)


def test_a_weekday_is_checked_against_the_converted_date() -> None:
    assert edtf("Wednesday 25 October 1917 (O.S.)") == "1917-11-07"
    with pytest.raises(Unreadable):
        read("Thursday 25 October 1917 (O.S.)")


def test_a_zone_of_several_meanings_leaves_civil_time() -> None:
    reading = read("15 Feb 2012 10:30 CST")
    assert reading.date.utc_offset is None
    assert reading.notes == (Note.ZONE_NOT_KNOWN,)


def test_a_named_zone_gives_the_offset_of_that_day() -> None:
    assert read("15 Feb 2012 10:30 Europe/Berlin").date.utc_offset == 3600
    assert read("15 July 2012 10:30 Europe/Berlin").date.utc_offset == 7200


def test_seasons_follow_the_hemisphere() -> None:
    north, south = read("Spring 1972").date, read("Spring 1972", southern=True).date
    assert north.edtf == south.edtf
    assert north.start != south.start


@pytest.mark.parametrize(
    "text", ["present", "Ongoing", "to date", "currently", "heute", "至今", "н. в.", ".."]
)
def test_an_end_that_has_not_come_is_no_date(text: str) -> None:
    assert is_still_going(text)
    assert read_end(text) is None
    with pytest.raises(Unreadable):
        read(text)


def test_an_end_may_be_a_date() -> None:
    reading = read_end("5 May 1945")
    assert reading is not None
    assert reading.date.edtf == "1945-05-05"


def test_only_the_named_languages_are_read() -> None:
    assert edtf("11 listopada 1918", languages=frozenset({"pl"})) == "1918-11-11"
    assert edtf("11 listopada 1918", languages=frozenset({"hr"})) == "1918-10-11"
    with pytest.raises(Ambiguous):
        read("11 listopada 1918")


def test_a_reason_is_a_template_in_plain_words() -> None:
    with pytest.raises(Unreadable) as refusal:
        read("30 February 2015")
    assert refusal.value.reason == "{month} {year} has {days} days."
    assert str(refusal.value) == "February 2015 has 28 days."


def test_no_word_of_the_vocabulary_hides_a_month() -> None:
    assert not [word for word in WORDS if months_of(word)]


LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "ru", "nl", "uk", "sv", "da", "nb", "fi", "sk", "hu"),
    *("ro", "bg", "sl", "el", "tr", "lt", "lv", "zh", "ja", "ko"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_dates_are_read_as_their_languages_write_them(language: str, month: int) -> None:
    day = datetime.date(2012, month, 15)
    for form in ("full", "long", "d MMM y"):
        written = format_date(day, form, locale=language)
        assert edtf(written) == day.isoformat()


def test_an_article_is_no_month_but_its_abbreviation_is() -> None:
    assert edtf("Ende des 19. Jahrhunderts") == "[1867~..1899~]"
    assert edtf("5. des. 1945") == "1945-12-05"


def test_the_general_parser_is_believed_only_where_the_text_proves_it() -> None:
    assert proven("2012 Feb 15 10h30m") == "2012-02-15T10:30"
    for unproven in ("Feb 12", "12 Feb", "Feb 15 2012 10h", "79 AD Feb 3", "2012 Feb 15 x"):
        assert proven(unproven) is None


@pytest.mark.parametrize("size", [201, 10_000])
@pytest.mark.parametrize("piece", ["1", "1-", "1/", "(", "c. ", "1945-05-08 ", "五", "?", "- "])
def test_long_texts_are_refused_at_once(piece: str, size: int) -> None:
    with pytest.raises(Unreadable):
        read((piece * size)[:size])


@pytest.mark.parametrize(
    "piece", ["1", "12 ", "1-", "1/2/", "(", "c. ", "to ", "May ", "1945-05-08 ", "前", "a", "'"]
)
def test_no_text_of_the_longest_length_hangs(piece: str) -> None:
    with pytest.raises(Unreadable):  # a catastrophic pattern would take minutes
        read((piece * 200)[:200])


PIECES = st.sampled_from(
    [
        *("1945", "45", "5", "05", "May", "mai", "мая", "Tuesday", "to", "–", "-", "/", ",", "."),
        *("c.", "?", "~", "before", "since", "between", "and", "early", "the", "1970s", "19th"),
        *("century", "BC", "AD", "Spring", "Q1", "H2", "10:30", "pm", "Z", "(O.S.)", "年", "月"),
        *(
            "日",
            "公元前",
            "present",
            "2012-02-15",
            "3/4/2012",
            "##",
            "XX",
            "[",
            "]",
            "or",
            "+02:00",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=9), st.sampled_from(["", " "]))
def test_words_of_dates_in_any_order_are_read_or_refused(pieces: list[str], gap: str) -> None:
    check(gap.join(pieces))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text)


def check(text: str) -> None:
    try:
        date = read(text).date
    except Unreadable as error:
        reason = error.sentence
    else:
        reason = ""
        again = parse(date.edtf)
        assert again.edtf == date.edtf
        assert (again.start, again.end) == (date.start, date.end)
    assert "{" not in reason or "{" in text


DAYS = st.dates()


@settings(max_examples=100, deadline=None)
@given(DAYS)
def test_a_day_written_in_any_clear_form_is_that_day(day) -> None:  # type: ignore[no-untyped-def]
    iso = f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
    months = "January February March April May June July August September October November"
    name = [*months.split(), "December"][day.month - 1]
    for text in (
        f"{day.day} {name} {day.year:04d}",
        f"{name} {day.day}, {day.year:04d}",
        f"{day.year:04d}年{day.month}月{day.day}日",
        f"{day.year:04d}{day.month:02d}{day.day:02d}",
        f"{day.year:04d}-{day.timetuple().tm_yday:03d}",
        f"{day.day}-{name[:3]}-{day.year:04d}",
    ):
        assert edtf(text) == iso
    assert edtf(f"{day.day}/{day.month}/{day.year:04d}", order=DateOrder.DAY_MONTH) == iso


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{n}/{d}/{y}", "{y}"]))
def test_the_quick_forms_agree_with_the_long_way(day, form) -> None:  # type: ignore[no-untyped-def]
    text = form.format(d=day.day, m=day.strftime("%b"), n=day.month, y=f"{day.year:04d}")
    context = Context(DateOrder.MONTH_DAY)
    found = quick(text, context)
    assert found is None or found == read_in(text + " ", context).date
