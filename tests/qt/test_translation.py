from __future__ import annotations

import pytest

from viewer.qt.translation import without_mnemonic


@pytest.mark.parametrize(
    ("text", "read"),
    [("&File", "File"), ("文件(&F)", "文件"), ("Save &as…", "Save as…"), ("A & B", "A & B")],
)
def test_a_text_is_read_without_its_mnemonic(text: str, read: str) -> None:
    assert without_mnemonic(text) == read
