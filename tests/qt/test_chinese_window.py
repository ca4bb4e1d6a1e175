"""The whole window in Chinese: no English word is left among what it shows or says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.translations.texts import VIEWER
from viewer.domain.queries import Facet
from viewer.qt.application import made_window
from viewer.qt.bug_report import BugReports
from viewer.qt.canvas.tips import tip_for
from viewer.qt.importing.choices import ENCODINGS
from viewer.qt.importing.dialog import ImportDialog
from viewer.qt.retelling.retold import _retold as remembered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.qt.settings import Settings
    from viewer.qt.window import MainWindow

TABLE = (
    "date,end_date,other_dates,title,kind,participants,place,description,source_title,source_url,"
    """source_date,quote,image,image_caption,shelfmark
1985,,1985-04 (甲报); 1985-05 (乙报),河北代表团,visit,习近平;兰德,马斯卡廷,说明<script>x</script>,\
甲报,https://example.org/a,1985-05,引文,缺.png,图,注
2012-02-15,,,访问,visit,习近平;兰德,马斯卡廷,,乙报,javascript:x,2012,,,,
2022-05,,,复信,letter,习近平;兰德,,,,,,,,,
2023~,..,,协议,agreement,习近平,,,,,,,,,
2015-02-30,,,没有这一天,visit,习近平,,,,,,,,,
,,,没有日期,visit,习近平,,,,,,,,,
"""
)
WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = re.compile(
    r"\b(?:CSV|JSON(?: Lines)?|EDTF|ISO|SHA|UTF|utf|PNG|SVG|PDF|SQLite|BibTeX|APA|Chicago|CSL|MIT"
    r"|Ctrl|Alt|Shift|Esc|Enter|Return|Home|End|PgUp|PgDown|Space|Left|Right|Up|Down|F\d+|Del"
    r"|TimelineJS|Timesketch|GDELT|ICEWS|COW|UCDP GED|ACLED|GTD|Wikidata|Control-A|Python|Qt"
    r"|https?|mailto|javascript|script|dt|KiB|bytes|Markdown|HTML|English)\b"
)
"""What is called so in Chinese, too."""
FILES = re.compile(r"<[^>]*>|\{[^}]*\}|https?://\S+|\.(?:csv|sqlite|png|json)|dt:\S*|[0-9a-f]{20,}")

ENCODING_NAMES = {name for _, name in ENCODINGS}


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window that speaks Chinese, on a store whose own words are Chinese."""
    from viewer.exchange.importing import plan_import, run_import
    from viewer.store import Store

    path = tmp_path / "事件.csv"
    path.write_text(TABLE, "utf-8")
    with Store.open(tmp_path / "数据.sqlite", create=True) as store:
        run_import(store, plan_import(path))
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    translator = QTranslator()
    assert translator.load(
        QLocale("zh_CN"), "viewer", "_", str(VIEWER.parent / "resources" / "translations")
    )
    qapp.installTranslator(translator)
    remembered.cache_clear()
    window = made_window(BugReports(), settings)
    qtbot.addWidget(window)
    window.show()
    window.opening.open(tmp_path / "数据.sqlite")
    qtbot.waitUntil(lambda: window.session.answers is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.isVisible() and bool(window.canvas.scene.lanes))
    yield window
    window.close()
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    remembered.cache_clear()


def _texts(top: QWidget) -> Iterator[str]:
    """All that a window and what is in it show or tell a screen reader."""
    yield top.windowTitle()
    for part in [top, *top.findChildren(QWidget)]:
        if isinstance(part.parent(), QTabBar):  # Qt's own arrows, which Qt's translation tells
            continue
        yield from (part.toolTip(), part.statusTip(), part.whatsThis())
        yield from (part.accessibleName(), part.accessibleDescription())
        yield from (action.text() for action in part.actions())
        yield from (action.toolTip() for action in part.actions())
        yield from _own_texts(part)


