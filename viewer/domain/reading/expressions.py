"""Ranges and relations between written dates: from, to, between, before, after, since, or."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from viewer.domain.civil import DAY, civil_from_seconds
from viewer.domain.edtf import parse
from viewer.domain.edtf.plain import year_text
from viewer.domain.reading.atoms import atom
from viewer.domain.reading.bracketed_days import day_told_twice
from viewer.domain.reading.day_lists import days_listed, refuse_unclear_day
from viewer.domain.reading.numeric import proven_order
from viewer.domain.reading.parts import Parts, day_text, edtf, filled, resolved
from viewer.domain.reading.results import Context, Note, Unreadable, WordsInDisorder
from viewer.domain.reading.tokens import Token, kinds


class Meaning(NamedTuple):
    """What a text means, before it becomes a date.

    Attributes:
        edtf: its EDTF.
        assumed: whether a century was assumed.
        julian: whether the source dates by the Julian calendar.
    """

    edtf: str
    assumed: bool = False
    julian: bool = False


_HALF = re.compile(r"[ap]\.?\s?m\b\.?")
_NOT_UNDERSTOOD = "The words are known, but not in this order."
_HYPHENATED = ("n-m-y", "n-m-n", "y-m-n", "d-m-y", "n/m/y", "n/m/n")
_RELATIONS = "<>bSUa"
_NAMED_ENDS = re.compile(r"(?:my?/my|sy?/sy|[nd]my/[nd]my|m[nd],?y/m[nd],?y)")
"""Two months, seasons or whole days with a slash between, the year after the second at least."""

_CENTURIES = (("d", "dK"), ("r", "rK"), ("n", "nK"))
"""12./13. Jh., 12th/13th century: the one or the other, or both."""


def meaning(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """What the tokens of a whole text mean.

    Raises:
        Unreadable: they are not understood or contradict themselves.
        Ambiguous: a numeric date in them has several meanings.
    """
    tokens = _joined(_stripped(tokens))
    context = _with_order(tokens, context)
    if not tokens:
        raise Unreadable("There is no date in the text.")
    parts = atom(tokens, context, notes) or day_told_twice(tokens, context, notes)
    if parts is not None:
        return _single(parts, context)
    listed = days_listed(tokens)
    if listed is not None:
        return Meaning(listed)
    return _worded(tokens, context, notes)


def _worded(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """What words of relation before, after or between dates make of them."""
    if kinds(tokens[:2]) == "zF":  # Nacht vom 3. auf den 4. Juni
        tokens = [tokens[1], tokens[0], *tokens[2:]]
    first, last = tokens[0].kind, tokens[-1].kind
    if last == "P":
        return _still_going(tokens[:-1], context, notes)
    if first == "W":
        return _between(tokens[1:], context, notes)
    if first == "F":
        return _from(tokens[1:], context, notes)
    if first == "T" and tokens[0].text in ("to", "bis"):
        first = "U"
    if first in _RELATIONS:
        return _related(first, tokens[1:], context, notes)
    if last in _RELATIONS and last != "U":
        return _related(last, tokens[:-1], context, notes)
    return _ranged(tokens, context, notes)


def _ranged(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """Two dates with one sign or word between them."""
    for splitter in ("T", "U", "-", "|", "&"):
        at = [i for i, token in enumerate(tokens) if token.kind == splitter]
        if at == [0] and tokens[0].text == "-":
            raise Unreadable("A hyphen before a date may be a sign or a stroke.")
        if len(at) == 1:
            return _split(splitter, tokens[: at[0]], tokens[at[0] + 1 :], context, notes)
    return _with_slash(tokens, context, notes)


def _still_going(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """1985–present, since 1985 to date, 1985至今."""
    shape = kinds(tokens)
    tokens = tokens[1 if shape[:1] in ("F", "S") else 0 : -1 if shape[-1:] in "TU-" else None]
    if not tokens:
        raise WordsInDisorder(_NOT_UNDERSTOOD)
    return _open(_single(_atom(tokens, context, notes), context), None, "..")


def _with_order(tokens: list[Token], context: Context) -> Context:
    """The order of day and month that one numeric date of the text settles for the others."""
    if context.order is not None or kinds(tokens).count("N") < 2:
        return context
    orders = {proven_order(token.text) for token in tokens if token.kind == "N"} - {None}
    return context._replace(order=orders.pop()) if len(orders) == 1 else context


def _stripped(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].kind == ",":
        tokens = tokens[:-1]
    while tokens and (tokens[0].kind == "," or tokens[0].text == "en"):
        tokens = tokens[1:]
    return tokens


def _joined(tokens: list[Token]) -> list[Token]:
    """The tokens with the signs of 15-Feb-2012 taken out, so that a range's dash stands alone."""
    shape = kinds(tokens)
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        if shape[i : i + 5] in _HYPHENATED and (tokens[i + 1].text == tokens[i + 3].text != "–"):
            out += [tokens[i], tokens[i + 2], tokens[i + 4]]
            i += 5
        else:
            out.append(tokens[i])
            i += 1
    return out


