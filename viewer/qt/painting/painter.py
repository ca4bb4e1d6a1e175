"""Paints a scene: the same for the window and for files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.domain.precision import Qualifier
from viewer.qt.painting.atlas import Atlas
from viewer.qt.painting.axis import paint_axis, paint_grid
from viewer.qt.painting.brushwork import Brushwork, TextCache
from viewer.qt.painting.cards import CardPictures, paint_card, paint_stems
from viewer.qt.painting.crowd import paint_crowd
from viewer.qt.painting.density import paint_density
from viewer.qt.painting.eras import paint_era_names, paint_eras
from viewer.qt.painting.fonts import Fonts
from viewer.qt.painting.lanes import NamePictures, paint_lanes
from viewer.qt.painting.marks import paint_link, paint_mark
from viewer.qt.painting.overlays import (
    paint_edge_hints,
    paint_ruler_drops,
    paint_ruler_row,
    paint_today,
    paint_today_label,
)
from viewer.qt.painting.palette import Palette
from viewer.qt.painting.thumbnails import Thumbnails, Wanted
from viewer.timeline.scene import Card, Scene, State

_ON_TOP = State.SELECTED | State.SECOND | State.FOCUSED | State.HOVERED


class Caches:
    """What painters keep from frame to frame; one for each text scale.

    Args:
        fonts: in which texts are laid out.
        read_later: reads thumbnails in the background, see ``Thumbnails``; else they are read when
            they are painted.
    """

    def __init__(self, fonts: Fonts, read_later: Callable[[Wanted], None] | None = None) -> None:
        self.fonts = fonts
        self.texts = TextCache(fonts)
        self.images = Thumbnails(read_later)
        self.atlas = Atlas()
        self.cards = CardPictures()
        self.names = NamePictures()


def paint_scene(painter: QPainter, scene: Scene, palette: Palette, caches: Caches) -> None:
    """Paint one frame, background included.

    Args:
        painter: active on a widget, an image, an SVG generator or a PDF writer.
        scene: what to paint, in logical pixels.
        palette: the colours.
        caches: kept by the caller from frame to frame.
    """
    work = Brushwork(painter, palette, caches.texts, caches.images)
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), palette.color("canvas"))
    for top, bottom, part in _zones(scene):
        painter.save()
        painter.setClipRect(QRectF(scene.gutter, top, scene.width, bottom - top))
        paint_eras(work, scene)
        paint_grid(work, scene)
        _paint_events(work, part, caches, _drops(scene))
        painter.restore()
    paint_lanes(work, caches.names, scene)
    paint_era_names(work, scene)
    paint_ruler_row(work, scene)
    paint_axis(work, scene)
    paint_today_label(work, scene)
    paint_edge_hints(work, scene)


def paint_lanes_alone(
    painter: QPainter, scene: Scene, lanes: set[int], palette: Palette, caches: Caches
) -> None:
    """Paint the events of some lanes, background included, as they stand in a scene."""
    work = Brushwork(painter, palette, caches.texts, caches.images)
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), palette.color("canvas"))
    painter.setClipRect(QRectF(scene.gutter, scene.lanes_top, scene.width, scene.height))
    paint_eras(work, scene)
    paint_grid(work, scene)
    _paint_events(work, _part(scene, lanes), caches, ())


def _zones(scene: Scene) -> Iterator[tuple[float, float, Scene]]:
    """What scrolls, and above it the pinned lanes, each with the stretch it is clipped to."""
    pinned = {row.index for row in scene.lanes if row.is_pinned}
    if not pinned:
        yield scene.lanes_top, scene.height, scene
        return
    others = {row.index for row in scene.lanes} - pinned
    yield scene.scroll_top, scene.height, _part(scene, others)
    yield scene.lanes_top, scene.scroll_top, _part(scene, pinned)


def _part(scene: Scene, lanes: set[int]) -> Scene:
    """The events of some lanes of a scene."""
    return scene._replace(
        cards=tuple(each for each in scene.cards if each.lane in lanes),
        marks=tuple(each for each in scene.marks if each.lane in lanes),
        crowd=scene.crowd.of_lanes(lanes),
        context=scene.context.of_lanes(lanes),
        density=tuple(each for each in scene.density if each.lane in lanes),
        links=tuple(each for each in scene.links if each.lane in lanes),
    )


def _paint_events(
    work: Brushwork, scene: Scene, caches: Caches, drops: tuple[tuple[float, float], ...]
) -> None:
    """From the back to the front: crowds, today, marks, stems, cards, what is selected."""
    paint_density(work, scene)
    paint_today(work, scene)
    paint_crowd(work, caches.atlas, scene._replace(crowd=scene.context))
    paint_crowd(work, caches.atlas, scene)
    paint_stems(work, scene.cards)
    if scene.ruler is not None:
        paint_ruler_drops(work, scene, drops)
    for link in scene.links:
        paint_link(work, link)
    for mark in scene.marks:
        paint_mark(work, mark)
    for card in sorted(scene.cards, key=_is_on_top):
        paint_card(work, caches.cards, card)


def _is_on_top(card: Card) -> tuple[bool, bool]:
    """What the query leaves out lies behind, what the reader is at in front."""
    if not card.state:
        return True, False
    return State.CONTEXT not in card.state, bool(card.state & _ON_TOP)


def _drops(scene: Scene) -> tuple[tuple[float, float], ...]:
    """Where the ruler's dotted lines end: at the cards, or marks, of its two events."""
    drops: dict[int, tuple[float, float]] = {}
    if scene.ruler is None:
        return ()
    ends = State.SELECTED | State.SECOND
    for mark in scene.marks:
        if mark.state and mark.state & ends and not mark.is_ghost:
            open_side = mark.qualifier & (Qualifier.IN_FORCE | Qualifier.END_UNKNOWN)
            x = mark.x_start if open_side else (mark.x_start + mark.x_end) / 2
            drops[mark.event] = (x, mark.y - 8)
    for card in scene.cards:
        if card.state and card.state & ends and card.event in drops:
            drops[card.event] = (drops[card.event][0], card.rect.y)
    return tuple(drops.values())
