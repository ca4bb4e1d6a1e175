"""What an import did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.qt.counts import number

if TYPE_CHECKING:
    from viewer.exchange.importing import ImportReport


def sentence_of(report: ImportReport) -> str:
    """Tell rows added, changed, unchanged and left out; the sum is the rows of the file."""
    parts = [
        (report.added, QCoreApplication.translate("reports", "{0} new")),
        (report.changed, QCoreApplication.translate("reports", "{0} changed")),
        (report.unchanged, QCoreApplication.translate("reports", "{0} unchanged")),
        (report.problems, QCoreApplication.translate("reports", "{0} could not be read")),
    ]
    told = ", ".join(text.format(number(count)) for count, text in parts if count)
    rows = QCoreApplication.translate("reports", "{0}: {1} rows").format(
        report.file, number(report.rows)
    )
    return f"{rows}; {told}." if told else f"{rows}."
