"""The ids of the events of a query, in reading order, worked out by SQL.

The command line and exports ask here; the window asks the columns in memory, which know every
facet. Reading order: the earliest possible start first (an open start before all), then the
longer first, then the more important, then the id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.queries import Choice, Facet, Query
from viewer.store.search import where_matching

if TYPE_CHECKING:
    from viewer.store.store import Store

READING_ORDER = 'start, "end" IS NOT NULL, "end" DESC, importance DESC, id'
"""As an ORDER BY over ``event``; SQLite sorts NULL first."""
_FETCHED = 10_000
_OWN_COLUMNS = {Facet.KIND: "kind", Facet.PLACE: "place", Facet.IMPORT: "import"}
_LINKED = {
    Facet.PARTICIPANT: "SELECT event FROM event_participant JOIN participant"
    " ON participant.id = participant WHERE name = ?",
    Facet.TAG: "SELECT event FROM event_tag JOIN tag ON tag.id = tag WHERE name = ?",
    Facet.SOURCE: "SELECT event FROM event_source JOIN source ON source.id = source"
    " WHERE title = ?",
}


class Condition(NamedTuple):
    """An SQL expression over ``event`` with its values."""

    sql: str
    values: tuple[object, ...] = ()


def matching(store: Store, query: Query, limit: int | None = None) -> Iterator[int]:
    """Ids of the events of a query, in reading order, a few thousand in memory at a time.

    Raises:
        ValueError: the query chooses by exactness or decade, which only the columns know.
    """
    where = condition(store, query)
    cursor = store.connection.execute(
        f"SELECT id FROM event WHERE {where.sql} ORDER BY {READING_ORDER} LIMIT ?",
        (*where.values, -1 if limit is None else limit),
    )
    while rows := cursor.fetchmany(_FETCHED):
        yield from (number for (number,) in rows)


def count(store: Store, query: Query) -> int:
    """How many events a query has."""
    where = condition(store, query)
    sql = f"SELECT count(*) FROM event WHERE {where.sql}"
    counted: int = store.connection.execute(sql, where.values).fetchone()[0]
    return counted


def condition(store: Store, query: Query) -> Condition:
    """What keeps the events of a query; a span keeps whatever could overlap it."""
    text_sql, text_values = where_matching(store, query.text)
    conditions = [Condition(text_sql, tuple(text_values)), _in_span(query.span)]
    for facet, choice in query.choices.items():
        conditions += _chosen(store, facet, choice)
    return _joined(conditions, " AND ")


def _in_span(span: tuple[int | None, int | None] | None) -> Condition:
    start, end = span or (None, None)
    conditions = [Condition("1")]
    if start is not None:
        conditions.append(Condition('("end" IS NULL OR "end" > ?)', (start,)))
    if end is not None:
        conditions.append(Condition("(start IS NULL OR start < ?)", (end,)))
    return _joined(conditions, " AND ")


def _chosen(store: Store, facet: Facet, choice: Choice) -> Iterator[Condition]:
    wanted = [_has(store, facet, value) for value in sorted(choice.wanted)]
    if wanted:
        yield _joined(wanted, " AND " if choice.every else " OR ")
    for value in sorted(choice.excluded):
        has = _has(store, facet, value)
        yield Condition(f"NOT {has.sql}", has.values)


def _has(store: Store, facet: Facet, value: str) -> Condition:
    """That an event has a value of a facet, by its name or another spelling of it."""
    if facet is Facet.IMPORT:
        return Condition("(import = ?)", (int(value) if value.isdecimal() else -1,))
    names = [value, *_names_of(store, facet, value)]
    if facet in _OWN_COLUMNS:
        column = _OWN_COLUMNS[facet]
        return _joined([Condition(f"({column} = ?)", (name,)) for name in names], " OR ")
    if facet in _LINKED:
        linked = f"(id IN ({_LINKED[facet]}))"
        return _joined([Condition(linked, (name,)) for name in names], " OR ")
    raise ValueError(f"{facet} is answered by the columns, not by SQL")


def _names_of(store: Store, facet: Facet, alias: str) -> list[str]:
    sql = "SELECT name FROM alias WHERE facet = ? AND alias = ? ORDER BY name"
    return [name for (name,) in store.connection.execute(sql, (facet.value, alias))]


def _joined(conditions: list[Condition], word: str) -> Condition:
    values = tuple(value for condition in conditions for value in condition.values)
    return Condition(f"({word.join(condition.sql for condition in conditions)})", values)


def disputed(store: Store, limit: int = 1_000) -> list[int]:
    """The first events whose date their sources dispute, in reading order."""
    rows = store.connection.execute(
        "SELECT id FROM event WHERE id IN (SELECT event FROM date_claim)"
        f" ORDER BY {READING_ORDER} LIMIT ?",
        (limit,),
    )
    return [event for (event,) in rows]
