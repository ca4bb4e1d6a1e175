"""Finds, by reading the code, every text that the window may show."""

from __future__ import annotations

import ast
import re
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


_TOLD_ONLY_BY_THE_COMMAND_LINE = {"store/checking.py"}
_SENTENCE = re.compile(
    r"(?s)(?!(?:SELECT|DELETE|UPDATE|INSERT|WITH|\{\} WHERE) )[A-Z“{1-9](?=.* )(?=.*[a-z]{3}).*[.?]"
)
_IN_BRACES = re.compile(r"\{[^{}]*\}")


def sentences_of_core() -> Iterator[tuple[str, str]]:
    """Each whole sentence that the core says, as a template, and where."""
    for floor in ("domain", "exchange", "store"):
        for path in sorted((VIEWER / floor).rglob("*.py")):
            where = str(path.relative_to(VIEWER))
            if where not in _TOLD_ONLY_BY_THE_COMMAND_LINE:
                for line, text in _literals(ast.parse(path.read_text("utf-8"))):
                    if _SENTENCE.fullmatch(text):
                        yield text, f"{where}:{line}"


_OF_GUESSES = ("exchange/dates", "exchange/mapping", "exchange/sniffing")
_PHRASE = re.compile(
    r"(?:[a-z]+|\{\})(?:[ ,;:'’]+(?:[a-z0-9\[\],-]+|\{\}|[A-Z][\w-]+)){2,}", re.ASCII
)
"""Three words at least; names of columns that are looked for are of fewer, or stand below."""
_NO_PHRASES = {
    *("terminus post quem", "terminus ante quem", "hour of day", "time of day", "day of month"),
    *("not UTF-8; as {} {}", "its accented letters and signs read as words"),  # told as one
}


def phrases_of_guesses() -> Iterator[tuple[str, str]]:
    """Each phrase that may stand as evidence beside a guess, as a template, and where."""
    for folder in _OF_GUESSES:
        for path in sorted((VIEWER / folder).rglob("*.py")):
            for line, text in _literals(ast.parse(path.read_text("utf-8"))):
                if _PHRASE.fullmatch(shape(text)) and shape(text) not in _NO_PHRASES:
                    yield text, f"{path.relative_to(VIEWER)}:{line}"


def shape(template: str) -> str:
    """A template without the names of its fields, which f-strings do not have."""
    return _IN_BRACES.sub("{}", template)


def _literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts that stand in expressions; docstrings and what builds other texts are left out."""
    passed_over = {
        id(inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) or _is_docstring(node)
        for inside in ast.walk(node)
        if inside is not node
    }
    for node in ast.walk(tree):
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(_part(part) for part in node.values)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{}"
