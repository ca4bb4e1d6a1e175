"""Rows of JSON and JSON Lines: records found wherever they lie, flattened to dotted columns.

Dated records that lie in lists of others are records, with what those say of them.
Numbers keep the digits they were written with. Lists of plain values are joined by ``"; "``;
a list of flat objects becomes a column for each of their fields, joined alike, so that sources
with titles and links stand as such; other lists stay JSON. A GeoJSON point gives longitude and
latitude.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from viewer.domain.errors import ViewerError
from viewer.exchange.rows.chunks import ROWS_PER_CHUNK, Chunk, Fault
from viewer.exchange.rows.json_nesting import network_in, unfolded
from viewer.exchange.rows.lines import has_kept_bytes, without_kept_bytes

MAX_JSON = 512 << 20
"""Bytes of the largest JSON document; JSON Lines has no such limit."""
LIST_COLUMN = "list"
"""Tells of which list of the document a record is, where it has several."""
_JOINT = "; "
_DATED = ("date", "start", "start_date", "startdate", "datetime", "timestamp", "year")
_NAMED = ("title", "name", "headline", "event", "label", "id")
"""A document that says both of itself is one event, whatever lists it holds."""
_ROWS = 3
"""Objects that it takes for a table of records without titles."""
_PREFERRED = ("events", "features", "bindings", "items", "records", "results", "data", "date")


def loads(text: str) -> Any:
    """Parse JSON keeping numbers as they are written."""
    return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)


def flattened(record: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """One record as dotted column names and text cells."""
    cells: dict[str, str] = {}
    for key, value in record.items():
        name = f"{prefix}{_written(key)}"
        if isinstance(value, dict):
            cells.update(flattened(value, f"{name}."))
        elif isinstance(value, list):
            cells.update(_of_list(name, value))
        else:
            cells[name] = _text(value)
    return cells


def _written(key: str) -> str:
    """A name that can be kept: half of a character pair as it was escaped."""
    return key if key.isascii() else key.encode("utf-8", "backslashreplace").decode()


def _of_list(name: str, values: list[Any]) -> dict[str, str]:
    if name.endswith("geometry.coordinates") and len(values) in (2, 3) and _are_plain(values):
        base = name.removesuffix("coordinates")
        return dict(
            zip(
                (f"{base}longitude", f"{base}latitude", f"{base}altitude"),
                map(_text, values),
                strict=False,
            )
        )
    if _are_plain(values):
        return {name: _JOINT.join(map(_text, values))}
    if all(map(_is_flat, values)):
        return _in_columns(name, values)
    return {name: json.dumps(values, ensure_ascii=False)}


def _is_flat(value: Any) -> bool:
    """Whether a value is an object of texts and numbers that a joined list can hold."""
    return isinstance(value, dict) and not any(
        isinstance(part, dict | list) or ";" in _text(part) for part in value.values()
    )


def _in_columns(name: str, objects: list[dict[str, Any]]) -> dict[str, str]:
    keys = dict.fromkeys(key for item in objects for key in item)
    return {
        f"{name}.{_written(key)}": _JOINT.join(_text(item.get(key)) for item in objects)
        for key in keys
    }


def _are_plain(values: list[Any]) -> bool:
    return not any(isinstance(value, dict | list) for value in values)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def records_of(document: Any) -> list[tuple[str, list[Any]]]:
    """The lists of records in a document with their names, the likeliest place first.

    Records beside each other under the same parent, such as the events and eras of one
    TimelineJS file, are all taken, and those of the same name under several parents, such as the
    events of each of some countries: their parents name them.
    """
    if isinstance(document, dict) and _is_event(document):
        return [("", [document])]
    squared = _of_table(document)
    if squared:
        return [("", squared)]
    if isinstance(document, list):
        return [("", document)] if any(isinstance(item, dict) for item in document) else []
    found = list(_lists_in(document, ()))
    if not found:
        return []
    best = max(found, key=lambda item: (item[0][-1] in _PREFERRED, -len(item[0]), len(item[1])))
    alike = [item for item in found if len(item[0]) == len(best[0]) and item[0][-1] == best[0][-1]]
    if len(alike) > 1:
        return [(path[-2], records) for path, records in alike]
    return [(path[-1], records) for path, records in found if path[:-1] == best[0][:-1]]


def left_out(document: Any) -> list[tuple[str, int]]:
    """The dated lists of a document whose records are not read, and how many each holds."""
    lists = records_of(document)
    network = network_in(lists)
    if network is not None and network.has_events:
        return [(network.nodes_name, len(network.nodes))]
    taken = {id(records) for _, records in lists}
    found = list(_lists_in(document, ()))
    if not any(id(records) in taken for _, records in found):
        return []
    return [
        (".".join(map(_written, path)), len(records))
        for path, records in found
        if id(records) not in taken and _are_dated(records)
    ]


def _are_dated(records: Sequence[Any]) -> bool:
    names = {key.lower() for record in records if isinstance(record, dict) for key in record}
    return not names.isdisjoint(_DATED)


def _of_table(document: Any) -> list[dict[str, Any]]:
    """The records of a document that is a table; none where it is not.

    Forms: rows under a first row of names; names apart from rows, as pandas splits them; a list or
    an object of values for each column; an object of records by their ids.
    """
    if isinstance(document, list):
        return _under_names(document[0], document[1:]) if document else []
    if not isinstance(document, dict) or not document:
        return []
    if isinstance(document.get("columns"), list) and isinstance(document.get("data"), list):
        return _under_names(document["columns"], document["data"])
    values = list(document.values())
    if all(isinstance(value, list) and _are_plain(value) for value in values):
        lengths = set(map(len, values))
        return (
            _under_names(list(document), list(zip(*values, strict=True)))
            if len(lengths) == 1 < len(values)
            else []
        )
    if len(values) > 1 and all(isinstance(value, dict) for value in values):
        return _by_keys(document)
    return []


def _under_names(names: Any, rows: Sequence[Any]) -> list[dict[str, Any]]:
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return []
    if not all(isinstance(row, list | tuple) and len(row) <= len(names) for row in rows):
        return []
    return [dict(zip(names, row, strict=False)) for row in rows]


def _by_keys(document: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Records by id, or columns by the numbers of their rows."""
    keys = [tuple(value) for value in document.values()]
    if all(keys) and len(set(keys)) == 1 and all(key.isdecimal() for key in keys[0]):
        return [{name: cells[key] for name, cells in document.items()} for key in keys[0]]
    records = list(document.values())
    if not all(map(_names_an_event, records)) and not _are_alike(records):
        return []
    return [{"key": key, **record} for key, record in document.items()]


