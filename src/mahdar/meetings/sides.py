"""For whom those who met act, and who of them was the host by where they met."""

from collections.abc import Mapping

from mahdar.reading import Absence, Actor
from mahdar.spans import Span
from mahdar.statements.ground import Ground

Ids = tuple[str, ...]


def party_of(actors: Mapping[str, Actor], who: str) -> str:
    """The state or body that an official acts for, by his role or his code, else himself."""
    actor = actors.get(who)
    if actor is None:
        return who
    held = next((role.of for role in actor.roles if role.of is not None), None)
    if held is None and actor.kind in ("person", "group") and actor.code:
        held = next((each.id for each in actors.values() if each.code == actor.code[:3] and each.kind == "state"), None)
    return held or who


def state_of(ground: Ground, place: str | None) -> str | None:
    """The state that a place lies in; a state's own id."""
    entry = ground.index.by_id.get(place or "")
    return getattr(entry, "state", None) or (place if entry is not None else None)


def hosts_at(ground: Ground, place: str | None) -> Ids:
    """The states that receive guests at a place: the one it lies in, and whoever else holds or claims it."""
    state = state_of(ground, place)
    claimed: Ids = getattr(ground.index.by_id.get(place or ""), "claimed", ())
    return (*([state] if state is not None else []), *claimed)


def visitors_and_hosts(actors: Mapping[str, Actor], met: Ids, hosts: Ids) -> tuple[Ids, Ids]:
    """Those who met, apart into guests and hosts where two sides met where one of them is at home; else all and nobody."""
    sides = {each: party_of(actors, each) for each in met}
    home = set(sides.values()).intersection(hosts)
    if len(home) != 1 or len(set(sides.values())) != 2:
        return met, ()
    return tuple(each for each in met if sides[each] not in home), tuple(each for each in met if sides[each] in home)


def told_once(absent: list[Absence], actors: Mapping[str, Actor]) -> tuple[Absence, ...]:
    """Each who stayed away once, with the reason wherever it is told; a state's ministry as the state that is told too."""
    who = {each.actor for each in absent}
    reasons: dict[str, Span | None] = {}
    for each in absent:
        body = actors.get(each.actor)
        state = _state_of_body(body, actors) if body is not None and body.kind == "organization" else None
        side = state if state in who and state is not None else each.actor
        reasons[side] = reasons.get(side) or each.reason
    return tuple(Absence(actor=side, reason=reason) for side, reason in reasons.items())


def _state_of_body(body: Actor, actors: Mapping[str, Actor]) -> str | None:
    code = body.code or ""
    return next((each.id for each in actors.values() if each.kind == "state" and each.code == code[:3]), None)
