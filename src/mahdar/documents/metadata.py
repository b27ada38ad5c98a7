"""What a page says of itself in JSON-LD, OpenGraph, `meta`, `time`, `lang` and `link`: for machines, not readers."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from mahdar.documents.layout import key_of
from mahdar.documents.published import date_line, edtf, impossible
from mahdar.documents.tags import split_tags
from mahdar.reading import Warning

_ARTICLE = re.compile(r"Article|BlogPosting|Report|LiveBlog", re.I)
_DATES = (
    "article:published_time", "datepublished", "article:published", "og:published_time", "publishdate", "pubdate",
    "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "dc.date.created", "datecreated", "date",
)  # fmt: skip
_KEYWORDS = ("news_keywords", "article:tag", "keywords")
_SUFFIX = re.compile(r"\s+[|–—»:-]+\s+")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_DEPTH = 12  # of JSON-LD met, the deepest has five levels


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; `None` and empty where nothing was. `published` is EDTF."""

    title: str | None
    description: str | None
    published: str | None
    publisher: str | None
    author: str | None
    language: str | None
    url: str | None
    tags: tuple[str, ...]
    warnings: tuple[Warning, ...]


def read_metadata(tree: Any) -> Metadata:
    """The metadata of a page given as the root of an lxml tree."""
    metas = _metas(tree)
    data = _json_ld(tree)
    published, problem = _published(
        [*_strings(data.get("datePublished")), *(metas.get(name, "") for name in _DATES), *_times(tree)]
    )
    site = metas.get("og:site_name")
    publisher = _name(data.get("publisher")) or (site if site and "://" not in site else None)
    title = _title(tree, data, metas, publisher)
    return Metadata(
        title=title,
        description=_clean(_first(data.get("description")) or metas.get("og:description") or metas.get("description")),
        published=published,
        publisher=publisher,
        author=_author(data, metas, publisher),
        language=tree.get("lang") or _first(data.get("inLanguage")) or metas.get("og:locale"),
        url=_url(tree, data, metas),
        tags=_tags(data, metas, title),
        warnings=(problem,) if problem else (),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _clean(meta.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _json_ld(tree: Any) -> dict[str, Any]:
    """The first object that is an article; lists and `@graph` are looked through, broken JSON is mended or left."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        for each in _objects(_loads(script.text or ""), 0):
            if any(_ARTICLE.search(kind) for kind in _strings(each.get("@type"))):
                return each
    return {}


def _loads(printed: str) -> Any:
    cleaned = printed.strip().removeprefix("<!--").removesuffix("-->").rstrip("; \n")
    for attempt in (cleaned, _TRAILING_COMMA.sub(r"\1", _CONTROLS.sub(" ", cleaned))):
        try:
            return msgspec.json.decode(attempt)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for each in value:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(name), depth + 1)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _first(value: Any) -> str | None:
    return next(iter(_strings(value)), None)


def _clean(printed: str | None) -> str | None:
    """Without entities and line feeds; `None` for what is empty then."""
    return " ".join(html.unescape(printed).split()) or None if printed else None


def _name(value: Any, depth: int = 0) -> str | None:
    if isinstance(value, dict):
        return _name(value.get("name"), depth + 1) if depth < _DEPTH else None
    if isinstance(value, list):
        names = [name for each in value if depth < _DEPTH and (name := _name(each, depth + 1))]
        return "\N{ARABIC COMMA} ".join(dict.fromkeys(names)) or None
    return _clean(value) if isinstance(value, str) and "://" not in value else None


def _title(tree: Any, data: dict[str, Any], metas: dict[str, str], publisher: str | None) -> str | None:
    """The headline as the page has it, without the site's name."""
    heading = next((text for text in map(_text, tree.iter("h1")) if text), None)
    title = _clean(_first(data.get("headline"))) or metas.get("og:title") or metas.get("twitter:title")
    if title:
        return _without_site(title, {metas.get("og:site_name"), publisher}, heading)
    printed = _clean(tree.findtext(".//title"))
    return _without_site(printed, {metas.get("og:site_name"), publisher}, heading) if printed else heading


def _without_site(title: str, sites: set[str | None], heading: str | None) -> str:
    """A title without ` | CNN Arabic` behind it, where the page says that this is its name, or prints it without."""
    keys = {key_of(site) for site in sites if site}
    for mark in _SUFFIX.finditer(title):
        before, after = title[: mark.start()].strip(), title[mark.end() :]
        if key_of(after) in keys or (heading and key_of(heading) == key_of(before)):
            return before
    return title


def _author(data: dict[str, Any], metas: dict[str, str], publisher: str | None) -> str | None:
    name = _name(data.get("author")) or metas.get("article:author") or metas.get("author")
    return None if name is None or "://" in name or (publisher and key_of(name) == key_of(publisher)) else name


def _url(tree: Any, data: dict[str, Any], metas: dict[str, str]) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    page = data.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    for url in (*links, metas.get("og:url"), *_strings(data.get("url")), *_strings(page)):
        if url and "://" in url:
            return str(url).strip()
    return None


def _tags(data: dict[str, Any], metas: dict[str, str], title: str | None) -> tuple[str, ...]:
    listed = _strings(data.get("keywords"))
    if not listed:
        listed = next(([metas[name]] for name in _KEYWORDS if name in metas), [])
    tags = split_tags(listed[0]) if len(listed) == 1 else tuple(filter(None, map(_clean, listed)))
    if title and key_of("".join(tags)) == key_of(title):
        return ()  # some sites give the words of the headline
    return tuple(dict.fromkeys(tags))


def _times(tree: Any) -> Iterator[str]:
    for time in tree.iter("time"):
        if time.get("datetime") and "modif" not in (time.get("itemprop") or time.get("class") or "").lower():
            yield time.get("datetime")


def _published(candidates: list[str]) -> tuple[str | None, Warning | None]:
    """The first candidate that is a day; more exact ones of the same day after it are preferred."""
    found: str | None = None
    problem: Warning | None = None
    for printed in filter(None, candidates):
        try:
            value = edtf(printed)
        except ValueError:
            problem = problem or impossible(printed)
            continue
        if value is None:
            line = date_line(printed)
            value = line.published if line else None
        if value is None or len(value) < len("YYYY-MM-DD"):
            continue
        if found is None or (len(found) < len(value) and value.startswith(found) and "T" not in found):
            found = value
    return found, problem if found is None else None


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
