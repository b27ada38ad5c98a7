"""Who met, as far as the clause of a meeting says, and of which rank they were."""

from mahdar.arabic.clitics import without_article
from mahdar.events.clauses import folded, nationalities, together
from mahdar.events.deeds import Deed, Party, Telling
from mahdar.events.tellings import telling_at
from mahdar.meetings.clauses import parties_at, parties_behind, said
from mahdar.meetings.forms import minute_form
from mahdar.meetings.levels import rank_of
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.meetings.told import Clause
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Level
from mahdar.statements.ground import COMMAS, Ground

_COMING = 6  # tokens behind a meeting in which its time or those between whom it was stand
_JOURNEY = 18  # tokens between a verb of going and the meeting that somebody goes to


def participants_of(
    ground: Ground, telling: Telling, deed: Deed | None, clause: Clause
) -> tuple[tuple[Party, ...], bool]:
    """Who met, as far as the clause says; and whether the one who speaks took part (مشاركته في)."""
    found: list[Party] = [*deed.actors, *deed.recipients] if deed is not None else []
    found.extend(parties_behind(ground, "with_those", Clause(telling.ends, _called_to(ground, telling, clause))))
    found.extend(_brought_together(ground, telling, clause))
    came, speaker = _attending(ground, telling, clause)
    found.extend(came)
    if deed is None and not found:
        found.extend(nationalities(ground, telling.ends, clause.last)[0])
    if not found:
        found.extend(_two_before(ground, telling, clause))
    kept = [each for each in found if isinstance(each, str) or _may_meet(ground, each)]
    return tuple(dict.fromkeys(kept)), speaker


def _called_to(ground: Ground, telling: Telling, clause: Clause) -> int:
    """Where what they call for begins, or the clause ends: دعت اللجنة، في ختام اجتماعها، | إلى هدنة، وإلى حوار بين الطرفين."""
    inside = range(telling.ends + 1, clause.last)
    calls = (
        at for at in inside if ground.key(at).removeprefix("و") in ground.index.towards and ground.key(at - 1) in COMMAS
    )
    return next(calls, clause.last)


def _two_before(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Two told before, behind a meeting between them: المحادثات بين البلدين, لقاء بينهما, اجتمع وزيرا خارجية البلدين."""
    joint = folded(telling.forms[0].word.joint)
    for at in range(telling.ends, min(clause.last, telling.ends + _COMING)):
        if not points_to_two(ground, at):
            continue
        office = ground.ending.get(at)
        several = office is not None and office.title is not None and office.number in ("d", "p")
        pronoun = ground.key(at) in ground.index.minutes.phrases["two_pronouns"] and ground.key(at)[:3] in joint
        pair = pair_before(ground, at) if several or pronoun or ground.key(at - 1) in joint else ()
        here = ground.text.sentence_of(at).first
        sides = (isinstance(each, str) or each.kind == "state" or (pronoun and each.first >= here) for each in pair)
        return pair if all(sides) else ()
    return ()


def _may_meet(ground: Ground, phrase: Phrase) -> bool:
    """Whether somebody is named and no place, outlet or seat."""
    if phrase.kind in ("place", "outlet"):
        return False
    key = without_article(ground.key(phrase.first)[phrase.cut :])
    return key not in ground.index.minutes.phrases["seats"]


def _brought_together(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """اجتماع ضم الوزراء, لقاء جمعه مع نظيره, القمة التي جمعت الرئيسين."""
    if telling.forms[0].kind != "noun":
        return ()  # اجتمعت اللجنة التي تضم: of the body
    for at in range(telling.ends, clause.last):
        form = minute_form(ground, at, "including")
        if form is not None and form.kind in ("past", "present"):
            return parties_at(ground, at + 1 + said(ground, "with_words", at + 1), clause.last)
    return ()


def _attending(ground: Ground, telling: Telling, clause: Clause) -> tuple[tuple[Party, ...], bool]:
    """Who is told to have taken part: عقب مشاركته في اجتماع, شارك الوزير في الجولة, حضر السفراء اللقاء."""
    for at in range(telling.at - 1, max(clause.first, telling.at - 12) - 1, -1):
        form = minute_form(ground, at, "attending")
        if form is None:
            continue
        if form.kind == "noun":
            return (() if form.pronoun else parties_at(ground, at + 1, telling.at)), bool(form.pronoun)
        return _subject_round(ground, at, at + 1, telling.at), False
    return _travelling(ground, telling, clause), False


def _travelling(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Who is told to go to it: يتوجه الرئيس غدا إلى قمة المنظمة."""
    if ground.key(telling.at - 1) not in ground.index.thither:
        return ()
    for at in range(telling.at - 1, max(clause.first, telling.at - _JOURNEY) - 1, -1):
        way = telling_at(ground, at) if ground.index.may_tell(ground.key(at)) else None
        if way is not None and way.forms[0].word.meeting == "visit" and way.forms[0].kind in ("past", "present"):
            return _subject_round(ground, at, way.ends, telling.at)
    return ()


def _subject_round(ground: Ground, at: int, ends: int, limit: int) -> tuple[Party, ...]:
    """Who does what a verb tells: right behind it, else right before it."""
    ahead = ground.ending.get(at)
    return parties_at(ground, ends, limit) or ((ahead,) if ahead is not None and not ahead.cut else ())


def ranks_of(ground: Ground, clause: Clause, participants: tuple[Party, ...]) -> tuple[Level, ...]:
    """The ranks of those of whom several came by one office: وزيرا خارجية مصر وكينيا."""
    found = (ground.starting.get(at) for at in range(clause.first, clause.last))
    several = (each for each in found if each is not None and each.title is not None and each.number in ("d", "p"))
    came = (each for each in several if not set(participants).isdisjoint(together(ground, each, clause.last)[0]))
    ranks = (rank_of(ground.index, each.title.sense) for each in came if each.title is not None)
    return tuple(dict.fromkeys(rank for rank in ranks if rank is not None))


def is_only_host(party: Party, host: tuple[Party, ...]) -> bool:
    """Whether a city has only been where they met: المحادثات التي استضافتها مسقط."""
    lent = any(isinstance(each, Phrase) and isinstance(party, Phrase) and each.first == party.first for each in host)
    return lent and isinstance(party, Phrase) and (party.kind == "place" or party.rule == "known")
