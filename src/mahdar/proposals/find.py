"""Every proposal told: by a cue (اقترح على …), by a verb with its object (طرحت … مبادرة), by a noun with its owner (المبادرة
المصرية), in the first person (عرضنا …)."""

from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.events.clauses import nationalities, together
from mahdar.events.deeds import Party
from mahdar.lexicons.minute_words import MinuteForm
from mahdar.meetings.find import minute_form
from mahdar.mentions.phrases import Phrase
from mahdar.proposals.status import with_status
from mahdar.proposals.told import ProposalTold
from mahdar.statements.frames import Candidate, Utterance, said_where
from mahdar.statements.ground import COMMAS, Ground
from mahdar.statements.subjects import subject_after, subject_before

_LONGEST = 22  # tokens of what is proposed
_LATELY = 10  # proposals back to one that the same words may tell
_NAME = 12  # tokens of the name of a proposal


def find_proposals(ground: Ground, utterances: list[Utterance]) -> list[ProposalTold]:
    """The proposals in the order of the text, each told once."""
    said = said_where(ground, utterances)
    cues = {each.frame.cue.at for each in utterances}
    found = list(_by_cue(ground, utterances))
    for at, key in enumerate(ground.text.keys):
        names = "proposals" in ground.index.minute_openers(key)
        if at in cues or not (names or ground.index.minute_forms(key)):
            continue
        speakers = utterances[said[at]].speakers if said[at] is not None else ()  # type: ignore[index]
        for told in (_in_first_person(ground, at, speakers), _by_verb(ground, at), _by_noun(ground, at)):
            if told is not None:
                found.append(told._replace(said_in=said[at]))
                break
    return [with_status(ground, each) for each in _each_once(sorted(found, key=lambda each: (each.at, each.first)))]


def _each_once(found: list[ProposalTold]) -> list[ProposalTold]:
    """Proposals whose words do not overlap those of one before, and one by each owner under one name."""
    kept: list[ProposalTold] = []
    for each in found:
        if not any(each.first < other.last and other.first < each.last for other in kept[-_LATELY:]):
            kept.append(each)
    return kept


def _by_cue(ground: Ground, utterances: list[Utterance]) -> Iterator[ProposalTold]:
    """اقترحت النرويج على الطرفين استئناف المحادثات: what the statement says is what is proposed."""
    for utterance in utterances:
        cue = utterance.frame.cue
        if cue.act != "propose" or cue.negated:
            continue
        first, last = utterance.pieces[0]
        cut = utterance.frame.content_cut if first == utterance.frame.content else 0
        to = _addressed(ground, cue.ends, first)
        yield ProposalTold(
            cue.at, first, last, cut, utterance.speakers, to, _forum(ground, first, last), utterance.parent, rule="cue"
        )


def _addressed(ground: Ground, at: int, limit: int) -> tuple[Party, ...]:
    """Those to whom it is put, behind a preposition between a verb and what is proposed: اقترح على, قدم إلى, عرض لـ."""
    for each in range(at, limit):
        phrase = ground.starting.get(each)
        if phrase is None:
            continue
        governor = ground.key(each)[: phrase.cut][-1:] if phrase.cut else ground.key(each - 1)
        if governor in ground.index.minutes.phrases["put_to"]:
            return together(ground, phrase, limit)[0]
    return ()


def _in_first_person(ground: Ground, at: int, speakers: tuple[Phrase, ...]) -> ProposalTold | None:
    """عرضنا, نقترح: the one who speaks proposes, for his state where he holds an office."""
    verbs = ground.index.minutes.first_person
    lemma = next((verbs[cut.key] for cut in cuts(ground.key(at)) if cut.key in verbs), None)
    if lemma is None or not speakers or not ground.is_word(at + 1):
        return None
    to = _addressed(ground, at + 1, at + 8)
    first = at + 1
    if to and isinstance(to[-1], Phrase):
        first = to[-1].last
    last = _end(ground, first, _LONGEST)
    if last - first < 2 or (ground.is_preposition(first) and not ground.is_that(first)):
        return None
    by = tuple(dict.fromkeys(_acting_for(each) for each in speakers))
    return ProposalTold(at, first, last, 0, by, to, _forum(ground, first, last), rule="first_person")


