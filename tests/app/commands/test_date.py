"""The ``date`` command prints what the design says, and fails at the end."""

import json

from click.testing import CliRunner

from viewer.app.commands.date import command


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.stdout, result.stderr


def test_json_is_one_object_a_text() -> None:
    code, out, _ = run("c. 1500", "44 BC", "since 1 January 1979", "--json")
    about, ides, since = (json.loads(line) for line in out.splitlines())
    assert code == 0
    assert about["edtf"] == "1500~"
    assert about["approximate"] is True
    assert about["uncertain"] is False
    assert list(about) == [
        *("text", "edtf", "start", "end", "precision", "approximate", "uncertain", "words")
    ]
    assert ides["start"] == "-0043-01-01T00:00:00"
    assert since["end"] is None


def test_what_cannot_be_read_fails_at_the_end_only() -> None:
    code, out, _ = run("Elvis", "5 May 1945", "--json")
    wrong, right = (json.loads(line) for line in out.splitlines())
    assert code == 1
    assert wrong == {"text": "Elvis", "error": "“elvis” is not understood."}
    assert right["edtf"] == "1945-05-05"


def test_words_go_to_output_and_refusals_to_errors() -> None:
    code, out, err = run("13-17 Feb 2012", "30 February 2015")
    assert code == 1
    assert "2012-02-13/2012-02-17" in out
    assert "February 2015 has 28 days." in err


def test_the_order_can_be_given() -> None:
    assert "2012-04-03" in run("03/04/2012", "--day-first")[1]
    assert "2012-03-04" in run("03/04/2012", "--month-first")[1]
    assert run("03/04/2012")[0] == 1


def test_a_negative_year_is_no_option() -> None:
    status, output, _ = run("-0430", "--json", "-0043-03-15")
    assert status == 0
    told = [json.loads(line) for line in output.splitlines()]
    assert [each["words"] for each in told] == ["some time in 431 BCE", "15 March 44 BCE"]


def test_a_wrong_option_is_still_wrong() -> None:
    status, _, errors = run("1985", "--jsn")
    assert (status, "--jsn" in errors) == (2, True)


def test_what_stands_after_two_dashes_is_a_text() -> None:
    assert run("--", "--json")[0] == 1
