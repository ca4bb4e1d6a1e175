"""One written date without range or relation: patterns over the kinds of its tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from viewer.domain.civil import (
    civil_from_days,
    days_from_civil,
    month_length,
)
from viewer.domain.reading.clock import Clock, zone_text
from viewer.domain.reading.double_dates import dual_day, dual_year
from viewer.domain.reading.numeric import checked_day, numeric_parts
from viewer.domain.reading.parts import Parts
from viewer.domain.reading.results import Context, Note, Unreadable, WordsInDisorder
from viewer.domain.reading.short_numbers import is_next
from viewer.domain.reading.tokens import Token, kinds

_Values = list[Token]
_Maker = Callable[[_Values], Parts]


def _in_year(token: Token, **others: Any) -> Parts:
    return Parts(year=token.value, year_digits=len(token.text), **others)


def _day_month_year(t: _Values) -> Parts:
    return _in_year(t[2], day=t[0].value, month=t[1].value)


def _month_day_year(t: _Values) -> Parts:
    return _in_year(t[2], month=t[0].value, day=t[1].value)


def _year_month_day(t: _Values) -> Parts:
    return _in_year(t[0], month=t[1].value, day=t[2].value)


def _month_and_number(t: _Values) -> Parts:
    """``Feb 45`` is a month of a year, ``Feb 12`` a month and a day without one."""
    if t[1].value > 31 or t[1].text.startswith("'"):
        return _in_year(t[1], month=t[0].value)
    return Parts(month=t[0].value, day=t[1].value)


def _month_or_day(t: _Values) -> Parts:
    """``Sep-47`` is a month; ``Feb-12`` may be a month or a day."""
    if t[1].value > 31:
        return _in_year(t[1], month=t[0].value)
    raise Unreadable("{number} may be a day or a year.", number=t[1].text)


def _year_hyphen_month(t: _Values) -> Parts:
    """``2012-Feb`` is a month; a dash instead makes a range that lacks a year."""
    if t[1].text != "-":
        raise Unreadable("The year of the second month is missing.")
    return _in_year(t[0], month=t[2].value)


def _decade_of_year(t: _Values) -> Parts:
    """``années 1970``, ``1970年代``."""
    if t[0].value % 10:
        raise Unreadable("No decade begins with {year}.", year=t[0].value)
    return Parts(decade=t[0].value)


def _two_years(season: _Values) -> Parts:
    """``winter 1941–42``: the winter that began in the first year."""
    first, second = season[1], season[2]
    if season[0].value != 24 or not is_next(first.value, second.text):
        raise Unreadable("Only a winter has two years, one after the other.")
    return _in_year(first, code=24)


def _season_of_literal(t: _Values) -> Parts:
    year, _, second = t[1].text.partition("-")
    if not (year.isdecimal() and second.isdecimal()):
        raise Unreadable("A season with a month.")
    return _two_years([t[0], Token("y", int(year), year), Token("n", int(second), second)])


_PIECES = {"H": 2, "V": 3, "Q": 4}
"""Of how many pieces each kind of a part is one."""


def _share(number: Token, pieces: int) -> tuple[int, int]:
    if number.kind == "L":
        return pieces, pieces
    if not 1 <= number.value <= pieces:
        raise Unreadable("There is no such half or quarter.")
    return pieces, number.value


def _third_of_century(t: _Values) -> Parts:
    """``first third of the 17th century``: the word is the ordinal number, too."""
    if not t[1].text.startswith("third"):
        raise Unreadable("Two ordinal numbers before a century.")
    return Parts(share=_share(t[0], 3), century=t[2].value)


def _share_of_century(century: Token, number: Token, unit: Token) -> Parts:
    """``second half of the 19th century``, whatever the order of its words."""
    return Parts(share=_share(number, _PIECES[unit.kind]), century=century.value)


def _coded_share_of_century(t: _Values) -> Parts:
    """``19世紀後半``: the half or quarter is one word, by its EDTF code of a year."""
    code = t[1].value
    share = (2, code - 39) if code >= 40 else (4, code - 32)
    return Parts(share=share, century=t[0].value)


def _roman_month(t: _Values) -> Parts:
    if not 1 <= t[1].value <= 12:
        raise Unreadable("There is no month {month}.", month=t[1].value)
    return _in_year(t[2], day=t[0].value, month=t[1].value)


def _early(parts: Parts, token: Token) -> Parts:
    return replace(parts, third=token.value)


_PATTERNS: tuple[tuple[str, _Maker], ...] = (
    ("([nd]),?(m),?([yn])", _day_month_year),
    ("(m)([nd]),?([yn])", _month_day_year),
    ("(y),?(m)([nd])", _year_month_day),
    ("(y)([nd])(m)", lambda t: _in_year(t[0], day=t[1].value, month=t[2].value)),
    ("(n)[-/]?(r)[-/]?(y)", _roman_month),
    ("(m),?(y)", lambda t: _in_year(t[1], month=t[0].value)),
    ("(y),?(m)", lambda t: _in_year(t[0], month=t[1].value)),
    ("(m)([nd])", _month_and_number),
    ("(m)-(y)", lambda t: _in_year(t[1], month=t[0].value)),
    ("(m)-(n)", _month_or_day),
    ("(y)(-)(m)", _year_hyphen_month),
    ("([nd])(m)", lambda t: Parts(day=t[0].value, month=t[1].value)),
    ("(m)", lambda t: Parts(month=t[0].value)),
    ("([nd]),?(y)", lambda t: _in_year(t[1], day=t[0].value)),
    ("(y)", lambda t: _in_year(t[0])),
    ("(n)", lambda t: Parts(number=(t[0].value, len(t[0].text)))),
    ("(d)", lambda t: Parts(number=(t[0].value, 3))),
    ("(r)", lambda t: Parts(number=(t[0].value, 3))),
    ("([dnr])K", lambda t: Parts(century=t[0].value)),
    ("K([nr])", lambda t: Parts(century=t[0].value)),
    ("(k)", lambda t: Parts(decade=t[0].value)),
    ("(y)D", _decade_of_year),
    ("D(y)", _decade_of_year),
    ("(n)K(n)D", lambda t: Parts(decade=100 * (t[0].value - 1) + t[1].value)),
    ("(s),?([yn])", lambda t: _in_year(t[1], code=t[0].value)),
    ("(y),?(s)", lambda t: _in_year(t[0], code=t[1].value)),
    ("(s)(y)[-/]([yn])", _two_years),
    ("(s)(N)", _season_of_literal),
    ("(s)", lambda t: Parts(code=t[0].value)),
    ("(q),?([yn])", lambda t: _in_year(t[1], code=t[0].value)),
    ("(y)[-,]?(q)", lambda t: _in_year(t[0], code=t[1].value)),
    ("(q)", lambda t: Parts(code=t[0].value)),
    ("([dnrL])Q,?(y)", lambda t: _in_year(t[1], share=_share(t[0], 4))),
    ("(y),?([dnL])Q", lambda t: _in_year(t[0], share=_share(t[1], 4))),
    ("([dnL])H,?(y)", lambda t: _in_year(t[1], share=_share(t[0], 2))),
    ("(y)([dL])H", lambda t: _in_year(t[0], share=_share(t[1], 2))),
    ("([dnrL])([HVQ])([dnr])K", lambda t: _share_of_century(t[2], t[0], t[1])),
    ("([dnrL])([HQ]),?K([dnr])", lambda t: _share_of_century(t[2], t[0], t[1])),
    ("([dnr])K,?([dnrL])([HQ])", lambda t: _share_of_century(*t)),
    ("([dnrL])(d)([dnr])K", _third_of_century),
    ("([dnr])K(q)", _coded_share_of_century),
    ("(E)(y)", lambda t: _early(_in_year(t[1]), t[0])),
    ("(y)(E)", lambda t: _early(_in_year(t[0]), t[1])),
    ("(E)(m),?(y)", lambda t: _early(_in_year(t[2], month=t[1].value), t[0])),
    ("(E)(m)", lambda t: _early(Parts(month=t[1].value), t[0])),
    ("(y)(m)(E)", lambda t: _early(_in_year(t[0], month=t[1].value), t[2])),
    ("(E)([dr])", lambda t: _early(Parts(number=(t[1].value, 3)), t[0])),
    ("(E)(k)", lambda t: _early(Parts(decade=t[1].value), t[0])),
    ("(y)D(E)", lambda t: _early(Parts(decade=t[0].value), t[1])),
    ("(E)([dnr])K", lambda t: _early(Parts(century=t[1].value), t[0])),
    ("(E)K([nr])", lambda t: _early(Parts(century=t[1].value), t[0])),
    ("([dnr])K(E)", lambda t: _early(Parts(century=t[0].value), t[1])),
    ("(y)(m)(X)", lambda t: _in_year(t[0], month=t[1].value, ten=t[2].value)),
    ("(m)(X)", lambda t: Parts(month=t[0].value, ten=t[1].value)),
    ("(n)/(n)(m),?(y)", lambda t: dual_day((t[0], t[2]), (t[1], t[2]), t[3])),
    ("(m)(n)/(n),?(y)", lambda t: dual_day((t[1], t[0]), (t[2], t[0]), t[3])),
    ("(n)(m)/(n)(m),?(y)", lambda t: dual_day((t[0], t[1]), (t[2], t[3]), t[4])),
    ("(m)(n)/(m)(n),?(y)", lambda t: dual_day((t[1], t[0]), (t[3], t[2]), t[4])),
    ("([nd])(m),?(y)/([ny])", lambda t: dual_year(_day_month_year(t), t[3])),
    ("(m)([nd]),?(y)/([ny])", lambda t: dual_year(_month_day_year(t), t[3])),
    ("(y)/([ny]),?(m)([nd])", lambda t: dual_year(_year_month_day([t[0], *t[2:]]), t[1])),
    ("(m),?(y)/([ny])", lambda t: dual_year(_in_year(t[1], month=t[0].value), t[2])),
    ("(y)/([ny]),?(m)", lambda t: dual_year(_in_year(t[0], month=t[2].value), t[1])),
)
_COMPILED = tuple((re.compile(pattern), maker) for pattern, maker in _PATTERNS)
_BY_KINDS: dict[str, tuple[re.Pattern[str], _Maker] | None] = {}
"""Which pattern fits a string of kinds, remembered: a column has few."""
_MODIFIERS = "Cw?Jetz()"


def _matched(pattern: str) -> tuple[re.Pattern[str], _Maker] | None:
    if pattern not in _BY_KINDS:
        if len(_BY_KINDS) > 4096:
            _BY_KINDS.clear()
        fitting = (pair for pair in _COMPILED if pair[0].fullmatch(pattern))
        _BY_KINDS[pattern] = next(fitting, None)
    return _BY_KINDS[pattern]


def atom(tokens: list[Token], context: Context, notes: set[Note]) -> Parts | None:
    """The parts that the tokens of one date name; None where they are no one date.

    Raises:
        Unreadable: they are one, but contradict themselves.
        Ambiguous: a numeric date has several meanings.
    """
    _refuse_counted_nights(tokens)
    rest, loose = _without_modifiers(tokens)
    shape = kinds(rest)
    if shape == "N":
        parts = numeric_parts(rest[0].text, context)
    elif shape == "":
        if not any(token.kind == "t" for token in loose):
            return None
        parts = Parts()
    else:
        fitting = _matched(shape)
        if fitting is None:
            return None
        _refuse_doubt_within(tokens)
        match = fitting[0].fullmatch(shape)
        assert match is not None
        parts = fitting[1]([rest[match.start(i + 1)] for i in range(len(match.groups()))])
        if parts.is_of_two_years:
            notes.add(Note.DUAL_YEAR)
    return _modified(parts, loose, notes)


def _without_modifiers(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens that name parts, with commas only between them; and those that qualify."""
    rest: list[Token] = []
    loose: list[Token] = []
    for token in tokens:
        if token.kind in _MODIFIERS:
            loose.append(token)
        elif token.kind != "," or (rest and rest[-1].kind != ","):
            rest.append(token)
    while rest and rest[-1].kind == ",":
        rest.pop()
    return rest, loose


