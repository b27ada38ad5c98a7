"""Who did it to whom, told by a finite verb: VSO, SVO, passive, subject left out."""

from mahdar.events.clauses import BY, folded, nearest_before, parties_after
from mahdar.events.deeds import Deed, Met, Party, Telling
from mahdar.lexicons.event_forms import EventForm
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Utterance
from mahdar.statements.ground import Ground
from mahdar.statements.subjects import agrees, subject_before

_NEAR = 6  # tokens between a verb and a subject behind it


def read_verb(
    ground: Ground,
    telling: Telling,
    form: EventForm,
    said: Utterance | None,
    before: list[Deed],
    speakers: tuple[Phrase, ...],
) -> Deed | None:
    """The event of a verb; `None` where it has no party that the news count as an actor."""
    word = form.word
    sentence = ground.text.sentence_of(telling.at)
    cue = as_candidate(telling, form)
    if ground.is_preposition(telling.at) and not telling.cut:
        return None
    met = list(parties_after(ground, telling.ends, sentence.last))
    if form.kind == "passive":
        return _passive(telling, form, met)
    actors: tuple[Party, ...]
    rest = met
    rule = "verb_subject"
    if said is not None:
        actors, rest, rule = said.speakers, _without(met, said.speakers), "cue"
    else:
        ahead = subject_before(ground, cue, sentence.first) if not telling.cut else None
        if ahead is not None and ahead[0]:
            actors, rule = ahead[0], "subject_verb"
        elif met and _may_be_subject(met[0], cue, telling):
            actors, rest = met[0].parties, met[1:]
        elif form.pronoun:
            return None
        else:
            actors, rule = _carried(ground, telling, cue, before, speakers), "elided"
    recipients, partners = _others(word.to, word.joint, rest)
    if not actors or (word.weak and not recipients):
        return None
    if word.themes and not _has_theme(ground, telling, word.themes, sentence.last):
        return None
    last = max((each.last for each in rest if set(each.parties) & {*recipients, *partners}), default=telling.ends)
    return Deed(
        word, telling, form.kind, unique(actors), unique(recipients), unique(partners), word.type, word.mode, (),
        telling.at, last, rule=rule,
    )  # fmt: skip


def as_candidate(telling: Telling, form: EventForm) -> Candidate:
    """The verb as the grammar of statements sees it, for finding its subject."""
    tense = "past" if form.kind == "past" else "present"
    return Candidate(
        telling.at, telling.ends, telling.cut, telling.cut > 0, form.word.lemma, "say", tense,  # type: ignore[arg-type]
        form.gender, form.number, form.pronoun, frozenset(), False, False, telling.at,
    )  # fmt: skip


def _passive(telling: Telling, form: EventForm, met: list[Met]) -> Deed | None:
    """اغتيل فلان على يد …: the subject is the recipient, the doer stands behind a phrase of agency."""
    done_to = next((each for each in met if not each.governor), None)
    if done_to is None:
        return None
    by = next((each for each in met if each.governor == BY), None)
    actors = by.parties if by is not None else ()
    return Deed(
        form.word, telling, "passive", actors, done_to.parties, (), form.word.type, form.word.mode, (),
        telling.at, max(done_to.last, by.last if by is not None else 0), rule="passive",
    )  # fmt: skip


def _may_be_subject(met: Met, cue: Candidate, telling: Telling) -> bool:
    """Whether what stands first behind a verb is its subject: near, ungoverned, of its gender."""
    if met.governor or met.first - telling.ends > _NEAR:
        return False
    first = met.parties[0]
    if isinstance(first, str) or met.headed:
        return True
    if first.kind == "place":
        return False
    return first.gender is None or cue.gender is None or first.gender == cue.gender or first.number == "p"


def _carried(
    ground: Ground, telling: Telling, cue: Candidate, before: list[Deed], speakers: tuple[Phrase, ...]
) -> tuple[Party, ...]:
    """The subject of a verb that goes on: that of the verb before in the sentence, or the one who speaks."""
    sentence = ground.text.sentence_of(telling.at)
    for deed in reversed(before):
        if deed.telling.at < sentence.first:
            break
        phrases = tuple(each for each in deed.actors if isinstance(each, Phrase))
        if deed.kind != "noun" and phrases and agrees(cue, phrases):
            return deed.actors
    if ground.is_that(telling.at - 1) and speakers and agrees(cue, speakers):
        return speakers
    return nearest_before(ground, cue, sentence.first, ungoverned=True)


def _others(to: tuple[str, ...], joint: tuple[str, ...], met: list[Met]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Recipients and partners among the parties met behind subject and verb."""
    recipients: list[Party] = []
    partners: list[Party] = []
    for each in met:
        if each.governor and each.governor in folded(joint):
            partners.extend(each.parties)
        elif not recipients and ((each.governor in folded(to)) if each.governor else "object" in to):
            recipients.extend(each.parties)
    return tuple(recipients), tuple(partners)


def _has_theme(ground: Ground, telling: Telling, themes: tuple[str, ...], limit: int) -> bool:
    near = range(telling.ends, min(limit, telling.ends + 8))
    return any(ground.index.has_theme(ground.key(at), themes) for at in near if ground.is_word(at))


def _without(met: list[Met], parties: tuple[Party, ...]) -> list[Met]:
    return [each for each in met if not set(each.parties) & set(parties)]


def unique(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, each once."""
    return tuple(dict.fromkeys(parties))
