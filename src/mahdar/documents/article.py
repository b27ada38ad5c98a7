"""The document as later stages read it."""

from dataclasses import dataclass

from mahdar.reading import Parts, Warning
from mahdar.spans import Span


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is named as carrier: `name` as printed, `outlet` an id of the lexicon, `span` where it stands in the text.

    `outlet` is `None` for agencies that are not named («وكالات»), `span` where the credit is no part of the text.
    """

    name: str
    outlet: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article: `text` is title, standfirst and paragraphs joined by line feeds, `parts` where each stands in it.

    `place` is what stands where a dateline has its place; whether it names one, the lexicon of places tells.
    """

    id: str
    source: str | None
    language: str
    title: str | None
    standfirst: str | None
    publisher: str | None
    agency: Credit | None
    byline: str | None
    published: str | None
    tags: tuple[str, ...]
    url: str | None
    text: str
    parts: Parts
    place: Span | None
    warnings: tuple[Warning, ...]
