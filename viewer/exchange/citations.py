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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citeproc import CitationStylesStyle

    from viewer.domain.events import Source

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\s*\Z")
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
            for done, item in enumerate(items):
                report(Step("writing", done, len(items)))
                entries[_formatted(item, style)] = None
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
        "issued": _csl_date(source.date),
        "accessed": _csl_date(source.accessed),
    }
    return item | {name: value for name, value in optional.items() if value}


def _csl_date(text: str) -> dict[str, Any]:
    found = _ISO.match(text)
    if found:
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"literal": text.strip()} if text.strip() else {}


@cache
def _style(name: str) -> CitationStylesStyle:
    # Imported here: citeproc and lxml are needed only once somebody cites.
    from citeproc import CitationStylesStyle

    path = resources() / "citations" / f"{name}.csl"
    return CitationStylesStyle(str(path), locale="en-US", validate=False)


def _formatted(item: dict[str, Any], style: CitationStyle) -> str:
    """One entry by the rules of the style, mended where citeproc-py falls short of them."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    # A language other than English keeps the source's own capitals in its title.
    known = {"language": "und", "title": ""} | item
    if style is CitationStyle.CHICAGO:
        known["title"] = _with_single_quotes(known["title"])
    literal = {
        name: known[name].pop("literal")
        for name in ("issued", "accessed")
        if "literal" in known.get(name, {})
    }
    known = {name: value for name, value in known.items() if value}
    bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([known]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = " ".join(str(bibliography.bibliography()[0]).split())
    return _mended(text, item, literal.get("issued", ""))


def _mended(text: str, item: dict[str, Any], date: str) -> str:
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
    text = re.sub(r"\bRetrieved (?=\w+:)", "", text)
    if date:
        text = text.replace("(n.d.)", f"({date})").replace(" n.d.", f" {date}.")
    return text


def _with_single_quotes(title: str) -> str:
    """A title that will stand in double quotes, its own quotes made single."""
    return re.sub('[“"]([^“”"]*)[”"]', r"‘\1’", title)


def _bibtex_entries(sources: Sequence[Source], items: Sequence[dict[str, Any]]) -> list[str]:
    """An entry for each source that reads otherwise, under a key of its own."""
    entries: dict[str, tuple[str, str]] = {}
    taken: Counter[str] = Counter()
    for source, item in zip(sources, items, strict=True):
        year = str(next(iter(item.get("issued", {}).get("date-parts", [[""]])[0]), ""))
        key, fields = _bibtex_key(source, year), _bibtex_fields(source, item, year)
        if fields not in entries:
            again = taken[key]
            entries[fields] = (f"{key}-{again + 1}" if again else key, fields)
            taken[key] += 1
    return [f"@misc{{{key},\n{fields}\n}}" for key, fields in entries.values()]


def _bibtex_fields(source: Source, item: dict[str, Any], year: str) -> str:
    """The fields of a ``@misc`` entry: BibTeX itself knows no web pages, and no publisher there."""
    fields = {
        "title": f"{{{_escaped(item.get('title', ''))}}}",
        "howpublished": _escaped(source.publisher),
        "year": year,
        "date": source.date.strip() if year else "",
        "url": source.url.strip(),
        "urldate": source.accessed.strip(),
        "note": "" if year else _escaped(source.date.strip()),
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
