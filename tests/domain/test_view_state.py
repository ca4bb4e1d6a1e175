from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.errors import ViewerError
from viewer.domain.queries import Choice, Facet, Query
from viewer.domain.view_state import PREFIX, ViewState

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_VALUES = st.frozensets(_TEXT, max_size=3)
_SECONDS = st.integers(-(2**62), 2**62)
_SPANS = st.tuples(_SECONDS, st.integers(1, 2**60)).map(lambda pair: (pair[0], sum(pair)))


@st.composite
def _choices(draw: st.DrawFn) -> Choice:
    wanted, excluded = draw(_VALUES), draw(_VALUES)
    return Choice(wanted, excluded - wanted, draw(st.booleans()))


@st.composite
def _states(draw: st.DrawFn) -> ViewState:
    choices = draw(st.dictionaries(st.sampled_from(Facet), _choices(), max_size=4))
    kept = {facet: choice for facet, choice in choices.items() if choice}
    query = Query(draw(_TEXT), kept, draw(st.none() | _SPANS))
    lanes = draw(st.dictionaries(_TEXT, st.none() | _TEXT | st.integers(), max_size=3))
    selected = draw(st.none() | st.integers(1, 2**40))
    return ViewState(query, draw(st.none() | _SPANS), lanes, selected, event=draw(_TEXT))


@given(_states())
def test_a_view_comes_back_from_its_text_as_it_was(state: ViewState):
    link = state.as_link()
    assert link.isascii()
    assert "\n" not in link
    assert ViewState.from_link(link) == state


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)
_FIELDS = st.sampled_from(["text", "facets", "within", "span", "lanes", "selected", "v"])


@example({"selected": 0})
@given(st.dictionaries(_FIELDS, _JSON | st.fixed_dictionaries({"kind": _JSON})))
@example({"selected": 0})
def test_whatever_stands_in_a_text_a_view_comes_out(state: dict[str, object]):
    found = ViewState.from_json(state)
    assert ViewState.from_link(found.as_link()) == found


@pytest.mark.parametrize(
    "text",
    ["", "x", "http://example.org", PREFIX, PREFIX + "{", PREFIX + "%FF", "dt:other?{}"]
    + [PREFIX + json for json in ("[1,2]", "7", "null", '"text"')],
)
def test_what_is_no_view_is_refused_in_one_sentence(text: str):
    with pytest.raises(ViewerError):
        ViewState.from_link(text)


def test_deeply_nested_text_is_refused():
    with pytest.raises(ViewerError):
        ViewState.from_link(PREFIX + "[" * 100_000)


def test_a_view_of_a_newer_version_is_not_shown_by_half():
    with pytest.raises(ViewerError, match="newer version"):
        ViewState.from_link(PREFIX + '{"v":2,"text":"Muscatine"}')
    assert ViewState.from_link(PREFIX + '{"v":1,"text":"Muscatine"}').query.text == "Muscatine"


def test_a_span_that_ends_before_it_begins_is_left_out():
    state = ViewState.from_link(PREFIX + json.dumps({"span": [5, 5], "selected": True}))
    assert state.span is None
    assert state.selected is None
