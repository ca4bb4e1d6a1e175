"""Problems saved as a CSV: the rows as they stood with the reason; mended, it imports again."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.errors import ViewerError
from viewer.exchange.rows.chunks import Chunk
from viewer.exchange.sniffing.facts import FileFacts
from viewer.store.loading_rows import ProblemRow
from viewer.store.undo import header_of, problems_of

if TYPE_CHECKING:
    from viewer.store import Store

COLUMNS = ("import problem", "import row", "import data set")
"""Stand behind the columns of the file itself; a mended file may keep them."""


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """What a file of saved problems says of where its rows come from."""

    data_set: str
    width: int

    def restored(self, chunk: Chunk) -> Chunk:
        """The chunk without the added columns, its rows numbered as in the file they come from."""
        numbers = self._numbers(chunk)
        return chunk._replace(numbers=numbers, rows=[row[: self.width] for row in chunk.rows])

    def told(self, chunk: Chunk) -> dict[int, str]:
        """The problem that each row had, by its number in the file it comes from."""
        told = (row[self.width] for row in chunk.rows)
        return dict(zip(self._numbers(chunk), told, strict=True))

    def _numbers(self, chunk: Chunk) -> list[int]:
        return [
            int(row[self.width + 1]) if row[self.width + 1].isdecimal() else number
            for number, row in zip(chunk.numbers, chunk.rows, strict=True)
        ]


def recognised(facts: FileFacts) -> tuple[FileFacts, ProblemFile | None]:
    """Facts of the columns that the rows had before they were saved as problems."""
    if facts.columns[-len(COLUMNS) :] != COLUMNS:
        return facts, None
    width = len(facts.columns) - len(COLUMNS)
    data_set = next((row[width + 2] for row in facts.sample if row[width + 2]), facts.path.name)
    own = replace(
        facts,
        columns=facts.columns[:width],
        header=facts.header[:width],
        sample=tuple(row[:width] for row in facts.sample),
    )
    return own, ProblemFile(data_set, width)


class ProblemWriter:
    """Writes problems to a CSV file, as they come.

    Args:
        path: of the file; it is replaced when the first problem comes.
        columns: of the file the rows come from.
        data_set: of that file.
    """

    def __init__(self, path: Path, columns: Sequence[str], data_set: str) -> None:
        self._path = path
        self._columns = columns
        self._data_set = data_set
        with self._told():
            self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow((*columns, *COLUMNS))

    def add(self, problems: Iterable[ProblemRow]) -> None:
        """Write more problems."""
        width = len(self._columns)
        for problem in problems:
            cells = json.loads(problem.whole_row)
            told = problem.reason
            if len(cells) > width:
                told += " Left over: " + " | ".join(cells[width:])
            row = (cells + [""] * (width - len(cells)))[:width]
            with self._told():
                self._writer.writerow((*row, told, problem.row, self._data_set))

    def close(self) -> None:
        """Finish the file."""
        with self._told():
            self._file.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell a folder that is missing, a full disk and the like in words."""
        try:
            yield
        except OSError as error:
            raise ViewerError(
                "{file} cannot be written: {reason}.",
                file=str(self._path),
                reason=error.strerror or str(error),
            ) from None


def save_problems(store: Store, import_id: int, path: Path) -> int:
    """Write the problems of an import to a CSV file; gives how many they are."""
    columns, data_set = header_of(store, import_id)
    writer = ProblemWriter(path, columns, data_set)
    count = 0
    try:
        for problem in problems_of(store, import_id):
            writer.add((problem,))
            count += 1
    finally:
        writer.close()
    return count
