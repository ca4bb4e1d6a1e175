"""The translations: whole, true to their texts, and spoken by the window."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QTranslator

from tests.translations.texts import VIEWER, texts_of_window

FILES = sorted((VIEWER.parent / "resources" / "translations").glob("*.ts"))
_FIELD = re.compile(r"\{\w*\}|%n")


def _messages(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_window_is_translated(file: Path) -> None:
    messages = _messages(file)
    missing = [
        text
        for text in texts_of_window()
        if (text.context, text.source) not in messages
        or messages[text.context, text.source].find("translation[@type]") is not None
    ]
    assert not missing, "run tests/translations/update.py and translate what is unfinished"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_placeholders_and_mnemonics(file: Path) -> None:
    for (_, source), message in _messages(file).items():
        translation = message.findtext("translation", "")
        assert sorted(_FIELD.findall(source)) == sorted(_FIELD.findall(translation)), source
        assert ("&" in source) == ("&" in translation), source


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_says_what_its_source_says(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    for (context, source), message in _messages(file).items():
        assert translator.translate(context, source) == message.findtext("translation"), source


def test_lanes_and_menus_are_known_in_chinese() -> None:
    translator = QTranslator()
    folder = str(VIEWER.parent / "resources" / "translations")
    assert translator.load(QLocale("zh_CN"), "viewer", "_", folder)
    messages = _messages(Path(folder) / "viewer_zh_CN.ts")
    said = {source: translator.translate(context, source) for context, source in messages}
    assert said["Lanes: {0}"] == "分道：{0}"
    assert said["&File"] == "文件(&F)"


def test_a_chosen_language_is_spoken_from_the_start() -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QLocale\n"
        "from viewer.qt.translation import speak, translate\n"
        "app = QCoreApplication([]); speak(app, 'zh_CN')\n"
        "print(translate('SceneWords', 'No event in view'), QLocale().name())"
    )
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True, check=True, encoding="utf-8", env=os.environ,
    ).stdout  # fmt: skip
    assert said.split() == ["视野内没有事件", "zh_CN"]
