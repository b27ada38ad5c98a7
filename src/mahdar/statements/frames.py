"""The values of reading statements, in token indices, before actors are known."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mahdar.lexicons.inflect import Gender, Number, Tense
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Act
from mahdar.statements.ground import Ground

Opening = Literal["that", "colon", "quotation", "preposition", "object", "clause", "bare", "before"]


class Candidate(NamedTuple):
    """A form of a reporting word at token `at`; `cut` letters of proclitics are off; `ends` the token after it."""

    at: int
    ends: int
    cut: int
    conjunction: bool
    lemma: str
    act: Act
    tense: Tense | Literal["noun", "colon"]
    gender: Gender | None
    number: Number | None
    pronoun: str
    frames: frozenset[str]
    weak: bool
    negated: bool
    starts: int = -1  # first token of its clause: لكنه, وكان … قد stand before the verb; `at` where nothing does
    addressee: str = "ل"  # the preposition of the one spoken to
    source: str = ""  # the preposition of the one who speaks, where he is not the subject
    named: bool = False  # weak, but with a known actor before or behind it a noun phrase is content too
    bound: bool = False  # one noun phrase before the verb's own preposition is the addressee
    plain: bool = False  # the verb of saying itself: speech may follow without any opening


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its subject and where its content begins."""

    cue: Candidate
    opening: Opening
    content: int  # first token of the content
    content_cut: int  # letters of a governing preposition on that token
    subject: tuple[Phrase, ...] = ()
    subject_first: int = -1  # tokens of the subject as printed; -1 where it is elided
    subject_last: int = -1
    via: tuple[Phrase, ...] = ()  # who carries it, the outermost first
    rule: str = ""
    described: tuple[int, int] | None = None  # a subject of another verb, known by its description


@dataclass(frozen=True, slots=True)
class Utterance:
    """A frame whose content has its end and whose speaker is told: one statement."""

    frame: Frame
    pieces: tuple[tuple[int, int], ...]
    speakers: tuple[Phrase, ...]
    elided: bool
    parent: int | None
    quoted: bool
    rule: str
    rivals: tuple[Phrase, ...] = ()  # who may be the one carried on as well


def said_where(ground: Ground, utterances: list[Utterance]) -> list[int | None]:
    """For each token the number of the innermost utterance inside whose content it stands."""
    said: list[int | None] = [None] * len(ground.text.keys)
    for number, each in enumerate(utterances):
        for first, last in each.pieces:
            said[first:last] = [number] * (last - first)
    return said
