"""How an issue stands: the words nearest to its mention that tell a state, in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.issues.told import IssueMention, StateTold
from mahdar.reading import IssueKind, IssueValue
from mahdar.statements.ground import Ground

_FAR = 9  # tokens between an issue and the words for its state
_WISH = 3  # tokens before these words in which a wish or a negation stands
_OPEN: frozenset[IssueValue] = frozenset({"unresolved", "no_talks_planned"})
_MEASURES: frozenset[IssueKind] = frozenset({"settlement", "sanctions", "nuclear"})
"""Kinds that are measures: to freeze them is their subject, not how the talks about them stand."""
_SIGNS = frozenset({"states", "resumption"})  # the lists of words that tell a state
_DONE: frozenset[IssueValue] = frozenset({"agreed", "signed", "collapsed"})


def find_states(ground: Ground, mentions: list[IssueMention]) -> Iterator[StateTold]:
    """The states told, each for the mention nearest to it."""
    open_until = 0  # the end of the sentence in which an issue is told to be open
    for first, last, value, of_object in _signs(ground):
        if value in _OPEN:
            open_until = ground.text.sentence_of(first).last
        elif (value in _DONE and not _is_done(ground, first)) or first < open_until:
            continue
        number = _nearest(ground, mentions, first, last)
        if number is not None and of_object and mentions[number].at != last:
            continue
        if number is not None and not (value == "suspended" and mentions[number].kind in _MEASURES):
            yield StateTold(number, value, first, last)


class _Sign(NamedTuple):
    """A stretch of tokens that tells a state; `of_object`: only of the issue named right behind it."""

    first: int
    last: int
    value: IssueValue
    of_object: bool = False


def _signs(ground: Ground) -> Iterator[_Sign]:
    """Every stretch of tokens that tells a state."""
    behind = 0
    for at, key in enumerate(ground.text.keys):
        if at < behind or _SIGNS.isdisjoint(ground.index.minute_openers(key)):
            continue
        sign = _sign_at(ground, at)
        if sign is not None:
            yield sign
            behind = sign.last


def _sign_at(ground: Ground, at: int) -> _Sign | None:
    words, keys = ground.index.issues, ground.text.keys
    for cut in cuts(ground.key(at)):
        if cut.proclitics not in ("", *CONJUNCTIONS, "ل", "ب"):
            continue
        again = words.resumption.match(keys, at, cut.key)
        if again is not None:
            aimed_at = cut.proclitics == "ل" or _stands_before(ground, at, words.not_yet)
            return _Sign(at, at + again.length, "suspended" if aimed_at else "in_progress", of_object=True)
        found = words.states.match(keys, at, cut.key)
        if found is not None:
            return _Sign(at, at + found.length, found.value)
    return None


def _is_done(ground: Ground, at: int) -> bool:
    """Whether it is not only wished, planned or denied: من أجل التوصل إلى, لم توقع; a noun needs words for when: بعد توقيع."""
    words = ground.index.issues
    if _stands_before(ground, at, words.not_yet) or ground.key(at - 1) in ground.index.any_of:
        return False  # أي اتفاق على المعابر
    noun = any(words.done_nouns.match(ground.text.keys, at, cut.key) for cut in cuts(ground.key(at)))
    return not noun or _stands_before(ground, at, words.done_before)


def _stands_before(ground: Ground, at: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands right before token `at`, in its sentence."""
    begin = max(ground.text.sentence_of(at).first, at - _WISH)
    return any(cut.key in words for each in range(begin, at) for cut in cuts(ground.key(each)))


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
