"""Questions about what is kept: `minutes`, `positions`, `timeline`, `who`, `compare`, `contradictions`, `stats`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.cli.options import (
    AnswerAs,
    AnswerFormat,
    ForumName,
    Limit,
    Outlet,
    Output,
    Since,
    StoreUrl,
    Until,
    destination_of,
    print_answers,
    terminal,
    until_reader_goes,
)

if TYPE_CHECKING:
    from mahdar.search.filters import Filters


class Language(StrEnum):
    """In which language names and headings are printed."""

    ar = "ar"
    en = "en"


InLanguage = Annotated[
    Language, typer.Option("--language", "-l", help="Names and headings: Arabic, or English where it is known.")
]


class By(StrEnum):
    """What `stats` counts by."""

    outlet = "outlet"
    month = "month"
    act = "act"
    type = "type"
    speaker = "speaker"
    kind = "kind"


def minutes(
    forum: Annotated[str, typer.Argument(metavar="FORUM", show_default=False)],
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    language: InLanguage = Language.ar,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print the minutes of a forum: founding, members, rounds with who was there, proposals, issues."""
    from mahdar.cli.output import write
    from mahdar.questions.minutes import minutes as ask
    from mahdar.reports.process import minutes_csv, minutes_json, minutes_markdown, minutes_text
    from mahdar.store.open import open_store

    found = ask(open_store(store), forum, _filters(since, until, outlet), language.value)
    destination = destination_of(output)
    width, coloured = terminal(destination)
    match format:
        case AnswerFormat.json:
            pieces = iter([minutes_json(found)])
        case AnswerFormat.csv:
            pieces = minutes_csv(found)
        case AnswerFormat.md:
            pieces = minutes_markdown(found, language.value)
        case _:
            pieces = iter([minutes_text(found, coloured=coloured, width=width)])
    until_reader_goes(lambda: write(pieces, destination))


def positions(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", show_default=False)],
    on: Annotated[str | None, typer.Option("--on", metavar="ISSUE", help="Only of this, given by its words.")] = None,
    forum: Annotated[str | None, typer.Option("--forum", metavar="NAME", help="With --round: of which forum.")] = None,
    ordinal: Annotated[
        int | None, typer.Option("--round", metavar="N", help="Say whether before or after this round of --forum.")
    ] = None,
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    language: InLanguage = Language.ar,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print what somebody says of an issue in the order of time, with the places where it changes."""
    from mahdar.errors import UsageError
    from mahdar.questions.positions import Position
    from mahdar.questions.positions import positions as ask
    from mahdar.store.open import open_store

    if ordinal is not None and forum is None:
        raise UsageError("--round needs --forum; name the forum whose round it is")
    found = ask(
        open_store(store), actor, on, filters=_filters(since, until, outlet), forum=forum, ordinal=ordinal,
        language=language.value,
    )  # fmt: skip
    print_answers(found, Position, format, output, nothing=f"nothing of that is said by {actor}")


def timeline(
    actor: Annotated[str | None, typer.Argument(metavar="[ACTOR]", show_default=False)] = None,
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    language: InLanguage = Language.ar,
    limit: Limit = 0,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print what happened day by day: meetings, events, proposals, how issues stood."""
    from mahdar.questions.timeline import Happening
    from mahdar.questions.timeline import timeline as ask
    from mahdar.store.open import open_store

    filters = _filters(since, until, outlet, forum)
    found = ask(open_store(store), actor, filters=filters, language=language.value, limit=limit)
    print_answers(found, Happening, format, output, nothing="nothing with a day is kept of that")


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    language: InLanguage = Language.ar,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print who somebody is: names, offices and when, what he does with words, of whom, whom he meets."""
    from mahdar.questions.who import Known
    from mahdar.questions.who import who as ask
    from mahdar.store.open import open_store

    found = ask(open_store(store), name, filters=_filters(since, until, outlet), language=language.value)
    print_answers(found, Known, format, output)


def compare(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", show_default=False)],
    store: StoreUrl = None,
    language: InLanguage = Language.ar,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print how other papers tell the story of an article: which facts who prints, in which words, and who does not."""
    from mahdar.questions.compare import Compared
    from mahdar.questions.compare import compare as ask
    from mahdar.store.open import open_store

    found = ask(open_store(store), article, language.value)
    print_answers(found, Compared, format, output, nothing=f"no other article tells the story of {article}")


def contradictions(
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    language: InLanguage = Language.ar,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Print where articles contradict each other: who was at a meeting, when and where it was, whether it was."""
    from mahdar.questions.contradictions import Contradiction
    from mahdar.questions.contradictions import contradictions as ask
    from mahdar.store.open import open_store

    found = ask(open_store(store), filters=_filters(since, until, outlet, forum), language=language.value)
    print_answers(found, Contradiction, format, output, nothing="nothing that is kept contradicts itself")


def stats(
    by: Annotated[By, typer.Option("--by", help="What to count by.")] = By.outlet,
    store: StoreUrl = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    language: InLanguage = Language.ar,
    limit: Limit = 20,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """Count articles by outlet or month, statements by act or speaker, events by type, actors by kind."""
    from mahdar.questions.stats import Count
    from mahdar.questions.stats import stats as ask
    from mahdar.store.open import open_store

    filters = _filters(since, until, outlet, forum)
    found = ask(open_store(store), by.value, filters=filters, language=language.value, limit=limit)
    print_answers(found, Count, format, output, nothing="nothing of that is kept")


def _filters(
    since: str | None, until: str | None, outlet: str | None, forum: str | None = None
) -> "Filters":  # fmt: skip
    from mahdar.search.filters import Filters, first_day_of, last_day_of

    return Filters(since=first_day_of(since), until=last_day_of(until), outlet=outlet, forum=forum)


QUESTIONS = (minutes, positions, timeline, who, compare, contradictions, stats)
"""The commands, by their names."""
