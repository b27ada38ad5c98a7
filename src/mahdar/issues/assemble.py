"""From mentions to the issues of the record: which mentions are one issue, how it stands and by whom, on which it hangs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mahdar.arabic.clitics import without_article
from mahdar.events.assemble import ids_of
from mahdar.events.deeds import Party
from mahdar.issues.told import IssueMention, IssuesTold, LinkTold, StateTold
from mahdar.mentions.free_form import free_form
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Issue, IssueKind, IssueLink, IssueState, Statement
from mahdar.spans import Span
from mahdar.statements.frames import Utterance, said_where
from mahdar.statements.ground import Ground

_LATELY = 40  # issues back to the one that is named again
_SPECIFIC: tuple[IssueKind, ...] = ("peace_agreement", "normalization", "relations", "other")
"""Kinds that two wordings of one issue between the same parties may have, the most telling first."""

_TALKS = "talks"


@dataclass(slots=True)
class _Draft:
    """An issue while its mentions are gathered."""

    kind: IssueKind
    words: frozenset[str]
    parties: tuple[str, ...]
    mentions: list[int] = field(default_factory=list)


def issue_parties(told: IssuesTold) -> Iterator[Party]:
    """Every party between whom an issue is."""
    for each in told.mentions:
        yield from each.parties


def assemble_issues(
    ground: Ground, told: IssuesTold, cast: Cast, utterances: list[Utterance], statements: list[Statement]
) -> list[Issue]:
    """The issues that an article tells something of: a state, a link, a party; or that it comes back to."""
    drafts, draft_of = _drafts(ground, told, cast)
    speaking = _Speaking(said_where(ground, utterances), statements)
    linked = {number for each in told.links for number in (each.one, each.other)}
    stated = {each.mention for each in told.states}
    kept = [
        draft
        for draft in drafts
        if draft.parties
        or len(draft.mentions) > 1
        or any(number in stated or number in linked for number in draft.mentions)
    ]
    names = {id(draft): f"i{number}" for number, draft in enumerate(kept, start=1)}
    return [_issue(ground, draft, names, told, draft_of, speaking) for draft in kept]


def _drafts(ground: Ground, told: IssuesTold, cast: Cast) -> tuple[list[_Draft], dict[int, _Draft]]:
    """The issues, and for the number of each mention the issue that it names."""
    drafts: list[_Draft] = []
    draft_of: dict[int, _Draft] = {}
    last: _Draft | None = None
    tied: dict[int, set[int]] = {}  # what hangs on something is another issue than that
    for link in told.links:
        tied.setdefault(link.one, set()).add(link.other)
        tied.setdefault(link.other, set()).add(link.one)
    for number, mention in enumerate(told.mentions):
        if mention.taken_up:
            if last is not None:
                draft_of[number] = last
                last.mentions.append(number)
            continue
        draft = _Draft(mention.kind, _words(ground, mention), ids_of(cast, mention.parties))
        apart = tied.get(number, set())
        others = (
            each for each in drafts[: -_LATELY - 1 : -1] if each.kind == draft.kind or apart.isdisjoint(each.mentions)
        )
        same = next((each for each in others if _is_same(each, draft)), None)
        if same is None:
            drafts.append(draft)
            same = draft
        else:
            same.parties = same.parties if len(same.parties) >= len(draft.parties) else draft.parties
            same.kind = _narrower(same.kind, draft.kind)
            same.words |= draft.words
        same.mentions.append(number)
        draft_of[number] = last = same
    return drafts, draft_of


def _words(ground: Ground, mention: IssueMention) -> frozenset[str]:
    """The words that say which issue it is: ملف and قضية say nothing beside what they govern, talks are talks by any word."""
    issues = ground.index.issues
    keys = [ground.key(each) for each in range(mention.at, mention.head)]
    keys[0] = keys[0][mention.cut :]
    words = frozenset(_TALKS if issues.need_parties.get(key, 0) > 1 else without_article(key) for key in keys)
    return words - issues.files or words


def _is_same(one: _Draft, other: _Draft) -> bool:
    """Whether two mentions are of one issue: the same parties and kinds that go together, or the same words."""
    within = one.words <= other.words or other.words <= one.words
    if "other" in (one.kind, other.kind) and within and not (one.parties and other.parties):
        return True  # المفاوضات, of مفاوضات السلام
    if one.kind == other.kind == "other" and min(len(one.words), len(other.words)) > 1:
        return within
    if one.parties and other.parties:
        related = one.kind == other.kind or (one.kind in _SPECIFIC and other.kind in _SPECIFIC)
        return related and (set(one.parties) == set(other.parties))
    return one.kind == other.kind and (one.kind != "other" or bool(one.words & other.words))


def _narrower(one: IssueKind, other: IssueKind) -> IssueKind:
    if one in _SPECIFIC and other in _SPECIFIC:
        return min(one, other, key=_SPECIFIC.index)
    return one


@dataclass(frozen=True, slots=True)
class _Speaking:
    """Who says what stands at a token."""

    said: list[int | None]  # for each token the number of the innermost utterance
    statements: list[Statement]

    def at(self, token: int) -> Statement | None:
        """The innermost statement inside whose content a token stands."""
        number = self.said[token]
        return self.statements[number] if number is not None else None


def _issue(
    ground: Ground,
    draft: _Draft,
    names: dict[int, str],
    told: IssuesTold,
    draft_of: dict[int, _Draft],
    speaking: _Speaking,
) -> Issue:
    named = [told.mentions[number] for number in draft.mentions if not told.mentions[number].taken_up]
    spans = [span_of(ground.text, each.at, each.last, each.cut) for each in named]
    return Issue(
        id=names[id(draft)],
        label=free_form(ground.text, ground.index, spans[0]),
        kind=draft.kind,
        parties=draft.parties,
        states=tuple(_states(ground, [s for s in told.states if draft_of.get(s.mention) is draft], speaking)),
        links=tuple(_links(ground, draft, names, told.links, draft_of, speaking)),
        evidence={"label": spans},
        rule="issue_named",
    )


def _states(ground: Ground, states: Iterable[StateTold], speaking: _Speaking) -> Iterator[IssueState]:
    """The states told of one issue, each value once by each speaker."""
    seen: set[tuple[str, str | None]] = set()
    for each in states:
        said = speaking.at(each.first)
        key = (each.value, said.id if said is not None else None)
        if key not in seen:
            seen.add(key)
            yield IssueState(
                value=each.value,
                date=said.date if said is not None else None,
                statement=said.id if said is not None else None,
                span=_span(ground, each.first, each.last),
            )


def _links(
    ground: Ground,
    draft: _Draft,
    names: dict[int, str],
    links: list[LinkTold],
    draft_of: dict[int, _Draft],
    speaking: _Speaking,
) -> Iterator[IssueLink]:
    for each in links:
        one, other = draft_of.get(each.one), draft_of.get(each.other)
        if one is draft and other is not None and other is not draft and id(other) in names:
            said = speaking.at(each.first)
            span = _span(ground, each.first, each.last)
            yield IssueLink(to=names[id(other)], kind=each.kind, statement=said.id if said else None, span=span)


def _span(ground: Ground, first: int, last: int) -> Span:
    cut = int(ground.is_conjoined(first))
    return span_of(ground.text, first, last, cut)
