"""Guessing a mapping for tables stacked in one file: each by itself, then all in one."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.exchange.mapping.fields import MULTIPLE, Field, FieldMapping
from viewer.exchange.mapping.guessing import guess
from viewer.exchange.mapping.judging import IsDate
from viewer.exchange.mapping.mapping import Mapping
from viewer.exchange.rows.stacked_rows import StackedTable

_WHY = "in its own table, its name or values say so"


def guess_tables(
    columns: Sequence[str],
    tables: Sequence[StackedTable],
    rows: Sequence[Sequence[str]],
    is_date: IsDate,
) -> Mapping:
    """The likeliest mapping of several tables side by side.

    Args:
        columns: of the wide table; the last one tells the name of each row's table.
        tables: where the columns of each are among them.
        rows: a sample of the wide table.
        is_date: judges a column's cells.
    """
    combined: dict[Field, list[str]] = {}
    titles: list[str] = []
    for table in tables:
        named = {
            cell.strip(): place
            for cell, place in zip(table.header, table.places, strict=False)
            if cell.strip()
        }
        own = [[row[place] for place in named.values()] for row in rows if row[-1] == table.name]
        wide = {name: columns[place] for name, place in named.items()}
        mapping = guess(tuple(named), own, is_date)
        if not (mapping.column(Field.DATE) or mapping.column(Field.YEAR)):
            continue
        titles.append(_title(mapping, wide))
        for item in mapping.fields:
            if item.field in (Field.TITLE, Field.KIND) or (
                item.field in combined and item.field not in MULTIPLE
            ):
                continue
            known = combined.setdefault(item.field, [])
            known += [wide[name] for name in item.columns if wide[name] not in known]
    if not any(table.is_numbered for table in tables):
        combined[Field.KIND] = [columns[-1]]
    fields = tuple(FieldMapping(field, tuple(names), _WHY) for field, names in combined.items())
    template = " – ".join(dict.fromkeys(filter(None, titles)))
    return Mapping(fields, template, origin="guessed for each of the file's tables")


def _title(mapping: Mapping, wide: dict[str, str]) -> str:
    column = mapping.column(Field.TITLE)
    template = f"{{{column}}}" if column else mapping.title_template
    for name, own in wide.items():
        template = template.replace(f"{{{name}}}", f"{{{own}}}")
    return template
