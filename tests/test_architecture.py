"""The floors hold: imports go down only, and only the window knows Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parent.parent

WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} must not be imported here")

sys.meta_path.insert(0, NoQt())
import viewer
for floor in ("domain", "store", "timeline", "exchange"):
    package = importlib.import_module(f"viewer.{floor}")
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
import viewer.app.cli
"""


def test_imports_go_down_only(monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == EXIT_STATUS_SUCCESS


def test_the_core_runs_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_QT], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
