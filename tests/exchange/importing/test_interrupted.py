"""Imports that something outside disturbs."""

from __future__ import annotations

import errno
import multiprocessing
import sqlite3
from io import BytesIO
from typing import NoReturn

import pytest

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled, Step
from viewer.exchange.importing import second_process
from viewer.store import loading_spool

SMALL = "date,title\n1985,A visit\n"
MANY = "date,title\n" + "".join(f"{1000 + i},Event {i}\n" for i in range(900))


class FullDisk(BytesIO):
    """A file on a disk that is full."""

    def write(self, _data: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    def close(self) -> None:
        super().close()
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_of_temporary_files_is_told_in_words(
    importer, contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents()
    with monkeypatch.context() as patched:
        patched.setattr(loading_spool, "TemporaryFile", lambda **_: FullDisk())
        with pytest.raises(ViewerError, match=r"Temporary files.*No space left.*Make room"):
            importer(SMALL)
    assert contents() == before
    assert importer(SMALL).counts.added == 1


def test_no_folder_for_temporary_files_is_told_and_locks_nothing(
    importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> NoReturn:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    with monkeypatch.context() as patched:
        patched.setattr(loading_spool, "TemporaryFile", refused)
        with pytest.raises(ViewerError, match="No usable temporary directory"):
            importer(SMALL)
    assert importer(SMALL).counts.added == 1


def test_what_is_committed_is_kept_though_the_log_cannot_be_handed_over(
    store, importer, rows
) -> None:
    def refuse(action: int, name: str | None, *_: object) -> int:
        is_handing_over = action == sqlite3.SQLITE_PRAGMA and name == "wal_checkpoint"
        return sqlite3.SQLITE_DENY if is_handing_over else sqlite3.SQLITE_OK

    store.connection.set_authorizer(refuse)
    report = importer(SMALL)
    assert report.import_id == 1
    assert rows("SELECT title FROM event") == ["A visit"]


@pytest.mark.parametrize("is_asked", [True, False], ids=["asked to stop", "not asked"])
def test_the_end_of_the_second_process_is_told_only_where_nobody_asked_for_it(
    importer, rows, monkeypatch: pytest.MonkeyPatch, is_asked: bool
) -> None:
    monkeypatch.setattr(second_process, "_WORTHWHILE_BYTES", 0)
    ended = False

    def report(step: Step) -> None:
        nonlocal ended
        if ended and is_asked:
            raise Cancelled
        if step.phase == "loading" and not ended:
            for child in multiprocessing.active_children():
                child.kill()
                child.join()
            ended = True
            return

    with pytest.raises(Cancelled if is_asked else ViewerError):
        importer(MANY, report=report)
    assert rows("SELECT count(*) FROM event") == [0]
