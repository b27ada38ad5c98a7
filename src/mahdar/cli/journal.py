"""`mahdar journal`: what people decided, and that nobody has changed it since."""

import typer

from mahdar.cli.options import AnswerAs, AnswerFormat, Output, StoreUrl, print_answers

journal_app = typer.Typer(
    help="What people decided: list the entries, verify that none was changed.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@journal_app.command("list")
def list_entries(store: StoreUrl = None, format: AnswerAs = AnswerFormat.table, output: Output = None) -> None:
    """List all decisions in their order: who decided what, when."""
    from mahdar.store.journal import Entry, entries
    from mahdar.store.open import open_store

    with open_store(store).connect() as connection:
        found = entries(connection)
    print_answers(found, Entry, format, output, hidden=("previous", "hash"), nothing="nothing was decided yet")


@journal_app.command("verify")
def verify(store: StoreUrl = None) -> None:
    """Check the chain of hashes; exit code 1 where an entry was changed, taken out or put in."""
    from mahdar.store.journal import verify as check
    from mahdar.store.open import open_store

    with open_store(store).connect() as connection:
        print(f"{check(connection)} entries, all as they were written")
