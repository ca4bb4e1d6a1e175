"""The command itself: exit codes, and outputs that cannot write every letter."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.app import cli


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """The exit code of the command."""
    monkeypatch.setattr(sys, "argv", ["diplomatic-timeline", *arguments])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return left.value.code


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.csv"
    path.write_text("date,title\n1985,A\nnever ever,B\n", encoding="utf-8")
    return path


def test_each_outcome_has_its_exit_code(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = str(tmp_path / "store")
    assert run(monkeypatch, "import", store, str(file), "--strict") == 3
    assert run(monkeypatch, "import", store, str(file)) == 0
    assert run(monkeypatch, "import", store, str(tmp_path / "nothing.csv")) == 1
    assert run(monkeypatch, "import", store, str(file), "--no-such-option") == 2


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-1"])
def test_letters_that_an_output_lacks_are_escaped_as_json_escapes_them(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    output = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", output)
    assert run(monkeypatch, "date", "2012年2月15日", "𝟚𝟘𝟙𝟚", "--json") == 0
    output.flush()
    written = output.buffer.getvalue().decode(encoding).splitlines()  # type: ignore[attr-defined]
    assert [json.loads(line)["text"] for line in written] == ["2012年2月15日", "𝟚𝟘𝟙𝟚"]


def test_a_command_that_is_misspelt_is_told_and_opens_no_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, "improt", "store", "file.csv") == 2
    assert "no command improt. Did you mean import?" in capsys.readouterr().err


def test_a_file_that_has_nearly_a_commands_name_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr("viewer.app.commands.open.run", lambda *told: opened.append(told))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lists").touch()
    run(monkeypatch, "lists")
    assert opened == [(Path("lists"), "")]


_FULL = Path("/dev/full")
_MANY_DATES = ["date", *["1985"] * 2_000]


def _written_to(output: int) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from viewer.app.cli import main; main()", *_MANY_DATES],
        stdout=output,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.mark.skipif(not _FULL.exists(), reason="only Linux has a device that is full")
def test_results_that_find_no_room_are_told_in_one_line() -> None:
    with _FULL.open("wb") as full:
        done = _written_to(full.fileno())
    assert done.returncode == 1
    assert done.stderr == b"The results cannot be written: No space left on device.\n"


@pytest.mark.skipif(os.name == "nt", reason="a pipe that nobody reads is another error there")
def test_results_that_nobody_reads_end_without_a_word() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = _written_to(writer)
    os.close(writer)
    assert done.returncode == 1
    assert done.stderr == b""
