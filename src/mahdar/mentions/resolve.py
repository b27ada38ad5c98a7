"""Which phrases name the same actor, and what is known of him: from phrases to the actors of the record.

Persons are one by their lexicon id, else by their names: the last words agree and the words of one are among the other's. A
title without a name is the person who holds that office for that state in this article, else an actor of its own. Bodies are
one by their words without article; a bare head (الوزارة) is the last body with it.
"""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any

from mahdar.arabic.clitics import cut_offset, without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Organization, Outlet, Person, Place, State
from mahdar.lexicons.index import Index
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Actor, ActorKind, Labels, Mention, Role
from mahdar.spans import Span
from mahdar.tokens.text import Text


@dataclass(slots=True)
class _Draft:
    """An actor while its mentions are gathered."""

    id: str
    kind: ActorKind
    known: str | None
    gender: str | None
    names: list[tuple[str, ...]] = field(default_factory=list)
    mentions: dict[Span, str] = field(default_factory=dict)
    roles: dict[tuple[str, str | None], tuple[Span, str, str | None, str | None]] = field(default_factory=dict)
    of: str | None = None
    sense: str = ""
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article and which of them each phrase names."""

    actors: tuple[Actor, ...]
    ids: dict[Phrase, str]


def span_of(text: Text, first: int, last: int, cut: int = 0) -> Span:
    """The printed span of tokens, `cut` letters taken off the first."""
    span = text.span(first, last)
    return Span(cut_offset(text.text, span.start, cut), span.end) if cut else span


def resolve(
    text: Text, index: Index, phrases: list[Phrase], acting: list[Phrase], nationalities: Set[str] = frozenset()
) -> Cast:
    """The cast of an article.

    `acting`: those of `phrases` that speak or do something; a mere description is an actor only if it does.
    `nationalities`: lexicon ids of those whom only an adjective names (المحادثات السعودية).
    """
    spoken = set(acting)
    drafts: list[_Draft] = []
    ids: dict[Phrase, _Draft] = {}
    ordered = sorted(set(phrases))
    for phrase in ordered:
        if phrase.kind == "person" and phrase.form == "name":
            ids[phrase] = _person(text, index, drafts, phrase)
    for phrase in ordered:
        if phrase not in ids:
            draft = _other(text, index, drafts, ids, phrase, keep=phrase in spoken or not _is_bare(phrase))
            if draft is not None:
                ids[phrase] = draft
    for phrase in ids:
        _note(text, ids[phrase], phrase)
    return _cast(text, index, drafts, ids, nationalities)


def _name_words(text: Text, phrase: Phrase) -> tuple[str, ...]:
    words = list(text.keys[phrase.name_first : phrase.name_last])
    if phrase.cut and phrase.name_first == phrase.first:
        words[0] = words[0][phrase.cut :]
    return tuple(words)


def _person(text: Text, index: Index, drafts: list[_Draft], phrase: Phrase) -> _Draft:
    words = _name_words(text, phrase)
    found = _same_person(drafts, words, phrase)
    if found is None:
        found = _Draft(phrase.known or f"person{len(drafts)}", "person", phrase.known, phrase.gender)
        drafts.append(found)
    elif found.known is None and phrase.known is not None:
        found.id = found.known = phrase.known
    found.names.append(words)
    return found


def _same_person(drafts: list[_Draft], words: tuple[str, ...], phrase: Phrase) -> _Draft | None:
    for draft in reversed(drafts):
        if draft.kind != "person":
            continue
        if phrase.known is not None and draft.known == phrase.known:
            return draft
        if draft.known is not None and phrase.known is not None:
            continue
        if any(_same_name(words, other) for other in draft.names):
            return draft
    return None


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are spellings or shortenings of one: the same last word, and the shorter's words in the longer."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if without_article(short[-1]) != without_article(long[-1]):
        return len(short) == 1 and len(long) > 1 and without_article(short[0]) == without_article(long[-1])
    rest = [without_article(word) for word in long]
    return all(any(_alike(without_article(word), each) for each in rest) for word in short)


def _alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one: equal, or one letter apart in words of four and more (سيرغي/سيرجي)."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at + (len(one) == len(other)) :] == long[at + 1 :]


def _is_bare(phrase: Phrase) -> bool:
    """Whether a phrase only describes: الوزارة, مصدر, الأمن; it names nobody by itself."""
    if phrase.known is not None or phrase.form == "name":
        return False
    if phrase.title is not None:
        return phrase.title.bare or phrase.title.of is None
    return phrase.last - phrase.first == 1 or phrase.rule == "described"


def _other(
    text: Text, index: Index, drafts: list[_Draft], ids: dict[Phrase, _Draft], phrase: Phrase, *, keep: bool
) -> _Draft | None:
    if phrase.known is not None:
        known, kind = _place_or_government(text, index, phrase)
        found = next((draft for draft in drafts if draft.known == known), None)
        if found is None:
            found = _Draft(known, kind, known, phrase.gender)
            drafts.append(found)
        return found
    if phrase.title is not None:
        holder = _holder(ids, phrase)
        if holder is not None:
            return holder
    words = _body_words(text, phrase)
    if phrase.form == "nominal" and phrase.sense and len(words) == 1:
        last = _last_with_head(text, ids, phrase, words[0])
        if last is not None:
            return last
    for draft in reversed(drafts):
        if draft.known is not None or draft.kind != phrase.kind:
            continue
        same_owner = draft.of is None or phrase.of is None or draft.of == phrase.of
        if same_owner and any(_same_body(words, other) for other in draft.names):
            draft.names.append(words)
            draft.of = draft.of or phrase.of
            return draft
    if not keep:
        return None
    prefix = {"person": "person", "group": "group", "state": "state"}.get(phrase.kind, "body")
    draft = _Draft(
        f"{prefix}{len(drafts)}", phrase.kind, None, phrase.gender, [words], of=phrase.of, sense=phrase.sense
    )
    draft.sector = phrase.sector
    drafts.append(draft)
    return draft


def _place_or_government(text: Text, index: Index, phrase: Phrase) -> tuple[str, ActorKind]:
    """A capital that acts stands for its state; behind a preposition of place it is the city."""
    known = phrase.known or ""
    state = index.capital_of.get(known)
    if phrase.kind != "place" or state is None:
        return known, phrase.kind
    before = text.keys[max(0, phrase.first - 2) : phrase.first]
    if phrase.cut or phrase.first == 0 or any(word in index.place_words for word in before[-1:]):
        return known, "place"
    if before and index.nisba(before[-1]) and any(without_article(word) in index.place_words for word in before):
        return known, "place"
    return state, "state"


def _holder(ids: dict[Phrase, _Draft], phrase: Phrase) -> _Draft | None:
    """The person named in full whose title this is: the same office of the same state, else the last with that office."""
    title = phrase.title
    if title is None or phrase.number != "s":
        return None
    named = [(each, draft) for each, draft in ids.items() if each.title is not None and each.form == "name"]
    before = [each for each in named if each[0].first < phrase.first] or named
    for each, draft in reversed(before):
        held = each.title
        if held is None or (title.of is not None and held.of is not None and title.of != held.of):
            continue
        if title.gender and draft.gender and title.gender != draft.gender:
            continue
        if held.sense == title.sense and (title.of is None or held.of is not None or title.bare):
            return draft
        if title.bare and _covers(title.sense, held.sense):
            return draft
    return None


def _covers(general: str, special: str) -> bool:
    """Whether a bare title may stand for a fuller one: الوزير for the foreign minister."""
    return special.endswith(f"_{general}") or special.startswith(f"{general}_")


def _body_words(text: Text, phrase: Phrase) -> tuple[str, ...]:
    words = list(text.keys[phrase.first : phrase.last])
    if phrase.cut:
        words[0] = words[0][phrase.cut :] if not words[0].startswith("لل") else "ا" + words[0][1:]
    return tuple(without_article(word) for word in words if word.isalnum())


def _same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same words, or the beginning of the longer name: وزارة الخارجية / وزارة الخارجية المصرية."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short) > 0 and long[: len(short)] == short and (len(short) > 1 or len(long) == 1)


def _last_with_head(text: Text, ids: dict[Phrase, _Draft], phrase: Phrase, head: str) -> _Draft | None:
    """The body named last whose name begins with this word: الوزارة after وزارة الخارجية, الاتحاد after الاتحاد الأوروبي."""
    chosen: Phrase | None = None
    for each in ids:
        longer = each.last - each.first > 1 and each.kind not in ("person", "place", "state")
        if longer and each.first < phrase.first and (chosen is None or each.first > chosen.first):
            word = text.keys[each.first][each.cut :] if each.cut else text.keys[each.first]
            if without_article(word) == head:
                chosen = each
    return ids[chosen] if chosen is not None else None


def _note(text: Text, draft: _Draft, phrase: Phrase) -> None:
    """Add the phrase's mention and role to its actor."""
    if phrase.form == "name":
        cut = phrase.cut if phrase.name_first == phrase.first else 0
        draft.mentions[span_of(text, phrase.name_first, phrase.name_last, cut)] = "name"
    else:
        draft.mentions[span_of(text, phrase.first, phrase.last, phrase.cut)] = "nominal"
    title = phrase.title
    if title is not None and draft.kind == "person":
        key = (title.sense, title.of)
        if key not in draft.roles:
            span = span_of(text, title.first, title.last, title.cut)
            draft.roles[key] = (span, title.sense, title.of, title.sector)
    draft.of = draft.of or phrase.of
    draft.sector = draft.sector or phrase.sector


