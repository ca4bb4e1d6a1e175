from __future__ import annotations

from pathlib import Path

import pytest

from viewer.exchange.rows.dialect import FIXED_WIDTH, GAPS
from viewer.exchange.rows.opening_rows import opened_rows
from viewer.exchange.sniffing.facts import FileFacts
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


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1250",
            "11 listopada 1918;Odzyskanie niepodległości;Łódź\n1 września 1939;Wojna;Gdańsk",
        ),
        (
            "iso8859_2",
            "11 listopada 1918;Odzyskanie niepodległości;Łódź\n1 września 1939;Wojna;Gdańsk",
        ),
        (
            "cp1254",
            "24 Temmuz 1923;Lozan Antlaşması imzalandı;Lozan\n18 Şubat 1952;NATO'ya katıldı;Ağrı",
        ),
        (
            "cp1253",
            "25 Μαρτίου 1821;Έναρξη της επανάστασης;Πάτρα\n28 Οκτωβρίου 1940;Τελεσίγραφο;Αθήνα",
        ),
        ("cp1256", "15 فبراير 2012;زيارة إلى آيوا;موسكاتين\n26 مارس 1979;معاهدة السلام;واشنطن"),
        (
            "cp850",
            "11.03.1990;Zwei-plus-Vier-Gespräche;Bonn\n22.01.1963;Élysée-Vertrag gültig;Köln",
        ),
        ("cp850", "1733;Stavnsbåndet indføres;København\n1769;Folketælling;Århus"),
        (
            "mac_roman",
            "1988;Argentine—Brazilian ties.\u00a0Materials,\u00a027;Rio\n1990;A\u00a0pact;Lima",
        ),
        ("cp1252", "11.03.1990;„Gespräche“ – heute;Bonn\n22.01.1963;Élysée-Vertrag gültig;Köln"),
        ("iso2022_jp", "1951年9月8日;平和条約に調印;東京\n1972年9月29日;日中共同声明;北京"),
    ],
)
def test_encodings_of_many_languages_are_told_apart(
    tmp_path: Path, encoding: str, text: str
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(f"date;title;place\n{text}\n".encode(encoding))
    assert sniff(path).sample[0][1] == text.split(";")[1]


@pytest.mark.parametrize("delimiter", ["^", "~", "¦"])
def test_rare_delimiters_are_tried_where_no_usual_one_parts_the_lines(
    tmp_path: Path, delimiter: str
) -> None:
    path = tmp_path / "file.csv"
    rows = (
        ("date", "title", "place"),
        ("1985-04-01", "A visit", "Iowa"),
        ("2012", "A return", "Iowa"),
    )
    path.write_text("\n".join(map(delimiter.join, rows)), encoding="utf-8")
    assert sniff(path).columns == rows[0]


def test_single_quotes_may_wrap_cells(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("date,title\n'1985','A visit, to Iowa'\n'2012','A return, again'\n", "utf-8")
    assert sniff(path).sample[0] == ("1985", "A visit, to Iowa")


VISITS = (
    ("Date", "Title", "Place", "Heads"),
    ("1972-02-21", "Nixon arrives in China", "Beijing", "2"),
    ("1979-01-29", "Deng visits the United States", "Washington", "12"),
    ("1985-04-25", "A visit to Iowa", "Muscatine, Iowa", "1"),
    ("2012-02-15", "A return", "Muscatine, Iowa", "1"),
)


def _padded(*widths: int) -> list[str]:
    return ["".join(map(str.ljust, row, widths)).rstrip() for row in VISITS]


HEAD, *BODY = _padded(12, 32, 18, 5)


def _sniffed(tmp_path: Path, lines: list[str], **given: str) -> tuple[FileFacts, list[list[str]]]:
    path = tmp_path / "table.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    facts = sniff(path, **given)
    with opened_rows(facts) as chunks:
        return facts, [list(row) for chunk in chunks for row in chunk.rows]


@pytest.mark.parametrize(
    "lines",
    [
        [HEAD, *BODY],
        _padded(11, 30, 16, 5),
        ["Visits between two countries, by date", "", HEAD, *BODY],
        [HEAD, f"{'-' * 11} {'-' * 31} {'-' * 17} ----", *BODY],
        [f"{d:>12}  {t:>32}  {p:>18}  {h:>6}" for d, t, p, h in VISITS],
    ],
    ids=["padded", "tight", "titled", "ruled", "to the right"],
)
def test_columns_of_fixed_width_are_found_where_they_stand(
    tmp_path: Path, lines: list[str]
) -> None:
    facts, rows = _sniffed(tmp_path, lines)
    assert facts.dialect.delimiter == FIXED_WIDTH
    assert facts.columns == VISITS[0]
    assert rows == list(map(list, VISITS[1:]))


def test_cells_parted_by_gaps_are_found(tmp_path: Path) -> None:
    facts, rows = _sniffed(tmp_path, ["   ".join(row) for row in VISITS])
    assert facts.dialect.delimiter == GAPS
    assert rows == list(map(list, VISITS[1:]))


def test_a_line_that_runs_over_its_column_is_not_cut_within_a_word(tmp_path: Path) -> None:
    late = "2023-11-15  A summit whose title continues beyond what its column is wide"
    _, rows = _sniffed(tmp_path, [HEAD, *BODY * 10, late])
    assert rows[-1] == [late, "", "", ""]


def test_a_written_date_of_one_column_is_not_taken_apart(tmp_path: Path) -> None:
    days = ("21 Feb 1972", "29 Jan 1979", "25 Apr 1985", "15 Feb 2012")
    lines = ["Date          Event", *(f"{day:<13} Talks number {i}" for i, day in enumerate(days))]
    facts, rows = _sniffed(tmp_path, lines)
    assert facts.columns == ("Date", "Event")
    assert [row[0] for row in rows] == list(days)
    assert _sniffed(tmp_path, list(days))[0].dialect.delimiter == ","


def test_a_first_row_with_a_written_date_is_no_header(tmp_path: Path) -> None:
    facts, rows = _sniffed(tmp_path, ["21 Feb 1972,A visit", "29 Jan 1979,A return"])
    assert facts.header_row == 0
    assert len(rows) == 2


@pytest.mark.parametrize(("given", "delimiter"), [("fixed width", FIXED_WIDTH), (",", ",")])
def test_what_aligns_a_table_can_be_said(tmp_path: Path, given: str, delimiter: str) -> None:
    facts, _ = _sniffed(tmp_path, [HEAD, *BODY], delimiter=given)
    assert facts.dialect.delimiter == delimiter


def test_prose_and_padded_commas_are_no_aligned_table(tmp_path: Path) -> None:
    prose = ["In 1972 Nixon went to China.", "In 1979 Deng came.", "In 1985 a visit to Iowa."]
    assert _sniffed(tmp_path, prose)[0].dialect.delimiter == ","
    commas = ["date,title", "1972,  Treaty of Paris", "1973,  Treaty of Rome", "1974,  A treaty"]
    assert _sniffed(tmp_path, commas)[0].dialect.delimiter == ","


def test_years_in_a_row_may_name_columns(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(
        "city,1790,1800,1810,1820,founded\nLima,1,2,3,4,1535\nCusco,5,6,7,8,1100\n",
        encoding="utf-8",
    )
    assert sniff(path).columns == ("city", "1790", "1800", "1810", "1820", "founded")


@pytest.mark.parametrize("header", ["Date,,,,,,", "No.,Date,,,,,", ",Date,,,,,"])
def test_a_header_may_name_few_columns(tmp_path: Path, header: str) -> None:
    at = header.split(",").index("Date")
    path = tmp_path / "few.csv"
    rows = [[f"x{n}", f"A visit {n}", "Paris", f"Smith{n}", "a", f"b{n}"] for n in range(9)]
    for n, row in enumerate(rows, 1):
        row.insert(at, f"1985-03-0{n}")
    path.write_text("\n".join([header, *map(",".join, rows)]), encoding="utf-8")
    facts = sniff(path)
    assert (facts.header_row, facts.columns[at], facts.warnings) == (1, "Date", ())


def test_what_stands_above_a_table_without_header_is_told(tmp_path: Path) -> None:
    path = tmp_path / "titled.csv"
    path.write_text("A list,,\n" + "1985-03-01,2,3\n" * 5, encoding="utf-8")
    facts = sniff(path)
    assert (facts.header_row, facts.first_row) == (0, 2)
    assert facts.warnings == ("Left out above the table: A list",)


def test_a_row_dated_as_those_below_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    rows = "".join(f"1985-03-0{n + 1},A visit {n},Paris,A{n},b{n},c{n},d{n}\n" for n in range(9))
    path.write_text(rows, encoding="utf-8")
    assert sniff(path).header_row == 0


def test_names_stand_above_dates_whose_parts_are_spaced_wide(tmp_path: Path) -> None:
    header = (
        'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Other"'
    )
    rows = (
        "Arcadia,29 Jun  2004,13 Aug  2010\nBoeotia,9 Jan  2004,6 May  2006\nCaria,,4 Dec  2014 a\n"
    )
    path = tmp_path / "treaty.csv"
    path.write_text(f"{header}\n{rows}", encoding="utf-8")
    assert sniff(path).columns[:2] == ("Participant", "Signature")


def test_a_programs_index_has_no_name(tmp_path: Path) -> None:
    path = tmp_path / "index.csv"
    path.write_text(",title\n0,A letter\n1,Another letter\n2,A third\n", encoding="utf-8")
    assert sniff(path).columns == ("column 1", "title")


def test_a_byte_order_mark_behind_an_index_is_no_part_of_a_name(tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text('"","\ufeffCountry","year"\n"1","Aruba",1996\n"2","Chad",1997\n', "utf-8")
    assert sniff(path).columns == ("column 1", "Country", "year")


def test_a_sparse_first_row_of_a_table_without_header_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    eras = "".join(f"{1592 + n},Bunroku,{n},Talks\n" for n in range(9))
    path.write_text(f"1591,,,\n{eras}", encoding="utf-8")
    facts = sniff(path)
    assert (facts.header_row, facts.warnings) == (0, ())
    assert facts.sample_rows[0] == 1
