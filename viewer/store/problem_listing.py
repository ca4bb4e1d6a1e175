"""The problems of an import as a reader goes through them: counted by reason, page by page."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.store.mending import MENDED, OF_IMPORT

if TYPE_CHECKING:
    from viewer.store.store import Store

SHOWN_CHARACTERS = 1_000
"""How much of a cell is read for a list; a cell may hold a gigabyte."""


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many problems of an import have a reason, and how many of them were mended since."""

    reason: str
    problems: int
    mended: int


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A problem as a list shows it.

    Attributes:
        cell: as written; no more than ``SHOWN_CHARACTERS`` of it.
        mended_by: the import that settled it; None while it is open.
    """

    id: int
    row: int
    column: str
    cell: str
    reason: str
    mended_by: int | None


def open_problems(store: Store) -> dict[int, int]:
    """How many problems of each import stand open; imports without any have no entry."""
    rows = store.connection.execute(
        f"""SELECT problem.import, count(*) FROM problem LEFT JOIN ({MENDED}) AS mended
        ON mended.problem = problem.id AND mended.import > problem.import
        WHERE mended.problem IS NULL GROUP BY problem.import"""
    )
    return dict(rows.fetchall())


def reasons(store: Store, import_id: int) -> list[ReasonCount]:
    """The reasons of an import's problems, the most frequent first."""
    rows = store.connection.execute(
        f"SELECT reason, count(*), count(mended.problem) {OF_IMPORT}"
        " GROUP BY reason ORDER BY 2 DESC, 1",
        {"import": import_id},
    )
    return [ReasonCount(*row) for row in rows]


def problem_ids(
    store: Store, import_id: int, reason: str = "", *, with_mended: bool = False
) -> Sequence[int]:
    """The problems of an import in the order of its rows.

    Args:
        store: to read from.
        import_id: of the import.
        reason: only those with this one; all where empty.
        with_mended: also those that were mended since.
    """
    rows = store.connection.execute(
        f"SELECT problem.id {OF_IMPORT} AND (:all OR mended.problem IS NULL)"
        " AND (:reason = '' OR reason = :reason) ORDER BY problem.\"row\", problem.id",
        {"import": import_id, "all": with_mended, "reason": reason},
    )
    return array("q", (row[0] for row in rows))


def problem_lines(store: Store, ids: Sequence[int]) -> list[ProblemLine]:
    """Problems by their ids, in this order; those that are gone are left out."""
    rows = store.connection.execute(
        f"""SELECT problem.id, problem."row", "column", substr(cell, 1, {SHOWN_CHARACTERS}),
        reason, mended.import FROM problem LEFT JOIN ({MENDED}) AS mended
        ON mended.problem = problem.id AND mended.import > problem.import
        WHERE problem.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(ids)),),
    )
    found = {row[0]: ProblemLine(*row) for row in rows}
    return [found[number] for number in ids if number in found]


def whole_rows(store: Store, ids: Sequence[int]) -> dict[int, list[str]]:
    """All cells of the rows that have these problems, by the problem's id."""
    rows = store.connection.execute(
        "SELECT id, whole_row FROM problem WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {number: list(map(str, json.loads(whole))) for number, whole in rows}
