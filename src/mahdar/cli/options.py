"""What several commands take, how it is checked, and how answers are printed."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.cli.complaints import complain
from mahdar.errors import UsageError

if TYPE_CHECKING:
    import msgspec

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?P<minute>[0-9-]{10}T[0-9]{2}:[0-9]{2})(:[0-9]{2})?(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?")

Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="Date of publication where the article gives none: 2024-10-18 or 2024-10-18T22:31.",
    ),
]

StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="URL",
        help="sqlite:///FILE or postgresql://USER@HOST/DATABASE; without it MAHDAR_STORE, else sqlite:///mahdar.db.",
    ),
]


SpeakerName = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Only what this one says.")]
AboutName = Annotated[str | None, typer.Option("--about", metavar="NAME", help="Only what is said of this one.")]
Act = Annotated[str | None, typer.Option("--act", help="Only statements that do this: say, deny, propose, warn …")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day, month or year on: 2024-03.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to this day, month or year.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only what this paper or agency printed.")]
ForumName = Annotated[
    str | None, typer.Option("--forum", metavar="NAME", help="Only articles that tell of this forum.")
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=0, help="At most so many; 0: all.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Print into this file, whole or not at all.")
]


Who = Annotated[
    str | None,
    typer.Option("--who", metavar="NAME", help="Who decides; without it MAHDAR_WHO, else the user's name here."),
]


def who_decides(given: str | None) -> str:
    """The name under which a decision is written down. Raises `UsageError` where there is none."""
    from getpass import getuser

    try:
        name = given or os.environ.get("MAHDAR_WHO") or getuser()
    except (OSError, KeyError):
        name = ""
    if not name.strip():
        raise UsageError("nobody is named who decides; say --who NAME")
    return name.strip()


class AnswerFormat(StrEnum):
    """How answers are printed."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"


AnswerAs = Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to print what is found.")]


def print_answers(
    found: "Sequence[msgspec.Struct]",
    kind: "type[msgspec.Struct]",
    format: AnswerFormat,
    output: Path | None,
    *,
    hidden: Iterable[str] = (),
    nothing: str = "nothing found",
) -> None:
    """Print answers; where there are none, people are told so on standard error."""
    from mahdar.cli.output import write
    from mahdar.views.answers import answers

    destination = destination_of(output)
    if not found and format in (AnswerFormat.table, AnswerFormat.md):
        complain(nothing)
        return
    width, coloured = terminal(destination)
    pieces = answers(found, kind, format.value, hidden=hidden, width=width, coloured=coloured)
    until_reader_goes(lambda: write(pieces, destination))


def terminal(destination: Path | None) -> tuple[int | None, bool]:
    """The width of the terminal that is printed to and whether it shows colours; `None` where it is none."""
    if destination is not None or not sys.stdout.isatty():
        return None, False
    from shutil import get_terminal_size

    return get_terminal_size().columns, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def moment(published: str | None) -> str | None:
    """`--published` to the minute. Raises `UsageError` for what is no date."""
    if published is None:
        return None
    time = _TIME.fullmatch(published)
    try:
        if time or _DATE.fullmatch(published):
            datetime.fromisoformat(published)
            return f"{time['minute']}{time['offset'] or ''}" if time else published
    except ValueError:
        pass
    raise UsageError(f"--published {published!r} is no date; write 2024-10-18 or 2024-10-18T22:31")


def destination_of(output: Path | None) -> Path | None:
    """The file to print into, or `None` for standard output. Raises `UsageError` where no file can be."""
    if output is None or str(output) == "-":
        return None
    if output.is_dir():
        raise UsageError(f"--output {output} is a folder; name a file")
    if not output.absolute().parent.is_dir():
        raise UsageError(f"--output {output} is in a folder that does not exist; make it first")
    return output


def until_reader_goes(work: Callable[[], None]) -> None:
    """A reader that has seen enough (`| head`) is no error."""
    from mahdar.cli.output import close_quietly

    try:
        work()
    except BrokenPipeError:
        close_quietly()
