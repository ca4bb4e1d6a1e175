"""What an import did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.qt.counts import counted, number
from viewer.qt.enumeration import listed, stopped

if TYPE_CHECKING:
    from viewer.exchange.importing import ImportReport


def sentence_of(report: ImportReport) -> str:
    """Tell rows added, changed, unchanged and left out; the sum is the rows of the file."""
    counts = report.counts
    parts = [
        (counts.added, QCoreApplication.translate("reports", "{0} new")),
        (counts.changed, QCoreApplication.translate("reports", "{0} changed")),
        (counts.unchanged, QCoreApplication.translate("reports", "{0} unchanged")),
        (counts.problems, QCoreApplication.translate("reports", "{0} could not be read")),
    ]
    told = listed(text.format(number(count)) for count, text in parts if count)
    rows = counted(
        QCoreApplication.translate("reports", "{0}: {n} row"),
        QCoreApplication.translate("reports", "{0}: {n} rows"),
        counts.rows,
    ).replace("{0}", report.path.name)
    whole = QCoreApplication.translate("reports", "{0}; {1}.")
    return whole.format(rows, told) if told else stopped(rows)
