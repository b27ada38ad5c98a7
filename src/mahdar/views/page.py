"""One self-contained HTML page: the article with every span coloured, and its minutes.

No script, no font, no image, nothing from elsewhere: the page says so to the browser itself (Content-Security-Policy).
A mark's fields are in its `aria-description`: the style sheet shows them on hover and on focus, screen readers say them.
"""

from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NamedTuple

from mahdar.reading import Document, Reading
from mahdar.views.characters import shown
from mahdar.views.labels import labels
from mahdar.views.marks import KINDS, Kind, Mark, marks
from mahdar.views.markup import escaped, isolated
from mahdar.views.minutes import Minutes, minutes
from mahdar.views.page_minutes import contents, sections
from mahdar.views.running_text import linked, marked_text, targets
from mahdar.views.told import names

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(readings: Iterable[Reading]) -> Iterator[str]:
    """The page in pieces; of no reading no page. With several articles it begins with a list of them."""
    articles = list(map(_read, readings))
    if not articles:
        return
    titles = [_title(each.reading.document) for each in articles]
    yield _opening(titles[0] if len(titles) == 1 else labels().fields["minutes"])
    if len(articles) > 1:
        yield _articles(titles)
    yield _legend({kind for each in articles for mark in each.marks for kind in mark.kinds})
    for number, each in enumerate(articles, start=1):
        yield from _article(each, f"a{number}")
    yield "</body>\n</html>\n"


class _Article(NamedTuple):
    reading: Reading
    minutes: Minutes
    marks: tuple[Mark, ...]


def _read(reading: Reading) -> _Article:
    told = minutes(reading)
    return _Article(reading, told, marks(reading, told))


def _opening(title: str) -> str:
    style = (resources.files("mahdar.views") / "page.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )


def _title(document: Document) -> str:
    return shown(document.title or document.source or labels().fields["minutes"])


def _articles(titles: list[str]) -> str:
    items = "".join(
        f'<li><a href="#a{number}">{isolated(title)}</a></li>\n' for number, title in enumerate(titles, start=1)
    )
    return f'<nav aria-label="{labels().fields["minutes"]}">\n<ol>\n{items}</ol>\n</nav>\n'


def _legend(kinds: set[Kind]) -> str:
    """What the colours mean, as far as they are used. Each can be put out, so that others are seen more clearly."""
    items = "".join(
        f'<li><label><input type="checkbox" id="show-{kind}" checked> '
        f'<span class="mark {kind}">{labels().marks[kind]}</span></label></li>\n'
        for kind in KINDS
        if kind in kinds
    )
    return f'<ul class="legend" aria-label="{labels().fields["legend"]}">\n{items}</ul>\n' if items else ""


def _article(article: _Article, prefix: str) -> Iterator[str]:
    (reading, told, found), fields = article, labels().fields
    anchors = targets(told, prefix)
    yield f'<article id="{prefix}">\n<header>\n<dl>\n'
    yield from _facts(reading)
    yield f"</dl>\n{contents(told, prefix)}</header>\n"
    yield f'<div class="text" role="region" aria-label="{fields["text"]}">'
    yield from marked_text(reading.document, found, anchors)
    yield "</div>\n"
    yield from sections(told, prefix, linked(found, anchors))
    if reading.warnings:
        yield f'<section class="warnings">\n<h3>{fields["warnings"]}</h3>\n<ul>\n'
        yield from (f"<li>{isolated(each.message)}</li>\n" for each in reading.warnings)
        yield "</ul>\n</section>\n"
    yield "</article>\n"


def _facts(reading: Reading) -> Iterator[str]:
    document = reading.document
    actors = {actor.id: actor for actor in reading.actors}
    for field, value in (
        ("published", document.published),
        ("agency", names([document.agency], actors)[0] if document.agency else None),
        ("publisher", document.publisher),
        ("byline", document.byline),
        ("source", document.source),
        ("language", document.language),
    ):
        if value:
            yield f"<div><dt>{labels().fields[field]}</dt><dd>{isolated(value)}</dd></div>\n"
