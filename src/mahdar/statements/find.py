"""All statements of a text, in its order: candidates → frames → contents → speakers."""

from dataclasses import replace

from mahdar.statements.attributions import read_attribution
from mahdar.statements.candidates import find_candidates
from mahdar.statements.extent import before_tail, carried_over, content_end, trim
from mahdar.statements.frames import Candidate, Frame, Utterance
from mahdar.statements.ground import COMMAS, DASHES, Ground
from mahdar.statements.headlines import read_headline
from mahdar.statements.inversion import inverted_pieces
from mahdar.statements.parse import read_frame
from mahdar.statements.printed_subjects import people_after
from mahdar.statements.speakers import is_of_one_told, tell_speakers
from mahdar.statements.subjects import clause_of_another, is_speaker_word
from mahdar.statements.verbs import subject_alone

_DATELINE = 6  # tokens that may stand before the name of the writer
_AND = "\N{ARABIC LETTER WAW}"
_HARDLY = 4  # tokens before بحسب فلان that are hardly a clause
_DATELINE_LENGTH = 14  # tokens of a place and an agency
_SOON_SAID = 5  # tokens from «في حين» to the verb of saying
_SOURCE = 24  # tokens that a source and what is said of it may take


def find_statements(ground: Ground) -> list[Utterance]:
    """Every statement with its speakers as phrases; elided subjects told from what stands before."""
    text = ground.text
    covered = [False] * len(text.tokens)
    for phrase in ground.starting.values():
        for at in range(phrase.first, phrase.last):
            covered[at] = True
    candidates = find_candidates(text, ground.index, covered)
    frames: list[Frame] = []
    for paragraph in text.paragraphs:
        if paragraph.part != "body":
            frames.extend(read_headline(ground, paragraph))
    limits = _limits(ground, candidates)
    subjects: dict[int, Frame] = {}  # by the ḥāl cue behind it: a verb that says nothing itself but has the subject
    for number, (candidate, limit) in enumerate(zip(candidates, limits, strict=True)):
        sentence = text.sentence_of(candidate.at)
        if candidate.tense == "noun":
            frame = read_attribution(ground, candidate, sentence)
        else:
            frame = read_frame(ground, candidate, sentence.first, limit)
            interrupted = limit < sentence.last and any(
                each.at == limit and each.tense == "participle" for each in candidates[number + 1 : number + 3]
            )
            if frame is None and candidate.tense in ("past", "present") and interrupted:
                frame = _over_interruption(ground, candidate, sentence.first, sentence.last)
        if frame is not None and _is_told(ground, frame):
            frames.append(_with_subject_of(frame, subjects.get(candidate.at)))
        elif (
            candidate.tense in ("past", "present")
            and number + 1 < len(candidates)
            and not ground.is_preposition(candidate.at)
            and not (candidate.pronoun and ground.is_preposition(candidate.at - 1))  # عن شكره is no verb
            and candidate.lemma not in ground.index.impersonal
            and not candidate.source  # جاء النفي على لسان الوزير قائلا
            and ground.key(candidate.at - 1).removeprefix(_AND) not in ground.index.relatives  # والتي يجري التعامل معها
            and not _gives_reason(ground, candidate.at - 1)
            and not (frames and _is_inside(ground, frames[-1], candidate))
        ):
            behind = candidates[number + 1]
            beside = ground.text.quotation_of(candidate.at) is ground.text.quotation_of(behind.at)
            if behind.tense == "participle" and behind.at == limit and beside and _same_gender(candidate, behind):
                subjects[behind.at] = subject_alone(ground, candidate, limit)
    frames = _without_doubles(ground, sorted(frames, key=lambda each: each.cue.at))
    return tell_speakers(ground, _with_contents(ground, frames))


def _is_inside(ground: Ground, frame: Frame, candidate: Candidate) -> bool:
    """Whether a word stands in the midst of what is said behind إن: «قال إن الحكومة تدرس طلب كينيا، مشيرا إلى»."""
    here = ground.text.in_sentence[frame.cue.at] == ground.text.in_sentence[candidate.at]
    midst = not candidate.conjunction and ground.key(candidate.at - 1) not in COMMAS
    return here and midst and frame.opening == "that" and frame.content <= candidate.at


