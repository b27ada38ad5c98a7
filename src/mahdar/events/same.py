"""One event for one that is told several times: of the same type, its parties in accord, its day not another.

«التقى الوزير نظيره … وجاء اللقاء … وخلال الزيارة»: the fullest telling stays; what it lacks the others give.
"""

from bisect import bisect, insort
from typing import NamedTuple

from mahdar.events.deeds import Deed
from mahdar.reading import Actor

_AROUND = 24  # events before and behind one, of which it may be a further telling
_VIOLENT = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})

Ids = tuple[str, ...]


class Told(NamedTuple):
    """A deed with its parties as actors of the record, and the day on which it was, where that is told."""

    deed: Deed
    actor: Ids
    recipient: Ids
    date: str | None
    sentence: int  # the number of the sentence in which it is told
    place: str | None = None
    stands: bool = False  # an event without any party
    heading: bool = False  # told in title or standfirst
    also: tuple[Deed, ...] = ()  # other tellings of it

    @property
    def parties(self) -> Ids:
        return (*self.actor, *self.recipient)


Standing = dict[str, frozenset[str]]
"""For each actor those for whom he stands: himself, and the state or body of his office."""


def standing_of(actors: tuple[Actor, ...]) -> Standing:
    """Whom each actor of the record stands for."""
    return {each.id: frozenset((each.id, *(role.of for role in each.roles if role.of))) for each in actors}


def without_repetitions(told: list[Told], standing: Standing) -> list[Told]:
    """The events of a text, each once, in the order in which they are first told; one without any party needs another."""
    kept: list[Told] = []  # in the order of their places
    for each in sorted(told, key=lambda one: (-_fullness(one), one.deed.telling.at)):
        at = next((at for at in _nearest(kept, each) if _are_one(kept[at], each, standing)), None)
        if at is not None:
            kept[at] = _joined(kept[at], each)
        elif each.parties or each.stands:
            insort(kept, each, key=_place)
    return sorted(kept, key=lambda one: min(deed.telling.at for deed in (one.deed, *one.also)))


def _fullness(told: Told) -> int:
    return 4 * (len(told.parties) > 1) + bool(told.actor) + bool(told.recipient) + bool(told.date)


def _place(told: Told) -> int:
    return told.deed.telling.at


def _nearest(kept: list[Told], told: Told) -> list[int]:
    """The events kept that are told round this one, the nearest first."""
    at = bisect(kept, _place(told), key=_place)
    around = range(max(0, at - _AROUND), min(len(kept), at + _AROUND))
    return sorted(around, key=lambda each: abs(_place(kept[each]) - _place(told)))


def _are_one(one: Told, other: Told, standing: Standing) -> bool:
    if one.deed.type != other.deed.type or _unreal(one.deed) != _unreal(other.deed) or _another_day(one, other):
        return False
    if _elsewhere(one, other) or (one.deed.type == "SANCTION" and one.deed.mode != other.deed.mode):
        return False
    if one.deed.word.meeting or other.deed.word.meeting:
        return _same_meeting(one, other, standing)
    if one.deed.type in _VIOLENT and one.sentence == other.sentence:
        return _in_accord(one.actor, other.actor, standing) and _in_accord(one.recipient, other.recipient, standing)
    if not one.parties or not other.parties:
        return one.deed.type in _VIOLENT
    same_word = one.deed.word.lemma == other.deed.word.lemma
    if not (one.actor and other.actor):
        return one.deed.type in _VIOLENT and _overlap(one.recipient, other.recipient, standing)
    if not _in_accord(one.actor, other.actor, standing) or not _in_accord(one.recipient, other.recipient, standing):
        return False
    return same_word or one.heading != other.heading or bool(one.recipient and other.recipient)


def _same_meeting(one: Told, other: Told, standing: Standing) -> bool:
    kinds = {one.deed.word.meeting, other.deed.word.meeting}
    if "call" in kinds and len(kinds) > 1:
        return False
    return _in_accord(one.parties, other.parties, standing)


def _unreal(deed: Deed) -> frozenset[str]:
    return frozenset(deed.aux) - {"historical", "future"}


def _another_day(one: Told, other: Told) -> bool:
    if one.date is None or other.date is None or one.sentence == other.sentence:
        return False
    return not (one.date.startswith(other.date[:10]) or other.date.startswith(one.date[:10]))


def _elsewhere(one: Told, other: Told) -> bool:
    return None not in (one.place, other.place) and one.place != other.place and one.sentence != other.sentence


def _in_accord(some: Ids, others: Ids, standing: Standing) -> bool:
    """Whether all of the fewer are among the more, each under any of his names."""
    fewer, more = sorted((some, others), key=len)
    everyone = frozenset().union(*(standing.get(each, frozenset((each,))) for each in more))
    return all(standing.get(each, frozenset((each,))) & everyone for each in fewer)


def _overlap(some: Ids, others: Ids, standing: Standing) -> bool:
    return bool(some) and bool(others) and _in_accord(some, others, standing)


def _joined(one: Told, other: Told) -> Told:
    actor = one.actor or tuple(each for each in other.actor if each not in one.recipient)
    recipient = one.recipient or tuple(each for each in other.recipient if each not in actor)
    if one.deed.word.meeting and one.actor:
        recipient = one.recipient
    return one._replace(actor=actor, recipient=recipient, date=one.date or other.date, also=(*one.also, other.deed))
