"""Every mention of an issue: the words for its kind with the rest of their noun phrase, and the parties that stand in it."""

from bisect import bisect_left

from mahdar.arabic.clitics import CONJUNCTIONS, Cut, cuts, without_article
from mahdar.events.clauses import nationalities, nearest_before, parties_after, subject_ahead, together
from mahdar.events.deeds import Deed, Party
from mahdar.issues.told import IssueMention
from mahdar.meetings.clauses import said
from mahdar.meetings.pairs import pair_before, points_to_two
from mahdar.mentions.phrases import Phrase
from mahdar.reading import IssueKind
from mahdar.statements.frames import Candidate
from mahdar.statements.ground import DASHES, Ground, without_possessor

_LONGEST = 12  # tokens of a noun phrase behind its head
_GOVERNS = 3  # tokens from what something hangs on to the issue that it governs: بتسوية ملف الديون
_CLAUSE = 14  # tokens between a verb of agreement and what is agreed on
_OF_THE_TALKERS: frozenset[IssueKind] = frozenset({"relations", "normalization", "trade", "border", "water", "other"})
"""Kinds that are dealt with by those between whom they are; peace and prisoners others talk of as well."""
_SIDES = frozenset({"state", "bloc", "organization", "group", "person"})


def find_issue_mentions(ground: Ground, deeds: list[Deed]) -> list[IssueMention]:
    """The mentions in the order of the text."""
    found: list[IssueMention] = []
    openers = [ground.index.minute_openers(key) for key in ground.text.keys]
    naming = {at for at, lists in enumerate(openers) if "kinds" in lists}
    naming |= {at + 1 for at, key in enumerate(ground.text.keys) if key in ground.index.issues.over}
    tying = {at + 1 for at, lists in enumerate(openers) if "link_verbs" in lists}.union(ground.ending)
    hanging = {_hanging(ground, at): at for at, lists in enumerate(openers) if "links" in lists}
    at = 0
    while at < len(openers):
        mention = _mention_at(ground, at, found) if at in naming else None
        if mention is not None:
            found.append(
                mention if mention.parties else mention._replace(parties=_parties_around(ground, deeds, mention))
            )
            at = mention.last
            continue
        if at in hanging:
            found.append(IssueMention(at, 0, hanging[at], hanging[at], "other", _holder(ground, at)))
            at = hanging[at]
            continue
        may_hang = at in tying or (bool(found) and at - found[-1].last <= _GOVERNS)
        tied = (_tied(ground, at) or _hung_on(ground, at, found) or _resumed(ground, at, found)) if may_hang else []
        found.extend(tied)
        at = tied[-1].last if tied else at + 1
    return found


def _mention_at(ground: Ground, at: int, before: list[IssueMention]) -> IssueMention | None:
    for cut in cuts(ground.key(at)):
        named = _named(ground, at, cut) or _of_a_file(ground, at, cut)
        if named is not None:
            return named
    return _agreed_on(ground, at) or (_taken_up(ground, at) if before else None)


def governed_by_for(ground: Ground, at: int) -> bool:
    """Whether ل stands on a word, which is then what somebody demands something for: لاستئناف المفاوضات."""
    return ground.attached(at, "ل") and not ground.is_function(at)


def _named(ground: Ground, at: int, cut: Cut) -> IssueMention | None:
    """An issue by the words for its kind: وقف إطلاق النار في …, العلاقات بين …"""
    found = ground.index.issues.kinds.match(ground.text.keys, at, cut.key)
    if found is None:
        return None
    if found.value == "border" and _is_where(ground, at, cut):
        return None
    head = at + found.length
    governs = ground.is_preposition(head - 1)  # الإفراج عن …
    last, parties = _rest(ground, head, settled=not governs and (found.length > 1 or ground.definite(at)))
    if governs and last == head:
        return None
    needed = ground.index.issues.need_parties.get(cut.key, 0) if found.length == 1 else 0
    state = ground.index.issues.states.match(ground.text.keys, last)
    stands = state is not None and state.value in ("suspended", "collapsed")  # مفاوضات السد مجمدة
    if len(parties) < needed and not (
        needed > 1 and (stands or _is_tied(ground, at, head) or _is_tied(ground, at, last))
    ):
        return None
    if not parties and ground.is_possessed(at):
        parties = _holder(ground, at)
    return IssueMention(at, cut.letters, head, last, found.value, parties)


