"""Sources as citations: Chicago and APA through citeproc-py, BibTeX and CSL-JSON as data.

A source of an event has a title, perhaps an address, a publisher and a date, and no author or
type: it is cited as a web page where it has an address and as a document otherwise, and nothing
is made up for what is missing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.bundled import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citeproc import CitationStylesStyle

    from viewer.domain.events import Source

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\s*\Z")
_ENCLOSING_QUOTES = re.compile(r"[“\"]([^“”\"]*)[”\"]\Z")


class CitationStyle(StrEnum):
    """The forms in which a source can be cited."""

    CHICAGO = "chicago"
    APA = "apa"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


def cited(sources: Sequence[Source], style: CitationStyle) -> str:
    """The sources in one style, one entry after another, in the order given.

    Args:
        sources: what to cite; entries that read the same are told once.
        style: the form.

    Returns:
        Plain text: a line an entry for Chicago and APA, entries for BibTeX, an array for CSL-JSON.
    """
    items = [_csl_item(source, f"source-{n}") for n, source in enumerate(sources, start=1)]
    match style:
        case CitationStyle.CSL_JSON:
            return json.dumps(items, ensure_ascii=False, indent=2)
        case CitationStyle.BIBTEX:
            return "\n\n".join(_bibtex(source, items[n]) for n, source in enumerate(sources))
        case _:
            return "\n".join(dict.fromkeys(_formatted(item, style) for item in items))


def _csl_item(source: Source, key: str) -> dict[str, Any]:
    """A source in CSL-JSON (https://github.com/citation-style-language/schema)."""
    quoted = _ENCLOSING_QUOTES.match(source.title.strip())
    item: dict[str, Any] = {
        "id": key,
        "type": "webpage" if source.url else "document",
        "title": quoted[1] if quoted else source.title.strip(),
    }
    optional: dict[str, Any] = {
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
    known = {"language": "und"} | item
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
    for name in (item.get("publisher", ""), item["title"]):
        if name and text.startswith(f"{name}. ("):
            head, doubled, tail = text.rpartition(f" {name}.")
            text = f"{head}{tail}" if doubled else text
    # American styles want punctuation inside the quotes.
    text = re.sub("”([.,])", r"\1”", text)
    if date:
        text = text.replace("(n.d.)", f"({date})").replace(" n.d.", f" {date}.")
    return text


def _bibtex(source: Source, item: dict[str, Any]) -> str:
    """One ``@misc`` entry: BibTeX itself knows no web pages."""
    year = next(iter(item.get("issued", {}).get("date-parts", [[""]])[0]), "")
    fields = {
        "title": f"{{{_escaped(item['title'])}}}",
        "publisher": _escaped(source.publisher),
        "year": str(year),
        "date": source.date.strip() if year else "",
        "url": source.url.strip(),
        "urldate": source.accessed.strip(),
        "note": "" if year else _escaped(source.date.strip()),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value.strip("{} ")]
    return f"@misc{{{_bibtex_key(source, year)},\n" + ",\n".join(lines) + "\n}"


def _bibtex_key(source: Source, year: object) -> str:
    words = f"{source.publisher.split(' ')[-1]} {' '.join(source.title.split()[:3])}"
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-")
    return f"{key or 'source'}{f'-{year}' if year else ''}"


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}


def _escaped(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)
