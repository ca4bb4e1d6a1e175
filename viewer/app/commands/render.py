"""``render``: the timeline painted into a PNG or SVG file, as the window would show it."""

from __future__ import annotations

import re
from pathlib import Path

import click

from viewer.domain.dates import Date
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Facet

LANE_FIELDS = ("kind", "participant", "place", "source", "import", "tag", "none")
_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")
_LARGEST = 16_384
_LEAST = 240


class Size(click.ParamType[tuple[int, int]]):
    """A picture's size in pixels, such as 1920x1080."""

    name = "WxH"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        found = _SIZE.fullmatch(str(value).strip().lower().replace("×", "x"))
        size = (int(found[1]), int(found[2])) if found else (0, 0)
        if not all(_LEAST <= side <= _LARGEST for side in size):
            self.fail(
                f"{value!r} is no size such as 1920x1080 with sides of {_LEAST} to {_LARGEST}",
                param,
                ctx,
            )
        return size


@click.command("render", short_help="Paint the timeline into a PNG or SVG file.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT.png|OUT.svg", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--span", metavar="A/B", help="From when to when, in EDTF or words; all by default.")
@click.option(
    "--lanes", type=click.Choice(LANE_FIELDS), default="kind", help="What lanes stand for."
)
@click.option("--size", type=Size(), default="1920x1080", help="Width and height in pixels.")
@click.option(
    "--theme", type=click.Choice(("light", "dark")), default="light", help="Light or dark."
)
def command(
    store: Path, out: Path, span: str | None, lanes: str, size: tuple[int, int], theme: str
) -> None:
    """Paint the timeline of STORE into OUT, a PNG or SVG by its ending."""
    if out.suffix.lower() not in (".png", ".svg"):
        raise ViewerError(
            "{file} ends in neither .png nor .svg.", hint="Give the picture one.", file=out.name
        )
    seconds = span_seconds(span) if span else None
    field = None if lanes == "none" else Facet(lanes)
    from viewer.exchange.answers import LocalAnswers  # when called: numpy takes its time
    from viewer.qt.picture import Picture, paint_file
    from viewer.store import Store

    with Store.open(store, read_only=True) as opened:
        answers = LocalAnswers.open(opened)
        paint_file(answers, out, Picture(field=field, span=seconds, size=size, theme=theme))
    click.echo(str(out))


def span_seconds(text: str) -> tuple[int, int]:
    """Return the seconds from the start of A to the end of B of a span told as ``A/B``.

    Raises:
        ViewerError: it can't be read, has an open side or ends before it starts.
    """
    from viewer.domain.reading import Unreadable, read

    try:
        sides = [read(side.strip()).date for side in _sides(text)]
    except (Unreadable, ValueError) as error:
        raise ViewerError(
            "The span {span} can't be read.", hint="Give it as 1972/1979-12.", span=repr(text)
        ) from error
    start, end = _start(sides[0]), sides[-1].end
    if start is None or end is None or end <= start:
        raise ViewerError(
            "The span {span} has no start, no end, or ends before it starts.", span=repr(text)
        )
    return start, end


def _sides(text: str) -> list[str]:
    """A span's two sides; a date alone is a span by itself."""
    first, slash, last = text.partition("/")
    return [first, last] if slash else [first]


def _start(date: Date) -> int | None:
    return date.start
