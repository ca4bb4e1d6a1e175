"""Problems are read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.qt.imports_place.problem_table import PAGE, ProblemTable
from viewer.store.problem_listing import ProblemLine


def test_only_the_pages_looked_at_are_read() -> None:
    asked: list[int] = []

    def read(ids: Sequence[int]) -> list[ProblemLine]:
        asked.append(len(ids))
        return [ProblemLine(each, each + 1, "date", "x", "No date.", None) for each in ids]

    table = ProblemTable(read)
    table.show_problems(range(1_000_000))
    assert table.rowCount() == 1_000_000
    assert table.data(table.index(999_999, 1)) == "No date."
    assert table.data(table.index(999_998, 1)) == "No date."
    assert asked == [PAGE]


def test_a_mended_problem_tells_by_which_import() -> None:
    table = ProblemTable(lambda _ids: [ProblemLine(7, 3, "date", "x", "No date.", 4)])
    table.show_problems([7])
    assert table.data(table.index(0, 1)) == "Mended by import 4. Before: No date."


def test_a_problem_that_is_gone_leaves_its_row_blank() -> None:
    table = ProblemTable(lambda _ids: [])
    table.show_problems([7])
    assert table.data(table.index(0, 1)) is None
