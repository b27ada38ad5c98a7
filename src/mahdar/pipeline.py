"""The way of the data, on one screen: bytes → article → text → dates → phrases → statements → actors → record."""

from functools import cache
from importlib.metadata import version
from os import PathLike
from pathlib import Path

from mahdar.confidence.weigh import weighed_events, weighed_statements
from mahdar.dates.find import find_dates
from mahdar.documents.read import Article, read_document, read_item_document, read_text_document
from mahdar.events.assemble import assemble_events, doing, in_order
from mahdar.events.crowds import with_crowds
from mahdar.events.find import find_deeds
from mahdar.events.political import done_by_somebody, of_politics, tells_of_politics
from mahdar.events.tellings import find_tellings
from mahdar.explain.analysis import Analysis
from mahdar.explain.explanation import Explanation
from mahdar.explain.offset import explain_offset
from mahdar.forums.assemble import assemble_forums, forum_parties
from mahdar.forums.find import find_forums
from mahdar.issues.assemble import assemble_issues, issue_parties
from mahdar.issues.find import find_issues
from mahdar.lexicons.index import Index, load_index
from mahdar.meetings.absences import find_absences
from mahdar.meetings.as_events import events_of_meetings
from mahdar.meetings.assemble import assemble_meetings, meeting_parties
from mahdar.meetings.find import find_meetings
from mahdar.mentions.dated import without_dates
from mahdar.mentions.find import find_phrases
from mahdar.mentions.homonyms import with_homonyms
from mahdar.mentions.later import with_later_mentions
from mahdar.mentions.namesakes import with_namesakes
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.realms import with_realms
from mahdar.mentions.resolve import resolve
from mahdar.mentions.short_names import with_short_names
from mahdar.proposals.assemble import assemble_proposals, proposal_parties
from mahdar.proposals.find import find_proposals
from mahdar.reading import Actor, Date, Document, Genre, Labels, Reader, Reading, Warning
from mahdar.sources.files import Source, looks_like_items
from mahdar.statements.assemble import assemble, speaking
from mahdar.statements.doubts import doubtful_speakers, opinion
from mahdar.statements.find import find_statements
from mahdar.statements.ground import Ground
from mahdar.statements.narrator import writer_speaks
from mahdar.tokens.text import read_text_structure


def read_text(text: str, published: str | None = None) -> Reading:
    """The record of an article given as text. `published` (EDTF) where the text does not say. Raises `InputError`."""
    return read_article(read_text_document(text, published=published, outlets=load_index().lexicons.outlets))


def read_bytes(
    data: bytes, content_type: str | None = None, source: str | None = None, published: str | None = None
) -> Reading:
    """The record of an article given as the bytes of a text, a page or one JSON line. Raises `InputError`."""
    outlets = load_index().lexicons.outlets
    if looks_like_items(data):
        return read_article(read_item_document(data, source=source, published=published, outlets=outlets))
    return read_article(
        read_document(data, content_type=content_type, source=source, published=published, outlets=outlets)
    )


def read_file(path: str | PathLike[str], published: str | None = None) -> Reading:
    """The record of the article in a file. Raises `InputError`, `OSError` where the file cannot be read."""
    return read_bytes(Path(path).read_bytes(), source=str(path), published=published)


def read_source(source: Source, published: str | None = None) -> Reading:
    """The record of one input of the command line. Raises `InputError`."""
    return read_article(_article_of(source, published))


def explain(source: Source, offset: int, published: str | None = None) -> Explanation:
    """Why the reader read `document.text[offset]` as it did. Raises `InputError`, `UsageError` for an offset outside."""
    return explain_offset(analyse(_article_of(source, published)), offset)


@cache
def reader() -> Reader:
    """Which program and which lexicons make the records; looking up the version costs as much as reading a paragraph."""
    return Reader(version=version("mahdar"), lexicons=load_index().lexicons.fingerprint)


def _article_of(source: Source, published: str | None) -> Article:
    outlets = load_index().lexicons.outlets
    if source.kind == "item":
        return read_item_document(source.data, source=source.name, published=published, outlets=outlets)
    return read_document(source.data, source=source.name, published=published, outlets=outlets)


def read_article(article: Article) -> Reading:
    """The record of an article."""
    return analyse(article).reading


