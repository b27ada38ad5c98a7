"""Which tellings are of one proposal, and what each adds."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.events.deeds import Party
from mahdar.proposals.told import ProposalTold
from mahdar.statements.ground import Ground


def each_once(ground: Ground, found: list[ProposalTold]) -> list[ProposalTold]:
    """Each proposal at the telling that says most of it, with what its other tellings add."""
    kept: list[ProposalTold] = []
    for each in sorted(found, key=lambda each: (each.named, each.first - each.last, each.at)):
        number = next((number for number, other in enumerate(kept) if _is_told(ground, each, other)), None)
        if number is None:
            kept.append(each)
        else:
            kept[number] = _joined(kept[number], each)
    return sorted(kept, key=lambda each: (each.at, each.first))


def _joined(one: ProposalTold, other: ProposalTold) -> ProposalTold:
    status = one.status
    if other.status in ("accepted", "rejected") or (one.rule == "noun" and other.rule != "noun"):
        status = other.status if status in ("made", "open") else status
    return one._replace(
        by=one.by or other.by, to=one.to or other.to, through=one.through or other.through, status=status
    )


def _is_told(ground: Ground, one: ProposalTold, other: ProposalTold) -> bool:
    """Whether `other` tells the proposal `one`: their words overlap, begin alike, are mostly the same, or `one` only names
    it."""
    if one.first < other.last and other.first < one.last:
        return True
    same_owner = not one.by or not other.by or bool({_key(each) for each in one.by} & {_key(each) for each in other.by})
    few, many = _words(ground, one), _words(ground, other)
    alike = few[:2] == many[:2] or 2 * len({*few} & {*many}) > len(few)
    return same_owner and (one.named or alike)


def _words(ground: Ground, told: ProposalTold) -> list[str]:
    first = next(cut.key for cut in cuts(ground.key(told.first)) if cut.letters == told.cut)
    return [without_article(key) for key in (first, *map(ground.key, range(told.first + 1, told.last)))]


def _key(party: Party) -> str:
    """By what a party is known again."""
    return party if isinstance(party, str) else party.known or party.of or str(party.name_first)
