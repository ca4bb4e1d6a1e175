"""What an import was, in the reader's words."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from viewer.domain import edtf
from viewer.domain.words import in_words
from viewer.exchange.mapping.fields import field_named
from viewer.qt.importing.field_names import field_name
from viewer.qt.retelling import retold
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate
from viewer.store.records import ImportRecord

_TO_THE_MINUTE = len("2026-01-31T12:00")
_DELIMITERS = {
    ",": QT_TRANSLATE_NOOP("imports_place", "Comma"),
    ";": QT_TRANSLATE_NOOP("imports_place", "Semicolon"),
    "\t": QT_TRANSLATE_NOOP("imports_place", "Tab"),
    "|": QT_TRANSLATE_NOOP("imports_place", "Pipe"),
    "\x01": QT_TRANSLATE_NOOP("imports_place", "Control-A"),
    "fixed width": QT_TRANSLATE_NOOP("imports_place", "Fixed width"),
    "gaps": QT_TRANSLATE_NOOP("imports_place", "Several spaces"),
}
_FORMS = {
    "json": QT_TRANSLATE_NOOP("imports_place", "None: JSON"),
    "json lines": QT_TRANSLATE_NOOP("imports_place", "None: JSON Lines"),
}


def _told(text: str) -> str:
    return translate("imports_place", text)


def when_words(moment: str) -> str:
    """An ISO 8601 moment in UTC by the reader's clock, told as the events' dates are."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    if not read.isValid():
        return moment
    local = read.toLocalTime().toString(Qt.DateFormat.ISODate)
    return in_words(edtf.parse(local[:_TO_THE_MINUTE]), QLocale().name())


def delimiter_words(record: ImportRecord) -> str:
    """What parted the cells of a file."""
    dialect = _object(record.dialect)
    mark = str(dialect.get("delimiter", ""))
    if mark:
        return _told(_DELIMITERS.get(mark, mark))
    form = str(dialect.get("form", ""))
    return _told(_FORMS.get(form.lower(), form)) if form else ""


def file_columns(record: ImportRecord) -> list[str]:
    """The columns of the file, in its order."""
    columns = _object(record.dialect).get("columns", [])
    return [str(name) for name in columns] if isinstance(columns, list) else []


def date_format_lines(record: ImportRecord) -> list[str]:
    """Each date column with its form."""
    try:
        found = json.loads(record.date_formats)
    except ValueError:
        return []
    return [_format_line(str(line)) for line in found] if isinstance(found, list) else []


def _format_line(line: str) -> str:
    column, colon, form = line.rpartition(": ")
    return f"{column}{colon}{retold(form)}"


def mapping_lines(record: ImportRecord) -> list[tuple[str, str]]:
    """Each field with the columns that say it; last the columns that are only kept."""
    mapping = _object(record.mapping)
    fields = mapping.get("fields", {})
    lines: list[tuple[str, str]] = []
    used: set[str] = set()
    for name, columns in fields.items() if isinstance(fields, dict) else ():
        used.update(map(str, columns))
        field = field_named(name)
        lines.append((field_name(field) if field else name, " + ".join(map(str, columns))))
    title = str(mapping.get("title", ""))
    if title:
        lines.append((translate("imports_place", "Title"), title))
    kept = [name for name in file_columns(record) if name not in used]
    if kept:
        lines.append((field_name(None), ", ".join(kept)))
    return lines


def _object(text: str) -> dict[str, Any]:
    """A JSON object; an empty one where another program garbled it."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