def _is_where(ground: Ground, at: int, cut: Cut) -> bool:
    """Whether a border only says where something was: عقد الاجتماع على الحدود; not اتفقا على الحدود."""
    where = cut.proclitics[-1:] in ("ب", "ل") or ground.key(at - 1) in ground.index.beside_places
    return where and cut.key.startswith("ال") and _agreed_on(ground, at) is None


def _is_tied(ground: Ground, at: int, head: int) -> bool:
    """Whether talks are told to hang on something: المفاوضات بدون …, اشترط … لاستئناف المفاوضات."""
    words, keys = ground.index.issues, ground.text.keys
    first = ground.text.sentence_of(at).first
    return words.links.match(keys, head) is not None or any(
        words.link_verbs.match(keys, each, cut.key) is not None for each in range(first, at) for cut in cuts(keys[each])
    )


def _of_a_file(ground: Ground, at: int, cut: Cut) -> IssueMention | None:
    """An issue by a head that may govern any: ملف المفقودين, قضية الصحراء, مسألة فتح الطرق; القضية الكردية."""
    if cut.key not in ground.index.issues.files:
        if not cut.key.startswith("ال") or without_article(cut.key) not in ground.index.issues.files:
            return None
        nisbas, last = nationalities(ground, at + 1, ground.text.sentence_of(at).last)
        return IssueMention(at, cut.letters, last, last, "other", nisbas) if nisbas else None
    inner = _mention_at(ground, at + 1, [])
    if inner is not None and not inner.taken_up:
        return inner._replace(at=at, cut=cut.letters)
    if not (ground.definite(at + 1) or at + 1 in ground.starting) or ground.is_function(at + 1):
        return None
    last, parties = _rest(ground, at + 1, settled=False)
    return IssueMention(at, cut.letters, last, last, "other", parties)


def _tied(ground: Ground, at: int) -> list[IssueMention]:
    """What somebody ties to what, by no names of their own: ربطت كينيا موافقتها على الميزانية بتسوية الديون."""
    subject = ground.ending.get(at)
    before = subject.first - 1 if subject is not None else at - 1
    if "link_verbs" not in ground.index.minute_openers(ground.key(before)):
        return []
    verbs = [
        ground.index.issues.link_verbs.match(ground.text.keys, before, cut.key) for cut in cuts(ground.key(before))
    ]
    if any(each is not None and each.value == "second_on_first" for each in verbs):
        return _required(ground, at)
    construct = _heads_possessed(ground, at)
    if not (construct or ground.is_possessed(at)):
        return []
    if not any(each is not None and each.value == "first_on_second" for each in verbs):
        return []
    last = at + 1 + construct
    if ground.is_preposition(last):
        last, _ = _rest(ground, last + 1, settled=False)
    key = ground.key(last)
    tied = ground.attached(last, "ب") or (key[:1] == "ب" and ground.index.is_ordinary(key[1:]))  # بصرف الرواتب
    if not tied or not ground.is_word(last):
        return []
    stems = without_possessor(ground.key(at))
    own = any(ground.index.issues.resumption.match((stem,), 0) is not None for stem in stems)  # استئنافها
    one = IssueMention(
        at, 0, last, last, "other", () if own else _holder(ground, at + construct), taken_up=own and not construct
    )
    if any(_mention_at(ground, each, []) is not None for each in range(last, last + _GOVERNS)):
        return [one]
    end, parties = _rest(ground, last + 1, settled=ground.definite(last))
    return [one, IssueMention(last, 1, end, end, "other", parties)]


