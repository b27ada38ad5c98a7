"""Which phrases name the same actor, and what is known of him: from phrases to the actors of the record.

Persons are one by their lexicon id, else by their names: the last words agree and the words of one are among the other's. A
title without a name is the person who holds that office for that state in this article, else an actor of its own. Bodies are
one by their words without article; a bare head (الوزارة) is the last body with it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Any

import msgspec

from mahdar.arabic.clitics import CONJUNCTIONS, cut_offset, cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Organization, Outlet, Person, Place, State
from mahdar.lexicons.index import Index
from mahdar.mentions.free_form import free_form
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.sameness import covers, same_body, same_name
from mahdar.reading import Actor, ActorKind, Form, Labels, Mention, Role
from mahdar.spans import Span
from mahdar.tokens.text import Text

_FAR = 200  # names with titles back from a title without a name


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
class _Drafts:
    """The actors so far, findable by what two names of one must share."""

    all: list[_Draft] = field(default_factory=list)
    known: dict[str, _Draft] = field(default_factory=dict)
    by_last_word: dict[str, list[_Draft]] = field(default_factory=dict)  # persons
    by_inner_word: dict[str, _Draft] = field(default_factory=dict)  # persons of three names and more
    by_first_word: dict[str, list[_Draft]] = field(default_factory=dict)  # bodies that no list knows

    def add(self, draft: _Draft) -> _Draft:
        self.all.append(draft)
        if draft.known is not None:
            self.known.setdefault(draft.known, draft)
        return draft


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
    drafts = _Drafts()
    ids: dict[Phrase, _Draft] = {}
    ordered = sorted(set(phrases), key=lambda each: (each.first, each.last, each.kind, each.form))
    for phrase in ordered:
        if phrase.kind == "person" and phrase.form == "name":
            ids[phrase] = _person(text, drafts, phrase)
    holders = [(each, draft) for each, draft in ids.items() if each.title is not None]
    heads: dict[str, _Draft] = {}  # the body named last, by the first word of its name
    for phrase in ordered:
        if phrase not in ids:
            keep = phrase in spoken or not _is_bare(phrase)
            draft = _other(text, index, drafts, holders, heads, phrase, keep=keep)
            if draft is not None:
                ids[phrase] = draft
                if phrase.last - phrase.first > 1 and phrase.kind not in ("person", "place", "state"):
                    heads[_body_words(text, index, phrase)[0]] = draft
    for phrase in ids:
        _note(text, ids[phrase], phrase)
    cast = _cast(text, index, drafts.all, ids, nationalities)
    return Cast(_with_owners(text, index, cast.actors, ids), cast.ids)


def _name_words(text: Text, phrase: Phrase) -> tuple[str, ...]:
    own = phrase.name_first, phrase.name_last, phrase.cut if phrase.name_first == phrase.first else 0
    first, last, cut = phrase.stands_for or own
    words = list(text.keys[first:last])
    words[0] = words[0][cut:]
    return tuple(words)


def _person(text: Text, drafts: _Drafts, phrase: Phrase) -> _Draft:
    words = _name_words(text, phrase)
    namesakes = drafts.by_last_word.setdefault(without_article(words[-1]), [])
    found = drafts.known.get(phrase.known or "") or _same_person(namesakes, words, phrase)
    if found is None and len(words) == 1:
        found = drafts.by_inner_word.get(words[0])
    if found is None:
        found = drafts.add(_Draft(phrase.known or f"person{len(drafts.all)}", "person", phrase.known, phrase.gender))
    elif found.known is None and phrase.known is not None:
        found.id = found.known = phrase.known
        drafts.known[phrase.known] = found
    if words not in found.names:
        found.names.append(words)
    for inner in words[1:-1]:
        drafts.by_inner_word.setdefault(inner, found)
    if found not in namesakes:
        namesakes.append(found)
    return found


def _same_person(namesakes: list[_Draft], words: tuple[str, ...], phrase: Phrase) -> _Draft | None:
    """The last of those whose names end in the same word that may be the one meant."""
    for draft in reversed(namesakes):
        if draft.known is not None and phrase.known is not None:
            continue
        full = [each for each in draft.names if len(each) > 1]  # عمران خان, later خان, is no طاهر خان
        if any(same_name(words, other) for other in (full if full and len(words) > 1 else draft.names)):
            return draft
    return None


def _is_bare(phrase: Phrase) -> bool:
    """Whether a phrase only describes: الوزارة, مصدر, الأمن; it names nobody by itself."""
    if phrase.known is not None or phrase.form == "name":
        return False
    if phrase.title is not None:
        return phrase.title.bare or phrase.title.of is None
    return phrase.last - phrase.first == 1 or phrase.rule == "described"


def _other(
    text: Text,
    index: Index,
    drafts: _Drafts,
    holders: list[tuple[Phrase, _Draft]],
    heads: dict[str, _Draft],
    phrase: Phrase,
    *,
    keep: bool,
) -> _Draft | None:
    if phrase.known is not None:
        known, kind = _place_or_government(text, index, phrase)
        return drafts.known.get(known) or drafts.add(_Draft(known, kind, known, phrase.gender))
    if phrase.title is not None and not _is_new(text, phrase):
        holder = _holder(holders, phrase) or _known_holder(index, drafts, phrase)
        if holder is not None:
            return holder
    words = _body_words(text, index, phrase)
    if phrase.form == "nominal" and phrase.sense and len(words) == 1 and words[0] in heads:
        return heads[words[0]]
    alike = drafts.by_first_word.setdefault(words[0], []) if words else []
    for draft in reversed(alike):
        same_owner = draft.of is None or phrase.of is None or draft.of == phrase.of
        if draft.kind == phrase.kind and same_owner and any(same_body(words, other) for other in draft.names):
            if words not in draft.names:
                draft.names.append(words)
            draft.of = draft.of or phrase.of
            return draft
    if not keep:
        return None
    prefix = phrase.kind if phrase.kind in ("person", "group", "state") else "body"
    draft = _Draft(
        f"{prefix}{len(drafts.all)}", phrase.kind, None, phrase.gender, [words], of=phrase.of, sense=phrase.sense
    )
    draft.sector = phrase.sector
    alike.append(draft)
    return drafts.add(draft)


def _is_new(text: Text, phrase: Phrase) -> bool:
    """Whether a title without article or genitive is of nobody named before: متحدث باسم الوزارة; not رئيس الحكومة."""
    first, second = text.keys[phrase.first][phrase.cut :], phrase.first + 1
    genitive = second < phrase.last and text.keys[second].startswith("ال")
    return phrase.title is not None and phrase.title.of is None and not first.startswith("ال") and not genitive


def _place_or_government(text: Text, index: Index, phrase: Phrase) -> tuple[str, ActorKind]:
    """A capital that acts stands for its state; behind a preposition of place it is the city."""
    known = phrase.known or ""
    state = index.capital_of.get(known)
    if phrase.kind != "place" or state is None or phrase.rule == "capital":
        return known, phrase.kind
    before = [_bare(index, key) for key in text.keys[max(0, phrase.first - 2) : phrase.first]]
    if phrase.cut or phrase.first == 0 or any(word in index.place_words for word in before[-1:]):
        return known, "place"
    if before and any(form.verb.tells == "hosting" for form in index.minute_forms(before[-1])):
        return known, "place"  # تستضيف بيشكيك
    if before and index.nisba(before[-1]) and any(without_article(word) in index.place_words for word in before):
        return known, "place"
    return state, "state"


def _bare(index: Index, key: str) -> str:
    """A word without the و or ف of وفي, فمن."""
    return key[1:] if key[:1] in CONJUNCTIONS and key[1:] in index.place_words else key


def _holder(holders: list[tuple[Phrase, _Draft]], phrase: Phrase) -> _Draft | None:
    """The person named in full whose title this is: the same office of the same state, else the last with that office."""
    title = phrase.title
    if title is None or phrase.number != "s":
        return None
    at = bisect_left(holders, phrase.first, key=lambda each: each[0].first)
    before = holders[max(0, at - _FAR) : at] or holders[-_FAR:]
    for each, draft in reversed(before):
        held = each.title
        if held is None or (title.of is not None and held.of is not None and title.of != held.of):
            continue
        if title.gender and draft.gender and title.gender != draft.gender:
            continue
        if held.sense == title.sense and (title.of is None or held.of is not None or title.bare):
            return draft
        if title.bare and covers(title.sense, held.sense):
            return draft
    return None


def _known_holder(index: Index, drafts: _Drafts, phrase: Phrase) -> _Draft | None:
    """The one person of the article who is known to have held the office of the title: الرئيس السوري is بشار الأسد."""
    title = phrase.title
    if title is None or title.of is None or phrase.number != "s":
        return None
    entries = ((draft, index.by_id.get(draft.known or "")) for draft in drafts.all if draft.kind == "person")
    held = [
        draft
        for draft, entry in entries
        if any((each.sense, each.of) == (title.sense, title.of) for each in getattr(entry, "offices", ()))
    ]
    return held[0] if len(held) == 1 else None


def _body_words(text: Text, index: Index, phrase: Phrase) -> tuple[str, ...]:
    first, last, cut = phrase.stands_for or (phrase.first, phrase.last, phrase.cut)
    words = list(text.keys[first:last])
    if cut:
        words[0] = _without_proclitics(index, words[0], cut)
    # آلية folds to what looks like an article and two letters: a head as it stands has none.
    return tuple(word if word in index.heads else without_article(word) for word in words if word.isalnum())


def _without_proclitics(index: Index, key: str, letters: int) -> str:
    """A word without so many letters of proclitics; للجنة is the committee, not paradise, as the heads of bodies tell."""
    found = [cut.key for cut in cuts(key) if cut.letters == letters]
    headed = (each for each in found if each in index.heads or without_article(each) in index.heads)
    return next(headed, found[0] if found else key[letters:])


def _note(text: Text, draft: _Draft, phrase: Phrase) -> None:
    """Add the phrase's mention and role to its actor."""
    if phrase.rule in ("again", "pronoun"):  # the same person by a description: الشابة, سعادته
        form: Form = "pronoun" if phrase.rule == "pronoun" else "nominal"
        draft.mentions[span_of(text, phrase.first, phrase.last)] = form
    elif phrase.form == "name":
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


