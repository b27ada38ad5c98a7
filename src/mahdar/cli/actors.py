"""`mahdar actors`: who is who across articles, and people's decisions about it."""

from typing import Annotated

import typer

from mahdar.cli.options import AnswerAs, AnswerFormat, Limit, Output, StoreUrl, Who, print_answers, who_decides

actors_app = typer.Typer(
    help="Who is who across articles: list, show, merge, split.", no_args_is_help=True, rich_markup_mode=None
)

EntityId = Annotated[str, typer.Argument(metavar="ENTITY", show_default=False, help="An id as `actors list` shows it.")]


@actors_app.command("list")
def list_actors(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", show_default=False)] = None,
    store: StoreUrl = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Only of this kind: person, state, organization …")] = None,
    doubtful: Annotated[bool, typer.Option("--doubtful", help="Only those with a name that is not sure.")] = False,
    limit: Limit = 20,
    format: AnswerAs = AnswerFormat.table,
    output: Output = None,
) -> None:
    """List entities, those of most articles first: each with its names and why they are one."""
    from mahdar.joining.lists import Listed, list_entities
    from mahdar.store.open import open_store

    found = list_entities(open_store(store), name, kind=kind, doubtful=doubtful, limit=limit)
    print_answers(found, Listed, format, output, nothing="there is no such actor in the store")


@actors_app.command("show")
def show(
    entity: EntityId, store: StoreUrl = None, format: AnswerAs = AnswerFormat.table, output: Output = None
) -> None:
    """Show the articles that an entity is in, under which name, with which offices, and why."""
    from mahdar.joining.lists import Belonging, show_entity
    from mahdar.store.open import open_store

    print_answers(show_entity(open_store(store), entity), Belonging, format, output, hidden=("document",))


@actors_app.command("merge")
def merge(
    entity: EntityId,
    other: Annotated[str, typer.Argument(metavar="OTHER", show_default=False, help="The id of the other.")],
    store: StoreUrl = None,
    who: Who = None,
) -> None:
    """Decide that two entities are one, for ever; it goes by the first."""
    from mahdar.joining.decisions import merge as decide
    from mahdar.joining.refresh import refresh_entities
    from mahdar.store.open import open_store

    engine = open_store(store)
    refresh_entities(engine)
    decide(engine, entity, other, who_decides(who))
    refresh_entities(engine)
    print(f"{other} is {entity}")


@actors_app.command("split")
def split(
    entity: EntityId,
    sources: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", show_default=False, help="Sources or ids of articles.")
    ],
    store: StoreUrl = None,
    who: Who = None,
) -> None:
    """Decide that some articles speak of somebody else of that name, for ever."""
    from mahdar.joining.decisions import split as decide
    from mahdar.joining.refresh import refresh_entities
    from mahdar.store.open import open_store

    engine = open_store(store)
    refresh_entities(engine)
    made = decide(engine, entity, sources, who_decides(who))
    refresh_entities(engine)
    print(f"in {len(sources)} of its articles {entity} is {made}")
