from __future__ import annotations

import pickle

from viewer.domain.errors import ViewerError


def test_an_error_reads_as_one_line() -> None:
    error = ViewerError("{file} is\nempty.", hint="Choose another than {file}.", file="a.csv")
    assert str(error) == "a.csv is empty. Choose another than a.csv."


def test_an_error_crosses_to_another_process_whole() -> None:
    error = ViewerError("{file} is empty.", hint="Choose another.", file="a.csv")
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.message, copy.hint, copy.values) == (error.message, error.hint, error.values)
    assert str(copy) == str(error)
