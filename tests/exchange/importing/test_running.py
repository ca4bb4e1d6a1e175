from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from viewer.domain.errors import ViewerError
from viewer.domain.progress import Cancelled, Step
from viewer.domain.reading import DateOrder
from viewer.exchange.importing import ImportOptions, plan_import, run_import, save_problems
from viewer.store import Store
from viewer.store.undo import undo_import

VISITS = """date,title,kind,participants,place
1985,A visit to Iowa,visit,Xi Jinping;Sarah Lande,Muscatine
2012-02-15,A second visit,visit,Xi Jinping|Sarah Lande,Muscatine
no idea,A third visit,visit,Xi Jinping,Muscatine
"""


def test_rows_become_events_or_problems(importer, rows) -> None:
    report = importer(VISITS)
    assert (report.counts.rows, report.counts.added, report.counts.problems) == (3, 2, 1)
    assert rows("SELECT date, title FROM event ORDER BY id") == [
        ("1985", "A visit to Iowa"),
        ("2012-02-15", "A second visit"),
    ]
    ((row, column, cell),) = rows('SELECT "row", "column", cell FROM problem')
    assert (row, column, cell) == (4, "date", "no idea")
    assert rows("SELECT name FROM participant ORDER BY id") == ["Xi Jinping", "Sarah Lande"]


def test_the_report_has_the_fields_that_were_promised(importer) -> None:
    assert set(importer(VISITS).as_json()) == {
        *("file", "sha256", "encoding", "delimiter", "date_formats", "rows", "events", "added"),
        *("changed", "unchanged", "vanished", "problems", "warnings", "seconds", "import"),
    }


def test_a_second_import_changes_nothing_duplicates_and_all(importer) -> None:
    text = VISITS + "1990,Twice,visit,,\n1990,Twice,visit,,\n"
    assert importer(text).counts.added == 4
    again = importer(text).counts
    assert (again.added, again.changed, again.unchanged, again.vanished) == (0, 0, 4, 0)


def test_ids_follow_time_whatever_the_order_of_the_file(importer, rows) -> None:
    importer("date,title\n2001,c\n1900,a\n1985-04,b\n1985,whole year\n")
    assert rows("SELECT title FROM event ORDER BY id") == ["a", "whole year", "b", "c"]


def test_a_changed_file_tells_new_changed_unchanged_and_vanished(importer, rows) -> None:
    importer("id,date,title\na,1985,One\nb,1986,Two\nc,1987,Three\n")
    counts = importer("id,date,title\na,1985,One\nb,1986,Two!\nd,1988,Four\n").counts
    assert (counts.added, counts.changed, counts.unchanged, counts.vanished) == (1, 1, 1, 1)
    assert rows("SELECT title FROM event ORDER BY external_id") == ["One", "Two!", "Three", "Four"]


def test_an_id_that_became_a_problem_has_not_vanished(importer) -> None:
    importer("id,date,title\na,1985,One\nb,1986,Two\n")
    counts = importer("id,date,title\na,1985,One\nb,unclear,Two\n").counts
    assert (counts.unchanged, counts.problems, counts.vanished) == (1, 1, 0)


def test_undoing_puts_every_row_back(importer, contents, store) -> None:
    importer("id,date,title,participants,tags\na,1985,A visit,X;Y,t\nb,1986,A letter,Z,t;u\n")
    before = contents()
    second = importer("id,date,title,participants,tags\na,1985,A summit,X;W,v\nc,x,Bad,,\n")
    assert contents() != before
    undo_import(store, second.import_id)
    assert contents() == before


def test_undoing_the_only_import_empties_the_store(importer, contents, store) -> None:
    before = contents()
    undo_import(store, importer(VISITS).import_id)
    assert contents() == before


def test_undoing_is_refused_where_a_later_import_changed_the_events(importer, store) -> None:
    first = importer("id,date,title\na,1985,One\n")
    second = importer("id,date,title\na,1985,Another\n")
    with pytest.raises(ViewerError, match=f"import {second.import_id}"):
        undo_import(store, first.import_id)
    undo_import(store, second.import_id)
    undo_import(store, first.import_id)


@pytest.mark.parametrize("stop_at", ["reading", "comparing", "loading", "indexing"])
def test_a_cancelled_import_leaves_nothing(importer, contents, stop_at: str) -> None:
    importer(VISITS)
    before = contents()

    def report(step: Step) -> None:
        if step.phase == stop_at:
            raise Cancelled

    lines = "".join(f"{1000 + number % 1000},Event {number}\n" for number in range(6000))
    with pytest.raises(Cancelled):
        importer("date,title\n" + lines, "big.csv", report=report)
    assert contents() == before
    assert importer("date,title\n1999,After\n", "more.csv").counts.added == 1


