from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from tests.qt import detail_pages as pages
from viewer.domain.events import Participant, Source
from viewer.domain.progress import ignore
from viewer.domain.queries import Facet
from viewer.exchange.citations import CitationStyle
from viewer.qt.counts import number
from viewer.qt.detail.contents import ClaimLine
from viewer.qt.detail.event_line import EventLine
from viewer.qt.detail.heading import LONGEST, ExactnessDot
from viewer.qt.detail.pane import MIN_WIDTH_PX, DetailPane
from viewer.qt.detail.sources import CITED_AT_ONCE, Sources
from viewer.qt.detail.top_line import KindChip
from viewer.qt.icon_button import IconButton
from viewer.qt.icon_mark import IconMark
from viewer.qt.painting.palette import DARK, LIGHT
from viewer.qt.section import Section, SectionHeading
from viewer.qt.text_block import TextBlock, block_of
from viewer.qt.value_chip import ValueChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _texts(pane: QWidget) -> str:
    blocks = [block.toPlainText() for block in pane.findChildren(TextBlock)]
    labels = [label.text() for label in pane.findChildren(QLabel)]
    return "\n".join([*blocks, *labels])


def _chip(pane: DetailPane, value: str) -> ValueChip:
    return next(chip for chip in pane.findChildren(ValueChip) if chip.value == value)


def _button(pane: DetailPane, text: str) -> QPushButton:
    return next(each for each in pane.findChildren(QPushButton) if each.text() == text)


def _copy_whole(pane: DetailPane) -> IconButton:
    name = "Copy this event as text"
    return next(b for b in pane.findChildren(IconButton) if b.accessibleName() == name)


def test_an_event_is_told_whole(pane: DetailPane):
    pane.show_event(pages.FULL)
    told = _texts(pane)
    for words in (
        "Xi Jinping returns to Muscatine",
        "Wednesday, 15 February 2012",
        "Exact to the day",
        "the source writes “15 Feb. 2012”",
        "16 February 2012",
        "ECNS",
        "Vice-President",
        "A photographer",
        "A quote.",
        "see box 4",
        "muscatine.csv, row 4",
        "3 March 2025",
    ):
        assert words in told


def test_a_title_of_a_megabyte_is_cut_and_the_cut_is_told(pane: DetailPane):
    pane.show_event(pages.page(pages.event(title="T" * (LONGEST + 900))))
    assert "Not shown: the last 900 characters of a very long title." in _texts(pane)
    assert pane.sizeHint().height() < 10_000


def test_every_claim_stands_there_with_its_source(pane: DetailPane):
    pane.show_event(pages.FULL)
    told = _texts(pane)
    assert "The sources give 2 different dates" in told
    assert "(used here)" in told


def test_a_participant_is_a_click_from_a_filter(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.page())
    chip = _chip(pane, "Sarah Lande")
    with qtbot.waitSignal(pane.filter_requested) as wish:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert wish.args == [Facet.PARTICIPANT, "Sarah Lande"]
    with qtbot.waitSignal(pane.exclude_requested) as wish:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert wish.args == [Facet.PARTICIPANT, "Sarah Lande"]


def test_kind_and_place_filter_by_key(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.page())
    for value, facet in (("visit", Facet.KIND), ("Muscatine, Iowa, United States", Facet.PLACE)):
        with qtbot.waitSignal(pane.filter_requested) as wish:
            qtbot.keyClick(_chip(pane, value), Qt.Key.Key_Return)
        assert wish.args == [facet, value]


def test_a_neighbour_leads_to_its_event(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.page())
    lines = pane.findChildren(EventLine)
    with qtbot.waitSignal(pane.event_requested) as wish:
        qtbot.mouseClick(lines[0], Qt.MouseButton.LeftButton)
    assert wish.args == [1]
    assert lines[0].accessibleName().startswith("26–27 years before")


def test_back_and_forward_retrace_what_was_read(pane: DetailPane, qtbot: QtBot):
    for event in (1, 2, 3):
        pane.show_event(pages.page(pages.event(id=event)))
    with qtbot.waitSignal(pane.event_requested) as wish:
        pane.go_back()
    assert wish.args == [2]
    pane.show_event(pages.page(pages.event(id=2)))
    with qtbot.waitSignal(pane.event_requested) as wish:
        pane.go_forward()
    assert wish.args == [3]


def test_a_link_is_a_wish_and_opens_nothing(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.page(pages.event(description="[x](https://example.org/x)")))
    block = next(b for b in pane.findChildren(TextBlock) if "https" in b.toHtml())
    with qtbot.waitSignal(pane.link_requested) as wish:
        block.anchorClicked.emit(QUrl("https://example.org/x"))
    assert wish.args == [QUrl("https://example.org/x")]


