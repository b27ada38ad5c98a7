"""From a reporting word to its subject and the beginning of what is said, by the kind of the word."""

from mahdar.statements.circumstance import read_circumstance
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import Ground
from mahdar.statements.inversion import read_inverted
from mahdar.statements.relays import read_relay
from mahdar.statements.verbal_nouns import read_verbal_noun
from mahdar.statements.verbs import read_finite, read_impersonal


def read_frame(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """The frame of a candidate in the sentence from `first`, read no further than `limit`; `None` where it is no cue."""
    if cue.tense == "noun":
        return None
    if cue.tense == "participle":
        return read_circumstance(ground, cue, first, limit)
    if cue.tense == "masdar":
        return read_verbal_noun(ground, cue, limit)
    if cue.source:
        return read_relay(ground, cue, limit)
    if cue.lemma in ground.index.impersonal:
        return read_impersonal(ground, cue, limit)
    inverted = read_inverted(ground, cue, first, limit)
    return inverted if inverted is not None else read_finite(ground, cue, first, limit)
