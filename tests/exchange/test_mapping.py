from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.importing import ImportOptions, ImportPlan, plan_import
from viewer.exchange.mapping import presets
from viewer.exchange.mapping.fields import Field


def planned(tmp_path: Path, text: str) -> ImportPlan:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return plan_import(path)


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Datum,Titel,Ort", ("date", "title", "place")),
        ("fecha,título,lugar", ("date", "title", "place")),
        ("日期,标题,地点", ("date", "title", "place")),
        ("дата,название,место", ("date", "title", "place")),
        ("startDate,headline,city", ("date", "title", "place")),
    ],
)
def test_headers_are_known_in_many_languages(
    tmp_path: Path, header: str, fields: tuple[str, ...]
) -> None:
    plan = planned(tmp_path, f"{header}\n1985-04-01,A visit,Iowa\n1986-04-01,A letter,Rome\n")
    assert tuple(column.field for column in plan.columns) == fields


def test_a_name_is_not_believed_against_its_values(tmp_path: Path) -> None:
    plan = planned(tmp_path, "date,when,title\nred,1985-01-02,A\nblue,1986-03-04,B\n")
    assert plan.mapping.column(Field.DATE) == "when"


def test_dates_are_found_by_their_values_alone(tmp_path: Path) -> None:
    plan = planned(tmp_path, "x,y\nA visit to Iowa,15 February 2012\nA letter home,May 2022\n")
    assert (plan.mapping.column(Field.DATE), plan.mapping.column(Field.TITLE)) == ("y", "x")


def test_parts_of_dates_are_mapped_together(tmp_path: Path) -> None:
    plan = planned(tmp_path, "year,month,day,name\n1985,4,,A visit\n2012,2,15,Another\n")
    assert [event.date.edtf for event in plan.preview] == ["1985-04", "2012-02-15"]


def test_a_column_of_repeated_ids_is_no_id(tmp_path: Path) -> None:
    plan = planned(tmp_path, "id,year,name\n1,1900,War\n1,1901,War\n2,1910,Peace\n")
    assert plan.mapping.column(Field.ID) == ""
    assert plan.warnings == ("Column id repeats in rows of different events; it identifies none.",)
    wished = plan_import(plan.facts.path, ImportOptions(mapping={"id": ""}))
    assert not wished.warnings


def test_two_columns_of_dates_take_turns_where_rows_have_one_of_them(tmp_path: Path) -> None:
    plan = planned(tmp_path, "time,timeFrom,name\n1985-01-02,,A\n,1986-03-04,B\n")
    assert [event.date.edtf for event in plan.preview] == ["1985-01-02", "1986-03-04"]


@pytest.mark.parametrize("preset", presets.presets(), ids=lambda preset: preset.name)
def test_every_preset_names_fields_that_exist_and_a_date(preset: presets.Preset) -> None:
    fields = {Field(name) for name in preset.fields}
    assert fields & {Field.DATE, Field.YEAR}
    assert Field.TITLE in fields or preset.title
    assert preset.known_by or preset.headerless


def test_rows_of_gdelt_are_known_without_a_header(tmp_path: Path) -> None:
    layout = presets.named("gdelt2").headerless[0]
    cells = dict.fromkeys(layout, "") | {
        "GLOBALEVENTID": "1",
        "SQLDATE": "19790101",
        "MonthYear": "197901",
        "Year": "1979",
        "FractionDate": "1979.0",
        "Actor1Name": "CHINA",
        "Actor2Name": "IOWA",
        "EventCode": "042",
    }
    path = tmp_path / "19790101.export.CSV"
    path.write_text("\t".join(cells.values()) + "\n", encoding="utf-8")
    (event,) = plan_import(path).preview
    assert (event.date.edtf, event.title) == ("1979-01-01", "CHINA – 042 – IOWA")


def test_coded_precision_of_a_data_set_is_honoured(tmp_path: Path) -> None:
    plan = planned(
        tmp_path,
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2\n"
        "A1,2020-03-05,1,Protest,March,Union,Police\nA2,2020-03-05,3,Protest,Sit-in,Union,\n",
    )
    assert [event.date.edtf for event in plan.preview] == ["2020-03-05", "2020-03"]
    assert plan.preview[1].title == "Union – Sit-in"
