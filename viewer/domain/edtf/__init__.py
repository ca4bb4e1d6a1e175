"""Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2, with times of this project's own.

``parse`` reads text; ``simple`` makes dates without reading; ``structure`` takes a text apart.
"""

from __future__ import annotations

from viewer.domain.edtf import simple
from viewer.domain.edtf.errors import EdtfError
from viewer.domain.edtf.parsing import parse, structure

__all__ = ["EdtfError", "parse", "simple", "structure"]
