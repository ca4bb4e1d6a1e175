"""Has the scene of each frame built from the session's facts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from viewer.qt.canvas.names_width import NamesWidth
from viewer.qt.jobs import Queue
from viewer.qt.painting.eras import era_rect
from viewer.qt.painting.overlays import edge_hint_rect
from viewer.qt.painting.painter import Caches
from viewer.qt.painting.thumbnails import Wanted, read_thumbnail
from viewer.qt.painting.words import Words
from viewer.qt.session import Session
from viewer.timeline.axis_words import axis_words
from viewer.timeline.cards import widest_in
from viewer.timeline.lane_choice import Arrangement
from viewer.timeline.memory import Memory
from viewer.timeline.scene import Axis, EdgeHint, Era, Rect, Scene, TextStyle
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.ticks import axis_for
from viewer.timeline.view import View

MOST_NEW = 8
"""Labels that come new into a frame: to read, cut and paint one takes 0.2 ms."""


class Frames:
    """Builds scenes, and keeps what painting and building remember from frame to frame.

    Args:
        session: whose facts are shown.
        refresh: has the next frame made, as something came that was not there for the last.
    """

    def __init__(self, session: Session, refresh: Callable[[], None]) -> None:
        self._session, self._refresh = session, refresh
        self._words = Words(session.locale)
        self.names = NamesWidth(session)
        self.caches = Caches(session.theme.fonts, self._read_thumbnail)
        self._memory: Memory | None = None
        self._widest: float | None = None

    def gutter_in(self, width: float) -> float:
        """Width of the lanes' names on a canvas of ``width``, both in logical pixels."""
        shown = self._session.shown
        if shown is not None:
            self.names.learn(shown, self._words)
        return self.names.within(width)

    def renew(self) -> None:
        """Forget what belongs to other fonts or answers."""
        self._memory = None
        if self.caches.fonts is not self._session.theme.fonts:
            self.caches = Caches(self._session.theme.fonts, self._read_thumbnail)

    def scene(self, size: QSize, scroll_y: float, hovered: int | None, has_focus: bool) -> Scene:
        """Build one frame.

        Args:
            size: of the canvas, in logical pixels.
            scroll_y: how far the lanes are scrolled down.
            hovered: the event under the pointer.
            has_focus: whether keys go to the canvas.
        """
        view = self._view(size, scroll_y, hovered, has_focus)
        self._fit_cards(view)
        memory = self._present_memory()
        if memory is None:
            return self._empty(view)
        scene = build_scene(view, memory)
        answers = self._session.answers
        if answers is not None and not answers.count:
            return scene._replace(message="")  # the window says why, over the canvas
        return scene

    def hint_rects(self, scene: Scene) -> tuple[tuple[Rect, EdgeHint], ...]:
        """Where the painter puts the hints of a scene."""
        fonts = self._session.theme.fonts
        rects = []
        for hint in scene.edge_hints:
            box = edge_hint_rect(scene, hint, fonts.width(hint.text, TextStyle.LABEL))
            rects.append((Rect(box.x(), box.y(), box.width(), box.height()), hint))
        return tuple(rects)

    def era_rects(self, scene: Scene) -> tuple[tuple[Rect, Era], ...]:
        """Where the painter puts the names of a scene's eras."""
        rects = []
        for era in scene.eras:
            box = era_rect(scene, era, self._session.theme.fonts.scale)
            if era.row >= 0:
                rects.append((Rect(box.x(), box.y(), box.width(), box.height()), era))
        return tuple(rects)

    def arrangement(self) -> Arrangement | None:
        """How the lanes stand; None where there are none."""
        memory = self._present_memory()
        return None if memory is None else memory.arrangement(self._session.lane_choice)

    def lane_ids(self, *, pinned: bool = False) -> list[str]:
        """All lanes that scroll or are pinned, from top to bottom, also those empty in view."""
        memory = self._present_memory()
        if memory is None:
            return []
        arranged = memory.arrangement(self._session.lane_choice)
        rows = arranged.pinned if pinned else arranged.others
        return [memory.lane(row).id for row in rows.tolist()]

    def _view(self, size: QSize, scroll_y: float, hovered: int | None, has_focus: bool) -> View:
        session = self._session
        selection = session.selection
        one = () if selection.one is None else (selection.one,)
        return View(
            scale=session.scale,
            width=float(size.width()),
            height=float(size.height()),
            gutter=self.gutter_in(size.width()),
            scroll_y=scroll_y,
            selection=(*one, *sorted(selection.extra)),
            second=selection.second,
            focused=selection.one if has_focus else None,
            hovered=hovered,
            choice=session.lane_choice,
            today=session.today,
            text_scale=session.theme.fonts.scale,
        )

    def _fit_cards(self, view: View) -> None:
        """Begin anew where the lanes became too narrow for the widest cards, or wide again."""
        widest = widest_in(view.width - view.gutter, view.text_scale)
        if widest != self._widest:
            self._widest, self._memory = widest, None

    def _present_memory(self) -> Memory | None:
        shown, kept = self._session.shown, self._memory
        if shown is None or not shown.answers.total:
            return None
        if kept is None or kept.shown is not shown:
            fonts = self._session.theme.fonts
            self.caches.cards.found_in = shown.answers.found_in
            self._memory = new_memory(shown, self._words, fonts, fonts.scale, self._widest)
            self._memory.most_new = MOST_NEW
        return self._memory

    def _read_thumbnail(self, wanted: Wanted) -> None:
        """Read a thumbnail in the background; the card has a sign in its place meanwhile."""
        images = self.caches.images

        def show(image: QImage) -> None:
            images.keep(wanted, image)
            self._refresh()

        self._session.jobs.start(
            lambda _report: read_thumbnail(wanted),
            succeeded=show,
            failed=self._session.failed.emit,
            queue=Queue.PREPARING,
        )

    def _empty(self, view: View) -> Scene:
        """Only the axis: no store, no event, or columns not there yet."""
        fonts, words = self._session.theme.fonts, axis_words(self._session.locale)
        axis: Axis = axis_for(view.scale, view.gutter, words, fonts, view.text_scale)
        top = axis.height
        return Scene(
            view.width, view.height, view.gutter, axis, lanes_top=top, scroll_top=top, eras_top=top
        )
