"""What several commands take, and how it is checked."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from mahdar.errors import UsageError

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
