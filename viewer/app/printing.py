"""Printing what files of strangers say: nothing in it steers a terminal or turns its lines around.

A title may hold the escape codes by which terminals are told to erase the screen or to type. In
JSON they stand escaped, which is the same value; elsewhere a space stands for them.
"""

from __future__ import annotations

import json
import re

import click

from viewer.domain.bidi import unsteered

_STEERING_IN_JSON = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def say(text: str, *, err: bool = False) -> None:
    """Print a line for people; to standard error where it is no result."""
    click.echo(unsteered(text), err=err)


def say_json(value: object) -> None:
    """Print an object on a line."""
    say_json_line(json.dumps(value, ensure_ascii=False))


def say_json_line(line: str) -> None:
    """Print an object that is JSON already."""
    click.echo(_STEERING_IN_JSON.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line))
