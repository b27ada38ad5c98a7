"""A record together with the stages that made it, for whoever asks why."""

from dataclasses import dataclass

from mahdar.events.deeds import Deed
from mahdar.mentions.resolve import Cast
from mahdar.reading import Reading
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import Ground


@dataclass(frozen=True, slots=True)
class Analysis:
    """What reading one article came to, stage by stage."""

    ground: Ground
    utterances: list[Utterance]
    deeds: list[Deed]
    cast: Cast
    reading: Reading
