"""What is no EDTF, with the reason and the place."""

from __future__ import annotations

import pytest

from viewer.domain import edtf

REFUSED = [
    ("", "missing", 0),
    ("1985-13", "no month 13", 5),
    ("1985-00", "no month 0", 5),
    ("1985-20", "no month 20", 5),
    ("1985-42", "no month 42", 5),
    ("1985-02-30", "February 1985 has 28 days", 8),
    ("1900-02-29", "February 1900 has 28 days", 8),
    ("1985-04-00", "no month has a day 0", 8),
    ("1985-04-32", "no month has a day 32", 8),
    ("85", "four digits", 0),
    ("19850", "begins with Y", 0),
    ("1985-4-12", "two digits", 5),
    ("1985-04-1", "two digits", 8),
    ("198x", "four digits", 0),
    ("1985/1984", "ends before", 5),
    ("2004-06/2004-05", "ends before", 8),
    ("1984/1985-13", "no month 13", 10),
    ("[1985..1984]", "ends before", 7),
    ("[1985,1986-13]", "no month 13", 11),
    ("a/b/c", "one slash", 3),
    ("/", "at least one end", 0),
    ("../..", "at least one end", 0),
    ("[1985", "ends with ]", 4),
    ("[]", "missing", 1),
    ("[1985/1986]", "nothing can be made", 5),
    ("[1985..1986..1987]", "nothing can be made", 11),
    ("1985-04-12T25:00:00", "no hour 25", 11),
    ("1985-04-12T24:30", "later than 24:00", 11),
    ("1985-04-12T10:60", "no minute 60", 11),
    ("1985-04-12T10:30:60", "no second 60", 11),
    ("1985-04-12T10:30+17:00", "16 hours", 11),
    ("1985-04-12T10:30+04:75", "59 minutes", 16),
    ("1985-04-12 10:30", "no spaces", 10),
    ("1985T10", "needs a day", 4),
    ("1985-04-XXT10", "without X", 10),
    ("2004-06-11~T10:30", "after the time", 10),
    ("Y1E999999", "beyond", 0),
    ("Y999999999999", "beyond", 0),
    ("Y2012", "more than four digits", 0),
    ("Y017000", "does not begin with 0", 0),
    ("-0000", "no minus sign", 0),
    ("1985-21-01", "no days", 8),
    ("1985-02-3X", "no month that fits", 8),
    ("19X1-02-29", "no year that fits", 8),
    ("1985-2X", "no month 2X", 5),
    ("1950S5", "significant digits", 5),
    ("19XXS2", "significant digits", 0),
    ("1984??", "once on each side", 5),
    ("open/1985", "begins with its year", 0),
    ("2004-06-(01)~", "two digits", 8),
    ("１９８５", "begins with its year", 0),
    ("2012-W07", "two digits", 5),
    ("2012-046", "nothing can be made", 7),
    ("2012-02-15T", "a time is written", 10),
]


@pytest.mark.parametrize(("text", "reason", "position"), REFUSED)
def test_a_text_is_refused_with_reason_and_position(text: str, reason: str, position: int) -> None:
    with pytest.raises(edtf.EdtfError) as caught:
        edtf.parse(text)
    assert reason in caught.value.reason
    assert caught.value.position == position


LONG = 10_000
HOSTILE = [
    "9" * LONG,
    "X" * LONG,
    "Y" + "1" * LONG,
    "Y1E" + "9" * LONG,
    "1950S" + "9" * LONG,
    "?" * LONG,
    "?~" * (LONG // 2),
    "/" * LONG,
    "[" * LONG,
    "[" + "," * LONG + "]",
    "1985-04-12T10:30:15." + "1" * LONG + "x",
    "[" + "..,".join(["XXXX-02-30"] * 800) + "]",
    "{" + ",".join(["1XX1-02-29"] * 800) + "}",
    "1985-" * (LONG // 5),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(edtf.EdtfError):
        edtf.parse(text)


def test_a_long_set_is_read_whole() -> None:
    years = ",".join(str(year) for year in range(1000, 3000))
    assert edtf.parse(f"[{years}]").edtf == f"[{years}]"
