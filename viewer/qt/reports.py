"""What an import did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.qt.counts import number
from viewer.qt.enumeration import listed
from viewer.qt.translation import translate

if TYPE_CHECKING:
    from viewer.exchange.importing import ImportReport


def sentence_of(report: ImportReport) -> str:
    """Tell rows added, changed, unchanged and left out; the sum is the rows of the file."""
    counts = report.counts
    parts = [
        (counts.added, translate("reports", "{0} new")),
        (counts.changed, translate("reports", "{0} changed")),
        (counts.unchanged, translate("reports", "{0} unchanged")),
        (counts.problems, translate("reports", "{0} could not be read")),
    ]
    told = listed(text.format(number(count)) for count, text in parts if count)
    rows = translate("reports", "{0}: {1} rows").format(report.path.name, number(counts.rows))
    return f"{rows}; {told}." if told else f"{rows}."
