"""The ladder of the axis."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.civil import civil_from_seconds, seconds
from viewer.timeline.axis_words import axis_words
from viewer.timeline.scale import YEAR_S, Scale
from viewer.timeline.ticks import LABEL_ROOM_PX, LADDER, Step, Unit, axis_for, boundaries


def axis_of(imitation, start, end, width=850, locale="en"):
    scale = Scale.fitted(start, end, width)
    return axis_for(scale, 0.0, axis_words(locale), imitation.Measure())


def labels(ticks):
    return [tick.label for tick in ticks if tick.label]


def test_the_ladder_ascends():
    sizes = [rung.minor.seconds for rung in LADDER]
    assert sizes == sorted(sizes)
    assert all(rung.fine.seconds < rung.minor.seconds < rung.major.seconds for rung in LADDER)


@given(
    st.integers(-13_900_000_000, 3000),
    st.floats(-1, 11),
    st.floats(300, 2500),
    st.sampled_from(["en", "zh_CN", "de"]),
)
@example(0, 3.8125, 2143.0, "en")
def test_labels_never_crowd(imitation_free, year, power, width, locale):
    measure, start = imitation_free, seconds(year)
    scale = Scale.fitted(start, start + int(10**power * YEAR_S / 100) + 60, width)
    axis = axis_for(scale, 0.0, axis_words(locale), measure)
    shown = [tick for tick in axis.minor if tick.label]
    for one, other in pairwise(sorted(shown)):
        assert other.x - one.x >= LABEL_ROOM_PX * 0.85
    for one, other in pairwise([tick for tick in axis.major if tick.label]):
        assert other.x - one.x >= 30


@pytest.fixture(scope="module")
def imitation_free():
    class Measure:
        def width(self, text, style):
            return 6.2 * len(text)

        def elided(self, text, style, width_px):
            return text

    return Measure()


def test_decades_stand_above_years(imitation):
    axis = axis_of(imitation, seconds(1982), seconds(2029))
    assert axis.sticky == "1980s"
    assert labels(axis.major) == ["1990s", "2000s", "2010s", "2020s"]
    assert labels(axis.minor)[:3] == ["1985", "1990", "1995"]


def test_there_is_no_year_zero(imitation):
    axis = axis_of(imitation, seconds(-4), seconds(5), width=850)
    told = [axis.sticky, *labels(axis.major)]
    assert [label for label in told if label][:7] == [
        *("5 BCE", "4 BCE", "3 BCE", "2 BCE", "1 BCE", "1 CE", "2"),
    ]


def test_round_years_count_away_from_the_border_of_the_eras():
    step = Step(Unit.YEAR, 100)
    years = [civil_from_seconds(s)[0] for s in boundaries(step, seconds(-250), seconds(250))]
    assert years == [-199, -99, 1, 100, 200]


def test_days_are_told_at_ten_and_twenty(imitation):
    axis = axis_of(imitation, seconds(2023, 1, 1), seconds(2023, 6, 1), width=850)
    assert labels(axis.minor)[:4] == ["10", "20", "10", "20"]
    assert axis.context == "2023"


def test_the_context_tells_what_hours_leave_out(imitation):
    axis = axis_of(imitation, seconds(2023, 11, 15, 9, 5), seconds(2023, 11, 15, 9, 55))
    assert axis.context == "15 Nov 2023"
    assert axis.sticky == "09:00"


def test_a_sticky_label_vanishes_when_little_of_its_span_is_left(imitation):
    assert axis_of(imitation, seconds(1989, 6), seconds(2029)).sticky == ""


def test_chinese_puts_the_year_first(imitation):
    axis = axis_of(imitation, seconds(1982), seconds(2029), locale="zh_CN")
    assert axis.sticky == "1980年代"
    days = axis_of(imitation, seconds(2023, 11, 14), seconds(2023, 11, 18), locale="zh_CN")
    assert days.context == "2023年11月"


def test_billions_of_years_are_words(imitation):
    axis = axis_of(imitation, seconds(-13_800_000_000), seconds(2000))
    assert "10 billion BCE" in labels(axis.minor)


@given(st.sampled_from([Step(u, n) for u, n in (
    (Unit.MINUTE, 15), (Unit.HOUR, 6), (Unit.DAY, 1), (Unit.DAY, 10), (Unit.MONTH, 3),
    (Unit.YEAR, 1), (Unit.YEAR, 50),
)]), st.integers(-3000, 3000))  # fmt: skip
def test_boundaries_ascend_and_do_not_depend_on_the_window(step, year):
    start, length = seconds(year), int(step.seconds * 30)
    whole = list(boundaries(step, start, start + length))
    assert whole == sorted(set(whole))
    middle = start + length // 2
    halves = [*boundaries(step, start, middle), *boundaries(step, middle, start + length)]
    assert halves == whole


@pytest.mark.parametrize(
    ("locale", "label", "context", "told"),
    [
        ("en", "Wed 15", "February 2012", "Wed 15 February 2012"),
        ("en", "1 Feb", "February 2012", "1 February 2012"),
        ("en", "11:00", "15 Feb 2012", "11:00, 15 Feb 2012"),
        ("en", "Mar", "2012", "Mar 2012"),
        ("zh", "15日 周三", "2012年2月", "2012年2月15日 周三"),
        ("zh", "2月1日", "2012年2月", "2012年2月1日"),
        ("zh", "3月", "2012年", "2012年3月"),
        ("zh", "11:00", "2012年2月15日", "2012年2月15日 11:00"),
    ],
)
def test_a_label_is_told_with_its_context_as_one_date(locale, label, context, told):
    assert axis_words(locale).within(label, context) == told


@pytest.mark.parametrize(("start", "end"), [(-14_000_000_000, -500), (1100, 5900), (-449, -330)])
def test_no_year_out_of_view_stands_at_the_left_edge(imitation, start, end):
    axis = axis_of(imitation, seconds(start), seconds(end))
    assert axis.sticky == ""
    assert labels(axis.minor)
