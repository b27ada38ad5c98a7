"""A page into the lines of its article and what it says of itself.

The body comes from trafilatura (`fast`, `favor_precision`: on the saved pages the same text as its slower settings),
the rest from the page's own metadata. The tree is built once for both.
"""

import re
from dataclasses import dataclass
from typing import Any

from mahdar.documents.layout import ends_as_sentence, key_of
from mahdar.documents.metadata import Metadata, read_metadata
from mahdar.errors import NoArticle

_PAGE = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.I)
_TAG = re.compile(
    r"</?(?:p|div|span|br|h[1-6]|a|section|main|ul|li|b|strong|em|i|font|center|table)(?:\s[^<>]*)?/?>", re.I
)
_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|tr|td|th|dd|dt|option|tbody|thead|tfoot|html|head|body|br|img|input|meta|link|hr|area|base|col|embed"
    r"|source|track|wbr|param)[\s/>])[a-z][^<>]*(?<!/)>",
    re.I,
)
"""Tags that nest: neither those that are empty nor those whose end may be left out."""
_HEAD = 4096
_CUT = ("...", "\N{HORIZONTAL ELLIPSIS}")
_SHORTEST_LEAD = 4  # words
_LONGEST_REST = 600  # characters of a lead behind the place where its description is cut off
_DEEPEST = 150  # the deepest of the saved pages has 26; far from where C code that recurs runs out of stack
_NO_ARTICLE = ("no article was found in the page", "save the text of the article and give that")


@dataclass(frozen=True, slots=True)
class Page:
    """The body's lines in order, and the metadata."""

    lines: tuple[str, ...]
    metadata: Metadata


def is_html(text: str, content_type: str | None = None) -> bool:
    """Whether a text is a page: by what it contains, or by the content type where it has tags at all."""
    head = text[:_HEAD]
    if "<" not in head:
        return False
    if _PAGE.search(head):
        return True
    tags = sum(1 for _ in _TAG.finditer(head))
    return tags > (0 if content_type and "html" in content_type.lower() else 3)


def read_page(text: str) -> Page:
    """The article of a page. Raises `NoArticle` where there is none."""
    import trafilatura  # takes a tenth of a second: texts do not pay for pages
    from lxml import etree

    tree = _tree(text)
    try:
        metadata = read_metadata(tree)
        lead = _lead(tree, metadata)
        document = trafilatura.bare_extraction(
            tree, fast=True, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False
        )
    except (RecursionError, etree.LxmlError, ValueError) as error:
        raise NoArticle(*_NO_ARTICLE) from error
    body = getattr(document, "text", None) or ""
    lines = [line for line in (_unmarked(each) for each in body.splitlines()) if line] or _paragraphs(_tree(text))
    if not lines and not lead:
        raise NoArticle(*_NO_ARTICLE)
    if lead and not any(key_of(lead) in key_of(line) for line in lines[:4]):
        lines.insert(0, lead)
    return Page(tuple(lines), metadata)


def _tree(text: str) -> Any:
    from lxml import etree, html

    try:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        return html.document_fromstring(_flattened(text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NoArticle(*_NO_ARTICLE) from error


def _flattened(text: str) -> str:
    """The page without those tags that are nested deeper than any reader of pages stands."""
    depth = deepest = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST:
        return text
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1]:
            depth -= 1
            return match[0] if 0 <= depth < _DEEPEST else ""
        depth += 1
        return match[0] if depth <= _DEEPEST else " "

    return _NESTING.sub(keep, text)


def _unmarked(line: str) -> str:
    """A line of the extractor without the dash that it puts before items of lists."""
    return " ".join(line.strip().removeprefix("- ").split())


def _paragraphs(tree: Any) -> list[str]:
    """The paragraphs outside menus and footers: for articles so short that the extractor does not see one."""
    outside = tree.xpath(
        "//p[not(ancestor::nav or ancestor::footer or ancestor::aside or ancestor::header or ancestor::form)]"
    )
    lines = [" ".join("".join(each.itertext()).split()) for each in outside]
    return [line for line in lines if line] if any(map(ends_as_sentence, lines)) else []


def _lead(tree: Any, metadata: Metadata) -> str | None:
    """The description as the page prints it: extractors lose leads that stand outside the body.

    Where the description is cut off with dots, the lead is the paragraph that begins so.
    """
    description = metadata.description
    if description is None or len(description.split()) < _SHORTEST_LEAD:
        return None
    key = key_of(description)
    if metadata.title and key == key_of(metadata.title):
        return None
    cut = description.endswith(_CUT)
    tags = ("p", "h2", "h3") if cut else ("p", "h2", "h3", "div", "span", "strong")
    for element in tree.iter(*tags):
        if description[:12] not in "".join(filter(None, (element.text, *(child.text for child in element[:2])))):
            continue
        printed = " ".join("".join(element.itertext()).split())
        if len(printed) > len(description) + (_LONGEST_REST if cut else 20):
            continue
        if key_of(printed) == key or (cut and key_of(printed).startswith(key)):
            return printed
    return None
