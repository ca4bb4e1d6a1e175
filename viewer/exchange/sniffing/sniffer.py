"""Finding out what a file is, from its first megabyte."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import Any

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Report, Step, ignore
from viewer.exchange.rows import json_rows
from viewer.exchange.rows.chunks import Chunk, Fault
from viewer.exchange.rows.dialect import Dialect
from viewer.exchange.rows.json_nesting import holds_tables
from viewer.exchange.rows.lines import lines
from viewer.exchange.rows.stacked_rows import StackedRows, StackedTable
from viewer.exchange.sniffing import dialects, encodings, headers, stacked
from viewer.exchange.sniffing.encodings import Encoding
from viewer.exchange.sniffing.facts import Evidence, FileFacts, Form
from viewer.exchange.sniffing.opening import blocks, check_file, head, is_binary, opened

SAMPLE_BYTES = 1 << 20
SAMPLE_ROWS = 1_000
MAX_COLUMNS = 10_000
_LISTS_TOLD = 10
_OTHER_FORMS = {"BEGIN:VCALENDAR": "an iCalendar file", "0 HEAD": "a GEDCOM family tree"}


def sniff(
    path: Path,
    *,
    encoding: str = "",
    delimiter: str = "",
    quote: str | None = None,
    header: int | None = None,
    report: Report = ignore,
) -> FileFacts:
    """What a file is; what the user gives is taken as given.

    Args:
        path: the file.
        encoding: a name, or empty to find out.
        delimiter: one character, or empty to find out.
        quote: one character, empty for none, or None to find out.
        header: the row of the header, 0 for none, or None to find out.
        report: told once that sniffing has begun.

    Raises:
        ViewerError: the file is none, or nothing that can be read as records.
    """
    size = check_file(path)
    report(Step("sniffing", 0, size))
    start, is_gzip = head(path, SAMPLE_BYTES)
    found = encodings.named(encoding, start) if encoding else encodings.detect(path, start)
    if not found.name.startswith(("utf-16", "utf-32")) and is_binary(start):
        raise ViewerError(
            "{file} is no text: it holds bytes as programs, pictures and archives do.",
            hint="Export its table as CSV and import that.",
            file=str(path),
        )
    text = _decoded(start, found)
    seen: tuple[Evidence, ...] = (Evidence("encoding", found.name, found.evidence),)
    if is_gzip:
        seen += (Evidence("packing", "gzip", "the file begins as gzip does"),)
    form = _form(path, text)
    if form is Form.TABLE:
        return _table(
            path, size, is_gzip, found, text, seen, delimiter=delimiter, quote=quote, header=header
        )
    return _json(path, size, is_gzip, found, form, seen)


def _decoded(start: bytes, encoding: Encoding) -> str:
    decoder = codecs.getincrementaldecoder(encoding.name)("replace")
    return decoder.decode(start[encoding.bom_bytes :])


def _form(path: Path, text: str) -> Form:
    opening = text.lstrip("\ufeff \t\r\n")[:1]
    if opening == "<" and text.lstrip().lower().startswith(
        ("<?xml", "<!doctype", "<html", "<data")
    ):
        raise ViewerError(
            "{file} is XML or HTML, which is not read.",
            hint="Save it as CSV or JSON and import that.",
            file=str(path),
        )
    for start, what in _OTHER_FORMS.items():
        if text.lstrip("\ufeff").startswith(start):
            raise ViewerError(
                "{file} is {what}, which is not read.",
                hint="Export it as CSV and import that.",
                file=str(path),
                what=what,
            )
    if opening not in ("{", "["):
        return Form.TABLE
    if opening == "{" and _first_lines_are_records(text):
        return Form.JSON_LINES
    return Form.JSON


def _first_lines_are_records(text: str) -> bool:
    """Whether the first line is a whole JSON object, and no document of records by itself."""
    rows = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()][:2]
    try:
        first = json_rows.loads(rows[0])
    except (ValueError, RecursionError):
        return False
    is_whole = len(rows) == 1 and (json_rows.records_of(first) or holds_tables(first))
    return isinstance(first, dict) and not is_whole


def _table(
    path: Path,
    size: int,
    is_gzip: bool,
    encoding: Encoding,
    text: str,
    seen: tuple[Evidence, ...],
    *,
    delimiter: str,
    quote: str | None,
    header: int | None,
) -> FileFacts:
    sample = _whole_lines(text)
    dialect, delimiter_evidence = dialects.detect(sample, delimiter, quote)
    records = dialects.records(sample, dialect)
    place = headers.detect(records) if header is None else headers.given(records, header)
    _check_width(path, max((len(row) for row in records), default=0), records)
    columns, warnings = headers.column_names(place)
    joint = " " if dialect.is_aligned else dialect.delimiter
    above = filter(None, map(stacked.trimmed, records[: place.above]))
    preamble = tuple(joint.join(row).strip() for row in above)
    is_whole = sum(map(len, sample)) == len(text)
    if place.index >= 0 and len(records) <= place.first and is_whole:
        warnings += ("No rows stand below the header.",)
    if preamble:
        told = " / ".join(preamble)
        warnings += (f"Left out above the table: {told[:300]}",)
    if place.first > place.index + 1 >= 1 and place.cells == tuple(records[place.index]):
        warnings += ("The row of tags or strokes below the header was left out.",)
    found: tuple[StackedTable, ...] = ()
    if header is None and place.index >= 0 and (below := stacked.tables_below(records, place)):
        columns, found = stacked.laid_side_by_side(columns, place, below, preamble)
        told = ", ".join(table.name for table in found)
        warnings += (f"The file holds {len(found)} tables, each under its own header: {told}.",)
        seen += (Evidence("tables", str(len(found)), "further rows of names stand among the rows"),)
    where = "none" if place.index < 0 else f"row {place.index + 1}"
    width = max((len(table.places) for table in found), default=place.width)
    chunk = Chunk(
        [n for n, row in enumerate(records[place.first :], place.first + 1) if _says(row)],
        [(row + [""] * width)[:width] for row in records[place.first :] if _says(row)],
        *((), 0, 0, 0),
    )
    if found:
        chunk = next(iter(StackedRows([chunk], found, columns)))
    return FileFacts(
        path,
        size,
        is_gzip,
        Form.TABLE,
        encoding.name,
        encoding.bom_bytes,
        dialect,
        place.index + 1,
        place.cells,
        columns,
        place.first + 1,
        preamble,
        tuple(map(tuple, chunk.rows[:SAMPLE_ROWS])),
        (*seen, delimiter_evidence, Evidence("header", where, place.why)),
        warnings,
        found,
        tuple(chunk.numbers[:SAMPLE_ROWS]),
    )


def _says(row: Sequence[str]) -> bool:
    return any(cell.strip() for cell in row)


def _check_width(path: Path, width: int, records: list[list[str]]) -> None:
    if width > MAX_COLUMNS:
        raise ViewerError(
            "{file} has more than {most} columns; so many cannot be read.",
            hint="Check the delimiter, or cut the table into narrower ones.",
            file=str(path),
            most=f"{MAX_COLUMNS:,}",
        )
    if not any(cell.strip() for row in records for cell in row):
        raise ViewerError("{file} holds no rows, only blanks.", file=str(path))


def _whole_lines(text: str) -> list[str]:
    """The lines of a sample; a last one that may be cut off is left out."""
    found = list(StringIO(text, newline=""))
    if len(found) > 1 and len(text) >= SAMPLE_BYTES // 4 and not found[-1].endswith("\n"):
        found.pop()
    return found


def _json(
    path: Path,
    size: int,
    is_gzip: bool,
    encoding: Encoding,
    form: Form,
    seen: tuple[Evidence, ...],
) -> FileFacts:
    columns: dict[str, None] = {}
    first: list[dict[str, str]] = []
    numbers: list[int] = []
    warnings: tuple[str, ...] = ()
    with opened(path) as (stream, _):
        batches = lines(blocks(path, stream), encoding.name, encoding.bom_bytes)
        if form is Form.JSON_LINES:
            items = json_rows.line_items(chain.from_iterable(batches))
        else:
            document = _document(path, batches)
            items = json_rows.document_items(document, path)
            warnings = _of_lists_left_out(document)
        for number, record in items:
            if isinstance(record, Fault):
                continue
            columns.update(dict.fromkeys(record))
            if len(first) < SAMPLE_ROWS:
                first.append(record)
                numbers.append(number)
    _check_width(path, len(columns), [["x"]])
    rows = tuple(tuple(record.get(name, "") for name in columns) for record in first)
    if not columns:
        raise ViewerError("{file} holds no records that can be read.", file=str(path))
    why = "an object on each line" if form is Form.JSON_LINES else "opens with { or ["
    return FileFacts(
        path,
        size,
        is_gzip,
        form,
        encoding.name,
        encoding.bom_bytes,
        Dialect("", ""),
        0,
        (),
        tuple(columns),
        1,
        (),
        rows,
        (*seen, Evidence("form", form.value, why)),
        warnings=warnings,
        sample_rows=tuple(numbers),
    )


def _of_lists_left_out(document: Any) -> tuple[str, ...]:
    counts = json_rows.left_out(document)
    if not counts:
        return ()
    told = ", ".join(f"{name} ({count:,})" for name, count in counts[:_LISTS_TOLD])
    return (f"Lists of records that were left out: {told}.",)


def json_items(
    path: Path, form: Form, content: Iterator[bytes], encoding: str, bom_bytes: int
) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """The records of a JSON or JSON Lines file, numbered.

    Raises:
        ViewerError: the document is too large, broken, or holds no records.
    """
    batches = lines(content, encoding, bom_bytes)
    if form is Form.JSON_LINES:
        return json_rows.line_items(chain.from_iterable(batches))
    return json_rows.document_items(_document(path, batches), path)


def _document(path: Path, batches: Iterator[Iterator[str]]) -> Any:
    parts: list[str] = []
    held = 0
    for line in chain.from_iterable(batches):
        parts.append(line)
        held += len(line)
        if held > json_rows.MAX_JSON:
            raise ViewerError(
                "{file} is a JSON document of more than {limit} MB.",
                hint="Save it as JSON Lines, a record a line, and import that.",
                file=str(path),
                limit=json_rows.MAX_JSON >> 20,
            )
    try:
        return json_rows.loads("".join(parts))
    except ValueError as error:
        reason, line = getattr(error, "msg", "not JSON"), getattr(error, "lineno", "1")
        raise ViewerError(
            "{file} is not sound JSON: {reason} in line {line}.",
            file=str(path),
            reason=reason,
            line=line,
        ) from None
    except RecursionError:
        raise ViewerError("{file} is JSON nested too deep to read.", file=str(path)) from None
