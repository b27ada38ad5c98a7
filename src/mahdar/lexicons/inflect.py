"""Forms of words from their principal parts, folded: Arabic morphology as far as reading the news needs it.

Verbs: third person, past, present and jussive, every gender and number, with object pronouns. Participles in the
accusative of the ḥāl (مشيرا, مشيرة, مشيرين, مشيرتين, مشيرات). Verbal nouns with a possessor's pronoun. Nisba adjectives
in every form.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mahdar.arabic.letters import fold

Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Tense = Literal["past", "present", "jussive", "participle", "masdar"]

OBJECT_PRONOUNS = ("ه", "ها", "هم", "هما", "ني")
_SHORTEST = 3  # letters of a form


class Form(NamedTuple):
    """One form: its folded letters, what it agrees with, and whether a pronoun hangs on it."""

    key: str
    tense: Tense
    gender: Gender | None
    number: Number | None
    pronoun: str = ""


def past_forms(lemma: str) -> Iterator[Form]:
    """قال → قال، قالت، قالوا، قالا، قالتا، قلن; نفى → نفى، نفت، نفوا، نفيا، نفين; دعا → دعا، دعت، دعوا، دعون."""
    whole = fold(lemma)
    weak = lemma[-1] in "ىا"
    stem = whole[:-1] if weak else whole
    dual = stem + ("وا" if lemma[-1] == "ا" else "يا" if weak else "ا")
    yield Form(whole, "past", "m", "s")
    yield Form(stem + "ت", "past", "f", "s")
    yield Form(stem + "وا", "past", "m", "p")
    yield Form(dual, "past", "m", "d")
    yield Form(stem + "تا", "past", "f", "d")
    women = dual[:-1] if weak else _without_long_vowel(whole)
    if len(women) >= _SHORTEST - 1 and not women.endswith("ن"):
        yield Form(women + "ن", "past", "f", "p")


def present_forms(present: str) -> Iterator[Form]:
    """يقول → يقول، تقول، يقولون، يقولان، تقولان; ينفي → ينفي، تنفي، ينفون، ينفيان; يرى → يرون، يريان."""
    whole = fold(present)
    weak = present[-1] in "ىيو"
    stem = whole[:-1] if weak else whole
    dual = whole + "ان" if present[-1] != "ى" else stem + "يان"
    yield Form(whole, "present", "m", "s")
    yield Form("ت" + whole[1:], "present", "f", "s")
    yield Form(stem + "ون", "present", "m", "p")
    yield Form(dual, "present", "m", "d")
    yield Form("ت" + dual[1:], "present", "f", "d")
    women = whole if weak else _without_long_vowel(whole)
    if not women.endswith("ن"):
        yield Form(women + "ن", "present", "f", "p")


def _without_long_vowel(whole: str) -> str:
    """قال → قل, أفاد → أفد, يقول → يقل: before an ending that begins with a consonant."""
    hollow = len(whole) > 2 and whole[-2] in "اوي" and whole[-1] not in "اوي"
    return whole[:-2] + whole[-1] if hollow else whole


def jussive_forms(present: str) -> Iterator[Form]:
    """The forms behind لم that differ from the present: يقول → يقل، تقل، يقولوا; ينفي → ينف، تنف; يدعو → يدع."""
    whole = fold(present)
    stem = whole[:-1] if present[-1] in "ىيو" else whole
    short = _without_long_vowel(whole) if present[-1] not in "ىيو" else stem
    if short != whole:
        yield Form(short, "jussive", "m", "s")
        yield Form("ت" + short[1:], "jussive", "f", "s")
    yield Form(stem + "وا", "jussive", "m", "p")


def with_object(form: Form) -> Iterator[Form]:
    """A finite form with each object pronoun: وصف → وصفه, وصفها …; وصفوا → وصفوه; نفى → نفاه."""
    stem = form.key
    if form.number == "p" and form.tense == "past":
        stem = stem.removesuffix("ا")
    elif form.tense == "past" and form.number == "s" and form.gender == "m" and stem.endswith("ي"):
        stem = stem[:-1] + "ا"
    for pronoun in OBJECT_PRONOUNS:
        yield form._replace(key=stem + pronoun, pronoun=pronoun)


def circumstantial_forms(participle: str) -> Iterator[Form]:
    """مشير → مشيرا، مشيرة، مشيرين، مشيرتين، مشيرات: the accusatives in which a ḥāl cue stands."""
    stem = fold(participle)
    weak = participle.endswith("ي")
    yield Form(stem + "ا", "participle", "m", "s")
    yield Form(stem + "ه", "participle", "f", "s")
    yield Form((stem[:-1] if weak else stem) + "ين", "participle", "m", "p")
    yield Form(stem + "تين", "participle", "f", "d")
    yield Form(stem + "ات", "participle", "f", "p")


def masdar_forms(masdar: str) -> Iterator[Form]:
    """قول → قول، قوله، قولها …; دعوة → دعوته; لقاء → لقاءه، لقاؤه، لقائه; as a noun with its holder, or with a pronoun for it."""
    whole = fold(masdar)
    stems = [whole[:-1] + "ت" if masdar.endswith("ة") else whole]
    if masdar.endswith("ء"):
        stems += [fold(masdar[:-1] + carrier) for carrier in "ؤئ"]
    yield Form(whole, "masdar", None, None)
    for pronoun, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"), ("هما", "m", "d")):
        for stem in stems:
            yield Form(stem + pronoun, "masdar", gender, number, pronoun)  # type: ignore[arg-type]


def nisba_forms(nisba: str) -> Iterator[Form]:
    """روسي → روسي، روسية، روسيان، روسيين، روسيون، روسيتان، روسيتين، روسيات, without the article.

    The indefinite accusative (روسيا) is left out: it looks like the name of the state.
    """
    stem = fold(nisba)
    for ending, gender, number in (
        ("", "m", "s"), ("ه", "f", "s"), ("ان", "m", "d"), ("ين", "m", "p"), ("ون", "m", "p"),
        ("تان", "f", "d"), ("تين", "f", "d"), ("ات", "f", "p"),
    ):  # fmt: skip
        yield Form(stem + ending, "participle", gender, number)  # type: ignore[arg-type]
