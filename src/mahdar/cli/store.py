"""`mahdar store`: the store itself: its schema, and whether all words stand where they are said to."""

from typing import Annotated

import typer

from mahdar.cli.options import StoreUrl

store_app = typer.Typer(
    help="The store itself: status, check, and the steps of its schema.", no_args_is_help=True, rich_markup_mode=None
)


@store_app.command("status")
def status(store: StoreUrl = None) -> None:
    """Say how many articles and facts are kept, and at which step the schema is."""
    from mahdar.store.check import counts
    from mahdar.store.migrate import version
    from mahdar.store.open import open_store, shown_url

    engine = open_store(store)
    print(f"store        {shown_url(engine)}")
    print(f"schema       {version(engine)}")
    for name, count in counts(engine).items():
        print(f"{name:<12} {count}")


@store_app.command("check")
def check(store: StoreUrl = None) -> None:
    """Check that the words of every fact stand where they are said to; exit code 1 where some do not."""
    from mahdar.store.check import check_words
    from mahdar.store.open import open_store

    print(f"{check_words(open_store(store))} facts have their words")


@store_app.command("migrate")
def migrate(
    step: Annotated[str, typer.Argument(metavar="STEP", help="Where to: a step, or `base`.")],
    store: StoreUrl = None,
    yes: Annotated[bool, typer.Option("--yes", help="Go back though what later steps hold is lost.")] = False,
) -> None:
    """Bring the schema to a step, forward or back. Opening a store brings it to the newest by itself."""
    from mahdar.errors import UsageError
    from mahdar.store.migrate import STEPS, move, version
    from mahdar.store.open import open_store

    engine = open_store(store)
    steps = ("base", *STEPS)
    if step in steps and steps.index(step) < steps.index(version(engine)) and not yes:
        raise UsageError(f"going back to {step} takes away what later steps hold; say --yes")
    move(engine, step)
    print(f"the schema is at {version(engine)}")
