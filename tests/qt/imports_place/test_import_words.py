"""What the imports place says of an import."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt

from viewer.qt.imports_place.import_words import when_words


def test_the_moment_of_an_import_is_told_as_dates_are() -> None:
    noon = QDateTime.fromString("2026-11-25T12:05:09", Qt.DateFormat.ISODate)
    in_utc = noon.toUTC().toString(Qt.DateFormat.ISODate)
    assert when_words(in_utc) == "25 November 2026, 12:05"


def test_what_is_no_moment_is_told_as_it_stands() -> None:
    assert when_words("some day") == "some day"
