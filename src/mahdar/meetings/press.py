"""Where two sides spoke to the press together: talks of the same two that no place is told of were held there."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mahdar.meetings.clauses import places_in
from mahdar.meetings.sides import party_of
from mahdar.meetings.told import Clause
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Actor, Statement
from mahdar.spans import Span
from mahdar.statements.ground import Ground


class Press(NamedTuple):
    """A joint press conference: the states or bodies whose people held it, where, and the words of the place."""

    parties: frozenset[str]
    place: str
    printed: Span


def press_conferences(
    ground: Ground, statements: list[Statement], cast: Cast, actors: Mapping[str, Actor]
) -> Iterator[Press]:
    """The press conferences of which it is told with whom and where: في مؤتمر صحفي مشترك مع نظيره في الدوحة."""
    seen: set[Span] = set()
    for each in statements:
        if each.occasion is None or each.occasion.kind != "press_conference" or each.occasion.span in seen:
            continue
        seen.add(each.occasion.span)
        first, last = (
            bisect_left(ground.text.tokens, offset, key=lambda token: token.start) for offset in each.occasion.span
        )
        clause = Clause(first, last)
        others = (ground.starting.get(at) for at in range(clause.first, clause.last))
        with_whom = [cast.ids[who] for who in others if who is not None and who.kind == "person" and who in cast.ids]
        parties = frozenset(party_of(actors, who) for who in (*each.speakers, *with_whom))
        place = next(
            (phrase for _, governor, phrase in places_in(ground, clause) if governor in ground.index.inside), None
        )
        if len(parties) > 1 and place is not None and place in cast.ids:
            yield Press(parties, cast.ids[place], span_of(ground.text, place.first, place.last, place.cut))
