"""Memory that was let go of: kept while frames follow one another, given back at rest."""

from __future__ import annotations

import subprocess
import sys

import pytest

MEASURED = """
import os
from pathlib import Path
from viewer.domain.freed_memory import give_back_freed_memory, keep_freed_memory

def resident():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20

keep_freed_memory()
before = resident()
some = [bytearray(2**20) for _ in range(40)]
del some
kept = resident() - before
give_back_freed_memory()
print(kept, resident() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's, told by /proc")
def test_what_a_frame_lets_go_of_is_kept_until_it_is_given_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED], capture_output=True, text=True, check=True
    )
    kept, left = map(int, done.stdout.split())
    assert kept >= 30
    assert left <= 10
