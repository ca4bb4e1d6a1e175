"""Cells of several participants that commas part, and names with commas that nothing parts."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, ImportPlan, plan_import
from viewer.exchange.mapping.fields import Field


def planned(tmp_path: Path, cells: list[str], options: ImportOptions | None = None) -> ImportPlan:
    path = tmp_path / "file.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("date", "participants", "title"))
        writer.writerows((1985 + n, cell, f"Summit {n}") for n, cell in enumerate(cells))
    return plan_import(path, options or ImportOptions())


def parties(plan: ImportPlan) -> list[list[str]]:
    return [[each.name for each in event.participants] for event in plan.preview]


@pytest.mark.parametrize(
    "cells",
    [
        ["China, Japan, South Korea", "China, Japan", "Peru, Chile", "Japan, Peru, Oman"],
        ["USA, USSR", "UK, USA", "USSR", "France, UK, USA"],
        ["France, Bosnia and Herzegovina", "Bosnia and Herzegovina, Serbia", "Serbia"],
        ["Joe Biden, Xi Jinping", "Xi Jinping, Joe Biden", "Joe Biden, Olaf Scholz"],
    ],
)
def test_names_that_stand_in_any_place_are_parted_at_commas(
    tmp_path: Path, cells: list[str]
) -> None:
    plan = planned(tmp_path, cells)
    assert parties(plan) == [cell.split(", ") for cell in cells]
    (column,) = (each for each in plan.columns if each.field is Field.PARTICIPANTS)
    assert "commas" in column.why


@pytest.mark.parametrize("comma", ["、", "，", "،"])
def test_commas_of_other_scripts_part_names_too(tmp_path: Path, comma: str) -> None:
    cells = [f"中国{comma}日本", f"日本{comma}韩国", "韩国", f"韩国{comma}中国"]
    assert parties(planned(tmp_path, cells)) == [cell.split(comma) for cell in cells]


@pytest.mark.parametrize(
    "cells",
    [
        ["Blinken, Antony", "Lavrov, Sergei", "Wang, Yi", "Merkel, Angela"],
        ["Smith, John", "John, Elton", "Adams, John", "Paul, Ron"],
        ["Korea, South", "Korea, North", "Japan, Korea, South", "Japan"],
        ["Iran, Islamic Republic of", "Iran", "France", "France, Iran, Islamic Republic of"],
        ["Angela Merkel, Chancellor", "Olaf Scholz, Chancellor", "Theresa May, Prime Minister"],
        ["Germany, France and Italy", "France, Germany", "Germany, Spain and France"],
        ["Chile", "Peru, Chile"],
        ["Lee, Ann; May, Tom", "May, Tom", "Tom, May", "Lee, Ann"],
    ],
)
def test_names_with_commas_in_them_stay_whole(tmp_path: Path, cells: list[str]) -> None:
    plan = planned(tmp_path, cells)
    assert plan.mapping.split == ";|"
    assert parties(plan) == [cell.split("; ") for cell in cells]


def test_what_the_reader_says_of_lists_stands_before_the_guess(tmp_path: Path) -> None:
    cells = ["China, Japan", "Japan, China", "Peru, Japan"]
    assert parties(planned(tmp_path, cells))[0] == ["China", "Japan"]
    plan = planned(tmp_path, cells, replace(ImportOptions(), split=";"))
    assert parties(plan) == [[cell] for cell in cells]
