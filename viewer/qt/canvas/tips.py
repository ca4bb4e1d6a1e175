"""What the canvas says about what lies under a resting pointer."""

from __future__ import annotations

from html import escape

from viewer.domain.bidi import isolated
from viewer.domain.words import in_words, span_words
from viewer.qt.canvas.hits import Hit, Part
from viewer.qt.counts import counted, number
from viewer.qt.session import Session
from viewer.qt.translation import translate
from viewer.timeline.scale import YEAR_S
from viewer.timeline.scene import DensityBand

_MOST_MEMBERS = 8


def tip_for(hit: Hit, session: Session, gutter_px: float) -> str:
    """The tooltip for a hit, as rich text; empty where there is nothing to tell."""
    if hit.part in (Part.EVENT, Part.ERA) and hit.event is not None:
        return _event_tip(hit, session)
    if hit.part is Part.DENSITY and hit.band is not None:
        return _density_tip(hit, hit.band, session, gutter_px)
    if hit.part is Part.LANE_NAME and hit.lane is not None:
        return f"<b>{escape(hit.lane.label)}</b>  {number(hit.lane.count)}"
    return ""


def _event_tip(hit: Hit, session: Session) -> str:
    if session.all_answers is None or hit.event is None:
        return ""
    members = hit.members or (hit.event,)
    headlines = session.all_answers.headlines(list(members[:_MOST_MEMBERS]))
    lines = [
        f"<b>{escape(isolated(each.title))}</b><br>{escape(in_words(each.date, session.locale))}"
        for each in headlines
    ]
    if len(members) == 1:
        written = session.all_answers.event(hit.event).date_text
        if written and headlines and written != in_words(headlines[0].date, session.locale):
            template = translate("canvas", "Written as: {0}")
            lines.append(escape(template.format(written)))
    elif len(members) > _MOST_MEMBERS:
        more = translate("canvas", "and {0} more")
        lines.append(more.format(len(members) - _MOST_MEMBERS))
    return "<br>".join(lines)


def _density_tip(hit: Hit, band: DensityBand, session: Session, gutter_px: float) -> str:
    count = int(band.counts[hit.column])
    left, right = (
        session.scale.time(float(band.x[column]) - gutter_px)
        for column in (hit.column, hit.column + 1)
    )
    where = hit.lane.label + ", " if hit.lane is not None and hit.lane.label else ""
    events = counted(
        translate("canvas", "{n} event"),
        translate("canvas", "{n} events"),
        count,
    )
    span = span_words(left, right, session.locale, right - left if right - left > YEAR_S else 0)
    return f"<b>{escape(where + span)}</b>  {events}"
