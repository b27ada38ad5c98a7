"""One self-contained HTML page: the article with every span coloured, and its minutes.

No script, no font, no image, nothing from elsewhere: the page says so to the browser itself (Content-Security-Policy).
A mark's fields are in its `aria-description`: the style sheet shows them on hover and on focus, screen readers say them.
"""

from collections.abc import Iterable, Iterator
from html import escape
from importlib import resources

from mahdar.reading import Actor, Document, Reading
from mahdar.spans import Span
from mahdar.views.characters import shown
from mahdar.views.labels import labels
from mahdar.views.marks import KINDS, Mark, marks
from mahdar.views.nesting import Close, Open, nest
from mahdar.views.told import Told, names, told

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(readings: Iterable[Reading]) -> Iterator[str]:
    """The page in pieces; of no reading no page. With several articles it begins with a list of them."""
    articles = list(readings)
    if not articles:
        return
    yield _opening(articles)
    if len(articles) > 1:
        yield _contents(articles)
    yield _legend()
    for number, reading in enumerate(articles, start=1):
        yield from _article(reading, number)
    yield "</body>\n</html>\n"


def text(reading: Reading, prefix: str = "a1") -> Iterator[str]:
    """The running text, marked. Without its tags it is `document.text`, character by character."""
    found = marks(reading)
    targets = _targets(reading, found, prefix)
    spans = [mark.span for mark in found]
    for tag, block in _blocks(reading.document):
        inside = "".join(_marked(reading.document.text, block, spans, found, targets))
        yield f"<{tag}>{inside}</{tag}>" if tag else inside


