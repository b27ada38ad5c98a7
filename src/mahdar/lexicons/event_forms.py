"""Every form of every event word, findable by its first word."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Crowd, Events, EventWord, LightVerb
from mahdar.lexicons.inflect import (
    Form,
    Gender,
    Number,
    jussive_forms,
    masdar_forms,
    past_forms,
    present_forms,
    with_object,
)
from mahdar.lexicons.phrases import Phrases

Kind = Literal["past", "present", "passive", "noun", "participle"]


class EventForm(NamedTuple):
    """One form of an event word; `pronoun` hangs on it: the object of a verb, the holder of a noun."""

    word: EventWord
    kind: Kind
    gender: Gender | None = None
    number: Number | None = None
    pronoun: str = ""
    jussive: bool = False  # stands behind لم only


class LightForm(NamedTuple):
    """One form of a verb whose object is the event."""

    verb: LightVerb
    kind: Kind
    gender: Gender | None
    number: Number | None


def event_forms(events: Events) -> Phrases[tuple[EventForm, ...]]:
    """Every event word in every form; several words may share one."""
    return Phrases(_grouped(pair for word in events.words for pair in _forms_of(word)).items())


def light_forms(events: Events) -> dict[str, LightForm]:
    """Every light verb in every form."""
    found: dict[str, LightForm] = {}
    for verb in events.light_verbs:
        active = (*past_forms(verb.lemma), *present_forms(verb.present), *jussive_forms(verb.present))
        for form in active:
            kind: Kind = "past" if form.tense == "past" else "present"
            found.setdefault(form.key, LightForm(verb, kind, form.gender, form.number))
        for form in past_forms(verb.passive) if verb.passive else ():
            found.setdefault(form.key, LightForm(verb, "passive", form.gender, form.number))
        for masdar in verb.masdar:
            found.setdefault(fold(masdar), LightForm(verb, "noun", None, None))
    return found


def crowd_forms(events: Events) -> Phrases[Crowd]:
    """Every noun for unnamed people in every form, without article."""
    return Phrases((form, crowd) for crowd in events.crowds for form in _crowd_forms(crowd))


def _crowd_forms(crowd: Crowd) -> Iterator[str]:
    """مسلح → مسلحا, مسلحة, مسلحون, مسلحين, مسلحو, مسلحي, مسلحان, مسلحات; طائرة → طائرات, طائرتان, طائرتين; وفود → وفودا."""
    yield from crowd.many
    yield from (f"{form}ا" for form in crowd.many if " " not in form and not form.endswith(_NO_ACCUSATIVE))
    for one in crowd.one:
        *before, last = one.split()
        feminine = last.endswith("ة")
        endings = ("ات", "تان", "تين", "تا", "تي") if feminine else _MASCULINE_ENDINGS
        stem = last[:-1] if feminine else last
        yield one
        yield from (" ".join((*before, stem + ending)) for ending in endings)


_NO_ACCUSATIVE = ("ا", "ة", "ى", "ي", "و", "ء", "ون", "ين", "ات")  # nouns whose accusative is printed without alif
_MASCULINE_ENDINGS = ("ا", "ة", "ون", "ين", "و", "ي", "ان", "ات")


def _forms_of(word: EventWord) -> Iterator[tuple[str, EventForm]]:
    for form in _finite(word):
        kind: Kind = "past" if form.tense == "past" else "present"
        yield form.key, EventForm(word, kind, form.gender, form.number, form.pronoun, form.tense == "jussive")
    for form in past_forms(word.passive) if word.passive and fold(word.passive) != fold(word.lemma) else ():
        yield form.key, EventForm(word, "passive", form.gender, form.number)
    nouns = word.masdar if word.present else (word.lemma, *word.masdar)
    for noun in (*nouns, *word.nouns):
        *before, last = noun.split()
        for form in masdar_forms(last):
            key = " ".join((*before, form.key))
            yield key, EventForm(word, "noun", form.gender, form.number, form.pronoun)
        if not noun.endswith(_NO_ACCUSATIVE):
            yield fold(f"{noun}ا"), EventForm(word, "noun", "m", "s")

    for participle in word.participles:
        yield fold(participle), EventForm(word, "participle")


def _finite(word: EventWord) -> Iterator[Form]:
    if not word.present:
        return
    *before, last = word.lemma.split()
    if before:
        return  # a fixed phrase is found as it stands
    forms = [*present_forms(word.present), *jussive_forms(word.present)]
    forms += past_forms(last) if word.past else []
    yield from forms
    if "object" in word.to or word.themes or word.joint:
        yield from (each for form in forms for each in with_object(form))


def _grouped(pairs: Iterable[tuple[str, EventForm]]) -> dict[str, tuple[EventForm, ...]]:
    found: dict[str, list[EventForm]] = {}
    for key, form in pairs:
        found.setdefault(key, []).append(form)
    return {key: tuple(dict.fromkeys(forms)) for key, forms in found.items()}
