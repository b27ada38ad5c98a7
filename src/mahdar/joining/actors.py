"""One actor across articles: which actors of which articles are one.

    known to the lexicons          by their id there
    people                         by full names that are spellings of each other and no two states; a last name alone by
                                   the one person of that name, of the same state, whom other articles name in full
    forums                         also by the beginning of the one name that begins so
    bodies, forums, outlets        by the same name, of the same state; a name of two words without a state (وزارة الخارجية)
                                   is of one article only
    groups, offices without name   of one article only

What people decided (`Decisions`) stands above all of it. Everything is a pure function of what is kept: the order in
which articles came changes nothing.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from mahdar.arabic.clitics import without_article
from mahdar.joining.groups import Groups
from mahdar.joining.people import Likeness, block, same_person, words_of

_BODIES = frozenset({"organization", "bloc", "forum", "outlet", "place", "state"})
_SPECIFIC = 3  # words of a body's name that is one body wherever it is printed
_ALONE = 0.7  # a last name alone, of one state
_SHORT_FORUM = 0.8
_BY_HAND = "by hand"
_STATELESS = 0.9  # a full name, of which only one article says for which state


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor of one article: `document` and `id` say which; `state` is that of his code, `named` that a name is printed."""

    document: str
    id: str
    kind: str
    name: str
    key: str
    label_en: str | None = None
    qid: str | None = None
    code: str | None = None
    named: bool = True

    @property
    def state(self) -> str | None:
        """The three letters of the state that the actor is of."""
        return self.code[:3] if self.code and len(self.code) >= 3 else None

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return words_of(self.key)


class Member(NamedTuple):
    """That an actor of an article belongs to an entity."""

    document: str
    actor: str
    entity: str
    score: float
    why: str


class Entity(NamedTuple):
    """One actor across articles."""

    id: str
    kind: str
    name: str
    label_en: str | None
    qid: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided: pairs of entities that are one, and articles that speak of somebody else than the entity."""

    merged: tuple[tuple[str, str], ...] = ()
    split: tuple[tuple[str, tuple[str, ...]], ...] = ()  # entity, documents


NOTHING_DECIDED = Decisions()


@dataclass(slots=True)
class _Name:
    """All actors with one name, of one state: what is compared with others."""

    id: str
    words: tuple[str, ...]
    state: str | None
    seen: list[Seen] = field(default_factory=list)


def join_actors(seen: Iterable[Seen], decisions: Decisions = NOTHING_DECIDED) -> tuple[list[Entity], list[Member]]:
    """The entities, and for each actor of each article the one that it is."""
    names = _by_name(list(seen))
    reasons: dict[str, Likeness] = {}
    groups: Groups[str] = Groups(sorted(names))
    _join_people(names, groups, reasons)
    _join_short_forums(names, groups, reasons)
    everybody = {(each.document, each.id): each for name in names.values() for each in name.seen}
    members = _decided(_members(names, groups, reasons), groups, decisions)
    by_entity: defaultdict[str, list[Seen]] = defaultdict(list)
    for member in members:
        by_entity[member.entity].append(everybody[member.document, member.actor])
    return [_entity(id, by_entity[id]) for id in sorted(by_entity)], members


def _by_name(seen: Sequence[Seen]) -> dict[str, _Name]:
    """Actors put together that need no comparing: the same name, and no two states."""
    states: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for each in seen:
        if each.state and not each.label_en:
            states[each.kind, _plain(each)].add(each.state)
    names: dict[str, _Name] = {}
    for each in sorted(seen, key=lambda one: (one.document, one.id)):
        id, state = _identity(each, states[each.kind, _plain(each)])
        if id not in names:
            names[id] = _Name(id, each.words, state)
        names[id].seen.append(each)
    return names


def _identity(each: Seen, states: set[str]) -> tuple[str, str | None]:
    """The id of the name, and its state where it has one."""
    if each.label_en:
        return each.id, each.state
    plain = _plain(each)
    person = each.kind == "person" and each.named
    specific = each.kind in _BODIES and (len(each.words) >= _SPECIFIC or each.kind in ("forum", "outlet") or each.state)
    if not person and not specific:
        return f"{each.kind}:{plain}#{each.document.removeprefix('sha256:')[:12]}.{each.id}", each.state
    if len(states) <= 1:
        return f"{each.kind}:{plain}", next(iter(states), None)
    return f"{each.kind}:{plain}@{each.state or '?'}", each.state


def _plain(each: Seen) -> str:
    """The name without the articles of its words."""
    return " ".join(without_article(word) for word in each.words)


def _join_people(names: Mapping[str, _Name], groups: Groups[str], reasons: dict[str, Likeness]) -> None:
    people = [name for name in names.values() if name.seen[0].kind == "person" and name.seen[0].named]
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    full = [name for name in people if len(name.words) > 1]
    for name in full:
        for key in block(name.words):
            blocks[key].add(name.id)
    alike: dict[tuple[str, str], Likeness] = {}
    for some in blocks.values():
        for one, other in combinations(sorted(some), 2):
            if likeness := same_person(names[one].words, names[other].words):
                alike[one, other] = likeness
    for (one, other), likeness in sorted(alike.items()):
        if _one_state(names, groups, one, other):
            stateless = names[one].state is None or names[other].state is None
            first, second = _first(names, one, other)
            groups.join(first, second)
            reasons.setdefault(
                second, likeness._replace(score=round(likeness.score * (_STATELESS if stateless else 1), 2))
            )
    _join_last_names(names, [name for name in people if len(name.words) == 1], full, groups, reasons)


def _join_last_names(
    names: Mapping[str, _Name], alone: Sequence[_Name], full: Sequence[_Name], groups: Groups[str],
    reasons: dict[str, Likeness],
) -> None:  # fmt: skip
    """A last name that stands alone belongs to the one person of that name and state."""
    by_last: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name in full:
        if name.state:
            by_last[without_article(name.words[-1]), name.state].add(groups.head(name.id))
    for name in alone:
        if not name.state or name.seen[0].label_en:
            continue
        bearers = by_last[without_article(name.words[0]), name.state]
        if len(bearers) == 1:
            groups.join(next(iter(bearers)), name.id)
            reasons[name.id] = Likeness(_ALONE, "last name alone, of the same state")


def _join_short_forums(names: Mapping[str, _Name], groups: Groups[str], reasons: dict[str, Likeness]) -> None:
    """A forum's name that only one longer one begins with is short for it: منتدى الأنهار, منتدى الأنهار لدول الجوار."""
    forums = [name for name in names.values() if name.seen[0].kind == "forum"]
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for name in forums:
        plain = _plain(name.seen[0]).split()
        for length in range(2, len(plain)):
            longer[" ".join(plain[:length])].add(name.id)
    for name in sorted(forums, key=lambda each: -len(each.words)):
        fuller = {groups.head(id) for id in longer[_plain(name.seen[0])]}
        if len(fuller) == 1 and not name.seen[0].label_en:
            groups.join(next(iter(fuller)), name.id)
            reasons[name.id] = Likeness(_SHORT_FORUM, "shorter name")


