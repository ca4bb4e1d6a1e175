from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.exchange.rich_text import (
    DEEPEST,
    LONGEST,
    LONGEST_WORD,
    MOST_BRACKETS,
    LeftOut,
    Omission,
    rich_text,
)

_ALLOWED_ATTRIBUTE = re.compile(r' (href="(https?|mailto):[^"]*"|title="[^"]*")', re.IGNORECASE)


def test_markdown_becomes_html():
    assert rich_text("He said *yes*.").html == "<p>He said <em>yes</em>.</p>"


def test_line_breaks_of_a_cell_are_kept():
    assert "one<br>" in rich_text("one\ntwo").html


def test_plain_html_of_a_cell_is_kept():
    assert rich_text("A<br>B <i>c</i>").html == "<p>A<br>B <i>c</i></p>"


def test_chinese_text_is_untouched():
    assert rich_text("习近平访问艾奥瓦州").html == "<p>习近平访问艾奥瓦州</p>"


@pytest.mark.parametrize(
    ("text", "omission"),
    [
        ("<script>alert(1)</script>", LeftOut(Omission.TAG, "script")),
        ('<img src="https://tracker.example/x.png">', LeftOut(Omission.TAG, "img")),
        ("![x](https://tracker.example/x.png)", LeftOut(Omission.TAG, "img")),
        ("<iframe src=file:///etc/passwd></iframe>", LeftOut(Omission.TAG, "iframe")),
        ("<a href='javascript:alert(1)'>x</a>", LeftOut(Omission.LINK, "javascript")),
        ('<a href="file:///etc/passwd">x</a>', LeftOut(Omission.LINK, "file")),
        ("<b onclick='x()'>x</b>", LeftOut(Omission.HANDLER)),
    ],
)
def test_what_is_left_out_is_told(text: str, omission: LeftOut):
    result = rich_text(text)
    assert omission in result.left_out
    for word in ("script", "src", "file:", "onclick"):
        assert word not in result.html


def test_a_markdown_link_to_javascript_stays_text():
    assert "<a" not in rich_text("[x](javascript:alert(1))").html


def test_links_to_the_web_are_kept():
    assert '<a href="https://example.org/a">x</a>' in rich_text("[x](https://example.org/a)").html


def test_harmless_wrappers_are_not_worth_telling():
    assert rich_text("<div><span style='color:red'>x</span></div>").left_out == ()


def test_code_may_show_tags():
    assert rich_text("`<script>`").left_out == ()
    assert "&lt;script&gt;" in rich_text("`<script>`").html


@pytest.mark.parametrize("piece", ["<div>", "<b>", "> ", "[", "<table><tr><td>", '<a "', "*_", "<"])
def test_a_megabyte_of_nested_markup_is_cut_and_told(piece: str):
    text = piece * (1_000_000 // len(piece))
    result = rich_text(text)
    (length,) = (left for left in result.left_out if left.reason == Omission.LENGTH)
    assert 0 <= length.count - (len(text) - LONGEST) <= len(piece)
    assert result.html.count("<") < 300_000


@pytest.mark.parametrize("tag", ["<b>", "</div>", '<a href="https://example.org/long">'])
@pytest.mark.parametrize("kept", range(5))
def test_a_long_text_is_not_cut_within_a_tag(tag: str, kept: int):
    result = rich_text("word " * (LONGEST // 5 - 1) + "x" * kept + tag * 2_000)
    assert "&lt;" not in result.html
    assert not [left for left in result.left_out if left.reason == Omission.TAG]


def test_deep_nesting_falls_back_to_the_words():
    result = rich_text("<blockquote>" * (DEEPEST + 1) + "the words")
    assert result.html == "the words"
    assert LeftOut(Omission.NESTING) in result.left_out


def test_a_huge_table_loses_its_grid_and_keeps_its_words():
    result = rich_text("<table>" + "<tr><td>a</td><td>b</td></tr>" * 1_500 + "</table>")
    assert "<td" not in result.html
    assert result.html.count("a") >= 1_500
    assert LeftOut(Omission.TABLE) in result.left_out


_HOSTILE = st.lists(
    st.sampled_from(
        [
            "<script>",
            "</script>",
            "<a href=",
            "javascript:",
            '"',
            "'",
            ">",
            "<",
            "x",
            "&#106;",
            "<svg onload=",
            "<style>",
            "<!--",
            "-->",
            "](",
            "[",
            ")",
            "data:",
            " ",
            "\n",
            "<p title=",
        ]
    ),
    max_size=25,
).map("".join)


@given(_HOSTILE | st.text(max_size=80))
@settings(max_examples=150)
def test_whatever_the_text_only_allowed_attributes_come_out(text: str):
    html = rich_text(text).html
    for attributes in re.findall(r"<[a-z][a-z0-9]*((?: [^<>]*)?)>", html):
        assert _ALLOWED_ATTRIBUTE.sub("", attributes).strip() == ""
    for tag in ("<script", "<style", "<svg", "<img", "<iframe"):
        assert tag not in html


def test_brackets_beyond_reason_are_shown_as_they_stand_and_told():
    rich = rich_text("[ " * (MOST_BRACKETS + 1) + " [link](https://example.org)")
    assert LeftOut(Omission.BRACKETS) in rich.left_out
    assert "<a " not in rich.html
    assert rich.html.count("[") == MOST_BRACKETS + 2


def test_a_link_that_leads_nowhere_is_plain_text():
    shown = rich_text(
        '<a href="javascript:x" title="t">go</a> <a href="https://example.org">on</a>'
    )
    assert shown.html == '<p>go <a href="https://example.org">on</a></p>'


def test_the_cells_of_a_table_too_large_for_a_grid_stay_apart():
    row = "<tr>" + "<td>x</td>" * 100 + "</tr>"
    shown = rich_text("<table>" + row * 100 + "</table>")
    assert "xx" not in shown.html
    assert shown.html.count("<br>") >= 40


def test_a_word_without_end_is_cut_and_told_and_a_link_with_a_long_address_leads_on():
    address = "https://example.org/" + "y" * LONGEST_WORD
    link = f'<a href="{address}" title="{address}>">here</a> '
    shown = rich_text(link + "w" * 2 * LONGEST_WORD)
    assert f'<a href="{address}" title="{address}>">here</a> ' in unescape(shown.html)
    assert shown.html.endswith(f"here</a> {'w' * LONGEST_WORD}…</p>")
    assert shown.left_out == (LeftOut(Omission.WORDS, count=LONGEST_WORD),)


def test_chinese_breaks_anywhere_and_is_not_cut():
    assert rich_text("中" * 3 * LONGEST_WORD).left_out == ()


@pytest.mark.parametrize("opened", ["<p>", "<li>one", "<tr><td>x"])
def test_tags_that_need_no_end_nest_nothing(opened: str):
    assert LeftOut(Omission.NESTING) not in rich_text(opened * 1_500).left_out


def test_markup_nested_without_hope_leaves_its_words():
    shown = rich_text("<div><b>" * 3_000 + "deep <script>x</script>")
    assert LeftOut(Omission.NESTING) in shown.left_out
    assert shown.html == "deep"