def _required(ground: Ground, at: int) -> list[IssueMention]:
    """What somebody demands first, by no name of its own: اشترطت كينيا الاعتراف بالحدود لاستئناف المفاوضات."""
    if not ground.is_word(at) or ground.is_function(at) or at in ground.starting:
        return []
    for each in range(at + 1, min(ground.text.sentence_of(at).last, at + _LONGEST)):
        if not ground.is_word(each) or ground.is_that(each):
            break
        if not governed_by_for(ground, each) or ground.definite(each):
            if _mention_at(ground, each, []) is not None:
                break  # تجميدا للاستيطان: it has a name
            continue
        told = _rest(ground, at + 1, settled=False)[1]
        parties = tuple(party for party in told if isinstance(party, str) or party.last <= each)
        one = IssueMention(at, 0, each, each, "other", parties)
        if any(_mention_at(ground, behind, []) for behind in (each, each + 1)):
            return [one]
        return [one, *again] if (again := _resumption_at(ground, each)) else []
    return []


def _resumed(ground: Ground, at: int, before: list[IssueMention]) -> list[IssueMention]:
    """What is to go on once what stands before it is done: تشترط كينيا رفع الحظر | لاستئناف الحوار مع أوغندا."""
    last = before[-1] if before else None
    if last is None or last.last != at or last.at < ground.text.sentence_of(at).first:
        return []
    subject = ground.ending.get(last.at)
    verb = (subject.first if subject is not None else last.at) - 1
    told = [ground.index.issues.link_verbs.match(ground.text.keys, verb, cut.key) for cut in cuts(ground.key(verb))]
    demanded = any(each is not None and each.value == "second_on_first" for each in told)
    return _resumption_at(ground, at) if demanded else []


def _resumption_at(ground: Ground, at: int) -> list[IssueMention]:
    """Talks by no name of their own that are to go on: لاستئناف الحوار مع أوغندا."""
    again = ground.index.issues.resumption.match((ground.key(at)[1:],), 0) is not None
    if not (again and governed_by_for(ground, at)):
        return []
    end, parties = _rest(ground, at + 1, settled=False)
    return [IssueMention(at, 1, end, end, "other", parties)]


def _heads_possessed(ground: Ground, at: int) -> bool:
    """Whether a noun governs one that has its holder: ربط عودة ضباطه إلى اللجنة بصرف الرواتب."""
    noun = ground.is_word(at) and at not in ground.starting and not ground.is_function(at) and not ground.definite(at)
    return noun and ground.index.is_ordinary(ground.key(at)) and ground.is_possessed(at + 1)


def _hung_on(ground: Ground, at: int, before: list[IssueMention]) -> list[IssueMention]:
    """What an issue right before hangs on, by no name of its own: أي اتفاق على المعابر مرهون برفع القيود."""
    last = before[-1] if before else None
    if last is None or not 0 <= at - last.last <= _GOVERNS or last.at < ground.text.sentence_of(at).first:
        return []
    link = ground.index.issues.links.match(ground.text.keys, at)
    on = at + link.length if link is not None and link.value == "depends_on" else at
    on += on > at and ground.key(on) in ground.index.demonstratives  # رهن ذلك بتنفيذ الاتفاق
    attached = ground.attached(on, "ب")  # مرهون برفع القيود
    governed = on - at > 1 and ground.is_preposition(on - 1) and not ground.is_function(at)  # يتوقف على رفعها
    governed = governed and ground.key(at) not in ground.index.contrasts
    if (
        on == at
        or not (attached or governed or _waits_for(ground, last, at, on))
        or not ground.is_word(on)
        or on in ground.starting
    ):
        return []
    if any(_mention_at(ground, each, before) is not None for each in range(on, on + _GOVERNS)):
        return []
    end, parties = _rest(ground, on + 1, settled=ground.definite(on))
    return [IssueMention(on, int(attached), end, end, "other", parties)]


