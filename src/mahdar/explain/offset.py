"""Which rule and which lexicon entries made the facts at one place of a text, and which other readings lost."""

from collections.abc import Iterator

from mahdar.arabic.clitics import cuts
from mahdar.explain.analysis import Analysis
from mahdar.explain.deeds import event_facts, event_rivals
from mahdar.explain.explanation import Explanation, Fact, Rival
from mahdar.explain.matters import matter_facts
from mahdar.lexicons.index import Index
from mahdar.mentions.bodies import body_at
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.resolve import span_of
from mahdar.mentions.titles import title_at
from mahdar.reading import Actor, Date, Statement
from mahdar.spans import Span
from mahdar.statements.frames import Utterance
from mahdar.statements.ground import Ground
from mahdar.statements.subjects import agrees

_FILES = {
    "State": "states.yaml",
    "Place": "places.yaml",
    "Organization": "organizations.yaml",
    "Outlet": "outlets.yaml",
}


def explain_offset(analysis: Analysis, offset: int) -> Explanation:
    """The facts that cover `offset` of `document.text` and their rivals. Raises `UsageError` for an offset outside."""
    text = analysis.reading.document.text
    empty = Explanation(text, offset)
    place = Span(offset, offset + 1)
    facts = [
        *_statement_facts(analysis, place),
        *event_facts(analysis, place),
        *matter_facts(analysis.reading, place),
        *_actor_facts(analysis, place),
        *_date_facts(analysis, place),
    ]
    at = _token_at(analysis.ground, offset)
    rivals = list(_rivals(analysis, at, place)) if at is not None else []
    return Explanation(empty.text, offset, tuple(facts), tuple(rivals))


def _token_at(ground: Ground, offset: int) -> int | None:
    return next((at for at, token in enumerate(ground.text.tokens) if token.start <= offset < token.end), None)


def _statement_facts(analysis: Analysis, place: Span) -> Iterator[Fact]:
    for statement, utterance in zip(analysis.reading.statements, analysis.utterances, strict=True):
        spans = _spans_of(statement)
        if any(span.meets(place) for span in spans):
            yield Fact(
                "statement", statement.id, spans, statement.rule, _cue_entries(utterance),
                tuple(span.of(analysis.reading.document.text) for span in spans),
            )  # fmt: skip


def _spans_of(statement: Statement) -> tuple[Span, ...]:
    told = [statement.cue.span, statement.speaker_span, *statement.content]
    return tuple(sorted(Span(*span) for span in told if span is not None))


def _cue_entries(utterance: Utterance) -> tuple[str, ...]:
    cue = utterance.frame.cue
    entries = [] if cue.tense == "colon" else [f"cues.yaml:{cue.lemma}"]
    entries += [f"offices.yaml:{each.title.sense}" for each in utterance.speakers if each.title is not None]
    return tuple(entries)


def _actor_facts(analysis: Analysis, place: Span) -> Iterator[Fact]:
    phrases = {who: phrase for phrase, who in analysis.cast.ids.items() if _covers(analysis.ground, phrase, place)}
    for actor in analysis.reading.actors:
        spans = [Span(*each.span) for each in actor.mentions] + [Span(*role.span) for role in actor.roles]
        here = tuple(span for span in spans if span.meets(place))
        if here:
            phrase = phrases.get(actor.id)
            words = tuple(span.of(analysis.reading.document.text) for span in here)
            yield Fact("actor", actor.id, here, phrase.rule if phrase else "", _actor_entries(analysis, actor), words)


def _covers(ground: Ground, phrase: Phrase, place: Span) -> bool:
    return span_of(ground.text, phrase.first, phrase.last, phrase.cut).meets(place)


def _actor_entries(analysis: Analysis, actor: Actor) -> tuple[str, ...]:
    entry = analysis.ground.index.by_id.get(actor.id)
    entries = [f"{_FILES.get(type(entry).__name__, 'people.yaml')}:{actor.id}"] if entry is not None else []
    return (*entries, *(f"offices.yaml:{role.sense}" for role in actor.roles))


