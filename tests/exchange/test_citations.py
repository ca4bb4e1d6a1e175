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


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("15 February 2012", "February 15, 2012"),
        ("2012年2月15日", "February 15, 2012"),
        ("2012-02-15T10:30", "February 15, 2012"),
        ("spring 1985", "spring 1985"),
        ("1985-21", "spring 1985"),
        ("1936~", "ca. 1936"),
        ("c. 1936", "c. 1936"),
        ("1985-04?", "April 1985?"),
        ("-0430", "431 BCE"),
        ("198X", "the 1980s"),
        ("2012-02-15/2012-02-17", "15–17 February 2012"),
        ("03/04/2012", "03/04/2012"),
        ("2012-13-45", "2012-13-45"),
    ],
)
def test_every_date_is_told_in_words_also_beside_the_day_of_looking_it_up(written: str, told: str):
    source = Source("Odd date", "https://example.org", "Press", written, "2024-05-01")
    chicago = f"“Odd date.” Press, {told}. https://example.org.".replace("?.", "?")
    assert cited([source], CitationStyle.CHICAGO) == chicago
    in_brackets = "2012, February 15" if told == "February 15, 2012" else told
    apa = f"Press. ({in_brackets}). Odd date. "
    assert cited([source], CitationStyle.APA).startswith(apa)


def test_a_source_that_says_it_has_no_date_is_told_by_the_day_of_looking_it_up():
    source = Source("Undated", "https://example.org", "Press", "n.d.", "2024-05-01")
    told = "“Undated.” Press. Accessed May 1, 2024. https://example.org."
    assert cited([source], CitationStyle.CHICAGO) == told


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        ("15 February 2012", "year = {2012}, date = {2012-02-15}"),
        ("c. 1936", "year = {c. 1936}, date = {1936~}"),
        ("431 BCE", "year = {431 BCE}, date = {-0430}"),
        ("2012/2013", "year = {2012–2013}, date = {2012/2013}"),
        ("[1985..1987]", "year = {between 1985 and 1987}"),
        ("03/04/2012", "year = {03/04/2012}"),
    ],
)
def test_bibtex_has_the_year_in_words_and_biblatex_the_date_in_edtf(written: str, fields: str):
    entry = cited([Source("T", date=written)], CitationStyle.BIBTEX)
    assert " ".join(entry.split()).endswith(f"title = {{{{T}}}}, {fields} }}")


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("15 February 2012", {"date-parts": [[2012, 2, 15]]}),
        ("c. May 1936", {"date-parts": [[1936, 5]], "circa": True}),
        ("2012/2013", {"date-parts": [[2012], [2013]]}),
        ("-0430", {"literal": "431 BCE"}),
        ("2012-13-45", {"literal": "2012-13-45"}),
    ],
)
def test_csl_json_has_dates_by_parts_where_these_tell_them(written: str, issued: object):
    (item,) = json.loads(cited([Source("T", date=written)], CitationStyle.CSL_JSON))
    assert item["issued"] == issued


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
