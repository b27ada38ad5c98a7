"""Unnamed people as actors: متظاهرون, ثلاثة جنود أميركيين, عناصر الشرطة, طائرات إسرائيلية. They act; they say nothing here.

Unnamed sources say something; they do nothing.
"""

from dataclasses import replace
from typing import Any

from mahdar.arabic.clitics import CONJUNCTIONS, Cut, cuts, without_article
from mahdar.lexicons.entries import Crowd
from mahdar.lexicons.forms import Nisba
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.titles import is_rather_an_adjective
from mahdar.statements.ground import Ground

_PLURAL = ("ون", "ين")
_CLOSED = ("ون", "ين", "ان", "تا", "ا")  # endings behind which no genitive can stand

_BEFORE_VERB = ("", *CONJUNCTIONS)


def with_crowds(ground: Ground) -> Ground:
    """`ground` with the phrases for unnamed people among its phrases; a body in the genitive goes into theirs."""
    starting: dict[int, Phrase] = {}
    keys = ground.text.keys
    at = 0
    while at < len(keys):
        known = at in ground.starting
        if not known and not ground.index.may_act(keys[at]):
            at += 1
            continue
        occasion = ground.index.occasions.match(keys, at - 1)
        if occasion is not None and occasion.length > 1:
            at += occasion.length - 1  # مؤتمره الصحفي is no journalist
            continue
        phrase = _referring(ground, at) or _fuller(_known_at(ground, at), ground, at) or _crowd_at(ground, at)
        if phrase is None or (phrase.title is not None and phrase.title.sense == "source"):
            at += 1
            continue
        starting[at] = phrase
        at = max(at + 1, phrase.last)
    return replace(ground, starting=starting, ending={each.last: each for each in starting.values()})


def _known_at(ground: Ground, at: int) -> Phrase | None:
    """The phrase that starts at a token: as many where it is counted (مليون متظاهر); none where its head is a verb."""
    phrase = ground.starting.get(at)
    if phrase is None:
        return None
    if phrase.rule == "body" and _is_verb(ground, phrase):
        return None
    if phrase.title is not None and phrase.title.bare and phrase.last == at + 1 and _is_event(ground, phrase):
        return None
    counted = ground.key(at - 1) in ground.index.quantifiers or _is_number(ground, at - 1)
    if counted and phrase.kind == "person" and phrase.form == "nominal":
        return phrase._replace(kind="group", number="p", definite=False)
    return phrase


def _fuller(phrase: Phrase | None, ground: Ground, at: int) -> Phrase | None:
    """A lone title, or the crowd of which more is told: وفدا تجاريا تشاديا."""
    if phrase is None or phrase.title is None or phrase.last > at + 1 or phrase.form != "nominal":
        return phrase
    crowd = _crowd_at(ground, at)
    return crowd if crowd is not None and crowd.last > phrase.last and crowd.of is not None else phrase


def _is_event(ground: Ground, phrase: Phrase) -> bool:
    """المفاوضات are talks before they are women who negotiate."""
    key = without_article(ground.key(phrase.first)[phrase.cut :])
    found = ground.index.event_forms.match((key,), 0)
    return found is not None and any(form.kind == "noun" and form.word.meeting for form in found.value)


def _is_number(ground: Ground, at: int) -> bool:
    return at >= 0 and ground.text.tokens[at].kind == "number"


def _is_verb(ground: Ground, phrase: Phrase) -> bool:
    """تجمع متظاهرون: what may head a body is a verb where indefinite people follow it."""
    found = ground.index.event_forms.match((ground.key(phrase.first)[phrase.cut :],), 0)
    behind = ground.key(phrase.first + 1)
    people = (
        ground.index.may_crowd(behind) or behind in ground.index.quantifiers or ground.index.titles.match((behind,), 0)
    )
    return found is not None and bool(people) and any(form.kind == "past" for form in found.value)


