"""An export imported again gives the same events, and changes nothing where it came from."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.filling import Row, filled
from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled, Step
from viewer.domain.queries import Query
from viewer.exchange.exporting import Written, export
from viewer.exchange.exporting.rows import COLUMNS
from viewer.exchange.importing import plan_import, run_import
from viewer.store import Store
from viewer.store.listing import matching
from viewer.store.reading import events, identities

words = st.text("abc é外交;|'\"=+-@,#()é 习", max_size=12).map(str.strip)
some_words = words.filter(bool)
rows = st.builds(
    Row,
    date=st.sampled_from(["1985", "2012-02-15", "1900/..", "[..1899]", "-0430", "1984~", "198X"]),
    title=some_words,
    kind=words,
    participants=st.lists(some_words, max_size=3, unique=True),
    place=words,
    description=words,
    importance=st.integers(0, 100),
    latitude=st.none() | st.floats(-90, 90, allow_nan=False),
    date_text=some_words,
    tags=st.lists(some_words, max_size=2, unique=True),
    sources=st.lists(st.tuples(some_words, words), max_size=2, unique=True),
    media=st.lists(st.tuples(some_words, words, words), max_size=2),
    claims=st.sampled_from([(), (("1985", "x", "A (B); C", 1), ("1985-04", "Apr;", "D", 0))]),
    extra=st.dictionaries(some_words, some_words, max_size=2),
)


def contents(store: Store) -> dict[tuple[str, bytes], object]:
    """All that a store knows of its events, by identity, leaving out where they came from."""
    ids = list(matching(store, Query()))
    keys = identities(store, ids)
    return {
        keys[event.id]: [
            getattr(event, name)
            for name in event.__slots__
            if name not in {"id", "provenance", "extra"}
        ]
        + [dict(event.extra)]
        for event in events(store, ids)
    }


@pytest.mark.parametrize("ending", ["csv", "json"])
@given(rows=st.lists(rows, min_size=1, max_size=10))
@settings(max_examples=8)
def test_an_export_imported_again_gives_the_same_events(ending: str, rows: list[Row]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        out = folder / f"out.{ending}"
        with (
            filled(folder / "a.sqlite", rows) as store,
            Store.open(folder / "b.sqlite", create=True) as other,
        ):
            assert export(store, Query(), out).events == len(rows)
            run_import(other, plan_import(out))
            assert contents(other) == contents(store)
            again = run_import(other, plan_import(out)).counts
            assert (again.added, again.changed, again.unchanged) == (0, 0, len(rows))


@pytest.fixture
def store(tmp_path: Path):
    rows = [Row("1985", "=1+1", sources=[("S", "u")]), Row("2012", "Later", "visit")]
    with filled(tmp_path / "s.sqlite", rows) as store:
        yield store


def test_an_export_has_the_columns_and_the_cells_as_they_are(store, tmp_path: Path) -> None:
    export(store, Query(), tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        header, first, _second = csv.reader(file)
    assert tuple(header) == COLUMNS
    assert first[:5] == ["dt1:visits.csv#1", "1985", "1985", "", "=1+1"]


def test_edited_cells_of_an_export_win(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", [Row("1985", "A", participants=["x;y"])]) as store:
        export(store, Query(), tmp_path / "out.csv")
        text = (tmp_path / "out.csv").read_text(encoding="utf-8")
        (tmp_path / "out.csv").write_text(text.replace("x;y,", "z,", 1), encoding="utf-8")
        with Store.open(tmp_path / "b.sqlite", create=True) as other:
            run_import(other, plan_import(tmp_path / "out.csv"))
            (event,) = events(other, matching(other, Query()))
            assert [each.name for each in event.participants] == ["z"]


def test_ids_are_exported_in_the_order_given(store, tmp_path: Path) -> None:
    assert export(store, [2, 1], tmp_path / "out.json").events == 2
    lines = (tmp_path / "out.json").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Later", "=1+1"]


def test_a_cancelled_export_leaves_what_was_there(store, tmp_path: Path) -> None:
    def stop(_step: Step) -> None:
        raise Cancelled

    (tmp_path / "out.csv").write_text("before")
    with pytest.raises(Cancelled):
        export(store, Query(), tmp_path / "out.csv", report=stop)
    assert (tmp_path / "out.csv").read_text() == "before"
    assert not list(tmp_path.glob(".out*"))


def test_a_file_of_another_kind_or_the_store_itself_is_refused(store, tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="neither in"):
        export(store, Query(), tmp_path / "out.xlsx")
    with pytest.raises(ViewerError, match="the store itself"):
        export(store, Query(), store.path, "csv")
    with pytest.raises(ViewerError, match="cannot be written"):
        export(store, Query(), tmp_path / "none" / "out.csv")


def test_formulas_are_written_as_they_stand_and_counted(tmp_path: Path) -> None:
    rows = [Row("-0430", "=1+1", latitude=-3.5), Row("2000", "A", description="@you")]
    with filled(tmp_path / "s.sqlite", rows) as store:
        out = tmp_path / "out.csv"
        assert export(store, Query(), out) == Written(2, 2)
        assert ",=1+1," in out.read_text("utf-8")


def test_a_file_for_a_spreadsheet_says_its_encoding_and_no_other_does(tmp_path: Path) -> None:
    plain, safe = tmp_path / "plain.csv", tmp_path / "safe.csv"
    with filled(tmp_path / "s.sqlite", [Row("2000", "访问")]) as store:
        export(store, Query(), plain)
        export(store, Query(), safe, disarm_formulas=True)
    assert plain.read_bytes().startswith(b"id,")
    assert safe.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()


def test_formulas_are_disarmed_where_wanted_and_nothing_else_changes(tmp_path: Path) -> None:
    rows = [Row("-0430", "=1+1", latitude=-3.5), Row("2000", "A", description="@you, -5")]
    plain, safe = tmp_path / "plain.csv", tmp_path / "safe.csv"
    with filled(tmp_path / "s.sqlite", rows) as store:
        export(store, Query(), plain)
        assert export(store, Query(), safe, disarm_formulas=True) == Written(2, 2)
    text = plain.read_text("utf-8")
    assert safe.read_text("utf-8-sig") == text.replace("=1+1", "'=1+1").replace("@you", "'@you")


def test_json_has_nothing_to_disarm(store, tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="which no spreadsheet runs"):
        export(store, Query(), tmp_path / "out.json", disarm_formulas=True)
    assert not (tmp_path / "out.json").exists()
