"""``render``: pictures from the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from viewer.app.commands.render import command, span_seconds
from viewer.domain.civil import seconds
from viewer.domain.errors import ViewerError
from viewer.store import Store


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "store.db"
    Store.open(path, create=True).close()
    return path


@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml")])
def test_an_empty_store_still_makes_a_picture(qapp, store, tmp_path, name, start):
    out = tmp_path / name
    done = CliRunner().invoke(command, [str(store), str(out), "--size", "640x400"])
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(start)


def test_a_span_ends_with_its_last_date():
    assert span_seconds("1972/1979") == (seconds(1972), seconds(1980))
    assert span_seconds("1985") == (seconds(1985), seconds(1986))


@pytest.mark.parametrize("span", ["no date/1979", "1990/1980", "1979/.."])
def test_a_span_that_makes_no_sense_is_refused(span):
    with pytest.raises(ViewerError):
        span_seconds(span)


def test_an_unknown_ending_is_refused(store, tmp_path):
    done = CliRunner().invoke(command, [str(store), str(tmp_path / "a.gif")])
    assert isinstance(done.exception, ViewerError)


@pytest.mark.parametrize("size", ["big", "10x10", "99999x99999"])
def test_a_size_that_makes_no_sense_is_wrong_usage(store, tmp_path, size):
    done = CliRunner().invoke(command, [str(store), str(tmp_path / "a.png"), "--size", size])
    assert done.exit_code == 2
