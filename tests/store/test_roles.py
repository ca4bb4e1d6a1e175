from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.filling import Row, filled
from viewer.domain.progress import Cancelled, Step
from viewer.store import roles
from viewer.store.roles import roles_of_two

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    Row("1985", "Delegation", "visit", ["Xi Jinping", "Sarah Lande"]),
    Row("2012", "Tea", "visit", ["Xi Jinping", "Sarah Lande", "Xi Jinping"]),
    Row("2023", "Summit", "summit", ["Xi Jinping", "Joe Biden"]),
    Row("2024", "Letter", "letter", ["Xi Jinping", "Sarah Lande"]),
]
GIVEN = [
    ("visitor", 1, 0),
    ("host", 1, 1),
    ("visitor", 2, 2),
    ("host", 2, 1),
    ("guest", 3, 0),
]
"""Roles with the event and the place of the one who has it."""
PARTIES = ("Xi Jinping", "Sarah Lande")


@pytest.mark.parametrize("looked_at", [1, 3, 5_000])
def test_events_are_counted_by_both_roles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: int
):
    monkeypatch.setattr(roles, "_LOOKED_AT", looked_at)
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        with store.transaction() as connection:
            connection.executemany(
                "UPDATE event_participant SET role = ? WHERE event = ? AND position = ?", GIVEN
            )
        counts = roles_of_two(store, [1, 2, 3, 4], PARTIES)
        assert counts == {("visitor", "host"): 2, ("guest", ""): 1}


def test_counting_can_be_stopped(tmp_path: Path):
    def stop(_step: Step) -> None:
        raise Cancelled

    with filled(tmp_path / "s.sqlite", ROWS) as store, pytest.raises(Cancelled):
        roles_of_two(store, [1], PARTIES, stop)