def _date_facts(analysis: Analysis, place: Span) -> Iterator[Fact]:
    for date in analysis.reading.dates:
        if Span(*date.span).meets(place):
            yield Fact("date", None, (Span(*date.span),), _date_rule(date), ("dates.yaml",), (_words(analysis, date),))


def _date_rule(date: Date) -> str:
    return "relative_date" if date.anchor else "absolute_date"


def _words(analysis: Analysis, date: Date) -> str:
    return Span(*date.span).of(analysis.reading.document.text)


def _rivals(analysis: Analysis, at: int, place: Span) -> Iterator[Rival]:
    yield from _other_cues(analysis, at, place)
    yield from event_rivals(analysis, at)
    yield from _other_actors(analysis.ground, at)
    yield from _other_speakers(analysis, place)


def _other_cues(analysis: Analysis, at: int, place: Span) -> Iterator[Rival]:
    """Reporting verbs that share the form, and a form that was taken for no cue."""
    ground = analysis.ground
    told = next((each.frame.cue for each in analysis.utterances if each.frame.cue.at <= at < each.frame.cue.ends), None)
    for cut in cuts(ground.key(at)):
        for form in ground.index.cues.get(cut.key, ()):
            span = span_of(ground.text, at, at + 1, cut.letters)
            what = f"{form.verb.lemma} ({form.form.tense})"
            if told is None:
                yield Rival(what, "reporting_verb", "no subject and opening of a content were found round it", span)
            elif form.verb.lemma != told.lemma or form.form.tense != told.tense:
                yield Rival(what, "reporting_verb", "another form of the same letters came first", span)


def _other_actors(ground: Ground, at: int) -> Iterator[Rival]:
    """Names, titles and bodies that begin at the word and were not taken."""
    index: Index = ground.index
    chosen = ground.starting.get(at)
    last = ground.text.paragraph_of(at).last
    for cut in cuts(ground.key(at)):
        found: list[tuple[str, str, int]] = []
        known = index.world.match(ground.text.keys, at, cut.key)
        if known is not None:
            found.append((known.value.id, "known", at + known.length))
        title = title_at(ground.text, index, at, last, cut.key, cut.letters)
        if title is not None:
            found.append((title.sense, "title", title.last))
        body = body_at(ground.text, index, at, last, cut.key, cut.letters)
        if body is not None:
            found.append((body.sense, "body", body.last))
        for what, rule, end in found:
            if chosen is not None and (chosen.known == what or chosen.rule.startswith(rule)):
                continue
            why = (
                "a longer phrase or one with fewer proclitics was taken"
                if chosen
                else "the context does not support it"
            )
            yield Rival(what, rule, why, span_of(ground.text, at, end, cut.letters))


def _other_speakers(analysis: Analysis, place: Span) -> Iterator[Rival]:
    """For an elided subject at the place: the actors before it in the paragraph and why each lost."""
    ground = analysis.ground
    for statement, utterance in zip(analysis.reading.statements, analysis.utterances, strict=True):
        cue = statement.cue.span
        if statement.speaker_span is not None or cue is None or not Span(*cue).meets(place):
            continue
        paragraph = ground.text.paragraph_of(utterance.frame.cue.at)
        for at in range(paragraph.first, utterance.frame.cue.at):
            phrase = ground.starting.get(at)
            who = analysis.cast.ids.get(phrase) if phrase is not None else None
            if phrase is None or who is None or who in statement.speakers or phrase.kind == "place":
                continue
            fits = agrees(utterance.frame.cue, (phrase,))
            why = "the last speaker goes on" if fits else "it does not agree with the verb in gender or number"
            yield Rival(who, "elided_subject", why, span_of(ground.text, phrase.first, phrase.last, phrase.cut))
