"""In which roles two participants stand together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.domain.progress import Report, Step, ignore

if TYPE_CHECKING:
    from viewer.store.store import Store

_LOOKED_AT = 5_000
"""Events looked at in one go: some ten milliseconds."""
_ROLES = """SELECT first, second, count(*) FROM (
        SELECT max(CASE name WHEN :first THEN role ELSE '' END) AS first,
            max(CASE name WHEN :second THEN role ELSE '' END) AS second
        FROM event_participant JOIN participant ON participant.id = participant
        WHERE event IN (SELECT value FROM json_each(:events))
            AND name IN (:first, :second) AND role <> ''
        GROUP BY event)
    GROUP BY first, second"""


def roles_of_two(
    store: Store, ids: Sequence[int], parties: tuple[str, str], report: Report = ignore
) -> Counter[tuple[str, str]]:
    """Count some events by the roles of two participants, "" where one has none.

    Events that give neither of them a role are left out. Some ten seconds a million.

    Raises:
        Cancelled: out of ``report``.
    """
    found: Counter[tuple[str, str]] = Counter()
    for first in range(0, len(ids), _LOOKED_AT):
        report(Step("finding", first, len(ids)))
        part = json.dumps(ids[first : first + _LOOKED_AT])
        asked = {"events": part, "first": parties[0], "second": parties[1]}
        for one, other, events in store.connection.execute(_ROLES, asked):
            found[one, other] += events
    return found
