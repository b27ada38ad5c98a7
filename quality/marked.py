"""The texts that were marked: never kept here, and never taken for another."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]


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