def _with_owners(text: Text, index: Index, actors: tuple[Actor, ...], phrases: Iterable[Phrase]) -> tuple[Actor, ...]:
    """The actors with their mentions inside of what is theirs: اليونان in رئيس وزراء اليونان, حركة الشباب in زعيم حركة الشباب."""
    inside: dict[str, set[Span]] = {}
    for phrase in phrases:
        of = phrase.title.of if phrase.title is not None else phrase.of
        if of is None or phrase.known == of:
            continue
        at, last = (phrase.title.first, phrase.title.last) if phrase.title is not None else (phrase.first, phrase.last)
        while (at := at + 1) < last:
            for cut in cuts(text.keys[at]):
                found = index.world.match(text.keys, at, cut.key)
                if found is not None and found.value.id == of and at + found.length <= last:
                    inside.setdefault(of, set()).add(span_of(text, at, at + found.length, cut.letters))
                    at += found.length - 1
                    break
    return tuple(_mentioned(each, inside.get(each.id, set())) for each in actors)


def _mentioned(actor: Actor, spans: set[Span]) -> Actor:
    if not spans:
        return actor
    new = (Mention(span=span, form="name") for span in spans - {each.span for each in actor.mentions})
    return msgspec.structs.replace(actor, mentions=tuple(sorted((*actor.mentions, *new), key=lambda each: each.span)))


