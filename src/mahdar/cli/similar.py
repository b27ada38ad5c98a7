"""`mahdar similar`: statements of like sense in what is kept."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from mahdar.cli.options import (
    AboutName,
    Act,
    AnswerAs,
    AnswerFormat,
    ForumName,
    Limit,
    Outlet,
    Output,
    Since,
    SpeakerName,
    StoreUrl,
    Until,
    print_answers,
)

SIMILAR_HELP = """Find what is said in other words, or in another language.

TEXT is a sentence, in Arabic, English, Turkish, Russian, French or another of sixteen languages, or the address of a
statement (its article's hash and its id, as review list prints them), for statements like that one.
Needs the extra: pip install 'mahdar[semantic]'. What is compared for the first time takes a while; it is kept.

\b
Examples:
  mahdar similar "the border crossings will stay open"
  mahdar similar 3f2a9c1d04:s4 --since 2025 --speaker Lavrov
"""

_ADDRESS = re.compile(r"(?:sha256:)?[0-9a-f]{6,64}:\w+")


def similar(
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    store: StoreUrl = None,
    speaker: SpeakerName = None,
    act: Act = None,
    about: AboutName = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    limit: Limit = 10,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Parse, compare, print."""
    from mahdar.review.facts import words_said
    from mahdar.search.filters import Filters, first_day_of, last_day_of
    from mahdar.search.similar import Similar
    from mahdar.search.similar import similar as find
    from mahdar.store.open import open_store

    filters = Filters(
        speaker=speaker, act=act, about=about, since=first_day_of(since), until=last_day_of(until), outlet=outlet,
        forum=forum,
    )  # fmt: skip
    engine = open_store(store)
    sought = words_said(engine, text) if _ADDRESS.fullmatch(text) else text
    with _counting() as tell:
        found = find(engine, sought, filters, limit, tell)
    hidden = ("span", "document", "title", "statement")
    print_answers(found, Similar, format, output, hidden=hidden, nothing="no statement to compare with")


@contextmanager
def _counting() -> Iterator[Callable[[int], None]]:
    """How many statements are compared, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} compared"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda more: progress.advance(task, more)
