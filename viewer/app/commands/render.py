"""``render``: the timeline painted into a file, as the window would show it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from viewer.app.printing import say
from viewer.domain.dates import Date
from viewer.domain.errors import ViewerError
from viewer.domain.queries import Facet
from viewer.domain.view_state import PREFIX, ViewState

if TYPE_CHECKING:
    from viewer.domain.answers import Answers
    from viewer.store import Store
    from viewer.timeline.lane_choice import LaneChoice

LANE_FIELDS = ("kind", "participant", "place", "source", "import", "tag", "none")
_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")
_OUT = "OUT.png|OUT.svg|OUT.pdf"
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


@click.command("render", short_help="Paint the timeline into a file.")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("out", metavar=_OUT, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--span", metavar="A/B", help="From when to when, in EDTF or words; all by default.")
@click.option(
    "--view", metavar="TEXT", default="", help="A copied view, or the name of a saved one."
)
@click.option("--lanes", type=click.Choice(LANE_FIELDS), help="What lanes stand for; kinds first.")
@click.option("--background", metavar="KIND", help="Show events of this kind behind the lanes.")
@click.option(
    "--size",
    type=Size(),
    default="1920x1080",
    show_default=True,
    help=f"Width and height in pixels, each from {_LEAST} to {_LARGEST}.",
)
@click.option(
    "--theme",
    type=click.Choice(("light", "dark")),
    default="light",
    show_default=True,
    help="Its colours.",
)
def command(
    store: Path,
    out: Path,
    span: str | None,
    view: str,
    lanes: str | None,
    background: str | None,
    size: tuple[int, int],
    theme: str,
) -> None:
    """Paint the timeline of STORE into OUT, a PNG, SVG or PDF by its ending.

    A view gives query, span, lanes, selection and background; the other options overrule it.
    """
    seconds = span_seconds(span) if span else None
    from viewer.exchange.answers import LocalAnswers  # when called: numpy takes its time
    from viewer.qt.picture import FORMATS, Picture, paint_file
    from viewer.store import Store
    from viewer.store.views import located

    if out.suffix.lower() not in FORMATS:
        raise ViewerError(
            "{file} ends in none of {endings}.",
            hint="Give the picture one.",
            file=out.name,
            endings=", ".join(FORMATS),
        )
    with Store.open(store, read_only=True) as opened:
        state = located(opened, _state(opened, view))
        answers = LocalAnswers.open(opened)
        if background is not None:
            _check_background(answers, background)
            state = state._replace(backdrop=state.backdrop._replace(eras=background))
        state = state._replace(span=seconds or state.span)
        scene = paint_file(answers, out, Picture(state, _lanes(state, lanes), size, theme))
    if scene.has_lanes_below:
        click.echo("Not all lanes are in the picture: a greater height shows more.", err=True)
    say(str(out))


def _state(store: Store, text: str) -> ViewState:
    """The view told by a copied text or by the name of a saved one; all events for no text."""
    from viewer.store.views import views

    if not text:
        return ViewState()
    if text.strip().startswith(PREFIX):
        return ViewState.from_link(text)
    saved = {view.name: view.state for view in views(store)}
    if text not in saved:
        names = ", ".join(sorted(saved)) or "none"
        raise ViewerError(
            "No view is saved as {name}.", hint=f"Saved are: {names}.", name=repr(text)
        )
    return ViewState.from_json(saved[text])


def _lanes(state: ViewState, name: str | None) -> LaneChoice:
    from viewer.timeline.lane_choice import LaneChoice

    choice = LaneChoice.from_json(state.lanes)
    if name is None:
        return choice
    return choice.with_field(None if name == "none" else Facet(name))


def _check_background(answers: Answers, kind: str) -> None:
    """Refuse a kind that has no events, or too many to stand behind the lanes.

    Raises:
        ViewerError: as said.
    """
    from viewer.timeline.showing import MOST_ERAS, eras_of

    if eras_of(answers, kind) is None:
        raise ViewerError(
            "The kind {kind} has no event, or more than {most}: it can't be a background.",
            hint="Choose a kind of a few long events.",
            kind=repr(kind),
            most=MOST_ERAS,
        )


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
