"""Sources as citations: Chicago and APA through citeproc-py, BibTeX and CSL-JSON as data.

A source of an event has a title, perhaps an address, a publisher and a date, and no author or
type: it is cited as a web page where it has an address and as a document otherwise, and nothing
is made up for what is missing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.bundled import resources
from viewer.domain.progress import Report, Step, ignore
from viewer.exchange.citation_dates import CitedDate, cited_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citeproc import CitationStylesStyle

    from viewer.domain.events import Source

_KEY_WORDS = 3
"""Words in a key of BibTeX, beside the year."""
_SAYING_NOTHING = re.compile(
    "a|an|the|of|in|on|at|to|for|from|by|and|or|with|as|is|le|la|les|l|un|une|de|des|du|d|et|en"
    "|au|aux|der|die|das|ein|eine|und|von|zu|im|am"
)
_ENCLOSING_QUOTES = re.compile(r"[“\"]([^“”\"]*)[”\"]\Z")


class CitationStyle(StrEnum):
    """The forms in which a source can be cited."""

    CHICAGO = "chicago"
    APA = "apa"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


def cited(sources: Sequence[Source], style: CitationStyle, report: Report = ignore) -> str:
    """The sources in one style, one entry after another, in the order given.

    Args:
        sources: what to cite; entries that read the same are told once.
        style: the form.
        report: told of each source; Chicago and APA take some 5 ms for one.

    Returns:
        Plain text: a line an entry for Chicago and APA, entries for BibTeX, an array for CSL-JSON.

    Raises:
        Cancelled: out of ``report``.
    """
    items = [_csl_item(source, f"source-{n}") for n, source in enumerate(sources, start=1)]
    match style:
        case CitationStyle.CSL_JSON:
            return json.dumps(items, ensure_ascii=False, indent=2)
        case CitationStyle.BIBTEX:
            return "\n\n".join(_bibtex_entries(sources, items))
        case _:
            entries: dict[str, None] = {}
            for done, (source, item) in enumerate(zip(sources, items, strict=True)):
                report(Step("writing", done, len(items)))
                entries[_formatted(source, item, style)] = None
            return "\n".join(entries)


def _csl_item(source: Source, key: str) -> dict[str, Any]:
    """A source in CSL-JSON (https://github.com/citation-style-language/schema)."""
    quoted = _ENCLOSING_QUOTES.match(source.title.strip())
    item: dict[str, Any] = {
        "id": key,
        "type": "webpage" if source.url else "document",
    }
    optional: dict[str, Any] = {
        "title": quoted[1] if quoted else source.title.strip(),
        "publisher": source.publisher,
        "URL": source.url,
        "issued": cited_date(source.date).csl,
        "accessed": cited_date(source.accessed).csl,
    }
    return item | {name: value for name, value in optional.items() if value}


@cache
def _style(name: str) -> CitationStylesStyle:
    # Imported here: citeproc and lxml are needed only once somebody cites.
    from citeproc import CitationStylesStyle

    path = resources() / "citations" / f"{name}.csl"
    return CitationStylesStyle(str(path), locale="en-US", validate=False)


def _formatted(source: Source, item: dict[str, Any], style: CitationStyle) -> str:
    """One entry by the rules of the style, mended where citeproc-py falls short of them."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    # A language other than English keeps the source's own capitals in its title.
    known = {"language": "und", "title": ""} | item
    if style is CitationStyle.CHICAGO:
        known["title"] = _with_single_quotes(known["title"])
    stand_ins = _with_stand_ins(known, source)
    known = {name: value for name, value in known.items() if value}
    bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([known]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = " ".join(str(bibliography.bibliography()[0]).split())
    for year, words in stand_ins.items():
        text = text.replace(year, words)
    return _mended(text, item)


def _with_stand_ins(item: dict[str, Any], source: Source) -> dict[str, str]:
    """Put a year that occurs nowhere else for each date that a style can't tell by its parts.

    Returns:
        The words of the date by the year that stands for it.
    """
    written = json.dumps(item)
    free = (str(year) for year in range(9999, 999, -1) if str(year) not in written)
    stand_ins = {}
    for name, text in (("issued", source.date), ("accessed", source.accessed)):
        date = cited_date(text)
        if date.words and not date.is_plain:
            year = next(free)
            item[name] = {"date-parts": [[int(year)]]}
            stand_ins[year] = date.words
    return stand_ins


def _mended(text: str, item: dict[str, Any]) -> str:
    """What citeproc-py 0.11 gets wrong, put right."""
    # APA moves the publisher, or else the title, before the date; it must not stand there twice.
    for name in (item.get("publisher", ""), item.get("title", "")):
        if name and text.startswith(f"{name}. ("):
            head, doubled, tail = text.rpartition(f" {name}.")
            text = f"{head}{tail}" if doubled else text
    # American styles want punctuation inside the quotes.
    text = re.sub("”([.,])", r"\1”", text)
    # An entry of a bibliography parts its elements by full stops, and no sign follows ? or !.
    text = re.sub(r"^(“[^“”]*),”", r"\1.”", text)
    text = re.sub(r"([?!])\.(?=[” ])", r"\1", text)
    # APA names the day of retrieval with the word, or leaves out both.
    return re.sub(r"\bRetrieved (?=\w+:)", "", text)


def _with_single_quotes(title: str) -> str:
    """A title that will stand in double quotes, its own quotes made single."""
    return re.sub('[“"]([^“”"]*)[”"]', r"‘\1’", title)


def _bibtex_entries(sources: Sequence[Source], items: Sequence[dict[str, Any]]) -> list[str]:
    """An entry for each source that reads otherwise, under a key of its own."""
    entries: dict[str, tuple[str, str]] = {}
    taken: Counter[str] = Counter()
    for source, item in zip(sources, items, strict=True):
        date = cited_date(source.date)
        key, fields = _bibtex_key(source, date.year), _bibtex_fields(source, item, date)
        if fields not in entries:
            again = taken[key]
            entries[fields] = (f"{key}-{again + 1}" if again else key, fields)
            taken[key] += 1
    return [f"@misc{{{key},\n{fields}\n}}" for key, fields in entries.values()]


def _bibtex_fields(source: Source, item: dict[str, Any], date: CitedDate) -> str:
    """The fields of a ``@misc`` entry: BibTeX itself knows no web pages, and no publisher there.

    BibTeX tells the year, which may be words; BibLaTeX the date, which is EDTF.
    """
    fields = {
        "title": f"{{{_escaped(item.get('title', ''))}}}",
        "howpublished": _escaped(source.publisher),
        "year": date.year if date.is_plain else _escaped(date.words),
        "date": date.edtf,
        "url": source.url.strip(),
        "urldate": cited_date(source.accessed).edtf,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value.strip("{} ")]
    return ",\n".join(lines)


def _bibtex_key(source: Source, year: str) -> str:
    """The title's first words that say something, else the publisher's or the site's, and the year.

    TeX wants it in ASCII; a title in another script gives none.
    """
    site = re.sub(r"^\w+://(www\.)?|[/?#].*", "", source.url)
    texts = (source.title, source.publisher, site.replace(".", " "))
    words = next((words for words in map(_telling_words, texts) if words), ["source"])
    return "-".join([*words[:_KEY_WORDS], year] if year else words[:_KEY_WORDS])


def _telling_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", re.sub("['’]", "", text))
    words = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    return [word for word in words if not _SAYING_NOTHING.fullmatch(word)] or words


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}


def _escaped(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)
