"""One text in many papers: which articles are copies of which, told by the runs of five words that they share.

Candidates come from MinHash with locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998), and each is then
compared exactly, so that chance decides nothing but whether a pair is looked at.
"""

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from rensa import RMinHash, RMinHashLSH

from mahdar.joining.groups import Groups
from mahdar.tokens.words import Token, tokenize

CopyKind = Literal["copy", "edited_copy", "contained"]

_RUN = 5  # words
_COPY, _EDITED, _CONTAINED = 0.8, 0.3, 0.5
_SHORTEST = 8  # runs: shorter texts are headlines and captions, and share them by chance
_PERMUTATIONS, _BANDS = 128, 64  # two rows a band: of pairs that share 0.3 of their runs 998 in 1,000 are looked at
_SEED = 20251


Runs: TypeAlias = "array[int]"
"""The runs of a text as numbers, each once: eight bytes a run, so that those of 100,000 articles have room in memory."""


class Pair(NamedTuple):
    """Two texts of which one is printed from the other, or both from a third: Jaccard and containment of their runs."""

    one: int
    other: int
    kind: CopyKind
    jaccard: float
    containment: float


def runs(text: str) -> Runs:
    """The runs of five words of a text, folded."""
    return array("Q", {run for run, _ in _placed(text)})


def added(text: str, origin: Runs) -> list[tuple[int, int]]:
    """Where words stand in a text, `(start, end)`, that are in no run of `origin`: what a paper wrote itself."""
    known = frozenset(origin)
    shared: set[int] = set()
    tokens = _words(text)
    for at, (run, _) in enumerate(_placed(text)):
        if run in known:
            shared.update(range(at, at + _RUN))
    spans: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if at in shared:
            continue
        if spans and at and at - 1 not in shared and "\n" not in text[spans[-1][1] : token.start]:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
    return spans


def find_pairs(texts: Mapping[int, Runs]) -> Iterator[Pair]:
    """All pairs of copies among texts that are given by their runs, each once."""
    numbers = [number for number, found in texts.items() if len(found) >= _SHORTEST]
    if len(numbers) < 2:
        return
    sketches = RMinHash.from_token_sets(([str(run) for run in texts[each]] for each in numbers), _PERMUTATIONS, _SEED)
    index = RMinHashLSH(_EDITED, _PERMUTATIONS, _BANDS)
    for at, sketch in enumerate(sketches):
        for before in index.query(sketch):
            if pair := compare(numbers[before], numbers[at], texts):
                yield pair
        index.insert(at, sketch)


def compare(one: int, other: int, texts: Mapping[int, Runs]) -> Pair | None:
    """What two texts are to each other; `None` where they share too little."""
    common = in_common(texts[one], texts[other])
    jaccard = common / (len(texts[one]) + len(texts[other]) - common)
    containment = common / min(len(texts[one]), len(texts[other]))
    kind: CopyKind | None = None
    if jaccard >= _EDITED:
        kind = "copy" if jaccard >= _COPY else "edited_copy"
    elif containment >= _CONTAINED:
        kind = "contained"
    return Pair(one, other, kind, jaccard, containment) if kind else None


def in_common(one: Runs, other: Runs) -> int:
    """How many runs two texts share."""
    return len(frozenset(one).intersection(other))


def clusters(pairs: Iterable[Pair], order: Sequence[int]) -> list[list[int]]:
    """The texts that hang together by copying, each cluster in the given order, which its first text heads.

    A text that only contains another joins nothing: a round-up of the week would make one cluster of all its reports.
    """
    groups: Groups[int] = Groups()
    for pair in pairs:
        if pair.kind != "contained":
            groups.join(pair.one, pair.other)
    place = {number: at for at, number in enumerate(order)}
    found = [sorted(group, key=place.__getitem__) for group in groups.all().values() if len(group) > 1]
    return sorted(found, key=lambda group: place[group[0]])


def _placed(text: str) -> Iterator[tuple[int, int]]:
    """Each run of a text and where it begins."""
    tokens = _words(text)
    for at in range(len(tokens) - _RUN + 1):
        words = " ".join(token.key for token in tokens[at : at + _RUN])
        yield int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big"), tokens[at].start


def _words(text: str) -> list[Token]:
    return [token for token in tokenize(text) if token.kind != "mark" and token.key]
