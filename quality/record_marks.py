"""The project's own marks of events and meetings (`marks/events.jsonl`) as the scorer of the diplomatic record reads gold."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from marked import marked_articles

HERE = Path(__file__).resolve().parent
MARKS = HERE / "marks" / "events.jsonl"

Json = Mapping[str, Any]
Mark = Sequence[Any]
"""A span `[start, end)`, and behind it what the preposition before it has swallowed of its article (لليونان: ا)."""

_NAMES: dict[str, tuple[str, ...]] = {
    "events": ("actor", "recipient"),
    "meetings": ("participants",),
    "proposals": ("by", "to"),
    "forums": ("members", "founders"),
}
_PLACES = {"meetings": ("forum", "place")}


def gold_articles(shared: Path, part: str) -> list[dict[str, Any]]:
    """The articles of one part, with their marks as gold. Raises `ValueError` where a text is not the one that was marked."""
    return [
        article | {kind: [_gold(article["text"], kind, each) for each in mark[kind]] for kind in _NAMES}
        for mark, article in marked_articles(MARKS, shared, part)
    ]


def _gold(text: str, kind: str, mark: Json) -> dict[str, Any]:
    told = dict(mark)
    for name in _NAMES[kind]:
        told[name] = [_name(text, each) for each in mark[name]]
    for name in _PLACES.get(kind, ()):
        told[name] = _name(text, mark[name]) if mark[name] is not None else None
    for name in ("anchor", "what"):
        if name in mark:
            told[name], told[f"{name}_at"] = _name(text, mark[name]), mark[name][0]
    if kind == "meetings":
        told["absent"] = [{"actor": _name(text, each)} for each in mark["absent"]]
    if kind == "forums":
        told["name"] = _name(text, mark["name"])
    return told


def _name(text: str, mark: Mark) -> str:
    """The words that a mark stands for, in their free form."""
    swallowed = mark[2] if len(mark) > 2 else ""
    return f"{swallowed}{text[mark[0] : mark[1]]}"