def test_a_dry_run_reports_the_same_and_writes_nothing(importer, contents) -> None:
    importer("id,date,title\na,1985,One\n")
    before = contents()
    text = "id,date,title\na,1985,Other\nb,1986,Two\nc,?,Three\n"
    dry = importer(text, dry_run=True)
    assert contents() == before
    assert dry.import_id is None
    assert importer(text).counts == dry.counts


def test_strict_writes_nothing_where_there_are_problems(importer, contents) -> None:
    before = contents()
    assert importer(VISITS, strict=True).import_id is None
    assert contents() == before


def test_a_second_writer_gets_one_sentence(importer, store: Store) -> None:
    store.connection.execute("PRAGMA busy_timeout = 0")
    with (
        Store.open(store.path) as other,
        other.transaction(),
        pytest.raises(ViewerError, match="writing"),
    ):
        importer(VISITS)


def test_day_and_month_that_nothing_settles_are_asked_not_guessed(importer, rows) -> None:
    text = "date,title\n03/04/2012,A\n05/06/2012,B\n"
    with pytest.raises(ViewerError) as caught:
        importer(text)
    assert "2012-04-03" in str(caught.value)
    assert "2012-03-04" in str(caught.value)
    assert rows("SELECT count(*) FROM event") == [0]
    importer(text, order=DateOrder.MONTH_DAY)
    assert rows("SELECT date FROM event ORDER BY id") == ["2012-03-04", "2012-05-06"]


def test_rows_that_share_an_id_are_one_event_with_several_sources(importer, rows) -> None:
    counts = importer(
        "id,date,title,source_title,source_url\n"
        "a,1985,Visit,Post,https://p.example\na,1985,Visit,News,https://n.example\n"
    ).counts
    assert (counts.rows, counts.events, counts.added) == (2, 1, 2)
    assert rows("SELECT title FROM source ORDER BY id") == ["Post", "News"]


def test_an_id_that_stands_for_two_titles_is_a_problem_not_a_loss(importer, rows) -> None:
    report = importer(
        "id,date,title\na,1985,Visit\nb,1986,X\na,1985,Letter\n", mapping={"id": "id"}
    )
    assert (report.counts.added, report.counts.problems) == (2, 1)
    assert [json.loads(row) for row in rows("SELECT whole_row FROM problem")] == [
        ["a", "1985", "Letter"]
    ]


def test_disputed_dates_become_claims_with_one_preferred(importer, rows) -> None:
    importer(
        "date,other_dates,title,source_title\n"
        "1985,1985-04 (South China Morning Post); 1985-05 (ECNS),Visit,Article\n"
    )
    assert rows("SELECT date, source, preferred FROM date_claim ORDER BY position") == [
        ("1985", "Article", 1),
        ("1985-04", "South China Morning Post", 0),
        ("1985-05", "ECNS", 0),
    ]


def test_unmapped_columns_are_kept_verbatim(importer, rows) -> None:
    importer("date,title,Colour\n1985,Visit, deep blue \n")
    assert json.loads(rows("SELECT extra FROM event")[0]) == {"Colour": " deep blue "}


def test_a_row_without_a_title_is_told_by_its_own_words(importer, rows) -> None:
    importer("date,kind,participants\n1985,visit,Xi Jinping;Sarah Lande\n")
    assert rows("SELECT title FROM event") == ["visit – Xi Jinping;Sarah Lande"]


def test_titles_are_composed_after_a_template(importer, rows) -> None:
    importer(
        "date,a,verb,b\n1985,China,meets,Iowa\n1986,China,leaves,\n", title="{a} – {verb} – {b}"
    )
    assert rows("SELECT title FROM event ORDER BY id") == ["China – meets – Iowa", "China – leaves"]


def test_saved_problems_are_mended_and_imported_as_rows_of_their_file(
    importer, rows, store: Store, tmp_path: Path
) -> None:
    report = importer(VISITS)
    saved = tmp_path / "problems.csv"
    assert save_problems(store, report.import_id, saved) == 1
    text = saved.read_text(encoding="utf-8")
    assert "no idea" in text
    counts = importer(text.replace("no idea", "2022"), "mended.csv").counts
    assert (counts.added, counts.vanished, counts.problems) == (1, 0, 0)
    assert rows("SELECT data_set, \"row\" FROM event WHERE date = '2022'") == [("file.csv", 4)]
    again = importer(VISITS.replace("no idea", "2022")).counts
    assert (again.added, again.unchanged) == (0, 3)


