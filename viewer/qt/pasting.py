"""Rows copied in another program, kept as a file: from there on they are imported as any are.

Each event tells the file and the row that it came from, so there has to be one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from viewer.qt.drop_sign import dropped_files

_FEWEST_LINES = 2
"""A header, and a row."""


def pasted_files(data: QMimeData, folder: Path, name: str) -> Sequence[Path]:
    """The files among what was copied, else one of the rows; none where it is neither.

    Rows that were pasted before are in their file of then, so that they are known again.

    Args:
        data: what was copied.
        folder: where files of rows lie; made where it is missing.
        name: of a new one, without its ending.

    Raises:
        OSError: the file cannot be written.
    """
    files, text = dropped_files(data), data.text()
    if files or sum(map(bool, map(str.strip, text.splitlines()))) < _FEWEST_LINES:
        return files
    content = text.encode("utf-8", "surrogatepass")
    folder.mkdir(parents=True, exist_ok=True)
    for known in folder.iterdir():
        if known.stat().st_size == len(content) and known.read_bytes() == content:
            return [known]
    path = folder / (name + (".tsv" if "\t" in text else ".csv"))
    path.write_bytes(content)
    return [path]
