"""Memory that is let go of: kept for the next frame, given back to the system when none comes."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
_KEPT = 64 * 2**20
_OWN_PAGES = 16 * 2**20


def keep_freed_memory() -> None:
    """Keep some memory that was let go of for the next frame.

    A frame's arrays are a few hundred kilobytes each. glibc gives as much back to the system at
    once and asks for it anew, and the system clears it page by page: a quarter of a frame's time.
    Arrays of millions of events still go back whole. Does nothing where there is no glibc.
    """
    tune = _of_glibc("mallopt")
    if tune is not None:
        tune(_TRIM_THRESHOLD, _KEPT)
        tune(_MMAP_THRESHOLD, _OWN_PAGES)


def give_back_freed_memory() -> None:
    """Give the system back what was kept, while nothing moves: milliseconds.

    Does nothing where there is no glibc.
    """
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(0)


def _of_glibc(name: str) -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