def _one_state(names: Mapping[str, _Name], groups: Groups[str], one: str, other: str) -> bool:
    """Whether nothing says that the two are of two states, and they are not two whom the lexicons tell apart."""
    first, second = names[groups.head(one)], names[groups.head(other)]
    if first.seen[0].label_en and second.seen[0].label_en and first.id != second.id:
        return False
    return first.state is None or second.state is None or first.state == second.state


def _first(names: Mapping[str, _Name], one: str, other: str) -> tuple[str, str]:
    """Of two names that which stands for both: the one known, printed more often, first in the alphabet."""
    ranked = sorted((one, other), key=lambda id: (not names[id].seen[0].label_en, -len(names[id].seen), id))
    return ranked[0], ranked[1]


def _members(names: Mapping[str, _Name], groups: Groups[str], reasons: Mapping[str, Likeness]) -> list[Member]:
    """Every actor of every article, under the name that stands for all that are joined."""
    members = []
    for head, ids in sorted(groups.all().items()):
        for id in sorted(ids):
            score, why = reasons.get(id, Likeness(1.0, "known" if names[id].seen[0].label_en else "same name"))
            members += [Member(each.document, each.id, head, score, why) for each in names[id].seen]
    return members


def _decided(members: Sequence[Member], groups: Groups[str], decisions: Decisions) -> list[Member]:
    """The members as people decided, the latest decision last; a name that was joined meanwhile is meant by its entity."""
    for entity, documents in decisions.split:
        taken = groups.head(entity)
        members = [
            member._replace(entity=apart(entity, documents), score=1.0, why=_BY_HAND)
            if member.entity == taken and member.document in documents
            else member
            for member in members
        ]
    known = {member.entity for member in members}
    merged: Groups[str] = Groups(known)
    for one, other in decisions.merged:
        one, other = (id if id in known else groups.head(id) for id in (one, other))
        if one in known and other in known:
            merged.join(one, other)
    return [
        member
        if merged.head(member.entity) == member.entity
        else member._replace(entity=merged.head(member.entity), score=1.0, why=_BY_HAND)
        for member in members
    ]


def apart(entity: str, documents: Iterable[str]) -> str:
    """The id of what is split off an entity: made of the decision, so that it is the same ever after."""
    words = " ".join((entity, *sorted(documents)))
    return f"{entity}~{hashlib.sha256(words.encode()).hexdigest()[:6]}"


def _entity(id: str, everybody: Sequence[Seen]) -> Entity:
    """The entity under its fullest name, of equally full ones the most printed; what is known of it stands in the first."""
    counts = Counter(each.name for each in everybody)
    fullest = max(counts, key=lambda printed: (len(printed.split()), counts[printed], printed))
    known = next((each for each in everybody if each.label_en), everybody[0])
    code = known.code or next((each.code for each in everybody if each.code), None)
    return Entity(id, known.kind, fullest, known.label_en, known.qid, code)
