"""The words on the canvas, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from viewer.domain.answers import Lane, LaneRole
from viewer.domain.civil import DAY
from viewer.domain.dates import Date
from viewer.domain.elapsed import elapsed
from viewer.domain.events import Claim, Headline
from viewer.domain.extents import exactness
from viewer.domain.queries import Facet
from viewer.domain.words import card_words, elapsed_words
from viewer.qt.counts import counted
from viewer.qt.facet_names import kind_name, value_name
from viewer.qt.translation import QT_TRANSLATE_NOOP, translate

_STACKS = {
    "": QT_TRANSLATE_NOOP("SceneWords", "{n} events"),
    "visit": QT_TRANSLATE_NOOP("SceneWords", "{n} visits"),
    "letter": QT_TRANSLATE_NOOP("SceneWords", "{n} letters"),
    "summit": QT_TRANSLATE_NOOP("SceneWords", "{n} summits"),
    "agreement": QT_TRANSLATE_NOOP("SceneWords", "{n} agreements"),
    "announcement": QT_TRANSLATE_NOOP("SceneWords", "{n} announcements"),
    "meeting": QT_TRANSLATE_NOOP("SceneWords", "{n} meetings"),
    "vote": QT_TRANSLATE_NOOP("SceneWords", "{n} votes"),
    "dispute": QT_TRANSLATE_NOOP("SceneWords", "{n} disputes"),
    "exchange": QT_TRANSLATE_NOOP("SceneWords", "{n} exchanges"),
}
_UNITS = ((1_000_000_000, "G"), (1_000_000, "M"), (1_000, "k"))


class Words:
    """``SceneWords`` from the domain's words and the window's translations.

    Args:
        locale: such as ``en_GB`` or ``zh_CN``; of the application when empty.
    """

    def __init__(self, locale: str = "") -> None:
        self.locale = locale or QLocale().name()

    @property
    def today(self) -> str:
        return translate("SceneWords", "Today")

    @property
    def events_per_column(self) -> str:
        return translate("SceneWords", "Events per column")

    def card(self, headline: Headline) -> tuple[str, str]:
        date, doubt = card_words(headline.date, self.locale)
        claim = self.claim(headline)
        if claim:
            doubt = (
                translate("SceneWords", "{doubt}; {claim}").format(doubt=doubt, claim=claim)
                if doubt
                else claim
            )
        if date and doubt:
            date = translate("SceneWords", "{date}, ").format(date=date)
        return date, doubt

    def claim(self, headline: Headline) -> str:
        others = _others(headline)
        if not others:
            return ""
        dates = list(dict.fromkeys(card_words(other.date, self.locale)[0] for other in others))
        if len(dates) > 2:
            return counted(
                translate("SceneWords", "or {n} other date"),
                translate("SceneWords", "or {n} other dates"),
                len(dates),
            )
        if len(dates) == 2:
            return translate("SceneWords", "or {first} or {second}").format(
                first=dates[0], second=dates[1]
            )
        return translate("SceneWords", "or {date}").format(date=dates[0])

    def lane(self, lane: Lane, field: Facet | None) -> str:
        if field is None or lane.role is LaneRole.ALL:
            return translate("SceneWords", "All events")
        if lane.role is LaneRole.OTHERS:
            one, many = translate("SceneWords", "{n} other"), translate("SceneWords", "{n} others")
            return counted(one, many, lane.values)
        return value_name(field, lane.key, lane.label)

    def events(self, count: int) -> str:
        return counted(
            translate("SceneWords", "{n} event"), translate("SceneWords", "{n} events"), count
        )

    def short_count(self, count: int) -> str:
        for unit, letter in _UNITS:
            if count >= unit:
                value = count / unit
                digits = 1 if value < 10 else 0
                return f"{QLocale(self.locale).toString(value, 'f', digits)} {letter}"
        return str(count)

    def stack(self, kind: str, count: int) -> str:
        template = translate("SceneWords", _STACKS.get(kind, _STACKS[""]))
        return counted(template, template, count)

    def elapsed(self, one: Headline, other: Headline) -> tuple[str, str]:
        between = elapsed(one.date, other.date)
        return elapsed_words(between, self.locale), self._detail(one, other)

    def _detail(self, one: Headline, other: Headline) -> str:
        """How much it would be by the first other claim, or the days between exact dates."""
        for headline, is_first in ((one, True), (other, False)):
            for claim in _others(headline)[:1]:
                pair = (claim.date, other.date) if is_first else (one.date, claim.date)
                return translate("SceneWords", "{time} if {date}").format(
                    time=elapsed_words(elapsed(*pair), self.locale),
                    date=card_words(claim.date, self.locale)[0],
                )
        days = elapsed(one.date, other.date).days
        if days[0] == days[1] and days[0] > 0 and _is_exact(one.date) and _is_exact(other.date):
            return counted(
                translate("SceneWords", "{n} day, both exact"),
                translate("SceneWords", "{n} days, both exact"),
                days[0],
            )
        return ""

    def nearest(self, headline: Headline, seconds: int) -> str:
        template = (
            translate("SceneWords", "Next event: {time} later")
            if seconds > 0
            else translate("SceneWords", "Last event: {time} earlier")
        )
        return template.format(time=self._distance(abs(seconds)))

    def _distance(self, seconds: int) -> str:
        """About how long; of no calendar, as it starts at the edge of the view."""
        days = max(seconds // DAY, 1)
        if days < 60:
            return counted(
                translate("SceneWords", "{n} day"), translate("SceneWords", "{n} days"), days
            )
        if days < 731:
            return counted(
                translate("SceneWords", "{n} month"),
                translate("SceneWords", "{n} months"),
                round(days / 30.44),
            )
        return counted(
            translate("SceneWords", "{n} year"),
            translate("SceneWords", "{n} years"),
            round(days / 365.25),
        )

    def nothing(self) -> str:
        return translate("SceneWords", "No event in view")

    def all_hidden(self) -> str:
        return translate(
            "SceneWords", "Every lane is hidden. The menu of the lanes shows them again."
        )

    def kind(self, kind: str) -> str:
        return kind_name(kind)


def _others(headline: Headline) -> list[Claim]:
    """The claims that say something else than the date that the event goes by."""
    return [
        claim
        for claim in headline.claims
        if not claim.is_preferred and claim.date.edtf != headline.date.edtf
    ]


def _is_exact(date: Date) -> bool:
    return exactness(date.precision, date.qualifier) in ("day", "interval")
