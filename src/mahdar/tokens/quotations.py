"""Which quotation mark belongs to which: «» “” "" ‹› „“ and the unbalanced, nested and swapped ones.

A mark that is never closed quotes up to the end of its paragraph; `closing` is then the token after the paragraph's last.
"""

from typing import NamedTuple

from mahdar.tokens.words import Token

_FAMILY = {
    "«": "guillemet", "»": "guillemet", "‹": "single guillemet", "›": "single guillemet",
    "“": "double", "”": "double", "„": "double", "‟": "double", '"': "double", "″": "double", "＂": "double",
    "‘": "single", "’": "single", "‚": "single", "《": "title", "》": "title", "❝": "double", "❞": "double",
}  # fmt: skip
_OPENS = frozenset("«‹„《❝")
_CLOSES = frozenset("»›》❞")
QUOTATION_MARKS = frozenset(_FAMILY)


class Quotation(NamedTuple):
    """Token indices of the two marks; `closed` is false where the closing one is missing."""

    opening: int
    closing: int
    closed: bool = True


def find_quotations(text: str, tokens: list[Token], first: int, last: int) -> list[Quotation]:
    """The quotations among tokens `first` up to `last`, in the order of their opening marks."""
    marks = [at for at in range(first, last) if tokens[at].key in _FAMILY]
    swapped = _guillemets_are_swapped(text, tokens, marks)
    stack: list[int] = []
    found: list[Quotation] = []
    for at in marks:
        mark = tokens[at].key
        family = _FAMILY[mark]
        if family == "single" and _stands_in_word(text, tokens[at]):
            continue
        partner = next((each for each in reversed(stack) if _FAMILY[tokens[each].key] == family), None)
        if family in ("guillemet", "single guillemet"):
            opens = (mark in _OPENS) != swapped
        elif partner is None:
            opens = mark not in _CLOSES or family == "double"
        else:
            opens = mark in _OPENS and family == "title"
        if opens:
            stack.append(at)
        elif partner is not None:
            del stack[stack.index(partner) :]
            found.append(Quotation(partner, at))
    found.extend(Quotation(at, last, closed=False) for at in stack if _opens_something(text, tokens[at]))
    return sorted(found)


def _guillemets_are_swapped(text: str, tokens: list[Token], marks: list[int]) -> bool:
    """Whether the paragraph prints »so« : some sites turn the marks round with the text."""
    first = next((tokens[at] for at in marks if tokens[at].key in "«»"), None)
    if first is None or first.key == "«":
        return False
    before = text[first.start - 1 : first.start]
    return _opens_something(text, first) and not before.isalnum()


def _stands_in_word(text: str, token: Token) -> bool:
    """Whether a single mark is an apostrophe: letters on both sides."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return before.isalpha() and after.isalpha()


def _opens_something(text: str, token: Token) -> bool:
    """Whether a mark without a partner stands before a word, as an opening one does."""
    after = text[token.end : token.end + 1]
    return after.isalnum() or (bool(after) and after in "([…" + "".join(_FAMILY))
