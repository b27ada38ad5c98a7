"""A name does not run on into a date: الشرطة العام الماضي; but حركة 6 أبريل is named after one."""

from mahdar.dates.find import FoundDate
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def without_dates(text: Text, phrases: list[Phrase], dates: list[FoundDate]) -> list[Phrase]:
    """`phrases` up to the date that is told in words behind them, where one was taken for their last words."""
    starts = {each.first: each.last for each in dates if text.keys[each.first].startswith("ال")}
    return [_cut_off(each, starts) for each in phrases]


def _cut_off(phrase: Phrase, starts: dict[int, int]) -> Phrase:
    inside = (at for at in range(phrase.first + 1, phrase.last) if starts.get(at, 0) > phrase.last)
    at = next(inside, None)
    if at is None or phrase.name_first >= at:
        return phrase
    return phrase._replace(last=at, name_last=min(at, phrase.name_last))
