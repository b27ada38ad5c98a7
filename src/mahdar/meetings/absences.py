"""Who stayed away from a meeting, and the printed reason: غابت …, لم تشارك في …, رفضت حضور …, بسبب …"""

from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.events.clauses import nearest_before
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.clauses import dual_of, parties_at, said
from mahdar.meetings.forms import away_form, comes, minute_form
from mahdar.meetings.ordinals import ordinals_of
from mahdar.meetings.told import Absent
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after, subject_before

_VERB = 3  # tokens between a negation or a verb of refusal and the participation: لم تختر المشاركة
_WHO = 6  # tokens of a verb with who gives the reason: وعزت حكومتها ذلك إلى
_WHOSE = 10  # tokens behind a noun of absence that name whose it is
_FAR = 14  # tokens between a word of absence and its meeting or its reason


def find_absences(ground: Ground) -> Iterator[Absent]:
    """Everybody who is told to have stayed away."""
    for at, key in enumerate(ground.text.keys):
        found = _stays_away(ground, at) if ground.index.minute_forms(key) else None
        if found is None:
            continue
        form, first = found
        who = tuple(each for each in _who(ground, at, form, first) if isinstance(each, str) or each.rule != "own_state")
        if who:
            sentence = ground.text.sentence_of(at)
            limit = min(sentence.last, at + _FAR)
            ordinals, meets, several = _meetings(ground, at + 1, limit)
            lacking = said(ground, "absence_of", first) > 0  # دون حضور كينيا
            told_before = (form.verb.alone or lacking) and _meetings(ground, sentence.first, at)[1]
            if meets or told_before or _is_excused(ground, at, form, limit):
                bygone = ground.key(first) in ground.index.bygone_negations or form.kind == "past"
                yield Absent(at, who, ordinals, _reason(ground, at + 1, sentence.last), bygone, several)


def _is_excused(ground: Ground, at: int, form: MinuteForm, limit: int) -> bool:
    """Whether somebody excuses himself from coming, to the meeting that is told before: اعتذرت كينيا عن عدم المشاركة."""
    behind = form.verb.behind
    coming = (each + 1 for each in range(at + 1, limit) if behind is not None and ground.key(each) == behind)
    return form.kind in ("past", "present") and any(comes(ground, each) for each in coming)


def _stays_away(ground: Ground, at: int) -> tuple[MinuteForm, int] | None:
    """A form that says somebody was not there, and the token at which its predicate begins."""
    away = away_form(ground, at)
    region = ground.key(at - 1) in ground.index.inside and ground.key(at) in ground.index.place_heads  # في مقاطعة كيفو
    if away is not None and not region:
        return away, at
    came = minute_form(ground, at, "attending")
    if came is None:
        return None
    for before in range(at - 1, at - 1 - _VERB, -1):
        word = ground.key(before)
        if word in ground.index.negations or (word[1:] in ground.index.negations and word[:1] in CONJUNCTIONS):
            return came, before
        if said(ground, "absence_of", before):
            return came, before
        if (
            minute_form(ground, before, "rejecting") is not None
            or minute_form(ground, before, "staying_away") is not None
        ):
            return came, before
        if not ground.is_word(before) or ground.is_that(before):
            break
    return None


def _who(ground: Ground, at: int, form: MinuteForm, first: int) -> tuple[Party, ...]:
    """The subject: the antecedent of a relative, what stands before the predicate, else what stands behind it."""
    sentence = ground.text.sentence_of(at)
    if (form.kind == "noun" and first == at) or said(ground, "absence_of", first):
        return parties_at(ground, at + 1, min(at + _WHOSE, sentence.last))
    if ground.key(first - 1) in ground.index.relatives:
        end = first - 1 - (ground.key(first - 2) in COMMAS)
        ahead = ground.ending.get(end)
        return (ahead,) if ahead is not None else ()
    negated = ground.key(first).removeprefix("و") in ground.index.negations
    verb = at if first == at or form.kind != "noun" else first + negated
    finite = Candidate(
        first, verb + 1, 0, False, form.verb.lemma, "say", "past",
        form.gender if form.kind != "noun" else None, form.number if form.kind != "noun" else None,
        "", frozenset(), False, False, first,
    )  # fmt: skip
    before = subject_before(ground, finite, sentence.first)
    if before is not None and before[0]:
        return before[0]
    if ground.is_that(first - 1) and ground.key(first - 1).endswith(("ه", "ها", "هم", "هما")):
        return nearest_before(ground, finite, sentence.first, ungoverned=False)  # أعلنت تركيا أنها لن تشارك
    return subject_after(ground, _behind_meeting(ground, verb + 1, sentence.last), sentence.last)[0]


