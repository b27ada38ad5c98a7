"""The three ways in: bytes of a text or page, a text, a line of JSON. Each gives an `Article` or an `InputError`."""

import hashlib
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from mahdar.arabic.letters import INVISIBLE
from mahdar.documents.article import Article, Credit
from mahdar.documents.credits import Names, credit_line, names_of, read_dateline
from mahdar.documents.encoding import decode
from mahdar.documents.html import is_html, read_page
from mahdar.documents.language import check_language
from mahdar.documents.layout import ends_as_sentence, key_of
from mahdar.documents.metadata import Metadata
from mahdar.documents.pasted import Pasted, lay_out, split_lines, unescaped
from mahdar.documents.published import date_line, day_within, edtf, impossible
from mahdar.documents.tags import split_tags
from mahdar.errors import EmptyInput, InputError, NoArticle, UsageError
from mahdar.lexicons.entries import Outlet
from mahdar.reading import Parts, Warning
from mahdar.spans import Span

__all__ = ["Article", "Credit", "read_document", "read_item_document", "read_text_document"]

_BIDI = re.compile(
    "[\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});")
_EMPTY = ("there is nothing in it but space", "give a text or a page")


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a line of JSON that are read. Exports write names as strings, lists and objects: see `_words`."""

    id: str | int | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    standfirst: str | None = None
    published: Any = None
    url: Any = None
    publisher: Any = None
    author: Any = None
    byline: Any = None
    agency: Any = None
    tags: Any = None
    keywords: Any = None


@dataclass(frozen=True, slots=True)
class _Origin:
    """What is known of an article besides its lines, the surest first."""

    id: str
    source: str | None
    published: str | None
    metadata: Metadata | None = None
    agency: str | None = None
    standfirst: str | None = None
    warnings: tuple[Warning, ...] = ()


def read_document(
    data: bytes,
    *,
    content_type: str | None = None,
    source: str | None = None,
    published: str | None = None,
    outlets: Sequence[Outlet] = (),
) -> Article:
    """The article in the bytes of a text or page. Raises `InputError`; `UsageError` where `published` is no date."""
    decoded = decode(data, content_type)
    origin = _Origin(_id(data), source, _checked(published), warnings=decoded.warnings)
    return _read(decoded.text, origin, names_of(outlets), content_type)


def read_text_document(
    text: str, *, source: str | None = None, published: str | None = None, outlets: Sequence[Outlet] = ()
) -> Article:
    """The article of a text, or of a page given as text. Raises as `read_document` does."""
    origin = _Origin(_id(text.encode("utf-8", "surrogatepass")), source, _checked(published))
    return _read(text, origin, names_of(outlets), None)


def read_item_document(
    data: bytes, *, source: str | None = None, published: str | None = None, outlets: Sequence[Outlet] = ()
) -> Article:
    """The article of one line of JSON with `title`, `text` or `html`, `published` … Raises as `read_document` does."""
    data = data.rstrip(b"\r\n")
    item = read_item(data)
    said, problem = _said(_words(item.published))
    metadata = Metadata(
        title=_plain(item.title),
        description=None,
        published=said,
        publisher=_words(item.publisher),
        author=_words(item.author) or _words(item.byline),
        language=None,
        url=_words(item.url),
        tags=_listed(item.tags or item.keywords),
        warnings=(problem,) if problem else (),
    )
    given = source if source is not None or item.id is None else str(item.id)
    origin = _Origin(_id(data), given, _checked(published), metadata, _words(item.agency), _plain(item.standfirst))
    names = names_of(outlets)
    text = item.text or ""
    if item.html and not text.strip():
        if not is_html(item.html, "text/html"):
            raise NoArticle("the `html` of the item is no page", "give its text as `text`")
        return _read(item.html, origin, names, "text/html")
    if not text.strip() and metadata.title is None:
        raise EmptyInput("the item has neither `text` nor `title`", "give one of them")
    return _read(_unescaped(text), origin, names, None)


def read_item(data: bytes) -> Item:
    """The fields of a line of JSON. Raises `InputError` where it is no object, or a field is of the wrong type."""
    try:
        return msgspec.json.decode(data, type=Item)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise InputError(f"the line is no item: {error}", "write one JSON object a line") from None


def _id(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _checked(published: str | None) -> str | None:
    """The date that the caller gives. Raises `UsageError` where it is none."""
    if published is None:
        return None
    try:
        value = edtf(published)
    except ValueError as error:
        raise UsageError(f"{published!r} is no date: {error}; write YYYY-MM-DD or YYYY-MM-DDTHH:MM") from None
    if value is None:
        raise UsageError(f"{published!r} is no date; write YYYY-MM-DD or YYYY-MM-DDTHH:MM")
    return value


def _said(published: str | None) -> tuple[str | None, Warning | None]:
    """The date that an item gives, and the warning where it is none."""
    if not published or not published.strip():
        return None, None
    try:
        value = edtf(published)
    except ValueError:
        return None, impossible(published)
    line = date_line(published) if value is None else None
    if line is not None:
        return line.published, line.problem
    if value is None:
        return None, Warning(code="unreadable_date", message=f"this date of publication is not understood: {published}")
    return value, None


def _plain(printed: str | None) -> str | None:
    return " ".join(_unescaped(printed).split()) or None if printed else None


def _unescaped(text: str) -> str:
    """Entities that an export left in a text are no words of it."""
    return html.unescape(text) if _ENTITY.search(text) else text


def _words(value: Any) -> str | None:
    """A name as text: of a list its names, of an object its `name`."""
    if isinstance(value, list):
        return "\N{ARABIC COMMA} ".join(filter(None, map(_words, value))) or None
    if isinstance(value, dict):
        return _words(value.get("name"))
    return _plain(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _listed(tags: Any) -> tuple[str, ...]:
    if isinstance(tags, str):
        return split_tags(tags)
    return tuple(filter(None, map(_words, tags))) if isinstance(tags, list) else ()


def _read(text: str, origin: _Origin, names: Names, content_type: str | None) -> Article:
    """A text, or a page given as text."""
    if not is_html(text, content_type):
        return _article(text, origin, names)
    page = read_page(text)
    metadata = _joined(origin.metadata, page.metadata) if origin.metadata else page.metadata
    return _article("\n".join(page.lines), _with(origin, metadata), names)


def _joined(first: Metadata, second: Metadata) -> Metadata:
    """The metadata of an item, completed by those of its page."""
    return Metadata(
        **{name: getattr(first, name) or getattr(second, name) for name in Metadata.__slots__},
    )


def _with(origin: _Origin, metadata: Metadata) -> _Origin:
    return _Origin(
        origin.id, origin.source, origin.published, metadata, origin.agency, origin.standfirst, origin.warnings
    )


def _article(text: str, origin: _Origin, names: Names) -> Article:
    warnings = [*origin.warnings]
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
        warnings.append(Warning(code="invalid_bytes", message="half characters (surrogates) could not be decoded"))
    lines = split_lines(unescaped(text))
    said = origin.metadata
    given = unescaped(said.title) if said and said.title else None
    if not any(_visible(line) for line in lines) and given is None:
        raise EmptyInput(*_EMPTY)
    pasted = lay_out([line if _visible(line) else "" for line in lines], names, given)
    standfirst, paragraphs = _standfirst(pasted, origin)
    joined, parts = join(pasted.title, standfirst, paragraphs)
    language, doubts = check_language(joined)
    dateline = read_dateline(joined[slice(*parts.paragraphs[0])], names) if parts.paragraphs else None
    base = parts.paragraphs[0].start if parts.paragraphs else 0
    credit = _moved(dateline.credit, base) if dateline else None
    day = day_within(joined[base : base + dateline.end]) if dateline else None
    published, problems = _published(pasted, origin, day)
    warnings += [*problems, *doubts, *_bidi(joined)]
    return Article(
        id=origin.id,
        source=origin.source,
        language=language,
        title=pasted.title,
        standfirst=standfirst,
        publisher=said.publisher if said else None,
        agency=_agency(origin, pasted, credit, names),
        byline=_byline(origin, names) or pasted.byline,
        published=published,
        tags=(said.tags if said else ()) or pasted.tags,
        url=said.url if said else None,
        text=joined,
        parts=parts,
        place=Span(dateline.place.start + base, dateline.place.end + base) if dateline and dateline.place else None,
        warnings=tuple(warnings),
    )


def join(title: str | None, standfirst: str | None, paragraphs: Sequence[str]) -> tuple[str, Parts]:
    """Title, standfirst and paragraphs as one text, and where each stands in it."""
    spans: list[Span] = []
    at = 0
    for part in (title, standfirst, *paragraphs):
        if part is not None:
            spans.append(Span(at, at + len(part)))
            at += len(part) + 1
    text = "\n".join(part for part in (title, standfirst, *paragraphs) if part is not None)
    rest = iter(spans)
    return text, Parts(
        title=next(rest) if title is not None else None,
        standfirst=next(rest) if standfirst is not None else None,
        paragraphs=tuple(rest),
    )


def _visible(line: str) -> bool:
    return bool(line.strip(INVISIBLE + " \t\N{NO-BREAK SPACE}\0"))


def _standfirst(pasted: Pasted, origin: _Origin) -> tuple[str | None, tuple[str, ...]]:
    """The standfirst that was read, or that of the item or page, if it is printed before the body and no sentence."""
    if origin.standfirst:
        key = key_of(origin.standfirst)
        kept = [each for each in pasted.paragraphs if len(each) > 400 or key_of(each) != key]
        return origin.standfirst, tuple(kept) if pasted.standfirst in (None, origin.standfirst) else pasted.paragraphs
    said = origin.metadata.description if origin.metadata else None
    first = pasted.paragraphs[0] if pasted.paragraphs else ""
    if (
        pasted.standfirst is None
        and said
        and len(pasted.paragraphs) > 1
        and not ends_as_sentence(first)
        and key_of(first) == key_of(said)
    ):
        return first, pasted.paragraphs[1:]
    return pasted.standfirst, pasted.paragraphs


def _moved(credit: Credit | None, base: int) -> Credit | None:
    if credit is None or credit.span is None:
        return credit
    return Credit(credit.name, credit.outlet, Span(credit.span.start + base, credit.span.end + base))


def _published(pasted: Pasted, origin: _Origin, day: str | None) -> tuple[str | None, list[Warning]]:
    """What the document says: a line with the time of the same day before a bare day, then `day`, that of the dateline;

    else what the caller says.
    """
    said = origin.metadata.published if origin.metadata else None
    problems = [*pasted.warnings, *(origin.metadata.warnings if origin.metadata else ())]
    if said and pasted.published and len(said) == 10 and pasted.published.startswith(said):
        said = pasted.published
    return said or pasted.published or day or origin.published or pasted.updated, problems


def _agency(origin: _Origin, pasted: Pasted, dateline: Credit | None, names: Names) -> Credit | None:
    """The item's agency, that of a line of its own, of the dateline, or of the place where the author is told.

    Where the publisher is known, a paper that is named in the dateline is most often itself, and is no agency.
    """
    if origin.agency is not None:
        return _named(origin.agency, names)
    published = origin.metadata is not None and origin.metadata.publisher is not None
    for credit in (pasted.credit, dateline, _signed(origin, names)):
        if credit and not (published and names.is_paper(credit.name)):
            return credit
    return None


def _byline(origin: _Origin, names: Names) -> str | None:
    """Who is told as author, unless that is a place and an outlet alone: «أبوظبي - البيان»."""
    author = origin.metadata.author if origin.metadata else None
    if author is None:
        return None
    line = credit_line(author.rstrip(": "), names)
    return author.rstrip(": ") if line is None or any(len(other.split()) > 1 for other in line.others) else None


def _named(agency: str, names: Names) -> Credit:
    found = names.find(agency) or next((outlet for each in agency.split("+") if (outlet := names.find(each))), None)
    return Credit(agency, found.id if found else None)


def _signed(origin: _Origin, names: Names) -> Credit | None:
    """The agency that stands where the author is told: `واس - الرياض`."""
    author = origin.metadata.author if origin.metadata else None
    line = credit_line(author, names) if author else None
    return line.credit if line else None


def _bidi(text: str) -> list[Warning]:
    """The warning for controls that let a text look other than it is."""
    found = _BIDI.search(text)
    if found is None:
        return []
    count = len(_BIDI.findall(text))
    return [
        Warning(
            code="bidi_controls",
            message=f"{count} characters change the direction of the text: it may look other than it is",
            span=Span(*found.span()),
        )
    ]
