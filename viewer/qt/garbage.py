"""When Python looks for garbage: not while the window starts, and never among what then stands.

A start makes a quarter of a million objects that stay for good. Python looks through all of them
several times meanwhile, and would again and again later, for 20 ms each: a dropped frame.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Look for none, until ``resume``."""
    gc.disable()


def resume() -> None:
    """Look again from now on, but only among what is made from now on; if ``hold`` was called."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
