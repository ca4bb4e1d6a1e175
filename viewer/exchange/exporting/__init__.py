"""Writing the events of a query to CSV or JSON, so that an import reads back the same events."""

from viewer.exchange.exporting.rows import object_of
from viewer.exchange.exporting.writing import (
    Format,
    Written,
    described,
    export,
    format_of,
    json_lines,
    write_csv,
)

__all__ = [
    "Format",
    "Written",
    "described",
    "export",
    "format_of",
    "json_lines",
    "object_of",
    "write_csv",
]