def test_a_year_column_gives_the_century(importer, rows) -> None:
    importer("date,year,title\n9/24/06,1906,Tower\n6/18/17,1917,Rock\n")
    assert rows("SELECT date FROM event ORDER BY id") == ["1906-09-24", "1917-06-18"]


def test_packed_files_are_read(importer) -> None:
    assert importer(gzip.compress(VISITS.encode()), "file.csv.gz").counts.added == 2


def test_json_lines_and_nested_json_are_read(importer, rows) -> None:
    importer('{"date": "1985", "title": "Visit", "n": 1.50}\nbroken\n', "a.jsonl")
    assert rows("SELECT extra FROM event") == ['{"n": "1.50"}']
    importer(
        json.dumps(
            {
                "events": [
                    {"start_date": {"year": "1985", "month": "4"}, "text": {"headline": "Nested"}}
                ]
            }
        ),
        "b.json",
    )
    assert rows("SELECT date FROM event WHERE title = 'Nested'") == ["1985-04"]


def test_a_mapping_is_remembered_for_the_next_file_with_the_header(
    importer, rows, tmp_path: Path
) -> None:
    folder = tmp_path / "config"
    importer("when,what,who\n1985,Visit,Xi\n", "a.csv", mapping={"kind": "who"}, memory=folder)
    importer("when,what,who\n1986,Letter,Xi\n", "b.csv", memory=folder)
    assert rows("SELECT kind FROM event") == ["Xi", "Xi"]


def test_a_file_that_changes_nothing_still_stands_among_the_imports(importer, rows) -> None:
    importer(VISITS)
    importer(VISITS)
    assert rows("SELECT unchanged FROM import ORDER BY id") == [0, 2]


def test_the_generation_is_counted_up(importer, store: Store) -> None:
    before = store.generation
    importer(VISITS)
    assert store.generation == before + 1


def test_a_plan_shows_the_first_events_and_their_problems(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(VISITS, encoding="utf-8")
    plan = plan_import(path, ImportOptions())
    assert [event.title for event in plan.preview] == ["A visit to Iowa", "A second visit"]
    assert plan.problems[0].row == 4
    assert plan.columns[0].samples[0] == "1985"


def test_an_import_into_a_store_that_is_read_only_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(VISITS, encoding="utf-8")
    Store.open(tmp_path / "s.db", create=True).close()
    with Store.open(tmp_path / "s.db", read_only=True) as store:
        with pytest.raises(ViewerError, match="read"):
            run_import(store, plan_import(path))
        assert run_import(store, plan_import(path), dry_run=True).counts.added == 2


@pytest.mark.parametrize("change", ["truncated", "appended to", "removed"])
def test_a_file_that_changes_while_it_is_read_is_refused_whole(
    tmp_path: Path, store: Store, rows, change: str
) -> None:
    path = tmp_path / "file.csv"
    path.write_text("date,title\n1985,A\n1986,B\n", encoding="utf-8")
    plan = plan_import(path)

    def report(step: Step) -> None:
        if step.phase != "reading" or not path.exists():
            return
        if change == "truncated":
            path.write_text("date,title\n", encoding="utf-8")
        elif change == "removed":
            path.unlink()
        else:
            with path.open("a", encoding="utf-8") as file:
                file.write("1987,C\n")

    with pytest.raises(ViewerError, match="changed while it was read"):
        run_import(store, plan, report)
    assert rows("SELECT count(*) FROM event") == rows("SELECT count(*) FROM import") == [0]


def test_a_file_that_is_gone_is_told_in_a_sentence(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "file.csv"
    path.write_text("date,title\n1985,A\n", encoding="utf-8")
    plan = plan_import(path)
    path.unlink()
    with pytest.raises(ViewerError, match="could not be opened"):
        run_import(store, plan)


def test_an_id_that_repeats_beyond_the_sample_identifies_nothing(importer) -> None:
    rows = "".join(f"{n % 1_050},1985,Letter {n}\n" for n in range(1_200))
    report = importer(f"key,date,title\n{rows}")
    assert (report.counts.added, report.counts.problems) == (1_200, 0)
    assert "Column key repeats" in report.warnings[0]


def test_an_id_that_few_rows_repeat_is_kept(importer) -> None:
    rows = "".join(f"{n % 1_199},1985,Letter {n}\n" for n in range(1_200))
    report = importer(f"key,date,title\n{rows}")
    assert (report.counts.added, report.counts.problems) == (1_199, 1)
