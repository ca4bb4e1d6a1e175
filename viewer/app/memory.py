"""How the process keeps memory that it gets and lets go of in every frame."""

from __future__ import annotations

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
_KEPT = 64 * 2**20
_OWN_PAGES = 16 * 2**20


def keep_freed_memory() -> None:
    """Keep some memory that was let go of for the next frame.

    A frame's arrays are a few hundred kilobytes each. glibc gives as much back to the system at
    once and asks for it anew, and the system clears it page by page: a quarter of a frame's time.
    Arrays of millions of events still go back whole. Does nothing where there is no glibc.
    """
    if sys.platform.startswith("linux"):
        tune = getattr(ctypes.CDLL(None), "mallopt", None)
        if tune is not None:
            tune(_TRIM_THRESHOLD, _KEPT)
            tune(_MMAP_THRESHOLD, _OWN_PAGES)
