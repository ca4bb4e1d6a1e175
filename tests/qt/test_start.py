"""Starting on machines that lack a screen or a library: one sentence, never an abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.app import gui
from viewer.domain.errors import ViewerError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux screens")


def started(**environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "viewer"],
        env=kept | environment,
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_without_a_screen_one_sentence_is_told() -> None:
    done = started()
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen")
    assert done.stderr.count("\n") == 1


def test_a_screen_that_does_not_answer_is_told() -> None:
    done = started(DISPLAY=":7654")
    assert done.returncode == 1
    assert ":7654" in done.stderr
    assert done.stderr.count("\n") == 1


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gui, "_loads", lambda name: "xcb-cursor" not in name)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(gui, "_check_display", lambda _platform: None)
    with pytest.raises(ViewerError) as told:
        gui.check_screen()
    sentence = str(told.value)
    assert "libxcb-cursor.so.0" in sentence
    assert "libxcb-cursor0" in sentence
    assert "xcb-util-cursor" in sentence


def test_a_machine_with_everything_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(gui, "_loads", lambda _name: True)
    gui.check_screen()


def test_the_first_picture_waits_for_nothing_that_only_later_work_needs() -> None:
    late = ("viewer.domain.reading", "babel", "citeproc", "dateutil", "nh3", "sqlite_utils")
    code = f"import sys, viewer.qt.application; print(*[m for m in {late} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
