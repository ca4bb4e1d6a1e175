from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from tests.store.filling import Row, filled
from viewer.domain.progress import Cancelled, Step
from viewer.domain.queries import Choice, Facet, FacetCount, Query
from viewer.exchange.answers import LocalAnswers
from viewer.qt.facet_names import decade_name, value_name
from viewer.qt.facet_panel.contents import FacetContents, read_facets
from viewer.qt.facet_panel.facet_section import FacetSection
from viewer.qt.facet_panel.panel import FacetPanel
from viewer.qt.facet_panel.popup import FacetPopup
from viewer.qt.facet_panel.values import FacetList, FacetValues
from viewer.qt.painting.palette import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHORT = (Facet.PARTICIPANT, Facet.PLACE)


def _counts(*counts: tuple[str, int]) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(value, value, count) for value, count in counts)


KINDS = FacetContents(_counts(("visit", 3), ("letter", 2), ("", 1)))
PEOPLE = FacetContents(
    _counts(("Xi Jinping", 10), ("Sarah Lande", 5)),
    4,
    Choice(frozenset({"Xi Jinping", "Sarah Lande"})),
)


@pytest.fixture
def panel(qtbot: QtBot) -> FacetPanel:
    panel = FacetPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(232, 700)
    panel.show_contents({Facet.KIND: KINDS, Facet.PARTICIPANT: PEOPLE})
    return panel


def _section(panel: FacetPanel, facet: Facet) -> FacetSection:
    return next(s for s in panel.findChildren(FacetSection) if s.facet is facet)


def _list(panel: FacetPanel, facet: Facet) -> FacetList:
    return _section(panel, facet).findChildren(FacetList)[0]


def _buttons(panel: FacetPanel, facet: Facet) -> list[str]:
    buttons = _section(panel, facet).findChildren(QPushButton)
    return [button.text() for button in buttons if not button.isHidden()]


def test_values_stand_there_with_their_counts(panel: FacetPanel):
    model = _list(panel, Facet.KIND).model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert spoken == ["Visit, 3 events", "Letter, 2 events", "No kind, 1 event"]


def test_a_facet_without_values_has_no_section(panel: FacetPanel):
    assert _section(panel, Facet.TAG).isHidden()
    assert not _section(panel, Facet.KIND).isHidden()


def test_a_facet_that_no_event_has_a_value_of_has_no_section(panel: FacetPanel):
    none = FacetContents(_counts(("", 4)))
    panel.show_contents({Facet.TAG: none})
    assert _section(panel, Facet.TAG).isHidden()
    panel.show_contents({Facet.TAG: none._replace(choice=Choice(frozenset({""})))})
    assert not _section(panel, Facet.TAG).isHidden()


