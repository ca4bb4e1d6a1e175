"""Other spellings stand in columns of a file of events too, and an export carries them on."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.queries import Query
from viewer.exchange.exporting import export
from viewer.exchange.importing import ImportReport, plan_import, run_import
from viewer.exchange.mapping.fields import Field
from viewer.store import Store
from viewer.store.aliases import Alias, Facet, add, aliases
from viewer.store.checking import check
from viewer.store.reading import event
from viewer.store.search import matching_ids
from viewer.store.undo import undo_import

FILE = (
    "date,title,participants,participants_zh,place,place_aliases\n"
    "2012-02-15,A visit,Xi Jinping; Sarah Lande,习近平; 萨拉·兰德,Muscatine,马斯卡廷 | Màsīkǎtíng\n"
    "2022,A letter,Xi Jinping,习近平,,\n"
)
ALL = [
    (Facet.PARTICIPANT, "萨拉·兰德", "Sarah Lande"),
    (Facet.PARTICIPANT, "习近平", "Xi Jinping"),
    (Facet.PLACE, "Màsīkǎtíng", "Muscatine"),
    (Facet.PLACE, "马斯卡廷", "Muscatine"),
]


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "s.sqlite", create=True) as store:
        yield store


def imported(store: Store, text: str, name: str = "e.csv") -> ImportReport:
    path = store.path.with_name(name)
    path.write_text(text, encoding="utf-8")
    return run_import(store, plan_import(path))


def test_columns_in_another_script_find_the_same_events(store: Store) -> None:
    imported(store, FILE)
    assert aliases(store) == ALL
    assert matching_ids(store, "习近平").tolist() == matching_ids(store, "xi jinping").tolist()
    assert (
        matching_ids(store, "masikating").tolist() == matching_ids(store, "马斯卡").tolist() == [1]
    )
    assert check(store) == []


def test_undoing_the_import_takes_back_its_spellings_alone(store: Store) -> None:
    add(store, [Alias(*ALL[1])])
    report = imported(store, FILE)
    assert undo_import(store, report.import_id or 0).events == 2
    assert aliases(store) == [ALL[1]]


def test_a_spelling_stays_while_another_import_tells_it(store: Store) -> None:
    first = imported(store, FILE)
    second = imported(store, FILE.replace("2022,A letter", "2023,A letter"), "f.csv")
    undo_import(store, first.import_id or 0)
    assert aliases(store) == ALL
    undo_import(store, second.import_id or 0)
    assert aliases(store) == []


def test_two_columns_of_names_may_each_have_one_in_another_script(store: Store) -> None:
    imported(
        store, "date,title,actor1,actor2,actor1_zh,actor2_zh\n2012,A,Xi,Lande,习,\n2013,B,,Li,,李\n"
    )
    assert [alias[1:] for alias in aliases(store)] == [("李", "Li"), ("习", "Xi")]


def test_a_column_in_another_script_spells_the_column_of_its_own_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("date,title,city,country_zh\n2012,A,Beijing,中国\n", encoding="utf-8")
    mapping = plan_import(path).mapping
    assert mapping.columns(Field.PLACE) == ("city",)
    assert mapping.columns(Field.PLACE_ALIASES) == ()


def test_a_dry_run_keeps_no_spelling(store: Store) -> None:
    path = store.path.with_name("e.csv")
    path.write_text(FILE, encoding="utf-8")
    run_import(store, plan_import(path), dry_run=True)
    assert aliases(store) == []


def test_a_cell_that_belongs_to_no_one_name_is_kept_with_the_event(store: Store) -> None:
    report = imported(store, "date,title,participants,participants_zh\n2012,A,Xi; Lande,习\n")
    assert "1 row has other spellings that belong to no one name" in report.warnings[0]
    assert event(store, 1).extra == {"participants_zh": "习"}
    assert aliases(store) == []


def test_without_a_plain_column_the_first_in_a_language_has_the_names(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("date,title,place_en,place_zh\n2012,A,Beijing,北京\n", encoding="utf-8")
    mapping = plan_import(path).mapping
    assert mapping.columns(Field.PLACE) == ("place_en",)
    assert mapping.columns(Field.PLACE_ALIASES) == ("place_zh",)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_carries_every_spelling_to_another_store(
    store: Store, tmp_path: Path, form: str
) -> None:
    imported(store, FILE)
    add(store, [Alias(Facet.PLACE, 'a; b = "c" | d', " Nowhere|")])
    add(store, [Alias(Facet.PARTICIPANT, "Peking", "Muscatine")])
    out = tmp_path / f"out.{form}"
    export(store, Query(), out)
    with Store.open(tmp_path / "t.sqlite", create=True) as other:
        run_import(other, plan_import(out))
        assert aliases(other) == aliases(store)
        again = run_import(other, plan_import(out))
        assert again.counts.unchanged == again.counts.rows == 2
        assert aliases(other) == aliases(store)


def test_a_part_of_a_store_carries_the_spellings_of_its_names_alone(
    store: Store, tmp_path: Path
) -> None:
    imported(store, FILE)
    add(store, [Alias(Facet.PLACE, "x", "Nowhere")])
    add(store, [Alias(Facet.PARTICIPANT, "Xi Jinping", "President Xi")])
    out = tmp_path / "out.csv"
    export(store, Query(text="letter"), out)
    text = out.read_text(encoding="utf-8")
    assert "Xi Jinping = 习近平; President Xi = Xi Jinping" in text
    assert "Muscatine" not in text
    assert "Nowhere" not in text
