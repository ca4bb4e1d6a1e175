"""Offering filters where the words of a search name a kind of events or a date."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.domain.progress import Report
from viewer.domain.queries import Query
from viewer.domain.sought_filters import as_filters, names_of_kinds
from viewer.qt.counts import number
from viewer.qt.facet_names import kind_name
from viewer.qt.query_words import asked_words
from viewer.qt.session import Session

_MOST_KINDS = 1_000


class FilterOffer(QObject):
    """Looks, once a search is answered, for what its words find as filters.

    Args:
        session: whose searches these are.

    Signals:
        offered: a query of filters that finds events, and words for it with their number.
    """

    offered = Signal(Query, str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        session.query_changed.connect(lambda: session.jobs.forget("filters"))
        session.results_ready.connect(self.look)

    def look(self) -> None:
        """Look for the present query, where it is answered."""
        session, query = self._session, self._session.query
        everything, answers = session.all_answers, session.answers
        if everything is None or answers is None or not query.text.strip():
            return
        if answers.query != query or not answers.is_whole:
            return

        def look(report: Report) -> tuple[Query, int] | None:
            kinds = everything.kinds[:_MOST_KINDS]
            asked = as_filters(query, names_of_kinds((kind, kind_name(kind)) for kind in kinds))
            return None if asked is None else (asked, everything.with_query(asked, report).count)

        session.jobs.ask("filters", look, succeeded=self._offer, failed=session.failed.emit)

    def _offer(self, found: tuple[Query, int] | None) -> None:
        if found is None or not found[1]:
            return
        asked, count = found
        told = self.tr("As filters: {filters} ({count})").format(
            filters=asked_words(asked, self._session.locale), count=number(count)
        )
        self.offered.emit(asked, told)
