from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.sniffing.sniffer import sniff

_WESTERN = "date;title\n" + "1912-01-02;“Württemberg” – São Tomé, Zürich, naïve façade\n" * 3
_CHINESE = "date,title\n" + "2013-09-07,习近平访问美国衣阿华州会见老朋友莎拉兰德\n" * 3
_JAPANESE = "date,title\n" + "2013-09-07,日本の首相がアメリカを訪問して会談した\n" * 3
_RUSSIAN = "date,title\n" + "2013-09-07,Визит президента в Москву и переговоры о мире\n" * 3


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (_WESTERN, "utf-8", "utf-8"),
        (_WESTERN, "utf-8-sig", "utf-8"),
        (_WESTERN, "utf-16", "utf-16-le"),
        (_WESTERN, "utf-16-le", "utf-16-le"),
        (_WESTERN, "utf-16-be", "utf-16-be"),
        (_WESTERN, "cp1252", "cp1252"),
        (_WESTERN, "mac_roman", "mac_roman"),
        ("date,title\n1912-01-02,Württemberg São Tomé\n", "latin-1", "iso8859-1"),
        (_CHINESE, "gb18030", "gb18030"),
        (_JAPANESE, "shift_jis", "shift_jis"),
        (_RUSSIAN, "koi8_r", "koi8_r"),
        (_RUSSIAN, "cp1251", "cp1251"),
        ("date,title\n1912,plain\n", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_found_and_told(
    tmp_path: Path, text: str, written: str, found: str
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(text.encode(written))
    facts = sniff(path)
    assert facts.encoding == found
    assert facts.columns == ("date", "title")
    assert facts.evidence[0].why


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "\x01"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "file.txt"
    lines = [["date", "title", "x"], ["1985", "A, or B; or C", "1,5"], ["1986", "D", "2,5"]]
    quoted = [[f'"{cell}"' if "," in cell else cell for cell in line] for line in lines]
    path.write_text("\n".join(map(delimiter.join, quoted)), encoding="utf-8")
    assert sniff(path).dialect.delimiter == delimiter
    assert sniff(path).columns == ("date", "title", "x")


def test_a_space_before_a_quote_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text('date, title\n1985, "A, or B"\n1986, "C, or D"\n', encoding="utf-8")
    facts = sniff(path)
    assert facts.dialect.skip_space
    assert facts.sample[0] == ("1985", "A, or B")


def test_a_file_without_header_keeps_its_first_row(tmp_path: Path) -> None:
    path = tmp_path / "file.tsv"
    path.write_text("China\tConsult\tIran\t2008-07-25\nIran\tPraise\tChina\t2008-07-26\n")
    facts = sniff(path)
    assert (facts.header_row, facts.first_row) == (0, 1)
    assert facts.sample[0][3] == "2008-07-25"
    assert facts.columns[0] == "column 1"


def test_a_row_of_tags_below_the_header_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("Date,Place\n#date,#adm1\n1985-01-01,Iowa\n")
    assert sniff(path).first_row == 3


def test_json_is_known_by_its_content_after_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b'\xef\xbb\xbf{"events": [{"date": "1985", "tags": ["a", "b"]}]}')
    facts = sniff(path)
    assert facts.columns == ("date", "tags")
    assert facts.sample[0] == ("1985", "a; b")
