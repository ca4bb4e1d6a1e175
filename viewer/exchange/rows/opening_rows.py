"""The rows of a sniffed file, read from its beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from viewer.exchange.rows.chunks import Chunk
from viewer.exchange.rows.delimited import Records
from viewer.exchange.rows.json_rows import JsonRows
from viewer.exchange.rows.lines import lines
from viewer.exchange.rows.stacked_rows import StackedRows
from viewer.exchange.rows.table_rows import TableRows
from viewer.exchange.sniffing.facts import FileFacts, Form
from viewer.exchange.sniffing.opening import Digest, blocks, opened
from viewer.exchange.sniffing.sniffer import json_items


@contextmanager
def opened_rows(facts: FileFacts, digest: Digest | None = None) -> Iterator[Iterable[Chunk]]:
    """Chunks of a file's rows, in the order of the file.

    Args:
        facts: what sniffing found out.
        digest: takes the file's bytes as they pass.
    """
    with opened(facts.path, digest) as (stream, counted):
        content = blocks(facts.path, stream)
        if facts.form is Form.TABLE:
            batches = lines(content, facts.encoding, facts.bom_bytes)
            records = Records(batches, facts.dialect)
            width = max((len(table.places) for table in facts.tables), default=0)
            places = tuple(map(str, range(width)))
            rows = TableRows(
                records,
                places or facts.columns,
                facts.first_row - 1,
                () if facts.tables else facts.header,
                facts.encoding,
                lambda: counted.position,
            )
            yield StackedRows(rows, facts.tables, facts.columns) if facts.tables else rows
        else:
            items = json_items(facts.path, facts.form, content, facts.encoding, facts.bom_bytes)
            yield JsonRows(items, facts.columns, lambda: counted.position)
