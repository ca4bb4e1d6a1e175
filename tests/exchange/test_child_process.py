from __future__ import annotations

import os
from time import sleep

import pytest

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled, Report, Step, ignore
from viewer.exchange.child_process import run_in_child


def counted(to: int, report: Report) -> tuple[int, int]:
    for n in range(to):
        report(Step("reading", n, to, n))
        sleep(0.002)
    return os.getpid(), to


def refused(report: Report) -> None:
    report(Step("reading", 0, 1))
    raise ViewerError("{path} is odd.", hint="Mend it.", path="a.csv")


def killed(_report: Report) -> None:
    os._exit(7)


def test_the_work_is_done_in_another_process_and_told() -> None:
    steps: list[Step] = []
    process, count = run_in_child(counted, 60, report=steps.append)
    assert process != os.getpid()
    assert count == 60
    assert any(step.done > 0 for step in steps)


def test_what_the_user_can_mend_comes_back_as_it_was() -> None:
    with pytest.raises(ViewerError, match=r"a\.csv is odd\. Mend it\."):
        run_in_child(refused, report=ignore)


def test_cancelling_reaches_the_work() -> None:
    def cancel(_step: Step) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        run_in_child(counted, 100_000, report=cancel)


def test_a_process_that_dies_is_no_silent_success() -> None:
    with pytest.raises(ViewerError, match="ended from outside"):
        run_in_child(killed, report=ignore)
