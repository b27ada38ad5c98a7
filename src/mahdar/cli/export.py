"""`mahdar export`: what is kept, in the formats of other tools."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mahdar.cli.options import (
    AboutName,
    Act,
    ForumName,
    Outlet,
    Output,
    Since,
    SpeakerName,
    StoreUrl,
    Until,
    destination_of,
    until_reader_goes,
)
from mahdar.cli.questions import InLanguage, Language
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from mahdar.search.filters import Filters

EXPORT_HELP = """Print a selection of what is kept in the format of another tool.

\b
FORMAT:
  jsonl    records, one a line                    plover   events as rows of POLECAT (CSV)
  cameo    events as dyads of ICEWS (CSV)         ftm      entities of FollowTheMoney
  jsonld   linked data with Web Annotations       ninjs    news items of IPTC's ninjs 3.1
  meetings one row a meeting or mediation (CSV): place, third parties, local parties, persons, outcome
  graphml, gexf  who says what about whom         ics      a calendar of meetings
  brief    a printable page about --forum         parquet  one --table, into --output

\b
Examples:
  mahdar export plover --since 2024 -o events.csv
  mahdar export graphml --speaker Lavrov -o lavrov.graphml
  mahdar export brief --forum NAME -o brief.html
  mahdar export parquet --table statements -o statements.parquet
"""


class ExportFormat(StrEnum):
    """In which format."""

    jsonl = "jsonl"
    plover = "plover"
    cameo = "cameo"
    ftm = "ftm"
    jsonld = "jsonld"
    ninjs = "ninjs"
    meetings = "meetings"
    graphml = "graphml"
    gexf = "gexf"
    ics = "ics"
    brief = "brief"
    parquet = "parquet"


class TableName(StrEnum):
    """Which table of facts goes into a Parquet file."""

    statements = "statements"
    events = "events"
    meetings = "meetings"
    forums = "forums"
    proposals = "proposals"
    issues = "issues"


def export(
    format: Annotated[ExportFormat, typer.Argument(metavar="FORMAT", show_default=False)],
    store: StoreUrl = None,
    speaker: SpeakerName = None,
    act: Act = None,
    about: AboutName = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    forum: ForumName = None,
    table: Annotated[TableName, typer.Option("--table", help="Of parquet: which facts.")] = TableName.statements,
    language: InLanguage = Language.ar,
    output: Output = None,
) -> None:
    """Parse, select, print."""
    from mahdar.cli.output import write
    from mahdar.joining.refresh import refresh_entities
    from mahdar.search.filters import Filters, first_day_of, last_day_of
    from mahdar.store.open import open_store

    filters = Filters(
        speaker=speaker, act=act, about=about, since=first_day_of(since), until=last_day_of(until), outlet=outlet,
        forum=forum,
    )  # fmt: skip
    destination = destination_of(output)
    engine = open_store(store)
    if filters.has_names:
        refresh_entities(engine)
    if format is ExportFormat.parquet:
        _parquet(engine, table, destination, filters, language)
        return
    pieces = _pieces(engine, format, filters, forum, language.value)
    until_reader_goes(lambda: write(pieces, destination))


def _parquet(engine: "Engine", table: TableName, path: Path | None, filters: "Filters", language: Language) -> None:
    from mahdar.reports.parquet import write_parquet

    if path is None:
        raise UsageError("parquet is no text; name a file with --output")
    write_parquet(engine, table.value, path, filters, language.value)


def _pieces(
    engine: "Engine", format: ExportFormat, filters: "Filters", forum: str | None, language: str
) -> Iterable[str]:  # fmt: skip
    match format:
        case ExportFormat.meetings:
            from mahdar.reports.mediation import mediation_rows

            return mediation_rows(engine, filters, language)
        case ExportFormat.graphml | ExportFormat.gexf:
            from mahdar.reports.graph import graph

            return [graph(engine, format.value, filters, language)]  # type: ignore[arg-type]
        case ExportFormat.ics:
            from mahdar.reports.calendar import calendar

            return [calendar(engine, filters, language)]
        case ExportFormat.brief:
            from mahdar.reports.brief import brief

            if forum is None:
                raise UsageError("a brief is about a forum; say --forum NAME")
            return brief(engine, forum, filters)
        case _:
            from mahdar.reports.selection import selected

            return _view(format)(selected(engine, filters))


def _view(format: ExportFormat) -> Callable[..., Iterable[str]]:
    """What prints records one by one."""
    from mahdar import exports
    from mahdar.views.record import json_lines

    views: dict[ExportFormat, Callable[..., Iterable[str]]] = {
        ExportFormat.jsonl: json_lines,
        ExportFormat.plover: exports.plover_rows,
        ExportFormat.cameo: exports.cameo_rows,
        ExportFormat.ftm: exports.ftm_lines,
        ExportFormat.jsonld: exports.jsonld_lines,
        ExportFormat.ninjs: exports.ninjs_lines,
    }
    return views[format]
