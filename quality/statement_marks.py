"""The project's own marks of statements (`marks/statements.jsonl`) as the scorer of statements reads gold."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from marked import marked_texts

HERE = Path(__file__).resolve().parent
MARKS = HERE / "marks" / "statements.jsonl"
ARTICLES = "data/articles/dev.jsonl"

Json = Mapping[str, Any]


def gold_articles(shared: Path, part: str) -> list[dict[str, Any]]:
    """The articles of one part, with their marks as gold. Raises `ValueError` where a text is not the one that was marked."""
    if not MARKS.exists():
        return []
    marks = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]
    marks = [each for each in marks if each["part"] == part]
    with (shared / ARTICLES).open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    published = {each["id"]: each.get("published") for each in articles}
    texts = marked_texts(marks, articles)
    return [
        {
            "id": mark["id"],
            "text": text,
            "published": published[mark["id"]],
            "statements": list(_statements(text, mark["statements"])),
        }
        for mark, text in zip(marks, texts, strict=True)
    ]


def _statements(text: str, marked: Sequence[Json]) -> Iterator[dict[str, Any]]:
    for each in marked:
        names = [text[slice(*span)] for span in each["speaker"]]
        yield {
            "cue": text[slice(*each["cue"])],
            "cue_at": each["cue"][0],
            "speaker": names[0] if names else None,
            "aliases": names[1:],
            "elided": each["elided"],
            "content": [text[slice(*span)] for span in each["content"]],
            "mode": each["mode"],
        }
