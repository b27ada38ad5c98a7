"""The lexicons made ready for reading: every form folded, inflected and findable by its first word. Built once a process."""

import gc
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any, cast

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, may_be_future, without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Noun, Place, State
from mahdar.lexicons.event_forms import crowd_forms, event_forms, light_forms
from mahdar.lexicons.forms import (
    Known,
    Nisba,
    Title,
    actor_forms,
    attribution_forms,
    cities_like_states,
    closed_list,
    cue_forms,
    folded,
    grouped_titles,
    head_forms,
    meeting_nouns,
    name_parts,
    nisba_forms_of,
    realm_states,
    title_forms,
)
from mahdar.lexicons.issue_words import issue_words
from mahdar.lexicons.load import Lexicons, load_lexicons
from mahdar.lexicons.minute_words import MinuteForm, minute_words
from mahdar.lexicons.phrases import Found, Phrases
from mahdar.reading import Act, OccasionKind


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
        self.world: Phrases[Known] = Phrases(actor_forms(lexicons))
        nisbas = list(nisba_forms_of(lexicons))
        self.nisbas = {words[0]: nisba for words, nisba in nisbas if len(words) == 1}
        self.nisba_pairs = {(words[0], words[1]): nisba for words, nisba in nisbas if len(words) == 2}
        territories: tuple[State | Place, ...] = (*lexicons.states, *lexicons.places)
        self.risky_nisbas = folded(form for each in territories for form in each.risky if form in each.demonyms)
        no_names = (form for each in territories for form in each.never)
        self.never = closed_list(chain(no_names, lexicons.grammar["no_bodies"]))
        self.titles: Phrases[tuple[Title, ...]] = Phrases(grouped_titles(title_forms(lexicons)).items())
        titles, words = lexicons.title_words, lexicons.grammar
        self.honorifics = closed_list(form for each in titles.honorifics for form in each.forms)
        self.modifiers = folded(form for each in titles.modifiers for form in each.forms)
        self.ministries: Phrases[str] = Phrases((form, each.id) for each in titles.ministries for form in each.forms)
        events = folded(words["meeting_nouns"]) | folded(words["no_heads"])
        self.heads = {key: head for key, head in head_forms(titles) if key not in events}
        self.patronymics = folded(lexicons.names["patronymics"])
        self.names = name_parts(lexicons.names)
        self.vocabulary = lexicons.vocabulary
        self.cues = cue_forms(lexicons.verbs)
        self.impersonal = frozenset(verb.lemma for verb in lexicons.verbs if verb.impersonal)
        self.attributions: Phrases[Noun] = Phrases(attribution_forms(lexicons.nouns))
        self.prepositions = folded(words["prepositions"])
        self.outlet_names = {
            fold(name): each.id
            for each in reversed(lexicons.outlets)  # of several with one name the first
            for name in (*each.names, *each.risky)
            if " " not in name
        }
        self.that = folded(words["that"])
        self.before_that_no_content = folded(words["before_that_no_content"])
        self.relatives = folded(words["relatives"])
        self.demonstratives = folded(words["demonstratives"])
        self.pronouns = folded(words["pronouns"])
        self.auxiliaries = folded(words["auxiliaries"])
        self.negations = folded(words["negations"])
        self.adjectives = folded(words["adjectives"])
        self.prepositional_pronouns = folded(words["prepositional_pronouns"])
        self.light_verbs = folded(words["light_verbs"])
        self.noun_governors = folded(words["noun_governors"])
        self.precedents = folded(words["precedents"])
        self.conditionals = folded(words["conditionals"])
        self.denials = folded(words["denials"])
        self.plans = folded(words["plans"])
        self.coming = folded(words["coming"])
        self.agency = closed_list(words["agency"])
        self.inside = folded(words["inside"])
        self.passing = folded(words["passing"])
        self.issue_links = folded(words["issue_links"])
        self.thither = folded(words["thither"])
        self.cities_like_states = cities_like_states(lexicons)
        self.meeting_nouns = meeting_nouns(lexicons.events)
        self.offices = {each.id: each for each in lexicons.offices}
        self.topic_openers = folded(words["topic_openers"])
        self.event_forms = event_forms(lexicons.events)
        self.light_forms = light_forms(lexicons.events)
        self.crowds = crowd_forms(lexicons.events)
        self.aims = folded(words["aims"])
        self.masses = folded(words["masses"])
        self.clause_breaks = closed_list(words["clause_breaks"])
        self.gone = folded(words["gone"])
        self.may = folded(words["may"])
        self.gates = folded(words["gates"])
        self.source_words = folded(words["source_words"])
        self.any_source = folded(words["any_source"])
        self.verbal_names = folded(words["verbal_names"])
        self.landforms = folded(words["landforms"])
        self.of_acts = folded(words["of_acts"])
        self.with_what = dict(map(str.split, map(fold, words["with_what"])))
        self.likewise = folded(words["likewise"])
        self.tongues = folded(words["tongues"])
        self.both_states = folded(words["both_states"])
        self.named_after = folded(words["named_after"])
        self.both_sides = folded(words["both_sides"])
        self.happenings = folded(words["happenings"])
        self.of_the_news = folded(words["of_the_news"])
        self.bygone = folded(words["bygone"])
        self.plover = {each.id: each for each in lexicons.plover}
        self.glosses = folded(words["glosses"])
        self.kunya_openers = folded(words["kunya_openers"])
        self.no_name_particles = folded(words["no_name_particles"])
        self.short_relatives = folded(words["short_relatives"])
        self.description_links = folded(words["description_links"])
        self.plural_speakers = folded(words["plural_speakers"])
        self.subjunctive = folded(words["subjunctive"])
        self.copulas = folded(words["copulas"])
        self.contrasts = folded(words["contrasts"])
        self.setting_openers = folded(words["setting_openers"])
        self.sender_links = folded(words["sender_links"])
        self.state_words = folded(words["state_words"])
        self.realms = realm_states(words["realms"], lexicons.states)
        self.distributives = closed_list(words["distributives"])
        self.field_links = folded(words["field_links"])
        self.title_links = folded(words["title_links"])
        self.quantifiers = folded(words["quantifiers"])
        self.copula_pronouns = folded(words["copula_pronouns"])
        self.time_prepositions = folded(words["time_prepositions"])
        self.partitives = folded(words["partitives"])
        self.styles = folded(words["styles"])
        self.person_nouns = folded(words["person_nouns"])
        self.manners = folded(words["manners"])
        self.same = folded(words["same"])
        self.byline_verbs = folded(words["byline_verbs"])
        self.meeting_adjectives = folded(words["meeting_adjectives"])
        self.directions = folded(words["directions"])
        self.place_heads = folded(words["place_heads"])
        self.beside_places = folded(words["beside_places"])
        self.place_words = folded(words["place_words"])
        self.own_state = folded(words["own_state"])
        self.connectives = closed_list(words["connectives"])
        self.future_negations = folded(words["future_negations"])
        self.bygone_negations = folded(words["bygone_negations"])
        self.since = folded(words["since"])
        self.phases = folded(words["phases"])
        self.really = folded(words["really"])
        self.subordinators = folded(words["subordinators"])
        self.causes = folded(words["causes"])
        self.any_of = folded(words["any_of"])
        self.duties = folded(words["duties"])
        self.needs = folded(words["needs"])
        self.ones = folded(words["ones"])
        self.undoing = folded(words["undoing"])
        self.sectors = {office.id: office.sector for office in lexicons.offices}
        self.leisure = folded(words["leisure"])
        self.of_things = folded(words["of_things"])
        self.among = folded(words["among"])
        self.own_forces = folded(words["own_forces"])
        self.selves = folded(words["selves"])
        self.towards = folded(words["towards"])
        self.owner_links = folded(words["owner_links"])
        self.sides = folded(words["sides"])
        self.clause_openers = folded(words["clause_openers"])
        self.sure_clause_openers = folded(words["sure_clause_openers"])
        self.headline_labels = closed_list(words["headline_labels"])
        self.interposed = closed_list(words["interposed"])
        self.tails = closed_list(words["tails"])
        self.beside = closed_list(words["beside"])
        self.asides = closed_list(words["asides"])
        self.no_cues = closed_list((*words["no_cues"], *words["asides"]))
        self.documents = closed_list(words["documents"])
        self.first_person = closed_list(words["first_person"])
        self.narrator_words = folded(words["narrator_words"])
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
        self.that_words = self.that | {"ب" + each for each in self.that}
        self.particles = frozenset().union(
            self.prepositions, self.that, self.relatives, self.demonstratives, self.auxiliaries, self.negations,
            self.clause_openers,
        )  # fmt: skip
        joined = {letter + each for letter in ("ب", "ف", "ل") for each in self.that}
        self.function_words = self.particles | self.pronouns | joined
        self.minutes = minute_words(lexicons.minutes)
        self.issues = issue_words(lexicons.issues)
        self.occasion_openers = closed_list(words["occasion_openers"])
        self.counts = {fold(word): number for number, word in enumerate(words["counts_from_three"], start=3)}
        self.capital_words = folded(words["capital_words"])
        self.object_pronouns = folded(words["object_pronouns"])
        self.never_told = folded(words["never_told"])
        self.known_as = folded(words["known_as"])
        self.time_units = folded(words["time_units"])
        self.sent_by = folded(words["sent_by"])
        self.sayings = folded(words["sayings"])
        self.sayings_came = folded(words["sayings_came"])
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
        self.is_open = lru_cache(maxsize=1 << 16)(self._is_open)
        self.is_foreign = lru_cache(maxsize=1 << 16)(self._is_foreign)
        self.outlets_alone = {key for key in self.outlet_names if not (self.is_ordinary(key) or self._is_placed(key))}
        self.opens_nisba = {*self.nisbas, *(first for first, _ in self.nisba_pairs)}

    def nisba(self, key: str) -> Nisba | None:
        """What an adjective of nationality, with or without article, says."""
        return self.nisbas.get(key[2:] if key.startswith("ال") else key)

    def nisba_at(self, keys: Sequence[str], at: int, first: str | None = None) -> Found[Nisba] | None:
        """The adjective of nationality at `keys[at]`, of one word or two (الكورية الجنوبية); `first` replaces the word."""
        if at >= len(keys):
            return None
        key = keys[at] if first is None else first
        if without_article(key) not in self.opens_nisba and key not in self.opens_nisba:
            return None  # most words
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
        if key in self.occasions or words & self.capital_words or any(self.nisba(word) for word in words):
            return True
        return any(word in opener for opener in openers for word in words)

    def _may_report(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, may be the first of a cue or of what looks like one."""
        words = {each for cut in cuts(key) for each in (cut.key, cut.key.removeprefix("ال"), cut.key.removeprefix("س"))}
        words |= {"ي" + word[1:] for word in words if word[:1] in ("ن", "ا")}  # نطالب
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
        words |= {key[1:], key.removesuffix("ا")}  # 12 عراقيا
        referring = (self.own_state, self.own_forces, self.both_sides, self.sides, self.nisbas, self.masses)
        return self.may_crowd(key) or any(word in known for known in referring for word in words)

    def _is_leisure(self, key: str) -> bool:
        """Whether a word, any proclitics taken off, is one of sport, shows or gadgets."""
        return any(without_article(cut.key) in self.leisure for cut in cuts(key) if not cut.proclitics.endswith("ك"))

    def _minute_forms(self, key: str) -> tuple[MinuteForm, ...]:
        """The forms of verbs of minutes that a word is: finite ones behind و and ف, nouns behind ب and ل and the article too."""
        found: list[MinuteForm] = []
        if may_be_future(key):
            forms = self.minutes.verbs.get(key[1:], ())
            found.extend(form for form in forms if form.kind == "present")
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

    def is_we_verb(self, key: str) -> bool:
        """Whether a word is a present verb of us: its third person is a word too, and it is no name (نعترف, not نزار)."""
        third = key[:1] == "ن" and len(key) > 3 and "ي" + key[1:] in self.vocabulary and key in self.vocabulary
        return third and key not in self.names.given | self.names.surnames

    def _is_ordinary(self, key: str) -> bool:
        """Whether a word is one of the language, any proclitics taken off."""
        return any(self.is_word(cut.key) for cut in cuts(key))

    def _is_placed(self, key: str) -> bool:
        """Whether a name is that of a state or a place too."""
        found = self.world.match((key,), 0)
        return found is not None and found.value.kind in ("state", "place")

    def outlet_told(self, keys: Sequence[str], at: int, key: str) -> str | None:
        """The outlet to which somebody spoke, `key` being its name behind ل: one that is nothing else, or any before إن."""
        before_that = at + 1 < len(keys) and keys[at + 1] in self.that and key not in self.never_told
        return self.outlet_names.get(key) if key in self.outlets_alone or before_that else None

    def _is_open(self, key: str) -> bool:
        """Whether nothing shows that a word is no name: a lexicon, an article, the س of the future, a pronoun, Latin letters."""
        if len(key) < _SHORTEST_NAME or any(letter.isascii() for letter in key):
            return False
        article = any(cut.key.startswith(("ال", "لل")) for cut in cuts(key))
        if article or may_be_future(key) or key.endswith(("ها", "هم")):
            return False
        lexicons = (self.heads, self.titles, self.adjectives, self.interposed, self.event_forms, self.light_forms)
        listed = key in self.cues or any(key in each for each in lexicons)
        return not listed and self.nisba(key) is None and key not in self.function_words

    def _is_foreign(self, key: str) -> bool:
        """Whether a word can be nothing but a part of a name by its letters: none that the language has."""
        governed = any(cut.proclitics and cut.key in self.world for cut in cuts(key))  # لبنس
        return not governed and self._is_open(key) and not self.is_ordinary(key) and key not in self.world


_SHORTEST_NAME = 4  # letters of a name that is told by its letters alone
_ENDINGS = ("ها", "هم", "هما", "نا", "ه", "ات", "ين", "ون", "ان", "ا", "وا", "ت", "ي")


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