def _cast(text: Text, index: Index, drafts: list[_Draft], ids: dict[Phrase, _Draft], nationalities: Set[str]) -> Cast:
    owners = {of for draft in drafts for _, of in draft.roles if of is not None} | nationalities
    present = {draft.known for draft in drafts}
    drafts.extend(_Draft(owner, _kind_of(index, owner), owner, None) for owner in sorted(owners - present))
    actors = tuple(_actor(text, index, draft) for draft in drafts)
    return Cast(actors, {phrase: draft.id for phrase, draft in ids.items()})


def _kind_of(index: Index, known: str) -> ActorKind:
    entry = index.by_id[known]
    if isinstance(entry, Organization):
        return entry.kind
    kinds: dict[type, ActorKind] = {State: "state", Place: "place", Outlet: "outlet", Person: "person"}
    return kinds[type(entry)]


def _actor(text: Text, index: Index, draft: _Draft) -> Actor:
    entry: Any = index.by_id.get(draft.known or "")
    spans = sorted(draft.mentions)
    named = [span.of(text.text) for span in spans if draft.mentions[span] == "name"]
    printed = max(named or [span.of(text.text) for span in spans], key=len, default="")
    # After ل the article is swallowed in print: the free form is the actor's name.
    usual = entry.names[0] if entry is not None else None
    if usual is not None and fold("ا" + printed) == fold(usual):
        printed = usual
    roles = tuple(
        Role(title=span.of(text.text), sense=sense, of=of, span=span)
        for span, sense, of, _ in sorted(draft.roles.values(), key=lambda each: each[0])
    )
    return Actor(
        id=draft.id,
        kind=draft.kind,
        name=printed or usual or draft.id,
        labels=Labels(ar=usual or printed, en=entry.en if entry is not None else None),
        qid=entry.qid if entry is not None else None,
        code=_code(index, draft, entry),
        roles=roles,
        mentions=tuple(Mention(span=span, form=draft.mentions[span]) for span in spans),  # type: ignore[arg-type]
    )


def _code(index: Index, draft: _Draft, entry: Any) -> str | None:
    """PLOVER's country code and sector written together: RUSGOV."""
    if entry is not None and getattr(entry, "code", None):
        return str(entry.code)
    if draft.kind == "place" and entry is not None:
        state = index.by_id.get(entry.state or "")
        return state.code if state is not None else None
    of = draft.of or next((of for _, of in draft.roles if of is not None), None)
    sector = draft.sector or next((sector for _, _, _, sector in draft.roles.values() if sector), None)
    if of is None and entry is not None and draft.kind == "person" and entry.offices:
        of, sector = entry.offices[-1].of, sector or "GOV"
    owner = index.by_id.get(of or "")
    country = getattr(owner, "code", None)
    if country is None and owner is not None and getattr(owner, "state", None):
        country = index.by_id[owner.state].code
    if country is None:
        return None
    if draft.kind not in ("person", "organization", "group", "outlet"):
        return str(country)
    sector = sector or ("GOV" if draft.kind == "person" else None)
    return f"{country}{sector}" if sector and len(country) == 3 else str(country)