def test_an_address_that_runs_is_shown_as_text_with_the_reason(pane: DetailPane):
    pane.show_event(pages.page())
    block = next(b for b in pane.findChildren(TextBlock) if "javascript" in b.toPlainText())
    assert "not a link" in block.toPlainText()
    assert "href" not in block.toHtml()


def test_what_is_left_out_of_a_description_is_told(pane: DetailPane):
    hostile = "<script>x</script><img src='https://example.org/x.png'>text"
    pane.show_event(pages.page(pages.event(description=hostile)))
    told = _texts(pane)
    assert "Not shown: a picture that would be loaded from elsewhere; a script." in told


def test_markup_in_a_title_is_only_text(pane: DetailPane):
    pane.show_event(pages.page(pages.event(title="<b>x</b> & <script>")))
    assert "<b>x</b> & <script>" in _texts(pane)


def test_all_citations_are_copied(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.page())
    with qtbot.waitSignal(pane.text_copied):
        _button(pane, "Copy all citations").click()
    copied = QGuiApplication.clipboard().text()
    assert "Muscatine Journal, 2012" in copied
    assert "Xinhua" in copied


def test_the_style_chosen_holds_for_further_copies(pane: DetailPane):
    pane.set_citation_style(CitationStyle.BIBTEX)
    pane.show_event(pages.page())
    pane.copy_citations()
    assert QGuiApplication.clipboard().text().startswith("@misc{")


def test_folded_sections_stay_folded(pane: DetailPane, qtbot: QtBot):
    pane.show_event(pages.FULL)
    section = next(s for s in pane.findChildren(Section) if s.key == "neighbours")
    with qtbot.waitSignal(pane.section_folded) as fact:
        qtbot.keyClick(section.heading, Qt.Key.Key_Space)
    assert fact.args == ["neighbours", False]
    pane.show_event(pages.page())
    again = next(s for s in pane.findChildren(Section) if s.key == "neighbours" and s != section)
    assert not again.is_open
    assert pane.folded == {"neighbours"}


def test_the_elapsed_time_to_a_second_event_stands_out(pane: DetailPane):
    pane.show_event(pages.FULL)
    told = _texts(pane)
    assert "9 months, 11 days after" in told
    assert "284 days." in told


def test_without_an_event_the_view_is_summed_up(pane: DetailPane, qtbot: QtBot):
    pane.show_summary(pages.VIEW)
    told = _texts(pane)
    assert "January 1995 to December 2024" in told
    assert "Events by year" in told
    with qtbot.waitSignal(pane.more_requested):
        _button(pane, "Show more").click()


def test_text_is_set_larger_in_steps_and_back(pane: DetailPane):
    pane.show_event(pages.page())
    pane.set_zoom(1.5)
    title = pane.findChildren(TextBlock)[-1]
    assert title is not None
    assert pane.styleSheet()
    pane.set_zoom(1.0)
    assert not pane.styleSheet()


