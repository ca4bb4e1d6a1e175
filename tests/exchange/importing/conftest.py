"""A store to import into, and a way to say in one line what a file holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from viewer.exchange.importing import ImportOptions, ImportReport, plan_import, run_import
from viewer.store import Store

Importer = Callable[..., ImportReport]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "events.db", create=True) as opened:
        yield opened


@pytest.fixture
def importer(store: Store, tmp_path: Path) -> Importer:
    """Write content to a file of that name and import it."""

    def run(content: str | bytes, name: str = "file.csv", **options: Any) -> ImportReport:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        wishes = {
            key: options.pop(key)
            for key in ("dry_run", "strict", "problems_to", "report")
            if key in options
        }
        plan = plan_import(path, ImportOptions(**options))
        report = run_import(store, plan, **wishes)
        counts = report.counts
        assert counts.rows == counts.added + counts.changed + counts.unchanged + counts.problems
        return report

    return run


@pytest.fixture
def rows(store: Store) -> Callable[[str], list[Any]]:
    """The rows of a query, or a list of values where it asks for one column."""

    def run(sql: str) -> list[Any]:
        found = store.connection.execute(sql).fetchall()
        return [row[0] for row in found] if found and len(found[0]) == 1 else found

    return run


_TABLES = (
    *("event", "participant", "event_participant", "tag", "event_tag", "source", "event_source"),
    *("media", "date_claim", "import", "import_change", "problem", "term"),
)


@pytest.fixture
def contents(store: Store) -> Callable[[], dict[str, list[sqlite3.Row]]]:
    """All rows of all tables but the counter of changes, and what searches find."""

    def run() -> dict[str, list[Any]]:
        found = {
            name: store.connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
            for name in _TABLES
        }
        found["search"] = store.connection.execute(
            "SELECT rowid FROM event_search WHERE event_search MATCH 'visit OR letter'"
        ).fetchall()
        return found

    return run
