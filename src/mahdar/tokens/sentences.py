"""Where sentences end: full stop, question and exclamation mark, also where the next word is glued to them.

No end: inside a closed quotation, between digits (3.5), after a lone letter (أ.ف.ب), in two or more dots.
"""

from collections.abc import Iterator

from mahdar.tokens.quotations import QUOTATION_MARKS, Quotation
from mahdar.tokens.words import Token

_ENDS = frozenset(".!?؟。")
_CLOSING = QUOTATION_MARKS | _ENDS | {")", "]"}


def split_sentences(
    text: str, tokens: list[Token], first: int, last: int, quotations: list[Quotation]
) -> Iterator[tuple[int, int]]:
    """The sentences of tokens `first` up to `last` as half-open ranges; a closing quotation mark after the end joins it."""
    quoted = [each for each in quotations if each.closed]
    start = first
    for at in range(first, last):
        if tokens[at].key not in _ENDS or at < start or not _is_end(text, tokens, at, first, last):
            continue
        inside = next((each for each in quoted if each.opening < at < each.closing), None)
        if inside is not None and at + 1 < inside.closing:
            continue
        end = at + 1
        while end < last and tokens[end].key in _CLOSING and not _stands_apart(text, tokens[end]):
            end += 1
        yield start, end
        start = end
    if start < last:
        yield start, last


def _stands_apart(text: str, token: Token) -> bool:
    return text[token.start - 1 : token.start].isspace()


def _is_end(text: str, tokens: list[Token], at: int, first: int, last: int) -> bool:
    token = tokens[at]
    if token.key != ".":
        return True
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if before == "." or after == "." or (before.isdigit() and after.isdigit()):
        return False
    if at > first and _is_lone_letter(tokens[at - 1]):
        # «أ ف ب.» and «أ.ف.ب.» may end a sentence, «د. خالد» does not.
        letters = [each for each in tokens[max(first, at - 3) : at - 1] if each.key != "."]
        return bool(letters) and _is_lone_letter(letters[-1]) and (not after or after.isspace())
    return True


def _is_lone_letter(token: Token) -> bool:
    return token.kind == "word" and len(token.key) == 1
