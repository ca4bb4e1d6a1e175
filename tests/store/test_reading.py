"""What is read back from a store is what was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.edtf import parse
from viewer.domain.errors import ViewerError
from viewer.domain.events import Media, Participant, Source
from viewer.domain.identity import key_of_id
from viewer.domain.queries import Facet
from viewer.store import aliases, views
from viewer.store.aliases import Alias
from viewer.store.reading import (
    LONGEST_LINE,
    event,
    events,
    headlines,
    identities,
    imports,
    problems,
    summary,
)
from viewer.store.schema import SCHEMA_VERSION

IOWA = [
    Row(
        "1985",
        "First visit to Iowa",
        "visit",
        ["Xi Jinping", "Terry Branstad"],
        "Muscatine",
        description="A week with farmers.",
        importance=5,
        tags=["iowa", "farming"],
        sources=[("Muscatine Journal", "https://example.org/a"), ("A memoir", "")],
        media=[("photo.jpg", "The farm", "J. Doe")],
        claims=[("1985", "1985", "A", 1), ("1985-04", "April 1985", "B", 0)],
        extra={"Weather": "mild"},
        latitude=41.4,
    ),
    Row("2012-02-15", "Return", "visit", ["Xi Jinping"], "Muscatine"),
    Row("../1979", "Before it all"),
]


@pytest.fixture
def store(tmp_path: Path):
    with filled(tmp_path / "s.sqlite", IOWA) as store:
        yield store


def test_an_event_comes_back_whole(store) -> None:
    found = event(store, 1)
    assert found.date == parse("1985")
    assert found.participants == (Participant("Xi Jinping"), Participant("Terry Branstad"))
    assert found.tags == ("iowa", "farming")
    assert found.sources[0] == Source("Muscatine Journal", "https://example.org/a", quote="quoted")
    assert found.media == (Media("photo.jpg", "The farm", "J. Doe"),)
    assert [(c.date, c.text, c.source, c.is_preferred) for c in found.claims] == [
        (parse("1985"), "1985", "A", True),
        (parse("1985-04"), "April 1985", "B", False),
    ]
    assert found.extra == {"Weather": "mild"}
    assert found.provenance is not None
    assert (found.provenance.file, found.provenance.row) == ("visits.csv", 2)
    assert (found.kind, found.place, found.importance, found.latitude) == (
        "visit", "Muscatine", 5, 41.4
    )  # fmt: skip


def test_events_keep_the_order_asked_for_and_leave_out_unknown_ids(store) -> None:
    assert [found.id for found in events(store, [3, 99, 1])] == [3, 1]
    assert [found.title for found in headlines(store, [2, 1])] == ["Return", "First visit to Iowa"]


def test_more_events_than_a_batch_are_all_read(tmp_path: Path) -> None:
    rows = [Row("2000", f"Event {number}") for number in range(1201)]
    with filled(tmp_path / "many.sqlite", rows) as store:
        ids = list(range(1201, 0, -1))
        assert [headline.id for headline in headlines(store, ids)] == ids


def test_a_headline_has_what_a_card_shows(store) -> None:
    (found,) = headlines(store, [1])
    assert found.participants == ("Xi Jinping", "Terry Branstad")
    assert (found.image, found.importance, len(found.claims)) == (("", "photo.jpg"), 5, 2)


def test_an_unknown_event_is_told(store) -> None:
    with pytest.raises(ViewerError, match="no event 99"):
        event(store, 99)


def test_identities_are_data_set_and_key(store) -> None:
    assert identities(store, [2]) == {2: ("visits.csv", key_of_id("2"))}


def test_a_summary_counts_what_is_there(store) -> None:
    found = summary(store)
    assert (found.events, found.kinds, found.places, found.participants) == (3, 1, 1, 2)
    assert (found.sources, found.imports, found.problems, found.schema) == (2, 1, 0, SCHEMA_VERSION)
    assert (found.start, found.end) == (parse("1985").start, parse("2012-02-15").end)
    assert found.bytes == store.path.stat().st_size


def test_imports_and_problems_come_in_order(store) -> None:
    with store.transaction() as connection:
        connection.executemany(
            'INSERT INTO problem (import, "row", "column", cell, reason, whole_row)'
            " VALUES (1, ?, 'date', '?', 'no date', '[]')",
            [(9,), (4,)],
        )
    assert [record.file for record in imports(store)] == ["visits.csv"]
    assert [problem.row for problem in problems(store, 1)] == [4, 9]
    assert problems(store, 2) == []


def test_a_view_is_kept_replaced_and_forgotten(store) -> None:
    views.save(store, "Iowa", {"text": "Iowa"})
    views.save(store, "Iowa", {"text": "爱荷华"})
    assert [(view.name, view.state) for view in views.views(store)] == [
        ("Iowa", {"text": "爱荷华"})
    ]
    views.remove(store, "Iowa")
    assert views.views(store) == []


def test_aliases_are_kept_once_and_forgotten(store) -> None:
    alias = Alias(Facet.PARTICIPANT, "习近平", "Xi Jinping")
    assert aliases.add(store, [alias, alias]) == 1
    assert aliases.add(store, [alias]) == 0
    assert aliases.aliases(store) == [alias]
    aliases.remove(store, alias)
    assert aliases.aliases(store) == []


def test_a_headline_is_short_and_the_event_whole(tmp_path) -> None:
    title = "T" * 5_000
    with filled(tmp_path / "long.sqlite", [Row("1985", title)]) as store:
        (line,) = headlines(store, [1])
        assert len(line.title) == LONGEST_LINE + 1
        assert line.title.endswith("T…")
        (whole,) = events(store, [1])
        assert whole.title == title
