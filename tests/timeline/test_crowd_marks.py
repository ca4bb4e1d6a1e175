"""What is said of many marks at once is what is said of each."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.answers import Marks
from viewer.domain.civil import seconds
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.edtf import parse
from viewer.domain.precision import Precision
from viewer.timeline.crowd_marks import crowd_of, outer_limits
from viewer.timeline.marks import OPEN_PX, mark_of, reach_of, rows_of
from viewer.timeline.scale import Scale
from viewer.timeline.scene import Crowd, State
from viewer.timeline.view import View

KINDS = ("", "visit", "letter")
DAY = 86_400
FAR_PX = 5e5  # what lies farther off lies anywhere outside
moments = st.one_of(st.integers(-(10**6), 10**6), st.integers(-(10**12), 10**12))
lengths = st.one_of(st.integers(1, 3 * DAY), st.integers(1, 10**9))
scales = st.builds(
    lambda left, spp: Scale(left, spp, 1_000.0),
    st.integers(-(10**9), 10**9),
    st.floats(0.3, 10**6),
)


@st.composite
def some_marks(draw):
    rows = []
    for number in range(draw(st.integers(1, 12))):
        start = draw(moments)
        one, two, three = sorted(start + draw(lengths) for _ in range(3))
        sides = draw(st.sampled_from(["both", "both", "both", "start", "end", "none"]))
        two = OPEN_START if sides in ("start", "none") else two
        two = OPEN_START if sides == "end" and draw(st.booleans()) else two
        rows.append(
            (
                number,
                number + 100,
                start if sides in ("both", "start") else OPEN_START,
                one,
                two,
                three if sides in ("both", "end") else OPEN_END,
                draw(st.sampled_from(list(Precision))),
                draw(st.integers(0, 63)),
                0,
                draw(st.integers(0, 2)),
            )
        )
    types = (np.int64,) * 6 + (np.uint8, np.uint8, np.int16, np.uint32)
    return Marks(
        *(
            np.array(column, kind)
            for column, kind in zip(zip(*rows, strict=True), types, strict=True)
        )
    )


@given(some_marks(), scales, st.one_of(st.none(), moments))
@settings(max_examples=200)
def test_marks_at_once_say_what_each_says(marks, scale, today):
    view = View(scale, 1_124.0, 700.0, today=today)
    crowd = crowd_of([(7, np.full(len(marks), 30.0), marks)], view, KINDS)
    assert len(crowd) == len(marks)
    for number, known in enumerate(rows_of(marks, KINDS)):
        reach = reach_of(known, scale, view.gutter, today)
        one, other = crowd.mark(number), mark_of(known, reach, 7, 30.0, State.PLAIN)
        for place in ("x_start", "x_start_latest", "x_end_earliest", "x_end"):
            found, expected = getattr(one, place), getattr(other, place)
            if abs(expected) < FAR_PX:
                assert found == pytest.approx(expected, abs=0.01)
            else:
                assert abs(found) > FAR_PX / 2
        is_near = all(abs(x) < FAR_PX for x in (other.x_start, other.x_end))
        if is_near:
            assert (one.form, one.is_pale) == (other.form, other.is_pale)
            assert one.qualifier == other.qualifier


def test_lanes_are_put_together_in_their_order():
    columns = (np.arange(2, dtype=np.int64),) * 6
    short = (np.zeros(2, np.uint8),) * 2
    marks = Marks(*columns, *short, np.zeros(2, np.int16), np.zeros(2, np.uint32))
    view = View(Scale(0, 1.0, 100.0), 224.0, 100.0)
    parts = [(3, np.array([10.0, 24.0]), marks), (1, np.array([40.0, 40.0]), marks)]
    crowd = crowd_of(parts, view, KINDS)
    assert crowd.lane.tolist() == [3, 3, 1, 1]
    assert crowd.y.tolist() == [10.0, 24.0, 40.0, 40.0]
    assert len(crowd_of([], view, KINDS)) == 0


def test_no_mark_is_no_crowd():
    assert len(Crowd.empty()) == 0


@pytest.mark.parametrize("text", ["[..1899]", "../1899", "/1899"])
def test_what_was_at_an_unknown_time_before_a_date_fades_beside_it(text):
    date = parse(text)
    earliest = OPEN_START if date.end_earliest is None else date.end_earliest  # as the store reads
    whole = [1, 1, OPEN_START, date.start_latest or OPEN_END, earliest, date.end]
    columns = [np.array([value], np.int64) for value in whole]
    columns += [np.array([value], np.uint8) for value in (date.precision, date.qualifier)]
    marks = Marks(*columns, np.zeros(1, np.int16), np.zeros(1, np.uint32))
    scale = Scale.fitted(seconds(1800), seconds(2000), 800.0)
    (known,) = rows_of(marks, KINDS)
    reach = reach_of(known, scale, 0.0, None)
    assert reach.end == pytest.approx(400, abs=1)
    assert reach.start == pytest.approx(reach.end - OPEN_PX, abs=5)
    assert outer_limits(marks, scale, 0.0, None)[0] == pytest.approx([reach.start])
