"""The noun phrase that speaks: after its verb, before it, or a description that no list knows."""

from typing import NamedTuple

from mahdar.arabic.clitics import cuts, without_article
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground

_HAMZA_BEFORE_PRONOUN = tuple("ؤ" + each for each in ("ه", "ها", "هم", "هما"))
_AND = "\N{ARABIC LETTER WAW}"
_ASIDE = 8  # tokens of an aside between a source and its verb
_BEFORE = 6  # words of a description before its verb
_CLAUSE = 40  # tokens of a clause of contrast before the verb that goes on
_LONGEST = 12  # words of a description: عدد من النواب المقربين من …


def subject_after(ground: Ground, at: int, limit: int) -> tuple[tuple[Phrase, ...], int]:
    """The subject that begins at token `at`: its actor phrases (several for a joint statement) and where it ends."""
    each_of = ground.index.distributives.match(ground.text.keys, at) if at not in ground.starting else None
    phrase = ground.starting.get(at + each_of.length if each_of is not None else at)  # كل من تركيا وقطر
    if phrase is None or phrase.cut:
        return (), at
    phrases = [phrase]
    end = phrase.last
    while end < limit:
        following = _apposed(ground, end, limit, phrases[-1])
        if following is not None:
            phrases[-1], end = following
            continue
        if end < limit and len(phrases) == 1 and ground.key(end) in ground.index.same:
            end += 1  # المتحدث ذاته
            continue
        joined = _joined(ground, end, limit)
        if joined is None and end < limit and _is_own(ground, end):
            end += 1
            continue
        if joined is None:
            break
        if _is_co_owner(phrases[0], joined):
            phrases[0] = phrases[0]._replace(last=joined.last, name_last=joined.last)  # وزيرا خارجية مصر وكينيا
        else:
            phrases.append(joined)
        end = joined.last
    return tuple(phrases), end


def _apposed(ground: Ground, at: int, limit: int, phrase: Phrase) -> tuple[Phrase, int] | None:
    """`phrase` joined with the name or title that explains it: «المتحدث باسم الهيئة، محمد جابر،»."""
    comma = ground.key(at) in COMMAS
    start = at + comma
    other = ground.starting.get(start)
    if other is None or other.cut or other.last > limit or other.kind not in ("person", "group"):
        return None
    if phrase.kind != "person" or phrase.number != other.number:
        return None
    if other.kind == "group" and other.known is not None:
        return None  # ناشد المفتي المجتمع الدولي
    if phrase.form == "nominal" and other.form == "name" and other.title is None:
        end = other.last
        merged = phrase._replace(
            last=end, form="name", kind="person", name_first=other.name_first, name_last=other.name_last,
            known=other.known, gender=phrase.gender or other.gender, rule="apposition",
        )  # fmt: skip
        return merged, end
    if phrase.form == "name" and phrase.title is None and other.form == "nominal" and other.title is not None:
        end = other.last
        return phrase._replace(last=end, title=other.title, of=other.of, sector=other.sector), end
    return None


def _is_own(ground: Ground, at: int) -> bool:
    """Whether a word is a further subject by its hamza before the pronoun: «تتهم الولايات المتحدة وحلفاؤها إيران»."""
    token = ground.text.tokens[at]
    printed = ground.text.text[token.start : token.end]
    return printed.startswith("و") and printed.endswith(_HAMZA_BEFORE_PRONOUN)


def _is_co_owner(phrase: Phrase, joined: Phrase) -> bool:
    """Whether a state goes on a title in the plural rather than speaks: وزراء خارجية الكويت وعمان."""
    group = phrase.title is not None and phrase.form == "nominal" and phrase.number in ("d", "p")
    return group and phrase.of is not None and joined.kind in ("state", "place")


def _joined(ground: Ground, at: int, limit: int) -> Phrase | None:
    """A further subject behind و."""
    at += ground.key(at) in COMMAS
    if at >= limit or not ground.key(at).startswith("و"):
        return None
    detached = ground.key(at) == "و"
    other = ground.starting.get(at + detached)
    joined = other is not None and other.cut == (not detached) and other.last <= limit
    return other if joined else None


