"""Where words stand: half-open ranges of code points of `document.text`."""

from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`: the words as printed, with the vowel marks of the last letter, without closing punctuation."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
