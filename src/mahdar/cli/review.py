"""`mahdar review`: people look at what the machine found."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.cli.options import (
    AnswerAs,
    AnswerFormat,
    Limit,
    Output,
    StoreUrl,
    Who,
    destination_of,
    print_answers,
    until_reader_goes,
    who_decides,
)
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.store.journal import Entry

review_app = typer.Typer(
    help="Look at facts, the least sure first: list, show, accept, correct, reject, add; rules and gold that come out of it.",
    no_args_is_help=True, rich_markup_mode=None,
)  # fmt: skip

Address = Annotated[str, typer.Argument(metavar="FACT", show_default=False, help="As `review list` shows it.")]


class FactKind(StrEnum):
    """What can be looked at."""

    statement = "statement"
    event = "event"
    meeting = "meeting"
    proposal = "proposal"
    issue = "issue"


@review_app.command("list")
def list_doubtful(
    kind: Annotated[FactKind, typer.Option("--kind", help="Which facts.")] = FactKind.statement,
    store: StoreUrl = None,
    limit: Limit = 20,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """List facts that nobody has decided on, the least sure first."""
    from mahdar.review.facts import Doubtful, doubtful
    from mahdar.store.open import open_store

    found = doubtful(open_store(store), kind.value, limit)
    print_answers(found, Doubtful, format, output, nothing="everything of that kind was looked at")


@review_app.command("show")
def show(fact: Address, store: StoreUrl = None, format: AnswerAs = AnswerFormat.table, output: Output = None) -> None:
    """Show a fact field by field, with the words that prove each and their places."""
    from mahdar.review.facts import Shown
    from mahdar.review.facts import show as look
    from mahdar.store.open import open_store

    print_answers(look(open_store(store), fact), Shown, format, output)


@review_app.command("accept")
def accept(fact: Address, store: StoreUrl = None, who: Who = None) -> None:
    """Decide that a fact is right as it stands."""
    from mahdar.review.decide import accept as decide
    from mahdar.store.open import open_store

    _say(fact, decide(open_store(store), fact, who_decides(who)))


@review_app.command("reject")
def reject(
    fact: Address,
    why: Annotated[str | None, typer.Option("--why", help="A word about it, for the journal.")] = None,
    store: StoreUrl = None,
    who: Who = None,
) -> None:
    """Decide that there is no such fact in the article."""
    from mahdar.review.decide import reject as decide
    from mahdar.store.open import open_store

    _say(fact, decide(open_store(store), fact, who_decides(who), why))


@review_app.command("correct")
def correct(
    fact: Address,
    changes: Annotated[
        list[str],
        typer.Option("--set", metavar="FIELD=VALUE", help="act=deny, speakers=NAME;NAME, content=WORDS …"),
    ],
    store: StoreUrl = None,
    who: Who = None,
) -> None:
    """Decide that a fact is right once some of its fields are changed."""
    from mahdar.review.decide import correct as decide
    from mahdar.store.open import open_store

    _say(fact, decide(open_store(store), fact, _fields(changes), who_decides(who)))


@review_app.command("add")
def add(
    kind: Annotated[FactKind, typer.Argument(metavar="KIND", help="statement, event, meeting or proposal.")],
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its source or its id.")],
    fields: Annotated[
        list[str], typer.Option("--set", metavar="FIELD=VALUE", help="content=WORDS, speakers=NAME, act=deny …")
    ],
    store: StoreUrl = None,
    who: Who = None,
) -> None:
    """Decide that an article has a fact that the machine did not find."""
    from mahdar.review.decide import add as decide
    from mahdar.review.facts import address
    from mahdar.store.decided import hand_id
    from mahdar.store.open import open_store

    entry = decide(open_store(store), article, kind.value, _fields(fields), who_decides(who))
    _say(address(entry.subject, hand_id(entry)), entry)


@review_app.command("rules")
def rules(store: StoreUrl = None, format: AnswerAs = AnswerFormat.table, output: Output = None) -> None:
    """Print for each rule how often people found it right."""
    from mahdar.review.facts import Rule
    from mahdar.review.facts import rules as ask
    from mahdar.store.open import open_store

    print_answers(ask(open_store(store)), Rule, format, output, nothing="nothing was decided yet")


@review_app.command("gold")
def gold(
    store: StoreUrl = None,
    partial: Annotated[
        bool, typer.Option("--partial", help="Articles on which only some facts were decided too.")
    ] = False,
    output: Output = None,
) -> None:
    """Print articles that were looked at as gold, one a line: for scorers, or to teach with."""
    from mahdar.cli.output import write
    from mahdar.review.gold import gold_lines
    from mahdar.store.open import open_store

    lines = gold_lines(open_store(store), partial=partial)
    destination = destination_of(output)
    until_reader_goes(lambda: write(lines, destination))


def _fields(given: list[str]) -> dict[str, str]:
    """What `--set FIELD=VALUE` says. Raises `UsageError` where something has no value."""
    told: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            raise UsageError(f"--set {each!r} has no value; write FIELD=VALUE")
        told[name.strip()] = value
    return told


def _say(fact: str, entry: "Entry") -> None:
    print(f"{entry.number}. {entry.action.removeprefix('review.')} {fact}, {entry.who}, {entry.at}")