def _single(parts: Parts, context: Context) -> Meaning:
    done = resolved(parts, context)
    return Meaning(edtf(done), done.assumed, done.julian or done.converted)


def _atom(tokens: list[Token], context: Context, notes: set[Note]) -> Parts:
    parts = atom(_stripped(tokens), context, notes)
    if parts is None:
        raise WordsInDisorder(_NOT_UNDERSTOOD)
    return parts


def _pair(
    left: list[Token], right: list[Token], context: Context, notes: set[Note]
) -> tuple[Meaning, Meaning]:
    """Both ends of a range, each complete; ``about`` before and ``?`` after it hold for both."""
    left = _with_half(left, right)
    refuse_unclear_day(left, right)
    first, second = _atom(left, context, notes), _atom(right, context, notes)
    if left and left[0].kind == "C":
        second.approximate = True
    if left and left[0].kind == "?":
        second.uncertain = True
    if kinds(right) in ("n", "d") and kinds(left).endswith("y") and "m" in kinds(left):
        raise Unreadable("“{number}” alone is no end of this range.", number=right[0].text)
    if not kinds(right).strip("t") and "t" not in kinds(left):
        raise Unreadable("A time of day ends what began without one.")
    if kinds(right[-1:]) == "?" or kinds(right).endswith("(?)"):
        first.uncertain = True
    if kinds(right).endswith("(C)"):
        first.approximate = True
    first, second = (_without_third(each, notes) for each in filled(first, second))
    return _single(first, context), _single(second, context)


def _without_third(end: Parts, notes: set[Note]) -> Parts:
    """An end of a range such as early June as its month, which is true and an EDTF date.

    Part of a year is one by itself.
    """
    is_of_year = end.month is None and end.decade is None and end.century is None
    if end.third is None or is_of_year:
        return end
    notes.add(Note.END_TAKEN_WHOLE)
    return replace(end, third=None)


def _with_half(left: list[Token], right: list[Token]) -> list[Token]:
    """The first end with the second's half of the day: 4:35–11:20 p.m. begins in the afternoon."""
    at = next((i for i, token in enumerate(left) if token.kind == "t"), None)
    other = next((token.text for token in right if token.kind == "t"), "")
    half = _HALF.search(other)
    if at is None or half is None or _HALF.search(left[at].text):
        return left
    first, last = (_on_the_dial(text) for text in (left[at].text, other))
    if first is None or last is None or first > last:
        raise Unreadable("“{time}” may be a.m. or p.m.", time=left[at].text)
    token = left[at]._replace(text=f"{left[at].text} {half[0]}")
    return [*left[:at], token, *left[at + 1 :]]


def _on_the_dial(time: str) -> tuple[int, int] | None:
    """Hour from 0 to 11 and minute; None where a clock with twelve hours does not show it."""
    match = re.match(r"t?(\d{1,2})(?::(\d\d))?", time)
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    return int(match[1]) % 12, int(match[2] or 0)


def _split(
    splitter: str, left: list[Token], right: list[Token], context: Context, notes: set[Note]
) -> Meaning:
    if splitter in "|&":
        if not (left and right):
            raise WordsInDisorder(_NOT_UNDERSTOOD)
        if splitter == "&" and (
            left[0].kind == "C" or (kinds(right) == "n" and "y" in kinds(left))
        ):
            raise Unreadable("What the two dates share is not clear.")
        one, other = _pair(left, right, context, notes)
        if parse(one.edtf).precision is not parse(other.edtf).precision:
            raise Unreadable("The second date leaves open what it shares with the first.")
        found = _set(one, other, ",")
        return found if splitter == "|" else found._replace(edtf=f"{{{found.edtf[1:-1]}}}")
    if splitter != "-" and not (left and right):
        raise WordsInDisorder(_NOT_UNDERSTOOD)
    if not left:
        return _open(None, _single(_atom(right, context, notes), context), "")
    if not right:
        return _open(_single(_atom(left, context, notes), context), None, "")
    one, other = _pair(left, right, context, notes)
    return _interval(one, other)


def _open(start: Meaning | None, end: Meaning | None, sign: str) -> Meaning:
    one = start or end
    assert one is not None
    _refuse_sets(one)
    text = f"{start.edtf if start else sign}/{end.edtf if end else sign}"
    return Meaning(text, one.assumed, one.julian)


