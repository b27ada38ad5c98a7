"""The values of finding events, in token indices, before actors are known."""

from typing import NamedTuple

from mahdar.lexicons.entries import EventWord
from mahdar.lexicons.event_forms import EventForm, LightForm
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Aux, EventType

Party = Phrase | str
"""A phrase that names an actor, or the lexicon id of the one whom an adjective of nationality names."""


class Telling(NamedTuple):
    """Tokens `at` up to `ends` that may tell an event, `cut` letters of proclitics taken off, in each of its readings."""

    at: int
    ends: int
    cut: int
    proclitics: str
    future: bool  # س before a verb
    forms: tuple[EventForm, ...]


class Met(NamedTuple):
    """Parties met on the way through a clause: behind which preposition, and whether a common noun heads them."""

    governor: str
    parties: tuple[Party, ...]
    first: int
    last: int
    headed: bool


class Deed(NamedTuple):
    """An event as told at one place."""

    word: EventWord
    telling: Telling
    kind: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    partners: tuple[Party, ...]  # those who act with the actors, on one level
    type: EventType
    mode: str | None
    aux: tuple[Aux, ...]
    first: int  # tokens of all of it
    last: int
    light: LightForm | None = None
    said_in: int | None = None  # the utterance inside whose content it is told
    rule: str = ""
