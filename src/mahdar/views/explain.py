"""An explanation as lines for a person, or as JSON."""

from typing import Any

import msgspec

from mahdar.explain.explanation import Explanation, Fact, Rival
from mahdar.spans import Span
from mahdar.views.characters import shown

_AROUND = 40
"""Characters shown on either side of the offset: with them the line fits a terminal of a hundred columns."""


def explanation_text(explanation: Explanation) -> str:
    """The place, then each fact with its words, rule and lexicon entries, then each rival with the reason it lost."""
    lines = [f"at {explanation.offset}: {_place(explanation)}"]
    if not explanation.facts:
        lines += ["", "no fact of the record covers this place"]
    for fact in explanation.facts:
        lines += ["", *_fact(fact)]
    if explanation.rivals:
        lines += ["", "considered and lost"]
    for rival in explanation.rivals:
        lines += _rival(rival, explanation.text)
    return "\n".join(lines) + "\n"


def explanation_json(explanation: Explanation) -> str:
    """The same as one JSON object, without the whole text."""
    found: dict[str, Any] = {
        "offset": explanation.offset,
        "length": len(explanation.text),
        "facts": explanation.facts,
        "rivals": explanation.rivals,
    }
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def _place(explanation: Explanation) -> str:
    """The words around the offset, the character itself in ⟦⟧."""
    text, at = explanation.text, explanation.offset
    before, after = text[max(0, at - _AROUND) : at], text[at + 1 : at + 1 + _AROUND]
    left = "…" if at > _AROUND else ""
    right = "…" if at + 1 + _AROUND < len(text) else ""
    return shown(f"{left}{before}⟦{text[at]}⟧{after}{right}")


def _range(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _fact(fact: Fact) -> list[str]:
    lines = [f"{fact.kind} {fact.id}" if fact.id else fact.kind]
    for span, words in zip(fact.spans, fact.words, strict=False):
        lines.append(f"  words    {_range(span)}  {shown(words)}")
    lines.append(f"  rule     {fact.rule}")
    lines += [f"  lexicon  {entry}" for entry in fact.entries]
    return lines


def _rival(rival: Rival, text: str) -> list[str]:
    return [
        f"  {shown(rival.what)}",
        f"    words  {_range(rival.span)}  {shown(rival.span.of(text))}",
        f"    rule   {rival.rule}",
        f"    lost   {shown(rival.why_lost)}",
    ]