def _are_alike(records: Sequence[dict[str, Any]]) -> bool:
    """Whether records have names in common, as rows of one table do, and are no lists of events."""
    shared = set.intersection(*(set(map(str.lower, record)) for record in records))
    if len(records) < _ROWS or len(shared) < 2:
        return False
    if not shared.isdisjoint(_DATED):
        return True
    lists = (within for record in records for _, within in _lists_in(record, ()))
    return len(shared) > 2 and not any(map(_names_an_event, chain.from_iterable(lists)))


def _names_an_event(record: Any) -> bool:
    return isinstance(record, dict) and _is_event({key.lower(): 1 for key in record})


def _is_event(document: dict[str, Any]) -> bool:
    told = {key.lower() for key, value in document.items() if not isinstance(value, dict | list)}
    return not told.isdisjoint(_DATED) and not told.isdisjoint(_NAMED)


def _lists_in(node: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    if not isinstance(node, dict) or len(path) > 6:
        return
    for key, value in node.items():
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            yield (*path, key), value
        else:
            yield from _lists_in(value, (*path, key))


class JsonRows:
    """Chunks of the records of one JSON document or of JSON Lines.

    Args:
        items: each record with its number, or the reason why it is none.
        columns: dotted names; a record's other fields would be lost, so they are all named.
        position: tells how many bytes of the file were read.
    """

    def __init__(
        self,
        items: Iterator[tuple[int, dict[str, str] | Fault]],
        columns: Sequence[str],
        position: Callable[[], int],
    ) -> None:
        self._items = items
        self._columns = tuple(columns)
        self._position = position

    def __iter__(self) -> Iterator[Chunk]:
        while batch := list(islice(self._items, ROWS_PER_CHUNK)):
            numbers: list[int] = []
            rows: list[list[str]] = []
            faults: list[Fault] = []
            for number, record in batch:
                if isinstance(record, Fault):
                    faults.append(record)
                    continue
                cells = [record.get(column, "") for column in self._columns]
                fault = self._fault(number, cells)
                if fault:
                    faults.append(fault)
                else:
                    numbers.append(number)
                    rows.append(cells)
            yield Chunk(numbers, rows, faults, 0, 0, self._position())

    def _fault(self, number: int, cells: list[str]) -> Fault | None:
        for column, cell in zip(self._columns, cells, strict=True):
            if "\x00" in cell:
                reason = "This cell holds NUL bytes, which are no text."
            elif has_kept_bytes(cell):
                reason = "This cell holds half of a character pair, or bytes that are no text."
            else:
                continue
            whole = tuple(map(without_kept_bytes, cells))
            return Fault(number, column, without_kept_bytes(cell), reason, whole)
        if not any(cells):
            return Fault(number, "", "", "This record is empty.", tuple(cells))
        return None


def document_items(document: Any, path: Path) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """The records of a document, numbered from 1.

    Raises:
        ViewerError: there is no list of records in it, or it is a network without dates.
    """
    lists = records_of(document)
    if not lists:
        raise ViewerError(
            "{file} is JSON, but holds no list of records.",
            hint="Save the list of events in it as a JSON array of objects.",
            file=str(path),
        )
    network = network_in(lists)
    if network is not None and not network.has_dates:
        raise ViewerError(
            "{file} is a network of {nodes} nodes and {links} links without dates.",
            hint="Save the list of dated events behind it and import that.",
            file=str(path),
            nodes=len(network.nodes),
            links=len(network.links),
        )
    if network is not None and network.has_events:
        lists = [(network.links_name, network.named_links())]
    several = len(lists) > 1
    named = chain.from_iterable(
        ((name, item) for item in unfolded(records)) for name, records in lists
    )
    for number, (name, item) in enumerate(named, 1):
        extra = {LIST_COLUMN: _written(name)} if several else {}
        yield number, _record(number, item, extra)


def line_items(lines: Iterator[str]) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """The records of JSON Lines, numbered by line; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        text = line.strip("\r\n")
        try:
            item = loads(text.lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            shown = without_kept_bytes(text)
            reason = f"This line is not JSON: {getattr(error, 'msg', 'nested too deep')}."
            yield number, Fault(number, "", shown, reason, (shown,))
            continue
        yield number, _record(number, item, {})


def _record(number: int, item: Any, extra: dict[str, str]) -> dict[str, str] | Fault:
    if isinstance(item, dict):
        try:
            return extra | flattened(item)
        except RecursionError:
            return Fault(number, "", "", "This record is nested too deep.", ())
    text = json.dumps(item, ensure_ascii=False)
    return Fault(number, "", text, "This is not a record with named fields.", (text,))
