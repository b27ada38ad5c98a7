"""Whose meeting it is, who received the others, and where it was."""

from mahdar.arabic.clitics import without_article
from mahdar.events.clauses import body_described, named_place
from mahdar.events.deeds import Deed, Party, Telling
from mahdar.lexicons.entries import MeetingKind
from mahdar.meetings.clauses import parties_at, parties_behind, places_in
from mahdar.meetings.forms import is_definite, is_next, minute_form
from mahdar.meetings.ordinals import ordinals_of
from mahdar.meetings.told import Clause
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

_CLOSE = 4  # tokens between the noun of a meeting and its body: الدورة العادية الثالثة للمجلس
_BODIES = frozenset({"forum", "organization", "bloc"})


def forum_of(ground: Ground, telling: Telling, deed: Deed | None, clause: Clause) -> tuple[Phrase | None, bool]:
    """The body whose meeting it is: in the genitive, behind ل, as subject of «عقدت … اجتماعها»; or that of the series."""
    start = behind_adjectives(ground, telling.ends, clause.last)
    start += ground.key(start) in ground.index.minutes.phrases["of_parts"]  # الجولة الرابعة من المنتدى
    behind = ground.starting.get(start)
    if behind is not None and behind.kind in _BODIES:
        proclitics = ground.key(behind.first)[: behind.cut]
        if proclitics in ("", "ل") and behind.first - telling.ends <= _CLOSE:
            return behind, False
    described = body_described(ground, telling.at) if telling.forms[0].pronoun else None
    if described is not None:
        return described, False
    if deed is not None:
        bodies = [each for each in deed.actors if isinstance(each, Phrase) and each.kind in _BODIES]
        held = telling.forms[0].pronoun or deed.rule in ("light_verb", "relative_light_verb")
        if held and bodies and len(deed.actors) == 1:
            return bodies[0], False
    by_people = deed is not None and any(
        isinstance(each, Phrase) and each.kind not in _BODIES for each in deed.actors[:1]
    )
    if any(each.pronoun for each in telling.forms) and not by_people:
        ahead = [ground.starting[at] for at in range(clause.first, telling.at) if at in ground.starting]
        holder = next((each for each in reversed(ahead) if each.kind in _BODIES and each.cut <= 1), None)
        if holder is not None:
            return holder, False
    if _is_of_other_talks(ground, telling):
        return None, False
    counted = ordinals_of(ground, telling.at, telling.ends, telling.cut) or is_next(ground, telling)
    return None, is_definite(ground, telling) and bool(counted)


def _that_meets(deed: Deed | None) -> Phrase | None:
    """The forum that a verb tells to meet: تجتمع المنصة في مسقط."""
    alone = deed.actors[0] if deed is not None and len(deed.actors) == 1 and not deed.recipients else None
    return alone if isinstance(alone, Phrase) and alone.kind == "forum" else None


def _is_of_other_talks(ground: Ground, telling: Telling) -> bool:
    """Whether a round says itself what it is a round of: الجولة الـ25 من محادثات الممثلين."""
    of = ground.index.minutes.phrases["of_parts"]
    near = range(telling.ends, telling.ends + _CLOSE)
    nouns = ground.index.meeting_nouns
    return any(ground.key(at) in of and without_article(ground.key(at + 1)) in nouns for at in near)


def behind_adjectives(ground: Ground, at: int, limit: int) -> int:
    """The token behind adjectives and ordinals of a noun: الدورة العادية الثالثة | لمجلس الجامعة."""
    for _ in range(4):
        if at >= limit or at in ground.starting or not ground.is_word(at) or ground.is_function(at):
            break
        if ground.dates.get(at) is not None or ground.attached(at, "ب"):
            break  # الاجتماع الرابع عام 2022, المحادثات برعاية الأمم المتحدة
        ordinal = without_article(ground.key(at)) in ground.index.minutes.ordinals
        if not (ordinal or ground.is_adjective(at) or ground.key(at) in ground.index.minutes.phrases["teens"]):
            break
        at += 1
    return at


def host_of(ground: Ground, telling: Telling, clause: Clause) -> tuple[Party, ...]:
    """Who received the others: الذي استضافته الدوحة, تستضيف القاهرة اجتماعا, باستضافة مسقط."""
    found = parties_behind(ground, "hosted_by", clause)
    if found:
        return found
    for at in range(clause.first, clause.last):
        form = minute_form(ground, at, "hosting")
        if form is None or not _is_hosted(ground, at, telling):
            continue
        ahead = ground.ending.get(at)
        if ahead is not None and ahead.kind in ("state", "place") and not ahead.cut and not form.pronoun:
            return (ahead,)
        named = named_place(ground, at + 1)  # تستضيفها العاصمة القطرية الدوحة
        behind = ground.starting.get(at + 1 if named is None else named)
        if behind is not None and behind.kind in ("state", "place") and not behind.cut:
            return (behind,)
        if form.kind == "noun" or form.pronoun:
            return parties_at(ground, at + 1, telling.at if at < telling.at else clause.last)[:1]
    return ()


def _is_hosted(ground: Ground, at: int, telling: Telling) -> bool:
    """Whether it is the meeting that is hosted: «تستضيف القاهرة، غدا، اجتماعا»; not «شهدها لبنان، ولهذا قررنا اتصالات»."""
    before = at < telling.at
    between = range(at, telling.at) if before else range(telling.ends, at)
    commas = sum(ground.key(each) in COMMAS for each in between)
    relative = ground.key(at - 1) in ground.index.relatives  # الجولة الرابعة من المنتدى، التي استضافتها
    return commas in (0, 2) if before else commas == 0 or relative


def place_of(
    ground: Ground, telling: Telling, kind: MeetingKind, clause: Clause, host: tuple[Party, ...], aim: bool
) -> Phrase | None:
    """Where it was: behind a preposition of place after the word, before it, or where the host is."""
    if kind == "call":
        return None
    going = kind == "visit" or aim
    wanted = ground.index.inside | (ground.index.thither if going else set()) | ({"ب"} if kind != "visit" else set())
    met = [(at, phrase) for at, governor, phrase in places_in(ground, clause) if governor in wanted]
    behind = [phrase for at, phrase in met if at >= telling.ends]
    if behind:
        return behind[0]
    there = _in_genitive(ground, telling, kind, clause)
    if there is not None:
        return there
    before = [phrase for at, phrase in met if at < telling.at]
    if before:
        return before[-1]
    return next((each for each in host if isinstance(each, Phrase)), None)


def _in_genitive(ground: Ground, telling: Telling, kind: MeetingKind, clause: Clause) -> Phrase | None:
    """The place right behind the word: قمة الرياض, محادثات جنيف; of a visit also a state: زار عمّان, زيارة القاهرة."""
    wanted = ("place", "state") if kind == "visit" else ("place",)
    for at in range(telling.ends, clause.last if kind == "visit" else min(telling.ends + 1, clause.last)):
        phrase = ground.starting.get(at)
        if phrase is not None and phrase.kind in wanted and not phrase.cut:
            return phrase
        if phrase is None and (not ground.is_word(at) or ground.is_function(at)):
            return None
    return None
