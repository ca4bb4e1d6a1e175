"""The most important of many, without looking at them all."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import EventColumns
from viewer.timeline.running_counts import WORD

_IN_BLOCK = np.arange(WORD, dtype=np.int64)
_FIRST_BLOCKS = 64


def block_importance(importance: NDArray[np.int16]) -> NDArray[np.int16]:
    """Tell the greatest importance in each block of 64 marks."""
    if not len(importance):
        return importance
    return np.maximum.reduceat(importance, np.arange(0, len(importance), WORD))


def places_in(blocks: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tell all places of blocks."""
    return (blocks[:, None] * WORD + _IN_BLOCK).ravel()


def most_important_places(
    blocks: NDArray[np.int64],
    greatest: NDArray[np.int16],
    kept: Callable[[NDArray[np.int64]], NDArray[np.int64]],
    importance_of: Callable[[NDArray[np.int64]], NDArray[np.int16]],
    limit: int,
) -> NDArray[np.int64]:
    """Choose the most important places, looking through the most promising blocks first.

    Args:
        blocks: where to look.
        greatest: the greatest importance in each of them, of kept places or not.
        kept: those of some places that are asked for.
        importance_of: how important places are.
        limit: how many are wanted.

    Returns:
        Places in no order; which of equally important ones is always the same but not said.
    """
    order = np.argsort(~greatest, kind="stable")  # 16 bits are sorted by radix
    blocks, greatest = blocks[order], greatest[order]
    found, importance = np.zeros(0, np.int64), np.zeros(0, np.int16)
    done, step = 0, max(_FIRST_BLOCKS, limit // 8)
    while done < len(blocks):
        more = kept(places_in(blocks[done : done + step]))
        found = np.concatenate([found, more])
        importance = np.concatenate([importance, importance_of(more)])
        done, step = done + step, step * 2
        if len(found) >= limit:
            best = np.argsort(~importance, kind="stable")[:limit]
            found, importance = found[best], importance[best]
            if done < len(blocks) and importance[-1] >= greatest[done]:
                break
    return found


def most_important(
    columns: EventColumns, ranks: NDArray[np.int64], limit: int
) -> NDArray[np.int64]:
    """Choose the most important of ascending ranks, of equal ones the earlier; ascending."""
    if len(ranks) <= limit:
        return ranks
    order = np.argsort(~columns.importance[ranks], kind="stable")
    return np.sort(ranks[order[:limit]])
