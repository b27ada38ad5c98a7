"""At which level a meeting was: told by «على مستوى …», by an adjective, by «قمة», else by the rank of who came."""

from collections.abc import Iterable

from mahdar.arabic.clitics import without_article
from mahdar.lexicons.entries import MeetingKind
from mahdar.lexicons.index import Index
from mahdar.meetings.clauses import said
from mahdar.meetings.told import Clause, LevelTold
from mahdar.reading import Actor, Level
from mahdar.statements.ground import Ground

RANKS: tuple[Level, ...] = ("leaders", "ministers", "deputy_ministers", "envoys", "experts")
"""From the highest to the lowest."""


def level_told(ground: Ground, at: int, ends: int, kind: MeetingKind, clause: Clause) -> LevelTold | None:
    """The level that a clause says of the meeting told at tokens `at` up to `ends`."""
    for each in range(clause.first, clause.last):
        length = said(ground, "level_of", each)
        found = ground.index.minutes.levels.match(ground.text.keys, each + length) if length else None
        if found is not None:
            return LevelTold(found.value, each + length, each + length + found.length)
    for each in range(at + 1, min(ends + 2, clause.last)):
        level = ground.index.minutes.level_adjectives.get(without_article(ground.key(each)))
        if level is not None:
            return LevelTold(level, each, each + 1)
    return LevelTold("leaders", at, ends) if kind == "summit" else None


def level_of_those(index: Index, actors: Iterable[Actor], others: Iterable[Level] = ()) -> Level | None:
    """The lowest rank among those who took part, by their roles, and `others`; `None` where none of them has one."""
    ranks = [*(rank for actor in actors for rank in _ranks(index, actor)), *others]
    return max(ranks, key=RANKS.index) if ranks else None


def _ranks(index: Index, actor: Actor) -> list[Level]:
    """The highest rank that an actor's offices give him."""
    found = [rank for role in actor.roles if (rank := rank_of(index, role.sense)) is not None]
    return [min(found, key=RANKS.index)] if found else []


def rank_of(index: Index, sense: str) -> Level | None:
    """The rank of an office; a deputy minister is below the minister."""
    office = index.offices.get(sense)
    if office is not None and office.rank is not None:
        return office.rank
    if sense.startswith("deputy_"):
        above = index.offices.get(sense.removeprefix("deputy_"))
        if above is not None and above.rank is not None:
            return "deputy_ministers" if above.rank == "ministers" else above.rank
    return "ministers" if sense.endswith("_minister") or sense == "minister" else None
