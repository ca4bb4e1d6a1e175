"""Names in the order in which people look for them."""

from __future__ import annotations

import pytest

from viewer.domain.natural_order import natural_key


@pytest.mark.parametrize(
    "names",
    [
        ["1", "2", "10", "100"],
        ["Round 2", "round 03", "Round 10, Geneva", "Round 10b"],
        ["第2次会谈", "第10次会谈", "第100次会谈"],
        ["第２次", "第10次", "第１００次"],
        ["Eden", "Édessa", "Zagreb"],
        ["2 May", "10 May", "April"],
        ["", "0", "00", "1", "9" * 5_000, "1" + "0" * 5_000, "²"],
    ],
)
def test_names_are_in_natural_order(names: list[str]) -> None:
    mixed = list(reversed(names))
    assert sorted(mixed, key=natural_key) == names
