"""The command line: parse, call, print.

    mahdar read PATH…                reads articles and prints their records
    mahdar explain PATH --at OFFSET  says what made the facts at one place of an article
    mahdar keep PATH…                reads articles into a store
    mahdar search QUERY              finds words in what is kept
    mahdar similar TEXT              finds statements of like sense
    mahdar minutes FORUM             founding, members, rounds, attendance, proposals, issues
    mahdar positions ACTOR           what somebody says of an issue, and where it changes
    mahdar timeline [ACTOR]          what happened day by day
    mahdar who NAME                  who somebody is
    mahdar compare ARTICLE           one story in several papers
    mahdar contradictions            where articles contradict each other
    mahdar stats                     how much of what is kept
    mahdar copies [ARTICLE]          one text in many papers
    mahdar export FORMAT             a selection in the format of another tool
    mahdar actors …                  who is who across articles
    mahdar review …                  people look at what the machine found
    mahdar journal …                 what people decided
    mahdar store …                   the store itself

Exit codes:

    0    every input gave a record, with warnings or without
    1    some input gave none, or the output could not be written
    2    the call is wrong: an unknown option, a date that is none, an offset outside the text
    3    no record for one reason alone: the articles that gave none are in another language
    130  interrupted

An error is one line on standard error: `mahdar: PATH: what; what to do`. With MAHDAR_DEBUG=1 an internal error shows
its traceback too. What is heavy (the reader, its lexicons, rich) is imported where it is used: help comes at once.
"""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from mahdar.cli.actors import actors_app
from mahdar.cli.codes import INTERRUPTED, OK, SOME_FAILED, USAGE, exit_code
from mahdar.cli.complaints import complain, internal
from mahdar.cli.copies import COPIES_HELP, copies
from mahdar.cli.export import EXPORT_HELP, export
from mahdar.cli.journal import journal_app
from mahdar.cli.keep import KEEP_HELP, keep
from mahdar.cli.options import Published, destination_of, moment, until_reader_goes
from mahdar.cli.questions import QUESTIONS
from mahdar.cli.review import review_app
from mahdar.cli.search import SEARCH_HELP, search
from mahdar.cli.similar import SIMILAR_HELP, similar
from mahdar.cli.store import store_app
from mahdar.errors import MahdarError, UsageError

if TYPE_CHECKING:
    from mahdar.views import View


class Format(StrEnum):
    """What `read` prints."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    html = "html"
    md = "md"
    plover = "plover"
    cameo = "cameo"
    ftm = "ftm"
    jsonld = "jsonld"
    ninjs = "ninjs"


class ExplainFormat(StrEnum):
    """What `explain` prints."""

    text = "text"
    json = "json"


class Color(StrEnum):
    """When the text view is coloured."""

    auto = "auto"
    always = "always"
    never = "never"


app = typer.Typer(
    help="Reads Arabic diplomatic news and keeps the minutes: who said what, to whom, when, through whom.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_READ_HELP = """Read articles and print who said what in them.

PATH is a text, a web page (.html), JSON lines, a folder (with all in it), or - for standard input.

\b
Examples:
  mahdar read article.txt                      the minutes, for reading
  mahdar read --format json page.html          the record
  mahdar read --format jsonl news/ -o all.jsonl
  mahdar read --format csv a.txt b.txt > statements.csv
  mahdar read --format html article.txt -o article.html
  mahdar read --format plover news/ -o events.csv
  pbpaste | mahdar read - --published 2024-10-18

\b
Formats for other tools, each for any number of articles:
  plover  events as rows of POLECAT (CSV)      cameo   events as dyads of ICEWS (CSV)
  ftm     entities of FollowTheMoney           jsonld  linked data with Web Annotations
  ninjs   news items of IPTC's ninjs 3.1       (these three: one JSON object a line)

Exit codes: 0 every input gave a record, 1 some gave none, 2 wrong call, 3 another language.
"""

_EXPLAIN_HELP = """Say which rule and lexicon entries made the facts at one place of an article, and what lost.

\b
Example:
  mahdar explain article.txt --at 142
