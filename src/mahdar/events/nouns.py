"""Who did it to whom, told by a noun: اجتماع الوزيرين, قصف إسرائيل لغزة, المحادثات السعودية الإيرانية, أجرى محادثات مع."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.events.clauses import folded, nationalities, nearest_before, parties_after, subject_ahead
from mahdar.events.deeds import Deed, Party, Telling
from mahdar.events.verbs import unique
from mahdar.lexicons.event_forms import EventForm, LightForm
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Utterance
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_before

_LIGHT = 10  # tokens between a light verb and its noun
_JOINT = 9  # tokens between a noun and those with whom it is done


def read_noun(
    ground: Ground,
    telling: Telling,
    form: EventForm,
    said: Utterance | None,
    before: list[Deed],
    speakers: tuple[Phrase, ...],
) -> Deed | None:
    """The event of a noun; `None` where it has no party that the news count as an actor."""
    word = form.word
    sentence = ground.text.sentence_of(telling.at)
    nisbas, end = _adjectives(ground, telling.ends, sentence.last)
    met = list(parties_after(ground, end, sentence.last))
    actors: list[Party] = list(nisbas)
    recipients: list[Party] = []
    partners: list[Party] = []
    rule = "noun"
    genitive = met[0] if met and met[0].first == end and not met[0].governor else None
    light = _light_before(ground, telling, sentence.first)
    if said is not None:
        actors, rule = list(said.speakers), "cue"
    elif form.pronoun:
        holder = nearest_before(ground, _holder(telling, form), sentence.first, ungoverned=False)
        actors = actors or list(holder or speakers)
        rule = "noun_pronoun"
    elif light is not None:
        actors = [*light[1], *actors]
        rule = "light_verb"
    if genitive is not None and rule != "cue":
        behind = [each for each in met[1:] if each.governor in folded(word.noun_to)]
        if "genitive" in word.noun_to and (actors or not behind):
            recipients.extend(genitive.parties)
        else:
            actors.extend(genitive.parties)
        rule = rule if rule == "light_verb" else "noun_genitive"
    for each in met:
        if each is genitive or (each.headed and each.governor not in folded(word.noun_to) and not each.governor):
            continue
        if each.governor in folded(word.joint) and each.first - end <= _JOINT:
            partners.extend(each.parties)
        elif each.governor in folded(word.noun_to) and not recipients:
            recipients.extend(each.parties)
    if not actors and not ground.definite(telling.at):
        ahead = subject_before(ground, _predicate(telling, form), sentence.first)
        if ahead is not None and ahead[0] and ahead[2] == telling.at:
            actors, rule = list(ahead[0]), "predicate"
    if not actors and not recipients and not partners:
        return None
    if word.weak and not (actors and (recipients or partners)):
        return None
    if word.themes and not _has_theme(ground, telling, sentence.last):
        return None
    used = {*actors, *recipients, *partners}
    last = max((each.last for each in met if used & set(each.parties)), default=end)
    first = light[0][0] if light is not None and rule == "light_verb" else telling.at
    return Deed(
        word, telling, "noun", unique(tuple(actors)), unique(tuple(each for each in recipients if each not in actors)),
        unique(tuple(partners)), word.type, word.mode, (), first, last, light[0][1] if light is not None else None, rule=rule,
    )  # fmt: skip


def _adjectives(ground: Ground, at: int, limit: int) -> tuple[tuple[Party, ...], int]:
    """The adjectives of nationality behind a noun, other adjectives skipped, and where they end."""
    found: list[Party] = []
    while at < limit and at not in ground.starting:
        nisbas, end = nationalities(ground, at, limit)
        if nisbas:
            found.extend(nisbas)
            at = end
        elif ground.is_word(at) and ground.is_adjective(at) and not ground.is_function(at):
            at += 1
        else:
            break
    return tuple(found), at


def _light_before(
    ground: Ground, telling: Telling, first: int
) -> tuple[tuple[int, LightForm], tuple[Party, ...]] | None:
    """The verb whose object the noun is, with its subject: nothing but that and adverbials may stand between."""
    if set(telling.proclitics) - {*CONJUNCTIONS, "ب"}:
        return None
    for at in range(telling.at - 1, max(first - 1, telling.at - _LIGHT), -1):
        if ground.key(at) in COMMAS or ground.is_that(at):
            return None
        for cut in cuts(ground.key(at)):
            light = ground.index.light_forms.get(cut.key)
            if light is None and cut.key[:1] == "س":
                light = ground.index.light_forms.get(cut.key[1:])
            if light is None or cut.proclitics not in ("", "و", "ف"):
                continue
            return (at, light), _subject_of_light(ground, at, light, telling.at, first)
    return None


def _subject_of_light(ground: Ground, at: int, light: LightForm, noun: int, first: int) -> tuple[Party, ...]:
    met = next((each for each in parties_after(ground, at + 1, noun) if not each.governor and not each.headed), None)
    if met is not None:
        return met.parties
    return subject_ahead(ground, _verb(at, light), first) if light.kind in ("past", "present") else ()


def _verb(at: int, light: LightForm) -> Candidate:
    return Candidate(
        at,
        at + 1,
        0,
        False,
        light.verb.lemma,
        "say",
        "past",
        light.gender,
        light.number,
        "",
        frozenset(),
        False,
        False,
        at,
    )


def _predicate(telling: Telling, form: EventForm) -> Candidate:
    return Candidate(
        telling.at, telling.ends, 0, False, form.word.lemma, "say", "past", None, None, "", frozenset(), False, False,
        telling.at,
    )  # fmt: skip


def _holder(telling: Telling, form: EventForm) -> Candidate:
    """What the pronoun on a noun agrees with."""
    return _predicate(telling, form)._replace(gender=form.gender, number=form.number)


def _has_theme(ground: Ground, telling: Telling, limit: int) -> bool:
    themes = telling.forms[0].word.themes
    near = range(telling.ends, min(limit, telling.ends + 6))
    return any(ground.index.has_theme(without_article(ground.key(at)), themes) for at in near if ground.is_word(at))
