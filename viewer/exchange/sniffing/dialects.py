"""Which delimiter and quote a table is written with, and why."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import log2

from viewer.exchange.rows.dialect import FIXED_WIDTH, GAPS, Dialect, split_line
from viewer.exchange.sniffing.alignment import are_gapped, column_starts
from viewer.exchange.sniffing.facts import Evidence

DELIMITERS = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe", "\x01": "0x01"}
_RARE = ("^", "~", "¦", "\x1f", "\x02", ":")
"""Tried where none of the usual ones parts the lines; they have to part nearly all alike."""
_NEARLY_ALL = 0.95
_SAMPLE_RECORDS = 1_100
_SINGLE = re.compile(r"(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|]|\r?$)", re.MULTILINE)
_WIDE_ENOUGH = 0.5


def delimiter_named(text: str) -> str:
    """The character that a user means by ``tab``, ``\\t``, ``0x01``, ``comma`` or itself."""
    words = {name: char for char, name in DELIMITERS.items()}
    escapes = {"\\t": "\t", "\\x01": "\x01", "^A": "\x01", "ctrl-a": "\x01", "space": " "}
    escapes |= {"fixed": FIXED_WIDTH, "spaces": GAPS}
    return words.get(text.lower(), escapes.get(text, text))


def detect(
    lines: Sequence[str], delimiter: str = "", quote: str | None = None
) -> tuple[Dialect, Evidence]:
    """The dialect of the lines a file begins with; a given delimiter or quote is kept.

    Args:
        lines: whole lines with their ends.
        delimiter: given by the user, or empty.
        quote: given by the user (empty: nothing is quoted), or None.
    """
    mark = _quote(lines) if quote is None else quote
    if delimiter == FIXED_WIDTH:
        starts, _ = column_starts(lines)
        return Dialect(FIXED_WIDTH, "", starts=starts), Evidence("delimiter", delimiter, "given")
    if delimiter:
        dialect = _with_quote(lines, delimiter, mark)
        return dialect, Evidence("delimiter", _name(delimiter), "given")
    scored = [(_consistency(lines, Dialect(char, mark)), char) for char in DELIMITERS]
    (score, width, share), best = max(scored, key=lambda item: item[0][0])
    if score <= 0 or share < _NEARLY_ALL or width < 3:
        aligned = _aligned(lines, width if score > 0 else 1)
        if aligned is not None:
            return aligned
    if score <= 0:
        rare = [(_consistency(lines, Dialect(char, mark)), char) for char in _RARE]
        (score, width, share), best = max(rare, key=lambda item: item[0][0])
    if score <= 0 or (best in _RARE and (share < _NEARLY_ALL or width < 3)):
        return Dialect(",", mark), Evidence(
            "delimiter", "none", "no delimiter parts the lines evenly: one column"
        )
    why = f"parts {share:.0%} of the first rows into {width} cells"
    return _with_quote(lines, best, mark), Evidence("delimiter", _name(best), why)


def _aligned(lines: Sequence[str], width: int) -> tuple[Dialect, Evidence] | None:
    """A table that spaces align, where that finds clearly more columns than a delimiter does."""
    least = width + 1 + (width > 1)
    starts, fitting = column_starts(lines)
    found, share = are_gapped(lines)
    if len(starts) >= max(found, least):
        why = f"{len(starts)} columns begin at the same places in {fitting:.0%} of the first rows"
        return Dialect(FIXED_WIDTH, "", starts=starts), Evidence("delimiter", FIXED_WIDTH, why)
    if found >= least:
        why = f"gaps of several spaces part {share:.0%} of the first rows into {found} cells"
        return Dialect(GAPS, ""), Evidence("delimiter", GAPS, why)
    return None


def _quote(lines: Sequence[str]) -> str:
    """The double quote, unless cells stand in single ones and none in double ones."""
    text = "".join(lines[:_SAMPLE_RECORDS])
    if '"' in text:
        return '"'
    wrapped = len(_SINGLE.findall(text))
    return "'" if wrapped > len(lines) / 2 else '"'


def _name(delimiter: str) -> str:
    return DELIMITERS.get(delimiter, delimiter)


def _consistency(lines: Sequence[str], dialect: Dialect) -> tuple[float, int, float]:
    """A score of how evenly a dialect parts the lines, the usual width and its share."""
    if not any(dialect.delimiter in line for line in lines):
        return 0.0, 1, 1.0
    widths = Counter(len(cells) for cells in records(lines, dialect) if len(cells) > 0)
    total = sum(widths.values())
    if not total:
        return 0.0, 1, 1.0
    width, count = max(widths.items(), key=lambda item: item[1] * log2(item[0] + 1))
    share = count / total
    if width < 2 or share < _WIDE_ENOUGH:
        return 0.0, width, share
    return share**2 * log2(width + 1), width, share


def records(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """The first records of the sample, read forgivingly."""
    if dialect.is_aligned:
        return list(map(dialect.aligned_cells, lines[:_SAMPLE_RECORDS]))
    csv.field_size_limit(1 << 20)
    try:
        return list(islice(csv.reader(lines, **dialect.options(strict=False)), _SAMPLE_RECORDS))
    except csv.Error:
        return [split_line(line, dialect) for line in lines[:_SAMPLE_RECORDS]]


def _with_quote(lines: Sequence[str], delimiter: str, quote: str) -> Dialect:
    if not quote or delimiter == GAPS:
        return Dialect(delimiter, "")
    mark, part = re.escape(quote), re.escape(delimiter)
    text = "".join(lines[:_SAMPLE_RECORDS])
    spaced = len(re.findall(rf"{part} +{mark}[^{mark}\n]*{mark} *(?={part}|\r?\n)", text))
    tight = len(re.findall(rf"(?:{part}|^){mark}", text, re.MULTILINE))
    return Dialect(delimiter, quote, skip_space=delimiter != " " and spaced > tight / 2)
