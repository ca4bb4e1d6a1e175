"""A store, its sidecar and the engine together answer as the rows say."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest

from viewer.domain.answers import LaneOrder, ListColumn
from viewer.domain.dates import OPEN_END, OPEN_START
from viewer.domain.precision import Qualifier
from viewer.domain.progress import Cancelled
from viewer.domain.queries import Choice, Facet, Query
from viewer.exchange import columns as columns_module
from viewer.exchange.answers import LocalAnswers
from viewer.exchange.columns import open_columns
from viewer.store.aliases import Alias, add
from viewer.store.sidecar import Sidecar, state_of
from viewer.store.store import Store

DAY = 86_400
EVENT = (
    "INSERT INTO event (id, date, date_text, start, start_latest, end_earliest, end, precision,"
    " qualifier, title, kind, place, importance, data_set, identity, content, import, row)"
    " VALUES (?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'd', ?, x'', 1, ?)"
)
#     id, start, start_latest, end_earliest, end, precision, qualifier, title, kind, place, weight
ROWS = [
    (4, 10 * DAY, 11 * DAY, 10 * DAY, 11 * DAY, "day", 0, "Zeta", "visit", "Muscatine", 5),
    (2, 0, 365 * DAY, 0, 365 * DAY, "year", 0, "alpha", "letter", "", 0),
    (9, None, None, None, 20 * DAY, "day", int(Qualifier.OPEN_START), "Mid", "visit", "Iowa", 1),
    (7, 5 * DAY, 6 * DAY, None, None, "interval", int(Qualifier.IN_FORCE), "Émile", "", "", 2),
]


@pytest.fixture
def path(tmp_path):
    """A store of four events, two people, a source and a tag."""
    path = tmp_path / "visits.dtl"
    with Store.open(path, create=True) as store, store.transaction() as db:
        db.execute(
            "INSERT INTO import (id, file, data_set, sha256, bytes, encoding, dialect, mapping,"
            " started) VALUES (1, 'visits.csv', 'd', '', 0, 'utf-8', '{}', '{}', '')"
        )
        for *row, weight in ROWS:
            db.execute(EVENT, (*row, weight, bytes([row[0]]), row[0]))
        db.execute("INSERT INTO participant (id, name) VALUES (1, 'Xi'), (2, 'Branstad')")
        db.execute(
            "INSERT INTO event_participant (event, position, participant, role) VALUES"
            " (4, 0, 1, ''), (4, 1, 2, 'host'), (4, 2, 1, 'guest'), (2, 0, 2, '')"
        )
        db.execute("INSERT INTO source (id, title, url) VALUES (1, '', 'https://example.org')")
        db.execute("INSERT INTO event_source (event, position, source) VALUES (7, 0, 1)")
        db.execute("INSERT INTO tag (id, name) VALUES (1, 'iowa')")
        db.execute("INSERT INTO event_tag (event, position, tag) VALUES (9, 0, 1)")
    return path


@pytest.fixture
def store(path):
    with Store.open(path) as store:
        yield store


@pytest.fixture
def always_kept(monkeypatch):
    """Keep a sidecar even of a handful of events."""
    monkeypatch.setattr(columns_module, "WORTH_KEEPING", 0)


def test_values_are_found_by_their_other_spellings(store):
    add(store, [Alias(Facet.PARTICIPANT, "习近平", "Xi"), Alias(Facet.PLACE, "Xi’an", "Iowa")])
    answers = LocalAnswers.open(store)

    def values(facet, text):
        return [found.value for found in answers.facet_counts(facet, contains=text)]

    assert values(Facet.PARTICIPANT, "近平") == ["Xi"]
    assert values(Facet.PARTICIPANT, "xi") == ["Xi"]
    assert values(Facet.PLACE, "XI") == ["Iowa"]
    assert values(Facet.KIND, "近平") == []


def counts(answers, facet):
    return {found.value: found.count for found in answers.facet_counts(facet)}


def test_columns_stand_in_reading_order_with_open_sides_marked(store):
    columns = open_columns(store)
    assert columns.id.tolist() == [9, 2, 7, 4]
    assert columns.start.tolist() == [OPEN_START, 0, 5 * DAY, 10 * DAY]
    assert columns.end.tolist() == [20 * DAY, 365 * DAY, OPEN_END, 11 * DAY]
    assert columns.importance.tolist() == [1, 0, 2, 5]
    assert columns.ranks(np.array([4, 3, 9])).tolist() == [3, 0]


def test_every_facet_counts_its_values(store):
    answers = LocalAnswers.open(store)
    assert counts(answers, Facet.KIND) == {"visit": 2, "letter": 1, "": 1}
    assert counts(answers, Facet.PARTICIPANT) == {"Branstad": 2, "Xi": 1, "": 2}
    assert counts(answers, Facet.PLACE) == {"": 2, "Iowa": 1, "Muscatine": 1}
    assert counts(answers, Facet.SOURCE) == {"https://example.org": 1, "": 3}
    assert counts(answers, Facet.TAG) == {"iowa": 1, "": 3}
    assert counts(answers, Facet.IMPORT) == {"1": 4}
    assert counts(answers, Facet.DECADE) == {"197X": 3, "": 1}
    assert counts(answers, Facet.EXACTNESS) == {"day": 1, "year": 1, "open": 2}


def test_a_query_narrows_everything_and_leaves_the_old_answers_alone(store):
    answers = LocalAnswers.open(store)
    some = answers.with_query(
        Query(choices={Facet.PARTICIPANT: Choice(frozenset({"Xi", "Branstad"}), every=True)})
    )
    assert (answers.count, some.count, some.total) == (4, 1, 4)
    assert some.listing().ids(0, 9).tolist() == [4]
    assert some.headlines([4])[0].title == "Zeta"
    assert some.event(4).kind == "visit"
    assert [answers.kinds[code] for code in some.marks_in(0, 100 * DAY).kind] == ["visit"]


def test_rows_are_sorted_by_title_whatever_the_case(store):
    ids = LocalAnswers.open(store).listing(ListColumn.TITLE).ids(0, 9).tolist()
    assert ids == [2, 9, 4, 7]


def test_rows_of_one_title_stand_in_reading_order(store):
    with store.transaction() as db:
        db.execute("UPDATE event SET title = iif(id = 4, 'A', 'a')")
    assert LocalAnswers.open(store).listing(ListColumn.TITLE).ids(0, 9).tolist() == [9, 2, 7, 4]


def test_rows_are_sorted_by_the_participant_named_first(store, always_kept):
    listing = LocalAnswers.open(store).listing(ListColumn.PARTICIPANTS)
    assert listing.ids(0, 9).tolist() == [9, 7, 2, 4]
    again = LocalAnswers.open(store).listing(ListColumn.PARTICIPANTS, descending=True)
    assert again.ids(0, 9).tolist() == [4, 2, 9, 7]


def test_names_with_diacritics_stand_among_those_without(store):
    with store.transaction() as db:
        db.execute("UPDATE event SET place = 'Édessa' WHERE id = 2")
        db.execute("UPDATE event SET place = 'Zagreb' WHERE id = 7")
    listing = LocalAnswers.open(store).listing(ListColumn.PLACE)
    assert listing.ids(0, 9).tolist() == [2, 9, 4, 7]


def test_names_with_numbers_are_in_the_order_of_the_numbers(store):
    with store.transaction() as db:
        for event, place in ((2, "Round 10"), (4, "Round 2"), (7, "Round 100"), (9, "Round 1")):
            db.execute("UPDATE event SET place = ? WHERE id = ?", (place, event))
    answers = LocalAnswers.open(store)
    found = answers.facet_counts(Facet.PLACE, by_name=True)
    assert [each.value for each in found] == ["Round 1", "Round 2", "Round 10", "Round 100"]
    lanes = answers.lanes(Facet.PLACE, LaneOrder.NAME)
    assert [lanes.lane(n).key for n in range(4)] == [each.value for each in found]


def test_the_order_by_title_is_kept_and_can_be_given_up(store, always_kept):
    def stop(_step):
        raise Cancelled

    answers = LocalAnswers.open(store)
    with pytest.raises(Cancelled):
        answers.listing(ListColumn.TITLE, report=stop)
    assert answers.listing(ListColumn.TITLE).ids(0, 9).tolist() == [2, 9, 4, 7]
    assert "titles" in Sidecar(state_of(store)).names()
    again = LocalAnswers.open(store).listing(ListColumn.TITLE, descending=True)
    assert again.ids(0, 9).tolist() == [7, 4, 9, 2]


def test_a_small_store_writes_no_sidecar(store):
    open_columns(store)
    assert Sidecar(state_of(store)).names() == []


def test_a_kept_sidecar_answers_as_the_store_does(store, always_kept):
    read = LocalAnswers.open(store)
    sidecar = Sidecar(state_of(store))
    assert sidecar.names() == ["events", "lanes-kind"]
    kept = LocalAnswers.open(store)
    assert isinstance(kept._shared.columns.start.base, np.ndarray)
    for facet in Facet:
        assert counts(kept, facet) == counts(read, facet)
        lanes, others = kept.lanes(facet), read.lanes(facet)
        assert lanes.counts.tolist() == others.counts.tolist()
        every = np.arange(len(lanes))
        for bin_s in (1 << 10, 1 << 20):
            np.testing.assert_array_equal(
                lanes.density(every, 0, 30 * DAY, bin_s).counts,
                others.density(every, 0, 30 * DAY, bin_s).counts,
            )
    assert kept.is_sound()


@pytest.mark.parametrize("harm", ["delete", "truncate", "garble", "empty"])
def test_a_harmed_sidecar_is_made_anew(store, always_kept, harm):
    expected = LocalAnswers.open(store).listing().ids(0, 9).tolist()
    sidecar = Sidecar(state_of(store))
    for name in sidecar.names():
        path = sidecar.path(name)
        whole = path.read_bytes()
        if harm == "delete":
            path.unlink()
        elif harm == "truncate":
            path.write_bytes(whole[:-64])
        elif harm == "garble":
            path.write_bytes(whole[:30] + b"\xff" * 40 + whole[70:])
        else:
            path.write_bytes(b"")
    answers = LocalAnswers.open(store)
    assert answers.listing().ids(0, 9).tolist() == expected
    assert answers.lanes(Facet.KIND).counts.tolist() == [2, 1, 1]
    assert sidecar.is_sound("events")


def test_wrong_bytes_are_found_by_checksum_and_removed(store, always_kept):
    answers = LocalAnswers.open(store)
    sidecar = Sidecar(state_of(store))
    path = sidecar.path("events")
    whole = path.read_bytes()
    path.unlink()  # the file may be mapped: a new one stands in its place
    path.write_bytes(whole[:-64] + bytes(64 * [0xEE]))
    assert not answers.is_sound()
    assert sidecar.names() == ["lanes-kind"]
    assert LocalAnswers.open(store).is_sound()


def test_what_another_program_writes_is_seen(path, always_kept):
    with Store.open(path) as store:
        assert LocalAnswers.open(store).count == 4
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE event SET kind = 'letter' WHERE id = 4")
    with Store.open(path) as store:
        assert counts(LocalAnswers.open(store), Facet.KIND) == {"visit": 1, "letter": 2, "": 1}


def test_reading_columns_can_be_cancelled_and_leaves_the_store_usable(store):
    def stop(_step):
        raise Cancelled

    with pytest.raises(Cancelled):
        open_columns(store, stop)
    assert len(open_columns(store)) == 4
    assert not store.connection.in_transaction


def test_a_store_without_events_answers_everything(tmp_path, always_kept):
    with Store.open(tmp_path / "new.dtl", create=True) as store:
        for _ in range(2):
            answers = LocalAnswers.open(store)
            assert answers.extent() is None
            assert len(answers.lanes(Facet.PARTICIPANT)) == 0
            assert answers.listing().ids(0, 5).tolist() == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hongkong", ["Hong Kong"]),
        ("hong k", ["Hong Kong"]),
        ("gko", []),
        ("ngko", ["Hong Kong"]),
        ("bei jing", ["Beijing"]),
        ("xianggang", ["Hong Kong"]),
        ("xiang", ["Hong Kong"]),
        ("portau", ["Port-au-Prince"]),
        ("kong", ["Hong Kong"]),
    ],
)
def test_a_value_is_found_however_it_is_written_together(store, typed, found):
    with store.transaction() as db:
        for event, place in ((2, "Hong Kong"), (4, "Beijing"), (7, "Port-au-Prince")):
            db.execute("UPDATE event SET place = ? WHERE id = ?", (place, event))
    add(store, [Alias(Facet.PLACE, "Xiang Gang", "Hong Kong")])
    counts = LocalAnswers.open(store).facet_counts(Facet.PLACE, contains=typed)
    assert [each.value for each in counts] == found
