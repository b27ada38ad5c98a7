"""The values of finding issues, in token indices, before actors are known."""

from typing import NamedTuple

from mahdar.events.deeds import Party
from mahdar.reading import IssueKind, IssueValue, LinkKind


class IssueMention(NamedTuple):
    """Words that name an issue, tokens `at` up to `last`, of which those up to `head` say its kind.

    `taken_up`: no name, but a word for the one told before: هذه القضية.
    """

    at: int
    cut: int
    head: int
    last: int
    kind: IssueKind
    parties: tuple[Party, ...] = ()
    taken_up: bool = False


class StateTold(NamedTuple):
    """Tokens that say how the issue mentioned as number `mention` stands."""

    mention: int
    value: IssueValue
    first: int
    last: int


class LinkTold(NamedTuple):
    """Tokens that say that the issue mentioned as number `one` hangs on that mentioned as number `other`."""

    one: int
    other: int
    kind: LinkKind
    first: int
    last: int


class IssuesTold(NamedTuple):
    """What was found of issues in one text."""

    mentions: list[IssueMention]
    states: list[StateTold]
    links: list[LinkTold]
