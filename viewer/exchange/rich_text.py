"""A description as rich text that can neither run, load nor hang, and what was left out of it.

Markdown (CommonMark with tables) and HTML are both read; the result is HTML of a few harmless
tags without styles, images or any address but those of links. Work is bounded: only the first
characters of a very long text are read, and markup nested beyond reason falls back to its words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.long_texts import cut

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

LONGEST = 50_000
"""Characters of a description that are read; Markdown takes half a second for the worst of them."""
LONGEST_WORD = 2_000
"""Characters without a place to break the line that are shown: laying them out takes long."""
MOST_BRACKETS = 4_000
"""Opening brackets beyond which they open no links: each makes Markdown look for its end."""
DEEPEST = 40
"""Levels of nested tags beyond which only the words are kept."""
_HOPELESS = 1_000
"""Levels as they stand, of tags that are to be closed, beyond which cleaning takes long."""
MOST_CELLS = 2_000
"""Cells of tables beyond which their lines are kept without the grid."""

_REMEMBERED = 4
"""Descriptions: a page is shown anew when what is around its event is known."""

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
"""Where links may lead."""

_TABLE_TAGS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_TAGS = _TABLE_TAGS | frozenset(
    re.findall(
        r"\w+",
        "a abbr b blockquote br cite code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark "
        "ol p pre q s small strong sub sup u ul",
    )
)
_WRAPPERS = frozenset(
    re.findall(
        r"\w+",
        "acronym article aside bdi bdo big body center div font footer header html main section "
        "span strike time tt var wbr",
    )
)
"""Dropped without a word: what they wrap stays."""
_WITH_CONTENT = frozenset({"script", "style", "title", "iframe", "object", "noscript", "template"})
_VOID = frozenset({"br", "hr"})
_ENDLESS = re.compile(rf"""<(?:"[^"]*"|[^>"])*>|[!-%'-;=?-~]{{{LONGEST_WORD + 1},}}""")
"""A tag of cleaned HTML, or a word of its text that is too long."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_LEFT_OPEN = re.compile(r"<(?:p|li|dt|dd|tr|td|th|img|input|col|wbr|hr|br)\b", re.IGNORECASE)
"""Tags that need not be closed."""
_SCHEME = re.compile(r"""\bhref\s*=\s*["']?\s*([a-zA-Z][a-zA-Z0-9+.-]{0,30})\s*:""")
_DEAD_LINK = re.compile(r"<a(?: title=\"[^\"]*\")?>(.*?)</a>", re.DOTALL)
"""As the cleaned HTML has them, which is balanced and has no link within a link."""
_END_OF_CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_END_OF_ROW = re.compile(r"</tr\s*>", re.IGNORECASE)
_TAG_WITHOUT_END = re.compile(r"</?(?:[a-zA-Z][^<>]{0,4000})?\Z")
_HANDLER = re.compile(r"""<[^<>]{0,300}?[\s"'/]on[a-z]{3,30}\s*=""", re.IGNORECASE)


class Omission(StrEnum):
    """Why something of a description is not shown."""

    TAG = "tag"  # what: the tag's name
    LINK = "link"  # what: the scheme
    HANDLER = "handler"
    LENGTH = "length"
    WORDS = "words"
    NESTING = "nesting"
    TABLE = "table"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that a description holds and that is not shown.

    Attributes:
        reason: why.
        what: the tag or scheme, where the reason names one.
        count: how often; for ``LENGTH`` and ``WORDS`` the characters that are not shown.
    """

    reason: Omission
    what: str = ""
    count: int = 1


class RichText(NamedTuple):
    """HTML that is safe to show, and what was left out of it."""

    html: str
    left_out: tuple[LeftOut, ...] = ()


@lru_cache(_REMEMBERED)
def rich_text(text: str) -> RichText:
    """The description as safe HTML, with everything told that was left out."""
    shown = _beginning(text)
    left_out = [LeftOut(Omission.LENGTH, count=len(text) - len(shown))] if shown != text else []
    if shown.count("[") > MOST_BRACKETS:
        left_out.append(LeftOut(Omission.BRACKETS))
        shown = shown.replace("[", "\\[")
    rendered = _markdown().render(shown)
    left_out += _told_omissions(rendered)
    if _depth(_LEFT_OPEN.sub("", rendered)) > _HOPELESS:
        return RichText(
            _clean(rendered, frozenset()).strip(), (*left_out, LeftOut(Omission.NESTING))
        )
    html = _without_dead_links(_clean(rendered, _TAGS))
    if html.count("<td") + html.count("<th") > MOST_CELLS:
        left_out.append(LeftOut(Omission.TABLE))
        spaced = _END_OF_CELL.sub(" ", _END_OF_ROW.sub("<br>", rendered))
        html = _without_dead_links(_clean(spaced, _TAGS - _TABLE_TAGS))
    if _depth(html) > DEEPEST:
        left_out.append(LeftOut(Omission.NESTING))
        html = _clean(rendered, frozenset())
    html, cut_off = _with_words_cut(html)
    if cut_off:
        left_out.append(LeftOut(Omission.WORDS, count=cut_off))
    return RichText(html.strip(), tuple(left_out))


def _beginning(text: str) -> str:
    """As much of a text as is read, without the half of a tag at its end."""
    return text if len(text) <= LONGEST else _TAG_WITHOUT_END.sub("", text[:LONGEST])


def _with_words_cut(html: str) -> tuple[str, int]:
    """Cleaned HTML without the ends of words that are too long, and how much they were."""
    cut_off = 0

    def cut_word(match: re.Match[str]) -> str:
        nonlocal cut_off
        if match[0].startswith("<"):
            return match[0]
        cut_off += len(match[0]) - LONGEST_WORD
        return cut(match[0], LONGEST_WORD)

    return _ENDLESS.sub(cut_word, html), cut_off


@cache
def _markdown() -> MarkdownIt:
    # Imported here: the first description is read after the first picture stands.
    from markdown_it import MarkdownIt

    options = {"html": True, "breaks": True, "maxNesting": 20}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def _clean(html: str, tags: frozenset[str]) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=set(tags),
        clean_content_tags=set(_WITH_CONTENT),
        attributes={"a": {"href", "title"}, "abbr": {"title"}} if "a" in tags else {},
        url_schemes=set(LINK_SCHEMES),
        attribute_filter=_web_address,
        link_rel=None,
        strip_comments=True,
        generic_attribute_prefixes=set(),
    )


def _without_dead_links(html: str) -> str:
    """Take the tag from links that lead nowhere: they shall not look like links."""
    return _DEAD_LINK.sub(r"\1", html)


def _web_address(_tag: str, attribute: str, value: str) -> str | None:
    """Drop a relative address: there is no page here that it could belong to."""
    scheme = value.partition(":")[0].strip().lower()
    return value if attribute != "href" or scheme in LINK_SCHEMES else None


def _told_omissions(html: str) -> list[LeftOut]:
    """What the allow-list will drop, counted; tags shown as code are escaped and not among it."""
    tags = Counter(name.lower() for slash, name in _TAG.findall(html) if not slash)
    for name in _TAGS | _WRAPPERS:
        del tags[name]
    schemes = Counter(scheme.lower() for scheme in _SCHEME.findall(html))
    for name in LINK_SCHEMES:
        del schemes[name]
    handlers = len(_HANDLER.findall(html))
    return [
        *(LeftOut(Omission.TAG, name, count) for name, count in sorted(tags.items())),
        *(LeftOut(Omission.LINK, name, count) for name, count in sorted(schemes.items())),
        *([LeftOut(Omission.HANDLER, count=handlers)] if handlers else []),
    ]


def _depth(html: str) -> int:
    """How deeply tags are nested; the cleaned HTML is balanced."""
    depth = deepest = 0
    for slash, name in _TAG.findall(html):
        if name not in _VOID:
            depth += -1 if slash else 1
            deepest = max(deepest, depth)
    return deepest
