"""How wide the columns of the list are: fitted to the room, until the reader says otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.qt.event_list.model import Column

LEAST_PX = 40
_LEAST_SHARE = 0.6
"""Of the natural width of a column that others may take room from."""


def fitted_widths(
    columns: Sequence[Column], room_px: int, em_px: float, own: Mapping[str, int]
) -> dict[str, int]:
    """A width for each column, in pixels.

    A column has its natural width. What room is left goes to those that have a share in it, and
    what is missing is taken from them. Where that would leave them too narrow to read, the natural
    widths hold, and the list scrolls sideways.

    Args:
        columns: those that are shown.
        room_px: the width of the list's view.
        em_px: the height of its text, for the columns' natural widths.
        own: widths that the reader chose, by key; they hold.
    """
    natural = {c.key: max(own.get(c.key, round(c.width_em * em_px)), LEAST_PX) for c in columns}
    left = room_px - sum(natural.values())
    shares = {c.key: c.share for c in columns if c.share and c.key not in own}
    if left < 0:
        shares = {key: int(natural[key] * (1 - _LEAST_SHARE)) for key in shares}
    whole = sum(shares.values())
    if left < -whole:
        return natural
    for key, share in shares.items():
        natural[key] += left * share // whole
    return natural
