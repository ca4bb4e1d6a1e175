"""Finds, by reading the code, every text that the window may show."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

VIEWER = Path(__file__).parents[2] / "viewer"
CORE = ("domain", "store", "exchange", "timeline")
_UNTOLD = (
    "domain/words",  # has languages of its own
    "store/checking.py",  # told by the command line alone
    "exchange/citations.py",
)
_ERRORS = {
    "ViewerError", "Unreadable", "Ambiguous", "EdtfError", "YearError", "DateProblem", "Evidence",
    "Encoding", "Header", "Fault", "Question", "Mapping",
}  # fmt: skip
_FRAGMENTS = ("exchange/sniffing", "exchange/dates/formats.py", "exchange/mapping")
"""Where a text may be put together of several, none of which is a sentence."""
_FURTHER = ("{count} rows: {note}", "{reason} (at character {position})")
"""What several values make together without a word of its own that tells it is a sentence."""
_NO_TEXTS = ("0 HEAD", "no mapping", "opens with { or [", "json lines", "(.+?) ?(?:[12xyab])")
_SENTENCE = re.compile(r"[A-Z“{].* .*[.?:]", re.DOTALL)
_SQL = re.compile(r"\b(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|NULL|IN)\b")
_FIELD = re.compile(r"\{([^{}]*)\}")


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
        context, text = map(_written, call.args)
        if context is None:
            raise ValueError(f"{where}: a context must be written out")
        if text is not None:
            yield Text(context, text, where)


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", "") or getattr(node, "id", "")


def _written(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of_core() -> dict[str, str]:
    """Each sentence of the floors below the window, as a template, with the file it stands in."""
    found = dict.fromkeys(_FURTHER, "domain")
    for floor in CORE:
        for path in sorted((VIEWER / floor).rglob("*.py")):
            name = path.relative_to(VIEWER).as_posix()
            if not name.startswith(_UNTOLD):
                for text in _templates(ast.parse(path.read_text("utf-8")), name):
                    found.setdefault(text, name)
    return found


def _templates(tree: ast.AST, name: str) -> Iterator[str]:
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    are_all_told = name.startswith(_FRAGMENTS)
    for node, is_told in _strings(tree, is_told=False):
        text = _template(node)
        if (
            id(node) in docstrings
            or text in _NO_TEXTS
            or not text
            or " " not in text.strip()
            or _SQL.search(text)
        ):
            continue
        letters = sum(map(str.isalpha, _FIELD.sub("", text)))
        if (
            letters >= 4
            and "\\" not in text
            and (is_told or are_all_told or _SENTENCE.fullmatch(text))
        ):
            yield text


def _strings(node: ast.AST, *, is_told: bool) -> Iterator[tuple[ast.AST, bool]]:
    """Each text below a node, and whether an error or a piece of evidence says it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.JoinedStr):
            yield child, is_told
            for part in child.values:
                yield from _strings(part, is_told=is_told)
        elif isinstance(child, ast.Constant):
            if not isinstance(node, ast.JoinedStr):
                yield child, is_told
        else:
            tells = isinstance(child, ast.Call) and _name(child.func) in _ERRORS
            yield from _strings(child, is_told=is_told or tells)


def _template(node: ast.AST) -> str:
    """A text with its values in braces, named for what they are."""
    if isinstance(node, ast.JoinedStr):
        names: list[str] = []
        return "".join(
            part.value if isinstance(part, ast.Constant) else _field(ast.unparse(part), names)
            for part in node.values
        )
    text = _written(node) or ""
    return _FIELD.sub(lambda field: "{" + field[1].split(":")[0].split("!")[0] + "}", text)


def _field(expression: str, names: list[str]) -> str:
    words = [w for w in re.findall(r"[A-Za-z_]+", expression) if w not in ("f", "len", "lower")]
    name = words[-1].strip("_") if words else "value"
    if re.search(r"[\[(]", expression) and len(words) > 1:
        name = words[0].strip("_")
    while name in names:
        name += "_2"
    names.append(name)
    return "{" + name + "}"
