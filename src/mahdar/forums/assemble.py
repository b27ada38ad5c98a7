"""From what is told of bodies to the forums of the record."""

from collections.abc import Iterable, Iterator

from mahdar.events.assemble import ids_of
from mahdar.events.deeds import Party
from mahdar.forums.find import ForumTold
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import Cast, span_of
from mahdar.mentions.standing import is_political
from mahdar.reading import Evidence, Forum, Meeting
from mahdar.statements.ground import Ground


def forum_parties(told: Iterable[ForumTold]) -> Iterator[Party]:
    """Every party that is told to have a part in a body, and the bodies."""
    for each in told:
        yield from (each.forum, *each.parties)


def assemble_forums(ground: Ground, told: list[ForumTold], cast: Cast, meetings: list[Meeting]) -> list[Forum]:
    """The bodies of which an article tells anything, those with a meeting included, in the order of the text."""
    actors = {each.id: each for each in cast.actors}
    by_forum: dict[str, list[ForumTold]] = {}
    for each in told:
        who = cast.ids.get(each.forum)
        those = [actors[one] for one in ids_of(cast, each.parties) if one in actors]
        if who is not None and (any(map(is_political, those)) or (not those and is_political(actors[who]))):
            by_forum.setdefault(who, []).append(each)
    named = dict.fromkeys([*by_forum, *(each.forum for each in meetings if each.forum is not None)])
    return [_forum(ground, who, by_forum.get(who, []), cast, meetings) for who in named]


def _forum(ground: Ground, who: str, told: list[ForumTold], cast: Cast, meetings: list[Meeting]) -> Forum:
    def parties(part: str) -> tuple[str, ...]:
        found = (one for each in told if each.part == part for one in ids_of(cast, each.parties))
        return tuple(dict.fromkeys(one for one in found if one != who))

    founded = next((each.founded for each in told if each.founded is not None), None)
    purpose = next((each.purpose for each in told if each.purpose is not None), None)
    return Forum(
        actor=who,
        founded=founded.value if founded is not None else None,
        founders=parties("founders"),
        purpose=ground.text.span(*purpose) if purpose is not None else None,
        members=parties("members"),
        observers=parties("observers"),
        open_to=parties("open_to"),
        left=parties("left"),
        meetings=tuple(each.id for each in meetings if each.forum == who),
        evidence=_evidence(ground, told),
        rule="forum_told" if told else "forum_of_a_meeting",
    )


def _evidence(ground: Ground, told: list[ForumTold]) -> Evidence:
    found: Evidence = {}
    for each in told:
        if each.founded is not None:
            found.setdefault("founded", [each.founded.span])
        for party in each.parties:
            if each.part is not None and isinstance(party, Phrase):
                found.setdefault(each.part, []).append(span_of(ground.text, party.first, party.last, party.cut))
    return found
