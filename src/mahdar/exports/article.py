"""What an article is called by those who cite it."""

from urllib.parse import quote

from mahdar.reading import Document, Reading
from mahdar.views.told import names


def short_id(document: Document) -> str:
    """The beginning of its hash: short enough for a cell of a table."""
    return document.id.removeprefix("sha256:")[:16]


def urn(document: Document, fact: str | None = None) -> str:
    """The article as a URI, or something in it by its id in the record."""
    whole = f"urn:mahdar:{quote(document.id, safe=':')}"
    return whole if fact is None else f"{whole}#{quote(fact)}"


def address(document: Document) -> str | None:
    """Where on the web it stands."""
    return next((each for each in (document.url, document.source) if each and each.startswith("http")), None)


def publisher(reading: Reading) -> str:
    """Who published it; else the agency that wrote it; else where it was read from."""
    document = reading.document
    agency = names([document.agency], {actor.id: actor for actor in reading.actors}) if document.agency else ()
    return document.publisher or next(iter(agency), None) or document.source or ""