def _waits_for(ground: Ground, issue: IssueMention, at: int, on: int) -> bool:
    """Whether there will be nothing of an issue before something is done: «لن تعود إلى المفاوضات قبل صرف الرواتب»."""
    negated = any(
        ground.key(each).removeprefix("و") in ground.index.negations
        for each in range(issue.at - _GOVERNS - 1, issue.at)
    )
    timed = (
        ground.dates.get(on) is not None
        or ground.dates.get(at) is not None
        or ground.key(on) in ground.index.time_units
    )
    before = ground.key(at) in ground.index.time_prepositions and on == at + 1
    return before and negated and not timed and not ground.definite(on) and ground.index.is_ordinary(ground.key(on))


def _hanging(ground: Ground, link: int) -> int:
    """Where that begins which hangs on something and is told by its holder only: «بأن مشاركته في القمة مرهونة بـ»; or -1."""
    found = ground.index.issues.links.match(ground.text.keys, link)
    if found is None or found.value != "depends_on" or not ground.attached(link + found.length, "ب"):
        return -1
    for at in range(link - 1, max(ground.text.sentence_of(link).first, link - _GOVERNS - 1), -1):
        if not ground.is_word(at):
            return -1
        if ground.is_that(at - 1):
            return at if ground.is_possessed(at) else -1
    return -1


def _agreed_on(ground: Ground, at: int) -> IssueMention | None:
    """What sides agree on or differ over, by no name of its own: اتفق الوفدان على إخلاء القرى, خلافات حول توزيع المقاعد."""
    words = ground.index.issues
    if ground.key(at - 1) not in words.over or ground.is_function(at) or ground.key(at) in words.no_subject:
        return None
    first = ground.text.sentence_of(at).first
    for each in range(at - 2, max(first, at - _CLAUSE) - 1, -1):
        if (not ground.is_word(each) and ground.key(each) not in DASHES) or ground.is_that(each):
            return None
        if ground.key(each) in words.over:
            return None
        found = {cut.key for cut in cuts(ground.key(each)) if cut.proclitics in ("", *CONJUNCTIONS)}
        if found & words.agreement_nouns and not _only_described(ground, each + 1, at - 1):
            return None
        if found & (words.agreeing | words.agreement_nouns):
            last, _ = _rest(ground, at + 1, settled=ground.definite(at))
            sides = _agreeing(ground, each, at - 1, verb=bool(found & words.agreeing))
            return IssueMention(at, 0, last, last, "other", sides)
    return None


def _only_described(ground: Ground, first: int, last: int) -> bool:
    """Whether nothing but adjectives stands there: اتفاق مبدئي على, اتفاق مصري - تركي على; not الاتفاق وأثره على."""
    return all(ground.is_adjective(each) or ground.key(each) in DASHES for each in range(first, last))


def _agreeing(ground: Ground, at: int, limit: int, *, verb: bool) -> tuple[Party, ...]:
    """Who agrees or differs: named between the word for it and its preposition; before it only where it is a verb."""
    met = [party for each in parties_after(ground, at + 1, limit) for party in each.parties]
    nisbas, _ = nationalities(ground, at + 1, limit)
    if not (nisbas or met) and verb:
        cue = Candidate(at, at + 1, 0, False, "", "say", "past", None, None, "", frozenset(), False, False, at)
        met = list(subject_ahead(ground, cue, ground.text.sentence_of(at).first))
    return tuple(dict.fromkeys(_as_side(each) for each in (*nisbas, *met) if _is_side(each)))


