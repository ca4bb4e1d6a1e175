from __future__ import annotations

from pathlib import Path

import pytest

from viewer.qt.measures import length_words, number_words, scale_words
from viewer.qt.settings import Settings
from viewer.qt.shelf import IOWA, Shelf
from viewer.timeline.scale import YEAR_S

DAY_S = 86_400


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (47 * YEAR_S, "47 years"),
        (YEAR_S, "12 months"),
        (3 * DAY_S, "3 days"),
        (7_200, "2 hours"),
        (1, "1 second"),
        (13.8e9 * YEAR_S, "13.8 billion years"),
        (13_799_998_213 * YEAR_S, "13.8 billion years"),
        (2_026 * YEAR_S, "2,030 years"),
        (9.97 * YEAR_S, "10 years"),
    ],
)
def test_a_length_is_told_in_a_unit_of_which_it_has_two(seconds: float, words: str) -> None:
    assert length_words(seconds, "en_US") == words


@pytest.mark.parametrize(
    ("seconds_per_px", "words"),
    [(23 * DAY_S, "1 px = 23 days"), (DAY_S / 2, "1 px = 12 hours"), (0.5, "2 px = 1 second")],
)
def test_the_scale_is_told_by_the_pixel(seconds_per_px: float, words: str) -> None:
    assert scale_words(seconds_per_px, "en_US") == words


def test_a_language_that_nobody_knows_is_told_in_english() -> None:
    assert length_words(3 * DAY_S, "xx_XX") == "3 days"


def test_lengths_are_told_in_the_readers_language() -> None:
    assert length_words(3 * DAY_S, "de_DE") == "3 Tage"


def test_the_shelf_remembers_the_newest_first_and_forgets_what_is_gone(tmp_path: Path) -> None:
    shelf = Shelf(Settings(tmp_path / "settings.ini"))
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    assert shelf.is_first_start
    for path in (one, two, one):
        path.touch()
        shelf.remember(path)
    assert [path.name for path in shelf.recent] == ["one.sqlite", "two.sqlite"]
    assert shelf.last == one
    one.unlink()
    assert shelf.last is None
    assert [path.name for path in shelf.recent] == ["two.sqlite"]
    assert not shelf.is_first_start


def test_the_samples_files_are_there(tmp_path: Path) -> None:
    assert Shelf(Settings(tmp_path / "settings.ini")).sample_file(IOWA).is_file()


def test_lengths_are_told_in_chinese():
    assert length_words(48 * YEAR_S, "zh_CN") == "48年"


def test_chinese_has_its_own_large_numbers() -> None:
    assert length_words(15.3e9 * YEAR_S, "zh_CN") == "153亿年"
    assert number_words(100_000_000, "zh_CN") == "1亿"
    assert number_words(100_000_000, "en") == "100 million"
    assert number_words(10_000, "en") == "10,000"
