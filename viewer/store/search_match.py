"""What is sought, as an expression for FTS5, with the other spellings of names."""

from __future__ import annotations

from collections.abc import Callable

from viewer.store.aliases import Spellings
from viewer.store.search_words import Sought

OwnOf = Callable[[Sought], list[str]]


def match_of(
    sought: list[Sought],
    spellings: Spellings,
    own_of: OwnOf = lambda piece: [piece.match],
) -> str | None:
    """The FTS5 expression for what is sought; None where nothing is asked for but exclusions.

    Args:
        sought: what is sought.
        spellings: names with their other spellings.
        own_of: expressions any of which finds a piece itself.
    """
    wanted = [piece for piece in sought if not piece.is_excluded]
    excluded = [piece for piece in sought if piece.is_excluded]
    if not wanted:
        return None
    match = " AND ".join(f"({any_of([piece], spellings, own_of)})" for piece in wanted)
    return f"({match}) NOT ({any_of(excluded, spellings, own_of)})" if excluded else match


def any_of(
    pieces: list[Sought], spellings: Spellings, own_of: OwnOf = lambda piece: [piece.match]
) -> str:
    """An expression for any of the pieces or another spelling of them, as ``match_of``."""
    own = [expression for piece in pieces for expression in own_of(piece)]
    return " OR ".join(dict.fromkeys([*own, *_other_spellings(pieces, spellings)]))


def _other_spellings(pieces: list[Sought], spellings: Spellings) -> list[str]:
    return [Sought(name).match for piece in pieces for name in spellings.of(piece)]
