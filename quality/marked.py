"""The texts that were marked: never kept here, and never taken for another."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]
ARTICLES = "data/articles/dev.jsonl"


def article_text(article: Json) -> str:
    """Title, newline, text; the text alone where it begins with the title or there is none."""
    title, text = article.get("title") or "", str(article["text"])
    return text if text.startswith(title) else f"{title}\n{text}"


def marked_texts(marks: Sequence[Json], articles: Iterable[Json]) -> list[str]:
    """The text of each line of marks. Raises `ValueError` where it is missing or not the one that was marked."""
    texts = {article["id"]: article_text(article) for article in articles}
    for mark in marks:
        if hashlib.sha256(texts.get(mark["id"], "").encode()).hexdigest() != mark["sha256"]:
            raise ValueError(f"{mark['id']}: the article is missing or not the one that was marked")
    return [texts[mark["id"]] for mark in marks]


def marked_articles(marks: Path, shared: Path, part: str) -> Iterator[tuple[Json, dict[str, Any]]]:
    """Each line of marks of one part, with the article that it is of: id, text, published.

    Raises `ValueError` where a text is not the one that was marked.
    """
    lines = [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines()]
    wanted = [each for each in lines if each["part"] == part]
    with (shared / ARTICLES).open(encoding="utf-8") as articles:
        read = [json.loads(line) for line in articles]
    published = {each["id"]: each.get("published") for each in read}
    for mark, text in zip(wanted, marked_texts(wanted, read), strict=True):
        yield mark, {"id": mark["id"], "text": text, "published": published[mark["id"]]}
