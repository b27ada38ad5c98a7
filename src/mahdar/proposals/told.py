"""The value of finding proposals, in token indices, before actors are known."""

from typing import Literal, NamedTuple

from mahdar.events.deeds import Party
from mahdar.mentions.phrases import Phrase

Status = Literal["made", "accepted", "rejected", "open"]


class ProposalTold(NamedTuple):
    """Tokens `first` up to `last`: what is proposed; token `at`: the word that says so."""

    at: int
    first: int
    last: int
    cut: int
    by: tuple[Party, ...]
    to: tuple[Party, ...] = ()
    through: Phrase | None = None
    said_in: int | None = None  # the number of the utterance that tells it
    status: Status = "made"
    rule: str = ""
    named: bool = False  # no more than its name is told: المبادرة المصرية