def test_a_click_filters_and_alt_click_leaves_out(panel: FacetPanel, qtbot: QtBot):
    values = _list(panel, Facet.KIND)
    panel.grab()
    at = values.visualRect(values.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.filter_requested) as wish:
        qtbot.mouseClick(values.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wish.args == [Facet.KIND, "letter"]
    with qtbot.waitSignal(panel.exclude_requested) as wish:
        qtbot.mouseClick(
            values.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, at
        )
    assert wish.args == [Facet.KIND, "letter"]


def test_the_keyboard_does_the_same(panel: FacetPanel, qtbot: QtBot):
    values = _list(panel, Facet.KIND)
    values.setCurrentIndex(values.model().index(0, 0))
    with qtbot.waitSignal(panel.filter_requested) as wish:
        qtbot.keyClick(values, Qt.Key.Key_Space)
    assert wish.args == [Facet.KIND, "visit"]
    with qtbot.waitSignal(panel.exclude_requested):
        qtbot.keyClick(values, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)


def test_any_becomes_all_where_events_have_several_values(panel: FacetPanel, qtbot: QtBot):
    assert set(_buttons(panel, Facet.PARTICIPANT)) == {"any of them", "4 more…"}
    buttons = _section(panel, Facet.PARTICIPANT).findChildren(QPushButton)
    button = next(each for each in buttons if each.text() == "any of them")
    with qtbot.waitSignal(panel.every_requested) as wish:
        button.click()
    assert wish.args == [Facet.PARTICIPANT, True]


def test_how_many_more_there_are_is_told_where_it_is_known(panel: FacetPanel):
    panel.show_contents({Facet.KIND: FacetContents(KINDS.counts, None)})
    assert _buttons(panel, Facet.KIND) == ["More…"]
    panel.show_contents({Facet.KIND: KINDS})
    assert _buttons(panel, Facet.KIND) == []


def test_values_that_the_query_leaves_out_are_not_promised(tmp_path: Path):
    people, places = [f"p{n}" for n in range(6)], [f"k{n}" for n in range(4)]
    rows = [Row("2000", f"many {place}", "", people, place) for place in [*places, ""]]
    with filled(tmp_path / "s.sqlite", rows) as store:
        everything = LocalAnswers.open(store)
        left = {
            text: [read_facets(everything.with_query(Query(text)))[facet].left for facet in SHORT]
            for text in ("", "k0", "many")
        }
    assert left == {"": [2, 1], "k0": [None, 0], "many": [None, None]}


def test_counting_is_left_between_two_facets(tmp_path: Path):
    told: list[Step] = []

    def stop(step: Step) -> None:
        told.append(step)
        if step.done == 2:
            raise Cancelled

    store = filled(tmp_path / "s.sqlite", [Row("2000", "a talk")])
    with store, pytest.raises(Cancelled):
        read_facets(LocalAnswers.open(store), stop)
    assert [step.done for step in told] == [0, 1, 2]


def test_chosen_values_are_told_to_screen_readers(panel: FacetPanel):
    index = _list(panel, Facet.PARTICIPANT).model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Xi Jinping, 10 events, chosen"


def test_folding_is_told_and_taken(panel: FacetPanel, qtbot: QtBot):
    with qtbot.waitSignal(panel.section_folded) as fact:
        qtbot.keyClick(_section(panel, Facet.KIND).heading, Qt.Key.Key_Left)
    assert fact.args == ["kind", False]
    assert panel.folded == {"kind"}
    panel.set_folded({"participant"})
    assert panel.folded == {"participant"}


def test_it_paints_in_both_themes(panel: FacetPanel):
    exactness = FacetContents(
        _counts(*[(v, 2_000) for v in ("day", "month", "open", "uncertain", "interval", "set")])
    )
    for palette in (LIGHT, DARK):
        panel.set_palette(palette)
        panel.show_contents({Facet.KIND: KINDS, Facet.EXACTNESS: exactness})
        assert not panel.grab().isNull()


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot):
    model = FacetValues(Facet.PLACE)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    model.show_counts(_counts(("a", 1), ("b", 2)), Choice())
    model.show_counts(_counts(("a", 2), ("b", 2)), Choice(frozenset({"a"})))
    model.show_counts((), Choice())
    assert tester.model() is model


def test_a_popup_holds_a_hundred_thousand_values(qtbot: QtBot):
    popup = FacetPopup(Facet.PARTICIPANT, LIGHT)
    qtbot.addWidget(popup)
    counts = [FacetCount(str(n), f"Person {n}", n) for n in range(100_000)]
    popup.show_values("", counts, Choice())
    assert popup.findChildren(FacetList)[0].model().rowCount() == 100_000
    assert not popup.grab().isNull()
    popup.show_values("an older text", [], Choice())
    assert popup.findChildren(FacetList)[0].model().rowCount() == 100_000


@pytest.mark.parametrize(
    ("edtf", "name"),
    [("198X", "1980s"), ("-043X", "440–431 BCE"), ("000X", "0s"), ("odd", "odd")],
)
def test_decades_are_called_as_people_call_them(edtf: str, name: str):
    assert decade_name(edtf) == name


def test_a_label_names_what_a_value_does_not():
    assert value_name(Facet.IMPORT, "1", "muscatine.csv") == "muscatine.csv"
    assert value_name(Facet.EXACTNESS, "open") == "Open end"
