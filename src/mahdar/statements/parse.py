"""From a reporting word to its subject and the beginning of what is said.

After the verb stand, in any order: subject, adverbs and dates, prepositional phrases, commas; then the opening of the content:
إن/أن, a colon, a quotation mark, the verb's own preposition, or a bare noun phrase where the verb takes one.
"""

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.mentions.names import name_end
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Frame, Opening
from mahdar.statements.ground import COMMAS, DASHES, Ground
from mahdar.statements.subjects import agrees, description_after, subject_after, subject_before

_STRAY = 6  # so many words that no rule explains may stand before a verb's own preposition
_WINDOW = 60  # tokens between a cue and its content
_NAMED_QUOTE = 4  # a quotation of so few words before the opening is a name


def read_frame(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """The frame of a candidate in the sentence from `first`, read no further than `limit`; `None` where it is no cue."""
    if cue.tense == "noun":
        return None
    if cue.tense == "participle":
        return _circumstantial(ground, cue, first, limit)
    if cue.tense == "masdar":
        return _masdar(ground, cue, limit)
    if cue.source:
        return _relay(ground, cue, limit)
    return _finite(ground, cue, first, limit)


def _finite(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    limit = min(limit, cue.ends + _WINDOW)
    if not cue.frames or _is_noun(ground, cue):
        return None
    opening = _next_opening(ground, cue, limit)
    at = cue.ends
    subject: tuple[Phrase, ...] = ()
    subject_at = subject_end = -1
    object_taken = bool(cue.pronoun) or _has_both(ground, cue, first)
    stray = 0  # words between that no rule explains
    while at < limit:
        if opening is not None and at >= opening[1]:
            break
        if ground.key(at) in DASHES:
            at = _after_dash(ground, at, limit)
            continue
        if ground.key(at) in COMMAS:
            at += 1
            continue
        if ground.key(at) == "(":
            at = _after_bracket(ground, at, limit)
            continue
        step = ground.interposed(at)
        if step:
            at += step
            continue
        if cue.plain and ground.index.first_person.match(ground.text.keys, at) is not None and ground.is_word(at):
            return _frame(ground, cue, first, ("bare", at, 0), subject, subject_at, subject_end)
        governed = _governed(ground, cue, at)
        if governed is not None:
            return _frame(ground, cue, first, governed, subject, subject_at, subject_end)
        if ground.index.tails.match(ground.text.keys, at) is not None and ground.key(at - 1) in COMMAS:
            at = _after_aside(ground, at, limit)
            continue
        bare = (
            _takes_bare(cue)
            and ground.is_word(at)
            and (not ground.is_function(at) or ground.key(at) in ground.index.demonstratives)
        )
        if (
            bare
            and (subject_at >= 0 or ground.is_possessed(at) or _is_plain_object(ground, at, opening))
            and not _bears_preposition(ground, at)
        ):
            return _frame(ground, cue, first, ("object", at, 0), subject, subject_at, subject_end)
        if subject_at < 0 and not object_taken:
            found, end = subject_after(ground, at, limit if opening is None else opening[1])
            if found:
                subject, subject_at, subject_end, at = found, at, end, end
                continue
            end = _description(ground, cue, at, limit, opening)
            if end > at:
                subject_at, subject_end, at = at, end, end
                continue
        if ground.is_preposition(at) or _bears_preposition(ground, at):
            at = _after_prepositional_phrase(
                ground, cue, at, limit if opening is None else opening[1], opening is not None
            )
            continue
        if opening is None or opening[0] == "preposition":
            if bare:
                return _frame(ground, cue, first, ("object", at, 0), subject, subject_at, subject_end)
            if opening is None and (stray >= _STRAY or not cue.frames - {"that"}):
                break
        stray += ground.is_word(at)
        at += 1
    if (
        opening is not None
        and opening[0] == "quotation"
        and (stray or _is_quoted_word(ground, opening[1], subject, subject_at))
    ):
        return None
    if opening is None:
        return _without_opening(ground, cue, first, at, limit, subject, subject_at, subject_end)
    return _frame(ground, cue, first, opening, subject, subject_at, subject_end)


def _relay(ground: Ground, cue: Candidate, limit: int) -> Frame | None:
    """نقلت الوكالة عن مصدر … أن: the subject carries what the one behind the preposition says; جاء في بيان … أن."""
    opening = _next_opening(ground, cue, min(limit, cue.ends + _WINDOW))
    if opening is None or (opening[0] == "quotation" and ground.key(cue.ends) != cue.source):
        return None
    at = cue.ends
    while at < opening[1] and ground.interposed(at):
        at += ground.interposed(at)
    carrier, end = subject_after(ground, at, opening[1])
    if not carrier and ground.key(at) != cue.source:
        end = description_after(ground, at, opening[1], until_opening=False)
    behind = next((each for each in range(max(at, end), opening[1]) if ground.key(each) == cue.source), None)
    if behind is None:
        return None
    start = behind + 1
    subject, last = subject_after(ground, start, opening[1])
    if not subject:
        last = description_after(ground, start, opening[1] - 1, until_opening=True)
    if last <= start:
        return None
    # What is told «عن فلان قوله إن» has its cue in قوله, and its speaker here.
    own = next((each for each in range(last, opening[1]) if ground.is_own_saying(each)), None)
    if own is not None:
        cue = cue._replace(at=own, ends=own + 1, cut=0, conjunction=False, starts=own)
    return Frame(cue, *opening, subject, start, last, via=carrier[0] if carrier else None, rule=f"relay_{opening[0]}")


def _takes_bare(cue: Candidate) -> bool:
    return (not cue.weak or cue.named) and bool(cue.frames & {"object", "person"})


_NO_CUE = Candidate(-1, -1, 0, False, "", "say", "past", None, None, "", frozenset(), False, False)
_Where = tuple[Opening, int, int]  # how the content opens, its first token, letters cut off that


def _next_opening(ground: Ground, cue: Candidate, limit: int) -> _Where | None:
    """The nearest particle, colon or quotation after the cue that can open its content."""
    if not cue.frames:
        return None
    if "that" not in cue.frames and not cue.frames & {"object"}:
        return None
    at = cue.ends
    while at < limit:
        key = ground.key(at)
        if key == ":":
            return _after_colon(ground, at, limit)
        if ground.is_quotation_mark(at):
            close = next((each.closing for each in ground.text.quotations if each.opening == at), 0)
            if close > at:
                if close - at - 1 > _NAMED_QUOTE or not _opening_follows(ground, cue, close + 1, limit):
                    return ("quotation", at, 0)
                at = close + 1
                continue
        if ground.is_content_that(at):
            before = "" if ground.interposed(at - 2) == 2 else ground.key(at - 1)
            if before in ground.index.prepositions and before not in cue.frames:
                at += 1
                continue
            if key[:1] == "ب" and key not in ground.index.that and not cue.frames & {"ب", "that"}:
                at += 1
                continue
            if before in cue.frames and before in ground.index.prepositions:
                return ("that", at + 1, 0)
            return ("that", at + 1, 0)
        at += 1
    return None


def _opening_follows(ground: Ground, cue: Candidate, at: int, limit: int) -> bool:
    """Whether an opening still comes behind a short quotation, which is then only a name."""
    return any(
        ground.key(each) == ":" or ground.key(each) in cue.frames or ground.is_content_that(each)
        for each in range(at, min(limit, at + 25))
    )


def _after_colon(ground: Ground, at: int, limit: int) -> _Where:
    """Where content begins behind a colon: after إن that stands there without quotation marks."""
    start = at + 1
    if start < limit and ground.is_that(start):
        return ("that", start + 1, 0)
    return ("colon", start, 0)


def _governed(ground: Ground, cue: Candidate, at: int) -> _Where | None:
    """The verb's own preposition at `at`, with أن behind it or a noun phrase."""
    key = ground.key(at)
    for frame in cue.frames:
        if frame in ("that", "object", "person", "clause"):
            continue
        if key == frame and ground.is_word(at):
            if ground.is_that(at + 1):
                return ("that", at + 2, 0)
            if ground.is_word(at + 1) or ground.is_quotation_mark(at + 1):
                return None if cue.weak and not cue.named else ("preposition", at + 1, 0)
        elif len(frame) == 1 and (ground.attached(at, frame) or _may_be_attached(ground, at, frame)):
            if key[1:] in ground.index.that:
                return ("that", at + 1, 0)
            if not cue.weak or cue.named:
                return ("preposition", at, 1)
    return None


def _may_be_attached(ground: Ground, at: int, preposition: str) -> bool:
    """Whether a word of two readings is the verb's own preposition with a noun, right behind the subject: توعد القائد برد."""
    key = ground.key(at)
    free = at not in ground.starting and not ground.definite(at) and not ground.interposed(at)
    return free and key.startswith(preposition) and len(key) > 2 and key[1:] in ground.index.vocabulary


def _description(ground: Ground, cue: Candidate, at: int, limit: int, opening: _Where | None) -> int:
    """Where a subject that no list knows ends, or `at`: before an opening everything may be one; else only speakers."""
    if ground.is_preposition(at) or ground.is_function(at) or ground.is_quotation_mark(at):
        return at
    if "topic" in cue.frames:  # وصف فلان الاتفاق بأنه: only a name can be told from the topic
        return name_end(ground.text, ground.index, at, limit, titled=True) if _is_unknown(ground, at) else at
    if _bears_preposition(ground, at):
        return at
    stop = limit if opening is None else opening[1] - (opening[0] != "quotation")
    if opening is not None and opening[0] != "object":
        end = description_after(ground, at, min(limit, max(stop, at)), until_opening=True)
        takes_object = _takes_bare(cue)
        if takes_object and not _adverbials_only(ground, end, stop) and not _is_speaker_word(ground, at):
            return at
        return end
    if _is_speaker_word(ground, at) or (not _takes_bare(cue)):
        return description_after(ground, at, limit, until_opening=False)
    # Verb, definite noun, noun: the first is the subject where something else can be the object.
    if ground.definite(at):
        end = description_after(ground, at, limit, until_opening=False)
        if end < limit and ground.is_word(end) and not ground.is_function(end) and not ground.interposed(end):
            return end
        governed = end < limit and _governed(ground, cue, end) is not None
        if governed:
            return end
    return at


def _adverbials_only(ground: Ground, at: int, stop: int) -> bool:
    """Whether nothing but adverbs, marks and prepositional phrases stands between a subject and the opening."""
    while at < stop:
        step = ground.interposed(at)
        if step:
            at += step
        elif (
            ground.key(at) in COMMAS
            or ground.key(at) in DASHES
            or ground.is_quotation_mark(at)
            or ground.key(at) in ":()"
        ):
            at += 1
        elif ground.is_preposition(at) or _bears_preposition(ground, at):
            at = _after_prepositional_phrase(ground, _NO_CUE, at, stop, True)
        else:
            return False
    return True


def _is_noun(ground: Ground, cue: Candidate) -> bool:
    """Whether what looks like a past verb is a noun or hangs on أن without being said: عدم ذكر, تم رفض, دون أن يذكر."""
    before = ground.key(cue.at - 1)
    if ground.is_preposition(cue.at) and not cue.conjunction and cue.at != ground.text.sentence_of(cue.at).first:
        return True  # بين أنقرة ودمشق
    if before in ground.index.light_verbs | ground.index.noun_governors and not cue.conjunction:
        return True
    if before in ground.index.prepositions and not cue.conjunction:
        return True
    return (
        ground.is_that(cue.at - 1)
        and not cue.conjunction
        and ground.key(cue.at - 2) in ground.index.before_that_no_content - ground.index.precedents
    )


def _is_quoted_word(ground: Ground, at: int, subject: tuple[Phrase, ...], begins: int) -> bool:
    """Whether a word or two in marks behind a subject that nobody knows is no speech: يضيفون فكرة "الامتياز"."""
    close = next((each.closing for each in ground.text.quotations if each.opening == at), at)
    return close - at <= 3 and begins >= 0 and not subject


def _has_both(ground: Ground, cue: Candidate, first: int) -> bool:
    """Whether a verb that addresses somebody has its subject before it, so that the name after it is the addressee."""
    if "person" not in cue.frames or (cue.conjunction and cue.starts == cue.at):
        return False
    found = subject_before(ground, cue, first)
    return found is not None and bool(found[0])


def _is_plain_object(ground: Ground, at: int, opening: _Where | None) -> bool:
    """Whether an indefinite noun right behind a transitive verb is what is said: أكد حرص بلاده على …."""
    if (
        at in ground.starting
        or ground.definite(at)
        or _is_speaker_word(ground, at)
        or ground.key(at).endswith(("ون", "ين"))
    ):
        return False
    if opening is None or opening[0] == "preposition":
        return True
    end = description_after(ground, at, opening[1], until_opening=False)
    if opening[0] == "that":
        return not _adverbials_only(ground, end, opening[1] - 1)
    mark = opening[1] - (opening[0] == "colon")
    return end < mark and ground.key(end) not in COMMAS


def _after_aside(ground: Ground, at: int, limit: int) -> int:
    """Past an aside between commas: «، ردا على سؤال،»."""
    return next((each for each in range(at, limit) if ground.key(each) in COMMAS or ground.is_that(each)), limit)


def _after_dash(ground: Ground, at: int, limit: int) -> int:
    """Past an insertion between dashes, or past a lone dash."""
    other = next((each for each in range(at + 1, limit) if ground.key(each) in DASHES), None)
    return at + 1 if other is None else other + 1


def subject_alone(ground: Ground, cue: Candidate, limit: int) -> Frame:
    """The subject behind a verb that says nothing itself: «وأضاف البيان قائلا», «وتحدث الوزير … مشيرا»."""
    at = cue.ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    subject, end = subject_after(ground, at, limit)
    if subject:
        return Frame(cue, "bare", end, 0, subject, at, end)
    end = (
        description_after(ground, at, limit, until_opening=False)
        if ground.definite(at) or _is_speaker_word(ground, at) or _is_unknown(ground, at)
        else at
    )
    if end > at:
        return Frame(cue, "bare", end, 0, (), at, end, described=(at, end))
    return Frame(cue, "bare", at, 0)


def _is_unknown(ground: Ground, at: int) -> bool:
    """Whether a word is none that the language has: the name of somebody who is on no list."""
    return ground.is_word(at) and not ground.is_function(at) and not ground.index.is_ordinary(ground.key(at))


def _is_speaker_word(ground: Ground, at: int) -> bool:
    return ground.index.documents.match(ground.text.keys, at) is not None


def _bears_preposition(ground: Ground, at: int) -> bool:
    return any(ground.attached(at, each) for each in ("ب", "ل"))


def _after_bracket(ground: Ground, at: int, limit: int) -> int:
    end = at + 1
    while end < limit and ground.key(end) != ")":
        end += 1
    return min(end + 1, limit)


def _after_prepositional_phrase(ground: Ground, cue: Candidate, at: int, limit: int, until_opening: bool) -> int:
    """The token after a prepositional phrase, a relative clause in it included as far as it can be told."""
    at += 1
    settled = False
    while at < limit:
        key = ground.key(at)
        if not ground.is_word(at):
            named = _quoted_name(ground, cue, at, limit)
            if named:
                at, settled = named, True
                continue
            if ground.is_quotation_mark(at) or key in COMMAS or key in ":.":
                break
            at += 1
            continue
        if ground.interposed(at):
            break
        if key in ground.index.relatives and key not in ground.index.short_relatives:
            at = _after_relative(ground, cue, at, limit)
            continue
        if ground.is_function(at):
            break
        phrase = ground.starting.get(at)
        if phrase is not None:
            at, settled = max(phrase.last, at + 1), True
            continue
        if ground.definite(at):
            at, settled = at + 1, True
            continue
        if settled and not until_opening and not ground.is_adjective(at):
            break
        at += 1
    return at


def _quoted_name(ground: Ground, cue: Candidate, at: int, limit: int) -> int:
    """The token after a short quotation that is a name (في تصريحات إلى "المنبر" إن), or 0."""
    if not ground.is_quotation_mark(at):
        return 0
    close = next((each.closing for each in ground.text.quotations if each.opening == at and each.closed), 0)
    short = close and close - at - 1 <= _NAMED_QUOTE and close + 1 < limit
    return close + 1 if short and _opening_follows(ground, cue, close + 1, limit) else 0


def _after_relative(ground: Ground, cue: Candidate, at: int, limit: int) -> int:
    """The token after a relative clause: up to a comma, a quotation, a colon, أن or the verb's own preposition."""
    at += 1
    while at < limit and ground.key(at) not in COMMAS and not ground.is_that(at):
        if ground.is_quotation_mark(at) or ground.key(at) == ":" or ground.key(at) in cue.frames:
            break
        at += 1
    return at


def _frame(
    ground: Ground, cue: Candidate, first: int, where: _Where, subject: tuple[Phrase, ...], begins: int, ends: int
) -> Frame | None:
    opening, content, cut = where
    while ground.key(content) == ":":
        content, cut = content + 1, 0
    if cue.negated and opening not in ("that", "colon", "quotation"):
        return None
    rule = f"verb_subject_{opening}"
    if begins < 0:
        before = _subject_of_precedent(ground, cue) or subject_before(ground, cue, first)
        if before is not None:
            subject, begins, ends = before
            rule = f"subject_verb_{opening}"
        else:
            rule = f"verb_{opening}"
    headline = ground.text.paragraph_of(cue.at).part == "title" and 0 <= begins < cue.at
    told = cue.named and any(each.kind != "place" for each in subject)
    if cue.weak and opening not in ("that", "colon", "quotation") and not (headline or told):
        return None
    return Frame(cue, opening, content, cut, subject, begins, ends, rule=rule)


def _subject_of_precedent(ground: Ground, cue: Candidate) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The actor behind ل of «سبق لفلان أن أكد», «وسبق له وأن قال»."""
    at = cue.at - 1
    phrase = ground.ending.get(at)
    joined = ground.is_that(at) or (ground.key(at)[:1] in CONJUNCTIONS and ground.key(at)[1:] in ground.index.that)
    if not joined or phrase is None or not phrase.cut or ground.key(phrase.first - 1) not in ground.index.precedents:
        return None
    return (phrase,), phrase.first, phrase.last


def _without_opening(
    ground: Ground, cue: Candidate, first: int, at: int, limit: int, subject: tuple[Phrase, ...], begins: int, ends: int
) -> Frame | None:
    """قال without إن, colon or marks: what follows the subject is said; other verbs need their opening."""
    if not cue.plain or begins < 0 or at >= limit or limit - at < 3 or cue.negated:
        return None
    return _frame(ground, cue, first, ("bare", ends, 0), subject, begins, ends)


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


def _circumstantial(ground: Ground, cue: Candidate, first: int, limit: int) -> Frame | None:
    """مشيرا إلى أن, مؤكدا أن, معتبرة … : what is said follows at once."""
    at = cue.ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    if at >= limit:
        return None
    where: _Where | None = None
    if ground.key(at) == ":":
        where = _after_colon(ground, at, limit)
    elif ground.is_quotation_mark(at):
        where = ("quotation", at, 0)
    elif ground.is_that(at):
        where = ("that", at + 1, 0)
    else:
        where = _governed(ground, cue, at)
        # مشيرا is nothing but a ḥāl; رافضة may be an adjective, save behind a comma.
        sure = (cue.gender == "m" and cue.number == "s") or _hangs_on_actor(ground, cue, first)
        joined = ground.key(at)[:1] in CONJUNCTIONS and _is_joined(ground, at)
        if (
            where is None
            and sure
            and _takes_bare(cue)
            and ground.is_word(at)
            and not ground.is_function(at)
            and not joined
        ):
            where = ("object", at, 0)
        if (
            where is None
            and sure
            and cue.frames & {"object", "person"}
            and ground.key(at) in ground.index.demonstratives
        ):
            where = ("object", at, 0)
        if where is None:
            opening = _next_opening(ground, cue, min(limit, at + 12))
            if opening is not None and _adverbials_only(ground, at, opening[1] - 1):
                where = opening
    if where is None or (cue.weak and where[0] not in ("that", "colon", "quotation")):
        return None
    return Frame(cue, where[0], where[1], where[2], rule=f"circumstantial_{where[0]}")


def _masdar(ground: Ground, cue: Candidate, limit: int) -> Frame | None:
    """قوله إن; بالقول إن; قول الرئيس … إن: a verbal noun counts only with its holder and أن, a colon or a quotation."""
    at = cue.ends
    subject: tuple[Phrase, ...] = ()
    begins = ends = -1
    if cue.pronoun in ("ال", "ب"):
        governed = _governed(ground, cue, at)
        if governed is not None:
            return Frame(
                cue, governed[0], governed[1], governed[2], rule="impersonal" if cue.pronoun == "ال" else "by_saying"
            )
    elif not cue.pronoun:
        subject, ends = subject_after(ground, at, limit)
        if not subject and _is_speaker_word(ground, at):
            ends = description_after(ground, at, limit, until_opening=True)
        if ends <= at:
            return None
        begins, at = at, ends
    while at < limit and (ground.interposed(at) or ground.key(at) in COMMAS):
        at += ground.interposed(at) or 1
    if at >= limit:
        return None
    if ground.is_that(at):
        where: _Where = ("that", at + 1, 0)
    elif ground.key(at) == ":":
        where = _after_colon(ground, at, limit)
    elif ground.is_quotation_mark(at) and cue.plain:
        where = ("quotation", at, 0)
    else:
        governed = _governed(ground, cue, at)
        if governed is None or governed[0] != "that":
            return None
        where = governed
    return Frame(cue, where[0], where[1], where[2], subject, begins, ends, rule=f"verbal_noun_{where[0]}")
