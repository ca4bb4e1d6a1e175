"""What facets and their values are called on screen."""

from __future__ import annotations

from viewer.domain.bidi import isolated
from viewer.domain.long_texts import cut
from viewer.domain.queries import Facet, FacetCount
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

_FACETS = {
    Facet.KIND: QT_TRANSLATE_NOOP("facets", "Kind"),
    Facet.PARTICIPANT: QT_TRANSLATE_NOOP("facets", "Participants"),
    Facet.PLACE: QT_TRANSLATE_NOOP("facets", "Places"),
    Facet.EXACTNESS: QT_TRANSLATE_NOOP("facets", "Exactness of dates"),
    Facet.SOURCE: QT_TRANSLATE_NOOP("facets", "Sources"),
    Facet.IMPORT: QT_TRANSLATE_NOOP("facets", "Imports"),
    Facet.DECADE: QT_TRANSLATE_NOOP("facets", "Decades"),
    Facet.TAG: QT_TRANSLATE_NOOP("facets", "Tags"),
}
_WITHOUT = {
    Facet.KIND: QT_TRANSLATE_NOOP("facets", "No kind"),
    Facet.PARTICIPANT: QT_TRANSLATE_NOOP("facets", "No participant"),
    Facet.PLACE: QT_TRANSLATE_NOOP("facets", "No place"),
    Facet.EXACTNESS: QT_TRANSLATE_NOOP("facets", "No date"),
    Facet.SOURCE: QT_TRANSLATE_NOOP("facets", "No source"),
    Facet.IMPORT: QT_TRANSLATE_NOOP("facets", "No import"),
    Facet.DECADE: QT_TRANSLATE_NOOP("facets", "No decade"),
    Facet.TAG: QT_TRANSLATE_NOOP("facets", "No tag"),
}
_EXACTNESS = {
    "day": QT_TRANSLATE_NOOP("facets", "Exact to the day"),
    "week": QT_TRANSLATE_NOOP("facets", "Week only"),
    "month": QT_TRANSLATE_NOOP("facets", "Month only"),
    "season": QT_TRANSLATE_NOOP("facets", "Season only"),
    "quarter": QT_TRANSLATE_NOOP("facets", "Quarter only"),
    "half": QT_TRANSLATE_NOOP("facets", "Half-year only"),
    "year": QT_TRANSLATE_NOOP("facets", "Year only"),
    "decade": QT_TRANSLATE_NOOP("facets", "Decade only"),
    "century": QT_TRANSLATE_NOOP("facets", "Century only"),
    "interval": QT_TRANSLATE_NOOP("facets", "From one date to another"),
    "set": QT_TRANSLATE_NOOP("facets", "One of several dates"),
    "approximate": QT_TRANSLATE_NOOP("facets", "Approximate"),
    "uncertain": QT_TRANSLATE_NOOP("facets", "Uncertain"),
    "open": QT_TRANSLATE_NOOP("facets", "Open end"),
}
_KINDS = {
    "visit": QT_TRANSLATE_NOOP("facets", "Visit"),
    "letter": QT_TRANSLATE_NOOP("facets", "Letter"),
    "summit": QT_TRANSLATE_NOOP("facets", "Summit"),
    "agreement": QT_TRANSLATE_NOOP("facets", "Agreement"),
    "announcement": QT_TRANSLATE_NOOP("facets", "Announcement"),
    "meeting": QT_TRANSLATE_NOOP("facets", "Meeting"),
    "vote": QT_TRANSLATE_NOOP("facets", "Vote"),
    "dispute": QT_TRANSLATE_NOOP("facets", "Dispute"),
    "exchange": QT_TRANSLATE_NOOP("facets", "Exchange"),
    "other": QT_TRANSLATE_NOOP("facets", "Other"),
}


def facet_name(facet: Facet) -> str:
    """The heading of a facet."""
    return translate("facets", _FACETS[facet])


def kind_name(kind: str) -> str:
    """A kind with a capital, translated where it is one of the ten."""
    known = _KINDS.get(kind.strip().lower())
    return translate("facets", known) if known else isolated(cut(kind[:1].upper() + kind[1:]))


def value_name(facet: Facet, value: str, label: str = "") -> str:
    """What a value is called; ``label`` is what the answers call it."""
    if not value:
        return translate("facets", _WITHOUT[facet])
    if facet is Facet.KIND:
        return kind_name(value)
    if facet is Facet.EXACTNESS and value in _EXACTNESS:
        return translate("facets", _EXACTNESS[value])
    if facet is Facet.DECADE:
        return decade_name(value)
    return isolated(cut(label or value))


def counted_name(facet: Facet, count: FacetCount) -> str:
    """What a counted value is called."""
    return value_name(facet, count.value, count.label)


def decade_name(edtf: str) -> str:
    """``198X`` as 1980s, ``-043X`` as the decade that it is before the common era."""
    digits = edtf.removeprefix("-").removesuffix("X")
    if not digits.isdigit() or not edtf.endswith("X"):
        return isolated(edtf)
    first = int(digits) * 10
    if edtf.startswith("-"):
        # Astronomical -0439 to -0430 are 440 to 431 BCE: there is a year 0.
        template = translate("facets", "{first}–{last} BCE")
        return template.format(first=first + 10, last=first + 1)
    return translate("facets", "{year}s").format(year=first)
