"""A search finds what plain Python finds that knows nothing of the index, in many scripts."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import category, name, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.filling import Row, filled
from viewer.store import search_parts
from viewer.store.search import first_hits, matching_ids

TEXTS = [
    "Talks at Geneva, 1973; O'Brien's “quoted” words",
    "مفاوضات السلام في جنيف ١٩٧٣",
    "שיחות שלום בירושלים",
    "การเจรจาสันติภาพ กรุงเทพ",
    "नमस्ते दुनिया की वार्ता",
    "Ελληνικα: συνομιλιες στην Αθηνα",
    "Переговоры в Женеве — 1955",
    "Хрущёв, ХРУЩЕВ: мой мои Ёлка е\u0308ж Київ",
    "Ἀθῆναι ΑΘΗΝΑΙ ΟΔΟΣ ὁδός αι\u0301",
    "Ankara’da görüşme, straße, ﬁne ﬂow",
    "Việt Nam đàm phán e\u0301le\u0300ve naïve",
    "①②③ Ⅳ ½ ｶﾀｶﾅ 半角 ﾃｽﾄ",
    "한국어 회담 북한 방문",
    "中文English混排abc中文 中国外交部长访问北京",
    "2012年2月15日 北京会谈 a_b c-d e.f g/h",
    "𠀀𠀁𠀂 talks ǅ SS",
    "ジョン・スミス ジョン スミス ｼﾞｮﾝ･ｽﾐｽ か\u3099 ㇰ",
    "조선 ᄒ\u1161ᆫ국 한국、북한・중국 「한」 각",
    "「中」《书》、人・民 神 ㊥ ⼀ 〇 々〆 한국어talks",
    "मुहम्मद क़लम श्री २०१२ तमिल தமிழ் ខ្មែរ ລາວ",
    "مُحَمَّد کتاب\u200cها ﷺ ﻼ ۱۹۷۳",
    "Հայաստան և ქართული አማርኛ ᠮᠣᠩᠭᠣᠯ 𐐀𐐨 \ue000x",
    "مُحَمَّدٌ و أحمد إلى آسيا، جزيـــرة ٱلله کتاب علی",
    "שָׁלוֹם עַל יִשְׂרָאֵל",
    "ประเทศไทยเยือนจีน กำลัง ที่นี่ ສະບາຍດີ ລາວ",
    "ភ្នំពេញ កម្ពុជា မြန်မာနိုင်ငံ ဗမာ",
    "मोदी मुद्दा मद हिन्दी বাংলা தமிழ்நாடு ಕನ್ನಡ",
    "საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ ᏣᎳᎩ ꮳꮃꭹ Ꭰꮳ",
    "Wałęsa Lodz Tromsø Đà Nẵng Strasse STRASSE œuvre Þór Diyarbakır",
    "diplo\u00admacy data\u200bbase \u2067עברית\u2069 葛\ufe00飾",
    "Łódź Ørsted ıspanak İstanbul H₂O x² ſs ẞ ŉ Ĳ ａ－ｂ ＡＢＣ",
    "Ўзбекистон уз Ѳеодоръ сло\u0301во Йошкар-Ола",
]
_CJK = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN = re.compile(f"([{_CJK}]+)")
Piece = tuple[bool, str]
"""Whether it is a run of CJK characters, and the word or run."""


def bare(letter: str) -> str:
    """A letter without its diacritic, unless that makes another letter of it."""
    if "\u0400" <= letter <= "\u04ff" and letter not in "ёЁѐЀѝЍ":
        return letter
    return normalize("NFC", re.sub("[\u0300-\u036f]", "", normalize("NFD", letter)))


_TYPED = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i"} | {
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
}  # fmt: skip


def is_left_out(sign: str) -> bool:
    """Whether it is a sign for a vowel of Arabic or Hebrew, or nobody sees it."""
    is_vowel = category(sign) == "Mn" and name(sign, "").startswith(("ARABIC", "HEBREW"))
    is_unseen = (category(sign) == "Cf" and sign != "\u200c") or "\ufe00" <= sign <= "\ufe0f"
    return is_vowel or is_unseen or sign == "ـ"


def is_syllabic(sign: str) -> bool:
    """Whether it is part of a syllable in a script of India or its neighbours."""
    return category(sign)[0] == "M" and "\u0900" <= sign < "\u1b00"


def pieces(text: str) -> list[Piece]:
    found: list[Piece] = []
    seen = "".join(c for c in normalize("NFKC", text) if not is_left_out(c))
    for part in _RUN.split(normalize("NFC", seen)):
        if _RUN.fullmatch(part):
            found.append((True, part))
            continue
        plain = "".join(map(bare, part)).lower().replace("ς", "σ")
        plain = "".join(_TYPED.get(c, c) for c in plain)
        letters = (
            c if category(c)[0] in "LN" or category(c) == "Co" or is_syllabic(c) else " "
            for c in plain
        )
        found += [(False, word) for word in "".join(letters).split()]
    return found


def stands(sought: list[Piece], found: list[Piece], *, is_prefix: bool) -> bool:
    """Whether pieces follow each other as sought; a run may go on at the ends of the sequence."""
    for place, ((is_run, word), (is_other_run, other)) in enumerate(
        zip(sought, found, strict=True)
    ):
        is_first, is_last = place == 0, place == len(sought) - 1
        if is_run != is_other_run:
            return False
        if is_run and is_first and is_last:
            fits = word in other
        elif is_run and is_first:
            fits = other.endswith(word)
        elif is_last and (is_run or is_prefix):
            fits = other.startswith(word)
        else:
            fits = word == other
        if not fits:
            return False
    return True


def holds(text: str, sought: list[Piece], *, is_prefix: bool) -> bool:
    found, size = pieces(text), len(sought)
    return any(
        stands(sought, found[at : at + size], is_prefix=is_prefix)
        for at in range(len(found) - size + 1)
    )


@st.composite
def searches(draw: st.DrawFn) -> list[tuple[bool, bool, str]]:
    """Parts of the texts, each excluded or not, and a prefix or not."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        text = draw(st.sampled_from(TEXTS))
        start = draw(st.integers(0, len(text) - 1))
        part = re.sub('["“”„*]', " ", text[start : start + draw(st.integers(1, 12))])
        # A sound mark that is cut off from its kana is no word.
        parts.append((draw(st.booleans()), draw(st.booleans()), part.strip(" -\u3099ﾞ")))
    return parts


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    path: Path = tmp_path_factory.mktemp("brute") / "s.sqlite"
    with filled(path, [Row("2000", text) for text in TEXTS * 3]) as store:
        yield store


@pytest.fixture(params=[10**9, 0], ids=["merged", "word by word"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_parts, "_WIDE_FROM", request.param)


@given(searches())
def test_a_search_equals_reading_every_text(store, parts) -> None:
    words, asked = [], []
    for is_excluded, is_prefix, part in parts:
        is_word = is_prefix and " " not in part
        sign = "-" if is_excluded else ""
        words.append(sign + (f"{part}*" if is_word else f'"{part}"'))
        sought = pieces(part)
        if sought:
            asked.append((is_excluded, is_word, sought))
    text = " ".join(words) + " "
    expected = [
        number
        for number, title in enumerate(TEXTS * 3, 1)
        if all(holds(title, sought, is_prefix=p) != out for out, p, sought in asked)
    ]
    assert matching_ids(store, text).tolist() == expected
    first = first_hits(store, text, 4)
    assert len(first) == min(4, len(expected))
    assert set(first) <= set(expected)