def _behind_meeting(ground: Ground, at: int, limit: int) -> int:
    """Past the meeting that stands between verb and subject: «تغيب عن الاجتماع الأخير الوفد الكيني»; else `at`."""
    noun = without_article(ground.key(at + 1))
    if ground.key(at) in ground.index.prepositional_pronouns:
        return at + 1  # تغيبت عنه ليبيا
    if not ground.is_preposition(at) or noun not in ground.index.meeting_nouns or not ground.definite(at + 1):
        return at
    at += 2
    while at < limit and at not in ground.starting and ground.is_word(at) and ground.definite(at):
        at += 1
    return at


def _meetings(ground: Ground, at: int, limit: int) -> tuple[tuple[int, ...], bool, bool]:
    """The ordinals of the meetings stayed away from, whether a meeting is spoken of at all, and whether two or more are."""
    nouns = ground.index.meeting_nouns
    for each in range(at, limit):
        for cut in cuts(ground.key(each)):
            plain = without_article(cut.key)
            if ground.key(each - 1) in ground.index.any_of:
                continue  # سيقاطع أي اجتماع
            dual = nouns.get(dual_of(cut.key)) is not None
            if dual or nouns.get(plain):
                several = dual or (plain.endswith("ات") and plain[:-2] in nouns)  # اجتماعات; not محادثات
                return _dual_ordinals(ground, each), True, several
    return (), False, False


def _dual_ordinals(ground: Ground, at: int) -> tuple[int, ...]:
    """The ordinals of a noun; of a dual with one ordinal (الاجتماعين الأولين) both."""
    told = ordinals_of(ground, at, at + 1)
    return (1, 2) if told == (1,) and dual_of(ground.key(at)) and ground.key(at + 1).endswith(("ين", "ان")) else told


def _reason(ground: Ground, at: int, limit: int) -> tuple[int, int] | None:
    """The tokens of the reason, up to the end of the clause and without quotation marks round it."""
    for each in range(at, limit):
        first = _behind_because(ground, each, limit)
        if not first:
            continue
        last = next((end for end in range(first, limit) if _ends_reason(ground, end)), limit)
        while last > first and ground.is_quotation_mark(first):
            first += 1
        while last > first and ground.is_quotation_mark(last - 1):
            last -= 1
        return (first, last) if last > first else None
    return None


def _behind_because(ground: Ground, at: int, limit: int) -> int:
    """The token behind the words for why at token `at`, or 0: بسبب, لأن, لانشغاله; وعزت ذلك إلى."""
    length = said(ground, "because", at)
    if length:
        return at if length == 1 and ground.key(at).removeprefix("و").startswith("ل") else at + length  # لأسباب صحية
    if ground.key(at)[:1] == "ل" and ground.key(at)[1:] in ground.index.that:
        return at + 1  # لأن الدعوة لم تصله
    if ground.is_word(at) and ground.attached(at, "ل") and ground.is_possessed(at):
        return at  # لانشغاله بزيارة
    if said(ground, "pleading", at) and ground.attached(at + 1, "ب"):
        return at + 1
    if not said(ground, "attributing", at):
        return 0
    that = next((each for each in range(at + 1, min(limit, at + _WHO)) if _is_absence(ground, each)), 0)
    if that and ground.attached(that + 1, "ب"):
        return that + 1  # معللة ذلك بضيق الوقت
    return that + 2 if that and ground.key(that + 1) in ground.index.towards else 0


def _is_absence(ground: Ground, at: int) -> bool:
    """Whether a word takes up the absence: عزت ذلك إلى, عزت غيابها إلى."""
    if ground.key(at) in ground.index.demonstratives:
        return True
    away = minute_form(ground, at, "staying_away")
    return away is not None and away.kind == "noun" and bool(away.pronoun)


def _ends_reason(ground: Ground, at: int) -> bool:
    return ground.key(at) in COMMAS or ground.key(at) in ".!" or said(ground, "opens_clause", at) > 0
