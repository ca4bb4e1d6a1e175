"""The axis of one line, as the overview has it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.civil import seconds
from viewer.timeline.axis_line import axis_line
from viewer.timeline.axis_words import axis_words
from viewer.timeline.scale import YEAR_S, Scale


class Measure:
    def width(self, text, style):
        return 6.2 * len(text)

    def elided(self, text, style, width_px):
        return text


def line_of(start, end, width=800, locale="en"):
    scale = Scale.fitted(start, end, width)
    return [tick.label for tick in axis_line(scale, 10.0, axis_words(locale), Measure())]


def test_years_speak_for_themselves():
    assert line_of(seconds(1982), seconds(2029))[:3] == ["1985", "1990", "1995"]


def test_months_are_told_with_their_year():
    told = line_of(seconds(2022, 5), seconds(2024, 2))
    assert "2022" in told
    assert "2023" in told
    assert "Jul" in told


def test_hours_are_told_with_their_day():
    told = line_of(seconds(2023, 11, 15), seconds(2023, 11, 16))
    assert any("2023" in label for label in told)
    assert "12:00" in told


@given(
    st.integers(-13_900_000_000, 3000),
    st.floats(-1, 11),
    st.floats(300, 2500),
    st.sampled_from(["en", "zh_CN", "de"]),
)
def test_labels_of_the_line_never_overlap(year, power, width, locale):
    start = seconds(year)
    scale = Scale.fitted(start, start + int(10**power * YEAR_S / 100) + 60, width)
    measure = Measure()
    for one, other in pairwise(axis_line(scale, 0.0, axis_words(locale), measure)):
        half = (measure.width(one.label, None) + measure.width(other.label, None)) / 2
        assert other.x - one.x > half
