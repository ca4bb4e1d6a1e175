"""What an import did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.qt.counts import number

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
    told = ", ".join(text.format(number(count)) for count, text in parts if count)
    rows = QCoreApplication.translate("reports", "{0}: {1} rows").format(
        report.path.name, number(counts.rows)
    )
    return f"{rows}; {told}." if told else f"{rows}."
