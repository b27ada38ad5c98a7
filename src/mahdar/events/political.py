"""Who counts as an actor of politics: states and their officials, bodies, parties, armed groups; not writers, firms, players."""

from collections.abc import Iterable, Mapping

from mahdar.events.deeds import Deed
from mahdar.lexicons.index import Index
from mahdar.reading import Actor, Event

_PRIVATE = frozenset({"BUS", "EDU", "JRN", "MED", "AGR", "LAB", "CVL", "CRM", "SOC"})
_PUBLIC = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "PTY", "OPP", "REB", "SPY", "UAF", "PRM", "ELI", "REL"})
_BY_ANYBODY = frozenset({"ASSAULT", "PROTEST", "COERCE"})  # what crowds do and suffer
_SUFFERED = _BY_ANYBODY | {"RETREAT", "SANCTION", "MOBILIZE"}  # what is an event though nobody says whose
_ADDRESSED = frozenset({"REQUEST", "THREATEN"})  # what is said to somebody
_COUNTRY = 3  # letters of a country's code


def is_political(index: Index, deed: Deed, actors: list[Actor], recipients: list[Actor]) -> bool:
    """Whether an event is one of politics, by those who do it; by those to whom it is done where nobody is told."""
    if deed.type in _BY_ANYBODY or not (actors or recipients):
        return True
    return any(acts_in_politics(index, each) for each in actors or recipients)


def acts_in_politics(index: Index, actor: Actor) -> bool:
    """Whether the news count somebody as an actor of politics."""
    if actor.kind in ("state", "bloc", "place", "forum"):
        return True
    code = actor.code or ""
    country, sector = (code[:_COUNTRY], code[_COUNTRY:]) if code[:_COUNTRY] not in _PUBLIC | _PRIVATE else ("", code)
    if actor.kind in ("organization", "group", "outlet"):
        told = actor.qid is not None or bool(country)
        return sector not in _PRIVATE if told else sector in _PUBLIC
    if actor.qid is not None or (bool(country) and sector not in _PRIVATE):
        return True
    return any(index.sectors.get(role.sense.removeprefix("deputy_")) in _PUBLIC for role in actor.roles)


def done_by_somebody(events: Iterable[Event], actors: Mapping[str, Actor]) -> list[Event]:
    """The events without words that nobody is told to have done, or to whom."""
    return [each for each in events if (each.actor or each.type in _SUFFERED) and not _is_to_nobody(each, actors)]


def of_politics(events: list[Event], actors: Mapping[str, Actor], *, political: bool) -> list[Event]:
    """The events that the record keeps: where an article tells of nothing between two parties, none of one alone who stands
    for no state, as a ministry that approves or a council that promises."""
    return [each for each in events if political or not _is_of_one_alone(each, actors)]


def _is_to_nobody(event: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether it is asked or threatened, by no state, of nobody: «دعا المحافظ إلى رفع الحيطة»."""
    return event.type in _ADDRESSED and _is_of_one_alone(event, actors)


def tells_of_politics(index: Index, events: Iterable[Event], actors: Mapping[str, Actor]) -> bool:
    """Whether an article tells of anything between two parties that count."""
    return any(_is_between(index, each, actors) for each in events)


def _is_between(index: Index, event: Event, actors: Mapping[str, Actor]) -> bool:
    parties = [actors[each] for each in (*event.actor, *event.recipient)]
    return sum(acts_in_politics(index, each) for each in parties) > 1


def _is_of_one_alone(event: Event, actors: Mapping[str, Actor]) -> bool:
    if event.type in _SUFFERED or event.recipient or len(event.actor) > 1:
        return False
    (who,) = (actors[each] for each in event.actor)
    return who.kind not in ("state", "bloc", "forum") and (who.code or "")[:_COUNTRY] in _PUBLIC | _PRIVATE | {""}
