"""How threads take turns: the one that paints waits for no other's long turn."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

TURN_S = 0.0005
"""A frame gives Python out of its hands some dozen times, and each time may wait a turn."""
_STEP, _SHORT_STEP = 10, 5
"""By which work is nicer than the process that it is of, on the scale of Unix; 19 is the end."""


def shorten_turns() -> None:
    """Let a thread that is at work in Python have it half a millisecond at a time, not five.

    Beside a thread that is busy in Python, a frame of the whole window then waits 1 ms instead of
    20, and none beyond 5 instead of 50. Work in numpy and SQLite, which give Python out of their
    hands, is as quick as before.
    """
    sys.setswitchinterval(TURN_S)


def step_back(*, is_short: bool = False) -> None:
    """Let the system run this thread, and whatever it starts, after the one that paints.

    Short work that somebody waits for runs before the other.

    With more threads at work than the machine has processors, a frame would else wait its turn
    for them, some 5 ms each time. On Linux alone, where each thread has a priority of its own:
    https://man7.org/linux/man-pages/man2/setpriority.2.html
    """
    if sys.platform == "linux":
        with suppress(OSError):  # forbidden: then they take turns as any threads do
            own = os.getpriority(os.PRIO_PROCESS, os.getpid())
            step = _SHORT_STEP if is_short else _STEP
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), own + step)
