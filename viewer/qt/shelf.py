"""Which stores there are for the reader: the last, the recent ones, the samples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import platformdirs

from viewer.bundled import data
from viewer.qt.settings import FOLDER, LAST_FOLDER, LAST_STORE, RECENT_STORES, Settings
from viewer.qt.translation import QT_TRANSLATE_NOOP

SUFFIX = ".sqlite"
STORE_SUFFIXES = (SUFFIX, ".db", ".sqlite3")
_RECENT = 8


class Sample(NamedTuple):
    """A story that comes with the app.

    Attributes:
        name: the name of its store.
        file: the CSV in ``data/``.
        first: what the title of the event selected at first begins with; none where empty.
    """

    name: str
    file: str
    first: str = ""


IOWA = Sample(
    QT_TRANSLATE_NOOP("shelf", "Muscatine to Beijing"),
    "iowa_friendship.csv",
    "iowa-2012-visit",
)
MILESTONES = Sample(
    QT_TRANSLATE_NOOP("shelf", "China and the United States"), "us_china_milestones.csv"
)
SAMPLES = (IOWA, MILESTONES)


class Shelf:
    """Remembers stores and knows where the samples' stores lie.

    Args:
        settings: where it remembers.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def folder(self) -> Path:
        """The user's folder for the app's data."""
        return platformdirs.user_data_path(FOLDER, appauthor=False)

    def sample_store(self, sample: Sample) -> Path:
        """Where the store of a sample lies, or will."""
        return self.folder / (sample.name + SUFFIX)

    def own_store(self, name: str) -> Path:
        """Where the store lies into which files go when none is open."""
        return self.folder / (name + SUFFIX)

    @property
    def pasted(self) -> Path:
        """Where files of pasted rows lie."""
        return self.folder / "pasted"

    @property
    def is_first_start(self) -> bool:
        """True while no store was ever opened here."""
        return not self._settings.get(RECENT_STORES)

    @staticmethod
    def sample_file(sample: Sample) -> Path:
        return data() / sample.file

    @property
    def last(self) -> Path | None:
        """The store that was open last; None at the first start, or when it is gone."""
        kept = self._settings.get(LAST_STORE)
        return Path(kept) if kept and Path(kept).is_file() else None

    @property
    def recent(self) -> Sequence[Path]:
        """Stores opened lately that are still there, the newest first."""
        return [path for kept in self._settings.get(RECENT_STORES) if (path := Path(kept)).exists()]

    def remember(self, path: Path) -> None:
        """Note that a store was opened."""
        name = str(path.resolve())
        kept = [each for each in self._settings.get(RECENT_STORES) if each != name]
        self._settings.set(RECENT_STORES, [name, *kept][:_RECENT])
        self._settings.set(LAST_STORE, name)

    def forget_last(self) -> None:
        """Note that the reader closed the store and wants none at the next start."""
        self._settings.set(LAST_STORE, "")

    @property
    def start_folder(self) -> Path:
        """Where file dialogs begin."""
        kept = self._settings.get(LAST_FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def remember_folder(self, path: Path) -> None:
        self._settings.set(LAST_FOLDER, str(path.parent))
