"""Where in a JSON document its records are found, and what is told of the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from viewer.exchange.importing import plan_import, run_import
from viewer.store import Store


def planned_titles(tmp_path: Path, document: Any) -> tuple[list[str], tuple[str, ...]]:
    path = tmp_path / "events.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    plan = plan_import(path)
    assert not plan.problems
    return [event.title for event in plan.preview], plan.warnings


def test_lists_of_one_name_under_several_parents_are_all_read(tmp_path: Path) -> None:
    titles, warnings = planned_titles(
        tmp_path,
        {
            "Peru": {"events": [{"date": "1990", "title": "A"}, {"date": "1991", "title": "B"}]},
            "Chile": {"events": [{"date": "1958", "title": "C"}]},
        },
    )
    assert (titles, warnings) == (["A", "B", "C"], ())


def test_dated_lists_that_are_not_read_are_told(tmp_path: Path) -> None:
    titles, warnings = planned_titles(
        tmp_path,
        {
            "main": {"events": [{"date": "1990", "title": "A"}]},
            "more": {"items": [{"date": "1958", "title": "B"}], "people": [{"name": "Ana"}]},
        },
    )
    assert titles == ["A"]
    assert warnings == ("Lists of records that were left out: more.items (1).",)


def test_records_by_their_keys_need_no_titles(tmp_path: Path) -> None:
    titles, _ = planned_titles(
        tmp_path, {f"310{n}": {"vol": f"5{n}", "date": f"2000-09-2{n}"} for n in range(4)}
    )
    assert titles == ["vol 50", "vol 51", "vol 52", "vol 53"]


def test_records_by_their_keys_may_hold_lists_of_their_own(tmp_path: Path) -> None:
    titles, _ = planned_titles(
        tmp_path,
        {
            code: {"battle_name": name, "start_date": "1863", "leaders": [{"name": "X"}]}
            for code, name in (("AL1", "Day's Gap"), ("AL2", "Athens"), ("AL3", "Decatur"))
        },
    )
    assert titles == ["Day's Gap", "Athens", "Decatur"]


def test_half_a_character_pair_in_a_name_keeps_no_record_out(tmp_path: Path) -> None:
    record = {"date": "1990", "title": "A", "kind\ud800": "visit", "of": [{"\udfff": "x"}]}
    path = tmp_path / "events.json"
    path.write_text(json.dumps([record, {**record, "kind": "\ud800k"}]), encoding="utf-8")
    with Store.open(tmp_path / "s.sqlite", create=True) as store:
        report = run_import(store, plan_import(path))
        assert (report.counts.added, report.counts.problems) == (1, 1)
        extra = json.loads(store.connection.execute("SELECT extra FROM event").fetchone()[0])
        assert extra == {"kind\\ud800": "visit", "of.\\udfff": "x"}


def test_half_a_character_pair_in_the_name_of_a_list_is_told_as_escaped(tmp_path: Path) -> None:
    titles, warnings = planned_titles(
        tmp_path,
        {
            "main": {"events": [{"date": "1990", "title": "A"}]},
            "\ud800": {"items": [{"date": "1958", "title": "B"}]},
        },
    )
    assert titles == ["A"]
    assert warnings == ("Lists of records that were left out: \\ud800.items (1).",)
