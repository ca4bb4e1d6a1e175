"""Dates and elapsed times in the reader's words and order, claiming no more than is known."""

from __future__ import annotations

from viewer.domain.words.durations import elapsed_words
from viewer.domain.words.sentences import (
    card_words,
    exactness_name,
    exactness_words,
    in_words,
    line_words,
    span_words,
    weekday_words,
)

__all__ = [
    "card_words",
    "elapsed_words",
    "exactness_name",
    "exactness_words",
    "in_words",
    "line_words",
    "span_words",
    "weekday_words",
]
