"""``render``: pictures from the command line."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from viewer.app.commands.render import command, span_seconds
from viewer.domain.civil import seconds
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Query
from viewer.domain.view_state import Backdrop, ViewState
from viewer.exchange.importing import plan_import, run_import
from viewer.qt.painting.palette import LIGHT
from viewer.store import Store, views
from viewer.timeline.lane_choice import LaneChoice


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "store.db"
    Store.open(path, create=True).close()
    return path


@pytest.mark.parametrize(
    ("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.pdf", b"%PDF")]
)
def test_an_empty_store_still_makes_a_picture(qapp, store, tmp_path, name, start):
    out = tmp_path / name
    done = CliRunner().invoke(command, [str(store), str(out), "--size", "640x400"])
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(start)


@pytest.mark.parametrize(("size", "told"), [("900x240", True), ("900x900", False)])
def test_lanes_that_the_picture_has_no_room_for_are_told_of(qapp, tmp_path, size, told):
    table, path, out = (tmp_path / name for name in ("eight.csv", "eight.db", "a.png"))
    rows = (f"{1900 + n},Event {n},kind {n}" for n in range(8))
    table.write_text("\n".join(["date,title,kind", *rows]), "utf-8")
    with Store.open(path, create=True) as store:
        run_import(store, plan_import(table))
    done = CliRunner().invoke(command, [str(path), str(out), "--size", size])
    assert done.exit_code == 0
    assert done.stdout == f"{out}\n"
    assert ("Not all lanes are in the picture" in done.stderr) is told


def test_a_span_ends_with_its_last_date():
    assert span_seconds("1972/1979") == (seconds(1972), seconds(1980))
    assert span_seconds("1985") == (seconds(1985), seconds(1986))


@pytest.mark.parametrize("span", ["no date/1979", "1990/1980", "1979/.."])
def test_a_span_that_makes_no_sense_is_refused(span):
    with pytest.raises(ViewerError):
        span_seconds(span)


def test_an_unknown_ending_is_refused(store, tmp_path):
    done = CliRunner().invoke(command, [str(store), str(tmp_path / "a.gif")])
    assert isinstance(done.exception, ViewerError)


@pytest.mark.parametrize("size", ["big", "10x10", "99999x99999"])
def test_a_size_that_makes_no_sense_is_wrong_usage(store, tmp_path, size):
    done = CliRunner().invoke(command, [str(store), str(tmp_path / "a.png"), "--size", size])
    assert done.exit_code == 2


@pytest.fixture
def story(tmp_path):
    table = tmp_path / "six.csv"
    table.write_text(
        "date,title,kind\n1972-02-21,Nixon in Beijing,visit\n1975/1979,Thaw,era\n"
        "2012-02-15,Tea in Muscatine,visit\n2022-05,A letter,letter\n",
        "utf-8",
    )
    path = tmp_path / "story.sqlite"
    with Store.open(path, create=True) as store:
        run_import(store, plan_import(table))
    return path


def words_in(out):
    return "".join(re.findall(r">([^<>]+)</text>", out.read_text("utf-8")))


def rendered(story, out, *options):
    done = CliRunner().invoke(command, [str(story), str(out), "--size", "900x500", *options])
    assert done.exit_code == 0, done.output
    return words_in(out)


def test_a_saved_view_is_painted_as_it_was_kept(qapp, story, tmp_path):
    lanes = LaneChoice(hidden=frozenset(["letter"]))
    state = ViewState(lanes=lanes.as_json(), backdrop=Backdrop("era"))
    with Store.open(story) as store:
        views.save(store, "Visits", state.as_json())
    words = rendered(story, tmp_path / "a.svg", "--view", "Visits")
    assert "Nixon in Beijing" in words
    assert "A letter" not in words
    assert "Era" in words
    assert words == rendered(story, tmp_path / "b.svg", "--view", state.as_link())


def test_what_a_view_seeks_is_lit_in_its_picture(qapp, story, tmp_path):
    def fills(text: str) -> int:
        out = tmp_path / "a.svg"
        link = ViewState(Query(text)).as_link()
        rendered(story, out, "--view", link)
        return out.read_text("utf-8").count(LIGHT.lit.lower())

    assert fills("nixon ") > fills("")


def test_a_background_is_named_above_the_lanes(qapp, story, tmp_path):
    assert "1 event" in rendered(story, tmp_path / "a.svg", "--lanes", "kind")
    assert "Thaw" in rendered(story, tmp_path / "b.svg", "--background", "era")


@pytest.mark.parametrize("options", [("--view", "gone"), ("--background", "gone")])
def test_a_view_or_background_that_is_not_there_is_told(qapp, story, tmp_path, options):
    done = CliRunner().invoke(command, [str(story), str(tmp_path / "a.png"), *options])
    assert isinstance(done.exception, ViewerError)
    assert "gone" in str(done.exception)


def test_a_png_of_too_many_pixels_is_refused_before_anything_is_allocated(qapp, store, tmp_path):
    out = tmp_path / "a.png"
    done = CliRunner().invoke(command, [str(store), str(out), "--size", "16000x16000"])
    assert isinstance(done.exception, ViewerError)
    assert "SVG" in done.exception.hint
    assert not out.exists()


def test_texts_of_an_svg_keep_their_length_where_the_typeface_is_missing(qapp, story, tmp_path):
    out = tmp_path / "a.svg"
    assert CliRunner().invoke(command, [str(story), str(out)]).exit_code == 0
    texts = re.findall(r"<text [^>]*>", out.read_text("utf-8"))
    assert texts
    assert all("sans-serif" in text for text in texts)
    assert sum("textLength" in text for text in texts) > len(texts) / 2


def test_a_pdf_is_one_page_whose_dates_can_be_found(qapp, story, tmp_path):
    out = tmp_path / "a.pdf"
    done = CliRunner().invoke(
        command, [str(story), str(out), "--size", "1200x640", "--span", "1960/1980"]
    )
    assert done.exit_code == 0, done.output
    data = out.read_bytes()
    (box,) = re.findall(rb"/MediaBox \[([^]]*)\]", data)
    assert [float(side) for side in box.split()] == [0, 0, 900, 480]  # points of 1/72 inch
    of_typefaces = b"".join(data.split(b"begincmap")[1:])
    letters_of_glyphs = b"".join(re.findall(rb"\[([^]]*)\]", of_typefaces))
    letters = {chr(int(code, 16)) for code in re.findall(rb"<(\w{4})>", letters_of_glyphs)}
    assert set("1960s") <= letters


def test_an_svg_can_be_as_large_as_a_wall(qapp, story, tmp_path):
    out = tmp_path / "a.svg"
    done = CliRunner().invoke(command, [str(story), str(out), "--size", "16000x16000"])
    assert done.exit_code == 0, done.output
    assert 'viewBox="0 0 16000 16000"' in out.read_text("utf-8")