def _gives_reason(ground: Ground, at: int) -> bool:
    """Whether a verb stands behind لأن, لأنه: it says why, not what somebody said."""
    key = ground.key(at)
    return key[:1] == "ل" and key[1:] in ground.index.that


def _same_gender(one: Candidate, other: Candidate) -> bool:
    return None in (one.gender, other.gender) or one.gender == other.gender


def _is_told(ground: Ground, frame: Frame) -> bool:
    """Whether a verb in the present tells of speech rather than of what facts show: its subject is somebody who can speak.

    Without a subject it must go on from أن or و: «إنها ترفض»; not «قرار يدين», «المعلومات تؤكد».
    """
    cue = frame.cue
    if cue.tense == "past" and cue.number == "d" and not frame.subject:
        return cue.conjunction and frame.opening in ("that", "colon", "quotation")  # «ثمنا باهظا» is no dual verb
    if cue.tense == "present" and not cue.conjunction and ground.key(cue.at - 1) in ground.index.subjunctive:
        return False  # توقع أن تعلن, يجب أن يقول: not said yet
    if (
        ground.key(cue.starts - 1) in ground.index.conditionals
        or _is_bare_noun(ground, frame)
        or _is_byline(ground, frame)
    ):
        return False  # إذا قالت الدول إنها …
    if cue.tense == "present" and frame.opening == "object" and _is_predicate(ground, frame):
        return False
    if cue.tense != "present" or ground.text.paragraph_of(cue.at).part != "body":
        return True
    if frame.subject or frame.opening in ("colon", "quotation") or cue.frames == {"that"}:
        return True
    if frame.subject_first < 0:
        return cue.conjunction or cue.number is None or ground.is_that(cue.at - 1)
    people = people_after(ground, frame.subject_first, frame.subject_last) > frame.subject_first
    human = people or ground.key(frame.subject_first).endswith(("ون", "ين"))
    return human or ground.index.documents.match(ground.text.keys, frame.subject_first) is not None


def _is_predicate(ground: Ground, frame: Frame) -> bool:
    """Whether an indefinite accusative behind a verb of holding shows that it is passive: تعتبر المدينة نموذجا."""
    at = frame.content
    accusative = ground.key(at).endswith("ا") and not ground.definite(at) and at not in ground.starting
    return frame.cue.act == "claim" and "that" in frame.cue.frames and accusative and len(ground.key(at)) > 3


def _is_byline(ground: Ground, frame: Frame) -> bool:
    """Whether a verb of writing only tells who wrote the article: «دبي - كتبت هدى الحلبي: …» at its beginning."""
    at = frame.cue.at
    body = next((each for each in ground.text.paragraphs if each.part == "body"), None)
    begins = body is not None and body.first <= at < body.first + _DATELINE
    colon = frame.opening in ("colon", "that") and ground.key(frame.subject_last) == ":"
    said = ground.is_quotation_mark(frame.content)
    return (
        begins and colon and not said and ground.key(at) in ground.index.byline_verbs and frame.subject_first == at + 1
    )


def _is_bare_noun(ground: Ground, frame: Frame) -> bool:
    """Whether what reads like a past verb with its object, in the midst of a clause, is a noun: سندفع ثمن هذا التردد."""
    cue = frame.cue
    midst = ground.is_word(cue.at - 1) and not ground.is_function(cue.at - 1) and cue.at == cue.starts
    begins = frame.subject_first >= 0 or cue.conjunction or cue.at == ground.text.sentence_of(cue.at).first
    at_once = frame.content == cue.ends or bool(cue.pronoun)
    return cue.tense == "past" and frame.opening == "object" and at_once and midst and not begins


def _with_subject_of(frame: Frame, verb: Frame | None) -> Frame:
    """«وأضاف البيان قائلا»: the ḥāl cue of speaking has the subject printed behind the verb before it."""
    if verb is None or verb.subject_first < 0:
        return frame
    first, last = (verb.subject_first, verb.subject_last) if frame.cue.plain else (-1, -1)
    return replace(frame, subject=verb.subject, subject_first=first, subject_last=last, described=verb.described)


