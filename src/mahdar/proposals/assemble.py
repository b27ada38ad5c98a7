"""From what is told of proposals to those of the record."""

from collections.abc import Iterable, Iterator

from mahdar.events.assemble import ids_of
from mahdar.events.deeds import Party
from mahdar.events.political import acts_in_politics
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import Cast, span_of
from mahdar.proposals.told import ProposalTold
from mahdar.reading import Actor, Evidence, Proposal
from mahdar.statements.ground import Ground


def proposal_parties(told: Iterable[ProposalTold]) -> Iterator[Party]:
    """Every party to a proposal."""
    for each in told:
        yield from (*each.by, *each.to)


def assemble_proposals(ground: Ground, told: list[ProposalTold], cast: Cast, *, political: bool) -> list[Proposal]:
    """The proposals of an article in the order of the text; of one that is not `political` those of whoever counts."""
    actors = {each.id: each for each in cast.actors}
    made = [each for each in told if political or not each.by or _is_political(ground, each, cast, actors)]
    return [_proposal(ground, each, f"p{number}", cast) for number, each in enumerate(made, start=1)]


def _is_political(ground: Ground, told: ProposalTold, cast: Cast, actors: dict[str, Actor]) -> bool:
    return any(acts_in_politics(ground.index, actors[each]) for each in ids_of(cast, (*told.by, *told.to)))


def _proposal(ground: Ground, told: ProposalTold, name: str, cast: Cast) -> Proposal:
    by = ids_of(cast, told.by)
    return Proposal(
        id=name,
        by=by,
        to=tuple(each for each in ids_of(cast, told.to) if each not in by),
        what=span_of(ground.text, told.first, told.last, told.cut),
        through=cast.ids.get(told.through) if told.through is not None else None,
        status=told.status,
        statement=f"s{told.said_in + 1}" if told.said_in is not None else None,
        evidence=_evidence(ground, told),
        rule=f"proposal_{told.rule}",
    )


def _evidence(ground: Ground, told: ProposalTold) -> Evidence:
    found: Evidence = {}
    for name, parties in (("by", told.by), ("to", told.to)):
        spans = [span_of(ground.text, each.first, each.last, each.cut) for each in parties if isinstance(each, Phrase)]
        if spans:
            found[name] = spans
    return found