def _referring(ground: Ground, at: int) -> Phrase | None:
    """بلاده: the state of the one who speaks; البلدان, الوزراء: those of whom was told before."""
    longer = ground.starting.get(at)
    if not ground.is_word(at) or (longer is not None and longer.last > at + 1):
        return None
    for cut in cuts(ground.key(at)):
        if cut.key in ground.index.own_state or cut.key in ground.index.own_forces:
            return Phrase(at, at + 1, cut.letters, "state", "pronoun", at, at + 1, gender="f", rule="own_state")
        if cut.key in ground.index.both_sides and not _is_specified(ground, at + 1):
            return Phrase(at, at + 1, cut.letters, "group", "pronoun", at, at + 1, number="p", rule="both_sides")
    return None


def _is_specified(ground: Ground, at: int) -> bool:
    """Whether an adjective says which are meant: البلدان الإقليمية."""
    return ground.definite(at) and ground.is_word(at) and ground.is_adjective(at)


def _side_at(ground: Ground, at: int) -> Phrase | None:
    """الجانب الأرميني, الطرفان … a side told by its nationality is the state."""
    nisba = ground.index.nisba_at(ground.text.keys, at + 1) if at + 1 < len(ground.text.keys) else None
    if nisba is None:
        return None
    for cut in cuts(ground.key(at)):
        if cut.key.startswith("ال") and cut.key[2:] in ground.index.sides:
            last = at + 1 + nisba.length
            of = nisba.value.of
            return Phrase(at, last, cut.letters, "state", "nominal", at, last, of, of=of, gender="m", rule="side")
    return None


def _people_at(ground: Ground, at: int) -> Phrase | None:
    """Men of a nationality: خمسة فلسطينيين, 12 عراقيا; where the word is no adjective of a noun before it."""
    before = ground.key(at - 1)
    counted = (
        before in ground.index.quantifiers or before in ground.index.description_links or _is_number(ground, at - 1)
    )
    one = ground.index.nisba(ground.key(at)[:-1]) if counted and ground.key(at).endswith("يا") else None
    if one is not None:
        return _people(at, 0, one, definite=False)
    for cut in cuts(ground.key(at)):
        nisba = ground.index.nisba(cut.key)
        if nisba is None or nisba.number != "p" or nisba.gender != "m" or not cut.key.endswith(_PLURAL):
            continue
        if not (counted or cut.letters or ground.is_preposition(at - 1) or ground.index.may_tell(before)):
            return None
        return _people(at, cut.letters, nisba, definite=cut.key.startswith("ال"))
    return None


def _people(at: int, letters: int, nisba: Nisba, *, definite: bool) -> Phrase:
    return Phrase(
        at, at + 1, letters, "group", "nominal", at, at + 1, of=nisba.of, gender="m", number="p", definite=definite,
        rule="people",
    )  # fmt: skip


def _crowd_at(ground: Ground, at: int) -> Phrase | None:
    if not ground.is_word(at):
        return None
    if not ground.index.may_crowd(ground.key(at)):
        return _mass_at(ground, at) or _side_at(ground, at) or _people_at(ground, at)
    if is_rather_an_adjective(ground.text, ground.index, at) or _is_what_somebody_did(ground, at):
        return None
    for cut in cuts(ground.key(at)):
        found = ground.index.crowds.match(ground.text.keys, at, without_article(cut.key))
        if found is not None:
            return _described(ground, at, at + found.length, cut, found.value)
    return None


def _is_what_somebody_did(ground: Ground, at: int) -> bool:
    """Whether a word is a verb, its subject behind it: طالب رئيس الوزراء تركيا بالانسحاب; not طالب مصري."""
    behind = ground.starting.get(at + 1)
    if behind is None:
        return False
    found = (
        ground.index.event_forms.match((cut.key,), 0) for cut in cuts(ground.key(at)) if cut.proclitics in _BEFORE_VERB
    )
    return any(form.kind == "past" for told in found if told is not None for form in told.value)


def _mass_at(ground: Ground, at: int) -> Phrase | None:
    """People told by nothing but their number: تظاهر الآلاف; not الآلاف من العمال."""
    cut = next((each for each in cuts(ground.key(at)) if each.key in ground.index.masses), None)
    if cut is None or ground.key(at + 1) in ground.index.minutes.phrases["of_parts"]:
        return None
    return Phrase(
        at, at + 1, cut.letters, "group", "nominal", at, at + 1,
        gender="m", number="p", sector="CVL", definite=False, rule="mass",
    )  # fmt: skip


