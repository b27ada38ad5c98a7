"""One text in many papers: which articles are copies of which, told by the runs of five words that they share.

Candidates come from MinHash with locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998), and each is then
compared exactly, so that chance decides nothing but whether a pair is looked at.
"""

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from rensa import RMinHash, RMinHashLSH

from mahdar.tokens.words import Token, tokenize

CopyKind = Literal["copy", "edited_copy", "contained"]

_RUN = 5  # words
_COPY, _EDITED, _CONTAINED = 0.8, 0.3, 0.5
_SHORTEST = 8  # runs: shorter texts are headlines and captions, and share them by chance
_PERMUTATIONS, _BANDS = 128, 64  # two rows a band: of pairs that share 0.3 of their runs 998 in 1,000 are looked at
_LIKELY = 0.18  # three standard deviations of what 128 permutations say of a pair that shares 0.3
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


def sketch(text: Runs) -> bytes | None:
    """What a text is found by among others, in 666 bytes; `None` where it is too short to be called a copy."""
    if len(text) < _SHORTEST:
        return None
    made = RMinHash(_PERMUTATIONS, _SEED)
    made.update([str(run) for run in text])
    return bytes(made.__getstate__())


def candidates(new: Mapping[int, bytes], known: Mapping[int, bytes]) -> Iterator[tuple[int, int]]:
    """Pairs of texts to be compared, of which one at least is new, each once, told by the sketches of texts."""
    index = RMinHashLSH(_EDITED, _PERMUTATIONS, _BANDS)
    opened = {number: _opened(state) for number, state in known.items()}
    index.insert_pairs(list(opened.items()))
    for number, state in new.items():
        opened[number] = _opened(state)
        for before in index.query(opened[number]):
            if opened[before].jaccard(opened[number]) >= _LIKELY:
                yield before, number
        index.insert(number, opened[number])


def find_pairs(pairs: Iterable[tuple[int, int]], texts: Mapping[int, Runs]) -> Iterator[Pair]:
    """Those pairs of texts, given by their runs, of which one is a copy of the other, edited or not.

    Texts of which one only contains the other are none: a round-up of the week would make one text of all its reports.
    """
    for one, other in pairs:
        pair = compare(one, other, texts)
        if pair and pair.kind != "contained":
            yield pair


def _opened(state: bytes) -> RMinHash:
    made = RMinHash(_PERMUTATIONS, _SEED)
    made.__setstate__(state)
    return made


def compare(one: int, other: int, texts: Mapping[int, Runs]) -> Pair | None:
    """What two texts are to each other; `None` where they share too little."""
    common = _in_common(texts[one], texts[other])
    jaccard = common / (len(texts[one]) + len(texts[other]) - common)
    containment = common / min(len(texts[one]), len(texts[other]))
    kind: CopyKind | None = None
    if jaccard >= _EDITED:
        kind = "copy" if jaccard >= _COPY else "edited_copy"
    elif containment >= _CONTAINED:
        kind = "contained"
    return Pair(one, other, kind, jaccard, containment) if kind else None


def likeness(one: Runs, other: Runs) -> float:
    """The Jaccard index of the runs of two texts."""
    common = _in_common(one, other)
    return common / (len(one) + len(other) - common)


def _in_common(one: Runs, other: Runs) -> int:
    return len(frozenset(one).intersection(other))


def _placed(text: str) -> Iterator[tuple[int, int]]:
    """Each run of a text and where it begins."""
    tokens = _words(text)
    for at in range(len(tokens) - _RUN + 1):
        words = " ".join(token.key for token in tokens[at : at + _RUN])
        yield int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big"), tokens[at].start


def _words(text: str) -> list[Token]:
    return [token for token in tokenize(text) if token.kind != "mark" and token.key]
