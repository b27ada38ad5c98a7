"""What the rules of dates look at: the words of a text, what may begin a date there, and the date of publication."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mahdar.arabic.clitics import CONJUNCTIONS, PREPOSITIONS
from mahdar.dates.anchor import Anchor
from mahdar.dates.vocabulary import Relation, Vocabulary
from mahdar.tokens.words import Token

_PROCLITICS = frozenset((*CONJUNCTIONS, *PREPOSITIONS))
PADDING = ("",) * 12
"""Empty words behind the last one, so that no rule asks whether the text ends: more than any rule looks ahead."""

_STEPS: dict[Relation, int] = {"before_past": -2, "past": -1, "current": 0, "coming": 1, "after_coming": 2}
_AHEAD_REACH = 10
_COMMAS = frozenset("،,")
OPENING = frozenset('"«“(')


class Read(NamedTuple):
    """What a rule read: tokens `first` up to `last`; `skip` is where to read on, behind a second name in brackets.

    `value` is `None` where it hangs on a day that nobody knows. `problem` says why it is no date, or why it is doubtful where
    a value stands beside it.
    """

    first: int
    last: int
    value: str | None
    relative: bool = False
    skip: int = 0
    problem: str | None = None
    void: bool = False  # no date, nor does one begin inside: قوى 14 آذار, كل يوم جمعة


@dataclass(slots=True)
class Line:
    """The words of a text: `keys` without the proclitics of those that may begin a date, which are in `clitics`."""

    text: str
    tokens: list[Token]
    keys: list[str]
    clitics: dict[int, str]
    words: Vocabulary
    anchor: Anchor | None
    years: list[int] = field(default_factory=list)
    """Years that were read before, for «من العام نفسه»."""

    def number(self, at: int) -> int | None:
        """The number in digits at `at`."""
        key = self.keys[at]
        return int(key) if key.isdecimal() and len(key) <= 4 else None

    def has(self, at: int, name: str) -> bool:
        """Whether the word at `at` is in a list of single words."""
        return self.keys[at] in self.words.lists[name]

    def after(self, at: int, name: str) -> bool:
        """Whether a date at `at` comes behind a word of a list, with whatever is written on to that word: وفي 2002."""
        key = self.keys[at - 1]
        found = self.words.lists[name]
        return key in found or (key[:1] in _PROCLITICS and key[1:] in found)

    def phrase(self, at: int, name: str) -> int:
        """The length of the phrase of a list that stands at `at`, or 0."""
        found = self.words.phrases[name].match(self.keys, at)
        return found.length if found is not None else 0

    def free(self, at: int) -> bool:
        """Whether nothing is written on to the word at `at`: inside a date nothing may."""
        return at not in self.clitics

    def joined(self, at: int) -> int:
        """Where the second of two joined by و or أو begins if one does at `at`, or 0: و 2016, ويوليو."""
        if self.clitics.get(at) == "و":
            return at
        return at + 1 if self.has(at, "joints") else 0

    def relation(self, at: int) -> tuple[Relation, int] | None:
        """Whether الماضي, المقبل … stands at `at`, and where it ends. `هذا` before a word is no relation to one before it."""
        if not self.free(at) or self.has(at, "this"):
            return None
        found = self.words.relations.match(self.keys, at)
        return (found.value, at + found.length) if found is not None else None

    def ahead(self, first: int, last: int) -> bool:
        """Whether words say that tokens `first` up to `last` are to come: سيعقد الجمعة, المقرر الجمعة, السبت سيتوجه."""
        at = first - 1
        while at >= 0 and (self.keys[at] in _COMMAS or self.keys[at] in OPENING):
            at -= 1
        for before in range(at, max(at - _AHEAD_REACH, -1), -1):
            if self.tokens[before].kind == "mark":
                break
            if self._is_ahead(before) or self.keys[before] in self.words.lists["preparing"]:
                return True
        return self._is_ahead(last)

    def _is_ahead(self, at: int) -> bool:
        key = self.keys[at]
        ahead = self.words.lists["ahead"]
        return key in ahead or (key[:1] in CONJUNCTIONS and key[1:] in ahead)


def steps(relation: Relation) -> int | None:
    """How many units away: الماضي is -1; `None` for the same as one before."""
    return _STEPS.get(relation)