def _own_texts(part: QWidget) -> Iterator[str]:
    match part:
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield part.placeholderText()
        case QTextEdit():
            yield part.toPlainText()
        case QComboBox():
            yield from (part.itemText(n) for n in range(part.count()))
        case QTabBar():
            yield from (part.tabText(n) for n in range(part.count()))
        case QMenu():
            yield part.title()
        case QAbstractItemView() if part.model() is not None:
            yield from _cells(part.model(), has_headings=isinstance(part, QTableView))


def _cells(model: QAbstractItemModel, *, has_headings: bool) -> Iterator[str]:
    for column in range(model.columnCount(QModelIndex()) if has_headings else 1):
        if has_headings:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), 50)):
            at = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(at, role) or "")


def _english(top: QWidget, tmp_path: Path) -> list[str]:
    """The texts that have an English word left."""
    own = {*TABLE.split("\n")[0].split(","), "visit", "letter", "agreement"}
    columns = sorted(own, key=len, reverse=True)
    found = []
    for text in dict.fromkeys(_texts(top)):
        left = text.replace(str(tmp_path), "").replace("&&", "")
        left = re.sub(
            r"<[^>]*>|\{[^}]*\}|https?://\S+|\.csv|\.sqlite|\.png|\.json|dt:\S*|[0-9a-f]{20,}",
            "",
            left,
        )
        left = NAMES.sub("", "" if text in ENCODING_NAMES else re.sub("|".join(columns), "", left))
        if WORD.search(left):
            found.append(text)
    return found


def test_the_window_with_an_event_in_its_pane_has_no_english_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = window.session
    qtbot.waitUntil(lambda: bool(session.settings) and session.answers is not None)
    for event in (1, 2, 3, 4):
        session.select_one(event)
        qtbot.wait(150)
        assert not _english(window, tmp_path)
    assert "外交时间线" in window.windowTitle()
    window.verbs["toggle_list"].trigger()
    qtbot.wait(100)
    assert not _english(window, tmp_path)


def test_what_is_sought_in_vain_or_narrowed_is_told_in_chinese(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    from viewer.domain.queries import Choice, Query

    window.session.ask(Query(text="空", span=(0, 10**9)))
    qtbot.wait(200)
    assert not _english(window, tmp_path)
    kinds = Choice(frozenset({"visit", "letter"}), frozenset({"agreement"}))
    window.session.ask(Query(choices={Facet.KIND: kinds}))
    qtbot.wait(200)
    assert not _english(window, tmp_path)


@pytest.mark.parametrize(
    "verb", ["two_parties", "imports", "legend", "help", "preferences", "saved_views", "go_to_date",
             "about"],
)  # fmt: skip
def test_the_dialogs_have_no_english_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, verb: str
) -> None:
    window.verbs[verb].trigger()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)))
    qtbot.wait(250)
    for dialog in window.findChildren(QDialog):
        assert not _english(dialog, tmp_path)
        dialog.close()


def test_an_import_and_its_evidence_are_told_in_chinese(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "另一.csv"
    other.write_text(TABLE.replace("2012-02-15", "15/02/2012") + "2020\n", "utf-8")
    window.files.import_files([other])
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=10_000)
    qtbot.wait(1_500)
    for dialog in window.findChildren(ImportDialog):
        assert not _english(dialog, tmp_path)
        dialog.reject()


def test_the_tips_of_the_timeline_are_chinese(window: MainWindow, tmp_path: Path) -> None:
    from viewer.qt.canvas.hits import Hit, Part

    scene = window.canvas.scene
    hits = [Hit(Part.EVENT, card.event) for card in scene.cards]
    hits += [Hit(part) for part in (Part.AXIS, Part.LANE_NAME)]
    label = QLabel()
    for hit in hits:
        label.setText(tip_for(hit, window.session, scene.gutter))
        assert not _english(label, tmp_path)