def analyse(article: Article) -> Analysis:
    """Read one article: all it tells, each part tied to the words it came from."""
    index = load_index()
    text = read_text_structure(article.text, article.parts)
    dates, problems = find_dates(article.text, text.tokens, article.published)
    phrases = without_dates(text, find_phrases(text, index), dates)
    phrases = with_short_names(text, index, with_namesakes(text, phrases))
    phrases = with_realms(text, index, with_later_mentions(text, index, phrases))
    phrases = with_homonyms(text, index, phrases)
    ground = Ground(
        text, index,
        {phrase.first: phrase for phrase in phrases},
        {phrase.last: phrase for phrase in phrases},
        {date.first: date.last for date in dates},
    )  # fmt: skip
    utterances = find_statements(ground)
    peopled = with_crowds(ground)
    tellings = find_tellings(peopled)
    deeds = find_deeds(peopled, tellings, utterances)
    told = find_meetings(ground, tellings, deeds, dates, article.published)
    absent = list(find_absences(ground))
    of_forums = find_forums(ground, dates)
    proposed = find_proposals(ground, utterances)
    of_issues = find_issues(ground, deeds)
    parties = [
        *doing(deeds), *meeting_parties(told, absent), *forum_parties(of_forums), *proposal_parties(proposed),
        *issue_parties(of_issues),
    ]  # fmt: skip
    involved = [
        *speaking(utterances),
        *(each for each in parties if isinstance(each, Phrase) and not _is_any_forum(each)),
    ]
    cast = resolve(text, index, [*phrases, *involved], involved, {each for each in parties if isinstance(each, str)})
    agency, actors = _with_agency(index, article, cast.actors)
    statements = assemble(ground, utterances, cast, dates, agency)
    meetings, told_of, statements = assemble_meetings(ground, told, absent, cast, statements)
    # What was held is an event where it is a meeting; what is only wished, offered or asked for is one of its own.
    met = {each.at for each in told}
    other = [
        each for each in deeds if each.telling.at not in met and not (each.word.meeting and each.type == "CONSULT")
    ]
    events = [
        *assemble_events(ground, other, cast, dates, article.published),
        *events_of_meetings(ground, meetings, told_of, cast, article.published),
    ]
    by_id = {each.id: each for each in cast.actors}
    own = writer_speaks(ground, utterances)
    events = done_by_somebody(events, by_id)
    political = tells_of_politics(index, events, by_id)
    events = in_order(of_politics(events, by_id, political=political))
    reading = Reading(
        reader=reader(),
        document=_document(article, agency, "opinion" if own is not None else None),
        actors=actors,
        statements=weighed_statements(statements),
        events=weighed_events(events),
        meetings=tuple(meetings),
        proposals=tuple(assemble_proposals(ground, proposed, cast, political=political)),
        issues=tuple(assemble_issues(ground, of_issues, cast, utterances, statements)),
        forums=tuple(assemble_forums(ground, of_forums, cast, meetings)),
        dates=tuple(
            Date(span=each.span, value=each.value, anchor=each.anchor) for each in dates if each.value is not None
        ),
        warnings=(
            *article.warnings,
            *(Warning(code="impossible_date", message=each.message, span=each.span) for each in problems),
            *doubtful_speakers(statements, by_id),
            *opinion(own),
        ),
    )
    return Analysis(ground, utterances, deeds, cast, reading)


def _is_any_forum(phrase: Phrase) -> bool:
    """Whether a lone head of forums (الحوار, المسار) is meant: a body only where one was named before."""
    return phrase.kind == "forum" and phrase.form == "nominal" and phrase.last - phrase.first == 1


def _with_agency(index: Index, article: Article, actors: tuple[Actor, ...]) -> tuple[str | None, tuple[Actor, ...]]:
    """The id of the agency that carries the article, and the actors with it among them."""
    credit = article.agency
    if credit is None:
        return None, actors
    found = next((actor.id for actor in actors if actor.id == credit.outlet or _is_named(actor, credit.name)), None)
    if found is not None:
        return found, actors
    entry = index.by_id.get(credit.outlet or "")
    agency = Actor(
        id=credit.outlet or "agency",
        kind="outlet",
        name=credit.name,
        labels=Labels(ar=entry.names[0] if entry else credit.name, en=entry.en if entry else None),
        qid=entry.qid if entry else None,
        code=entry.code if entry else None,
    )
    return agency.id, (*actors, agency)


def _is_named(actor: Actor, name: str) -> bool:
    """Whether an actor that may carry news goes by a name: «الشرق الأوسط» is a region too."""
    return actor.name == name and actor.kind not in ("place", "state", "person")


def _document(article: Article, agency: str | None, genre: Genre | None) -> Document:
    return Document(
        id=article.id,
        source=article.source,
        language=article.language,
        title=article.title,
        standfirst=article.standfirst,
        publisher=article.publisher,
        agency=agency,
        byline=article.byline,
        published=article.published,
        tags=article.tags,
        genre=genre,
        text=article.text,
        parts=article.parts,
        url=article.url,
    )
