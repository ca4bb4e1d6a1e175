"""A cleaned text cut into tokens, each with a kind of one letter.

Beside the kinds of ``vocabulary`` there are: ``n`` a number of one or two digits, ``y`` a year
(three digits and more, or marked as one), ``m`` a month by name or mark, ``N`` a numeric date,
``t`` a time of day with its zone, ``w`` a weekday, ``q`` a quarter or half by its EDTF code, ``r``
a Roman numeral, ``k`` a decade in digits (1970s), and the signs ``, - / ( )``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.domain.reading.clock import ABBREVIATIONS, SEVERAL
from viewer.domain.reading.months import ENGLISH, MONTHS, fold, month_names, months_of, weekday_of
from viewer.domain.reading.numerals import roman_value
from viewer.domain.reading.results import Ambiguous, Context, UnknownWords, Unreadable
from viewer.domain.reading.vocabulary import WORDS, phrases_joined


class Token(NamedTuple):
    """One piece of a text.

    Attributes:
        kind: its letter.
        value: what the kind needs: a number, a code, or the text itself.
        text: as written, in lower case.
    """

    kind: str
    value: int
    text: str


_ZONE = (
    r"\s?z(?![a-z])|\s?(?:utc|gmt)[+-]\d{1,2}(?::?\d{2})?|\s?[+][01]\d(?::?[0-5]\d)?(?!\d)|"
    r"\s?-[01]\d[0-5]\d(?!\d)|"
    r"\s?\[?[a-z]{3,10}/[a-z_]{3,20}(?:/[a-z_]{3,20})?\]?"
    rf"|\s?\(?(?:{'|'.join(sorted(SEVERAL | set(ABBREVIATIONS)))})\)?(?![a-z'])"
)
_TIME = (
    r"(?P<time>(?:t(?=\d)|(?<![\d:.]))\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
    r"(?:\s?[ap]\.?\s?m\b\.?)?(?:(?<=:\d\d:\d\d)\s?-[01]\d:[0-5]\d(?!\d)|" + _ZONE + r")?"
    r"|(?<![\d:.])\d{1,2}(?:\.[0-5]\d)?\s?(?:am|a\.m\.|pm|p\.m\.)(?![a-z])"
    r"|(?<![\d:.])(?:(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours)|0\d[0-5]\d\s?h)(?![a-z])\.?"
    r"|(?<![\d:.])\d{1,2}\s?[h時时点시](?![a-z])\s?(?:\d{2}(?:[分분])?)?)"
)
_NUMERIC = (
    r"(?P<numeric>(?<![\d/.#-])(?:"
    r"-?\d{4}-\d{2}-\d{2}(?:(?=t\d)|(?![\d-]))"
    r"|(?:\d{1,4}|[#x]{2,4}|\d{1,3}#{1,3})(?P<sign>[-/.])(?:\d{1,2}|[#x]{2}|\d#)(?P=sign)"
    r"(?:\d{1,4}|[#x]{2,4}|\d#)(?![\d#]|(?P=sign)\d)"
    r"|\d{4}-(?:0[1-9]|1[0-2])(?![\d/-]\d|\d)"
    r"|(?:0?[1-9]|1[0-2])[-/.]\d{4}(?![\d/]|-\d)"
    r"|\d{4}[/.](?:0?[1-9]|1[0-2])(?![\d/.]|-\d)"
    r"))"
)
_QUARTER = (
    r"(?P<quarter>(?<![a-z\d])[1-4]q(?![a-z])|(?<![a-z\d])[12]h(?=\s?\d{4}\b)"
    r"|(?<![a-z])[qh][1-4](?!\d))"
)
_TOKEN = re.compile(
    _QUARTER
    + "|"
    + _TIME
    + "|"
    + _NUMERIC
    + r"|(?P<decade>'?\d{2,4}'?\s?s\b|\d{3}0(?:er\b|-?[ех]\b))"
    r"|(?P<short>'\d{2}\b)"
    r"|(?P<number>\d{1,12}(?:\.0+(?!\d))?)(?P<mark>\s?[年年년](?!代|대)|\s?[月월]|\s?[日号號일]"
    r"|(?:st|nd|rd|th|er|re|e|eme|ème|o|a|th\.|-?го|-?й|-?е|-?я|-?ая|(?<=[23])d|\.o|\.a)(?![^\W\d_])|)"
    r"|(?P<canon>[A-Z][A-Z_]+)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?\.?)"
    r"|(?P<sign2>[-–,/()\[\]?~&|]|(?<!\.)\.(?!\.))|(?P<space>\s+)|(?P<other>.)"
)
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:e|eme|ème|o|th)?")
_MARKS = {
    "年": "y",
    "년": "y",
    "月": "m",
    "월": "m",
    "日": "d",
    "号": "d",
    "號": "d",
    "일": "d",
}
_LAST_FILLERS = frozenset(
    [
        "",
        "г",
        "год",
        "года",
        "году",
        "гг",
        "годы",
        "годов",
        "uhr",
        "jahre",
        "р",
        "року",
        "d",
        "filler",
    ]
)
"""Words without meaning of their own that may end a text: others there stand for something."""
_ARTICLES = frozenset(["des"])
"""Without a dot an article in German and French, with one December in Norwegian."""
_OF_AN_ERA = "Y"
"""A year of one or two digits marked as one, 20年: of an emperor, unless an era is named."""
_SIGNS = {"–": "-", "~": "C", "[": "(", "]": ")", "|": "|"}


def tokens_of(text: str, context: Context) -> list[Token]:
    """Cut a cleaned text; fillers and spaces are gone from the result.

    Raises:
        UnknownWords: a word or sign is not understood.
        Ambiguous: a month's name means different months in two languages.
    """
    found: list[Token] = []
    token: Token | None = None
    for match in _TOKEN.finditer(phrases_joined(text.lower())):
        group = match.lastgroup
        piece = match[0]
        if group == "space":
            continue
        token = _WORD_READERS[group](piece, match, context) if group else None
        if token is None:
            raise UnknownWords("“{word}” is not understood.", word=piece.strip())
        if token.kind != "f":
            found.append(token)
    if token is not None and token.kind == "f" and fold(token.text) not in _LAST_FILLERS:
        raise UnknownWords("“{word}” at the end is not understood.", word=token.text)
    return _years_beside_eras(found)


def _time(piece: str, _match: re.Match[str], _context: Context) -> Token:
    return Token("t", 0, piece)


def _numeric(piece: str, _match: re.Match[str], _context: Context) -> Token:
    return Token("N", 0, piece)


def _decade(piece: str, _match: re.Match[str], _context: Context) -> Token | None:
    digits = piece.replace("'", "").rstrip("s er-ех")
    return Token("k", int(digits), digits) if digits.endswith("0") else None


def _quarter(piece: str, _match: re.Match[str], _context: Context) -> Token | None:
    number = int(piece.strip("qh"))
    if "h" in piece:
        return Token("q", 39 + number, piece) if number < 3 else None
    return Token("q", 32 + number, piece)


def _short(piece: str, _match: re.Match[str], _context: Context) -> Token:
    return Token("y", int(piece[1:]), piece[1:])


def _number(_piece: str, match: re.Match[str], _context: Context) -> Token | None:
    digits, mark = match["number"], match["mark"].strip()
    if "." in digits and (mark or len(digits.split(".")[0]) < 3):
        return None
    digits = digits.split(".")[0]
    kind = _MARKS.get(mark[:1], "d") if mark else ("n" if len(digits) < 3 else "y")
    if kind == "y" and len(digits) < 3:
        kind = _OF_AN_ERA
    return Token(kind, int(digits), digits)


def _canon(piece: str, _match: re.Match[str], _context: Context) -> Token | None:
    return _known(piece, piece)


def _known(word: str, text: str) -> Token | None:
    known = WORDS.get(word)
    if known is None:
        return None
    kind, value = known
    if kind == "J":
        return Token(kind, int(value == "julian"), text)
    return Token(kind, value if isinstance(value, int) else 0, text)


def _word(piece: str, _match: re.Match[str], context: Context) -> Token | None:
    word = fold(piece)
    if piece in _ARTICLES:
        return Token("f", 0, piece)
    known = None if word in month_names(ENGLISH) else _known(word, piece)
    if known is not None:
        return known
    months = months_of(word, context.languages)
    if len(months) > 1:
        names = tuple(MONTHS[number] for number in sorted(months))
        raise Ambiguous("“{word}” names different months in two languages.", names, word=word)
    if months:
        return Token("m", min(months), piece)
    weekday = weekday_of(word)
    if weekday is not None:
        return Token("w", weekday, piece)
    return _roman(word)


def _roman(word: str) -> Token | None:
    match = _ROMAN.fullmatch(word)
    if match is None or not (match[1] or match[2]) or word == "x":
        return None
    return Token("r", roman_value(match[1] + match[2]), word)


def _sign(piece: str, _match: re.Match[str], _context: Context) -> Token | None:
    if piece == ".":
        return Token("f", 0, piece)
    return Token(_SIGNS.get(piece, piece), 0, piece)


_WORD_READERS = {
    **{"time": _time, "numeric": _numeric, "sign": _numeric, "decade": _decade},
    **{"quarter": _quarter, "short": _short, "number": _number, "mark": _number},
    **{"canon": _canon, "word": _word, "sign2": _sign, "other": lambda *_: None},
}


def _years_beside_eras(tokens: list[Token]) -> list[Token]:
    """The tokens with numbers beside an era as years: 44 BC, AD 79."""
    for i, token in enumerate(tokens):
        if token.kind != "e":
            continue
        for beside in (i - 1, i + 1):
            if 0 <= beside < len(tokens) and tokens[beside].kind in "nyY":
                number = tokens[beside]
                if kinds(tokens[beside + 1 : beside + 2]) != "K":
                    tokens[beside] = Token("y", number.value, number.text.zfill(4))
                break
    for token in tokens:
        if token.kind == _OF_AN_ERA:
            raise Unreadable("Nothing tells the era of the year {year}.", year=token.value)
    return tokens


def kinds(tokens: list[Token]) -> str:
    """The tokens' letters as one string."""
    return "".join(token.kind for token in tokens)
