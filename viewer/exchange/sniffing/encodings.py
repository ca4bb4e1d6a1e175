"""Which encoding a file's bytes are in, and why.

A byte order mark says it; else bytes that are valid UTF-8 are UTF-8; else zeros in every second
byte are UTF-16; else charset-normalizer is asked, its answer is checked against decoding errors,
and look-alike encodings of western scripts are told apart by how their letters stand together.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import charset_normalizer

from viewer.domain.errors import ViewerError
from viewer.exchange.sniffing.opening import blocks, opened

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JAPANESE_ESCAPES = (b"\x1b$B", b"\x1b$@")
_SEARCH_BYTES = 256 << 20
"""How far a file that begins in plain ASCII is searched for its first other byte."""
_EVIDENCE_BYTES = 64 << 10
_DETECTOR_BYTES = 4 << 10
_NAMES = {
    "cp932": "shift_jis",
    "shift_jis_2004": "shift_jis",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "euc_jis_2004": "euc_jp",
    "big5hkscs": "big5",
    "mac_iceland": "mac_roman",
    "johab": "cp949",
    "euc_kr": "cp949",
    "cp936": "gb18030",
    "iso2022_jp_2": "iso2022_jp",
    "euc_jisx0213": "euc_jp",
}
_WESTERN = ("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp850")
_OTHER_SCRIPTS = frozenset({"cp1253", "cp1255", "cp1256", "cp874", "tis_620", "iso8859_11"})
"""Of the look-alikes, those of other scripts, whose letters stand together in whole words."""
_COMMON = {
    "cp1254": "çğıöşüâî",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžäöüőűăâîșțđ",
    "iso8859_2": "ąćęłńóśźżáčďéěíňřšťúůýžäöüőűăâîđ",
}
_COMMON_WESTERN = "éèêëáàâäãåçñóòôöõøúùûüíìîïýßæœ"
_FOREIGN = {"cp1254": "áéíóúæðøåýãõ"}
"""Letters that the languages of an encoding do not use, though it has them."""
_SIGNS = "“”‘’–—…«»€°§ºª£·¿¡\xa0"
"""Signs that stand in texts, a space that breaks no line among them."""
_WESTERN_LOOKALIKES = frozenset(
    {
        "cp1250",
        "cp1252",
        "cp1254",
        "cp1257",
        "cp1258",
        "latin_1",
        "iso8859_2",
        "iso8859_3",
        "iso8859_4",
        "iso8859_9",
        "iso8859_10",
        "iso8859_13",
        "iso8859_14",
        "iso8859_15",
        "iso8859_16",
        "mac_roman",
        "mac_turkish",
        "mac_latin2",
        "mac_croatian",
        "mac_romanian",
        "cp437",
        "cp850",
        "cp852",
        "cp858",
        "cp860",
        "cp861",
        "cp863",
        "cp865",
        "cp775",
        "hp_roman8",
        "ptcp154",
        "cp1140",
        "cp1026",
        "cp500",
        "cp037",
        "mac_greek",
        "cp1253",
        "cp1256",
        "cp1255",
        "cp874",
        "tis_620",
        "iso8859_11",
    }
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding by its Python name, the length of its byte order mark, and why it is the one."""

    name: str
    bom_bytes: int
    evidence: str


def named(name: str, start: bytes) -> Encoding:
    """The encoding that the user names.

    Raises:
        ViewerError: there is no encoding of that name.
    """
    try:
        known = codecs.lookup(name)
        "".encode(known.name)
    except (LookupError, TypeError, ValueError):
        raise ViewerError(
            "There is no encoding named {name}.",
            hint="Give one such as utf-8, cp1252, gb18030 or shift_jis.",
            name=name,
        ) from None
    found = "utf-8" if known.name == "utf-8-sig" else known.name
    found = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(found, found)
    for bom, of in _BOMS:
        if start.startswith(bom) and (of == found or of[:6] == found[:6] == "utf-16"):
            return Encoding(of, len(bom), "given, with a byte order mark")
    return Encoding(found, 0, "given")


def detect(path: Path, start: bytes) -> Encoding:
    """The encoding of a file whose first bytes are given."""
    for bom, name in _BOMS:
        if start.startswith(bom):
            return Encoding(name, len(bom), "a byte order mark opens the file")
    wide = _utf16_without_mark(start)
    if wide:
        return wide
    if start.isascii() and any(escape in start for escape in _JAPANESE_ESCAPES):
        return Encoding("iso2022_jp", 0, "escapes switch to Japanese letters, as in ISO-2022-JP")
    evidence = start if not start.isascii() else _first_beyond_ascii(path)
    if not evidence:
        return Encoding("utf-8", 0, "all bytes are plain ASCII")
    if _is_utf8(evidence):
        return Encoding("utf-8", 0, "the bytes are valid UTF-8")
    return _by_detector(evidence)


