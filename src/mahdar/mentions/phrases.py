"""The values of finding: a noun phrase that names an actor, and the title in it, in token indices."""

from typing import NamedTuple

from mahdar.lexicons.inflect import Gender, Number
from mahdar.reading import ActorKind, Form


class TitlePhrase(NamedTuple):
    """An office as printed, tokens `first` up to `last`: what it is and whose."""

    sense: str
    of: str | None  # lexicon id of a state, place or body
    first: int
    last: int
    cut: int  # letters of proclitics on the first token
    gender: Gender | None
    number: Number
    sector: str | None
    bare: bool  # only its head is printed: الوزير, الرئيس


class Phrase(NamedTuple):
    """A noun phrase that names one actor: tokens `first` up to `last`, of which `name_first` up to `name_last` are the name."""

    first: int
    last: int
    cut: int  # letters of proclitics on the first token
    kind: ActorKind
    form: Form
    name_first: int
    name_last: int
    known: str | None = None  # lexicon id
    title: TitlePhrase | None = None
    of: str | None = None  # lexicon id of the state that it belongs to
    sense: str = ""  # what kind of body: ministry, government, party …
    gender: Gender | None = None
    number: Number = "s"
    sector: str | None = None
    definite: bool = True
    rule: str = ""
    stands_for: tuple[int, int, int] | None = None  # first, last and cut of the full name that this one is short for

    @property
    def is_counterpart(self) -> bool:
        """Whether it is told by nothing but whose counterpart it is: نظيره التركي."""
        return self.form == "nominal" and self.title is not None and self.title.sense == "counterpart"
