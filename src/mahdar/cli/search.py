"""`mahdar search`: words in what is kept."""

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

SEARCH_HELP = """Search what is kept for words, however they are spelled.

QUERY is one or more words, all of which are to stand in one paragraph; words between quotation marks are a phrase.
Hamza, vowel marks, articles, prefixes and usual endings make no difference. What is shown is what is printed.

\b
Examples:
  mahdar search WORD
  mahdar search '"THREE WORDS HERE"' --since 2024-03 --speaker Lavrov
  mahdar search 'WORD WORD' --act demand --format csv --limit 0 -o hits.csv
"""


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", show_default=False)],
    store: StoreUrl = None,
    speaker: SpeakerName = None,
    act: Act = None,
    about: AboutName = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    limit: Limit = 20,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Parse, search, print."""
    from mahdar.search.filters import Filters, first_day_of, last_day_of
    from mahdar.search.find import Hit, Shown, shown
    from mahdar.search.find import search as find
    from mahdar.store.open import open_store

    filters = Filters(
        speaker=speaker, act=act, about=about, since=first_day_of(since), until=last_day_of(until), outlet=outlet,
        forum=forum,
    )  # fmt: skip
    hits = find(open_store(store), query, filters, limit)
    nothing = f"nothing found for {query}"
    if format in (AnswerFormat.json, AnswerFormat.csv):
        print_answers(hits, Hit, format, output, nothing=nothing)
    else:
        print_answers([shown(hit) for hit in hits], Shown, format, output, nothing=nothing)