def _acting_for(phrase: Phrase) -> Party:
    """An official's state; anybody else himself."""
    of = phrase.of or (phrase.title.of if phrase.title is not None else None)
    return of if of is not None else phrase


def _by_verb(ground: Ground, at: int) -> ProposalTold | None:
    """قدمت مصر مقترحا …, تقدم الوفد بمبادرة …, عرض المبعوث على الطرفين خطة …"""
    form = minute_form(ground, at, "proposing")
    if form is None or form.kind == "noun" or form.pronoun:
        return None
    sentence = ground.text.sentence_of(at)
    by, start = _subject(ground, at, form, sentence.first, sentence.last)
    if not by:
        return None
    to = _addressed(ground, start, min(start + 8, sentence.last))
    name = next((each for each in range(start, min(start + 10, sentence.last)) if _is_proposal(ground, each)), None)
    if name is None:
        return None
    last = _end(ground, name, _LONGEST)
    return ProposalTold(at, name, last, _letters(ground, name), by, to, _forum(ground, name, last), rule="verb")


def _subject(ground: Ground, at: int, form: MinuteForm, first: int, last: int) -> tuple[tuple[Party, ...], int]:
    """Who proposes, and the token behind verb and subject."""
    verb = Candidate(
        at,
        at + 1,
        0,
        False,
        form.verb.lemma,
        "say",
        "past",
        form.gender,
        form.number,
        "",
        frozenset(),
        False,
        False,
        at,
    )
    behind, end = subject_after(ground, at + 1, last)
    if behind:
        return behind, end
    ahead = subject_before(ground, verb, first)
    return (ahead[0], at + 1) if ahead is not None else ((), at + 1)


def _is_proposal(ground: Ground, at: int) -> bool:
    return any(_names_proposal(ground, at, cut.key) for cut in cuts(ground.key(at)) if cut.proclitics in ("", "ب"))


def _names_proposal(ground: Ground, at: int, key: str) -> int:
    """How many tokens at `at` name a proposal, the article passed; 0 where they do not."""
    nouns = ground.index.issues.proposal_nouns
    found = nouns.match(ground.text.keys, at, key) or nouns.match(ground.text.keys, at, without_article(key))
    return found.length if found is not None else 0


def _letters(ground: Ground, at: int) -> int:
    """How many letters of ب, و stand before the noun of a proposal."""
    return next((cut.letters for cut in cuts(ground.key(at)) if _names_proposal(ground, at, cut.key)), 0)


def _by_noun(ground: Ground, at: int) -> ProposalTold | None:
    """المبادرة المصرية, مقترح الاتحاد الأفريقي, خطة المبعوث الأممي."""
    for cut in cuts(ground.key(at)):
        length = _names_proposal(ground, at, cut.key)
        if not length:
            continue
        owners, end = nationalities(ground, at + length, ground.text.sentence_of(at).last)
        phrase = ground.starting.get(at + length)
        if not owners and phrase is not None and not phrase.cut and phrase.kind not in ("place", "forum"):
            owners, end = together(ground, phrase, phrase.last + 4)
        if owners:
            last = min(_end(ground, end, _NAME), end + _NAME)
            return ProposalTold(at, at, max(last, end), cut.letters, owners, (), _forum(ground, at, last), rule="noun")
    return None


def _end(ground: Ground, at: int, most: int) -> int:
    """Where what is proposed ends: at a comma, a relative, a particle, a narrator's verb of speech, the sentence's end."""
    limit = min(ground.text.sentence_of(at).last, at + most)
    for each in range(at, limit):
        key = ground.key(each)
        if key in COMMAS or key in ".!؟?:" or ground.is_quotation_mark(each) or key in ground.index.relatives:
            return each
        if each > at and (ground.is_that(each) or ground.index.interposed.match(ground.text.keys, each) is not None):
            return each
        if key[:1] in CONJUNCTIONS and key[1:] in ground.index.cues and each > at:
            return each
    return limit


def _forum(ground: Ground, first: int, last: int) -> Phrase | None:
    """The forum named in what is proposed."""
    named = (ground.starting[each] for each in range(first, last) if each in ground.starting)
    return next((each for each in named if each.kind == "forum"), None)
