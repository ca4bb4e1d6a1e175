"""What an import came to, for people and for machines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viewer.store.loading import Counts
from viewer.store.loading_changes import EventChange
from viewer.store.loading_rows import ProblemRow


@dataclass(slots=True)
class ImportReport:
    """What became of every row: ``rows = added + changed + unchanged + problems``.

    Attributes:
        path: the file.
        sha256: of the file as it lies on the disk.
        encoding: Python's name for it.
        delimiter: of a table; empty for JSON.
        date_formats: each date column with its form in words.
        counts: of rows; ``events`` and ``vanished`` of events.
        warnings: what the user should know, as sentences.
        seconds: how long it took.
        import_id: of the import in the store; None when nothing was written.
        reasons: how many rows have each problem.
        problem_rows: the first problems.
        changes: of a dry run, what the first events that change say now, and would say.
    """

    path: Path
    sha256: str
    encoding: str
    delimiter: str
    date_formats: tuple[str, ...]
    counts: Counts
    warnings: tuple[str, ...]
    seconds: float
    import_id: int | None
    reasons: Counter[str] = field(default_factory=Counter)
    problem_rows: list[ProblemRow] = field(default_factory=list)
    changes: list[EventChange] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The report as ``import --json`` prints it."""
        counts = self.counts
        return {
            "file": str(self.path),
            "sha256": self.sha256,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "date_formats": list(self.date_formats),
            "rows": counts.rows,
            "events": counts.events,
            "added": counts.added,
            "changed": counts.changed,
            "unchanged": counts.unchanged,
            "vanished": counts.vanished,
            "problems": counts.problems,
            "warnings": list(self.warnings),
            "seconds": round(self.seconds, 3),
            "import": self.import_id,
        }
