"""Importing a file into a store: plan it, try it, run it, report it.

``plan_import`` finds out what a file is and what its columns say; ``run_import`` reads, compares
and loads it in one transaction. Window and command line use the same two.
"""

from viewer.exchange.importing.options import ImportOptions
from viewer.exchange.importing.planning import ColumnPlan, ImportPlan, plan_import, replanned
from viewer.exchange.importing.problem_files import save_problems
from viewer.exchange.importing.reports import ImportReport
from viewer.exchange.importing.running import run_import

__all__ = [
    "ColumnPlan",
    "ImportOptions",
    "ImportPlan",
    "ImportReport",
    "plan_import",
    "replanned",
    "run_import",
    "save_problems",
]
