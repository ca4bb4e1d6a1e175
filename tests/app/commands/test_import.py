from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from viewer.app.commands.import_ import command as import_command
from viewer.app.commands.undo_import import command as undo_command
from viewer.domain.errors import ViewerError
from viewer.store import Store

TEXT = "date,title\n1985,Visit\nno idea,Letter\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(import_command, [str(word) for word in words])


def test_an_import_makes_the_store_and_prints_one_object_a_file(file: Path, tmp_path: Path) -> None:
    result = run(tmp_path / "new.db", file, file, "--json")
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["rows"], first["added"], first["problems"]) == (2, 1, 1)
    assert (second["added"], second["unchanged"]) == (0, 1)
    assert first["sha256"] == second["sha256"]


def test_strict_exits_with_three_and_writes_nothing(file: Path, tmp_path: Path) -> None:
    result = run(tmp_path / "new.db", file, "--strict", "--json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["import"] is None


def test_a_store_made_for_nothing_goes_again(file: Path, tmp_path: Path) -> None:
    run(tmp_path / "new.db", tmp_path / "not there.csv")
    run(tmp_path / "new.db", file, "--strict")
    assert [each.name for each in tmp_path.iterdir()] == ["file.csv"]


def test_a_store_that_was_there_stays_though_no_file_comes_in(file: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "empty.db", create=True):
        pass
    run(tmp_path / "empty.db", tmp_path / "not there.csv")
    assert (tmp_path / "empty.db").exists()
    run(tmp_path / "new.db", file, tmp_path / "not there.csv")
    assert (tmp_path / "new.db").exists()


def test_a_dry_run_makes_no_store(file: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "new.db", file, "--dry-run").exit_code == 0
    assert not (tmp_path / "new.db").exists()


def test_problems_are_written_with_their_reason(file: Path, tmp_path: Path) -> None:
    run(tmp_path / "new.db", file, "--problems", tmp_path / "problems.csv")
    text = (tmp_path / "problems.csv").read_text(encoding="utf-8")
    assert text.startswith("date,title,import problem")
    assert "no idea,Letter," in text


def test_options_overrule_what_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("03/04/2012;Xi, Lande;x\n", encoding="utf-8")
    result = run(
        tmp_path / "new.db",
        path,
        "--header",
        "none",
        "--delimiter",
        ";",
        "--day-first",
        "--map",
        "date=1",
        "--map",
        "participants=2",
        "--split",
        ",",
        "--title",
        "{column 3}",
        "--json",
    )
    assert json.loads(result.stdout)["added"] == 1


@pytest.mark.parametrize(
    "words",
    [("--map", "date"), ("--header", "first")],
)
def test_wrong_usage_exits_with_two(file: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert run(tmp_path / "new.db", file, *words).exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--map", "date=nothing"), "no column named nothing"),
        (("--map", "colour=title"), "no field named colour"),
        (("--preset", "nothing"), "no preset named nothing"),
        (("--encoding", "nothing"), "no encoding named nothing"),
        (("--title", "{nothing}"), "no such column"),
    ],
)
def test_options_that_do_not_fit_get_one_sentence(
    file: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    result = run(tmp_path / "new.db", file, *words)
    assert isinstance(result.exception, ViewerError)
    assert told in str(result.exception)


def test_an_import_is_undone_by_its_number(file: Path, tmp_path: Path) -> None:
    number = json.loads(run(tmp_path / "new.db", file, "--json").stdout)["import"]
    result = CliRunner().invoke(undo_command, [str(tmp_path / "new.db"), str(number)])
    assert result.exit_code == 0
    again = json.loads(run(tmp_path / "new.db", file, "--json").stdout)
    assert again["added"] == 1


def test_undoing_an_import_of_spellings_tells_of_no_events(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("name,alias,facet\nXi Jinping,习近平,participant\n", encoding="utf-8")
    number = json.loads(run(tmp_path / "new.db", file, "--json").stdout)["import"]
    result = CliRunner().invoke(undo_command, [str(tmp_path / "new.db"), str(number)])
    assert result.output == f"Import {number} is undone: 1 other spelling removed.\n"
