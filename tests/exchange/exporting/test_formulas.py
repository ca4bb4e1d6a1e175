"""Cells that a spreadsheet would run are known, and made text for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exchange.exporting.formulas import disarmed, is_formula


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [
        ("=1+2", True),
        ("+cmd", True),
        ("-2+3", True),
        ("@SUM(A1)", True),
        ("\t=1", True),
        ("\r=1", True),
        ("\n=1", True),
        ("＝1+2", True),
        ("-91.05", False),
        ("-.5", False),
        ("+5", False),
        ("-0430", False),
        ("-1e-05", False),
        ("1 = 1", False),
        ("", False),
    ],
)
def test_cells_are_known_that_a_spreadsheet_takes_for_formulas(cell: str, is_one: bool) -> None:
    assert is_formula(cell) is is_one


@given(st.text("=+-@\t'1.5ea习", max_size=8))
def test_a_disarmed_cell_is_no_formula_and_has_all_its_text(cell: str) -> None:
    safe = disarmed(cell)
    assert not is_formula(safe)
    assert safe == (f"'{cell}" if is_formula(cell) else cell)
