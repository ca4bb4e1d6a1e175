"""Hundreds of texts with what they mean, one a line in the tables beside this file.

understood.tsv: text, EDTF, precision, qualifier bits. refused.tsv: text, reason. asked.tsv: text,
meanings. A text that begins a line with a space or ends it with one means just that.
"""

from pathlib import Path

import pytest

from viewer.domain.edtf import parse
from viewer.domain.precision import Qualifier
from viewer.domain.reading import Ambiguous, Unreadable, read

TABLES = Path(__file__).parent


def table(name: str) -> list[tuple[str, ...]]:
    lines = (TABLES / name).read_text(encoding="utf-8").split("\n")
    return [tuple(line.split("\t")) for line in lines if line.strip()]


@pytest.mark.parametrize(("text", "edtf", "precision", "qualifier"), table("understood.tsv"))
def test_a_text_is_understood_as_what_it_says(
    text: str, edtf: str, precision: str, qualifier: str
) -> None:
    date = read(text).date
    assert (date.edtf, date.precision.word, int(date.qualifier)) == (
        edtf,
        precision,
        int(qualifier),
    )


@pytest.mark.parametrize(("text", "edtf", "precision", "qualifier"), table("understood.tsv"))
def test_its_edtf_reads_as_the_same_extent(
    text: str, edtf: str, precision: str, qualifier: str
) -> None:
    date, again = read(text).date, parse(edtf)
    assert (date.start, date.end) == (again.start, again.end)
    assert again.qualifier == date.qualifier & ~(Qualifier.JULIAN | Qualifier.CENTURY_ASSUMED)


@pytest.mark.parametrize(("text", "reason"), table("refused.tsv"))
def test_a_text_that_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text)
    assert not isinstance(refusal.value, Ambiguous)
    assert str(refusal.value) == reason


@pytest.mark.parametrize(("text", "meanings"), table("asked.tsv"))
def test_a_text_of_several_meanings_is_a_question(text: str, meanings: str) -> None:
    with pytest.raises(Ambiguous) as question:
        read(text)
    assert " | ".join(question.value.candidates) == meanings