"""


def main(arguments: list[str] | None = None) -> NoReturn:
    """The command `mahdar`: run it and end the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code. No exception comes out, whatever happened."""
    try:
        return app(arguments, prog_name="mahdar", standalone_mode=False) or OK
    except typer.TyperException as error:
        return _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except UsageError as error:
        complain(str(error))
        return USAGE
    except MahdarError as error:
        complain(str(error))
        return SOME_FAILED
    except Exception as error:
        complain(internal(error))
        return SOME_FAILED


def _usage(error: typer.TyperException) -> int:
    """One line in place of typer's three; of a command that has commands of its own, without one, the help that it asks for."""
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message())
        return USAGE
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "mahdar"
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    complain(f"{message}; see {command} --help")
    return USAGE


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"mahdar {version('mahdar')}")
        raise typer.Exit(OK)


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    pass


@app.command(help=_READ_HELP)
def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", show_default=False)],
    format: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.text,
    published: Published = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Print into this file, whole or not at all.")
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Colours of the text view.")] = Color.auto,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Print the records' warnings on standard error too.")
    ] = False,
) -> None:
    """Parse, read, print; ends with the exit code."""
    from mahdar.cli.inputs import Inputs
    from mahdar.cli.output import write
    from mahdar.cli.progress import counting

    destination = destination_of(output)
    inputs = Inputs(paths, moment(published), verbose=verbose)
    if format is Format.json:
        inputs.refuse_several("--format json prints one record; use --format jsonl for several")
    view = _view(format, color, destination)
    with counting(inputs, to_file=destination is not None):
        until_reader_goes(lambda: write(view(inputs.readings()), destination))
    raise typer.Exit(exit_code(inputs.failures))


@app.command(help=_EXPLAIN_HELP)
def explain(
    path: Annotated[str, typer.Argument(metavar="PATH", show_default=False)],
    at: Annotated[int, typer.Option("--at", metavar="OFFSET", help="A place in document.text, in code points.")],
    format: Annotated[ExplainFormat, typer.Option("--format", "-f", help="What to print.")] = ExplainFormat.text,
    published: Published = None,
) -> None:
    """Parse, explain, print; ends with the exit code."""
    from mahdar.cli.inputs import Inputs
    from mahdar.cli.output import write
    from mahdar.views.explain import explanation_json, explanation_text

    inputs = Inputs([path], moment(published), verbose=False)
    inputs.refuse_several("explain takes one article; give a file that holds no other")
    view = explanation_json if format is ExplainFormat.json else explanation_text
    until_reader_goes(lambda: write(map(view, inputs.explanations(at)), None))
    raise typer.Exit(exit_code(inputs.failures))


def _view(format: Format, color: Color, destination: Path | None) -> "View":
    """The view of a format, with only its own imports."""
    match format:
        case Format.text:
            return _text_view(color, destination)
        case Format.csv:
            from mahdar.views.table import csv_rows

            return csv_rows
        case Format.html:
            from mahdar.views.page import html_page

            return html_page
        case Format.md:
            from mahdar.views.markdown import markdown_pages

            return markdown_pages
        case Format.plover | Format.cameo | Format.ftm | Format.jsonld | Format.ninjs:
            return _export(format)
        case _:
            from mahdar.views.record import json_lines, json_text

            return json_text if format is Format.json else json_lines


def _export(format: Format) -> "View":
    """What prints the record for another tool."""
    from mahdar import exports

    views: dict[Format, View] = {
        Format.plover: exports.plover_rows,
        Format.cameo: exports.cameo_rows,
        Format.ftm: exports.ftm_lines,
        Format.jsonld: exports.jsonld_lines,
        Format.ninjs: exports.ninjs_lines,
    }
    return views[format]


def _text_view(color: Color, destination: Path | None) -> "View":
    """Wrapped to its width and coloured on a terminal, plain elsewhere."""
    from shutil import get_terminal_size

    from mahdar.views.terminal import terminal_view

    terminal = destination is None and sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    coloured = color is Color.always or (color is Color.auto and wanted)
    return terminal_view(coloured=coloured, width=get_terminal_size().columns if terminal else None)


app.command(help=KEEP_HELP)(keep)
app.command(help=SEARCH_HELP)(search)
app.command(help=SIMILAR_HELP)(similar)
app.command(help=COPIES_HELP)(copies)
for question in QUESTIONS:
    app.command()(question)
app.command(help=EXPORT_HELP)(export)
app.add_typer(actors_app, name="actors")
app.add_typer(review_app, name="review")
app.add_typer(journal_app, name="journal")
app.add_typer(store_app, name="store")
