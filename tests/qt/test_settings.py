from __future__ import annotations

from pathlib import Path

from viewer.qt.settings import (
    GEOMETRY,
    IS_DETAIL_OPEN,
    PREFERENCES,
    RECENT_STORES,
    SIDEBAR_WIDTH,
    THEME,
    Settings,
)


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    first = Settings(path)
    first.set(THEME, "dark")
    first.set(SIDEBAR_WIDTH, 300)
    first.set(IS_DETAIL_OPEN, False)
    first.set(RECENT_STORES, ["/a", "/ü b"])
    first.set(GEOMETRY, b"\x00\xff\x01")
    first.keep_view("id", {"start": -(2**60), "lanes": None})
    first.save()
    second = Settings(path)
    assert second.get(THEME) == "dark"
    assert second.get(SIDEBAR_WIDTH) == 300
    assert second.get(IS_DETAIL_OPEN) is False
    assert second.get(RECENT_STORES) == ["/a", "/ü b"]
    assert second.get(GEOMETRY) == b"\x00\xff\x01"
    assert second.view_of("id") == {"start": -(2**60), "lanes": None}
    assert "PyObject" not in path.read_text()  # a pickle would run what it says when read


def test_a_value_of_another_kind_counts_as_not_there(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text('[look]\ntheme=7\n[window]\nsidebar_width="wide"\nplace=x\n')
    kept = Settings(path)
    assert kept.get(THEME) == "system"
    assert kept.get(SIDEBAR_WIDTH) == 232
    assert kept.get(GEOMETRY) == b""


def test_a_choice_that_is_none_of_the_choices_counts_as_not_there(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "settings.ini")
    kept.set(THEME, "mauve")
    assert kept.get(THEME) == "system"


def test_every_preference_has_a_label_and_its_default_among_its_choices() -> None:
    for setting in PREFERENCES:
        assert setting.label
        assert setting.choices is not None
        assert setting.default in setting.choices