def test_ctrl_and_the_wheel_over_a_text_set_it_larger(pane: DetailPane) -> None:
    pane.show_event(pages.page())
    told: list[float] = []
    pane.zoom_changed.connect(told.append)
    over = pane.findChild(QScrollArea).viewport()
    for turned, key in ((60, "ControlModifier"), (60, "ControlModifier"), (120, "NoModifier")):
        middle = QPointF(5, 5)
        wheel = QWheelEvent(
            middle,
            over.mapToGlobal(middle),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier[key],
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(over, wheel)
    assert told == [1.1]


@pytest.mark.parametrize("width", [MIN_WIDTH_PX, 700])
def test_it_paints_at_any_width_in_both_themes(pane: DetailPane, width: int):
    long = "长" * 300 + " " + "x" * 400
    shown = pages.event(title=long, place=long, kind=long, sources=(Source(long, publisher=long),))
    for palette in (LIGHT, DARK):
        pane.set_palette(palette)
        pane.show_event(pages.page(shown))
        pane.resize(width, 600)
        assert not pane.grab().isNull()
        assert all(block.width() <= width for block in pane.findChildren(TextBlock))


def test_of_many_participants_tags_and_dates_some_are_shown_and_the_others_counted(
    pane: DetailPane,
):
    claims = tuple(ClaimLine(f"in {year}", "", "A paper", False) for year in range(1000, 3000))
    people = tuple(Participant(f"Person {n}") for n in range(10_000))
    tags = tuple(f"tag {n}" for n in range(5_000))
    pane.show_event(pages.page(pages.event(participants=people, tags=tags), claims=claims))
    assert len(pane.findChildren(ValueChip)) < 150
    assert len(pane.findChildren(TextBlock)) < 100
    assert f"and {number(1_970)} more" in _texts(pane)
    assert _button(pane, f"and {number(4_940)} more")
    _button(pane, f"and {number(9_940)} more").click()
    values = [chip.value for chip in pane.findChildren(ValueChip)]
    assert [f"Person {n}" for n in range(460)] == [v for v in values if v.startswith("Person")]
    assert _button(pane, f"and {number(9_540)} more")
    assert {"Participants", "Tags"} <= {label.text() for label in pane.findChildren(QLabel)}


def test_a_name_of_a_megabyte_is_cut_where_it_is_shown_and_filters_whole(
    pane: DetailPane, qtbot: QtBot
):
    name = "P" * 1_000_000
    pane.show_event(pages.page(pages.event(participants=(Participant(name),), place=name)))
    chips = [chip for chip in pane.findChildren(ValueChip) if chip.value == name]
    assert len(chips) == 2
    assert all(len(chip.toolTip()) < 1_000 for chip in chips)
    with qtbot.waitSignal(pane.filter_requested) as wish:
        qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert wish.args == [Facet.PARTICIPANT, name]


def test_a_long_copy_is_a_wish(pane: DetailPane, qtbot: QtBot):
    many = tuple(Source(f"Source {n}") for n in range(CITED_AT_ONCE + 1))
    pane.show_event(pages.page(pages.event(sources=many)))
    with qtbot.waitSignal(pane.long_copy_requested) as wish:
        pane.copy_citations()
    cited_text = wish.args[0](ignore)
    assert "Source 0" in cited_text
    assert f"Source {CITED_AT_ONCE}" in cited_text
    with qtbot.waitSignal(pane.long_copy_requested) as wish:
        _copy_whole(pane).click()
    assert wish.args[0](ignore).endswith(cited_text)


def test_a_section_of_many_sources_stays_small(qtbot: QtBot):
    many = tuple(Source(f"Source {n}") for n in range(500))
    sources = Sources(pages.page(pages.event(sources=many)), CitationStyle.APA, LIGHT)
    qtbot.addWidget(sources)
    assert len(sources.findChildren(TextBlock)) <= 51
    assert "Source 499" in _texts(sources)


def test_a_source_that_is_only_an_address_is_named_by_it(qtbot: QtBot):
    shown = pages.event(sources=(Source("", "https://example.org/a"),))
    sources = Sources(pages.page(shown), CitationStyle.APA, LIGHT)
    qtbot.addWidget(sources)
    assert "https://example.org/a" in _texts(sources)


def test_marks_icons_and_lines_grow_with_the_text_of_the_pane(pane: DetailPane):
    pane.resize(360, 600)
    pane.show_event(pages.FULL)
    pane.grab()

    def heights() -> list[int]:
        parts = (SectionHeading, IconButton, IconMark, KindChip, ExactnessDot)
        lines = [line for line in pane.findChildren(EventLine) if line.isVisibleTo(pane)]
        return [w.sizeHint().height() for part in parts for w in pane.findChildren(part)] + [
            line.sizeHint().height() for line in lines
        ]

    usual = heights()
    pane.set_zoom(2.0)
    pane.grab()
    assert len(usual) > 10
    assert all(b >= 1.7 * a for a, b in zip(usual, heights(), strict=True))
    assert pane.findChild(IconButton).iconSize().height() == 28


def test_the_keys_stay_where_they_were_when_a_page_is_completed(pane: DetailPane, qtbot: QtBot):
    pane.show()
    pane.activateWindow()
    pane.show_event(pages.page(before=(), after=()))
    pane.take_keys()
    assert pane.focusWidget().accessibleName() == "Visit"
    _chip(pane, "Sarah Lande").setFocus(Qt.FocusReason.TabFocusReason)
    pane.show_event(pages.page())
    assert pane.focusWidget() is _chip(pane, "Sarah Lande")
    pane.show_event(pages.page(pages.event(id=8, participants=())))
    assert pane.focusWidget().accessibleName() == "Visit"


@pytest.mark.parametrize(
    ("written", "is_told"),
    [("2012-02-15", False), ("15 Feb. 2012", True), ("Wednesday, 15 February 2012", False)],
)
def test_the_sources_own_words_are_told_where_they_say_it_otherwise(
    pane: DetailPane, written: str, is_told: bool
):
    pane.show_event(pages.page(pages.event(date_text=written)))
    assert ("the source writes" in _texts(pane)) is is_told


def test_two_columns_of_a_plain_interval_are_not_quoted(pane: DetailPane):
    date = pages.DAY._replace(edtf="2017-04-06/2017-04-07")
    pane.show_event(pages.page(pages.event(date=date, date_text="2017-04-06 – 2017-04-07")))
    assert "the source writes" not in _texts(pane)


def test_a_screen_reader_hears_a_piece_of_text(qtbot: QtBot) -> None:
    block = block_of("6 events", "title")
    qtbot.addWidget(block)
    told = QAccessible.queryAccessibleInterface(block)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "6 events"
