"""`mahdar keep`: reads articles into a store."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.cli.codes import exit_code
from mahdar.cli.complaints import complain, internal
from mahdar.cli.options import Published, StoreUrl, moment
from mahdar.errors import InputError

if TYPE_CHECKING:
    from mahdar.store.keep import Kept

KEEP_HELP = """Read articles into a store. What is kept already is not read again.

PATH is a text, a web page (.html), JSON lines, a folder (with all in it), or - for standard input.
A call that was interrupted goes on where it was when it is called again.

\b
Examples:
  mahdar keep news/                            into mahdar.db, here
  mahdar keep articles.jsonl --store sqlite:////data/caucasus.db
  mahdar keep news/ --store postgresql://desk@db.example/minutes
  mahdar keep news/ --format json | tail -1    {"new": 120, "known": 4, "refused": 1}

Exit codes: 0 everything is kept, 1 some was refused, 2 wrong call, 3 another language.
"""


class KeepFormat(StrEnum):
    """How `keep` says what became of the inputs."""

    text = "text"
    json = "json"


def keep(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", show_default=False)],
    store: StoreUrl = None,
    published: Published = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes that read; without it one for each processor.")
    ] = None,
    format: Annotated[KeepFormat, typer.Option("--format", "-f", help="How to say what was kept.")] = KeepFormat.text,
) -> None:
    """Parse, open, keep; ends with the exit code."""
    import msgspec

    from mahdar.sources.files import open_inputs
    from mahdar.store.keep import keep as keep_inputs
    from mahdar.store.open import open_store

    date = moment(published)
    engine = open_store(store, make=True)
    counts: Counter[str] = Counter()
    failures: list[Exception] = []
    with _progress(paths) as tell:
        for kept in keep_inputs(engine, open_inputs(paths), date, jobs):
            counts[kept.outcome] += 1
            if kept.error is not None:
                failures.append(kept.error)
                reason = _refusal(kept)
                if format is KeepFormat.json:
                    print(msgspec.json.encode({"refused": kept.name, "error": reason}).decode(), flush=True)
            tell(kept.outcome)
    engine.dispose()
    if format is KeepFormat.json:
        known = counts["known"] + counts["renewed"]
        print(msgspec.json.encode({"new": counts["new"], "known": known, "refused": counts["refused"]}).decode())
    else:
        print(_summary(counts))
    raise typer.Exit(exit_code(failures))


def _refusal(kept: "Kept") -> str:
    """Why an input was refused, which is said on standard error too."""
    assert kept.error is not None
    reason = str(kept.error) if isinstance(kept.error, InputError) else internal(kept.error)
    complain(reason, kept.name)
    return reason


def _summary(counts: Counter[str]) -> str:
    renewed = f", {counts['renewed']} read again by this version" if counts["renewed"] else ""
    return f"{counts['new']} new, {counts['known']} known{renewed}, {counts['refused']} refused"


class _Tell:
    """Called with the outcome of each input; shows nothing."""

    def __call__(self, outcome: str) -> None:
        pass


@contextmanager
def _progress(paths: list[str]) -> Iterator[_Tell]:
    """A bar with rate and time left on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield _Tell()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from mahdar.sources.count import count_inputs

    columns = (
        TextColumn("keeping"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=count_inputs(paths), rate="")

        class Bar(_Tell):
            def __call__(self, outcome: str) -> None:
                speed = progress.tasks[0].speed
                progress.update(task, advance=1, rate=f"{speed:.0f}/s" if speed else "")

        yield Bar()
