"""The words of minutes in every form, findable by their first word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Minutes, MinuteVerb
from mahdar.lexicons.inflect import (
    Gender,
    Number,
    jussive_forms,
    masdar_forms,
    past_forms,
    present_forms,
    with_object,
)
from mahdar.lexicons.phrases import Phrases
from mahdar.reading import Level


class MinuteForm(NamedTuple):
    """One form of a verb of minutes; `pronoun` hangs on it: the object of a verb, the holder of a noun."""

    verb: MinuteVerb
    kind: Literal["past", "present", "passive", "noun"]
    gender: Gender | None = None
    number: Number | None = None
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class MinuteWords:
    """All words of `minutes.yaml`, folded."""

    verbs: Mapping[str, tuple[MinuteForm, ...]]
    ordinals: Mapping[str, int]
    levels: Phrases[Level]
    level_adjectives: Mapping[str, Level]
    phrases: Mapping[str, Phrases[bool]]
    first_person: Mapping[str, str]
    """Forms of the first person of the verbs of proposing, with the verb: عرضنا, نقترح, أقترح."""


def minute_words(minutes: Minutes) -> MinuteWords:
    """The words of minutes, made ready."""
    return MinuteWords(
        verbs=_verbs(minutes.verbs),
        ordinals={fold(form): number for number, forms in minutes.ordinals.items() for form in forms},
        levels=Phrases((form, level) for level, forms in minutes.levels.items() for form in forms),
        level_adjectives={
            fold(form) + ending: level
            for level, forms in minutes.level_adjectives.items()
            for form in forms
            for ending in ("", *(["ا"] if form.endswith("ي") else []))  # اجتماعا وزاريا
        },
        phrases={name: Phrases((form, True) for form in forms) for name, forms in minutes.phrases.items()},
        first_person={form: verb.lemma for verb in minutes.verbs if verb.tells == "proposing" for form in _own(verb)},
    )


def _own(verb: MinuteVerb) -> tuple[str, ...]:
    """We and I: of one who speaks."""
    past, present = fold(verb.lemma), fold(verb.present)
    return past + "نا", "ن" + present[1:], "ا" + present[1:]


def _verbs(verbs: tuple[MinuteVerb, ...]) -> dict[str, tuple[MinuteForm, ...]]:
    found: dict[str, list[MinuteForm]] = {}
    for verb in verbs:
        for key, form in _forms_of(verb):
            found.setdefault(key, []).append(form)
    return {key: tuple(dict.fromkeys(forms)) for key, forms in found.items()}


def _forms_of(verb: MinuteVerb) -> Iterator[tuple[str, MinuteForm]]:
    finite = [*past_forms(verb.lemma), *present_forms(verb.present), *jussive_forms(verb.present)]
    finite += [each for form in finite for each in with_object(form)]
    for form in finite:
        kind: Literal["past", "present"] = "past" if form.tense == "past" else "present"
        yield form.key, MinuteForm(verb, kind, form.gender, form.number, form.pronoun)
    for form in past_forms(verb.passive) if verb.passive else ():
        yield form.key, MinuteForm(verb, "passive", form.gender, form.number)
    for masdar in verb.masdar:
        for form in masdar_forms(masdar):
            yield form.key, MinuteForm(verb, "noun", form.gender, form.number, form.pronoun)
