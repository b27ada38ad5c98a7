"""How an issue stands: the words nearest to its mention that tell a state, in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.issues.told import IssueMention, StateTold
from mahdar.reading import IssueValue
from mahdar.statements.ground import Ground

_FAR = 9  # tokens between an issue and the words for its state
_WISH = 3  # tokens before these words in which a wish or a negation stands
_OPEN: frozenset[IssueValue] = frozenset({"unresolved", "no_talks_planned"})
_DONE: frozenset[IssueValue] = frozenset({"agreed", "signed", "collapsed"})


def find_states(ground: Ground, mentions: list[IssueMention]) -> Iterator[StateTold]:
    """The states told, each for the mention nearest to it."""
    open_until = 0  # the end of the sentence in which an issue is told to be open
    for first, last, value in _signs(ground):
        if value in _OPEN:
            open_until = ground.text.sentence_of(first).last
        elif (value in _DONE and _is_wished(ground, first)) or first < open_until:
            continue
        number = _nearest(ground, mentions, first, last)
        if number is not None:
            yield StateTold(number, value, first, last)


def _signs(ground: Ground) -> Iterator[tuple[int, int, IssueValue]]:
    """Every stretch of tokens that tells a state."""
    at = 0
    while at < len(ground.text.keys):
        found = None
        for cut in cuts(ground.key(at)) if "states" in ground.index.minute_openers(ground.key(at)) else ():
            if cut.proclitics in ("", *CONJUNCTIONS, "ل", "ب"):
                found = found or ground.index.issues.states.match(ground.text.keys, at, cut.key)
        if found is not None:
            yield at, at + found.length, found.value
        at += found.length if found is not None else 1


def _is_wished(ground: Ground, at: int) -> bool:
    """Whether it is only wished, planned or denied: من أجل التوصل إلى, لم توقع."""
    return any(
        any(cut.key in ground.index.issues.not_yet for cut in cuts(ground.key(each)))
        for each in range(max(ground.text.sentence_of(at).first, at - _WISH), at)
    )


def _nearest(ground: Ground, mentions: list[IssueMention], first: int, last: int) -> int | None:
    """The number of the mention in the same sentence that is nearest; none whose own head the words are part of."""
    sentence = ground.text.sentence_of(first)
    begin = bisect_left(mentions, sentence.first, key=lambda each: each.at)
    near: list[tuple[int, int]] = []
    for number in range(begin, len(mentions)):
        each = mentions[number]
        if each.at >= sentence.last:
            break
        if each.at < last and first < each.head:
            return None
        away = each.at - last if each.at >= last else max(0, first - each.last)
        if away <= _FAR:
            near.append((away, number))
    return min(near)[1] if near else None
