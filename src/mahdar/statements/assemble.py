"""From utterances in tokens to the statements of the record: spans, actors, mode, act, what stands around them."""

import msgspec

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.dates.find import FoundDate
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import Cast, span_of
from mahdar.reading import Act, Cue, Mode, Statement
from mahdar.spans import Span
from mahdar.statements.extent import trim
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import Ground
from mahdar.statements.settings import setting_of, with_shared_settings
from mahdar.tokens.words import tokenize

_SPEAKING_KINDS = ("person", "state", "organization", "bloc", "forum", "group", "outlet")
_COLON = ":"  # of a headline: no word of the text
_REPEATED = 0.6  # share of a headline's words that its statement in the body must have


def assemble(
    ground: Ground, utterances: list[Utterance], cast: Cast, dates: list[FoundDate], agency: str | None
) -> list[Statement]:
    """The statements of the record, ids in the order of the text."""
    statements = [_statement(ground, utterances, number, cast, dates, agency) for number in range(len(utterances))]
    return _with_repeats(ground, with_shared_settings(statements))


def _statement(
    ground: Ground, utterances: list[Utterance], number: int, cast: Cast, dates: list[FoundDate], agency: str | None
) -> Statement:
    utterance = utterances[number]
    frame = utterance.frame
    cue = frame.cue
    pieces = tuple(_content_span(ground, utterance, first, last) for first, last in utterance.pieces)
    speakers = tuple(dict.fromkeys(cast.ids[phrase] for phrase in utterance.speakers))
    rivals = dict.fromkeys(cast.ids[phrase] for phrase in utterance.rivals if phrase in cast.ids)
    setting = setting_of(ground, utterance, cast, dates)
    evidence: dict[str, list[Span]] = {}
    if utterance.elided and utterance.speakers:
        evidence["speakers"] = [span_of(ground.text, each.first, each.last, each.cut) for each in utterance.speakers]
    if setting.date is not None:
        evidence["date"] = [setting.date.span]
    if setting.place is not None:
        evidence["place"] = [setting.place[1]]
    if setting.addressees:
        evidence["addressees"] = [span for _, span in setting.addressees]
    occasion = setting.occasion
    via = list(dict.fromkeys(cast.ids[each] for each in frame.via))
    if agency is not None and agency not in via and agency not in speakers:
        via.append(agency)
    return Statement(
        id=f"s{number + 1}",
        speakers=speakers,
        speaker_span=_subject_span(ground, utterance),
        rivals=tuple(who for who in rivals if who not in speakers),
        cue=Cue(span=_cue_span(ground, utterance), lemma=cue.lemma, act=cue.act),
        content=pieces,
        mode=_mode(ground, utterance),
        act=_act(ground, utterance),
        negated=cue.negated,
        about=_about(ground, utterance, cast, speakers),
        addressees=tuple(dict.fromkeys(who for who, _ in setting.addressees if who not in speakers)),
        occasion=occasion,
        date=setting.date.value if setting.date is not None else None,
        place=setting.place[0] if setting.place is not None else None,
        parent=f"s{utterance.parent + 1}" if utterance.parent is not None else None,
        via=tuple(via),
        part=ground.text.paragraph_of(cue.at).part,
        evidence=evidence,
        rule=utterance.rule,
    )


def _cue_span(ground: Ground, utterance: Utterance) -> Span | None:
    cue = utterance.frame.cue
    return None if cue.lemma == _COLON else span_of(ground.text, cue.at, cue.ends, cue.cut)


def _subject_span(ground: Ground, utterance: Utterance) -> Span | None:
    frame = utterance.frame
    if utterance.elided or frame.subject_first < 0:
        return None
    first, last = trim(ground, frame.subject_first, frame.subject_last)
    cut = frame.subject[0].cut if frame.subject and frame.subject[0].first == first else 0
    return span_of(ground.text, first, last, cut) if last > first else None


def _content_span(ground: Ground, utterance: Utterance, first: int, last: int) -> Span:
    frame = utterance.frame
    cut = frame.content_cut if first == frame.content else 0
    if (
        frame.opening == "clause"
        and first < frame.cue.at
        and ground.key(first)[:1] in CONJUNCTIONS
        and ground.text.sentence_of(first).first == first
    ):
        cut = int(ground.is_conjoined(first))
    if cut and len(ground.key(first)) <= cut:
        first, cut = first + 1, 0
    return span_of(ground.text, first, last, cut)


