"""Which issue hangs on which: بشرط, مقابل, مرتبط بـ, ربط … بـ, إلا بعد."""

from bisect import bisect_left
from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.issues.mentions import governed_by_for
from mahdar.issues.told import IssueMention, LinkTold
from mahdar.statements.ground import Ground

_LINKS = frozenset({"links", "link_verbs"})  # the lists of words that tie


def find_links(ground: Ground, mentions: list[IssueMention]) -> Iterator[LinkTold]:
    """The links told, each between the mentions round its words."""
    for at, key in enumerate(ground.text.keys):
        if _LINKS.isdisjoint(ground.index.minute_openers(key)):
            continue
        for cut in cuts(key):
            if cut.proclitics not in ("", *CONJUNCTIONS):
                continue
            between = ground.index.issues.links.match(ground.text.keys, at, cut.key)
            before = ground.index.issues.link_verbs.match(ground.text.keys, at, cut.key)
            if between is not None:
                one, other = _round(ground, mentions, at, at + between.length)
                if one is not None and other is not None:
                    yield LinkTold(one, other, between.value, at, at + between.length)
                break
            if before is not None:
                both = _behind(ground, mentions, at, 2)
                if len(both) == 2 and (before.value == "first_on_second" or _is_for(ground, mentions, *both)):
                    one, other = both if before.value == "first_on_second" else both[::-1]
                    yield LinkTold(one, other, "depends_on", at, at + before.length)
                break


def _is_for(ground: Ground, mentions: list[IssueMention], one: int, other: int) -> bool:
    """Whether the second of two is what the first is demanded for: «اشترط وقف الاستيطان لاستئناف المفاوضات»."""
    between = range(mentions[one].at + 1, mentions[other].at + 1)
    return any(governed_by_for(ground, at) for at in between) and all(ground.is_word(at) for at in between)


def _round(ground: Ground, mentions: list[IssueMention], first: int, last: int) -> tuple[int | None, int | None]:
    """The mention right before and the one right behind tokens `first` up to `last`, in their sentence."""
    sentence = ground.text.sentence_of(first)
    at = bisect_left(mentions, first, key=lambda each: each.at)
    one = at - 1 if at > 0 and mentions[at - 1].at >= sentence.first and mentions[at - 1].head <= first else None
    behind = _behind(ground, mentions, last - 1, 1)
    return one, behind[0] if behind else None


def _behind(ground: Ground, mentions: list[IssueMention], at: int, most: int) -> list[int]:
    """The numbers of the next mentions behind token `at` in its sentence."""
    sentence = ground.text.sentence_of(at)
    begin = bisect_left(mentions, at + 1, key=lambda each: each.at)
    return [n for n in range(begin, min(begin + most, len(mentions))) if mentions[n].at < sentence.last]