def _utf16_without_mark(start: bytes) -> Encoding | None:
    sample = start[: _DETECTOR_BYTES & ~1]
    if len(sample) < 4 or 0 not in sample:
        return None
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    name, share, other = max(
        ("utf-16-be", zeros[0], zeros[1]), ("utf-16-le", zeros[1], zeros[0]), key=lambda c: c[1]
    )
    if share * 10 < len(sample) // 2 or other * 4 > share:
        return None
    try:
        sample[:-2].decode(name)
    except UnicodeDecodeError:
        return None
    which = "first" if name.endswith("be") else "second"
    return Encoding(name, 0, f"the {which} byte of every pair is mostly zero")


def _first_beyond_ascii(path: Path) -> bytes:
    """A stretch of the file around its first byte beyond ASCII; empty where there is none."""
    searched = 0
    with opened(path) as (stream, _):
        parts = blocks(path, stream)
        for block in parts:
            if not block.isascii():
                return block + next(parts, b"")
            searched += len(block)
            if searched > _SEARCH_BYTES:
                break
    return b""


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError as error:
        return _mostly_utf8(sample, error.start)
    return True


def _mostly_utf8(sample: bytes, first_error: int) -> bool:
    """Tell UTF-8 with a few damaged bytes from another encoding."""
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - damaged
    return first_error > 0 and good > 20 * damaged


def _by_detector(sample: bytes) -> Encoding:
    lines = b"\n".join(_lines_beyond_ascii(sample))
    candidates = list(_candidates(lines))
    if candidates and candidates[0] in _OTHER_SCRIPTS and _letters_stand_together(lines):
        name = candidates[0]
        return Encoding(name, 0, f"not UTF-8; as {name} its letters make whole words")
    if not candidates or candidates[0] in _WESTERN_LOOKALIKES:
        name = _best_western(lines)
        what = "its accented letters and signs read as words"
        if name == "cp1252" and not any(0x80 <= byte <= 0x9F for byte in lines):
            name = "iso8859-1"
            what = "no byte lies between 0x80 and 0x9F, and accented letters read as words"
        return Encoding(name, 0, f"not UTF-8; as {name} {what}")
    name = candidates[0]
    return Encoding(name, 0, f"not UTF-8; decoded as {name} without errors, and it reads as text")


def _lines_beyond_ascii(sample: bytes) -> Iterator[bytes]:
    size = 0
    for line in sample.split(b"\n")[:-1] or [sample]:
        if not line.isascii():
            yield line
            size += len(line)
        if size > _EVIDENCE_BYTES:
            return


def _candidates(lines: bytes) -> Iterable[str]:
    """What the detector thinks, best first, without what cannot decode the lines."""
    repeated = (lines + b"\n") * (1 + _DETECTOR_BYTES // max(1, len(lines)))
    for match in charset_normalizer.from_bytes(repeated):
        name = _NAMES.get(match.encoding, match.encoding)
        if _decodes(lines, name):
            yield name


def _decodes(lines: bytes, name: str) -> bool:
    try:
        lines.decode(name)
    except UnicodeDecodeError as error:
        return error.end >= len(lines) - 3  # a character cut off by the end of the sample
    except LookupError:
        return False
    return True


def _letters_stand_together(lines: bytes) -> bool:
    """Whether most bytes beyond ASCII stand beside others, as no accented letters do."""
    beyond = [byte > 0x7F for byte in b" " + lines + b" "]
    inner = zip(beyond, beyond[1:], beyond[2:], strict=False)
    beside = [before or after for before, byte, after in inner if byte]
    return sum(beside) > len(beside) * 0.8


def _best_western(lines: bytes) -> str:
    scores = {name: _plausibility(lines, name) for name in _WESTERN}
    return max(scores, key=scores.__getitem__)


def _plausibility(lines: bytes, name: str) -> float:
    """How well letters beyond ASCII sit among other letters, and signs beside spaces."""
    text = lines.decode(name, "replace")
    common, foreign = _COMMON.get(name, _COMMON_WESTERN), _FOREIGN.get(name, "")
    score = 0.0
    padded = f" {text}  "
    for at, char in enumerate(text):
        if char < "\x80":
            continue
        before, after = padded[at], padded[at + 2 : at + 4]
        if char == "\ufffd" or "\x80" <= char <= "\x9f":
            score -= 3
        elif char.isalpha():
            score += _letter(before, char, after, common)
            score -= 0.6 if char.lower() in foreign else 0
        elif char in _SIGNS:
            score += 1
        else:
            score -= 1
    return score + {"cp1252": 0.5, "mac_roman": 0.2}.get(name, 0.0)


def _letter(before: str, char: str, after: str, common: str) -> float:
    """How well a letter sits between the one before it and the two after it."""
    beside = before.isalpha() or after[0].isalpha()
    if char.isupper() and (before.islower() or (after[0].isupper() and after[1].islower())):
        return -2
    if char in "ñÑ" and after[0].isalpha() and after[0].lower() not in "aeiouáéíóúü":
        return -2
    return (1 if beside else -0.5) + (0.4 if char.lower() in common else 0)
