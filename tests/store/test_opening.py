"""Only stores open, and what is refused is left as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.filling import Row, filled
from viewer.domain.errors import ViewerError
from viewer.store import Store, is_store, opening
from viewer.store.duplicates import same_as, settle, settled
from viewer.store.headers import wal_of
from viewer.store.loading_indexing import SearchIndex
from viewer.store.open_files import unless_open
from viewer.store.reading import summary
from viewer.store.schema import SCHEMA_VERSION
from viewer.store.search import matching_ids


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(path: Path, message: str) -> None:
    """The file is refused with one sentence, its bytes and its folder as they were."""
    before = path.read_bytes() if path.is_file() else None
    names = names_in(path.parent)
    with pytest.raises(ViewerError, match=message) as told:
        Store.open(path)
    assert "\n" not in str(told.value)
    assert names_in(path.parent) == names
    assert before is None or path.read_bytes() == before


def delete_all(store: Store, failure: type[Exception] | None = None) -> None:
    with store.transaction() as connection:
        connection.execute("DELETE FROM event")
        if failure is not None:
            raise failure


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.sqlite"
    filled(path, [Row("1985", "Visit")] * 50).close()
    return path


def test_a_new_store_opens_again_with_the_same_name(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    with Store.open(path, create=True) as store:
        uuid = store.uuid
        pragmas = [
            store.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "page_size", "foreign_keys", "trusted_schema")
        ]
    assert pragmas == ["wal", 16384, 1, 0]
    with Store.open(path) as store:
        assert (store.uuid, store.generation, store.is_read_only) == (uuid, 0, False)
        assert store.db["event"].count == 0
    assert names_in(tmp_path) == ["new.sqlite"]
    assert is_store(path)


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    refused(tmp_path / "none.sqlite", "There is no store at")


def test_a_store_is_not_made_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="cannot be made"):
        Store.open(tmp_path / "none" / "s.sqlite", create=True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"date,title\n1985,Visit\n" * 20, "not a store"),
        (b"SQLite format 3\x00 and no more", "header is cut off"),
    ],
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content, message) -> None:
    (tmp_path / "s.sqlite").write_bytes(content)
    refused(tmp_path / "s.sqlite", message)
    with pytest.raises(ViewerError, match=message):
        Store.open(tmp_path / "s.sqlite", create=True)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").mkdir()
    refused(tmp_path / "s.sqlite", "is a folder")


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_a_file_of_another_program_is_refused(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE event (id INTEGER PRIMARY KEY)")
    connection.commit()
    connection.close()
    refused(path, "another program")


def test_a_newer_store_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    struct.pack_into(">i", data, 60, SCHEMA_VERSION + 1)
    path.write_bytes(data)
    refused(path, "newer version")


def make_older(path: Path) -> None:
    """Make a store as the first version of the format had it."""
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE duplicate")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name <> 'first_tables'")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def test_an_older_store_gets_the_newer_tables_and_keeps_its_events(path: Path) -> None:
    make_older(path)
    with Store.open(path) as store:
        assert store.db["event"].count == 50
        settle(store, 1, 2, is_same=True)
        assert same_as(store, 2) == [1]
    with Store.open(path) as store:
        assert [settled(store), same_as(store, 1)] == [[(1, 2, True)], [2]]
    assert names_in(path.parent) == ["s.sqlite"]


def test_the_index_of_an_older_store_is_made_as_readers_type(path: Path) -> None:
    with Store.open(path) as store, store.transaction() as connection:
        SearchIndex(connection).remove(7)
        connection.execute("UPDATE event SET title = 'Wałęsa' WHERE id = 7")
        row = "INSERT INTO event_search (rowid, title) VALUES (7, 'Wałęsa')"  # as it was before
        connection.execute(row)
    make_older(path)
    with Store.open(path) as store:
        assert matching_ids(store, "walesa ").tolist() == [7]
        assert len(matching_ids(store, "visit")) == 49
        assert store.db["term"].count_where("term = 'walesa'") == 1


def test_an_older_store_that_cannot_be_written_opens_as_it_is(path: Path) -> None:
    make_older(path)
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        assert store.db["event"].count == 50
        assert [settled(store), same_as(store, 1)] == [[], []]
    assert path.read_bytes() == before


def test_an_older_store_whose_newer_table_is_of_another_program_is_left_as_it_is(
    path: Path,
) -> None:
    make_older(path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE duplicate (mine)")
    connection.close()
    with pytest.raises(ViewerError, match="table duplicate already exists"):
        Store.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT name FROM _sqlite_migrations").fetchall() == [
        ("first_tables",)
    ]
    connection.close()


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_truncated_store_is_refused(path: Path, kept: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    refused(path, "bytes are missing")


def test_a_damaged_first_page_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)
    refused(path, "damaged")


def test_a_page_damaged_further_in_is_told_in_words(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[16384:] = b"\xff" * (len(data) - 16384)
    path.write_bytes(data)
    with pytest.raises(ViewerError, match="damaged"), Store.open(path) as store:
        summary(store)


@pytest.mark.parametrize(
    "hostile",
    [
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END",
        "DROP TABLE term",
        "ALTER TABLE event ADD COLUMN more TEXT",
    ],
)
def test_a_store_with_a_strange_schema_is_refused(path: Path, hostile: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(hostile)
    connection.close()
    with pytest.raises(ViewerError, match=r"trigger|changed by another"):
        Store.open(path)


def test_views_and_tables_of_others_do_no_harm(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIEW endless AS SELECT load_extension('x') FROM event")
    connection.execute("CREATE TABLE notes (text TEXT)")
    connection.close()
    with Store.open(path) as store:
        assert summary(store).events == 50


def test_a_huge_text_is_told_and_not_read(path: Path, monkeypatch) -> None:
    monkeypatch.setitem(opening._LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 100_000)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE event SET title = printf('%.*c', 200000, 'x') WHERE id = 1")
    connection.commit()
    connection.close()
    with pytest.raises(ViewerError, match="too long"), Store.open(path) as store:
        store.connection.execute("SELECT title FROM event").fetchall()


def test_a_second_writer_gets_one_sentence_and_readers_go_on(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with Store.open(path) as first, first.transaction() as connection:
        connection.execute("UPDATE event SET title = 'changed'")
        with Store.open(path) as second:
            with pytest.raises(ViewerError, match="Another program is writing"):
                delete_all(second)
            titles = second.connection.execute("SELECT DISTINCT title FROM event").fetchall()
        assert titles == [("Visit",)]


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(KeyError):
            delete_all(store, KeyError)
        assert summary(store).events == 50


def test_nothing_is_written_through_a_reader(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        assert store.is_read_only
        with pytest.raises(ViewerError, match="can be read but not written"):
            delete_all(store)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.connection.execute("DELETE FROM event")


def test_what_cannot_be_written_is_read_in_place(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "_can_write", lambda path: False)
    with Store.open(path) as store:
        assert store.is_read_only
        assert summary(store).events == 50
        assert names_in(path.parent) == ["s.sqlite"]


def test_rows_in_the_log_of_a_read_only_store_are_read(path: Path, monkeypatch) -> None:
    folder = path.parent / "frozen"
    folder.mkdir()
    with Store.open(path) as store:
        with store.transaction() as connection:
            connection.execute("DELETE FROM event WHERE id <= 20")
        for name in ("s.sqlite", "s.sqlite-wal"):
            shutil.copyfile(path.with_name(name), folder / name)
    monkeypatch.setattr(opening, "_can_write", lambda path: False)
    before = sorted((p.name, p.read_bytes()) for p in folder.iterdir())
    with Store.open(folder / "s.sqlite") as store:
        assert store.is_read_only
        assert summary(store).events == 30
    assert sorted((p.name, p.read_bytes()) for p in folder.iterdir()) == before


def test_a_second_connection_reads_the_same_store(path: Path) -> None:
    with Store.open(path) as store, store.another() as other:
        assert (other.uuid, other.is_read_only) == (store.uuid, True)


def _written_by_another_program(path: Path) -> None:
    code = (
        "import sqlite3, sys; other = sqlite3.connect(sys.argv[1]);"
        "other.execute('UPDATE store SET generation = generation + 1'); other.commit();"
        "other.close()"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)


def test_another_program_that_closes_the_store_takes_no_log_away_from_an_open_one(
    path: Path,
) -> None:
    with Store.open(path) as store:
        store.connection.execute("UPDATE store SET generation = 5")
        with Store.open(path, read_only=True):
            pass  # opened and closed again in this process, which must not drop the locks of all
        assert is_store(path)
        _written_by_another_program(path)
        assert wal_of(path).exists()
        assert store.generation == 6
        store.connection.execute("UPDATE store SET generation = 7")
    with Store.open(path) as store:
        assert store.generation == 7


def test_a_file_is_looked_at_again_once_it_is_closed(path: Path) -> None:
    Store.open(path).close()
    path.write_bytes(b"no longer a store" * 20)
    assert not is_store(path)
    refused(path, "not a store")


def test_a_connection_closed_twice_is_counted_once(path: Path) -> None:
    with Store.open(path):
        second = Store.open(path)
        second.close()
        second.close()
        assert unless_open(path, Path.read_bytes) is None
    assert unless_open(path, Path.read_bytes) is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_no_store_and_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert not is_store(pipe)
