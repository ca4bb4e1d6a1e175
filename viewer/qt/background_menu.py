"""Which kind of events stands behind the lanes as eras, to choose from."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.queries import Facet
from viewer.qt.counts import number
from viewer.qt.facet_names import kind_name
from viewer.qt.session import Session
from viewer.timeline.showing import MOST_ERAS

_MOST_KINDS = 60


class BackgroundMenu(QMenu):
    """None, and the kinds of the store by name; the present one is ticked.

    Args:
        session: whose backdrop it is.
        parent: the widget it belongs to.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Background"))
        self.setToolTipsVisible(True)
        self._session = session
        self._group = QActionGroup(self)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the kinds that there are now."""
        for action in self._group.actions():
            self._group.removeAction(action)
        self.clear()
        self._add("", self.tr("None"))
        self.addSeparator()
        answers = self._session.all_answers
        if answers is None:
            return
        for kind in answers.facet_counts(Facet.KIND, _MOST_KINDS, by_name=True):
            if kind.value:
                template = self.tr("{kind}  ({count})")
                label = template.format(kind=kind_name(kind.value), count=number(kind.count))
                self._add(kind.value, label, is_fit=kind.count <= MOST_ERAS)

    def _add(self, kind: str, label: str, *, is_fit: bool = True) -> None:
        action = self.addAction(label.replace("&", "&&"))
        action.setCheckable(True)
        action.setActionGroup(self._group)
        action.setChecked(kind == self._session.backdrop.eras)
        action.setData(kind)
        action.triggered.connect(partial(self._choose, kind))
        if not is_fit:
            action.setEnabled(False)
            most = number(MOST_ERAS)
            action.setToolTip(self.tr("More than {0} events can't be told apart.").format(most))

    def _choose(self, kind: str, _checked: bool = False) -> None:
        self._session.choose_backdrop(self._session.backdrop._replace(eras=kind))