def description_after(ground: Ground, at: int, limit: int, *, until_opening: bool) -> int:
    """Where a description that begins at `at` ends: مراقبون, مصدر دبلوماسي مطلع, عدد من النواب; `at` where none does.

    `until_opening`: a particle, colon or quotation ends what stands between, so that prepositions inside go with it.
    """
    if not ground.is_word(at) or ground.is_function(at) or ground.interposed(at) or at in ground.dates:
        return at
    if ground.key(at) in ground.index.cues and not ground.definite(at) and not until_opening:
        return at
    end = at + 1
    if without_article(ground.key(at)) in ground.index.quantifiers and ground.key(end) in ground.index.partitives:
        end = min(end + 2, limit)  # العديد من النواب
    settled = ground.definite(end - 1)
    limit = min(limit, at + _LONGEST)
    while end < limit:
        if ground.is_quotation_mark(end) and until_opening:
            close = ground.closing(end)
            if close and close < limit and close - end < 6:
                end = close + 1
                settled = True
                continue
            break
        if not ground.is_word(end) or ground.interposed(end) or (until_opening and _is_aside(ground, end)):
            break
        key = ground.key(end)
        phrase = ground.starting.get(end)
        counted = key in ground.index.quantifiers - ground.index.ones and ground.is_adjective(end - 1)
        if until_opening and settled and ground.is_possessed(end) and not ground.is_adjective(end):
            break  # أكد الطرفان عزمهما على "…"
        if counted or (phrase is not None and phrase.title is not None and phrase.title.sense == "counterpart"):
            break  # اتهمت تقارير إعلامية ثلاث دول; أبلغ الحلبي نظيره
        if ground.is_function(end):
            if (
                until_opening
                and key in ground.index.description_links
                and ground.index.occasions.match(ground.text.keys, end + 1) is None
                and ground.index.is_ordinary(ground.key(end - 1))
                and end + 1 < limit
                and ground.is_word(end + 1)
                and end - at <= 3
                and ground.index.occasions.match(ground.text.keys, end + 1) is None
            ):
                end += 2
                continue
            break
        if phrase is not None and not phrase.cut and not settled:
            end = min(limit, phrase.last)
            settled = True
            continue
        if ground.definite(end) and (not key.startswith("و") or len(key) < 4):
            if settled and not until_opening and not ground.is_adjective(end):
                break
            settled = True
            end += 1
            continue
        if settled and not ground.is_adjective(end) and not until_opening:
            break
        if settled and end + 1 >= limit and not (phrase or ground.definite(end)) and ground.attached(end, "ب"):
            break  # أضافت الشابة بحسرة:
        if settled and ground.definite(at) and not ground.definite(end) and not until_opening:
            break  # أكد الجانبان أهمية …
        if (
            any(cut.proclitics in ("ل", "ب") for cut in cuts(key))
            and phrase is not None
            and phrase.cut
            and (not until_opening or phrase.kind == "outlet")
        ):
            break
        if key in ground.index.cues and not ground.is_adjective(end):
            break
        end += 1
    while end > at + 1 and ground.is_preposition(end - 1):
        end -= 1  # the verb's own: أشارت مصادر محلية إلى أن
    return end


def _is_aside(ground: Ground, at: int) -> bool:
    """Whether no speaker's description goes on with a word, but to whom or where he speaks: لـCNN, للصحفيين, لرويترز."""
    phrase = ground.starting.get(at)
    key = ground.key(at)
    outlet = phrase is not None and phrase.kind == "outlet"
    head = ground.index.heads.get(key[1:])
    if (key[:1] == "ل" and key[1:].startswith("ال")) or (
        key.startswith("ل") and head is not None and head.kind == "outlet"
    ):
        return True  # لالخليج, whose marks are lost; لصحيفة المساء
    return ground.attached(at, "ل") and (outlet or key.endswith(("ين", "ون")) or key[1:].isascii())


