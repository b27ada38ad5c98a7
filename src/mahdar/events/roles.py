"""Who among the parties behind an event word is its recipient, and who acts with the actor."""

from mahdar.events.clauses import folded
from mahdar.events.deeds import Met, Parties, Party, unique


def others(
    to: tuple[str, ...], joint: tuple[str, ...], met: list[Met], near: int, *, bare: bool = False
) -> tuple[Parties, Parties]:
    """Recipients and partners among the parties met.

    `near`: the token up to which a partner may stand; `bare`: a recipient is not told by what belongs to him (قمة الدول).
    """
    partners: list[Party] = []
    for each in met:
        if each.governor and each.governor in folded(joint) and each.first <= near:
            partners.extend(each.parties)
    return _recipients(to, [each for each in met if not (bare and each.headed)]), unique(tuple(partners))


def _recipients(to: tuple[str, ...], met: list[Met]) -> Parties:
    """The object, else those behind a preposition of the word, else those to whom the object belongs (أمن إسرائيل)."""
    if "object" in to:
        direct = next((each for each in met if not each.governor and not each.headed and not each.comma), None)
        if direct is not None:
            return direct.parties
    prepositions = folded(to)
    behind = next((each for each in met if each.governor in prepositions and not each.comma), None)
    if behind is not None:
        return behind.parties
    owned = next((each for each in met if not each.governor and each.headed and not each.comma), None)
    return owned.parties if owned is not None and "object" in to else ()
