"""Proposals by a noun: with its owner (المبادرة المصرية لوقف القتال), or with what it holds (مقترح تمديد المهلة)."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.events.clauses import nationalities, together
from mahdar.events.deeds import Party
from mahdar.meetings.forms import minute_form
from mahdar.mentions.phrases import Phrase
from mahdar.proposals.extent import LONGEST, end_of, forum_in, goes_on, held_behind, held_by_verb_before
from mahdar.proposals.told import ProposalTold
from mahdar.statements.ground import Ground
from mahdar.statements.speakers import state_spoken_for
from mahdar.statements.subjects import subject_after

_NAME = 12  # tokens of the name of a proposal


def acting_for(ground: Ground, phrase: Phrase) -> Party:
    """An official's state; anybody else himself."""
    of = state_spoken_for(ground, phrase) or (phrase.title.of if phrase.title is not None else None)
    return of if of is not None else phrase


def own_states(ground: Ground, speakers: tuple[Phrase, ...]) -> tuple[Party, ...]:
    """Whom «بلاده» means in the words of those who speak."""
    return tuple(dict.fromkeys(acting_for(ground, each) for each in speakers))


def is_proposal(ground: Ground, at: int) -> bool:
    return any(names_proposal(ground, at, cut.key) for cut in cuts(ground.key(at)) if cut.proclitics in ("", "ب"))


def names_proposal(ground: Ground, at: int, key: str) -> int:
    """How many tokens at `at` name a proposal, the article passed; 0 where they do not."""
    nouns = ground.index.issues.proposal_nouns
    found = nouns.match(ground.text.keys, at, key) or nouns.match(ground.text.keys, at, without_article(key))
    return found.length if found is not None else 0


def letters_before(ground: Ground, at: int) -> int:
    """How many letters of ب, و stand before the noun of a proposal."""
    return next((cut.letters for cut in cuts(ground.key(at)) if names_proposal(ground, at, cut.key)), 0)


def by_noun(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """المبادرة المصرية لوقف القتال, مقترح الاتحاد الأفريقي, خطة المبعوث الأممي; مقترح تمديد المهلة, whose owner is not told."""
    for cut in cuts(ground.key(at)):
        length = names_proposal(ground, at, cut.key)
        if not length:
            continue
        owners, end = nationalities(ground, at + length, ground.text.sentence_of(at).last)
        phrase = ground.starting.get(at + length)
        if ground.key(at + length) in ground.index.own_state and speakers:  # مقترح بلاده
            owners, end = own_states(ground, speakers), at + length + 1
        if not owners and phrase is not None and _may_own(phrase):
            owners, end = together(ground, phrase, phrase.last + 4)
        if not owners:
            owners, end = _accusative_owner(ground, at, length)
        if owners:
            return _owned(ground, at, cut.letters, owners, end)
        noun = without_article(cut.key)
        if ground.key(at - 1) in ground.index.issues.carrying:
            noun = noun.removesuffix("ا")  # رسالة تتضمن اقتراحا
        is_issue = ground.index.issues.kinds.match(ground.text.keys, at, cut.key) is not None  # مبادرة السلام
        if length == 1 and noun in ground.index.issues.holding_nouns and phrase is None and not is_issue:
            return _unowned(ground, at)
    return None


def _carried_from(ground: Ground, at: int) -> tuple[Party, ...]:
    """From whom what holds the proposal comes: رسالة من الحكومة الكينية تتضمن اقتراحا بـ."""
    sender = ground.ending.get(at - 1) if ground.key(at - 1) in ground.index.issues.carrying else None
    if sender is None or sender.kind == "place" or ground.key(sender.first - 1) not in ground.index.sent_by:
        return ()
    return (acting_for(ground, sender),)


def _accusative_owner(ground: Ground, at: int, length: int) -> tuple[tuple[Party, ...], int]:
    """The state of عرضا كينيا: behind an accusative, what looks like the name of a state is an adjective of it."""
    key = ground.key(at + length)
    nisba = ground.index.nisba(key[:-1]) if ground.key(at).endswith("ا") and key.endswith("يا") else None
    return ((nisba.of,), at + length + 1) if nisba is not None else ((), at + length)


def _may_own(phrase: Phrase) -> bool:
    return not phrase.cut and phrase.kind not in ("place", "forum") and (phrase.form == "name" or phrase.definite)


def _owned(ground: Ground, at: int, cut: int, owners: tuple[Party, ...], end: int) -> ProposalTold:
    """A proposal with its owner: what it holds where that is told behind the owner, else its name."""
    first, letters = held_behind(ground, end)
    if first is None and without_article(ground.key(end)) in ground.index.issues.offered:
        first, letters = end, 0  # مقترح بلاده عقد مؤتمر
    if first is None:
        first, letters = held_by_verb_before(ground, at, end)
    if first is None:
        joined = ground.key(end)[:1] == "و" and goes_on(ground, end)  # ترفض المبادرة المصرية وتطالب بغيرها
        last = end if joined else max(end_of(ground, end, _NAME), end)
        to = _brought_to(ground, at)
        return ProposalTold(at, at, last, cut, owners, to, forum_in(ground, at, last), rule="noun", named=True)
    last = max(end_of(ground, first, LONGEST), first + 1)
    to = _brought_to(ground, at)
    return ProposalTold(at, first, last, letters, owners, to, forum_in(ground, first, last), rule="noun")


def _brought_to(ground: Ground, at: int) -> tuple[Party, ...]:
    """To whom the proposal at token `at` is brought: نقلت إلى كينيا مقترحا تشاديا."""
    receiver = ground.ending.get(at)
    if receiver is None or receiver.cut or ground.key(receiver.first - 1) not in ground.index.towards:
        return ()
    return (receiver,)


def _unowned(ground: Ground, at: int) -> ProposalTold | None:
    """مقترح تمديد المهلة الذي قدمته النرويج, اقتراح لفتح المعبر, الاقتراح الذي يقضي بفتحه."""
    first, letters = held_behind(ground, at + 1)
    if first is not None and minute_form(ground, first, "proposing") is not None:
        return None  # مقترحا قدمه الوسيط
    if first is None:
        first, letters = at + 1, 0
        if not (ground.definite(first) or ground.key(first) in ground.index.issues.offered) or ground.definite(at):
            return None
    if not ground.is_word(first) or ground.is_function(first):
        return None
    last = end_of(ground, first, _NAME)
    if last - first < 2:
        return None
    by: tuple[Party, ...] = ()
    if ground.key(last) in ground.index.relatives and minute_form(ground, last + 1, "proposing") is not None:
        by, _ = subject_after(ground, last + 2, ground.text.sentence_of(at).last)
    by = by or _carried_from(ground, at)
    return ProposalTold(at, first, last, letters, by, (), forum_in(ground, first, last), rule="noun")