def _described(ground: Ground, at: int, end: int, cut: Cut, crowd: Crowd) -> Phrase | None:
    """The noun with its genitive and its adjectives; what has no sector of its own needs a body to belong to."""
    definite = cut.key.startswith("ال")
    limit = ground.text.sentence_of(at).last
    construct = not definite and not ground.key(end - 1).endswith(_CLOSED)
    owner = ground.starting.get(end) if construct else None
    of: str | None = None
    sector = crowd.sector
    if owner is not None and not owner.cut and owner.last <= limit:
        of, owned = _of(ground, owner), _sector(ground, owner)
        sector, end, definite = sector or owned, owner.last, True
    elif construct and crowd.sector is None and ground.key(end).startswith("ال") and end < limit:
        end, definite = end + 1, True
    end, nationality = _adjectives(ground, end, limit, definite)
    member = _member_of(ground, end)
    of = of or nationality or (_of(ground, member) if member is not None else None)
    if sector is None and not definite:
        if of is None and member is None:
            return None
        end = member.last if member is not None else end
    if sector is None and member is not None:
        sector = _sector(ground, member)
    return Phrase(
        at, end, cut.letters, "group", "nominal", at, end,
        of=of, gender="m", number="p", sector=sector, definite=definite, rule="crowd",
    )  # fmt: skip


def _member_of(ground: Ground, at: int) -> Phrase | None:
    """The body from which the people are: وفد من حماس, مسلحون من حركة الشباب."""
    owner = ground.starting.get(at + 1) if ground.key(at) in ground.index.description_links else None
    return owner if owner is not None and not owner.cut and owner.kind not in ("place", "person", "group") else None


def _adjectives(ground: Ground, at: int, limit: int, definite: bool) -> tuple[int, str | None]:
    """The adjectives that agree with the noun, and the state that one of them names."""
    of: str | None = None
    while at < limit and ground.is_word(at) and at not in ground.starting and at not in ground.dates:
        if ground.key(at).startswith("ال") != definite or ground.is_function(at):
            break
        nisba = ground.index.nisba_at(ground.text.keys, at)
        accusative = _of_accusative(ground, at) if nisba is None and not definite else None
        if nisba is not None or accusative is not None:
            of = of or (nisba.value.of if nisba is not None else accusative)
        elif not _is_described_by(ground, at) or ground.interposed(at) or ground.key(at) in ground.index.selves:
            break
        at += nisba.length if nisba is not None else 1
    return at, of


def _is_described_by(ground: Ground, at: int) -> bool:
    """Whether a word may be an adjective of people, a relational one too: وفود تجارية, وفدا تجاريا."""
    key = ground.key(at)
    if key in ground.index.quantifiers:
        return False
    agrees = key.endswith("يه") or (key.endswith("يا") and ground.key(at - 1).endswith("ا"))
    relational = (
        agrees and len(key) > 4 and not ground.index.may_crowd(key) and not ground.index.event_forms.match((key,), 0)
    )
    return ground.is_adjective(at) or relational


def _of_accusative(ground: Ground, at: int) -> str | None:
    """The state of جنديا تركيا: behind an accusative, what looks like the name of a state may be an adjective of it."""
    key = ground.key(at)
    nisba = ground.index.nisba(key[:-1]) if key.endswith("يا") and ground.key(at - 1).endswith("ا") else None
    return nisba.of if nisba is not None else None


def _of(ground: Ground, owner: Phrase) -> str | None:
    """The state to which a body, a place or a person belongs."""
    entry: Any = ground.index.by_id.get(owner.known or "")
    return owner.known if owner.kind == "state" else owner.of or getattr(entry, "state", None)


def _sector(ground: Ground, owner: Phrase) -> str | None:
    code: str = getattr(ground.index.by_id.get(owner.known or ""), "code", None) or ""
    return owner.sector or code[3:6] or None
