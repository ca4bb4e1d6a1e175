"""Which event a row is: its key within its data set, and the text that carries both in an export.

A row's identity is its data set and what its id column says; where no column is mapped to the
id, it is the fingerprint of the file's headers and the row's verbatim cells, with the number of
equal rows before it. The *key* is that second half as bytes, unique within a data set; a store
keeps it in ``event.identity``. The *full id* is data set and key as one text, which an export
writes into its ``id`` column and an import recognises whatever the file is called::

    dt1:us-president-visits.csv#2012-17        what the id column says
    dt1:visits.csv@0f3c...9a.2                 fingerprint (hexadecimal) and occurrence

In a full id the data set is percent-encoded (RFC 3986) as far as ``%``, ``#``, ``@``, ``;``,
``|``, white space and control characters go, so the first ``#`` or ``@`` ends it; the id after
``#`` is verbatim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import quote, unquote

PREFIX = "dt1:"
_FINGERPRINT_BYTES = 16
_OCCURRENCE_BYTES = 4
_ID = b"#"
_ROW = b"@"
_RESERVED = re.compile(r"[%#@;|\s\x00-\x1f\x7f-\x9f]")
_FULL_ID = re.compile(r"dt1:([^#@]*)(?:#(.*)|@([0-9a-f]{32})\.(\d{1,9}))", re.DOTALL)


class Identity(NamedTuple):
    """A data set and a key in it: together they stand for one event."""

    data_set: str
    key: bytes

    @property
    def external_id(self) -> str:
        """What the id column says; empty for an event known by its row's fingerprint."""
        return self.key[1:].decode() if self.key.startswith(_ID) else ""


def fingerprint_of_cells(cells: Sequence[str]) -> bytes:
    """16 bytes that stand for these cells in this order (BLAKE2b over length-prefixed UTF-8).

    Feed it the headers once and keep the result, then ``headers + cells`` of each row.
    """
    digest = blake2b(digest_size=_FINGERPRINT_BYTES)
    for cell in cells:
        digest.update(_prefixed(cell))
    return digest.digest()


def fingerprints(headers: str, columns: Sequence[Sequence[str]]) -> list[bytes]:
    """``fingerprint_of_cells`` of ``headers`` and the cells of each row, for many rows at once.

    Args:
        headers: stands for the headers.
        columns: the cells, column by column.
    """
    first = _prefixed(headers)
    rows = zip(*map(_prefixed_column, columns), strict=True)
    return [
        blake2b(first + cells, digest_size=_FINGERPRINT_BYTES).digest()
        for cells in map(b"".join, rows)
    ]


def _prefixed_column(cells: Sequence[str]) -> Iterable[bytes]:
    distinct = set(cells)
    if len(distinct) * 2 > len(cells):
        return map(_prefixed, cells)
    return map({cell: _prefixed(cell) for cell in distinct}.__getitem__, cells)


def _prefixed(cell: str) -> bytes:
    data = cell.encode("utf-8", "surrogatepass")
    return len(data).to_bytes(8, "big") + data


def key_of_id(external_id: str) -> bytes:
    """The key of an event that its file's id column names."""
    return _ID + external_id.encode()


def key_of_row(fingerprint: bytes, occurrence: int) -> bytes:
    """The key of an event without an id.

    Args:
        fingerprint: 16 bytes that stand for the headers and verbatim cells of the row.
        occurrence: how many equal rows stand before it in the file.
    """
    if len(fingerprint) != _FINGERPRINT_BYTES:
        raise ValueError("a fingerprint has 16 bytes")
    return _ROW + fingerprint + occurrence.to_bytes(_OCCURRENCE_BYTES, "big")


def full_id(data_set: str, key: bytes) -> str:
    """Data set and key as the one text that an export carries; see the module's docstring."""
    encoded = _RESERVED.sub(lambda match: quote(match[0], safe=""), data_set)
    if key.startswith(_ID):
        return f"{PREFIX}{encoded}#{key[1:].decode()}"
    fingerprint, occurrence = key[1 : 1 + _FINGERPRINT_BYTES], key[1 + _FINGERPRINT_BYTES :]
    return f"{PREFIX}{encoded}@{fingerprint.hex()}.{int.from_bytes(occurrence, 'big')}"


def parse_full_id(text: str) -> Identity | None:
    """The identity that a full id carries; None where the text is an ordinary id."""
    if not text.startswith(PREFIX):
        return None
    match = _FULL_ID.fullmatch(text)
    if match is None:
        return None
    data_set, external_id, fingerprint, occurrence = match.groups()
    if external_id is not None:
        return Identity(unquote(data_set), key_of_id(external_id))
    return Identity(unquote(data_set), key_of_row(bytes.fromhex(fingerprint), int(occurrence)))
