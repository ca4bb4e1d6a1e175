"""The core's sentences, found by their templates and told in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tests.translations.texts import VIEWER, phrases_of_guesses, sentences_of_core, shape
from viewer.domain.errors import ViewerError
from viewer.domain.reading import Unreadable, read
from viewer.qt.retelling import retold, retold_all, retold_error
from viewer.qt.retelling.retold import PARTS, SENTENCES, retold_part
from viewer.qt.retelling.retold import _retold as remembered

WORDS = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    translator = QTranslator()
    folder = str(VIEWER.parent / "resources" / "translations")
    assert translator.load(QLocale("zh_CN"), "viewer", "_", folder)
    qapp.installTranslator(translator)
    remembered.cache_clear()
    yield
    qapp.removeTranslator(translator)
    remembered.cache_clear()


def test_every_sentence_of_the_core_is_in_the_table() -> None:
    known = {shape(text) for text in SENTENCES}
    said = sentences_of_core()
    missing = [f"{where}: {text}" for text, where in said if shape(text) not in known]
    assert not missing, "write them into viewer/qt/retelling and run tests/translations/update.py"


def test_every_phrase_that_tells_why_a_file_is_read_so_is_in_the_table() -> None:
    known = {shape(text) for text in (*SENTENCES, *PARTS)}
    missing = [
        f"{where}: {text}" for text, where in phrases_of_guesses() if shape(text) not in known
    ]
    assert not missing, "write them into viewer/qt/retelling and run tests/translations/update.py"


def test_the_table_has_no_sentence_that_nobody_says() -> None:
    said = {shape(text) for text, _ in sentences_of_core()}
    stale = [text for text in SENTENCES if text[-1] in ".?" and shape(text) not in said]
    assert not stale, "take them out of viewer/qt/retelling"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("There is no date in this row.", "此行没有日期。"),
        ("February 2015 has 28 days.", "2015 年二月只有 28 天。"),
        ("The end (2010) is before the start (2012).", "结束（2010）早于开始（2012）。"),
        ("“xx. yy” is not understood.", "“xx. yy”无法理解。"),
        (
            "15 February 2012 was a Wednesday, not a Monday.",
            "2012 年二月 15 日是星期三，不是星期一。",
        ),
        ("There is no year 0 before the common era.", "公元前没有 0 年。"),
        ("A date is missing.", "缺少一个日期。"),
        (
            "3 cells have a first number above 12; no cell has a second one.",
            "3 个单元格的第一个数大于 12；没有单元格的第二个数大于 12。",
        ),
        (
            "“2555” may be a year of the Buddhist era. Write พ.ศ. or ค.ศ. before it.",
            "“2555”可能是佛历年份。请在前面写 พ.ศ. 或 ค.ศ.。",
        ),
        (
            "12 dates: Parts of the date are marked as unknown.",
            "12 个日期：日期的某些部分标为未知。",
        ),
        ("A sentence of a later version.", "A sentence of a later version."),
        ("", ""),
    ],
)
@pytest.mark.usefixtures("chinese")
def test_a_sentence_is_told_by_its_template(sentence: str, told: str) -> None:
    assert retold(sentence) == told


@pytest.mark.usefixtures("chinese")
def test_the_readers_own_words_stay_as_they_are() -> None:
    assert retold("“first” is not understood.") == "“first”无法理解。"
    assert retold("“month” is no month.") == "“month”不是月份。"
    assert retold("There is no column named day.") == "没有名为 day 的列。"


@pytest.mark.usefixtures("chinese")
def test_an_error_is_told_with_its_reason_and_hint() -> None:
    error = ViewerError(
        "{file} could not be opened: {reason}.",
        hint="Choose another name.",
        file="{odd} name.csv",
        reason="Permission denied",
    )
    assert retold_error(error) == "无法打开 {odd} name.csv：没有权限。请另取名称。"


@pytest.mark.usefixtures("chinese")
def test_sentences_follow_each_other_without_a_space_in_chinese() -> None:
    assert retold_all(["The cell is empty.", "The year is missing."]) == "单元格为空。缺少年份。"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    "text",
    ["30/02/2015x", "2012-13-40", "0000-00", "12:00", "99", "the 9X", "Feb 30 2015", "1985/1984",
     "between 1", "Monday 15 February 2012", "spring", "0 BC", "1914-15-16"],
)  # fmt: skip
def test_why_a_date_is_refused_is_told_in_chinese(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)
    told = retold(str(refused.value))
    assert not WORDS.findall(told.replace(text, "").replace("BC", "")), told


@pytest.mark.parametrize("template", [t for t in (*SENTENCES, *PARTS) if t != "a PDF"])
@pytest.mark.usefixtures("chinese")
def test_every_template_is_found_again_from_what_it_makes(template: str) -> None:
    made = re.sub(r"\{(\w+)\}", "7", template)
    told = retold_part(made) if template in PARTS else retold(made)
    assert re.search(r"[\u4e00-\u9fff]", told)


@given(st.text())
def test_any_text_is_told_as_it_stands_in_english(text: str) -> None:
    assert retold(text) == text