def _opening(articles: list[Reading]) -> str:
    title = _title(articles[0].document) if len(articles) == 1 else labels().fields["minutes"]
    style = (resources.files("mahdar.views") / "page.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_escaped(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )


def _title(document: Document) -> str:
    return shown(document.title or document.source or labels().fields["minutes"])


def _contents(articles: list[Reading]) -> str:
    items = "".join(
        f'<li><a href="#a{number}"><bdi>{_escaped(_title(reading.document))}</bdi></a></li>\n'
        for number, reading in enumerate(articles, start=1)
    )
    return f'<nav aria-label="{labels().fields["minutes"]}">\n<ol>\n{items}</ol>\n</nav>\n'


def _legend() -> str:
    items = "".join(f'<li><span class="mark {kind}">{labels().marks[kind]}</span></li>\n' for kind in KINDS)
    return f'<ul class="legend">\n{items}</ul>\n'


def _article(reading: Reading, number: int) -> Iterator[str]:
    prefix, fields = f"a{number}", labels().fields
    yield f'<article id="{prefix}">\n<header>\n<dl>\n'
    yield from _facts(reading)
    yield f'</dl>\n</header>\n<div class="text" role="region" aria-label="{fields["text"]}">'
    yield from text(reading, prefix)
    yield "</div>\n"
    rows = tuple(told(reading))
    if rows:
        yield f'<section>\n<h3>{fields["statements"]}</h3>\n<ol class="minutes">\n'
        yield from (_statement(row, place, prefix) for place, row in enumerate(rows, start=1))
        yield "</ol>\n</section>\n"
    if reading.warnings:
        yield f'<section class="warnings">\n<h3>{fields["warnings"]}</h3>\n<ul>\n'
        yield from (f"<li><bdi>{_escaped(shown(each.message))}</bdi></li>\n" for each in reading.warnings)
        yield "</ul>\n</section>\n"
    yield "</article>\n"


def _facts(reading: Reading) -> Iterator[str]:
    document = reading.document
    actors: dict[str, Actor] = {actor.id: actor for actor in reading.actors}
    for field, value in (
        ("published", document.published),
        ("agency", names([document.agency], actors)[0] if document.agency else None),
        ("publisher", document.publisher),
        ("byline", document.byline),
        ("source", document.source),
        ("language", document.language),
    ):
        if value:
            yield _fact(labels().fields[field], value)


def _fact(label: str, value: str) -> str:
    return f"<div><dt>{_escaped(label)}</dt><dd><bdi>{_escaped(shown(value))}</bdi></dd></div>\n"


def _statement(row: Told, number: int, prefix: str) -> str:
    """An item of the minutes. Its number leads to the words in the text."""
    statement, words = row.statement, labels()
    who = "، ".join(
        f"<b><bdi>{_escaped(shown(speaker.name))}</bdi></b>"
        + (f"، {_escaped(shown(speaker.office))}" if speaker.office else "")
        for speaker in row.speakers
    )
    act = words.acts[statement.act] + (f" ({words.fields['negated']})" if statement.negated else "")
    said = _escaped(shown(row.words))
    quoted = f"«{said}»" if statement.mode == "direct" else said
    details = "".join(_fact(label, value) for label, value in _details(row))
    return (
        f'<li style="--depth: {min(row.depth, 8)}"><p>{who} '
        f'<span class="mark cue">{_escaped(shown(row.cue))}</span> '
        f'<a href="#{prefix}-{number}">{_escaped(act)}</a></p>\n'
        f"<blockquote>{quoted}</blockquote>\n" + (f"<dl>{details}</dl>" if details else "") + "</li>\n"
    )


def _details(row: Told) -> Iterator[tuple[str, str]]:
    statement, fields = row.statement, labels().fields
    for field, value in (
        ("about", "، ".join(row.about)),
        ("addressees", "، ".join(row.addressees)),
        ("occasion", row.occasion),
        ("date", statement.date),
        ("place", row.place),
        ("via", "، ".join(row.via)),
    ):
        if value:
            inferred = f" ({fields['inferred']})" if field in statement.inferred else ""
            yield fields[field] + inferred, value


def _blocks(document: Document) -> Iterator[tuple[str, Span]]:
    """Every character of the text once: the parts with the tag of each, and without a tag what stands between them."""
    tags = [("h2", document.parts.title), ("p", document.parts.standfirst)]
    tags += [("p", paragraph) for paragraph in document.parts.paragraphs]
    at = 0
    for tag, part in sorted(((tag, part) for tag, part in tags if part), key=lambda item: item[1]):
        if part.end <= at:
            continue
        if at < part.start:
            yield "", Span(at, part.start)
        yield tag, Span(max(at, part.start), part.end)
        at = part.end
    if at < len(document.text):
        yield "", Span(at, len(document.text))


def _targets(reading: Reading, found: tuple[Mark, ...], prefix: str) -> dict[int, str]:
    """Anchors for the minutes: by the index of a mark, empty elements for the statements whose words begin there."""
    places = {mark.span: index for index, mark in enumerate(found)}
    targets: dict[int, str] = {}
    for number, row in enumerate(told(reading), start=1):
        index = places.get(row.statement.content[0]) if row.statement.content else None
        if index is not None:
            targets[index] = targets.get(index, "") + f'<a id="{prefix}-{number}"></a>'
    return targets


def _marked(
    whole: str, block: Span, spans: list[Span], found: tuple[Mark, ...], targets: dict[int, str]
) -> Iterator[str]:
    """One block. A piece after a cut shows its note as well, but is no stop of its own for the keyboard."""
    around: list[str] = []
    for step in nest(spans, block):
        if isinstance(step, Open):
            mark = found[step.index]
            note = "\n\n".join((*mark.notes, *reversed(around)))
            around.append("\n\n".join(mark.notes))
            first = step.first and mark.span.start >= block.start
            stop = ' tabindex="0"' if first else ""
            classes = " ".join(("mark", *mark.kinds))
            target = targets.get(step.index, "") if first else ""
            yield f'{target}<mark class="{classes}"{stop} aria-description="{_escaped(note)}">'
        elif isinstance(step, Close):
            around.pop()
            yield "</mark>"
        else:
            yield _escaped(step.span.of(whole))


def _escaped(words: str) -> str:
    """Safe as text and as the value of an attribute; a bare carriage return would be read as a line feed."""
    return escape(words).replace("\r", "&#13;")