def subject_before(ground: Ground, cue: Candidate, first: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The subject that stands before its verb in the sentence that begins at `first`: phrases and its tokens."""
    at = cue.at
    if cue.cut and ground.key(at)[:1] == _AND and at > first and ground.key(at - 1) not in COMMAS:
        return None  # ترفض تدخل واشنطن وتدعو إلى …
    while at > first and ground.key(at - 1) in ground.index.auxiliaries | ground.index.negations:
        at -= 1
    owner = _who_spoke(ground, cue)
    if owner is not None:
        return (owner,), owner.first, owner.last
    aside = next((each for each in range(at - 1, max(first, at - _ASIDE), -1) if _is_request(ground, each)), None)
    if aside is not None and not any(ground.is_that(each) for each in range(aside, at)):
        said_by = _described_behind(ground, first, aside - (ground.key(aside - 1) in COMMAS))
        if said_by is not None:
            return said_by
    set_off = _set_off(ground, cue, first, at - 1) if at > first and ground.key(at - 1) in COMMAS else None
    if set_off is not None:
        return set_off
    behind = _behind_copula(ground, cue, first)
    if behind is not None:
        return behind
    if at > first and ground.key(at - 1) in COMMAS:
        return None
    if at > first and ground.is_quotation_mark(at - 1):
        at -= 1  # أكد أن فلانا "سيشير إلى …"
    if at > first and ground.key(at - 1) == ")":
        while at > first and ground.key(at) != "(":
            at -= 1
    if ground.key(at - 1) in ground.index.own_state and at > first:
        own = Phrase(at - 1, at, 0, "state", "pronoun", at - 1, at, gender="f", rule="own_state")
        return (own,), at - 1, at
    phrase = ground.ending.get(at)
    if phrase is None or phrase.first < first:
        return _described_before(ground, cue, first, at)
    begins = phrase.first
    phrases = [phrase]
    while phrase.cut == 1 and ground.key(begins).startswith("و") and ground.ending.get(begins) is not None:
        phrase = ground.ending[begins]
        phrases.insert(0, phrase)
        begins = phrase.first
    begins = _with_quantifier(ground, begins, first)
    before = ground.key(begins - 1) if begins > first else ""
    if phrases[0].cut and ground.key(begins)[:1] not in ("و", "ف"):
        return None
    if before in ground.index.prepositions:
        return None
    if not agrees(cue, phrases):
        return None
    return tuple(phrases), begins, at


def _who_spoke(ground: Ground, cue: Candidate) -> Phrase | None:
    """Whose speech the clause is about that tells what he said in it: «خطاب الرئيس سامر الحلبي الذي اتهم فيه المعارضة»."""
    behind = ground.key(cue.ends)
    within = behind in ground.index.prepositional_pronouns and behind.startswith(tuple(ground.index.inside))
    owner = ground.ending.get(cue.at - 1)
    if not within or owner is None or ground.key(cue.at - 1) not in ground.index.relatives:
        return None
    return owner if owner.kind == "person" and not owner.cut and agrees(cue, (owner,)) else None


def _is_request(ground: Ground, at: int) -> bool:
    """Whether the aside begins that a source wants no name: طلب عدم الكشف عن هويته."""
    return ground.index.asides.match(ground.text.keys, at) is not None


def _described_behind(ground: Ground, first: int, last: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The source, known by what he is, that ends before an aside: «لكن مصدرا دبلوماسيا في باماكو طلب عدم ذكر اسمه قال»."""
    opens = next((at for at in range(last - 1, first, -1) if not ground.is_word(at) or ground.is_that(at)), first)
    for begins in range(max(opens, last - _LONGEST), last):
        if is_speaker_word(ground, begins) or ground.key(begins).removesuffix("ا") in ground.index.source_words:
            return (), begins, last
    return None


def _behind_copula(ground: Ground, cue: Candidate, first: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The subject behind كان that opens the sentence, whatever stands before its verb: «وكانت المعارضة في المدينة اتهمت»."""
    last = cue.at
    while last > first and ground.key(last - 1) in ground.index.auxiliaries | ground.index.negations:
        last -= 1
    if cue.tense != "past" or ground.key(first).removeprefix("و") not in ground.index.copulas:
        return None
    if any(not (ground.is_word(at) or ground.key(at) in COMMAS) or ground.is_that(at) for at in range(first, last)):
        return None
    phrases, end = subject_after(ground, first + 1, last)
    if sum(ground.key(at) in COMMAS for at in range(end, last)) not in (0, 2):
        return None
    if not phrases and (ground.definite(first + 1) or is_speaker_word(ground, first + 1)):
        end = description_after(ground, first + 1, last, until_opening=False)
    if end <= first + 1 or not agrees(cue, phrases):
        return None
    return phrases, first + 1, end


def topic(ground: Ground, cue: Candidate, first: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """The subject that أما puts in front: «أما الوزيرة، هدى الحلبي، فطالبت»; adverbials may stand behind it."""
    if not cue.cut or ground.key(cue.at)[:1] != "ف" or ground.key(first) not in ground.index.topic_openers:
        return None
    phrases, end = subject_after(ground, first + 1, cue.at)
    return (phrases, first + 1, end) if phrases and agrees(cue, phrases) else None


def _set_off(ground: Ground, cue: Candidate, first: int, at: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """A subject with its name set off by commas before the verb: «وزير الخارجية، سامر الحلبي، قال»."""
    described = _before_relative(ground, cue, first, at)
    if described is not None:
        return described
    name = ground.ending.get(at)
    if name is not None and name.first >= first and not name.cut and agrees(cue, (name,)):
        inside = any(ground.key(each) in COMMAS for each in range(name.first, name.last))
        if inside and not ground.is_preposition(name.first - 1):
            return (name,), name.first, at
    if name is not None and name.first == first and not name.cut and at + 1 == cue.at and agrees(cue, (name,)):
        return (name,), first, at  # «صحيفة المساء، ذكرت: …»
    if name is None or name.first - 1 <= first or ground.key(name.first - 1) not in COMMAS:
        return None
    if name.kind == "person" and name.form == "name" and not name.cut and agrees(cue, (name,)):
        return (name,), name.first, at  # whatever his office is: «المفوضة السامية لحقوق الإنسان، هدى الحلبي، طالبت»
    office = ground.ending.get(name.first - 1)
    if office is None or office.first < first or ground.is_preposition(office.first - 1):
        return None
    merged = _apposed(ground, office.last, at + 1, office)
    if merged is None or not agrees(cue, (merged[0],)):
        return None
    return (merged[0],), office.first, at


def _before_relative(ground: Ground, cue: Candidate, first: int, at: int) -> tuple[tuple[Phrase, ...], int, int] | None:
    """A subject with a relative clause between commas before the verb: «الوزير سامر الحلبي، الذي زار بيروت، قال»."""
    relatives = ground.index.relatives - ground.index.short_relatives
    opens = next((each for each in range(at - 1, first, -1) if ground.key(each) in COMMAS), first)
    phrase = ground.ending.get(opens)
    if phrase is None or ground.key(opens + 1) not in relatives or phrase.first < first or phrase.cut:
        return None
    if ground.is_preposition(phrase.first - 1) or not agrees(cue, (phrase,)):
        return None
    return (phrase,), phrase.first, opens


def _described_before(
    ground: Ground, cue: Candidate, first: int, at: int
) -> tuple[tuple[Phrase, ...], int, int] | None:
    """A description between the beginning of a clause and its verb: «لكن المعارضين قالوا», «أن البعض كان يشكك»."""
    begins = at
    while begins > first and at - begins < _BEFORE:
        before = begins - 1
        if not ground.is_word(before) or ground.is_function(before) or ground.interposed(before):
            break
        if (ground.key(before) in ground.index.cues and not ground.definite(before)) or _is_connective(ground, before):
            break
        begins = before
    begins = _with_quantifier(ground, begins, first) if begins < at else begins
    if begins == at or ground.is_preposition(begins - 1) or ground.key(begins - 1) in ground.index.relatives:
        return None
    opens = (
        begins == first
        or ground.is_that(begins - 1)
        or not ground.is_word(begins - 1)
        or _is_connective(ground, begins - 1)
    )
    headline = ground.text.paragraph_of(at).part != "body" and begins == first
    if not opens or not (ground.definite(begins) or headline or ground.index.documents.match(ground.text.keys, begins)):
        return None
    if ground.key(begins)[:1] in ("و", "ف") and begins != first:
        return None
    return (), begins, at


def _with_quantifier(ground: Ground, begins: int, first: int) -> int:
    """Where a subject begins with the quantifier and من before it: العديد من الوفود."""
    counted = begins - 2 >= first and ground.key(begins - 1) in ground.index.partitives
    return begins - 2 if counted and without_article(ground.key(begins - 2)) in ground.index.quantifiers else begins


def _is_connective(ground: Ground, at: int) -> bool:
    return ground.index.connectives.match(ground.text.keys, at) is not None


def agrees(cue: Candidate, phrases: list[Phrase] | tuple[Phrase, ...]) -> bool:
    """Whether a verb that follows its subject, or goes on without one, has its gender and number."""
    if cue.gender is None or not phrases:
        return True
    if len(phrases) > 1:
        return cue.number != "s" or (cue.gender == "f" and all(each.kind != "person" for each in phrases))
    phrase = phrases[0]
    if phrase.kind == "person":
        if phrase.number == "s":
            return cue.number == "s" and (phrase.gender is None or phrase.gender == cue.gender)
        return cue.number == phrase.number or (phrase.number == "d" and cue.number == "p")
    if phrase.kind == "group" or phrase.number == "p":
        return cue.number == "p" or cue.gender == "f" or phrase.gender == "m"
    if cue.number != "s":
        return False
    return phrase.gender is None or phrase.gender == cue.gender


def disagrees(ground: Ground, cue: Candidate, phrases: tuple[Phrase, ...]) -> bool:
    """Whether the phrase right behind a verb cannot be its subject: its first noun has the other gender."""
    phrase = phrases[0]
    if cue.gender is None or cue.number != "s" or phrase.number != "s":
        return False
    head = ground.index.heads.get(without_article(ground.key(phrase.first)))
    gender: str | None = head.gender if head is not None and head.number == "s" else None
    if phrase.title is not None:
        gender = phrase.title.gender
    elif phrase.kind == "state":
        gender = phrase.gender or "f"
    return gender is not None and gender != cue.gender


class OtherClause(NamedTuple):
    """A clause of contrast inside a sentence: where it begins, and its subject."""

    begins: int
    subject: tuple[Phrase, ...]


def clause_of_another(ground: Ground, cue: Candidate, first: int) -> OtherClause | None:
    """The clause behind «غير أن», «لكن» whose verb a past verb with و goes on: «قال … ، غير أن الوزير أبدى تحفظا وقال إن»."""
    if cue.tense != "past" or not cue.conjunction:
        return None
    for at in range(cue.at - 1, max(first, cue.at - _CLAUSE), -1):
        if ground.key(at) not in ground.index.contrasts:
            continue
        subject = at + 1 + ground.is_that(at + 1)
        phrases, end = subject_after(ground, subject, cue.at)
        named = bool(phrases) and phrases[0].kind == "person" and ground.key(at - 1) in COMMAS
        acts = end < cue.at and ground.is_word(end) and not ground.is_function(end)
        return OtherClause(at, phrases) if named and acts and agrees(cue, phrases) else None
    return None


def is_speaker_word(ground: Ground, at: int) -> bool:
    return ground.index.documents.match(ground.text.keys, at) is not None
