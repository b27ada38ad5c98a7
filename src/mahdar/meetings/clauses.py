"""The clause that a meeting is told in, and what stands in it behind which words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.events.clauses import has_verb_of_its_own, is_adjective_of_next, nationalities, states_that_sent, together
from mahdar.events.deeds import Party
from mahdar.meetings.told import Clause
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

_NEAR = 2  # tokens from a meeting to «بين» that tells who met
_DATE = 8  # tokens of a date
_PLACE_STEPS = 4  # words between في and the place: في العاصمة الإيطالية روما
_OWN = ("ه", "ها", "هما")  # pronouns on the noun of where somebody is: مقره, مكتبها


def clause_of(ground: Ground, at: int, others: list[int]) -> Clause:
    """The clause round token `at`: cut at particles, at words that open a clause, and before the next of `others`, in order."""
    sentence = ground.text.sentence_of(at)
    first = next((each + 1 for each in range(at - 1, sentence.first - 1, -1) if _closes(ground, each)), sentence.first)
    last = next((each for each in range(at + 1, sentence.last) if _opens(ground, each)), sentence.last)
    left, right = bisect_left(others, at), bisect_right(others, at)
    before = others[left - 1] if left else first - 1
    behind = min(others[right], last) if right < len(others) else last
    return Clause(max(first, before + 1), _with_verb_of_next(ground, at, behind) if behind < last else last)


def _opens(ground: Ground, at: int) -> bool:
    """Whether a clause of its own begins at token `at`."""
    return ground.key(at) in "؛;" or ground.is_that(at) or said(ground, "opens_clause", at) > 0


def _closes(ground: Ground, at: int) -> bool:
    """Whether what stands at token `at` is before a clause, the word that opens it being the last of what is outside."""
    return ground.key(at) in "؛;" or ground.is_that(at) or said(ground, "opens_clause", at) == 1


def _with_verb_of_next(ground: Ground, at: int, behind: int) -> int:
    """Where a clause ends before the next meeting word: at the last comma or و before it, else right there."""
    for each in range(behind, at, -1):
        if ground.key(each) in COMMAS:
            return each
        if ground.key(each)[:1] == "و" and each < behind and ground.is_conjoined(each):
            return each
    return behind


def said(ground: Ground, name: str, at: int) -> int:
    """How many tokens at `at` are one of the phrases of this name in `minutes.yaml`; 0 where none stands there.

    و and ف before it are passed; of a phrase whose last word is ب or ل (مفتوحة ل) that letter stands on the next word.
    """
    if name not in ground.index.minute_openers(ground.key(at)):
        return 0
    phrases = ground.index.minutes.phrases[name]
    for cut in cuts(ground.key(at)):
        if cut.proclitics and cut.proclitics not in CONJUNCTIONS:
            continue
        found = phrases.match(ground.text.keys, at, cut.key)
        if found is not None:
            return found.length
    return 0


def parties_behind(ground: Ground, name: str, clause: Clause) -> tuple[Party, ...]:
    """The parties behind a phrase of `minutes.yaml` in a clause: بمشاركة إيطاليا واليونان."""
    for at in range(clause.first, clause.last):
        length = said(ground, name, at)
        if length and not _is_of_something_else(ground, at, clause.first):
            nisbas, _ = nationalities(ground, at + length, clause.last)
            adjective = bool(nisbas) and not ground.definite(at + length)  # برعاية تركية
            found = nisbas if adjective else parties_at(ground, at + length, clause.last)
            if found:
                return found
    return ()


def _is_of_something_else(ground: Ground, at: int, first: int) -> bool:
    """Whether «بين» tells whose an issue is, not who met: حذرها من تضرر العلاقات بين كينيا وأوغندا; not محادثات السلام بين.

    Or whose something is of which the meeting's verb tells: القمة ستناقش التوتر بين كينيا وأوغندا.
    """
    if ground.key(at) not in ground.index.minutes.phrases["between"]:
        return False
    issue = at - first > _NEAR and "kinds" in ground.index.minute_openers(ground.key(at - 1))
    return issue or has_verb_of_its_own(ground, first, at)


def parties_at(ground: Ground, at: int, limit: int) -> tuple[Party, ...]:
    """The parties that begin at token `at`, head nouns and `كل من` passed: من جانبي الوساطة قطر ومصر."""
    for each in range(at, min(limit, at + 5)):
        phrase = ground.starting.get(each)
        if phrase is not None:
            return states_that_sent(ground, phrase, limit)[0] or together(ground, phrase, limit)[0]
        if not ground.is_word(each) or (ground.is_function(each) and each > at + 1):
            break
        nisbas, _ = nationalities(ground, each, limit)
        if nisbas and each > at:
            return nisbas
    return ()


def places_in(ground: Ground, clause: Clause) -> Iterator[tuple[int, str, Phrase]]:
    """Every place or state in a clause behind a preposition that no other noun governs: its first token, the preposition,
    the phrase. في باريس of «عقد في باريس» is one, of «الأوضاع في سوريا» none."""
    for at in range(clause.first, clause.last):
        phrase = ground.starting.get(at)
        if phrase is not None and phrase.kind in ("place", "state") and not is_adjective_of_next(ground, phrase):
            governor, first = _governor(ground, phrase, clause.first)
            if governor and (governor in ground.index.thither or not _is_governed(ground, first, clause.first)):
                yield at, governor, phrase


def _is_governed(ground: Ground, at: int, first: int) -> bool:
    """Whether what stands before token `at` is a noun that a phrase of place behind it would belong to."""
    before = at - 1
    while before > first and before + 1 not in ground.ending and _is_mere_adjective(ground, before):
        before -= 1
    if before < first or not ground.is_word(before) or before + 1 in ground.ending or ground.interposed(before):
        return False
    if ground.interposed(before - 1) == at - before + 1:
        return False  # اجتمعت آخر مرة في جنيف
    beside = (
        ground.index.prepositional_pronouns,
        ground.index.time_units,
        ground.index.minutes.phrases["two_pronouns"],
    )
    if any(ground.key(before) in each for each in beside):
        return False  # محادثات بينهما في جنيف, استمر ثلاثة أيام في جنيف
    if said(ground, "above_all", before):
        return True
    if any(ground.dates.get(start) == at for start in range(at - _DATE, at)):
        return False
    key = ground.key(before)
    own = key.endswith(_OWN) and ground.key(before - 1) in ground.index.inside  # في مقره في القدس
    verb = own or any(_takes_place(ground, cut.key) for cut in cuts(key) if cut.proclitics in ("", *CONJUNCTIONS))
    meets = without_article(key) in ground.index.meeting_nouns or bool(ground.index.event_forms.match((key,), 0))
    words = ground.index.minutes
    numbered = without_article(key.removeprefix("و")) in words.ordinals or key in words.phrases["teens"]
    coming = {key, "ال" + key.removesuffix("ا")} & ground.index.coming  # الاجتماع المقرر في باكو, كان مقررا في باكو
    return not (verb or meets or numbered or bool(coming) or ground.is_adjective(before) or ground.is_function(before))


def _is_mere_adjective(ground: Ground, at: int) -> bool:
    """Whether a word only describes the noun before it and is no noun or verb of a meeting itself."""
    key = ground.key(at)
    told = said(ground, "above_all", at) or ground.index.event_forms.match((key,), 0) is not None
    return ground.is_adjective(at) and not told and without_article(key) not in ground.index.meeting_nouns


def _takes_place(ground: Ground, key: str) -> bool:
    """Whether a word is a form of a verb that says that a meeting took place or was held: عقد, ستنعقد, استضافته."""
    forms = ground.index.minutes.verbs
    told = (*forms.get(key, ()), *(forms.get(key[1:], ()) if key[:1] == "س" else ()))
    stems = (key.removesuffix(each) for each in _OWN if key.endswith(each))
    held = (
        form for stem in stems for form in (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem)
    )  # أجراها في مسقط
    light = ground.index.light_forms
    return (
        key in light
        or any(each in light for each in held)
        or any(each.verb.tells in ("taking_place", "hosting") for each in told)
    )


def _governor(ground: Ground, phrase: Phrase, first: int) -> tuple[str, int]:
    """The preposition that a place stands behind and its token, nouns of place and adjectives between them passed."""
    if phrase.cut:
        return ground.key(phrase.first)[: phrase.cut][-1], phrase.first
    at = phrase.first - 1
    for _ in range(_PLACE_STEPS):
        if at < first:
            break
        key = ground.key(at)
        if ground.is_preposition(at):
            return key, at
        head = next((cut for cut in cuts(key) if _is_place_noun(ground, cut.key)), None)
        if head is not None and head.proclitics[-1:] in ("ب", "ل"):
            return head.proclitics[-1], at
        nisba = ground.index.nisba_at(ground.text.keys, at - 1)
        if nisba is not None and nisba.length == 2:
            at -= 1  # العاصمة الجنوب أفريقية
        elif head is None and not ground.index.nisba(key) and not ground.is_adjective(at):
            break
        at -= 1
    return "", phrase.first


def _is_place_noun(ground: Ground, key: str) -> bool:
    index = ground.index
    return without_article(key) in index.place_heads or (len(key) > 3 and key in index.place_words)


@lru_cache(maxsize=1 << 12)
def dual_of(key: str) -> str:
    """The singular of what looks like a dual (اجتماعين, الجولتان), or nothing."""
    plain = without_article(key)
    for ending in ("تين", "تان"):
        if plain.endswith(ending) and len(plain) > 5:
            return plain[: -len(ending)] + "ه"
    for ending in ("ين", "ان"):
        if plain.endswith(ending) and len(plain) > 5:
            return plain[: -len(ending)]
    return ""
