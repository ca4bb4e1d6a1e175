"""A sound store has no findings; each damage is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.progress import Cancelled, Step
from viewer.store.checking import check

ROWS = [Row("1985", "A", participants=["X"]), Row("2001-21", "B", latitude=-33.0)]


def test_a_sound_store_has_no_findings(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        assert check(store) == []


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE event SET start = start + 1 WHERE id = 1", "seconds of event 1"),
        ("UPDATE event SET date = 'soon' WHERE id = 1", "event 1 is no date: 'soon'"),
        ('UPDATE import SET "rows" = 9', "counts 9 rows"),
        ("UPDATE import SET problems = 1, added = 1", "counts 1 problem and keeps 0"),
        ("UPDATE import SET finished = ''", "not finished"),
        ("DELETE FROM participant", "row of event_participant"),
        ("DELETE FROM term", "no table of its terms"),
        ("DELETE FROM event WHERE id = 2", "1 event is gone but stands in the search index"),
        ("INSERT INTO date_claim VALUES (1, 0, '1985', '', '', 0)", "0 preferred dates"),
        ("INSERT INTO date_claim VALUES (1, 0, 'x', '', '', 1)", "claim of event 1 is no date"),
    ],
)
def test_damage_is_told(tmp_path: Path, damage: str, told: str) -> None:
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        store.connection.execute("PRAGMA foreign_keys = OFF")
        store.connection.execute(damage)
        assert any(told in sentence for sentence in check(store))


def test_many_findings_of_one_kind_are_counted(tmp_path: Path) -> None:
    with filled(tmp_path / "s.sqlite", [Row("1985", "A")] * 50) as store:
        store.connection.execute("UPDATE event SET start = 0")
        assert check(store)[-1] == "… and 30 more of this kind."


def test_a_check_can_be_cancelled(tmp_path: Path) -> None:
    def stop(_step: Step) -> None:
        raise Cancelled

    with filled(tmp_path / "s.sqlite", ROWS) as store, pytest.raises(Cancelled):
        check(store, stop)