def _taken_up(ground: Ground, at: int) -> IssueMention | None:
    """هذه القضية, الملف; هذا right behind أن."""
    words = ground.index.issues
    key = next((cut.key for cut in cuts(ground.key(at)) if cut.key in words.demonstratives), "")
    if key and ground.key(at + 1) in words.taken_up:
        return IssueMention(at, 0, at + 2, at + 2, "other", taken_up=True)
    if key and ground.is_that(at - 1) and words.links.match(ground.text.keys, at + 1) is not None:
        return IssueMention(at, 0, at + 1, at + 1, "other", taken_up=True)
    for cut in cuts(ground.key(at)):
        if cut.key in words.taken_up and not ground.definite(at + 1) and at + 1 not in ground.starting:
            return IssueMention(at, cut.letters, at + 1, at + 1, "other", taken_up=True)
    return None


def _rest(ground: Ground, at: int, *, settled: bool) -> tuple[int, tuple[Party, ...]]:
    """Where the noun phrase ends whose head ends at token `at`, and the parties in it."""
    limit = min(ground.text.sentence_of(max(at - 1, 0)).last, at + _LONGEST)
    parties: list[Party] = []
    while at < limit and ground.is_word(at):
        phrase = ground.starting.get(at)
        if phrase is not None and not phrase.cut and not settled:
            several, at = together(ground, phrase, limit)
            parties.extend(several)
            settled = True
            continue
        nisbas, end = nationalities(ground, at, limit)
        if nisbas:
            parties.extend(nisbas)
            at, settled = end, True
            continue
        end, several = _governed(ground, at, limit)
        if end > at:
            parties.extend(several)
            at, settled = end, True
            continue
        if ground.is_function(at) or phrase is not None:
            break
        if settled and not (ground.is_adjective(at) and ground.definite(at)):
            break
        settled = settled or ground.definite(at)
        at += 1
    return at, tuple(dict.fromkeys(each for each in parties if _is_side(each)))


def _governed(ground: Ground, at: int, limit: int) -> tuple[int, tuple[Party, ...]]:
    """Where «بين …», «مع …», «في …», «على …» with a party or place ends, and the parties; `at` where none stands there."""
    if points_to_two(ground, at):
        return at + 1, pair_before(ground, at)
    between = said(ground, "between", at)
    if between and points_to_two(ground, at + between):
        return at + between + 1, pair_before(ground, at)
    if not between and ground.key(at) not in ground.index.issue_links:
        return at, ()
    peoples, end = nationalities(ground, at + between, limit)
    if between and len(peoples) > 1:  # بين الكينيين والأوغنديين
        return end, peoples
    phrase = ground.starting.get(at + 1)
    if phrase is None or phrase.cut:
        return at, ()
    parties, end = together(ground, phrase, limit)
    return end, parties


def _holder(ground: Ground, at: int) -> tuple[Party, ...]:
    """Whose it is by its pronoun: ملفها النووي."""
    feminine = ground.key(at).endswith("ها")
    noun = Candidate(
        at, at + 1, 0, False, "", "say", "past", "f" if feminine else "m", "s", "", frozenset(), False, False, at
    )
    return nearest_before(ground, noun, ground.text.sentence_of(at).first, ungoverned=False)


def _parties_around(ground: Ground, deeds: list[Deed], mention: IssueMention) -> tuple[Party, ...]:
    """Of an issue whose name says no parties those who talk of it in its sentence: بحث الوزيران … العلاقات الثنائية."""
    if mention.taken_up or mention.kind not in _OF_THE_TALKERS:
        return ()
    sentence = ground.text.sentence_of(mention.at)
    for deed in deeds[bisect_left(deeds, sentence.first, key=lambda each: each.telling.at) :]:
        if deed.telling.at >= sentence.last:
            break
        if deed.word.meeting:
            sides = tuple(dict.fromkeys(_as_side(each) for each in (*deed.actors, *deed.recipients) if _is_side(each)))
            if len(sides) > 1:
                return sides
    return ()


def _as_side(party: Party) -> Party:
    """An official as the state he stands for."""
    if isinstance(party, Phrase) and party.kind in ("person", "group"):
        return party.of or (party.title.of if party.title is not None and party.title.of else party)
    return party


def _is_side(party: Party) -> bool:
    return isinstance(party, str) or party.kind in _SIDES