def _refuse_counted_nights(tokens: list[Token]) -> None:
    """Refuse ``3 night May 1985``, which may count nights."""
    if kinds(tokens[:2]) in ("nz", "dz"):
        raise WordsInDisorder("The words are known, but not in this order.")


def _refuse_night_alone(parts: Parts, token: Token) -> None:
    """Refuse ``night of 3 June 1989``, which may be the 4th; ``night of 3–4 June`` says both."""
    if parts.day is None and parts.number is None and not parts.literal:
        raise Unreadable("A time is named, but no day.")
    if token.value and parts.is_complete:
        raise Unreadable("A night lies on two days; which of them is meant is not told.")


def _refuse_doubt_within(tokens: list[Token]) -> None:
    """Refuse ``12? May 1985``: the doubt is about a part, not about the whole date."""
    marks = [i for i, token in enumerate(tokens) if token.text in ("?", "~")]
    for i in marks:
        around = kinds(tokens[:i]), kinds(tokens[i + 1 :])
        if all(set(side) - set(_MODIFIERS + ",") for side in around):
            raise Unreadable("A doubt about one part of the date.")


def _modified(parts: Parts, loose: list[Token], notes: set[Note]) -> Parts:
    seen = "".join(token.kind for token in loose if token.kind not in "()?C")
    if len(set(seen)) < len(seen):
        raise Unreadable("Something is said twice.")
    for token in loose:
        if token.kind == "z":
            _refuse_night_alone(parts, token)
            notes.add(Note.PART_OF_DAY)
        elif token.kind == "C":
            parts.approximate = True
        elif token.kind == "?":
            parts.uncertain = True
        elif token.kind == "w":
            parts.weekday = token.value
        elif token.kind == "e":
            parts.era = token.value
        elif token.kind == "J":
            parts.julian = parts.julian or bool(token.value)
    times = [token for token in loose if token.kind == "t"]
    return _timed(_opened(parts), times[0].text, notes) if times else _opened(parts)