def _over_interruption(ground: Ground, candidate: Candidate, first: int, last: int) -> Frame | None:
    """A verb whose أن comes behind a ḥāl cue: «قال المسؤول طالبا عدم ذكر اسمه إن …»."""
    frame = read_frame(ground, candidate, first, last)
    return frame if frame is not None and frame.opening == "that" and frame.subject_first > candidate.at else None


def _limits(ground: Ground, candidates: list[Candidate]) -> list[int]:
    """How far each candidate may look for its content: the end of its sentence, or the next cue that stands beside it."""
    limits = []
    for number, candidate in enumerate(candidates):
        limit = ground.text.sentence_of(candidate.at).last
        for other in (candidates[each] for each in range(number + 1, len(candidates))):
            if other.at >= limit:
                break
            if other.tense == "participle" or (other.conjunction and other.tense in ("past", "present")):
                limit = other.starts if other.starts > candidate.at else other.at
                break
        limits.append(limit)
    return limits


def _without_doubles(ground: Ground, frames: list[Frame]) -> list[Frame]:
    """Two cues for one content: the inner one stays (أضاف … قائلا، نقلت … قوله إن)."""
    # جدد رفضه, أعرب عن أمله في أن: what looks like a cue is what the verb before it governs.
    nouns = {frame.content for frame in frames if frame.opening in ("object", "preposition")}
    frames = [frame for frame in frames if frame.cue.at not in nouns]
    relayed = {frame.cue.at for frame in frames if frame.rule.startswith("relay")}
    frames = [frame for frame in frames if frame.cue.at not in relayed or frame.rule.startswith("relay")]
    described = {each.subject_last for each in frames if each.opening == "that" and each.cue.at < each.subject_first}
    frames = [frame for frame in frames if not _is_relative(frame, described)]
    frames = [frame for frame in frames if not _tells_of_paper(ground, frame, frames)]
    kept: list[Frame] = []
    subjects: dict[int, Frame] = {}  # of the frames left out, by the cue that stays
    for number, frame in enumerate(frames):
        inner = next((each for each in frames[number + 1 : number + 3] if _doubles(frame, each)), None)
        if inner is None:
            kept.append(_with_subject_of(frame, subjects.get(frame.cue.at)))
        elif inner.subject_first < 0 and inner.cue.tense == "participle" and _same_gender(frame.cue, inner.cue):
            subjects[inner.cue.at] = frame
    return kept


def _tells_of_paper(ground: Ground, frame: Frame, frames: list[Frame]) -> bool:
    """Whether a verb only says of what a verb before it was said in: «قال الجيش في بيان نشر على موقعه إن»."""
    cue = frame.cue
    relative = cue.tense == "past" and not cue.conjunction and is_speaker_word(ground, cue.at - 1)
    if not relative or ground.definite(cue.at - 1):
        return False
    return any(each.content == frame.content and each.cue.at < cue.at for each in frames)


def _is_relative(frame: Frame, described: set[int]) -> bool:
    """Whether a verb, right behind the subject of another, only says who that is: «قال مسؤول طلب عدم ذكر اسمه إن»."""
    return frame.cue.at in described and not frame.cue.conjunction and frame.cue.tense in ("past", "present")


def _doubles(frame: Frame, inner: Frame) -> bool:
    """Whether a later cue says what `frame` says: it has the same content, or is the قائلا right behind it."""
    same = inner.content == frame.content or (inner.cue.at == frame.cue.ends and inner.cue.plain)
    return same and inner.cue.at > frame.cue.at and frame.cue.tense != "noun"


