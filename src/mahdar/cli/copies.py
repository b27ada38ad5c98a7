"""`mahdar copies`: one text in many papers."""

from typing import Annotated

import typer

from mahdar.cli.options import AnswerAs, AnswerFormat, Limit, Output, StoreUrl, print_answers

COPIES_HELP = """Show which articles print one text: copies, edited copies, and what each of them has of its own.

Without ARTICLE all texts that several articles print, the most printed first; each counts as one source.

\b
Examples:
  mahdar copies
  mahdar copies news/spa-1204.txt       that text in other papers, and what they added
"""


def copies(
    article: Annotated[str | None, typer.Argument(metavar="[ARTICLE]", show_default=False)] = None,
    store: StoreUrl = None,
    limit: Limit = 20,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Parse, reckon, print."""
    from mahdar.joining.lists import Cluster, Printed, list_clusters, show_copies
    from mahdar.store.open import open_store

    engine = open_store(store)
    if article is None:
        clusters = list_clusters(engine, limit)
        print_answers(
            clusters, Cluster, format, output, hidden=("members",), nothing="no text is printed by several articles"
        )
    else:
        found = show_copies(engine, article)
        print_answers(found, Printed, format, output, nothing="no other article prints this text")
