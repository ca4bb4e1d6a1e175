"""Pages for the tests of the pane."""

from __future__ import annotations

from viewer.domain.dates import Date
from viewer.domain.events import Event, Headline, Media, Participant, Provenance, Source
from viewer.domain.precision import Precision
from viewer.qt.detail.contents import ClaimLine, Comparison, EventPage, InView, Line

DAY = Date("2012-02-15", 1329264000, 1329350400, 1329264000, 1329350400, Precision.DAY)


def headline(number: int, title: str, kind: str = "visit") -> Headline:
    return Headline(number, DAY, title, kind)


def event(**changes: object) -> Event:
    values: dict[str, object] = {
        "id": 7,
        "date": DAY,
        "date_text": "2012-02-15",
        "title": "Xi Jinping returns to Muscatine for tea at the Landes’ home",
        "kind": "visit",
        "participants": tuple(map(Participant, ("Xi Jinping", "Sarah Lande", "Roger Lande"))),
        "place": "Muscatine, Iowa, United States",
        "description": "As *Vice-President* of China, Xi comes back to the town he first saw as a "
        "county official in 1985 and takes tea with the people who hosted him then.",
        "sources": (
            Source(
                "“Xi returns to Muscatine”", "https://example.org/a", "Muscatine Journal", "2012"
            ),
            Source(
                "“Old friends, new chapter”",
                "javascript:alert(1)",
                "Xinhua",
                "2012",
                "",
                "A quote.",
            ),
        ),
        "provenance": Provenance(1, "muscatine.csv", 4, "2025-03-03T10:00:00"),
    }
    return Event(**(values | changes))  # type: ignore[arg-type]


def page(shown: Event | None = None, **changes: object) -> EventPage:
    shown = shown or event()
    values: dict[str, object] = {
        "event": shown,
        "published": tuple(source.date for source in shown.sources),
        "when": "Wednesday, 15 February 2012",
        "exactness": "Exact to the day",
        "before": (
            Line(headline(1, "Hebei delegation to Muscatine"), "1985", True, "26–27 years before"),
        ),
        "after": (
            Line(
                headline(3, "Reply to Sarah Lande", "letter"),
                "May 2022",
                True,
                "10 years, 2–3 months after",
            ),
            Line(
                headline(4, "Letter to Sarah Lande", "letter"),
                "4 Jan 2024",
                False,
                "11 years, 10 months after",
            ),
        ),
        "imported": "3 March 2025",
    }
    return EventPage(**(values | changes))  # type: ignore[arg-type]


FULL = page(
    event(
        media=(
            Media("missing.jpg", "The house", "A photographer"),
            Media("https://example.org/x.png"),
        ),
        tags=("sister states", "farming"),
        extra={"Batch": "12", "Notes by the archivist": "see box 4"},
        date_text="15 Feb. 2012",
    ),
    claims=(
        ClaimLine("15 February 2012", "15 Feb. 2012", "Muscatine Journal", True),
        ClaimLine("16 February 2012", "Feb 16", "ECNS", False),
    ),
    same_day=(Line(headline(9, "Another visit"), "15 February 1999"),),
    comparison=Comparison(
        "9 months, 11 days after",
        headline(2, "Balloon over North America"),
        "4 February 2023",
        (284, 284),
    ),
)

VIEW = InView(
    10_000_000,
    "January 1995 to December 2024",
    tuple(range(10, 40)),
    "1995",
    "2024",
    "1",
    tuple(
        Line(headline(n, f"Important event {n}", "dispute"), "24 February 2022") for n in range(9)
    ),
    True,
)
