from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.filling import Row, filled
from viewer.store import pairs
from viewer.store.pairs import Pair, frequent_pairs

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ROWS = [
    Row("1985", "Delegation", "visit", ["Xi Jinping", "Sarah Lande"]),
    Row("2012", "Tea", "visit", ["Sarah Lande", "Xi Jinping", "Xi Jinping"]),
    Row("2023", "Summit", "summit", ["Joe Biden", "Xi Jinping"]),
    Row("2024", "Speech", "other", ["Joe Biden"]),
]


def test_pairs_are_counted_by_events_whatever_the_order_of_names(tmp_path: Path):
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        assert frequent_pairs(store) == [
            Pair("Xi Jinping", "Sarah Lande", 2),
            Pair("Xi Jinping", "Joe Biden", 1),
        ]
        assert len(frequent_pairs(store, limit=1)) == 1


def test_a_store_too_large_is_not_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pairs, "_MOST_EVENTS", 3)
    with filled(tmp_path / "s.sqlite", ROWS) as store:
        assert frequent_pairs(store) == []
