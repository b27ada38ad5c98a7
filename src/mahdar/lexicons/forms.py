"""Every form of actors, offices, adjectives of belonging, heads of bodies and reporting verbs, with what it stands for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from mahdar.arabic.clitics import without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Events, Noun, State, TitleWords, Verb
from mahdar.lexicons.inflect import (
    Form,
    Gender,
    Number,
    circumstantial_forms,
    jussive_forms,
    masdar_forms,
    nisba_forms,
    past_forms,
    present_forms,
    with_object,
)
from mahdar.lexicons.load import Lexicons
from mahdar.lexicons.phrases import Phrases
from mahdar.reading import ActorKind


class Known(NamedTuple):
    """An actor of the lexicons, as one form names it."""

    id: str
    kind: ActorKind
    gender: Gender | None = None
    risky: bool = False  # also a common word: counts only with support by its context
    short: bool = False  # a last name or a by-name
    people: bool = False  # the people of a state: الروس


class Title(NamedTuple):
    """An office as one form names it."""

    id: str
    gender: Gender | None
    number: Number
    prefix: bool
    sector: str | None
    of: tuple[str, ...] = ()  # kinds of actors or ids of states of which the form has this sense


class Nisba(NamedTuple):
    """An adjective of belonging: whose, and what it agrees with."""

    of: str
    gender: Gender | None
    number: Number | None


class Head(NamedTuple):
    """A noun that heads the name of a body: وزارة, حكومة, حركة, منصة."""

    kind: ActorKind
    sense: str
    gender: Gender | None
    number: Number
    sector: str | None
    name: bool  # whether what it heads is a proper name rather than a description
    common: bool  # whether it is an ordinary noun where no proper name follows
    meets: bool  # whether it may be a forum


class CueForm(NamedTuple):
    """One form of a reporting verb."""

    verb: Verb
    form: Form


@dataclass(frozen=True, slots=True)
class Names:
    """What personal names are made of, folded."""

    given: frozenset[str]
    feminine: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    seconds: frozenset[str]
    ambiguous: frozenset[str]
    family_first: frozenset[str]  # family names that stand before the given name


def realm_states(words: Iterable[str], states: Iterable[State]) -> dict[str, frozenset[str]]:
    """The states of each kind by which news call a state alone: المملكة, السلطنة."""
    kinds: dict[str, set[str]] = {fold(word): set() for word in words}
    for state in states:
        for form in state.names:
            kind = "ال" + without_article(fold(form.split()[0]))
            kinds.get(kind, set()).add(state.id)
    return {word: frozenset(found) for word, found in kinds.items()}


def cities_like_states(lexicons: Lexicons) -> dict[str, Known]:
    """The cities that bear the name of a state to which they do not belong: Amman, printed like Oman."""
    states = {fold(form): state.id for state in lexicons.states for form in state.names}
    return {
        fold(form): Known(place.id, "place")
        for place in lexicons.places
        for form in place.names
        if place.kind == "city" and states.get(fold(form), place.state) != place.state
    }


def meeting_nouns(events: Events) -> dict[str, str]:
    """Every noun that names a meeting, without article, and its kind."""
    nouns = ((form, word) for word in events.words if word.meeting for form in (*word.masdar, *word.nouns, word.lemma))
    return {fold(form): word.meeting or "" for form, word in nouns if form != word.lemma or not word.present}


def folded(forms: Iterable[str]) -> frozenset[str]:
    """The forms of a list of single words."""
    return frozenset(fold(form) for form in forms)


def closed_list(forms: Iterable[str]) -> Phrases[bool]:
    """The forms of a list of words and phrases that stand for nothing but that they are on it."""
    return Phrases((form, True) for form in forms)


_KIND_OF_HEAD: dict[str, ActorKind] = {"outlet": "outlet", "forum": "forum", "armed_group": "organization"}


def head_forms(words: TitleWords) -> Iterator[tuple[str, Head]]:
    """The heads of bodies, singular and plural, without article."""
    for each in chain(words.ministry_heads, words.forum_heads):
        kind = _KIND_OF_HEAD.get(each.kind, "organization")
        gender: Gender = "m" if each.gender == "m" else "f"
        number: Number = "p" if each.gender == "p" else "s"
        named = each.kind not in ("government", "military", "delegation")
        head = Head(kind, each.kind, gender, number, each.sector, named, each.common, each.meets)
        yield fold(each.form), head
        if each.plural:
            yield fold(each.plural), head._replace(number="p")


def name_parts(lists: dict[str, tuple[str, ...]]) -> Names:
    """What personal names are made of, from `names.yaml`."""
    male, female = folded(lists["given_male"]), folded(lists["given_female"])
    return Names(
        given=male | female,
        feminine=female - male,
        surnames=folded(lists["surnames"]),
        particles=folded(lists["particles"]),
        seconds=folded(lists["compound_seconds"]) | folded(lists["abd_names"]),
        ambiguous=folded(lists["ambiguous"]),
        family_first=folded(lists["family_first"]),
    )


def actor_forms(lexicons: Lexicons) -> Iterator[tuple[str, Known]]:
    """Every name of every actor; where two share a form, people come last and states first."""
    for state in lexicons.states:
        for form in state.names:
            gender: Gender = "m" if state.masculine and " " not in form else "f"
            yield form, Known(state.id, "state", gender, risky=form in state.risky)
        for form in state.people:
            yield form, Known(state.id, "state", risky=form in state.risky, people=True)
    for place in lexicons.places:
        for form in place.names:
            yield form, Known(place.id, "place", risky=form in place.risky)
    for body in lexicons.organizations:
        for form in chain(body.names, body.short, body.risky):
            # A form that several bodies share (مجلس النواب) names none of them; its head noun makes it a body all the same.
            if form not in body.ambiguous:
                yield form, Known(body.id, body.kind, body.gender, risky=form in body.risky)
    for outlet in lexicons.outlets:
        for form in chain(outlet.names, outlet.risky):
            yield form, Known(outlet.id, "outlet", risky=form in outlet.risky)
    for person in lexicons.people:
        for form in person.names:
            yield form, Known(person.id, "person")
        for form in person.short:
            yield form, Known(person.id, "person", short=True)


_SHORTEST = 3  # letters of an adjective of nationality that takes the accusative ending


def nisba_forms_of(lexicons: Lexicons) -> Iterator[tuple[tuple[str, ...], Nisba]]:
    """Every adjective of belonging to a state, place or body, in every gender and number, as its one or two words."""
    owners: list[tuple[str, tuple[str, ...]]] = [(place.id, place.demonyms) for place in lexicons.places]
    owners += [(each.id, (each.adjective,)) for each in lexicons.organizations if each.adjective]
    owners += [(state.id, state.demonyms) for state in lexicons.states]
    risky = {form for state in lexicons.states for form in state.risky}
    named = {fold(name) for state in lexicons.states for name in state.names}
    named |= {fold(name) for place in lexicons.places for name in place.names}
    for state in lexicons.states:
        for people in state.people:  # مسؤولون أتراك; shorter ones are last names too: روس
            key = without_article(fold(people))
            if " " not in key and len(key) > 3:
                yield (key,), Nisba(state.id, "m", "p")
    for owner, demonyms in owners:
        for demonym in demonyms:
            first, *rest = demonym.split()
            if not rest:
                for form in nisba_forms(first):
                    yield (form.key,), Nisba(owner, form.gender, form.number)
                accusative = fold(first) + "ا"  # مسؤولا كينيا is Kenya as it is printed
                if demonym not in risky and accusative not in named and len(fold(first)) > _SHORTEST:
                    yield (accusative,), Nisba(owner, "m", "s")
                continue
            # كورية جنوبية: both words inflect; جنوب أفريقية: a first word that is no nisba stays.
            for form in nisba_forms(rest[0]):
                heads = [each for each in nisba_forms(first) if each[2:4] == form[2:4] and each.key[-1] == form.key[-1]]
                start = heads[0].key if first.endswith("ي") and heads else fold(first)
                yield (start, form.key), Nisba(owner, form.gender, form.number)


def title_forms(lexicons: Lexicons) -> Iterator[tuple[str, Title]]:
    """Every form of every office, the feminine in dual and plural too."""
    talks = meeting_nouns(lexicons.events)  # المفاوضات are talks, not women who hold them
    for office in lexicons.offices:
        kinds: tuple[tuple[tuple[str, ...], Gender | None, Number], ...] = (
            (office.masculine, "m", "s"), (office.feminine, "f", "s"), (office.dual, None, "d"), (office.plural, None, "p"),
        )  # fmt: skip
        for forms, gender, number in kinds:
            for form in forms:
                yield form, Title(office.id, gender, number, office.prefix, office.sector, office.of)
        for form in office.feminine:
            for ending, number in _FEMININE_ENDINGS.items():
                first, *rest = form.split()
                if first.endswith("ة") and without_article(fold(first[:-1] + ending)) not in talks:
                    title = Title(office.id, "f", number, office.prefix, office.sector, office.of)
                    yield " ".join((first[:-1] + ending, *rest)), title


_FEMININE_ENDINGS: dict[str, Number] = {"تان": "d", "تين": "d", "تا": "d", "تي": "d", "ات": "p"}
"""Of the feminine in ة in dual, construct dual and plural: وزيرتان, وزيرتا, وزيرات."""


def grouped_titles(titles: Iterable[tuple[str, Title]]) -> dict[str, tuple[Title, ...]]:
    """Every sense of a form, the unconditional one first."""
    found: dict[str, list[Title]] = {}
    for form, title in titles:
        found.setdefault(" ".join(fold(word) for word in form.split()), []).append(title)
    return {form: tuple(sorted(each, key=lambda title: bool(title.of))) for form, each in found.items()}


def cue_forms(verbs: Iterable[Verb]) -> dict[str, tuple[CueForm, ...]]:
    """Every form of every reporting verb; several verbs may share one (يعد)."""
    found: dict[str, list[CueForm]] = {}
    for verb in verbs:
        forms: list[Form] = []
        if verb.past:
            forms.extend(past_forms(verb.lemma))
        if verb.present:
            forms.extend(present_forms(verb.present))
            forms.extend(jussive_forms(verb.present))
        if {"object", "person", "topic"} & set(verb.frames):
            forms.extend([each for form in list(forms) for each in with_object(form)])
        if verb.participle:
            forms.extend(circumstantial_forms(verb.participle))
        for masdar in verb.masdar:
            forms.extend(masdar_forms(masdar))
        for form in forms:
            found.setdefault(form.key, []).append(CueForm(verb, form))
    return {key: tuple(each) for key, each in found.items()}


def attribution_forms(nouns: Iterable[Noun]) -> Iterator[tuple[str, Noun]]:
    """Every form of every attributing phrase; one whose holder is a pronoun with each pronoun: على حد قوله, قولها."""
    for noun in nouns:
        for form in noun.forms:
            yield form, noun
            if noun.takes == "clause":
                *words, last = form.split()
                yield from ((" ".join((*words, each.key)), noun) for each in masdar_forms(last) if each.pronoun)
