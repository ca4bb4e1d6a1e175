"""Records of JSON that lie in other records, and networks of nodes and links.

Each of some countries may hold the list of its events, and each link of a network may be a dated
letter between two nodes: what is dated becomes the rows, with what is told of it around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from viewer.exchange.mapping.fields import Field
from viewer.exchange.mapping.names import field_by_name, is_ambiguous

Lists = Sequence[tuple[str, list[Any]]]
"""Lists of records, each with its name."""
_DEEPEST = 3
_NODES = frozenset({"nodes", "vertices"})
_LINKS = frozenset({"links", "edges"})
_IDS = ("id", "key", "_id")
_LABELS = ("label", "name", "title")
_ENDS = (("source", "source name"), ("target", "target name"))


class Network(NamedTuple):
    """A list of nodes beside one of links between them, each with its name."""

    nodes_name: str
    nodes: list[Any]
    links_name: str
    links: list[Any]

    @property
    def has_events(self) -> bool:
        """Whether the links are dated, and the nodes are not."""
        return _are_mostly_dated(self.links) and not _are_mostly_dated(self.nodes)

    @property
    def has_dates(self) -> bool:
        return _are_mostly_dated(self.links) or _are_mostly_dated(self.nodes)

    def named_links(self) -> list[Any]:
        """The links, with the names of the nodes that they join."""
        names: dict[str, str] = {}
        for place, node in enumerate(self.nodes):
            told = _inner(node)
            identity = next((str(told[key]) for key in _IDS if key in told), str(place))
            names[identity] = next((str(told[key]) for key in _LABELS if told.get(key)), identity)
        return [_with_names(link, names) for link in self.links]


def network_in(lists: Lists) -> Network | None:
    """The network that two lists beside each other are; None for others."""
    by_name = {name.lower(): (name, records) for name, records in lists}
    nodes = next((by_name[name] for name in by_name if name in _NODES), None)
    links = next((by_name[name] for name in by_name if name in _LINKS), None)
    if len(lists) != 2 or nodes is None or links is None:
        return None
    return Network(*nodes, *links)


def _with_names(link: Any, names: dict[str, str]) -> Any:
    told = dict(_inner(link))
    for end, name in _ENDS:
        if end in told and not isinstance(told[end], dict | list):
            told[name] = names.get(str(told[end]), str(told.pop(end)))
            told.pop(end, None)
    return told or link


def _inner(record: Any) -> dict[str, Any]:
    """What is told of a node or link, which Cytoscape keeps one level down."""
    if not isinstance(record, dict):
        return {}
    data = record.get("data")
    return data if isinstance(data, dict) else record


def unfolded(records: list[Any]) -> list[Any]:
    """Records that are dated, taken out of the undated ones that hold them in a list."""
    for _ in range(_DEEPEST):
        key = _dated_list(records, _DEEPEST)
        if key is None:
            break
        records = list(_opened(records, key))
    return records


def _dated_list(records: Iterable[Any], depth: int) -> str | None:
    """The field in which most records hold lists that are dated, or hold such lists themselves."""
    held = [record for record in records if isinstance(record, dict)]
    if not held or not depth or _are_mostly_dated(held):
        return None
    sizes: dict[str, int] = {}
    for key in dict.fromkeys(key for record in held for key in record):
        lists = [record[key] for record in held if _is_of_records(record.get(key))]
        items = [item for values in lists for item in values]
        if len(lists) * 2 >= len(held) and (
            _are_mostly_dated(items) or _dated_list(items, depth - 1) is not None
        ):
            sizes[key] = len(items)
    return max(sizes, key=sizes.__getitem__, default=None)


def _opened(records: Sequence[Any], key: str) -> Iterator[Any]:
    """Each record of the lists with what its holder says; a holder without any stays as it is."""
    holders = [record for record in records if isinstance(record, dict)]
    own = {name for record in holders for name in record if name != key}
    for record in records:
        items = record.get(key) if isinstance(record, dict) else None
        if not isinstance(items, list) or not items:
            yield record
            continue
        around = {name: value for name, value in record.items() if name != key}
        for item in items:
            told = item if isinstance(item, dict) else {key: item}
            yield around | {
                (f"{key}.{name}" if name in own else name): value for name, value in told.items()
            }


def holds_tables(document: Any) -> bool:
    """Whether an object holds lists of lists, which name no fields."""
    return isinstance(document, dict) and any(
        isinstance(value, list) and any(isinstance(item, list) for item in value)
        for value in document.values()
    )


def _is_of_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _are_mostly_dated(records: Sequence[Any]) -> bool:
    return sum(map(_is_dated, records)) * 2 >= max(1, len(records))


def _is_dated(record: Any) -> bool:
    return any(
        not isinstance(value, list) and _is_named_date(key) and any(map(str.isdigit, str(value)))
        for key, value in _inner(record).items()
    )


@cache
def _is_named_date(key: str) -> bool:
    found = field_by_name(key)
    return found is not None and found[0] in (Field.DATE, Field.YEAR) and not is_ambiguous(found[1])