def _refuse_sets(*ends: Meaning) -> None:
    if any(end.edtf[0] in "[{" or "/" in end.edtf for end in ends):
        raise Unreadable("A range from or to a date that is itself one of several.")


def _interval(start: Meaning, end: Meaning) -> Meaning:
    first, last = _hull(start), _hull(end)
    text = f"{first}/{last}"
    return Meaning(text, start.assumed or end.assumed, start.julian or end.julian)


def _hull(end: Meaning) -> str:
    """An end of a range as one EDTF date."""
    _refuse_sets(end)
    return end.edtf


def _set(first: Meaning, last: Meaning, sign: str) -> Meaning:
    _refuse_sets(first, last)
    if parse(first.edtf).start == parse(last.edtf).start and first.edtf == last.edtf:
        raise Unreadable("Both dates are the same.")
    return Meaning(
        f"[{first.edtf}{sign}{last.edtf}]",
        first.assumed or last.assumed,
        first.julian or last.julian,
    )


def _between(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """Between 1985 and 1987: one of the set, both ends counted."""
    for splitter in ("&", "T", "-"):
        at = [i for i, token in enumerate(tokens) if token.kind == splitter]
        if len(at) == 1:
            pair = _pair(tokens[: at[0]], tokens[at[0] + 1 :], context, notes)
            _in_order(*pair)
            return _set(*pair, "..")
    raise Unreadable("“Between” needs two dates.")


def _in_order(first: Meaning, last: Meaning) -> None:
    start, end = parse(first.edtf), parse(last.edtf)
    if start.start is not None and end.end is not None and start.start >= end.end:
        raise Unreadable(
            "The end ({end}) is before the start ({start}).", start=first.edtf, end=last.edtf
        )


def _from(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    for splitter in ("T", "U", "-"):
        at = [i for i, token in enumerate(tokens) if token.kind == splitter]
        if len(at) == 1:
            return _split(splitter, tokens[: at[0]], tokens[at[0] + 1 :], context, notes)
    return _related("S", tokens, context, notes)


def _related(relation: str, tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """One date with before, after, by, since, until or no earlier than."""
    if relation == "S" and kinds(tokens[-1:]) == "S":
        tokens = tokens[:-1]
    one = _single(_atom(tokens, context, notes), context)
    if relation == "S":
        return _open(one, None, "..")
    if relation == "U":
        return _open(None, one, "..")
    text = one.edtf
    if relation in "<>":
        text = _neighbour(one, earlier=relation == "<")
    else:
        _refuse_sets(one)
    text = f"[{text}..]" if relation in ">a" else f"[..{text}]"
    return Meaning(text, one.assumed, one.julian)


def _neighbour(one: Meaning, *, earlier: bool) -> str:
    """The last year, month or day before a date, or the first after it."""
    date = parse(one.edtf)
    mark = "~" if "~" in one.edtf or "%" in one.edtf else ""
    if "?" in one.edtf or "%" in one.edtf:
        mark = "%" if mark else "?"
    edge = date.start if earlier else date.end
    if edge is None or date.start is None or date.end is None or "T" in one.edtf:
        raise Unreadable("“Before” and “after” fit days, months and years.")
    first, last = civil_from_seconds(date.start), civil_from_seconds(date.end)
    year, month, day = civil_from_seconds(edge - DAY if earlier else edge)[:3]
    if first[1:3] == (1, 1) and last[1:3] == (1, 1):
        return year_text(year) + mark
    if first[2] == 1 and last[2] == 1:
        return f"{year_text(year)}-{month:02d}{mark}"
    return day_text((year, month, day)) + mark


def _with_slash(tokens: list[Token], context: Context, notes: set[Note]) -> Meaning:
    """1914/18, April/May 1985: a span as German and academic writing put it."""
    at = [i for i, token in enumerate(tokens) if token.kind == "/"]
    if len(at) != 1:
        raise WordsInDisorder(_NOT_UNDERSTOOD)
    left, right = tokens[: at[0]], tokens[at[0] + 1 :]
    shapes = kinds(left).strip("C?()E"), kinds(right).strip("C?()eE")
    if shapes in _CENTURIES:
        return _set(*_pair(left, right, context, notes), ",")
    are_years = shapes[0] == "y" and shapes[1] in ("n", "y")
    if not are_years and not _NAMED_ENDS.fullmatch("/".join(shapes)):
        raise WordsInDisorder(_NOT_UNDERSTOOD)
    return _interval(*_pair(left, right, context, notes))
