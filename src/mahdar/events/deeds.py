"""The values of finding events, in token indices, before actors are known."""

from typing import NamedTuple

from mahdar.lexicons.entries import EventWord
from mahdar.lexicons.event_forms import EventForm, LightForm
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Aux, EventType
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import Ground
from mahdar.tokens.text import Stretch

Party = Phrase | str
"""A phrase that names an actor, or the lexicon id of the one whom an adjective of nationality names."""

Parties = tuple[Party, ...]


class Telling(NamedTuple):
    """Tokens `at` up to `ends` that may tell an event, `cut` letters of proclitics taken off, in each of its readings."""

    at: int
    ends: int
    cut: int
    proclitics: str
    future: bool  # س before a verb
    forms: tuple[EventForm, ...]


class Met(NamedTuple):
    """Parties met on the way through a clause: behind which preposition, whether a common noun heads them or a comma
    stands before them."""

    governor: str
    parties: Parties
    first: int
    last: int
    headed: bool
    comma: bool = False


class Deed(NamedTuple):
    """An event as told at one place."""

    word: EventWord
    telling: Telling
    kind: str
    actors: Parties
    recipients: Parties
    partners: Parties  # those who act with the actors, on one level
    type: EventType
    mode: str | None
    aux: tuple[Aux, ...]
    first: int  # tokens of all of it
    last: int
    light: LightForm | None = None
    said_in: int | None = None  # the utterance inside whose content it is told
    rule: str = ""
    to_come: bool = False  # its light verb bears the س of the future


class Case(NamedTuple):
    """A telling in one of its readings, with what its clause is read against."""

    ground: Ground
    telling: Telling
    form: EventForm
    sentence: Stretch
    said: Utterance | None  # the statement whose cue it is
    before: list[Deed]  # the deeds told so far
    inside: Utterance | None  # the statement inside whose content it stands
    spoken: tuple[Phrase, ...] = ()  # who says something in its sentence, it standing outside of what is said

    @property
    def word(self) -> EventWord:
        return self.form.word

    @property
    def speakers(self) -> tuple[Phrase, ...]:
        """Those in whose statement it is told."""
        return self.inside.speakers if self.inside is not None else ()


def unique(parties: Parties) -> Parties:
    """The parties, each once."""
    return tuple(dict.fromkeys(parties))
