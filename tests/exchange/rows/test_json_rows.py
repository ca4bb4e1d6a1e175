"""Where in a JSON document its records are found, and what is told of the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.errors import ViewerError
from viewer.exchange.importing import ImportPlan, plan_import, run_import
from viewer.store import Store


def planned(tmp_path: Path, document: Any) -> ImportPlan:
    path = tmp_path / "events.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return plan_import(path)


def planned_titles(tmp_path: Path, document: Any) -> tuple[list[str], tuple[str, ...]]:
    plan = planned(tmp_path, document)
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


def test_dated_records_in_lists_of_others_are_rows_of_their_own(tmp_path: Path) -> None:
    visits = [
        {"date": "1985", "title": "A", "people": [{"name": "X"}, {"name": "Y"}]},
        {"date": "1986", "title": "B", "country": "seen"},
    ]
    plan = planned(
        tmp_path,
        {"all": [{"country": "Peru", "visits": visits}, {"country": "Chile", "visits": []}]},
    )
    assert [event.title for event in plan.preview] == ["A", "B"]
    assert plan.facts.columns[:3] == ("country", "date", "title")
    assert [row[0] for row in plan.facts.sample] == ["Peru", "Peru", "Chile"]
    assert plan.facts.sample[1][plan.facts.columns.index("visits.country")] == "seen"
    assert [problem.row for problem in plan.problems] == [3]


def test_sources_of_dated_records_stay_with_them(tmp_path: Path) -> None:
    sources = [{"title": "S", "date": "1990-02-03"}, {"title": "T", "date": "1991-02-03"}]
    titles, _ = planned_titles(
        tmp_path, {"events": [{"date": "1990", "title": "A", "sources": sources}]}
    )
    assert titles == ["A"]


@pytest.mark.parametrize("wrap", [lambda each: each, lambda each: {"data": each}])
def test_dated_links_of_a_network_join_its_nodes_by_name(
    tmp_path: Path, wrap: Callable[[dict[str, str]], object]
) -> None:
    nodes = [{"id": "7", "label": "Goethe"}, {"id": "9", "label": "Schiller"}]
    links = [{"source": "7", "target": "9", "date": "1796-01-02"}]
    plan = planned(tmp_path, {"nodes": list(map(wrap, nodes)), "edges": list(map(wrap, links))})
    (event,) = plan.preview
    assert [each.name for each in event.participants] == ["Goethe", "Schiller"]
    assert plan.warnings == ("Lists of records that were left out: nodes (2).",)


def test_a_network_without_dates_is_refused_in_words(tmp_path: Path) -> None:
    nodes, links = [{"id": 1}, {"id": 2}], [{"source": 1, "target": 2, "value": 3}]
    with pytest.raises(ViewerError, match="network of 2 nodes and 1 links without dates"):
        planned(tmp_path, {"nodes": nodes, "links": links})


def test_lists_of_lists_name_no_fields_and_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="holds no list of records"):
        planned(tmp_path, {"data": [[["1985-01-02", "A"], ["1986-01-02", "B"]]]})


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
