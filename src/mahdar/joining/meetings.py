"""One meeting across articles: told before it, at it and after it, by several papers, and not always alike.

    the same forum and the same ordinal          one meeting, whatever else differs
    the same forum, days that meet               one
    no forum told, days that meet, two states    one, or one state and the place
    two ordinals, two forums                     never one

What was announced is joined with what was held. Where tellings differ they stand side by side.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 (`date` is a field here)
from datetime import timedelta
from itertools import combinations

from mahdar.joining.groups import Groups

_SLACK = timedelta(days=3)  # between a meeting without a date and the article that tells of it
_LONGEST = 62  # days of a date that still says when something was
_NEAR = 7  # days of a date that tells two meetings of the same states apart


@dataclass(frozen=True, slots=True)
class Telling:
    """A meeting as one article tells it; actors are entities, `sides` their states."""

    document: int
    id: str
    forum: str | None
    ordinal: int | None
    date: str | None
    first_day: str | None
    last_day: str | None
    published: str | None  # ISO 8601 day
    place: str | None
    host: str | None
    level: str | None
    state: str
    participants: tuple[str, ...]
    mediators: tuple[str, ...]
    absent: dict[str, str | None] = field(hash=False)
    sides: frozenset[str]
    words: str

    @property
    def key(self) -> tuple[int, str]:
        """Which it is: the article and the id in its record."""
        return self.document, self.id

    def days(self) -> tuple[Day, Day] | None:
        """The days between which it was, as told or as near to the article as a thing without a date is."""
        if self.first_day and self.last_day:
            return Day.fromisoformat(self.first_day), Day.fromisoformat(self.last_day)
        if self.published and self.state in ("held", "ongoing") and self.ordinal is None:
            day = Day.fromisoformat(self.published)
            return day - _SLACK, day
        return None


def join_meetings(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """The tellings of each meeting, meetings and tellings by their days."""
    told = {each.key: each for each in tellings}
    groups: Groups[tuple[int, str]] = Groups(sorted(told))
    ordinals: dict[tuple[int, str], tuple[str | None, int | None]] = {}
    for one, other in _candidates(list(told.values())):
        if same_meeting(one, other) and _fit(ordinals, groups, one, other):
            groups.join(one.key, other.key)
    found = [sorted((told[key] for key in keys), key=_when) for keys in groups.all().values()]
    return sorted(found, key=lambda each: _when(each[0]))


def same_meeting(one: Telling, other: Telling) -> bool:
    """Whether two articles tell of one meeting."""
    if one.forum and other.forum and one.forum != other.forum:
        return False
    if one.ordinal is not None and other.ordinal is not None:
        if one.ordinal != other.ordinal:
            return False
        if one.forum and one.forum == other.forum:
            return True
    days = _overlap(one, other)
    if days is None:
        return False
    if one.forum and one.forum == other.forum:
        return days <= _LONGEST
    shared = len(one.sides & other.sides)
    same_place = one.place is not None and one.place == other.place
    people = len(set(one.participants) & set(other.participants))
    return days <= _NEAR and (shared >= 2 or people >= 2 or (same_place and (shared or people) > 0))


def _fit(
    ordinals: dict[tuple[int, str], tuple[str | None, int | None]], groups: Groups[tuple[int, str]], one: Telling,
    other: Telling,
) -> bool:  # fmt: skip
    """Whether the two groups may become one: a telling without an ordinal must not tie the third round to the fourth."""
    first = ordinals.get(groups.head(one.key), (one.forum, one.ordinal))
    second = ordinals.get(groups.head(other.key), (other.forum, other.ordinal))
    for told, also in zip(first, second, strict=True):
        if told is not None and also is not None and told != also:
            return False
    both = (first[0] or second[0], first[1] if first[1] is not None else second[1])
    ordinals[groups.head(one.key)] = both
    return True


def _candidates(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs that may be one: of one forum, or with a day, told or supposed, in one week. The surest pairs come first."""
    blocks: defaultdict[object, list[Telling]] = defaultdict(list)
    for each in tellings:
        if each.forum:
            blocks["forum", each.forum].append(each)
        days = each.days()
        if days and (days[1] - days[0]).days <= _NEAR:
            for week in {day.isocalendar()[:2] for day in days}:
                for side in each.sides or set(each.participants):
                    blocks[week, side].append(each)
    pairs = {
        (one, other) if one.key < other.key else (other, one)
        for some in blocks.values()
        for one, other in combinations(some, 2)
    }

    def sure(pair: tuple[Telling, Telling]) -> tuple[object, ...]:
        one, other = pair
        numbered = one.ordinal is not None and one.ordinal == other.ordinal
        return not numbered, not (one.date and other.date), one.key, other.key

    yield from sorted(pairs, key=sure)


def _overlap(one: Telling, other: Telling) -> int | None:
    """How many days the longer of two dates has; `None` where they do not meet or one is not known."""
    days, others = one.days(), other.days()
    if days is None or others is None or days[0] > others[1] or others[0] > days[1]:
        return None
    return max((days[1] - days[0]).days, (others[1] - others[0]).days)


def _when(each: Telling) -> tuple[str, int, str, int, str]:
    days = each.days()
    return days[0].isoformat() if days else "9999", each.ordinal or 0, each.published or "9999", *each.key