def _with_contents(ground: Ground, frames: list[Frame]) -> list[Utterance]:
    """The extent of each frame's content, and which statement it is told inside of."""
    found: list[Utterance] = []
    for number, frame in enumerate(frames):
        sentence = ground.text.sentence_of(frame.cue.at)
        if frame.opening == "clause":
            pieces = _clause_pieces(ground, frame, sentence.first, sentence.last)
            quoted = False
        elif frame.opening == "before":
            pieces = inverted_pieces(ground, frame, sentence.first, sentence.last)
            quoted = True
        else:
            stops = _stops(ground, frames, number)
            home = ground.text.sentence_of(min(frame.content, len(ground.text.tokens) - 1))
            if frame.content >= home.last or frame.content >= ground.text.paragraph_of(frame.cue.at).last:
                continue
            end, quoted = content_end(ground, frame, home, stops)
            told = (frame.content, end), *(carried_over(ground, _inside(ground, frame.content)) if quoted else ())
            trimmed = (trim(ground, first, last) for first, last in told)
            pieces = tuple((first, last) for first, last in trimmed if last > first)
        if not pieces or sum(last - first for first, last in pieces) < 1:
            continue
        parent = _parent(found, frame)
        found.append(Utterance(frame, pieces, frame.subject, frame.subject_first < 0, parent, quoted, frame.rule))
    return found


def _inside(ground: Ground, at: int) -> int:
    """The token behind the quotation mark with which a content opens."""
    return at + ground.is_quotation_mark(at)


def _stops(ground: Ground, frames: list[Frame], number: int) -> list[int]:
    """Where the cues after a frame end its content: a ḥāl cue, a coordinated verb, a nominal cue behind a comma."""
    stops: list[int] = []
    frame = frames[number]
    inside = ground.text.quotation_of(frame.content)
    before = frames[number - 1] if number else None
    reach = _reach(ground, frame.content)
    if before is not None and before.content > frame.content:
        stops.append(before.content - 1)
    earlier = (frames[each] for each in range(number - 1, -1, -1))
    outer = next((each for each in earlier if each.opening == "that" and each.content <= frame.cue.at), None)
    inner = outer is not None and ground.text.sentence_of(outer.cue.at) == ground.text.sentence_of(frame.cue.at)
    if inner and frame.opening in ("object", "preposition") and frame.cue.tense in ("past", "present"):
        joined = (at for at in range(frame.content + 1, reach) if _joins_outer(ground, at))  # أن فلانا اقترح …، وأن
        stops.extend(at for at in joined if ground.text.quotation_of(at) is inside)
    if frame.opening in ("object", "preposition"):
        told = (at for at in range(frame.content + 1, reach) if _is_of_narrator(ground, at))
        stops.extend(at for at in told if ground.text.quotation_of(at) is inside)
    if _is_fronted(ground, frame):
        those = (at for at in range(frame.content + 1, reach) if _answers(ground, at))
        stops.extend(at for at in those if ground.text.quotation_of(at) is inside)
    for each in range(number + 1, len(frames)):
        other = frames[each]
        at = other.cue.at
        if at >= reach:
            break
        if at < frame.content:
            continue
        quotation = ground.text.quotation_of(at)
        if quotation is not None and quotation != inside and quotation.opening >= frame.content:
            continue
        if other.rule == "as_said":
            stops.append(other.cue.starts)
        elif other.cue.tense == "colon":
            stops.append(other.subject_first)
        elif other.cue.tense == "participle":
            stops.append(at)
        elif other.cue.tense == "noun":
            if other.opening == "clause" or other.rule == "attribution_elided":
                stops.append(at)
        elif other.subject_first < 0 and (turn := clause_of_another(ground, other.cue, frame.content)) is not None:
            stops.append(turn.begins)
        elif other.cue.conjunction and other.cue.tense in ("past", "present") and _goes_on(ground, frame, other):
            stops.append(other.cue.starts if frame.content < other.cue.starts < at else at)
        elif other.cue.tense == "past" and other.subject_first < 0 and ground.key(at - 1) in COMMAS:
            stops.append(_joined_clause(ground, frame.content, at))
        elif other.cue.tense == "past" and ground.key(at - 1) in COMMAS and _is_fronted(ground, frame):
            stops.append(at)
        elif other.cue.tense == "past" and (stop := _new_clause(ground, frame.content, at)) is not None:
            stops.append(stop)
        elif 0 <= other.subject_first < at:
            stop = _contrast(ground, other.subject_first)
            if stop is not None and stop > frame.content:
                stops.append(stop)
    return stops


