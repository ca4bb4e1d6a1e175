"""Finds, by reading the code, every text that the window may show."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

VIEWER = Path(__file__).parents[2] / "viewer"


class Text(NamedTuple):
    """A text that the window shows, with the context in which it is translated."""

    context: str
    source: str
    where: str


def texts_of_window() -> Iterator[Text]:
    """Each text that is marked for translation by ``tr``, ``translate`` or the no-op.

    Raises:
        ValueError: a text is not written out where it is marked, so no tool can find it.
    """
    for path in sorted((VIEWER / "qt").rglob("*.py")):
        yield from _marked(ast.parse(path.read_text("utf-8")), path, "")


def _marked(node: ast.AST, path: Path, class_name: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            yield from _text_of_call(child, path, inside)
        yield from _marked(child, path, inside)


def _text_of_call(call: ast.Call, path: Path, class_name: str) -> Iterator[Text]:
    name = _name(call.func)
    where = f"{path.relative_to(VIEWER)}:{call.lineno}"
    if name == "tr":
        source = _written(call.args[0])
        if source is None:  # of a table, where it is marked
            return
        context = class_name or _name(call.func.value)  # type: ignore[attr-defined]
        yield Text(context, source, where)
    elif name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) == 2:
        context, text = _written(call.args[0]), _written(call.args[1])
        if text is not None and context is None:
            raise ValueError(f"{where}: a context must be written out")
        if text is not None and context is not None:
            yield Text(context, text, where)


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _written(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
