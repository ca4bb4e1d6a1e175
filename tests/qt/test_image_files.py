from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from viewer.qt.image_files import Fault, located, measured_picture, read_picture

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "files"
    (inside / "pictures").mkdir(parents=True)
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    for path in (inside / "a.png", inside / "pictures" / "b.png", tmp_path / "out.png"):
        assert image.save(str(path))
    return inside


@pytest.mark.parametrize("path", ["a.png", "pictures/b.png", "pictures\\b.png", "./a.png"])
def test_a_picture_beside_the_file_is_read_no_wider_than_needed(folder: Path, path: str):
    picture = read_picture(path, str(folder), 100)
    assert picture.image is not None
    assert (picture.image.width(), picture.image.height()) == (100, 50)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("https://example.org/a.png", Fault.REMOTE),
        ("//server/share/a.png", Fault.REMOTE),
        ("\\\\server\\share\\a.png", Fault.REMOTE),
        ("file:///etc/passwd", Fault.REMOTE),
        ("data:image/png;base64,AA", Fault.REMOTE),
        ("../out.png", Fault.OUTSIDE),
        ("pictures/../../out.png", Fault.OUTSIDE),
        ("/etc/passwd", Fault.OUTSIDE),
        ("C:\\a.png", Fault.OUTSIDE),
        ("", Fault.MISSING),
        ("a\0.png", Fault.OUTSIDE),
        ("missing.png", Fault.MISSING),
        ("pictures", Fault.MISSING),
    ],
)
def test_any_other_path_is_told_and_not_touched(folder: Path, path: str, fault: Fault):
    assert located(path, str(folder)) is fault


def test_a_link_out_of_the_folder_leads_nowhere(folder: Path):
    (folder / "link.png").symlink_to(folder.parent / "out.png")
    assert located("link.png", str(folder)) is Fault.OUTSIDE


def test_a_link_to_itself_leads_nowhere(folder: Path):
    (folder / "loop.png").symlink_to("loop.png")
    assert located("loop.png", str(folder)) is Fault.MISSING


def test_a_broken_picture_is_told(folder: Path):
    (folder / "broken.png").write_bytes(b"no picture")
    assert read_picture("broken.png", str(folder), 100).fault is Fault.UNREADABLE


def test_a_vector_picture_is_not_run(folder: Path):
    (folder / "x.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    assert read_picture("x.svg", str(folder), 100).fault is Fault.UNREADABLE


def test_a_picture_that_claims_to_be_huge_is_not_decoded(folder: Path):
    header = bytearray((folder / "a.png").read_bytes())
    header[16:24] = (60_000).to_bytes(4, "big") * 2
    (folder / "huge.png").write_bytes(bytes(header))
    fault = read_picture("huge.png", str(folder), 100).fault
    assert fault in (Fault.TOO_LARGE, Fault.UNREADABLE)


@pytest.mark.parametrize(("size", "read"), [((400, 200), (100, 50)), ((60, 900), (26, 400))])
def test_a_picture_is_measured_as_it_will_be_read(
    folder: Path, size: tuple[int, int], read: tuple[int, int]
):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / "c.png"))
    measured = measured_picture("c.png", str(folder), 100)
    assert measured.image is None
    assert measured.size.toTuple() == read
    assert read_picture("c.png", str(folder), 100).size == measured.size