def _reach(ground: Ground, at: int) -> int:
    """The token up to which a content that begins at `at` may go on: that of its sentence, of its quotation if later."""
    end = ground.text.sentence_of(at).last
    opening = next(iter(ground.text.quotations_opening(at, at + 1)), None)
    if opening is None:
        return end
    return max(end, opening.closing + 2) if opening.closed else ground.text.paragraph_of(at).last


def _is_fronted(ground: Ground, frame: Frame) -> bool:
    """Whether a statement stands in a clause before the main one: «وبينما قال الرئيس إن الحل قريب، نفى الوزير …»."""
    first = ground.text.sentence_of(frame.cue.at).first
    if ground.index.beside.match(ground.text.keys, first, ground.key(first).removeprefix(_AND)) is not None:
        return True
    return ground.key(first).removeprefix(_AND) in ground.index.clause_openers


def _joins_outer(ground: Ground, at: int) -> bool:
    """Whether «، وأن» goes on with what the one round it says."""
    key = ground.key(at)
    return ground.key(at - 1) in COMMAS and key[:1] == _AND and key[1:] in ground.index.that


def _is_of_narrator(ground: Ground, at: int) -> bool:
    """Whether the narrator goes on behind a comma: «، وهو ما رفضه الخصم», «، وهو اقتراح قوبل بالرفض», «، لكنها لم ترد»."""
    if ground.key(at - 1) not in COMMAS:
        return False
    noun = ground.is_word(at + 1) and not ground.is_function(at + 1) and not ground.definite(at + 1)
    what = ground.key(at + 1) in ground.index.short_relatives
    already = (
        ground.key(at) in ground.index.may and ground.key(at)[:1] == _AND and not ground.definite(at + 1)
    )  # ، وقد قبل
    return (ground.key(at) in ground.index.copula_pronouns and (what or noun)) or already or _contrasts(ground, at)


def _contrasts(ground: Ground, at: int) -> bool:
    """Whether «لكنها», «غير أن», «إلا أنه» begins a clause."""
    key, contrasts = ground.key(at), ground.index.contrasts
    pronoun = any(key.endswith(each) and key.removesuffix(each) in contrasts for each in ("ه", "ها", "هم", "هما"))
    return pronoun or (key in contrasts and ground.is_that(at + 1))


def _answers(ground: Ground, at: int) -> bool:
    """Whether the main clause sets in behind a fronted one: «وفيما قال الوزير إن الحل قريب، فإن الخلاف باق»."""
    key = ground.key(at)
    return ground.key(at - 1) in COMMAS and key[:1] == "ف" and key[1:] in ground.index.that


def _contrast(ground: Ground, subject: int) -> int | None:
    """Where a clause with its subject before the verb sets in: at its comma, or at لكن, غير أن, إلا أن before it."""
    if ground.key(subject - 1) in COMMAS:
        return subject
    if ground.is_that(subject - 1) and ground.key(subject - 2) in ground.index.contrasts:
        return subject - 2
    return subject - 1 if ground.key(subject - 1) in ground.index.contrasts else None


def _joined_clause(ground: Ground, first: int, at: int) -> int:
    """Where the clause of a verb behind a comma begins: at the last «، و» before it (، وفي بيان لها، أكدت), else there."""
    for each in range(at - 1, first, -1):
        if ground.key(each) in COMMAS and ground.key(each + 1)[:1] == "و" and each + 1 not in ground.starting:
            return each
    return at


def _new_clause(ground: Ground, first: int, at: int) -> int | None:
    """The comma at which the clause of a verb sets in with an adverbial: «…، وفي زيارة لأوسلو أمس وصف الوزير»."""
    for each in range(at - 2, first, -1):
        if ground.is_that(each) or ground.is_finite(each):
            return None
        if ground.key(each) in COMMAS and ground.key(each + 1)[:1] == _AND:
            return each if ground.key(each + 1)[1:] in ground.index.prepositions else None
    return None


