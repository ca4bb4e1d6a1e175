"""The command itself: exit codes, and outputs that cannot write every letter."""

from __future__ import annotations

import io
import json
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
