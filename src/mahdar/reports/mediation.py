"""Meetings and mediations, one a row, for studies of peace processes.

The shape is that of the Mediation Event and Negotiators Database (MEND, PeaceRep) and of the Mediating Individuals data (M-IND,
Kreutz and Cárdenas 2023): when and where, third parties, local parties, persons, outcome. Names of columns are ours.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine

from mahdar.joining.meetings import Telling, join_meetings
from mahdar.questions.dealings import Issue, issues
from mahdar.questions.rounds import round_of, tellings
from mahdar.questions.scene import Scene, freshen, look
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store.days import first_of, last_of
from mahdar.views.spreadsheet import SEPARATOR, csv_lines

COLUMNS = (
    "event_id", "start_date", "end_date", "dates_told", "event_type", "level", "status", "location", "forum", "ordinal",
    "third_parties", "third_party_codes", "local_parties", "local_party_codes", "persons", "absent", "absence_reasons",
    "issues", "outcome", "sources", "articles",
)  # fmt: skip

_STATES = frozenset({"state", "organization", "bloc", "group", "forum"})


def mediation_rows(engine: Engine, filters: Filters = EVERYTHING, language: str = "ar") -> Iterator[str]:
    """All meetings of the selection as one table in CSV, by their days."""
    freshen(engine)
    with engine.connect() as connection:
        scene = look(connection, filters)
        told = issues(scene, language)
        groups = join_meetings(tellings(scene))
        rows = [_row(scene, number, group, told, language) for number, group in enumerate(groups, start=1)]
    yield from csv_lines(COLUMNS, rows)


def _row(scene: Scene, number: int, group: Sequence[Telling], told: Sequence[Issue], language: str) -> list[str]:
    meeting = round_of(scene, group, language)
    third = dict.fromkeys(who for each in group for who in (*each.mediators, *((each.host,) if each.host else ())))
    there = dict.fromkeys(who for each in group for who in each.participants if who not in third)
    local = [who for who in there if scene.entities[who].kind in _STATES]
    persons = [who for who in (*there, *third) if scene.entities[who].kind == "person"]
    date = next(iter(meeting.dates), None)
    dealt_with = [each for each in told if set(each.articles) & set(meeting.articles) and each.states]
    outcome = dict.fromkeys(each.last for each in dealt_with if each.last)
    return [
        str(number), first_of(date) or "", last_of(date) or "", _list(meeting.dates), _type(meeting.forum, group, third),
        _list(meeting.levels), meeting.states[-1], _list(meeting.places), meeting.forum or "", str(meeting.ordinal or ""),
        _list(scene.names(third, language)), _codes(scene, third), _list(scene.names(local, language)),
        _codes(scene, local), _list(scene.names(persons, language)), _list(each.who for each in meeting.absent),
        _list(each.reason or "" for each in meeting.absent), _list(each.labels[0] for each in dealt_with),
        _list(outcome), str(meeting.sources), _list(meeting.articles),
    ]  # fmt: skip


def _type(forum: str | None, group: Sequence[Telling], third: dict[str, None]) -> str:
    """`mediation` where somebody stands between the others, else how many met."""
    if any(each.mediators for each in group):
        return "mediation"
    sides = {side for each in group for side in each.sides}
    if forum or len(sides) > 2:
        return "multilateral"
    return "bilateral" if len(sides) == 2 else "other"


def _list(values: object) -> str:
    return SEPARATOR.join(str(each) for each in values)  # type: ignore[attr-defined]


def _codes(scene: Scene, entities: object) -> str:
    """The states that they are of, in PLOVER's codes; an item that has none is `None`, so that lists stay side by side."""
    return _list(scene.state(each) or "None" for each in entities)  # type: ignore[attr-defined]
