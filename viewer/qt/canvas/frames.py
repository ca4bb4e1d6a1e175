"""Has the scene of each frame built from the session's facts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize

from viewer.qt.painting.overlays import edge_hint_rect
from viewer.qt.painting.painter import Caches
from viewer.qt.painting.words import Words
from viewer.qt.session import Session
from viewer.timeline.axis_words import axis_words
from viewer.timeline.lane_plan import Memory
from viewer.timeline.scene import Axis, EdgeHint, Rect, Scene, TextStyle
from viewer.timeline.scene_building import build_scene, new_memory
from viewer.timeline.ticks import axis_for
from viewer.timeline.view import GUTTER, View


class Frames:
    """Builds scenes, and keeps what painting and building remember from frame to frame.

    Args:
        session: whose facts are shown.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._words = Words(session.locale)
        self.caches = Caches(session.theme.fonts)
        self._memory: Memory | None = None

    @property
    def gutter(self) -> float:
        """Width of the lanes' names, in logical pixels."""
        return round(GUTTER * self._session.theme.fonts.scale)

    def renew(self) -> None:
        """Forget what belongs to other fonts, answers or lanes."""
        self._memory = None
        if self.caches.fonts is not self._session.theme.fonts:
            self.caches = Caches(self._session.theme.fonts)

    def scene(self, size: QSize, scroll_y: float, hovered: int | None, has_focus: bool) -> Scene:
        """Build one frame.

        Args:
            size: of the canvas, in logical pixels.
            scroll_y: how far the lanes are scrolled down.
            hovered: the event under the pointer.
            has_focus: whether keys go to the canvas.
        """
        view = self._view(size, scroll_y, hovered, has_focus)
        memory = self._present_memory()
        if memory is None:
            return self._empty(view)
        scene = build_scene(view, memory)
        answers = self._session.answers
        if answers is not None and not answers.count:
            return replace(scene, message="")  # the window says why, over the canvas
        return scene

    def hint_rects(self, scene: Scene) -> tuple[tuple[Rect, EdgeHint], ...]:
        """Where the painter puts the hints of a scene."""
        fonts = self._session.theme.fonts
        rects = []
        for hint in scene.edge_hints:
            box = edge_hint_rect(scene, hint, fonts.width(hint.text, TextStyle.LABEL))
            rects.append((Rect(box.x(), box.y(), box.width(), box.height()), hint))
        return tuple(rects)

    def _view(self, size: QSize, scroll_y: float, hovered: int | None, has_focus: bool) -> View:
        session = self._session
        selection, choice = session.selection, session.lane_choice
        one = () if selection.one is None else (selection.one,)
        return View(
            scale=session.scale,
            width=float(size.width()),
            height=float(size.height()),
            gutter=self.gutter,
            scroll_y=scroll_y,
            selection=(*one, *sorted(selection.extra)),
            second=selection.second,
            focused=selection.one if has_focus else None,
            hovered=hovered,
            shown_lanes=self._shown_lanes(),
            collapsed=choice.collapsed,
            today=session.today,
            text_scale=session.theme.fonts.scale,
        )

    def _shown_lanes(self) -> tuple[int, ...] | None:
        """Lanes moved by hand first, the others after them in their own order."""
        lanes, order = self._session.lanes, self._session.lane_choice.order
        if lanes is None or not order:
            return None
        moved = [at for key in order if (at := lanes.index_of(key)) is not None]
        is_moved = set(moved)
        return (*moved, *(at for at in range(len(lanes)) if at not in is_moved))

    def _present_memory(self) -> Memory | None:
        answers, lanes = self._session.answers, self._session.lanes
        if answers is None or lanes is None or not answers.total:
            return None
        kept = self._memory
        if kept is None or kept.answers is not answers or kept.lanes is not lanes:
            fonts = self._session.theme.fonts
            self._memory = new_memory(answers, lanes, self._words, fonts, fonts.scale)
        return self._memory

    def _empty(self, view: View) -> Scene:
        """Only the axis: no store, no event, or columns not there yet."""
        fonts, words = self._session.theme.fonts, axis_words(self._session.locale)
        axis: Axis = axis_for(view.scale, view.gutter, words, fonts, view.text_scale)
        return Scene(view.width, view.height, view.gutter, axis, lanes_top=axis.height)
