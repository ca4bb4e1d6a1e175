"""``list``, ``info``, ``check`` and ``export`` print what they promise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.store.filling import Row, filled
from viewer.app.cli import commands

LISTED = [
    *("id", "date", "date_text", "start", "end", "precision", "title", "kind", "participants"),
    *("place", "latitude", "longitude", "description", "importance", "tags", "sources"),
    *("other_dates", "extra", "import", "row"),
]
COUNTED = [
    *("events", "start", "end", "kinds", "participants", "places", "sources", "imports"),
    *("problems", "schema", "bytes"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.sqlite"
    rows = [
        Row("1985", "Visit", "visit", ["习近平"], "Muscatine", tags=["iowa"]),
        Row("1979-01-01/..", "Relations"),
    ]
    filled(path, rows).close()
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, list(map(str, arguments)))


def test_list_prints_an_object_an_event(path: Path) -> None:
    first, second = map(json.loads, run("list", path, "--json").stdout.splitlines())
    assert list(first) == LISTED
    assert (first["start"], first["end"]) == ("1979-01-01T00:00:00", None)
    assert (second["title"], second["participants"], second["row"]) == ("Visit", ["习近平"], 2)


def test_list_prints_lines_and_csv(path: Path) -> None:
    assert "some time in 1985\tVisit\t(visit; 习近平; Muscatine)" in run("list", path).stdout
    assert run("list", path, "--csv", "--limit", 1).stdout.count("\n") == 2


def test_list_takes_all_options_together(path: Path) -> None:
    chosen = ("--kind", "visit", "--place", "Muscatine", "--participant", "习近平")
    assert len(run("list", path, *chosen, "--text", "vis", "--span", "1985").stdout) > 0
    assert run("list", path, *chosen, "--span", "../1980").stdout == ""


def test_a_span_that_is_none_is_told(path: Path) -> None:
    assert "cannot be read" in str(run("list", path, "--span", "soon").exception)


def test_info_prints_counts(path: Path) -> None:
    found = json.loads(run("info", path, "--json").stdout)
    assert list(found) == COUNTED
    assert (found["events"], found["start"]) == (2, "1979-01-01T00:00:00")
    assert "visits.csv" in run("info", path).stdout


def test_check_prints_what_is_wrong(path: Path) -> None:
    assert json.loads(run("check", path, "--json").stdout) == {"ok": True, "problems": []}
    with filled(path.with_name("b.sqlite"), [Row("1985", "A")]) as store:
        store.connection.execute("UPDATE event SET start = 0")
    result = run("check", path.with_name("b.sqlite"), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["ok"] is False


def test_export_says_how_many(path: Path) -> None:
    result = run("export", path, path.with_name("out.csv"), "--kind", "visit")
    assert result.stdout.startswith("1 event written")
    assert path.with_name("out.csv").is_file()


def test_export_disarms_formulas_and_says_what_that_does(tmp_path: Path) -> None:
    path, out = tmp_path / "s.sqlite", tmp_path / "out.csv"
    filled(path, [Row("1985", "=1+1")]).close()
    assert "They stand as they are" in run("export", path, out).stderr
    assert (
        "An apostrophe stands before each" in run("export", path, out, "--disarm-formulas").stderr
    )
    assert ",'=1+1," in out.read_text("utf-8")
    told = " ".join(run("export", "--help").stdout.split())
    assert "importing it would take the apostrophes for part of the text" in told


def test_nothing_in_an_event_steers_the_terminal(tmp_path: Path) -> None:
    path, title = tmp_path / "s.sqlite", "a\x1b]0;x\x07b\x9b2Jc\u202ed"
    filled(path, [Row("1985", title, "k\x1b[1m", ["p\x9bq"], "x\ny")]).close()
    assert run("list", path).stdout == "some time in 1985\ta ]0;x b 2Jcd\t(k [1m; p q; x y)\n"
    told = run("list", path, "--json").stdout
    assert json.loads(told)["title"] == title
    assert not set("\x1b\x07\x9b\u202e") & set(told)
    assert title in run("list", path, "--csv").stdout
