from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.filling import Row, filled
from viewer.domain.civil import seconds
from viewer.exchange.answers import LocalAnswers
from viewer.qt.detail.page_reading import published_words, read_page, with_neighbours
from viewer.qt.detail.view_reading import read_view

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from viewer.store import Store

XI, LANDE, BIDEN = "Xi Jinping", "Sarah Lande", "Joe Biden"
ROWS = [
    Row("1985", "Delegation", "visit", [XI, LANDE], importance=9,
        claims=[("1985", "1985", "SCMP", 1), ("1985-04", "April 1985", "ECNS", 0)]),
    Row("2012-02-15", "Tea", "visit", [XI, LANDE, "Roger Lande"], importance=8),
    Row("2022-05", "Reply", "letter", [LANDE, XI]),
    Row("2023-11-15", "Summit", "summit", [XI, BIDEN], importance=7),
    Row("1999-02-15", "Elsewhere", "visit", ["Somebody"]),
    Row("-0043-03-15", "Long ago", "other", []),
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with filled(tmp_path / "s.dtl", ROWS) as store:
        yield store


@pytest.fixture
def answers(store: Store) -> LocalAnswers:
    return LocalAnswers.open(store)


def test_a_page_tells_its_date_in_words(answers: LocalAnswers):
    page = read_page(answers, 2, "en")
    assert page.when == "Wednesday, 15 February 2012"
    assert page.exactness == "Exact to the day"
    assert not page.is_soft
    assert page.imported == "1 January 2026"


def test_disputed_dates_are_told_the_preferred_one_first(answers: LocalAnswers):
    claims = read_page(answers, 1, "en").claims
    assert [(claim.source, claim.is_preferred) for claim in claims] == [
        ("SCMP", True),
        ("ECNS", False),
    ]
    assert claims[1].written == "April 1985"


def test_the_time_to_a_second_event_is_no_more_exact_than_both(answers: LocalAnswers):
    comparison = read_page(answers, 2, "en", second=1).comparison
    assert comparison is not None
    assert comparison.elapsed == "26–27 years after"


def test_neighbours_share_participants_and_tell_the_time_between(
    store: Store, answers: LocalAnswers
):
    page = with_neighbours(read_page(answers, 2, "en"), store, answers, "en")
    assert [line.headline.title for line in page.before] == ["Delegation"]
    assert [line.headline.title for line in page.after] == ["Reply"]
    assert page.before[0].elapsed == "26–27 years before"
    assert page.before[0].is_soft


def test_the_same_day_of_other_years_is_found(store: Store, answers: LocalAnswers):
    page = with_neighbours(read_page(answers, 2, "en"), store, answers, "en")
    assert [line.headline.title for line in page.same_day] == ["Elsewhere"]


def test_nobody_named_has_no_neighbours(store: Store, answers: LocalAnswers):
    page = with_neighbours(read_page(answers, 6, "en"), store, answers, "en")
    assert page.before == page.after == ()


def test_the_view_is_summed_up_the_most_important_first(answers: LocalAnswers):
    extent = answers.extent()
    assert extent is not None
    view = read_view(answers, extent.start, extent.end, "en", limit=2)
    assert view.count == 6
    assert [line.headline.title for line in view.important] == ["Delegation", "Tea"]
    assert view.has_more
    assert view.is_ranked
    assert sum(view.by_year) == 6
    assert view.step == "100"
    assert view.first == "101 BCE"


def test_a_narrow_view_counts_by_day(answers: LocalAnswers):
    marks = answers.marks([4])
    view = read_view(answers, int(marks.start[0]), int(marks.end[0]), "en")
    assert (view.count, view.step, view.by_year) == (1, "day", (1,))


def test_steps_at_the_edge_count_only_what_is_in_view(tmp_path: Path):
    rows = [Row(date, "Letter", "letter", []) for date in ("2010", "2012-02-15", "2022")]
    with filled(tmp_path / "few.dtl", rows) as few:
        answers = LocalAnswers.open(few)
        view = read_view(answers, seconds(2012, 10), seconds(2018), "en")
    assert view.count == 0
    assert not any(view.by_year)


def test_what_has_no_known_start_counts_where_it_is_in_view(tmp_path: Path):
    rows = [Row(date, "Letter", "letter", []) for date in ("[..1899]", "1985/..", "1990")]
    with filled(tmp_path / "open.dtl", rows) as open_sided:
        answers = LocalAnswers.open(open_sided)
        view = read_view(answers, seconds(1850), seconds(2030), "en")
    assert view.count == len(view.important) == 3


def test_a_view_without_events_says_so(answers: LocalAnswers):
    far = 10**15
    assert read_view(answers, far, far + 10, "en").count == 0


@pytest.mark.parametrize(
    ("dates", "span", "first", "last"),
    [
        (("2022-05", "2024-01-04"), "May 2022 – January 2024", "May 2022", "January 2024"),
        (("1985", "1986-04-02"), "1985–1986", "January 1985", "April 1986"),
        (("2022-05-03", "2022-06-04"), "3 May – 4 June 2022", "3 May 2022", "4 June 2022"),
        (("2022-05", "2022-05-20"), "May 2022", "May 2022", "May 2022"),
        (
            *(("2012-02-15T10:20", "2012-02-15T14:05"), "15 February 2012, 10:20 – 14:06"),
            *("15 February 2012, 10:00", "15 February 2012, 14:00"),
        ),
    ],
)
def test_a_view_is_told_no_more_exactly_than_its_first_and_last_date(
    tmp_path: Path, dates: tuple[str, str], span: str, first: str, last: str
):
    with filled(tmp_path / "few.dtl", [Row(date, "Letter", "letter", []) for date in dates]) as few:
        answers = LocalAnswers.open(few)
        extent = answers.extent()
        assert extent is not None
        view = read_view(answers, extent.start, extent.end, "en")
    assert (view.span, view.first, view.last) == (span, first, last)
    assert not view.is_ranked


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2012-02-16", "16 February 2012"),
        ("2024-01", "January 2024"),
        ("2012~", "about 2012"),
        ("updated in spring", "updated in spring"),
        ("", ""),
    ],
)
def test_the_date_of_a_source_is_told_in_words(written: str, told: str):
    assert published_words(written, "en") == told
