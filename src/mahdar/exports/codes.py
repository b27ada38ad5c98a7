"""An actor's code taken apart: whose he is, and in what sector.

In the record media are `MED` and health is `HLH`, as in CAMEO; PLOVER calls them `JRN` and `MED`.
"""

from typing import NamedTuple

from mahdar.exports.tables import states
from mahdar.reading import Actor

# Instead of a country (PLOVER manual, "Non-state international actors").
_INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
_SECTORS = frozenset({
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
})  # fmt: skip
_HEALTH = "HLH"
_TO_PLOVER = {"MED": "JRN", _HEALTH: "MED"}
_TO_CAMEO = {"JRN": "MED"}


class Side(NamedTuple):
    """Whose an actor is (`RUS`, `UNO`; `None` where that is nobody's) and his sectors, the primary one first."""

    country: str | None
    sectors: tuple[str, ...]


def in_plover(actor: Actor) -> Side:
    """By PLOVER's lists: of `IGONAT` only `IGO`, and of `WST`, a region of the world, nothing."""
    first, *rest = _threes(actor.code)
    country = first if first in states() or first in _INTERNATIONAL else None
    sectors = (_TO_PLOVER.get(each, each) for each in (rest if country else (first, *rest)))
    return Side(country, tuple(each for each in sectors if each in _SECTORS))


def in_cameo(actor: Actor) -> Side:
    """As CAMEO writes it, whose codes for single organizations stay: `IGO` and `NAT`."""
    first, *rest = (_TO_CAMEO.get(each, each) for each in _threes(actor.code))
    if first in _SECTORS or first == _HEALTH:
        return Side(None, (first, *rest))
    return Side(first or None, tuple(rest))


def alpha2(actor: Actor) -> str | None:
    """The country in ISO 3166-1 alpha-2: `ru`."""
    state = states().get((actor.code or "")[:3])
    return state.alpha2 if state else None


def _threes(code: str | None) -> list[str]:
    """A code in its parts of three letters, at least an empty one."""
    return [code[at : at + 3] for at in range(0, len(code), 3)] if code else [""]
