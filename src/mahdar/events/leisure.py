"""Sentences about sport, shows and gadgets: teams meet, films are accused and users agree there, and none of it is politics."""

from mahdar.statements.ground import Ground

_OF_SPORT = 0.015  # of all words, from which an article is about leisure as a whole
_FEW = 2  # such words that an article may have all the same


def leisure(ground: Ground) -> list[bool]:
    """For each sentence whether it is about leisure, by its own words or by those of the whole article."""
    found = [False] * len(ground.text.sentences)
    times = 0
    for at, key in enumerate(ground.text.keys):
        if ground.index.is_leisure(key):
            found[ground.text.in_sentence[at]] = True
            times += 1
    whole = times > _FEW and times > _OF_SPORT * len(ground.text.keys)
    return [True] * len(found) if whole else found
