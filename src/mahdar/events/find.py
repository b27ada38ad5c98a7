"""All events of a text, in its order: tellings → who and to whom → whether it happened."""

from mahdar.arabic.clitics import cuts
from mahdar.events.assertion import asserted
from mahdar.events.aux import auxiliaries
from mahdar.events.deeds import Case, Deed, Telling
from mahdar.events.meant import Around, between_actors, holders_of
from mahdar.events.nouns import read_noun
from mahdar.events.promises import without_what_is_promised
from mahdar.events.themes import is_meant
from mahdar.events.verbs import read_participle, read_verb
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Utterance, said_where
from mahdar.statements.ground import Ground


def find_deeds(ground: Ground, tellings: list[Telling], utterances: list[Utterance]) -> list[Deed]:
    """Every event told, with its parties as phrases; `ground` has the unnamed crowds too."""
    holders = holders_of(ground)
    cues = {each.frame.cue.at: each for each in utterances}
    speaking = {ground.text.in_sentence[each.frame.cue.at]: each.speakers for each in reversed(utterances)}
    said = said_where(ground, utterances)
    deeds: list[Deed] = []
    for telling in tellings:
        said_in = said[telling.at]
        inside = utterances[said_in] if said_in is not None else None
        spoken = speaking.get(ground.text.in_sentence[telling.at], ()) if inside is None else ()
        deed = _read(ground, telling, cues.get(telling.at), deeds, inside, spoken)
        if deed is not None and not _is_only_needed(ground, deed):
            deed = auxiliaries(ground, utterances, deed._replace(said_in=said_in))
            speakers = inside.speakers if inside is not None else spoken
            deeds.append(between_actors(deed, Around(ground, speakers, deeds, holders)))
    deeds = without_what_is_promised(ground, deeds)
    return [
        deed
        for deed in deeds
        if deed.actors or deed.recipients or deed.word.alone or deed.word.meeting or deed.rule == "happening"
    ]


def _is_only_needed(ground: Ground, deed: Deed) -> bool:
    """Whether it is told only as necessary: «ضرورة فرض عقوبات»."""
    before = (ground.key(deed.first - 1), ground.key(deed.telling.at - 1))
    needed = any(cut.key in ground.index.needs for key in before for cut in cuts(key))
    return needed and not deed.word.asks and not deed.telling.cut


def _read(
    ground: Ground,
    telling: Telling,
    said: Utterance | None,
    before: list[Deed],
    inside: Utterance | None,
    spoken: tuple[Phrase, ...],
) -> Deed | None:
    """The first reading of a telling that has its parties."""
    sentence = ground.text.sentence_of(telling.at)
    for form in telling.forms:
        case = Case(ground, telling, form, sentence, said, before, inside, spoken)
        if not is_meant(case):
            continue
        read = {"noun": read_noun, "participle": read_participle}.get(form.kind, read_verb)
        deed = read(case)
        deed = asserted(case, deed) if deed is not None else None
        if deed is not None:
            return deed
    return None
