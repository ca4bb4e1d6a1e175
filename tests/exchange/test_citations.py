from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.events import Source
from viewer.exchange.citations import CitationStyle, cited

WHOLE = Source(
    "“Xi returns to Muscatine”",
    "https://example.org/a_b?x=1&y=2",
    "Muscatine Journal",
    "2012-02-15",
    "2024-01-04",
)
CHINESE = Source("习近平同美国总统拜登会晤", "https://example.org/x", "Xinhua", "2023")


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (
            CitationStyle.CHICAGO,
            "“Xi returns to Muscatine.” Muscatine Journal, February 15, 2012."
            " https://example.org/a_b?x=1&y=2.",
        ),
        (
            CitationStyle.APA,
            "Muscatine Journal. (2012, February 15). Xi returns to Muscatine."
            " https://example.org/a_b?x=1&y=2",
        ),
    ],
)
def test_a_source_is_cited_by_the_rules_of_the_style(style: CitationStyle, text: str):
    assert cited([WHOLE], style) == text


def test_a_year_stays_a_year():
    assert cited([CHINESE], CitationStyle.APA).startswith("Xinhua. (2023). 习近平")


def test_a_title_without_a_publisher_stands_once():
    assert cited([Source("Undated & thing")], CitationStyle.APA) == "Undated & thing. (n.d.)."


def test_a_date_in_words_is_told_as_written():
    source = Source("Odd date", publisher="Press", date="spring 1985")
    assert cited([source], CitationStyle.CHICAGO) == "“Odd date.” Press, spring 1985."
    assert cited([source], CitationStyle.APA) == "Odd date. (spring 1985). Press."


def test_sources_that_read_the_same_are_cited_once():
    assert cited([CHINESE, CHINESE], CitationStyle.CHICAGO).count("\n") == 0


def test_bibtex_escapes_what_tex_would_run():
    entry = cited([Source(r"100% of \input{x} & _y_", publisher="A & B")], CitationStyle.BIBTEX)
    assert r"100\% of \textbackslash{}input\{x\} \& \_y\_" in entry
    assert r"howpublished = {A \& B}" in entry


def test_csl_json_carries_the_parts_of_the_date():
    items = json.loads(cited([WHOLE, CHINESE], CitationStyle.CSL_JSON))
    assert items[0]["issued"] == {"date-parts": [[2012, 2, 15]]}
    assert items[1]["title"] == CHINESE.title
    assert [item["id"] for item in items] == ["source-1", "source-2"]


@pytest.mark.parametrize(
    ("source", "style", "text"),
    [
        (
            Source("What happened?", "https://example.org/q", "BBC", "2012"),
            CitationStyle.CHICAGO,
            "“What happened?” BBC, 2012. https://example.org/q.",
        ),
        (
            Source("What happened?", "https://example.org/q", "BBC", "2012"),
            CitationStyle.APA,
            "BBC. (2012). What happened? https://example.org/q",
        ),
        (
            Source("“You have my letter”: notes", "", "Muscatine Journal", "2012-02"),
            CitationStyle.CHICAGO,
            "“‘You have my letter’: notes.” Muscatine Journal, February 2012.",
        ),
        (
            Source("Joint Communiqué", "https://example.org/j"),
            CitationStyle.CHICAGO,
            "“Joint Communiqué.” n.d. https://example.org/j.",
        ),
        (
            Source("Joint Communiqué", "https://example.org/j"),
            CitationStyle.APA,
            "Joint Communiqué. (n.d.). https://example.org/j",
        ),
        (
            Source("Joint Communiqué", "https://example.org/j", accessed="2024-05-01"),
            CitationStyle.APA,
            "Joint Communiqué. (n.d.). Retrieved May 1, 2024, from https://example.org/j",
        ),
    ],
)
def test_what_the_manuals_want_of_odd_titles_and_dates(
    source: Source, style: CitationStyle, text: str
):
    assert cited([source], style) == text


def test_bibtex_has_each_source_once_under_a_key_of_its_own():
    other = Source("习近平致信", "https://example.org/y", "Xinhua", "2023")
    entries = cited([CHINESE, other, CHINESE], CitationStyle.BIBTEX)
    assert re.findall(r"@misc{(.*),", entries) == ["xinhua-2023", "xinhua-2023-2"]


def test_csl_json_leaves_out_what_is_not_known():
    assert json.loads(cited([Source("", "https://example.org")], CitationStyle.CSL_JSON)) == [
        {"id": "source-1", "type": "webpage", "URL": "https://example.org"}
    ]


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.builds(Source, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT), st.sampled_from(CitationStyle))
@settings(max_examples=60)
def test_any_source_can_be_cited(source: Source, style: CitationStyle):
    assert isinstance(cited([source], style), str)


@pytest.mark.parametrize(
    ("source", "key"),
    [
        (Source("Xi basks in Iowa hospitality", "", "News24", "2012-02-16"), "xi-basks-iowa-2012"),
        (
            Source("The Secretary's visit", publisher="Department of State", date="1972"),
            "secretarys-visit-1972",
        ),
        (Source("Élysée : l'accord", publisher="Le Monde"), "elysee-laccord"),
        (Source("致萨拉·兰德的信", "https://x.cn/a", "新华社", "2022-05-25"), "x-cn-2022"),
        (Source("", "https://www.example.org/a?b"), "example-org"),
        (Source("The", publisher=""), "the"),
        (Source("信"), "source"),
    ],
)
def test_a_key_of_bibtex_says_what_it_stands_for(source: Source, key: str):
    assert f"@misc{{{key}," in cited([source], CitationStyle.BIBTEX)
