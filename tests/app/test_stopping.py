from __future__ import annotations

import signal
from pathlib import Path

import pytest
from click.testing import CliRunner

from viewer.app.commands import import_
from viewer.app.stopping import stoppable
from viewer.domain.progress import Cancelled, Report, Step, ignore

STEP = Step("reading", 0, 0)


def _stopped(times: int, number: int = signal.SIGINT) -> None:
    with stoppable(ignore) as report:
        report(STEP)
        for _ in range(times):
            signal.raise_signal(number)
        report(STEP)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_is_heard_at_the_next_step(number: int) -> None:
    before = signal.getsignal(number)
    with pytest.raises(Cancelled):
        _stopped(1, number)
    assert signal.getsignal(number) is before


def test_a_second_stop_does_not_wait() -> None:
    with pytest.raises(KeyboardInterrupt):
        _stopped(2)


def test_a_stop_after_the_last_step_is_too_late() -> None:
    with stoppable(ignore):
        signal.raise_signal(signal.SIGINT)


def test_an_import_that_is_stopped_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file.csv"
    file.write_text("date,title\n1985,A\n", encoding="utf-8")
    run_import = import_.run_import

    def stopped(store: object, plan: object, report: Report, **wishes: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return run_import(store, plan, report, **wishes)  # type: ignore[arg-type]

    monkeypatch.setattr(import_, "run_import", stopped)
    store = tmp_path / "store"
    done = CliRunner().invoke(import_.command, [str(store), str(file)])
    assert isinstance(done.exception, Cancelled)
    monkeypatch.undo()
    again = CliRunner().invoke(import_.command, [str(store), str(file)])
    assert "1 added" in again.output
