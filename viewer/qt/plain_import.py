"""Python's own import, kept while Qt is loaded.

PySide6 puts a function of its own in the place of ``builtins.__import__``. From then on each module
that is loaded has its source file read and searched for the word PySide6, which tells whether
``from __feature__ import snake_case`` may concern it. Nothing here uses those features, and to
read some three hundred files costs a start 40 ms.
"""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load Qt's core; Python imports afterwards as it did before."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own
