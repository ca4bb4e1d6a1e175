"""Dates told by what stands in columns whose names say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import plan_import


@pytest.mark.parametrize("last", ["Today", "present", "", "1993"])
def test_two_columns_of_years_without_names_begin_and_end_though_the_last_goes_on(
    tmp_path: Path, last: str
) -> None:
    path = tmp_path / "terms.txt"
    path.write_text(
        f"1918;1919;A first term\n1919;1922;A second\n1922;1922;A third\n1990;{last};A last\n",
        encoding="utf-8",
    )
    edtf = [event.date.edtf for event in plan_import(path).preview]
    assert edtf[:3] == ["1918/1919", "1919/1922", "1922"]
    assert edtf[3] == {"": "1990", "1993": "1990/1993"}.get(last, "1990/..")
