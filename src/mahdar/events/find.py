"""All events of a text, in its order: tellings → who and to whom → whether it happened."""

from mahdar.events.aux import auxiliaries
from mahdar.events.clauses import as_actor
from mahdar.events.deeds import Deed, Party, Telling
from mahdar.events.nouns import read_noun
from mahdar.events.tellings import find_tellings
from mahdar.events.verbs import read_verb
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import Ground


def find_deeds(ground: Ground, utterances: list[Utterance]) -> list[Deed]:
    """Every event told, with its parties as phrases."""
    covered = [False] * len(ground.text.keys)
    for phrase in ground.starting.values():
        covered[phrase.first : phrase.last] = [True] * (phrase.last - phrase.first)
    cues = {each.frame.cue.at: each for each in utterances}
    said = _said_where(len(ground.text.keys), utterances)
    deeds: list[Deed] = []
    for telling in find_tellings(ground, covered):
        said_in = said[telling.at]
        deed = _read(ground, telling, cues, deeds, utterances, said_in)
        if deed is not None:
            deed = auxiliaries(ground, utterances, deed._replace(said_in=said_in))
            deeds.append(_between_actors(ground, deed))
    return [deed for deed in deeds if deed.actors or deed.recipients]


def _between_actors(ground: Ground, deed: Deed) -> Deed:
    """`deed` with its partners among the actors, and with cities as the states whose they are."""
    recipients = _acting(ground, deed.recipients)
    actors = tuple(each for each in _acting(ground, (*deed.actors, *deed.partners)) if each not in recipients)
    return deed._replace(actors=actors, recipients=recipients, partners=())


def _acting(ground: Ground, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    found = (as_actor(ground, each) for each in parties)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _read(
    ground: Ground,
    telling: Telling,
    cues: dict[int, Utterance],
    before: list[Deed],
    utterances: list[Utterance],
    said_in: int | None,
) -> Deed | None:
    """The first reading of a telling that has its parties."""
    speakers = utterances[said_in].speakers if said_in is not None else ()
    for form in telling.forms:
        reader = read_noun if form.kind == "noun" else read_verb
        deed = reader(ground, telling, form, cues.get(telling.at), before, speakers)
        if deed is not None:
            return deed
    return None


def _said_where(tokens: int, utterances: list[Utterance]) -> list[int | None]:
    """For each token the number of the last statement inside whose content it stands."""
    said: list[int | None] = [None] * tokens
    for number, each in enumerate(utterances):
        for first, last in each.pieces:
            said[first:last] = [number] * (last - first)
    return said
