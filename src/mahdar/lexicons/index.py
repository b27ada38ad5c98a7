"""The lexicons made ready for reading: every form folded, inflected and findable by its first word. Built once a process."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple, cast

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Events, Noun, Place, State, TitleWords, Verb
from mahdar.lexicons.event_forms import crowd_forms, event_forms, light_forms
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
from mahdar.lexicons.issue_words import issue_words
from mahdar.lexicons.load import Lexicons, load_lexicons
from mahdar.lexicons.minute_words import MinuteForm, minute_words
from mahdar.lexicons.phrases import Found, Phrases
from mahdar.reading import Act, ActorKind, OccasionKind


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


class Index:
    """All look-ups of the reader."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.by_id: dict[str, Any] = {
            **{each.id: each for each in lexicons.people},
            **{each.id: each for each in lexicons.outlets},
            **{each.id: each for each in lexicons.organizations},
            **{each.id: each for each in lexicons.places},
            **{each.id: each for each in lexicons.states},
        }
        self.capital_of = {state.capital: state.id for state in lexicons.states if state.capital}
        self.world: Phrases[Known] = Phrases(_world(lexicons))
        nisbas = list(_nisbas(lexicons))
        self.nisbas = {words[0]: nisba for words, nisba in nisbas if len(words) == 1}
        self.nisba_pairs = {(words[0], words[1]): nisba for words, nisba in nisbas if len(words) == 2}
        territories: tuple[State | Place, ...] = (*lexicons.states, *lexicons.places)
        self.risky_nisbas = _folded(form for each in territories for form in each.risky if form in each.demonyms)
        no_names = (form for each in territories for form in each.never)
        self.never = _closed_list(chain(no_names, lexicons.grammar["no_bodies"]))
        self.titles: Phrases[tuple[Title, ...]] = Phrases(_grouped(_titles(lexicons)).items())
        titles, words = lexicons.title_words, lexicons.grammar
        self.honorifics = _closed_list(form for each in titles.honorifics for form in each.forms)
        self.modifiers = _folded(form for each in titles.modifiers for form in each.forms)
        self.ministries: Phrases[str] = Phrases((form, each.id) for each in titles.ministries for form in each.forms)
        events = _folded(words["meeting_nouns"]) | _folded(words["no_heads"])
        self.heads = {key: head for key, head in _heads(titles) if key not in events}
        self.patronymics = _folded(lexicons.names["patronymics"])
        self.names = _names(lexicons.names)
        self.vocabulary = lexicons.vocabulary
        self.cues = _cue_forms(lexicons.verbs)
        self.impersonal = frozenset(verb.lemma for verb in lexicons.verbs if verb.impersonal)
        self.attributions: Phrases[Noun] = Phrases(_attributions(lexicons.nouns))
        self.prepositions = _folded(words["prepositions"])
        self.that = _folded(words["that"])
        self.before_that_no_content = _folded(words["before_that_no_content"])
        self.relatives = _folded(words["relatives"])
        self.demonstratives = _folded(words["demonstratives"])
        self.pronouns = _folded(words["pronouns"])
        self.auxiliaries = _folded(words["auxiliaries"])
        self.negations = _folded(words["negations"])
        self.adjectives = _folded(words["adjectives"])
        self.prepositional_pronouns = _folded(words["prepositional_pronouns"])
        self.light_verbs = _folded(words["light_verbs"])
        self.noun_governors = _folded(words["noun_governors"])
        self.precedents = _folded(words["precedents"])
        self.conditionals = _folded(words["conditionals"])
        self.denials = _folded(words["denials"])
        self.plans = _folded(words["plans"])
        self.coming = _folded(words["coming"])
        self.agency = _closed_list(words["agency"])
        self.inside = _folded(words["inside"])
        self.passing = _folded(words["passing"])
        self.issue_links = _folded(words["issue_links"])
        self.thither = _folded(words["thither"])
        self.cities_like_states = _cities_like_states(lexicons)
        self.meeting_nouns = _meeting_nouns(lexicons.events)
        self.offices = {each.id: each for each in lexicons.offices}
        self.topic_openers = _folded(words["topic_openers"])
        self.event_forms = event_forms(lexicons.events)
        self.light_forms = light_forms(lexicons.events)
        self.crowds = crowd_forms(lexicons.events)
        self.quantifiers = _folded(words["quantifiers"])
        self.clause_breaks = _closed_list(words["clause_breaks"])
        self.both_sides = _folded(words["both_sides"])
        self.happenings = _folded(words["happenings"])
        self.of_the_news = _folded(words["of_the_news"])
        self.bygone = _folded(words["bygone"])
        self.plover = {each.id: each for each in lexicons.plover}
        self.glosses = _folded(words["glosses"])
        self.kunya_openers = _folded(words["kunya_openers"])
        self.no_name_particles = _folded(words["no_name_particles"])
        self.short_relatives = _folded(words["short_relatives"])
        self.description_links = _folded(words["description_links"])
        self.plural_speakers = _folded(words["plural_speakers"])
        self.subjunctive = _folded(words["subjunctive"])
        self.copulas = _folded(words["copulas"])
        self.contrasts = _folded(words["contrasts"])
        self.setting_openers = _folded(words["setting_openers"])
        self.sender_links = _folded(words["sender_links"])
        self.state_words = _folded(words["state_words"])
        self.realms = _realms(words["realms"], lexicons.states)
        self.distributives = _closed_list(words["distributives"])
        self.field_links = _folded(words["field_links"])
        self.title_links = _folded(words["title_links"])
        self.quantifiers = _folded(words["quantifiers"])
        self.styles = _folded(words["styles"])
        self.person_nouns = _folded(words["person_nouns"])
        self.manners = _folded(words["manners"])
        self.same = _folded(words["same"])
        self.byline_verbs = _folded(words["byline_verbs"])
        self.meeting_adjectives = _folded(words["meeting_adjectives"])
        self.place_heads = _folded(words["place_heads"])
        self.place_words = _folded(words["place_words"])
        self.own_state = _folded(words["own_state"])
        self.connectives = _closed_list(words["connectives"])
        self.future_negations = _folded(words["future_negations"])
        self.since = _folded(words["since"])
        self.phases = _folded(words["phases"])
        self.really = _folded(words["really"])
        self.subordinators = _folded(words["subordinators"])
        self.causes = _folded(words["causes"])
        self.any_of = _folded(words["any_of"])
        self.sectors = {office.id: office.sector for office in lexicons.offices}
        self.leisure = _folded(words["leisure"])
        self.of_things = _folded(words["of_things"])
        self.among = _folded(words["among"])
        self.own_forces = _folded(words["own_forces"])
        self.selves = _folded(words["selves"])
        self.towards = _folded(words["towards"])
        self.owner_links = _folded(words["owner_links"])
        self.sides = _folded(words["sides"])
        self.clause_openers = _folded(words["clause_openers"])
        self.sure_clause_openers = _folded(words["sure_clause_openers"])
        self.headline_labels = _closed_list(words["headline_labels"])
        self.interposed = _closed_list(words["interposed"])
        self.tails = _closed_list(words["tails"])
        self.asides = _closed_list(words["asides"])
        self.no_cues = _closed_list((*words["no_cues"], *words["asides"]))
        self.documents = _closed_list(words["documents"])
        self.first_person = _closed_list(words["first_person"])
        self.acts: Phrases[Act] = Phrases(
            (form, cast(Act, name.removeprefix("acts_")))
            for name, forms in words.items()
            if name.startswith("acts_")
            for form in forms
        )
        self.occasions: Phrases[OccasionKind] = Phrases(
            (form, cast(OccasionKind, name.removeprefix("occasions_")))
            for name, forms in words.items()
            if name.startswith("occasions_")
            for form in forms
        )
        self.minutes = minute_words(lexicons.minutes)
        self.issues = issue_words(lexicons.issues)
        self.occasion_openers = _closed_list(words["occasion_openers"])
        self.minute_forms = lru_cache(maxsize=1 << 16)(self._minute_forms)
        self.minute_openers = lru_cache(maxsize=1 << 16)(self._minute_openers)
        self.may_name = lru_cache(maxsize=1 << 16)(self._may_name)
        self.may_report = lru_cache(maxsize=1 << 16)(self._may_report)
        self.may_tell = lru_cache(maxsize=1 << 16)(self._may_tell)
        self.may_crowd = lru_cache(maxsize=1 << 16)(self._may_crowd)
        self.may_act = lru_cache(maxsize=1 << 16)(self._may_act)
        self.is_leisure = lru_cache(maxsize=1 << 16)(self._is_leisure)
        self.is_word = lru_cache(maxsize=1 << 16)(self._is_word)
        self.is_ordinary = lru_cache(maxsize=1 << 16)(self._is_ordinary)

    def nisba(self, key: str) -> Nisba | None:
        """What an adjective of nationality, with or without article, says."""
        return self.nisbas.get(key[2:] if key.startswith("ال") else key)

    def nisba_at(self, keys: Sequence[str], at: int, first: str | None = None) -> Found[Nisba] | None:
        """The adjective of nationality at `keys[at]`, of one word or two (الكورية الجنوبية); `first` replaces the word."""
        key = keys[at] if first is None else first
        pair = (
            self.nisba_pairs.get((without_article(key), without_article(keys[at + 1]))) if at + 1 < len(keys) else None
        )
        if pair is not None:
            return Found(2, pair)
        single = self.nisba(key)
        if single is None or (key in self.risky_nisbas):
            return None
        return Found(1, single)

    # Most words begin nothing: one look-up tells that, whatever the grammar behind would try.

    def _may_name(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, may be the first of a phrase that names an actor or an occasion."""
        openers = (
            self.world,
            self.titles,
            self.honorifics,
            self.heads,
            self.names.given,
            self.names.particles,
            self.sides,
        )
        words = {each for cut in cuts(key) for each in (cut.key, without_article(cut.key))}
        if key in self.occasions or any(self.nisba(word) for word in words):
            return True
        return any(word in opener for opener in openers for word in words)

    def _may_report(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, may be the first of a cue or of what looks like one."""
        words = {each for cut in cuts(key) for each in (cut.key, cut.key.removeprefix("ال"), cut.key.removeprefix("س"))}
        return any(word in opener for opener in (self.cues, self.attributions, self.no_cues) for word in words)

    def _may_tell(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, may be the first of those that tell an event."""
        words = [each for cut in cuts(key) for each in (cut.key, without_article(cut.key), cut.key.removeprefix("س"))]
        return any(word in self.event_forms for word in (*words, key[1:] if key.startswith("لل") else key))

    def _may_crowd(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, may be the first of those that stand for unnamed people."""
        words = (without_article(cut.key) for cut in cuts(key))
        return any(word in self.crowds for word in (*words, key[1:] if key.startswith("لل") else key))

    def _may_act(self, key: str) -> bool:
        """Whether a word may begin a phrase for those who act unnamed: a crowd, a side, a people, those told before."""
        words = {each for cut in cuts(key) for each in (cut.key, without_article(cut.key))}
        words.add(key[1:])
        referring = (self.own_state, self.own_forces, self.both_sides, self.sides, self.nisbas)
        return self.may_crowd(key) or any(word in known for known in referring for word in words)

    def _is_leisure(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, is one of sport, shows or gadgets."""
        return any(without_article(cut.key) in self.leisure for cut in cuts(key) if not cut.proclitics.endswith("ك"))

    def _minute_forms(self, key: str) -> tuple[MinuteForm, ...]:
        """The forms of verbs of minutes that a word is: finite ones behind و and ف, nouns behind ب and ل and the article too."""
        found: list[MinuteForm] = []
        for cut in cuts(key):
            finite = cut.proclitics in ("", *CONJUNCTIONS)
            if finite or cut.proclitics in ("ب", "ل"):
                forms = self.minutes.verbs.get(without_article(cut.key), ())
                found.extend(form for form in forms if finite or form.kind == "noun")
        return tuple(found)

    def _minute_openers(self, key: str) -> frozenset[str]:
        """The names of those lists of minutes and issues of which a word, proclitics taken off, may open a phrase."""
        words = self.issues
        found: set[str] = set()
        lists: dict[str, Phrases[Any]] = {
            "kinds": words.kinds, "states": words.states, "resumption": words.resumption,
            "links": words.links, "link_verbs": words.link_verbs,
        }  # fmt: skip
        for cut in cuts(key):
            plain = without_article(cut.key)
            found.update(name for name, phrases in self.minutes.phrases.items() if cut.key in phrases)
            found.update(name for name, phrases in lists.items() if cut.key in phrases)
            if {cut.key, plain} & words.files or cut.key in words.taken_up or cut.key in words.demonstratives:
                found.add("kinds")
            if cut.key in words.proposal_nouns or plain in words.proposal_nouns or cut.key in self.minutes.first_person:
                found.add("proposals")
        return frozenset(found)

    def _is_word(self, word: str) -> bool:
        """Whether a word is one of the language and no part of a name, article, endings and pronouns taken off."""
        plain = without_article(word)
        if word in self.vocabulary or plain in self.vocabulary:
            return True
        for suffix in _ENDINGS:
            if plain.endswith(suffix) and len(plain) - len(suffix) > 2:
                stem = plain[: -len(suffix)]
                if stem in self.vocabulary:
                    return True
                feminine = suffix == "ات" or stem.endswith("ت")  # وزارات, وزارتها
                if feminine and stem.removesuffix("ت") + "ه" in self.vocabulary:
                    return True
        return False

    def _is_ordinary(self, key: str) -> bool:
        """Whether a word is one of the language, any proclitics taken off."""
        return any(self.is_word(cut.key) for cut in cuts(key))


_ENDINGS = ("ها", "هم", "هما", "نا", "ه", "ات", "ين", "ون", "ان", "ا", "وا", "ت", "ي")


def _realms(words: Iterable[str], states: Iterable[State]) -> dict[str, frozenset[str]]:
    """The states of each kind by which news call a state alone: المملكة, السلطنة."""
    kinds: dict[str, set[str]] = {fold(word): set() for word in words}
    for state in states:
        for form in state.names:
            kind = "ال" + without_article(fold(form.split()[0]))
            kinds.get(kind, set()).add(state.id)
    return {word: frozenset(found) for word, found in kinds.items()}


def _cities_like_states(lexicons: Lexicons) -> dict[str, Known]:
    """The cities that bear the name of a state to which they do not belong: Amman, printed like Oman."""
    states = {fold(form): state.id for state in lexicons.states for form in state.names}
    return {
        fold(form): Known(place.id, "place")
        for place in lexicons.places
        for form in place.names
        if place.kind == "city" and states.get(fold(form), place.state) != place.state
    }


def _meeting_nouns(events: Events) -> dict[str, str]:
    """Every noun that names a meeting, without article, and its kind."""
    nouns = ((form, word) for word in events.words if word.meeting for form in (*word.masdar, *word.nouns, word.lemma))
    return {fold(form): word.meeting or "" for form, word in nouns if form != word.lemma or not word.present}


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms)


def _closed_list(forms: Iterable[str]) -> Phrases[bool]:
    return Phrases((form, True) for form in forms)


_KIND_OF_HEAD: dict[str, ActorKind] = {"outlet": "outlet", "forum": "forum", "armed_group": "organization"}


def _heads(words: TitleWords) -> Iterator[tuple[str, Head]]:
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


def _names(lists: dict[str, tuple[str, ...]]) -> Names:
    male, female = _folded(lists["given_male"]), _folded(lists["given_female"])
    return Names(
        given=male | female,
        feminine=female - male,
        surnames=_folded(lists["surnames"]),
        particles=_folded(lists["particles"]),
        seconds=_folded(lists["compound_seconds"]) | _folded(lists["abd_names"]),
        ambiguous=_folded(lists["ambiguous"]),
        family_first=_folded(lists["family_first"]),
    )


def _world(lexicons: Lexicons) -> Iterator[tuple[str, Known]]:
    """Every name of every actor; where two share a form, people come last and states first."""
    for state in lexicons.states:
        for form in state.names:
            yield form, Known(state.id, "state", risky=form in state.risky)
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


def _nisbas(lexicons: Lexicons) -> Iterator[tuple[tuple[str, ...], Nisba]]:
    owners: list[tuple[str, tuple[str, ...]]] = [(place.id, place.demonyms) for place in lexicons.places]
    owners += [(each.id, (each.adjective,)) for each in lexicons.organizations if each.adjective]
    owners += [(state.id, state.demonyms) for state in lexicons.states]
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
                continue
            # كورية جنوبية: both words inflect; جنوب أفريقية: a first word that is no nisba stays.
            for form in nisba_forms(rest[0]):
                heads = [each for each in nisba_forms(first) if each[2:4] == form[2:4] and each.key[-1] == form.key[-1]]
                start = heads[0].key if first.endswith("ي") and heads else fold(first)
                yield (start, form.key), Nisba(owner, form.gender, form.number)


def _titles(lexicons: Lexicons) -> Iterator[tuple[str, Title]]:
    talks = _meeting_nouns(lexicons.events)  # المفاوضات are talks, not women who hold them
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


def _grouped(titles: Iterable[tuple[str, Title]]) -> dict[str, tuple[Title, ...]]:
    """Every sense of a form, the unconditional one first."""
    found: dict[str, list[Title]] = {}
    for form, title in titles:
        found.setdefault(" ".join(fold(word) for word in form.split()), []).append(title)
    return {form: tuple(sorted(each, key=lambda title: bool(title.of))) for form, each in found.items()}


def _cue_forms(verbs: Iterable[Verb]) -> dict[str, tuple[CueForm, ...]]:
    """Every form of every reporting verb; several verbs may share one (يعد)."""
    found: dict[str, list[CueForm]] = {}
    for verb in verbs:
        forms: list[Form] = []
        if verb.past:
            forms.extend(past_forms(verb.lemma))
        if verb.present:
            forms.extend(present_forms(verb.present))
            forms.extend(jussive_forms(verb.present))
        if {"object", "person"} & set(verb.frames):
            forms.extend([each for form in list(forms) for each in with_object(form)])
        if verb.participle:
            forms.extend(circumstantial_forms(verb.participle))
        for masdar in verb.masdar:
            forms.extend(masdar_forms(masdar))
        for form in forms:
            found.setdefault(form.key, []).append(CueForm(verb, form))
    return {key: tuple(each) for key, each in found.items()}


def _attributions(nouns: Iterable[Noun]) -> Iterator[tuple[str, Noun]]:
    """Every form of every attributing phrase; one whose holder is a pronoun with each pronoun: على حد قوله, قولها."""
    for noun in nouns:
        for form in noun.forms:
            yield form, noun
            if noun.takes == "clause":
                *words, last = form.split()
                yield from ((" ".join((*words, each.key)), noun) for each in masdar_forms(last) if each.pronoun)


@cache
def load_index() -> Index:
    """The look-ups over the lexicons that ship with the package.

    They are half a million objects that stay as long as the process: to look for garbage among them takes half of the time of
    a short one, so that they are kept out of it (`gc.freeze`).
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Index(load_lexicons())
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
