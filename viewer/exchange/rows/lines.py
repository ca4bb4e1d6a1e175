"""The lines of a file, decoded, with their ends as they stand and no longer than a limit."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import StringIO

MAX_LINE = 16 << 20
"""Characters; a longer line is cut, marked, and so becomes a problem."""
KEPT_OF_LONG_LINE = 1000
LONG_LINE = "\udfff"
"""Stands at the end of a line that was cut; no decoder produces it."""
_BYTE_BASE = 0xDC00


def _keep_bytes(error: UnicodeError) -> tuple[str, int]:
    """Decode each wrong byte as a lone surrogate that remembers it, of any value 0 to 255."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(chr(_BYTE_BASE + byte) for byte in wrong), error.end


codecs.register_error("viewer-keep-bytes", _keep_bytes)


def has_kept_bytes(text: str) -> bool:
    """Whether a text holds bytes that its encoding could not decode, or was cut."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def without_kept_bytes(text: str) -> str:
    r"""The text with each byte that could not be decoded told as ``\xff``."""
    if not has_kept_bytes(text):
        return text
    return "".join(
        f"\\x{ord(char) - _BYTE_BASE:02x}"
        if _BYTE_BASE <= ord(char) <= _BYTE_BASE + 255
        else ("…" if "\ud800" <= char <= "\udfff" else char)
        for char in text
    )


def lines(blocks: Iterator[bytes], encoding: str, bom_bytes: int = 0) -> Iterator[Iterator[str]]:
    """Batches of lines; each line keeps its own end: LF, CRLF or CR.

    Chain the batches with ``itertools.chain.from_iterable``, which runs in C.
    """
    decoder = codecs.getincrementaldecoder(encoding)("viewer-keep-bytes")
    carry: list[str] = []
    held = 0
    is_skipping = False
    for text in _texts(blocks, decoder, bom_bytes):
        end = _last_line_end(text)
        if end:
            whole, rest = "".join(carry) + text[:end], text[end:]
            carry, held = [rest], len(rest)
            batch = StringIO(whole, newline="")
            if is_skipping:
                batch.readline()
                is_skipping = False
            yield batch
            continue
        if not is_skipping:
            carry.append(text)
            held += len(text)
        if held > MAX_LINE:
            yield iter(("".join(carry)[:KEPT_OF_LONG_LINE] + LONG_LINE + "\n",))
            carry, held, is_skipping = [], 0, True
    if not is_skipping and held:
        yield StringIO("".join(carry), newline="")


def _texts(
    blocks: Iterator[bytes], decoder: codecs.IncrementalDecoder, bom_bytes: int
) -> Iterator[str]:
    for block in blocks:
        if bom_bytes:
            block, bom_bytes = block[bom_bytes:], 0
        yield decoder.decode(block)
    yield decoder.decode(b"", True)


def _last_line_end(text: str) -> int:
    """Where the last line end of a text ends; a CR at its very end may yet become CRLF."""
    return max(text.rfind("\n"), text.rfind("\r", 0, len(text) - 1)) + 1