def _mode(ground: Ground, utterance: Utterance) -> Mode:
    if utterance.quoted:
        return "direct"
    frame = utterance.frame
    first, last = utterance.pieces[0][0], utterance.pieces[-1][1]
    whole = any(each.closing == last for each in ground.text.quotations_opening(first - 1, first))
    if whole and len(utterance.pieces) == 1:
        return "direct"
    if frame.opening == "colon" and _first_person(ground, first, last):
        return "direct"
    inside = (each for piece in utterance.pieces for each in ground.text.quotations_opening(*piece))
    quoted = any(not _is_quoted_name(ground, each.opening, each.closing) for each in inside)
    return "mixed" if quoted else "indirect"


def _first_person(ground: Ground, first: int, last: int) -> bool:
    """Whether a word of the first person stands near the beginning: نحن, نرفض, شؤوننا."""
    for at in range(first, min(last, first + 12)):
        if ground.is_first_person(at):
            return True
        key = ground.key(at)
        if key.endswith("نا") and len(key) > 4 and ground.index.is_ordinary(key[:-2]):
            return True
    return False


def _is_quoted_name(ground: Ground, opening: int, closing: int) -> bool:
    """Whether a quotation inside a content is only round a name: منظمة "السلام", "داعش"."""
    words = closing - opening - 1
    if words > 4:
        return False
    before = ground.key(opening - 1).removeprefix("ال")
    inner = ground.key(opening + 1)
    if before in ground.index.heads or opening + 1 in ground.starting or words == 0:
        return True
    judged = ground.text.words(opening + 1, closing).endswith("\N{ARABIC LETTER TEH MARBUTA}")
    return words <= 3 and (inner.startswith("ال") or not (judged or ground.index.is_ordinary(inner)))


def _act(ground: Ground, utterance: Utterance) -> Act:
    """The cue's own act; a neutral cue takes that of the word which opens the content (ضرورة …: demand)."""
    cue = utterance.frame.cue
    if cue.act not in ("say", "stress", "claim", "announce"):
        return cue.act
    first = utterance.pieces[0][0]
    for at in (first, first + 1):
        found = ground.index.acts.match(ground.text.keys, at) if ground.is_word(at) else None
        if found is not None:
            return found.value
    return cue.act


def _about(ground: Ground, utterance: Utterance, cast: Cast, speakers: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the content names, speakers and places excepted."""
    found: list[str] = []
    for first, last in utterance.pieces:
        for at in range(first, last):
            phrase = ground.starting.get(at)
            if phrase is not None and phrase.kind in _SPEAKING_KINDS and phrase in cast.ids:
                who = cast.ids[phrase]
                if who not in speakers and who not in found:
                    found.append(who)
    return tuple(found)


def _with_repeats(ground: Ground, statements: list[Statement]) -> list[Statement]:
    """A statement of title or standfirst names the one in the body that says the same."""
    body = [each for each in statements if each.part == "body"]
    found = []
    for each in statements:
        if each.part != "body":
            said = _said(ground, each)
            best = max(
                body,
                key=lambda other: _share(said, _said(ground, other)) if other.speakers == each.speakers else 0.0,
                default=None,
            )
            if best is not None and best.speakers == each.speakers and _share(said, _said(ground, best)) >= _REPEATED:
                each = msgspec.structs.replace(each, repeats=best.id)
        found.append(each)
    return found


def _said(ground: Ground, statement: Statement) -> set[str]:
    tokens = (token for span in statement.content for token in tokenize(ground.text.text, span.start, span.end))
    return {token.key for token in tokens if len(token.key) > 2}


def _share(words: set[str], among: set[str]) -> float:
    return len(words & among) / len(words) if words else 0.0


def speaking(utterances: list[Utterance]) -> list[Phrase]:
    """Every phrase that speaks or carries a statement."""
    carried = [phrase for each in utterances for phrase in each.frame.via]
    return [phrase for each in utterances for phrase in each.speakers] + carried
