"""The project's own marks of statements (`marks/statements.jsonl`) as the scorer of statements reads gold."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from marked import marked_articles

HERE = Path(__file__).resolve().parent
MARKS = HERE / "marks" / "statements.jsonl"

Json = Mapping[str, Any]


def gold_articles(shared: Path, part: str) -> list[dict[str, Any]]:
    """The articles of one part, with their marks as gold. Raises `ValueError` where a text is not the one that was marked."""
    return [
        article | {"statements": list(_statements(article["text"], mark["statements"]))}
        for mark, article in marked_articles(MARKS, shared, part)
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
