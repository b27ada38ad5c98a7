"""Issues and proposals across articles: one under two wordings is one, with every state that it was told to be in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from mahdar.arabic.letters import fold
from mahdar.arabic.stems import stem
from mahdar.joining.groups import Groups
from mahdar.questions.scene import Row, Scene, shown
from mahdar.store import schema
from mahdar.tokens.words import tokenize

_ALIKE = 0.5  # of the words of the shorter wording
_BETWEEN_TWO = 0.25
_CLOSED = frozenset({"agreed", "signed"})
_LOOSE = frozenset({"other", "relations", "security"})  # kinds of which two parties have many issues


class State(msgspec.Struct, frozen=True, kw_only=True):
    """How an issue is told to stand, by whom, in which words."""

    date: str | None
    value: str
    said_by: tuple[str, ...]
    source: str
    words: str


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """A question between parties: under which labels, how it stood, what it hangs on; `open` unless it was settled last."""

    kind: str
    open: bool
    last: str | None
    sources: int
    labels: tuple[str, ...]
    parties: tuple[str, ...]
    states: tuple[State, ...]
    hangs_on: tuple[str, ...]
    articles: tuple[str, ...]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What was put to somebody, and what became of it: `statuses` in the order of time."""

    first_day: str | None
    statuses: tuple[str, ...]
    sources: int
    by: tuple[str, ...]
    to: tuple[str, ...]
    through: str | None
    words: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wording:
    """An issue or a proposal as one article tells it."""

    row: Row
    parties: frozenset[str]
    keys: frozenset[str]
    to: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[int, str]:
        return self.row.document, self.row.id


def issues(scene: Scene, language: str = "ar") -> list[Issue]:
    """All of a scene, those of most independent sources first."""
    told = [
        _wording(row, scene.parties(row.document, row.id, "parties"), row.label) for row in scene.rows(schema.issues)
    ]
    states, links = _by_issue(scene.rows(schema.issue_states)), _by_issue(scene.rows(schema.issue_links))
    found = [_issue(scene, group, states, links, language) for group in _joined(told, _same_issue)]
    return sorted(found, key=lambda each: (-each.sources, -len(each.states), each.labels))


def proposals(scene: Scene, language: str = "ar") -> list[Proposal]:
    """All of a scene, in the order in which they were first told."""
    told = [
        _wording(row, scene.parties(row.document, row.id, "by"), row.words, scene.parties(row.document, row.id, "to"))
        for row in scene.rows(schema.proposals)
    ]  # fmt: skip
    found = [_proposal(scene, group, language) for group in _joined(told, _same_proposal)]
    return sorted(found, key=lambda each: (each.first_day or "9999", each.words))


def _same_issue(one: _Wording, other: _Wording) -> bool:
    """The same words, or the same kind between the same parties; of kinds that say little both."""
    if one.keys == other.keys and (one.parties == other.parties or not one.parties or not other.parties):
        return True
    if one.row.kind != other.row.kind or not one.parties or one.parties != other.parties:
        return False
    return one.row.kind not in _LOOSE or _share(one.keys, other.keys) >= _ALIKE


def _same_proposal(one: _Wording, other: _Wording) -> bool:
    """Half of the words, and nobody of whom only one of them says that it is his; between the same two parties a quarter."""
    strangers = one.parties and other.parties and not one.parties & other.parties
    least = _BETWEEN_TWO if one.to and other.to and (one.parties, one.to) == (other.parties, other.to) else _ALIKE
    return not strangers and _share(one.keys, other.keys) >= least


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _joined(told: Sequence[_Wording], same: Callable[[_Wording, _Wording], bool]) -> list[list[_Wording]]:
    """Wordings that are one, within blocks of words or parties that they share."""
    by_key = {each.key: each for each in told}
    groups: Groups[tuple[int, str]] = Groups(by_key)
    blocks: dict[str, list[_Wording]] = {}
    for each in told:
        for word in each.keys | each.parties:
            for other in blocks.setdefault(word, []):
                if groups.head(each.key) != groups.head(other.key) and same(other, each):
                    groups.join(other.key, each.key)
            blocks[word].append(each)
    return [[by_key[key] for key in keys] for keys in groups.all().values()]


def _wording(row: Row, parties: Iterable[str], words: str, to: Iterable[str] = ()) -> _Wording:
    keys = frozenset(stem(token.key) for token in tokenize(words) if token.kind != "mark" and len(token.key) > 2)
    return _Wording(row, frozenset(parties), keys or frozenset([fold(words)]), frozenset(to))


def _by_issue(rows: Iterable[Row]) -> dict[tuple[int, str], list[Row]]:
    found: dict[tuple[int, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row.document, row.issue), []).append(row)
    return found


def _issue(
    scene: Scene, group: Sequence[_Wording], states: dict[tuple[int, str], list[Row]],
    links: dict[tuple[int, str], list[Row]], language: str,
) -> Issue:  # fmt: skip
    told = [row for each in group for row in states.get(each.key, ())]
    told.sort(key=lambda row: (row.first_day or "9999", scene.articles[row.document].first_day or "9999", row.words))
    hung = [row for each in group for row in links.get(each.key, ())]
    documents = [each.row.document for each in group]
    return Issue(
        kind=group[0].row.kind,
        open=not told or told[-1].value not in _CLOSED,
        last=told[-1].value if told else None,
        sources=scene.sources(documents),
        labels=tuple(dict.fromkeys(each.row.label for each in group)),
        parties=scene.names(dict.fromkeys(who for each in group for who in sorted(each.parties)), language),
        states=tuple(_state(scene, row, language) for row in told),
        hangs_on=tuple(dict.fromkeys(row.words for row in hung)),
        articles=shown(scene, documents),
    )


def _state(scene: Scene, row: Row, language: str) -> State:
    article = scene.articles[row.document]
    speakers = scene.parties(row.document, row.statement, "speakers") if row.statement else ()
    return State(
        date=row.date or article.first_day, value=row.value, said_by=scene.names(speakers, language),
        source=article.source or article.id, words=row.words,
    )  # fmt: skip


def _proposal(scene: Scene, group: Sequence[_Wording], language: str) -> Proposal:
    by_time = sorted(group, key=lambda each: (scene.articles[each.row.document].first_day or "9999", each.key))
    documents = [each.row.document for each in by_time]
    through = next((scene.entity(each.row.document, each.row.through) for each in by_time if each.row.through), None)

    def everybody(part: str) -> tuple[str, ...]:
        found = (who for each in by_time for who in scene.parties(each.row.document, each.row.id, part))
        return scene.names(dict.fromkeys(found), language)

    return Proposal(
        first_day=scene.articles[documents[0]].first_day,
        statuses=tuple(dict.fromkeys(each.row.status for each in by_time)),
        sources=scene.sources(documents),
        by=everybody("by"),
        to=everybody("to"),
        through=scene.name(through, language) or None,
        words=tuple(dict.fromkeys(each.row.words for each in by_time)),
        articles=shown(scene, documents),
    )
