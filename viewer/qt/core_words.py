"""Sentences of the floors below the window, told in the reader's language.

They come as English sentences with their values filled in (the store keeps the reasons of
problems so), hence each is recognised by its template, and its values are put into the
translated one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.domain.errors import ViewerError
from viewer.qt.core_texts import TEXTS
from viewer.qt.enumeration import spaced
from viewer.qt.translation import translate

_FIELD = re.compile(r"\{(\w+)\}")


def sentence(error: ViewerError) -> str:
    """What happened and what to do next."""
    values = {name: _value(value) for name, value in error.values.items()}
    parts = (
        translate("core", part).format(**values) for part in (error.message, error.hint) if part
    )
    return " ".join(spaced(*parts).split())


def told(english: str) -> str:
    """A reason, warning, note or piece of evidence; unchanged where no template fits it."""
    if translate("core", TEXTS[0]) == TEXTS[0]:
        return english
    return _told(english)


def _value(value: object) -> object:
    return told(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _told(english: str) -> str:
    for template, pattern in _patterns():
        found = pattern.fullmatch(english)
        if found:
            values = {name: _told(text) for name, text in found.groupdict().items()}
            return translate("core", template).format(**values)
    return english


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """The templates, those first that say most themselves."""
    by_length = sorted(TEXTS, key=lambda text: -len(_FIELD.sub("", text)))
    return [(text, _pattern(text)) for text in by_length]


def _pattern(template: str) -> re.Pattern[str]:
    """What a filled template looks like; as a part of another it may lose its full stop."""
    parts = _FIELD.split(template)
    words = [re.escape(part) for part in parts[::2]]
    if parts[0][:1].isalpha():
        words[0] = f"(?i:{re.escape(parts[0][0])}){re.escape(parts[0][1:])}"
    if words[-1].endswith(r"\."):
        words[-1] = words[-1][:-2] + r"\.?"
    fields = [f"(?P<{name}>.+?)" for name in parts[1::2]]
    return re.compile("".join(map("".join, zip(words, [*fields, ""], strict=True))), re.DOTALL)
