"""Lists and following sentences, joined as the reader's language joins them."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.qt.translation import translate


def listed(items: Iterable[str]) -> str:
    """A plain list: "A, B"; 「A、B」 in Chinese."""
    return translate("enumeration", "{0}, {1}").removeprefix("{0}").removesuffix("{1}").join(items)


def claused(items: Iterable[str]) -> str:
    """A list whose items have commas of their own: "A, B; C"."""
    return translate("enumeration", "{0}; {1}").removeprefix("{0}").removesuffix("{1}").join(items)


def spaced(*sentences: str) -> str:
    """Sentences one after the other; Chinese puts no space between them."""
    between = translate("enumeration", "{0} {1}").removeprefix("{0}").removesuffix("{1}")
    return between.join(filter(None, sentences))


def stopped(clause: str) -> str:
    """A clause as a sentence of its own: "A."; 「A。」 in Chinese."""
    return translate("enumeration", "{0}.").format(clause)
