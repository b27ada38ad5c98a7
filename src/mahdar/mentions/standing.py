"""Whether an actor counts in the diplomatic record: states and their organs, international bodies, parties, armed groups.

PLOVER and CAMEO code only what is done between such actors; a club, a company, a school or a film is none of them.
"""

from collections.abc import Iterable

from mahdar.reading import Actor

_APART = frozenset({"BUS", "MNC", "EDU", "MED", "JRN", "AGR", "LAB", "CVL", "CRM"})
"""PLOVER sectors of those who act for themselves."""
_SEVERAL = 2  # states in an article that is about more than one country's life
_COUNTRY = 3  # letters of a country or international code, before the sector


def is_political(actor: Actor) -> bool:
    """Whether an actor is a state, a bloc, a forum, or has a code whose sector is none of private life."""
    if actor.kind in ("state", "bloc", "forum"):
        return True
    if actor.kind in ("outlet", "place") or actor.code is None:
        return False
    return actor.code[_COUNTRY:] not in _APART and actor.code not in _APART


def is_about_several(actors: Iterable[Actor]) -> bool:
    """Whether an article names several states or blocs: then those count too whom no list knows."""
    return sum(actor.kind in ("state", "bloc") and bool(actor.mentions) for actor in actors) >= _SEVERAL
