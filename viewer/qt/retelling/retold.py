"""Finds the template a sentence was made from, and tells it in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from viewer.domain.errors import ViewerError
from viewer.qt.enumeration import spaced, stopped
from viewer.qt.retelling import dates, files, guesses, parts, rows, stores
from viewer.qt.translation import translate

_FIELD = re.compile(r"\{(\w+)\}")
_AFTER_A_SENTENCE = re.compile(r"(?<=[.?!]) ")
_OF_THE_CORE = frozenset(
    {
        "about", "cells", "label", "meanings", "month", "note", "one", "other", "others", "part",
        "reason", "right", "side", "what", "which", "written",
    }
)  # fmt: skip
"""Fields whose values are the core's words; all others are the reader's, and stay as they are."""
SENTENCES = (
    *dates.SENTENCES,
    *rows.SENTENCES,
    *guesses.SENTENCES,
    *files.SENTENCES,
    *stores.SENTENCES,
)
PARTS = parts.SENTENCES


class _Template(NamedTuple):
    """A template, what a text made from it looks like, and how many of its letters are fixed."""

    text: str
    pattern: re.Pattern[str]
    fixed: int


def retold(text: str) -> str:
    """A sentence, several, or a phrase of the core in the reader's language."""
    return _retold(text) if text and _is_translated() else text


def retold_all(texts: Iterable[str]) -> str:
    """Several sentences after each other, spaced as the reader's language does."""
    told = ""
    for text in texts:
        told = spaced(told, retold(text)) if told else retold(text)
    return told


def retold_error(error: ViewerError) -> str:
    """What happened and what to do next."""
    values = {
        name: retold_part(value) if name in _OF_THE_CORE and isinstance(value, str) else value
        for name, value in error.values.items()
    }
    told = (
        translate("core", part).format(**values) for part in (error.message, error.hint) if part
    )
    return " ".join(retold_all(told).split())


def retold_part(text: str) -> str:
    """What fills a field of a sentence: a phrase, or a sentence without its stop."""
    return _by(_parts(), text) or _by(_parts(), text[:1].upper() + text[1:]) or retold(text)


def _is_translated() -> bool:
    return translate("core", SENTENCES[0]) != SENTENCES[0]


@lru_cache(maxsize=4_096)
def _retold(text: str) -> str:
    told = _by(_sentences(), text) or _stopped(text)
    if told:
        return told
    for stop in reversed(list(_AFTER_A_SENTENCE.finditer(text))):
        first = _by(_sentences(), text[: stop.start()]) or _stopped(text[: stop.start()])
        if first:
            return spaced(first, _retold(text[stop.end() :]))
    return text


def _stopped(text: str) -> str:
    """A reason that was made a sentence by a capital and a full stop; empty where it is none."""
    if not text.endswith("."):
        return ""
    told = _by(_sentences(), text[:1].lower() + text[1:-1])
    return stopped(told) if told else ""


def _by(templates: tuple[_Template, ...], text: str) -> str:
    """The text by the most specific template that fits; empty where none does."""
    for template in templates:
        found = template.pattern.fullmatch(text)
        if found:
            values = {
                name: retold_part(value) if name in _OF_THE_CORE else value
                for name, value in found.groupdict().items()
            }
            return translate("core", template.text).format(**values)
    return ""


@cache
def _sentences() -> tuple[_Template, ...]:
    return _ordered(SENTENCES)


@cache
def _parts() -> tuple[_Template, ...]:
    return _ordered(PARTS)


def _ordered(texts: Iterable[str]) -> tuple[_Template, ...]:
    return tuple(sorted(map(_template, texts), key=lambda each: -each.fixed))


def _template(text: str) -> _Template:
    pieces = _FIELD.split(text)
    pattern = "".join(
        f"(?P<{piece}>.+?)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)
    )
    return _Template(text, re.compile(pattern, re.DOTALL), sum(map(len, pieces[::2])))
