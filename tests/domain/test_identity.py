"""The full id of an export stands for the same event as the row it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.identity import (
    Identity,
    fingerprint_of_cells,
    full_id,
    key_of_id,
    key_of_row,
    parse_full_id,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts, texts)
def test_an_id_comes_back_from_its_full_id(data_set: str, external_id: str) -> None:
    identity = Identity(data_set, key_of_id(external_id))
    assert parse_full_id(full_id(*identity)) == identity
    assert identity.external_id == external_id


@given(texts, st.lists(texts), st.integers(0, 999_999_999))
def test_a_fingerprint_comes_back_from_its_full_id(
    data_set: str, cells: list[str], occurrence: int
) -> None:
    identity = Identity(data_set, key_of_row(fingerprint_of_cells(cells), occurrence))
    assert parse_full_id(full_id(*identity)) == identity
    assert identity.external_id == ""


def test_a_full_id_reads_well() -> None:
    assert full_id("us visits.csv", key_of_id("2012-17")) == "dt1:us%20visits.csv#2012-17"
    assert full_id("外交.csv", key_of_id("a#b@c")) == "dt1:外交.csv#a#b@c"


@pytest.mark.parametrize("text", ["", "17", "dt1", "dt1:", "dt1:visits", "dt1:v@12.0", "dt2:v#1"])
def test_an_ordinary_id_is_no_full_id(text: str) -> None:
    assert parse_full_id(text) is None


def test_cells_do_not_run_into_each_other() -> None:
    assert fingerprint_of_cells(["ab", "c"]) != fingerprint_of_cells(["a", "bc"])


def test_a_fingerprint_of_another_length_is_a_bug() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        key_of_row(b"short", 0)
