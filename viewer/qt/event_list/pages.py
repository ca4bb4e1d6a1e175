"""Rows fetched by the page and forgotten when they have not been looked at for long."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.domain.answers import Answers, Listing
    from viewer.domain.events import Headline

PAGE_ROWS = 64
MOST_PAGES = 128


class HeadlinePages:
    """Headlines by row.

    Args:
        answers: tells headlines.
        listing: tells which event stands in which row.
    """

    def __init__(self, answers: Answers, listing: Listing) -> None:
        self.listing = listing
        self.answers = answers
        self._pages: OrderedDict[int, list[Headline]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.listing)

    def headline(self, row: int) -> Headline | None:
        """The event of a row; fetches its page when it is not at hand."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            ids = self.listing.ids(number * PAGE_ROWS, PAGE_ROWS)
            page = self._pages[number] = self.answers.headlines([int(each) for each in ids])
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None
