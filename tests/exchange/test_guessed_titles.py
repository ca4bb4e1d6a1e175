"""Which column names the rows of a table, and what does where none is there."""

from __future__ import annotations

from pathlib import Path

from viewer.exchange.importing import ImportPlan, plan_import
from viewer.exchange.mapping.fields import Field

_LETTERS = (
    "Letter_ID,Sender_Name,Recipient_Name,Date,Dispatch_Location,Mentioned_Person_ID,Works_Title\n"
    'B1,Ida Holm,Bo Lund,1844-05-20,Skien,"peHeL, peJAR, peFLR","Olaf, The Vikings"\n'
    "B2,Ida Holm,Kari Vik,1857-11-13,Bergen,,\n"
    'B3,Ida Holm,Per Dahl,1863-03-06,Bergen,"peAFa, peBB, peLH",Love and the Sea\n'
    'B4,Ida Holm,Bo Lund,1866-05-28,Roma,"peFH, peECR",Brand of Fire\n'
)


def planned(tmp_path: Path, text: str) -> ImportPlan:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return plan_import(path)


def test_letters_are_titled_by_their_writers_and_not_by_what_some_of_them_mention(
    tmp_path: Path,
) -> None:
    plan = planned(tmp_path, _LETTERS)
    assert plan.mapping.column(Field.ID) == "Letter_ID"
    assert plan.preview[0].title == "Ida Holm – Bo Lund – Skien"


def test_a_list_at_bars_is_read_aloud_in_a_composed_title(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "sender,addressee,senderDate\n"
        '"Holm, Ida|Lund, Bo","Vik, Kari",1841-09-09\n"Vik, Kari|","Lund, Bo",1845-10-23\n',
    )
    assert [event.title for event in plan.preview] == [
        "Holm, Ida; Lund, Bo – Vik, Kari",
        "Vik, Kari – Lund, Bo",
    ]
    assert len(plan.preview[0].participants) == 3


def test_identifiers_of_what_is_mentioned_are_no_titles(tmp_path: Path) -> None:
    rows = "".join(f'18{60 + n}-05-01,"pe{n}A, pe{n}B, pe{n}C"\n' for n in range(9))
    plan = planned(tmp_path, f"date,mentioned_person_id\n{rows}")
    assert plan.mapping.column(Field.TITLE) == ""


def test_persons_described_at_length_are_titled_by_their_names(tmp_path: Path) -> None:
    notes = "Bishop of a town who wrote letters to the churches about what they had asked him twice"
    rows = "".join(f"Person {name},{1250 + n},{notes} {n}\n" for n, name in enumerate("ABCDEFG"))
    plan = planned(tmp_path, f"person_label,year,notes\n{rows}")
    assert [event.title for event in plan.preview[:2]] == ["Person A", "Person B"]
    assert plan.preview[0].description == f"{notes} 0"


def test_rulers_are_titled_by_their_names_and_not_by_their_titles(tmp_path: Path) -> None:
    rulers = ("Ahmad b. Yusuf", "Yusuf I", "Badr b. Ahmad", "Ismail al-Zafir", "Hasan b. Ali")
    rows = "".join(
        f"Dynasty {n % 2},{name},Sultan,{1200 + 10 * n},{1208 + 10 * n}\n"
        for n, name in enumerate(rulers)
    )
    plan = planned(
        tmp_path, f"dynasty_name,full_name_original,title,reign_start_ce,reign_end_ce\n{rows}"
    )
    assert [event.title for event in plan.preview] == list(rulers)


def test_an_attacker_and_a_defender_take_part(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,attacker,defender\n1704,Austria,France\n1706,France,Savoy\n")
    assert plan.preview[0].title == "Austria – France"
    assert [each.name for each in plan.preview[0].participants] == ["Austria", "France"]


def test_times_that_programs_write_are_no_titles(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "number,start,stop\n1,1798-07-21T15:30:00,1798-07-21T16:30:00\n"
        "2,1863-05-01T11:15:00,1863-05-01T14:30:00\n",
    )
    assert plan.preview[0].title == "number 1"
