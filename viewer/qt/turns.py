"""How threads take turns with Python: the one that paints waits for no other's long turn."""

from __future__ import annotations

import sys

TURN_S = 0.0005
"""A frame gives Python out of its hands some dozen times, and each time may wait a turn."""


def shorten_turns() -> None:
    """Let a thread that is at work in Python have it half a millisecond at a time, not five.

    Beside a thread that is busy in Python, a frame of the whole window then waits 1 ms instead of
    20, and none beyond 5 instead of 50. Work in numpy and SQLite, which give Python out of their
    hands, is as quick as before.
    """
    sys.setswitchinterval(TURN_S)
