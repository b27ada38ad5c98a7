"""The running text of an article as HTML, every span of the record marked in it."""

from collections.abc import Iterable, Iterator

from mahdar.reading import Document, Reading
from mahdar.spans import Span
from mahdar.views.marks import Mark, marks
from mahdar.views.markup import escaped
from mahdar.views.minutes import Minutes, minutes
from mahdar.views.nesting import Close, Open, nest


def text(reading: Reading, prefix: str = "a1") -> Iterator[str]:
    """The running text, marked. Without its tags it is `document.text`, character by character."""
    found = minutes(reading)
    return marked_text(reading.document, marks(reading, found), targets(found, prefix))


def marked_text(document: Document, found: tuple[Mark, ...], anchors: dict[Span, tuple[str, ...]]) -> Iterator[str]:
    """The text with these marks, and with the ids of `anchors` where a mark of the same span begins."""
    spans = [mark.span for mark in found]
    for tag, block in _blocks(document):
        inside = "".join(_marked(document.text, block, spans, found, anchors))
        yield f"<{tag}>{inside}</{tag}>" if tag else inside


def targets(found: Minutes, prefix: str) -> dict[Span, tuple[str, ...]]:
    """The ids of places in the text to which the minutes lead: the first words of each statement and entry."""
    anchors: dict[Span, tuple[str, ...]] = {}
    for kind, number, span in _places(found):
        anchors[span] = (*anchors.get(span, ()), anchor(prefix, kind, number))
    return anchors


def anchor(prefix: str, kind: str, number: int) -> str:
    """The id of the place in the text where something is told."""
    return f"{prefix}-{kind}-{number}-told"


def _places(found: Minutes) -> Iterator[tuple[str, int, Span]]:
    for said in found.statements:
        yield from (("statement", said.number, span) for span in said.row.statement.content[:1])
    for entry in found.entries():
        yield from ((entry.kind, entry.number, place.span) for place in entry.places[:1])


def linked(found: Iterable[Mark], anchors: dict[Span, tuple[str, ...]]) -> frozenset[str]:
    """Those ids that stand in the text: the others belong to spans that are none of it."""
    return frozenset(name for mark in found for name in anchors.get(mark.span, ()))


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


def _marked(
    whole: str, block: Span, spans: list[Span], found: tuple[Mark, ...], anchors: dict[Span, tuple[str, ...]]
) -> Iterator[str]:
    """One block. A piece after a cut shows its note as well, but is no stop of its own for the keyboard."""
    around: list[str] = []
    for step in nest(spans, block):
        if isinstance(step, Open):
            mark = found[step.index]
            note = "\n\n".join((*mark.notes, *reversed(around)))
            around.append("\n\n".join(mark.notes))
            first = step.first and mark.span.start >= block.start
            yield from (f'<a id="{name}"></a>' for name in (anchors.get(mark.span, ()) if first else ()))
            stop = ' tabindex="0"' if first else ""
            yield f'<mark class="{" ".join(("mark", *mark.kinds))}"{stop} aria-description="{escaped(note)}">'
        elif isinstance(step, Close):
            around.pop()
            yield "</mark>"
        else:
            yield escaped(step.span.of(whole))
