"""One story in several papers: what each of them has, and what only some have.

The story of an article is told by those articles that tell of one of its meetings, or print the same words of the same
speaker, within a week.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.arabic.stems import stem
from mahdar.joining.groups import Groups
from mahdar.joining.meetings import Telling, join_meetings
from mahdar.questions.rounds import round_of, tellings
from mahdar.questions.scene import Article, Scene, freshen, look, ordered
from mahdar.questions.statements import Said, said
from mahdar.search.filters import Filters
from mahdar.store import schema
from mahdar.store.articles import numbers_of
from mahdar.tokens.words import tokenize

_WEEK = timedelta(days=7)
_ALIKE = 0.5  # of the words of the shorter statement
_FEWEST = 3  # words of a statement that may be compared


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """A fact of the story: which outlets print it, which do not, and in which words."""

    kind: str
    day: str | None
    outlets: int
    who: tuple[str, ...]
    printed_by: tuple[str, ...]
    not_by: tuple[str, ...]
    words: tuple[str, ...]


def compare(engine: Engine, source: str, language: str = "ar") -> list[Compared]:
    """The facts of the story that an article, given by source or id, tells. Raises `UsageError` where it is not kept."""
    freshen(engine)
    with engine.connect() as connection:
        numbers = numbers_of(connection, source)
        scene = look(connection, _week_of(connection, numbers))
        article = next(each for each in scene.articles.values() if each.number in numbers)
        meetings = join_meetings(tellings(scene))
        statements = _joined(said(scene))
        story = {article.number}
        story.update(each.document for group in meetings if _tells(group, article) for each in group)
        story.update(n for group in statements if _prints(group, article) for each in group for n in each.documents)
        if len(story) == 1:
            return []
        outlets = _outlets(scene, story)
        found = []
        for group in meetings:
            told = [each for each in group if each.document in story]
            if told:
                meeting = round_of(scene, told, language)
                who = meeting.participants or ((meeting.forum,) if meeting.forum else ())
                documents = {each.document for each in told}
                words = tuple(dict.fromkeys(f"{each.words}: {each.state}" for each in told))
                found.append(_compared("meeting", next(iter(meeting.dates), None), who, documents, words, outlets))
        for some in statements:
            documents = {n for each in some for n in each.documents} & story
            if documents:
                words = tuple(dict.fromkeys(each.row.words for each in some))
                who = scene.names(some[0].speakers, language)
                found.append(_compared("statement", some[0].day, who, documents, words, outlets))
    return sorted(found, key=lambda each: (each.kind, -each.outlets, each.day or "9999", each.words))


def _week_of(connection: Connection, numbers: Sequence[int]) -> Filters:
    """The days round about articles."""
    days = select(schema.documents.c.first_day).where(schema.documents.c.number.in_(numbers))
    found = connection.execute(days).scalars().first()
    if found is None:
        return Filters()
    day = date.fromisoformat(found)
    return Filters(since=(day - _WEEK).isoformat(), until=(day + _WEEK).isoformat())


def _tells(group: Sequence[Telling], article: Article) -> bool:
    return any(each.document == article.number for each in group)


def _prints(group: list[Said], article: Article) -> bool:
    return any(article.number in each.documents for each in group)


def _joined(some: list[Said]) -> list[list[Said]]:
    """Statements of one speaker in much the same words."""
    keys = [frozenset(stem(token.key) for token in tokenize(each.row.words) if token.kind == "word") for each in some]
    groups: Groups[int] = Groups(range(len(some)))
    by_speaker: dict[str, list[int]] = {}
    for at, each in enumerate(some):
        for speaker in each.speakers:
            for other in by_speaker.setdefault(speaker, []):
                short = min(len(keys[at]), len(keys[other]))
                if short >= _FEWEST and len(keys[at] & keys[other]) >= _ALIKE * short:
                    groups.join(other, at)
            by_speaker[speaker].append(at)
    return [[some[at] for at in group] for group in groups.all().values()]


def _outlets(scene: Scene, story: set[int]) -> dict[int, str]:
    """What the articles of a story are called: by outlet, else by the name that they are kept under."""
    found = {}
    for number in ordered(scene, story):
        article = scene.articles[number]
        found[number] = article.outlet or article.source or article.id
    return found


def _compared(
    kind: str, day: str | None, who: tuple[str, ...], documents: set[int], words: tuple[str, ...], outlets: dict[int, str]
) -> Compared:  # fmt: skip
    printed = tuple(dict.fromkeys(name for number, name in outlets.items() if number in documents))
    missing = tuple(dict.fromkeys(name for name in outlets.values() if name not in printed))
    return Compared(kind=kind, day=day, outlets=len(printed), who=who, printed_by=printed, not_by=missing, words=words)
