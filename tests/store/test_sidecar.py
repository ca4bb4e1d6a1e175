"""A sidecar is believed only when it is whole, of this version and of the store as it stands."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.store import sidecar as module
from viewer.store.sidecar import Sidecar, State, events_unchanged, state_of
from viewer.store.store import Store
from viewer.store.views import remove, save

STATE = State("/somewhere/visits.dtl", "uuid", 3, 4096, 17, 0, 0)
ARRAYS = {
    "start": np.arange(-50, 50, dtype=np.int64),
    "none": np.zeros(0, np.uint32),
    "table": np.arange(12, dtype=np.float32).reshape(3, 4),
}


@pytest.fixture
def kept(tmp_path):
    sidecar = Sidecar(STATE, tmp_path)
    assert sidecar.write("events", ARRAYS)
    return sidecar


def assert_equal(arrays):
    assert arrays is not None
    assert arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(arrays[name], array)


def test_arrays_come_back_as_they_were(kept):
    assert_equal(kept.open("events"))
    assert kept.is_sound("events")
    assert kept.names() == ["events"]


def test_arrays_cannot_be_written_to(kept):
    with pytest.raises(ValueError, match="read-only"):
        kept.open("events")["start"][0] = 1


def test_arrays_whose_memory_was_given_back_are_read_again(kept):
    arrays = kept.open("events")
    assert_equal(arrays)
    kept.let_go()
    assert_equal(arrays)
    kept.remove("events")
    kept.let_go()
    assert_equal(arrays)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_that_is_given_back_no_longer_counts(tmp_path):
    def mapped_kb():
        status = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in status if line.startswith("RssFile"))

    sidecar = Sidecar(STATE, tmp_path)
    assert sidecar.write("events", {"start": np.arange(2_000_000, dtype=np.int64)})
    arrays = sidecar.open("events")
    before = mapped_kb()
    assert arrays["start"].sum() == 2_000_000 * 1_999_999 // 2
    read = mapped_kb()
    sidecar.let_go()
    assert read - before > 10_000 > mapped_kb() - before


def test_a_name_without_arrays_opens_nothing(kept):
    assert kept.open("lanes") is None
    assert not kept.is_sound("lanes")


def test_a_deleted_sidecar_opens_nothing(kept):
    kept.remove("events")
    kept.remove("events")
    assert kept.open("events") is None


@given(length=st.integers(0, 1_200))
def test_a_truncated_sidecar_opens_nothing(tmp_path_factory, length):
    sidecar = Sidecar(STATE, tmp_path_factory.mktemp("cache"))
    sidecar.write("events", ARRAYS)
    path = sidecar.path("events")
    whole = path.read_bytes()
    assert length < len(whole)
    path.write_bytes(whole[:length])
    assert sidecar.open("events") is None


def test_one_changed_byte_anywhere_is_found(kept):
    path = kept.path("events")
    whole = path.read_bytes()
    data = whole.index(ARRAYS["start"].tobytes())
    used = [*range(0, whole.index(b"}}}") + 3), *range(data, data + ARRAYS["start"].nbytes)]
    for place in used[::7]:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        assert kept.open("events") is None or not kept.is_sound("events"), place


def test_another_version_opens_nothing(kept, monkeypatch):
    monkeypatch.setattr(module, "VERSION", module.VERSION + 1)
    assert kept.open("events") is None


@pytest.mark.parametrize("field", State._fields)
def test_another_state_opens_nothing(kept, tmp_path, field):
    old = getattr(STATE, field)
    other = STATE._replace(**{field: old + 1 if isinstance(old, int) else old + "x"})
    assert Sidecar(other, tmp_path).open("events") is None


@pytest.mark.parametrize("field", ["path", "uuid", "generation"])
def test_a_file_under_another_stores_name_is_not_believed(kept, tmp_path, field):
    old = getattr(STATE, field)
    other = STATE._replace(**{field: old + 1 if isinstance(old, int) else old + "x"})
    path = Sidecar(other, tmp_path).path("events")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(kept.path("events").read_bytes())
    assert Sidecar(other, tmp_path).open("events") is None


def test_writing_a_new_state_forgets_the_old_one(kept, tmp_path):
    newer = Sidecar(STATE._replace(generation=4), tmp_path)
    newer.write("events", ARRAYS)
    assert kept.open("events") is None
    assert len(list(tmp_path.rglob("*.*"))) == 1


def test_what_was_not_used_for_months_is_forgotten(kept, tmp_path):
    other = Sidecar(STATE._replace(uuid="another"), tmp_path)
    other.write("events", ARRAYS)
    assert_equal(kept.open("events"))
    os.utime(kept.path("events"), (1, 1))
    assert_equal(kept.open("events"))  # which is a use
    other.write("events", ARRAYS)
    assert kept.path("events").exists()
    os.utime(kept.path("events"), (1, 1))
    other.write("events", ARRAYS)
    assert not kept.path("events").exists()


def test_arrays_stay_readable_while_newer_ones_replace_them(kept):
    opened = kept.open("events")
    kept.write("events", {"start": np.zeros(3, np.int64)})
    assert_equal(opened)


def test_a_folder_that_cannot_be_written_harms_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    sidecar = Sidecar(STATE, blocked)
    assert not sidecar.write("events", ARRAYS)
    assert sidecar.open("events") is None
    assert sidecar.names() == []


def test_the_state_follows_what_other_programs_write(tmp_path):
    path = tmp_path / "visits.dtl"
    with Store.open(path, create=True) as store:
        first = state_of(store)
        assert state_of(store) == first
        os.utime(path, ns=(1, 1))
        assert state_of(store) != first


def test_a_saved_view_keeps_the_sidecar(tmp_path):
    path = tmp_path / "visits.dtl"
    with Store.open(path, create=True) as store, store.another() as reader:
        Sidecar(state_of(store)).write("events", ARRAYS)
        save(store, "Iowa", {"span": [0, 1]})
        assert_equal(Sidecar(state_of(store)).open("events"))
        assert_equal(Sidecar(state_of(reader)).open("events"))
    with Store.open(path) as store:
        assert_equal(Sidecar(state_of(store)).open("events"))
        remove(store, "Iowa")
        assert_equal(Sidecar(state_of(store)).open("events"))


def test_a_sidecar_is_given_up_when_another_program_writes_beside_a_view(tmp_path):
    path = tmp_path / "visits.dtl"
    with Store.open(path, create=True) as store:
        Sidecar(state_of(store)).write("events", ARRAYS)
        with events_unchanged(store), closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE store SET title = 'elsewhere'")
        assert Sidecar(state_of(store)).open("events") is None


def test_arrays_never_move_to_another_generation(kept, tmp_path):
    newer = STATE._replace(generation=4)
    kept.move_to(newer)
    assert Sidecar(newer, tmp_path).open("events") is None
    assert_equal(kept.open("events"))
