"""Names of columns that also mean other things: believed where the values agree, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportPlan, plan_import
from viewer.exchange.mapping.fields import Field

PEOPLE = ("Jan Peeters", "Maria Costa", "Otto Lang")
PLACES = ("Geneva", "Oslo", "Bern")
TEXTS = ("A talk on trade between two states", "They spoke of fishing in the north", "No result")
DAYS = ("1985-04-27", "1986-05-03", "1990-11-21")
LATER = ("1987-04-27", "1988-05-03", "1992-11-21")


def planned(tmp_path: Path, columns: dict[str, tuple[str, ...]]) -> ImportPlan:
    path = tmp_path / "file.csv"
    rows = [",".join(columns), *(",".join(row) for row in zip(*columns.values(), strict=True))]
    path.write_text("\n".join(rows), encoding="utf-8")
    return plan_import(path)


def beside_visits(tmp_path: Path, name: str, cells: tuple[str, ...]) -> Field | None:
    visits = {"title": ("A visit", "A letter", "A summit"), "date": DAYS}
    return planned(tmp_path, {**visits, name: cells}).mapping.field_of(name)


@pytest.mark.parametrize(
    "name",
    [
        *("host", "Dignitary", "Delegation", "Foreign Minister", "head_of_state", "President"),
        *("king", "officeholderLabel", "incumbent", "met with", "counterpart", "Ambassador"),
        *("sender_name", "recipient name", "name of author", "addressed to", "Visiting country"),
        *("Gastgeber", "Staatsoberhaupt", "Verfasser", "chef d'État", "pays signataires"),
        *("embajador", "países firmantes", "стороны договора", "посол", "签署国", "来访国"),
        *("相手国", "訪問者", "상대국", "발신인", "السفير", "الدول الأطراف"),
    ],
)
def test_names_of_those_who_take_part_are_known_where_names_stand_in_them(
    tmp_path: Path, name: str
) -> None:
    assert beside_visits(tmp_path, name, PEOPLE) is Field.PARTICIPANTS
    for cells in (
        ("12", "3", "4"),
        ("yes", "no", "yes"),
        ("web01.example.org", "db-2", "mail.example.org"),
        DAYS,
    ):
        assert beside_visits(tmp_path, name, cells) is not Field.PARTICIPANTS


@pytest.mark.parametrize(
    "name",
    [
        *("destination", "Countries visited", "place_of_signature", "host country", "signed at"),
        *("lieu de signature", "Unterzeichnungsort", "Land", "lugar de firma", "место подписания"),
        *("签署地点", "訪問国", "국가", "방문지", "مكان التوقيع"),
    ],
)
def test_names_of_places_are_known_where_places_stand_in_them(tmp_path: Path, name: str) -> None:
    assert beside_visits(tmp_path, name, PLACES) is Field.PLACE
    for cells in (("12", "3", "4"), ("yes", "no", "no"), ("10.0.0.1", "10.0.0.2", "10.0.0.3")):
        assert beside_visits(tmp_path, name, cells) is not Field.PLACE


@pytest.mark.parametrize(
    "name",
    ["Regest", "Inhalt", "remarks", "purpose of visit", "Anlass", "概要", "목적"],
)
def test_names_of_texts_are_known_where_texts_stand_in_them(tmp_path: Path, name: str) -> None:
    assert beside_visits(tmp_path, name, TEXTS) is Field.DESCRIPTION
    assert beside_visits(tmp_path, name, ("1", "2", "3")) is not Field.DESCRIPTION


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        *(("Adoption Date", "Entry into Force Date"), ("concluded", "ratified")),
        *(("Date of Signature", "Instrument Date"), ("arrived", "appointed")),
        *(("visit dates", "founded"), ("署名日", "発効日"), ("签订日期", "生效日期")),
    ],
)
def test_of_two_dates_the_one_of_the_event_comes_first(
    tmp_path: Path, earlier: str, later: str
) -> None:
    for names in ((earlier, later), (later, earlier)):
        dates = {earlier: DAYS, later: LATER}
        plan = planned(tmp_path, {"treaty": PLACES, **{name: dates[name] for name in names}})
        assert plan.mapping.columns(Field.DATE) == (earlier,)


@pytest.mark.parametrize("cells", [("120", "130", "140"), ("yes", "no", "yes"), PEOPLE])
@pytest.mark.parametrize("name", ["in office", "tenure", "founded", "opened", "period"])
def test_names_that_may_be_of_dates_are_none_of_counts_and_words(
    tmp_path: Path, name: str, cells: tuple[str, ...]
) -> None:
    plan = planned(tmp_path, {"title": PLACES, "when": ("1985", "1986", "1990"), name: cells})
    assert plan.mapping.columns(Field.DATE) == ("when",)
    assert plan.mapping.field_of(name) is not Field.DATE


@pytest.mark.parametrize(
    ("first", "last"),
    [
        *(("took office", "left office"), ("vom", "bis"), ("du", "au"), ("с", "по")),
        *(("自", "至"), ("시작", "종료"), ("من", "إلى"), ("appointed", "left post")),
    ],
)
def test_offices_and_stays_begin_and_end(tmp_path: Path, first: str, last: str) -> None:
    plan = planned(tmp_path, {"name": PEOPLE, first: DAYS, last: LATER})
    assert [event.date.edtf for event in plan.preview] == [
        f"{start}/{end}" for start, end in zip(DAYS, LATER, strict=True)
    ]


def test_who_held_an_office_names_the_event_and_not_a_rare_note(tmp_path: Path) -> None:
    notes = ("He was ill", "", "")
    columns = {"president": PEOPLE, "took office": DAYS, "left office": LATER, "notes": notes}
    plan = planned(tmp_path, columns)
    assert [event.title for event in plan.preview] == list(PEOPLE)
    assert plan.preview[0].description == "He was ill"


def test_a_letter_from_one_and_addressed_to_another_has_both_take_part(tmp_path: Path) -> None:
    columns = {"date": DAYS, "from": PEOPLE, "addressed to": PEOPLE[::-1]}
    (first, *_) = planned(tmp_path, columns).preview
    assert [each.name for each in first.participants] == [PEOPLE[0], PEOPLE[2]]


@pytest.mark.parametrize("other", ["Instrument Date", "Ratification, Accession(a)", "批准日期"])
def test_rows_of_a_treaty_without_a_signature_have_what_stands_for_it(
    tmp_path: Path, other: str
) -> None:
    other = f'"{other}"'
    plan = planned(
        tmp_path,
        {
            "Participant": (*PLACES, "Rome", "Bonn"),
            other: (*LATER, "1999-01-02", ""),
            "Signature Date": (DAYS[0], "", "", "", DAYS[2]),
        },
    )
    assert plan.mapping.columns(Field.DATE) == ("Signature Date", other.strip('"'))
    assert [event.date.edtf for event in plan.preview] == [
        *(DAYS[0], LATER[1], LATER[2], "1999-01-02", DAYS[2]),
    ]


@pytest.mark.parametrize("nothing", ["n/a", "NA", "-9"])
def test_a_signature_that_is_said_to_be_none_lets_other_days_stand_for_it(
    tmp_path: Path, nothing: str
) -> None:
    signed, entered = (DAYS[0], nothing, nothing), (nothing, LATER[1], nothing)
    columns = {"title": PLACES, "Date.of.Signature": signed, "Date.of.Entry.into.Force": entered}
    plan = planned(tmp_path, columns)
    assert [event.date.edtf for event in plan.preview] == [DAYS[0], LATER[1]]
    assert [problem.row for problem in plan.problems] == [4]
    assert nothing in plan.problems[0].reason


def test_a_date_of_another_thing_is_not_moved_by_a_signature(tmp_path: Path) -> None:
    columns = {"date": DAYS, "visit": PLACES, "treaty signed": LATER, "ratified": LATER}
    assert planned(tmp_path, columns).mapping.columns(Field.DATE) == ("date",)


def test_a_period_may_be_a_month_in_digits(tmp_path: Path) -> None:
    columns = {"isocode": ("AFG", "ALB", "DZA"), "period": ("201301", "201402", "199911")}
    plan = planned(tmp_path, columns)
    assert [event.date.edtf for event in plan.preview] == ["2013-01", "2014-02", "1999-11"]
    sizes = planned(tmp_path, {"name": PLACES, "period": ("120013", "340000", "901299")})
    assert sizes.mapping.column(Field.DATE) == ""


def test_the_type_of_an_event_in_french_is_its_kind(tmp_path: Path) -> None:
    assert beside_visits(tmp_path, "type_evenement", ("Fusion", "Création", "Accord")) is Field.KIND
