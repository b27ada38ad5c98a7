"""Further meetings of a series: only their number names them (والثالثة في …), or that they were the last (آخرها في …)."""

from collections.abc import Iterator

from mahdar.arabic.clitics import without_article
from mahdar.dates.find import FoundDate, told_within
from mahdar.meetings.clauses import places_in
from mahdar.meetings.levels import level_told
from mahdar.meetings.told import Clause, Told
from mahdar.statements.ground import COMMAS, Ground

_LAST_OF = 4  # tokens from meetings to the last of them


def with_further(ground: Ground, told: list[Told], dates: list[FoundDate], published: str | None) -> list[Told]:
    """`told` with the further ones of a series that only their number names: الجولة الثانية في …، والثالثة في …"""
    found: list[Told] = []
    for number, each in enumerate(told):
        found.append(each)
        following = told[number + 1].at if number + 1 < len(told) else len(ground.text.keys)
        last = min(ground.text.sentence_of(each.at).last, following)
        for at in range(each.phrase[1], last) if each.ordinal is not None else ():
            ordinal = _further(ground, at, found[-1].ordinal)
            if ordinal is None:
                continue
            clause = Clause(at, last)
            found[-1] = _ended(ground, found[-1], at, dates)
            date = next(iter(told_within(dates, at, last)), None)
            place = next(
                (phrase for _, governor, phrase in places_in(ground, clause) if governor in ground.index.inside), None
            )
            found.append(
                Told(
                    at, at + 1, 1, each.kind, clause, (at, at + 1), True,
                    series=True, ordinal=ordinal, date=date, place=place, state=each.state,
                    level=level_told(ground, at, at + 1, "session", clause), rule="meeting_ordinal",
                )
            )  # fmt: skip
    return found


def last_of_them(ground: Ground, dates: list[FoundDate]) -> Iterator[Told]:
    """The last of several meetings told as such: «عقدت سبعة اجتماعات، آخرها في أسمرة في فبراير»."""
    for at, key in enumerate(ground.text.keys):
        if key not in ground.index.minutes.phrases["last_of_them"] or not _are_meetings(ground, at):
            continue
        sentence = ground.text.sentence_of(at)
        clause = Clause(
            at, next((each for each in range(at + 1, sentence.last) if ground.key(each) in COMMAS), sentence.last)
        )
        date = next(iter(told_within(dates, at, clause.last)), None)
        inside = ground.index.inside
        behind = places_in(ground, Clause(at + 1, clause.last))
        place = next((phrase for _, governor, phrase in behind if governor in inside), None)
        if date is not None or place is not None:
            level = level_told(ground, at, at + 1, "session", clause)
            yield Told(
                at, at + 1, 0, "talks", clause, (at, at + 1), False,
                series=True, date=date, place=place, level=level, rule="meeting_last",
            )  # fmt: skip


def _are_meetings(ground: Ground, at: int) -> bool:
    """Whether meetings in the plural stand shortly before token `at`: سبعة اجتماعات، آخرها."""
    near = (without_article(ground.key(each)) for each in range(at - _LAST_OF, at))
    return any(key.endswith("ات") and key[:-2] in ground.index.meeting_nouns for key in near)


def _further(ground: Ground, at: int, before: int | None) -> int | None:
    """The ordinal behind و at token `at`, where it goes on counting."""
    key = ground.key(at)
    number = ground.index.minutes.ordinals.get(without_article(key[1:])) if key.startswith("وال") else None
    return number if number is not None and before is not None and number == before + 1 else None


def _ended(ground: Ground, told: Told, at: int, dates: list[FoundDate]) -> Told:
    """`told` with nothing of what stands behind token `at`."""
    level = told.level if told.level is None or told.level.first < at else None
    date = told.date if told.date is None or told.date.first < at else None
    place = told.place if told.place is None or told.place.first < at else None
    return told._replace(clause=Clause(told.clause.first, at), level=level, date=date, place=place)