def _opened(parts: Parts) -> Parts:
    """A whole day given as EDTF as parts again, where a weekday or calendar has to be checked."""
    if not parts.literal or not (parts.weekday is not None or parts.julian or parts.era):
        return parts
    match = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", parts.literal)
    if match is None or parts.era:
        raise Unreadable("A calendar, era or weekday does not fit {date}.", date=parts.literal)
    year, month, day = (int(group) for group in match.groups())
    return replace(parts, literal="", year=year, month=month, day=day)


def _timed(parts: Parts, token: str, notes: set[Note]) -> Parts:
    """The parts with a time of day and its offset."""
    clock = Clock(token)
    match = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", parts.literal)
    if match is not None:
        year, month, day = (int(group) for group in match.groups())
        parts = replace(parts, literal="", year=year, month=month, day=day)
    if parts.literal:
        raise Unreadable("A time is named, but no day.")
    if clock.is_next_midnight:
        parts = _next_day(parts)
    zone = ""
    if clock.zone:
        if parts.year is None or parts.month is None or parts.day is None:
            raise Unreadable("A time zone is named, but no day.")
        checked_day(parts.year, parts.month, parts.day)
        hour, minute = int(clock.text[1:3]), int(clock.text[4:6] or 0)
        found = zone_text(clock.zone, parts.year, parts.month, parts.day, hour, minute)
        if found is None:
            notes.add(Note.ZONE_NOT_KNOWN)
        zone = found or ""
    return replace(parts, clock=clock.text + zone)


def _next_day(parts: Parts) -> Parts:
    if parts.year is None or parts.month is None or parts.day is None or parts.year_digits < 3:
        raise Unreadable("24:00 needs a whole date.")
    if parts.julian or parts.weekday is not None or parts.era < 0:
        raise Unreadable("24:00 with a weekday, era or calendar is not read.")
    if not 1 <= parts.day <= month_length(parts.year, parts.month):
        return parts
    year, month, day = civil_from_days(days_from_civil(parts.year, parts.month, parts.day) + 1)
    return replace(parts, year=year, month=month, day=day)
