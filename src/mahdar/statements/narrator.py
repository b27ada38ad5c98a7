"""Whether the writer of an article speaks of himself: then it is an opinion piece, not a report."""

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.spans import Span
from mahdar.statements.frames import Utterance, said_where
from mahdar.statements.ground import Ground

_ENOUGH = 2  # words of the first person outside all quotations and statements


def writer_speaks(ground: Ground, utterances: list[Utterance]) -> Span | None:
    """The first word with which the writer says I (أعتقد, برأيي), where he does so more than once; else `None`.

    What stands in quotation marks, or in what a statement says, is somebody else's.
    """
    said = said_where(ground, utterances)
    words = ground.index.narrator_words
    told = [
        at
        for at, key in enumerate(ground.text.keys)
        if (key in words or (key[:1] in CONJUNCTIONS and key[1:] in words))
        and said[at] is None
        and ground.text.quotation_of(at) is None
        and ground.text.paragraph_of(at).part == "body"
    ]
    return ground.text.span(told[0], told[0] + 1) if len(told) >= _ENOUGH else None
