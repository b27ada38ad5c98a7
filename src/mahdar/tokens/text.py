"""A document's text with its tokens, parts, sentences and quotations, in token indices."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.reading import Part, Parts
from mahdar.spans import Span
from mahdar.tokens.quotations import Quotation, find_quotations
from mahdar.tokens.sentences import split_sentences
from mahdar.tokens.words import Token, tokenize


class Stretch(NamedTuple):
    """Tokens `first` up to `last` (not included) of one part."""

    first: int
    last: int
    part: Part


@dataclass(frozen=True, slots=True)
class Text:
    """`tokens` of all parts in order; paragraphs and sentences as stretches of them; quotations as pairs of marks."""

    text: str
    tokens: list[Token]
    keys: list[str]
    paragraphs: list[Stretch]
    sentences: list[Stretch]
    quotations: list[Quotation]
    # For each token the number of the paragraph, the sentence and the innermost quotation (or -1) that it stands in.
    in_paragraph: list[int]
    in_sentence: list[int]
    in_quotation: list[int]

    def span(self, first: int, last: int) -> Span:
        """The words of tokens `first` up to `last` (not included)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """What is printed there."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def paragraph_of(self, at: int) -> Stretch:
        """The paragraph that token `at` stands in."""
        return self.paragraphs[self.in_paragraph[min(at, len(self.tokens) - 1)]]

    def sentence_of(self, at: int) -> Stretch:
        """The sentence that token `at` stands in."""
        return self.sentences[self.in_sentence[min(at, len(self.tokens) - 1)]]

    def quotation_of(self, at: int) -> Quotation | None:
        """The innermost quotation that token `at` stands in."""
        number = self.in_quotation[at] if 0 <= at < len(self.tokens) else -1
        return self.quotations[number] if number >= 0 else None

    def quotation_opening(self, at: int) -> Quotation | None:
        """The quotation whose opening mark is token `at`."""
        return next(iter(self.quotations_opening(at, at + 1)), None)

    def quotations_opening(self, first: int, last: int) -> list[Quotation]:
        """The quotations whose opening mark is one of the tokens `first` up to `last` (not included)."""
        begin = bisect_left(self.quotations, first, key=lambda each: each.opening)
        end = bisect_left(self.quotations, last, lo=begin, key=lambda each: each.opening)
        return self.quotations[begin:end]


def read_text_structure(text: str, parts: Parts) -> Text:
    """Cut every part of `text` into tokens, sentences and quotations; none of them crosses a part."""
    tokens: list[Token] = []
    paragraphs: list[Stretch] = []
    sentences: list[Stretch] = []
    named: list[tuple[Part, Span]] = [("body", span) for span in parts.paragraphs]
    if parts.standfirst is not None:
        named.insert(0, ("standfirst", parts.standfirst))
    if parts.title is not None:
        named.insert(0, ("title", parts.title))
    quotations: list[Quotation] = []
    for part, span in named:
        first = len(tokens)
        tokens.extend(tokenize(text, span.start, span.end))
        if len(tokens) == first:
            continue
        paragraph = Stretch(first, len(tokens), part)
        paragraphs.append(paragraph)
        found = find_quotations(text, tokens, first, len(tokens))
        quotations.extend(found)
        sentences.extend(Stretch(a, b, part) for a, b in split_sentences(text, tokens, first, len(tokens), found))
    # An inner quotation comes after the one round it, so its number stays.
    quoted = _where(len(tokens), [(each.opening + 1, each.closing) for each in quotations])
    in_paragraph = _where(len(tokens), [(each.first, each.last) for each in paragraphs])
    in_sentence = _where(len(tokens), [(each.first, each.last) for each in sentences])
    keys = [token.key for token in tokens]
    return Text(text, tokens, keys, paragraphs, sentences, quotations, in_paragraph, in_sentence, quoted)


def _where(tokens: int, stretches: list[tuple[int, int]]) -> list[int]:
    """For each token the number of the last stretch that holds it, or -1."""
    numbers = [-1] * tokens
    for number, (first, last) in enumerate(stretches):
        numbers[first:last] = [number] * (last - first)
    return numbers
