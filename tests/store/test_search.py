"""A search finds what a reader would find by looking at every event."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.filling import Row, filled
from viewer.domain.progress import Cancelled
from viewer.domain.queries import Facet
from viewer.store import aliases
from viewer.store.aliases import Alias
from viewer.store.found_words import FoundWords
from viewer.store.search import first_hits, index_text, matching_ids
from viewer.store.search_words import sought_in

TITLES = [
    "First visit to Iowa",
    "Return to Muscatine, a-b treaty",
    "Café crème with O'Brien",
    "中国外交部长访问北京",
    "2012年2月15日 北京会谈",
    "AND or NOT: c++ talks",
    "Séance à l'Élysée",
    "北",
    "Ｆｕｌｌｗｉｄｔｈ letters",
    "이명박 대통령 방문",
    "visits of the visitor",
    "Никита Хрущёв в Нью-Йорке",
    "Встреча: Хрущев и Кеннеди",
    "Οι Ἀθῆναι και η Αθήνα",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    rows = [Row("2000", title) for title in TITLES]
    rows.append(Row("2001", "Untitled", "", ["Xi Jinping"], "Des Moines", "a long walk"))
    with filled(tmp_path_factory.mktemp("search") / "s.sqlite", rows) as store:
        aliases.add(
            store,
            [
                Alias(Facet.PARTICIPANT, "习近平", "Xi Jinping"),
                Alias(Facet.PLACE, "得梅因", "Des Moines"),
            ],
        )
        yield store


def found(store, text: str) -> list[int]:
    return matching_ids(store, text).tolist()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("iowa", [1]),
        ("IOWA visit", [1]),
        ("vis", [1, 11]),
        ("visit ", [1]),
        ("visit* ", [1, 11]),
        ('"visit to"', [1]),
        ('"to visit"', []),
        ("visit* -iowa", [11]),
        ("visit -iowa", []),
        ("cafe", [3]),
        ("CRÈME", [3]),
        ("O'Brien", [3]),
        ("brien", [3]),
        ("a-b", [2]),
        ("AND", [6]),
        ("NOT c++", [6]),
        ("elysee", [7]),
        ("外交", [4]),
        ("外", [4]),
        ("京", [4, 5]),
        ("北京", [4, 5]),
        ("京北", []),
        ("北", [4, 5, 8]),
        ("2012年", [5]),
        ("2月", [5]),
        ("fullwidth", [9]),
        ("대통령", [10]),
        ("명박", [10]),
        ("习近平", [15]),
        ("习", [15]),
        ("xi jinp", [15]),
        ("得梅因", [15]),
        ("walk moines jinping", [15]),
        ("walk -习近平", []),
        ("Хрущев ", [12, 13]),
        ("ХРУЩЁВ ", [12, 13]),
        ("хрущ", [12, 13]),
        ("-хрущев никита ", []),
        ('"Никита Хрущев"', [12]),
        ("Иорке ", []),
        ("Йорке ", [12]),
        ("αθηνα ", [14]),
        ("ΑΘΗ", [14]),
        ("Αθηναι ", [14]),
    ],
)
def test_a_search_finds(store, text: str, ids: list[int]) -> None:
    assert found(store, text) == ids
    assert first_hits(store, text) == ids


@pytest.mark.parametrize("text", ["", "   ", "++", '"', '""', "-", "--", "*", '"*"', "()", "\x00"])
def test_what_asks_for_nothing_narrows_nothing(store, text: str) -> None:
    assert len(found(store, text)) == len(TITLES) + 1


def test_an_exclusion_alone_leaves_all_others(store) -> None:
    assert found(store, "-北京 -iowa") == [2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


@given(st.text(max_size=20))
@settings(max_examples=200)
def test_no_text_is_an_error(store, text: str) -> None:
    assert set(first_hits(store, text, 5)) <= set(found(store, text))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "-"]),
            st.text("abvisteéČ北京中国年2月1'+ -.\"*", min_size=1, max_size=6),
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(["", " "]),
)
def test_a_search_equals_reading_every_title(store, words, end: str) -> None:
    text = " ".join(minus + word for minus, word in words) + end
    ids = [number for number in found(store, text) if number <= len(TITLES)]
    assert ids == [number for number, title in enumerate(TITLES, 1) if _matches(text, title)]


def _matches(text: str, title: str) -> bool:
    """Whether a title matches, worked out without an index."""
    sought = sought_in(text)
    return all(_has(title, piece) != piece.is_excluded for piece in sought)


def _has(title: str, piece) -> bool:
    # Pairs of CJK characters side by side are the run that they came from.
    sought = r"\s".join(map(re.escape, piece.tokens))
    end = "" if piece.is_prefix else r"(?!\S)"
    return re.search(rf"(?<!\S){sought}{end}", " ".join(_plain_words(title))) is not None


def _plain_words(title: str) -> list[str]:
    letters = (c if c == "й" else normalize("NFD", c) for c in index_text(title).lower())
    plain = re.sub("[\u0300-\u036f]", "", "".join(letters)).replace("ς", "σ")
    return re.findall(r"\w+", normalize("NFC", plain))


def test_a_long_search_can_be_stopped(store) -> None:
    with pytest.raises(Cancelled), store.cancellable(lambda: True):
        store.connection.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT count(*) FROM n"
        ).fetchone()


def test_first_hits_of_a_prefix_with_many_terms_are_hits(tmp_path: Path) -> None:
    rows = [Row("2000", f"word{number:03d}") for number in range(200)]
    with filled(tmp_path / "terms.sqlite", rows) as many:
        assert len(first_hits(many, "wo", 20)) == 20
        assert len(first_hits(many, "wo", 100)) == 100
        assert first_hits(many, "wo", 500) == found(many, "wo")


WORDS = ("переговоры", "ПЕРЕ", "Хрущёв", "хрущев", "мой", "мои", "Ἀθῆναι", "οδός",
         "عباس", "محمود", "Αθήνα", "θηνα", "여행", "東京", "東京都",
         "バンドン", "Đặng", "dang", "d'Orsay", "naïve", "ﬁne", "1972年", "٣", "a-b")  # fmt: skip


@pytest.fixture(scope="module")
def many_scripts(tmp_path_factory: pytest.TempPathFactory):
    chance = Random(7)
    titles = [" ".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(60)]
    path = tmp_path_factory.mktemp("scripts") / "s.sqlite"
    with filled(path, [Row("2000", title) for title in titles]) as store:
        yield store, titles


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "-"]),
            st.sampled_from(WORDS) | st.text("".join(WORDS), min_size=1, max_size=4),
            st.sampled_from(["", "*"]),
        ),
        min_size=1,
        max_size=3,
    ),
    st.booleans(),
)
def test_a_search_in_any_script_equals_reading_every_title(many_scripts, words, quoted) -> None:
    store, titles = many_scripts
    text = " ".join(f'{minus}"{word}"' if quoted else minus + word + star
                    for minus, word, star in words)  # fmt: skip
    expected = [number for number, title in enumerate(titles, 1) if _matches(text, title)]
    assert found(store, text) == expected
    first = first_hits(store, text, 3)
    assert len(first) == min(3, len(expected))
    assert set(first) <= set(expected)


@pytest.mark.parametrize(
    "text", ["采集人DNA样本", "人DNA", '"访问 北京"', '"问 北"', "DNA样本。", "2012年2月"]
)
def test_cjk_is_found_where_other_words_follow_it(tmp_path: Path, text: str) -> None:
    rows = [
        Row("2012", "采集人DNA样本。访问 北京 2012年2月"),
        Row("2012", "采集 DNA 样品 访北京 2012"),
    ]
    with filled(tmp_path / "c.sqlite", rows) as store:
        assert matching_ids(store, text).tolist() == [1]
        assert matching_ids(store, f"{text} ").tolist() == [1]


@pytest.mark.parametrize(
    ("text", "found_rows"),
    [
        ("ジョン・スミス", [1, 2]),
        ('"ジョン スミス"', [1, 2]),
        ("ｼﾞｮﾝ･ｽﾐｽ", [1, 2]),
        ("スミス", [1, 2, 3]),
        ('"ン スミ"', [1, 2]),
        ('"中、"', [4, 5]),
        ("「中」", [4, 5]),
        ('"a・" ', [6]),
        ('"Geneva 中"', [4]),
        ('"Geneva・中"', [4]),
    ],
)
def test_signs_around_and_between_words_make_no_difference(
    tmp_path: Path, text: str, found_rows: list[int]
) -> None:
    titles = [
        "ジョン・スミス",
        "ジョン スミス",
        "スミスと",
        "Geneva・中国",
        "日中関係",
        "a b",
        "ab",
    ]
    with filled(tmp_path / "d.sqlite", [Row("2012", title) for title in titles]) as store:
        assert matching_ids(store, f"{text} ").tolist() == found_rows
        assert set(first_hits(store, f"{text} ", 9)) == set(found_rows)
        lit = FoundWords.of(store, f"{text} ")
        assert [n for n, title in enumerate(titles, 1) if lit.places_in(title)] == found_rows
