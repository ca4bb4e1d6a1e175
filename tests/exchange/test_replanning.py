"""Plans made anew after the reader said how to read the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain.errors import ViewerError
from viewer.exchange.importing import ImportOptions, plan_import
from viewer.exchange.importing.planning import replanned
from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.mapping import Mapping, given
from viewer.store import Store


def test_what_was_said_of_columns_falls_away_with_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("when;who\n1985;Xi\n2012;Lande\n", "utf-8")
    said = ImportOptions(mapping={"place": "who"}, title="{who} comes")
    plan = plan_import(path, said)
    assert plan.mapping.column(Field.PLACE) == "who"
    torn = replanned(plan, replace(plan.options, delimiter=","))
    assert [column.name for column in torn.columns] == ["when;who"]
    assert not torn.options.mapping
    assert not torn.options.title


def test_what_was_said_of_columns_that_stay_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("when;who;ort\n1985;Xi;Köln\n2012;Lande;Bonn\n", "cp1252")
    plan = plan_import(path, ImportOptions(mapping={"place": "who"}, title="{ort}"))
    again = replanned(plan, replace(plan.options, encoding="mac_roman"))
    assert again.mapping.column(Field.PLACE) == "who"
    assert again.mapping.title_template == "{ort}"


def test_a_column_that_is_asked_for_and_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("1985,Xi\n2012,Lande\n", "utf-8")
    plan = plan_import(path, ImportOptions(header=0))
    with pytest.raises(ViewerError, match="column 9"):
        replanned(plan, replace(plan.options, title="{column 9}"))


def test_a_message_about_columns_is_short_though_their_names_are_long() -> None:
    names = [f"{number} " + "word " * 100 for number in range(50)]
    with pytest.raises(ViewerError) as raised:
        given(Mapping(), {"place": "who"}, names)
    assert len(str(raised.value)) < 1_000


def test_a_store_is_opened_and_not_imported(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    Store.open(path, create=True).close()
    with pytest.raises(ViewerError, match=r"mine\.sqlite is a store; open it instead"):
        plan_import(path)
