"""The ḥāl cue: مشيرا إلى أن, مؤكدا أن, معتبرة …. What is said follows at once."""

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.statements.between import adverbials_only, after_prepositional_phrase, bears_preposition
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.openings import (
    Where,
    after_colon,
    description_opens,
    governed_at,
    next_opening,
    opens_noun_clause,
    takes_bare,
)
from mahdar.statements.subjects import agrees


def read_circumstance(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """مشيرا إلى أن, مؤكدا أن, معتبرة … : what is said follows at once."""
    at = cue.ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    if at >= limit:
        return None
    where: Where | None = None
    if ground.key(at) == ":":
        where = after_colon(ground, at, limit)
    elif ground.is_quotation_mark(at):
        where = ("quotation", at, 0)
    elif ground.is_that(at):
        where = ("that", at + 1, 0)
    else:
        where = governed_at(ground, cue, _after_topic(ground, cue, at, limit))
        # مشيرا is nothing but a ḥāl; رافضة may be an adjective, save behind a comma.
        sure = (cue.gender == "m" and cue.number == "s") or _hangs_on_actor(ground, cue, first)
        sure = sure and not (ground.key(cue.ends) in COMMAS and at == cue.ends + 1)
        joined = ground.key(at)[:1] in CONJUNCTIONS and _is_joined(ground, at)
        if (
            where is None
            and sure
            and takes_bare(cue)
            and ground.is_word(at)
            and not ground.is_function(at)
            and not bears_preposition(ground, at)
            and not joined
        ):
            where = ("object", at, 0)
        if where is None and sure and cue.frames & {"object", "person"} and opens_noun_clause(ground, at):
            where = ("object", at, 0)  # رافضا هذا الشرط, نافيا ما تردد
        if where is None and "that" in cue.frames and ground.is_first_person(at):
            where = ("bare", at, 0)  # مضيفا نحن لا نقبل
        if where is None:
            opening = next_opening(ground, cue, min(limit, at + 12))
            if opening is not None and adverbials_only(ground, at, opening[1] - 1):
                where = opening
        if where is None and ground.is_preposition(at):  # داعيا خلال زيارته واشنطن إلى …
            where = governed_at(ground, cue, after_prepositional_phrase(ground, cue, at, limit, False))
    if where is not None and where[0] == "object" and ground.index.asides.match(ground.text.keys, cue.at) is not None:
        return Frame(cue, *where, rule="circumstantial_object")  # طالبا عدم ذكر اسمه
    set_off = ground.key(cue.at - 1) in COMMAS | {"."}
    if where is None or (cue.weak and cue.gender == "f" and not set_off):
        return None  # وقعت مذكرة
    if cue.weak and not (cue.named and set_off) and where[0] not in ("that", "colon", "quotation", "bare"):
        return None
    return Frame(cue, where[0], where[1], where[2], rule=f"circumstantial_{where[0]}")


def _after_topic(ground: Ground, cue: Candidate, at: int, limit: int) -> int:
    """Where بأنه, or ب with a word, says what somebody thinks of a topic: واصفا المحادثات بأنها مثمرة; else `at`."""
    if "topic" not in cue.frames:
        return at
    opens = description_opens(ground, cue, limit)
    return opens or next(
        (each for each in range(at, limit) if ground.attached(each, "ب") and each not in ground.dates), at
    )


def _hangs_on_actor(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether a ḥāl cue stands behind a comma and an actor with which it agrees: قالت النرويج …، رافضة أي شروط."""
    return ground.key(cue.at - 1) in COMMAS and any(
        phrase.first >= first and agrees(cue, (phrase,))
        for at in range(first, cue.at)
        if (phrase := ground.starting.get(at)) is not None
    )


def _is_joined(ground: Ground, at: int) -> bool:
    """Whether a word that begins with و is joined to what stands before: ويتبنوا; neither وجود nor واشنطن."""
    if at in ground.starting:
        return ground.starting[at].cut > 0
    return ground.is_conjoined(at) or not ground.index.is_ordinary(ground.key(at))
