"""What a dry run tells of events that would change."""

from __future__ import annotations

import pytest

HEADER = "id,date,title,participants,place,box,source_title,other_dates\n"
FIRST = "a,1985,A visit,Xi,Iowa,x,Gazette,1985-04 (Post)\nb,1986,Tea,,,,,\n"


def test_fields_that_differ_are_told_as_they_are_and_would_be(importer) -> None:
    importer(HEADER + FIRST)
    second = "a,1985-04,A visit,Xi; Lande,Iowa,y,Gazette,\nb,1986,Tea,,,,,\n"
    report = importer(HEADER + second, dry_run=True)
    (change,) = report.changes
    assert (change.row, change.title) == (2, "A visit")
    told = {each.field: (each.before, each.after) for each in change.fields}
    assert told["date"] == ("1985", "1985-04")
    assert told["participants"] == ("Xi", "Xi\nLande")
    assert told["extra"] == ('{"box": "x"}', '{"box": "y"}')
    assert told["claims"][1] == ""
    assert not told.keys() & {"title", "place", "sources"}


@pytest.mark.parametrize("content", [FIRST, FIRST.replace("a,1985", "c,1985")])
def test_nothing_is_told_where_nothing_changes(importer, content: str) -> None:
    importer(HEADER + FIRST)
    assert importer(HEADER + content, dry_run=True).changes == []


def test_every_event_that_changes_says_what_does(importer) -> None:
    importer("id,date,title,latitude,tags,image\n" + "".join(f"{n},1985,A,,,\n" for n in range(5)))
    changed = (
        "0,1985,B,,,",
        "1,1985,A,4.5,,",
        "2,1985,A,,x;y,",
        "3,1985,A,,,a.jpg",
        "4,c. 1985,A,,,",
    )
    report = importer("id,date,title,latitude,tags,image\n" + "\n".join(changed), dry_run=True)
    assert [change.fields[0].field for change in report.changes] == [
        *("title", "latitude", "tags", "media", "date")
    ]
