"""The words that name columns, and how a header is compared with them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from viewer.bundled import resources
from viewer.exchange.mapping.fields import Field

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORD = re.compile(r"[\W_]+")
_START_WORDS = frozenset({"start", "begin", "from", "since", "beginning", "onset", "first"})
_END_WORDS = frozenset({"end", "to", "until", "finish", "termination", "last"})
_DATE_WORDS = frozenset({"date", "datum", "fecha", "data", "дата", "日期", "time", "datetime"})
_NOT_EVENT_DATES = frozenset(
    {
        "verified",
        "updated",
        "modified",
        "created",
        "accessed",
        "added",
        "retrieved",
        "published",
        "mention",
        "birth",
        "born",
        "death",
        "cp",
        "source",
    }
)


def normalised(name: str) -> str:
    """A column's name in lower case, without accents, its words parted by single spaces."""
    parted = _CAMEL.sub(" ", name)
    plain = unicodedata.normalize("NFKC", parted).casefold()
    return _NOT_WORD.sub(" ", plain).strip()


@cache
def known_names() -> dict[str, tuple[Field, int]]:
    """Each known name with its field and its place in that field's list; the first is best."""
    text = (resources() / "presets" / "columns.toml").read_text(encoding="utf-8")
    names: dict[str, tuple[Field, int]] = {}
    for key, aliases in tomllib.loads(text).items():
        field = Field.END if key == "end" else Field(key)
        for rank, alias in enumerate((field.value, *aliases)):
            names.setdefault(normalised(alias), (field, rank))
    return names


def field_by_name(column: str) -> tuple[Field, int] | None:
    """The field that a column's name stands for, and how far down its list the name stands."""
    name = normalised(column)
    known = known_names()
    found = known.get(name) or known.get(name.replace(" ", ""))
    return found or _date_by_words(name)


def _date_by_words(name: str) -> tuple[Field, int] | None:
    words = set(name.split())
    if not words & (_DATE_WORDS | _START_WORDS | _END_WORDS) or words & _NOT_EVENT_DATES:
        return None
    if len(words) > 4:
        return None
    if words & _END_WORDS:
        return Field.END, 90
    if words & (_DATE_WORDS | _START_WORDS):
        return Field.DATE, 90 if words & _DATE_WORDS and words & _START_WORDS else 95
    return None