def _kind_of(index: Index, known: str) -> ActorKind:
    entry = index.by_id[known]
    if isinstance(entry, Organization):
        return entry.kind
    kinds: dict[type, ActorKind] = {State: "state", Place: "place", Outlet: "outlet", Person: "person"}
    return kinds[type(entry)]


def _actor(text: Text, index: Index, draft: _Draft) -> Actor:
    entry: Any = index.by_id.get(draft.known or "")
    spans = sorted(draft.mentions)
    named = [free_form(text, index, span) for span in spans if draft.mentions[span] == "name"]
    own = [each for each in named if draft.kind == "state" and not _is_capital(index, draft, each)]
    usual = entry.names[0] if entry is not None else None
    described = [free_form(text, index, span) for span in spans]
    if usual is not None:
        described = [each for each in described if fold(each) not in index.own_state]  # بلاده
    printed = max(own or named or described, key=len, default="")
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


def _is_capital(index: Index, draft: _Draft, printed: str) -> bool:
    """Whether a name that stands for a state is that of its capital: موسكو for Russia."""
    capital = index.by_id.get(getattr(index.by_id.get(draft.known or ""), "capital", None) or "")
    names = capital.names if capital is not None else ()
    return fold(printed) in {fold(each) for each in names}


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
        return sector if draft.kind in ("group", "organization") else None
    if draft.kind not in ("person", "organization", "group", "outlet"):
        return str(country)
    sector = sector or ("GOV" if draft.kind == "person" else None)
    return f"{country}{sector}" if sector and len(country) == 3 else str(country)
