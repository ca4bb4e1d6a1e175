"""What the README says is so: its examples run, its tables name everything there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.app.cli import COMMANDS
from viewer.exchange.mapping.fields import Field
from viewer.qt.action_table import ACTIONS
from viewer.qt.gesture_table import GESTURES
from viewer.store.schema import TABLES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
OWN_COLUMNS = (ROOT / "data" / "iowa_friendship.csv").read_text("utf-8").splitlines()[0].split(",")
CONSOLES = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands_in(console: str) -> list[tuple[str, str]]:
    """Each command of a console block with the output that follows it."""
    parts = re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("console", CONSOLES, ids=range(len(CONSOLES)))
def test_the_examples_print_what_is_written(console: str, tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    program = f'"{sys.executable}" -m viewer'
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    for command, expected in commands_in(console):
        line = command.replace("diplomatic-timeline", program)
        done = subprocess.run(
            line, shell=True, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == expected, command


def test_there_are_examples() -> None:
    assert sum(len(commands_in(console)) for console in CONSOLES) >= 8


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told(name: str) -> None:
    assert f"| `{name} " in README


@pytest.mark.parametrize("action", [each for each in ACTIONS if each.keys], ids=lambda a: a.id)
def test_every_key_is_told(action) -> None:
    keys = " or ".join(f"<kbd>{key}</kbd>" for key in action.keys)
    assert f"| {keys} | {action.text.rstrip('…')}" in README


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda g: g[0])
def test_every_gesture_is_told(gesture: tuple[str, str]) -> None:
    assert f"| {gesture[0]} | {gesture[1]} |" in README


@pytest.mark.parametrize("statement", TABLES, ids=lambda s: s.split()[2])
def test_every_table_of_the_store_is_told(statement: str) -> None:
    name = re.search(r"TABLE (\w+)", statement)
    assert name is not None
    assert f"`{name[1]}`" in README.partition("## The store")[2].partition("## The command")[0]


@pytest.mark.parametrize("field", OWN_COLUMNS)
def test_every_column_of_the_own_csv_is_told(field: str) -> None:
    assert Field(field)
    assert f"`{field}`" in README


def test_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