def _goes_on(ground: Ground, frame: Frame, other: Frame) -> bool:
    """Whether a verb behind و is the narrator's next one: it has a subject of its own or agrees with the cue before."""
    if other.cue.tense == "present" and frame.cue.tense == "past":
        return False
    if other.subject_first >= 0:
        return True
    if is_of_one_told(ground, frame, other.cue):
        return False
    if frame.cue.gender is None or other.cue.gender is None:
        return True
    return frame.cue.gender == other.cue.gender


def _parent(found: list[Utterance], frame: Frame) -> int | None:
    """The statement inside whose content the cue stands: the innermost."""
    at = frame.cue.at
    for number in range(len(found) - 1, -1, -1):
        if any(first <= at < last for first, last in found[number].pieces):
            return number
        if frame.cue.at - found[number].frame.cue.at > 600:
            break
    return None


def _clause_pieces(ground: Ground, frame: Frame, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The clause that بحسب … hangs on: after it where it comes first, before it where it comes last, else in two pieces."""
    begins, ends = frame.cue.starts if 0 <= frame.cue.starts < frame.cue.at else frame.cue.at, frame.content
    first = _after_dateline(ground, first, begins)
    if ground.is_content_that(ends) and ends + 1 < last:
        return (trim(ground, ends + 1, last),)  # وأضافت الصحيفة نقلا عن مصادر أن …
    if begins - first <= 1 or ground.key(begins - 1) == ":":
        start = _after_source(ground, ends, last)
        following = trim(ground, start, _before_another(ground, start, last))
        if following[1] <= following[0] and first > ground.text.paragraph_of(first).first:
            before = ground.text.sentence_of(first - 1)  # a sentence of its own: «…. بحسب رويترز.»
            following = trim(ground, before.first, before.last)
        return (following,) if following[1] > following[0] else ()
    preceding = trim(ground, first, begins)
    closed = ground.key(ends) in COMMAS | {"-", "–", "—", ")"}
    pieces = [preceding]
    if closed and last - ends > 3:
        pieces.append(trim(ground, ends + 1, last))
    elif last - ends > 3 and begins - first <= _HARDLY and preceding[1] - preceding[0] < last - ends:
        pieces.append(trim(ground, ends, last))  # سيولي الوزيران بحسب موسكو اهتماما كبيرا
    return tuple(piece for piece in pieces if piece[1] > piece[0])


def _before_another(ground: Ground, start: int, last: int) -> int:
    """Cut off what somebody else said meanwhile: بحسب المصادر …، في حين أعلن الرئيس …"""
    end = before_tail(ground, start, last)
    return end if any(ground.is_finite(at) for at in range(end, min(end + _SOON_SAID, last))) else last


def _after_dateline(ground: Ground, first: int, last: int) -> int:
    """Past the place and the agency that open a paragraph: «دبي، الإمارات (CNN) -- أطلقت …»; else `first`."""
    opens = range(first, min(last, first + _DATELINE_LENGTH))
    dash = next((at for at in opens if ground.key(at) in DASHES and ground.key(at - 1) == ")"), None)
    if dash is None or ground.text.paragraph_of(first).first != first:
        return first
    while dash < last and ground.key(dash) in DASHES:
        dash += 1
    return dash


def _after_source(ground: Ground, at: int, last: int) -> int:
    """Where the clause begins behind «بحسب فلان …،»: after فإن, else after the first comma, else at once."""
    near = range(at, min(last, at + _SOURCE))
    after_that = next(
        (each + 1 for each in near if ground.key(each)[:1] == "ف" and ground.key(each)[1:] in ground.index.that), None
    )
    if after_that is not None:
        return after_that
    comma = next((each + 1 for each in near if ground.key(each) in COMMAS), None)
    quoted = next((each for each in near if ground.is_quotation_mark(each)), None)
    start = comma if comma is not None and (quoted is None or comma < quoted) else at
    while start < last and ground.is_that(start):
        start += 1
    return start
