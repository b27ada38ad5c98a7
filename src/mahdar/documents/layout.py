"""The words of `layout.yaml`: what stands round an article and is none of its sentences."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from mahdar.arabic.letters import INVISIBLE, fold
from mahdar.errors import LexiconError
from mahdar.lexicons.load import parse, read_file

FILE = "layout.yaml"

_WORD = re.compile(r"[^\W_]+")
_DROPPED = INVISIBLE + "\N{ARABIC TATWEEL}"
_CLOSERS = (
    "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
_CLOSERS += "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK})]}"
_SENTENCE_ENDS = tuple(".!?\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}\N{HORIZONTAL ELLIPSIS}")


def key_of(words: str) -> str:
    """Letters and digits alone, folded: «أ. ف. ب», «ا ف ب» and «أ.ف.ب» have one key."""
    return "".join(_WORD.findall(fold(words)))


def words_of(line: str) -> list[str]:
    """The folded words and numbers of a line, without marks."""
    return _WORD.findall(fold(line))


def ends_as_sentence(line: str) -> bool:
    """Whether the last mark of a line ends a sentence; closing quotation marks and brackets after it do not hide it."""
    return line.rstrip(_CLOSERS + _DROPPED + " ").endswith(_SENTENCE_ENDS)


@dataclass(frozen=True, slots=True)
class Layout:
    """Keys (`key_of`) of phrases, folded words where a line is read word by word, letters and words as printed."""

    end_marks: frozenset[str]
    footers: tuple[str, ...]
    related: frozenset[str]
    buttons: frozenset[str]
    first_buttons: tuple[str, ...]
    tag_labels: frozenset[str]
    published_labels: tuple[tuple[str, ...], ...]
    updated_labels: tuple[tuple[str, ...], ...]
    date_words: frozenset[str]
    ago_words: frozenset[str]
    morning: frozenset[str]
    afternoon: frozenset[str]
    utc: tuple[tuple[str, ...], ...]
    utc_3: tuple[tuple[str, ...], ...]
    credit_heads: tuple[str, ...]
    credit_tails: tuple[str, ...]
    wires: frozenset[str]
    credit_words: frozenset[str]
    source_labels: frozenset[str]
    byline_labels: frozenset[str]
    foreign_letters: frozenset[str]
    kurdish_letters: frozenset[str]
    common_words: frozenset[str]


@cache
def layout() -> Layout:
    """The lists of `layout.yaml`. Raises `LexiconError` where one is missing or has anything but words in it."""
    lists = parse(FILE, read_file(FILE))

    def of(name: str) -> list[str]:
        words = lists.get(name) if isinstance(lists, dict) else None
        if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
            raise LexiconError(f"{FILE}: {name}: a list of words is wanted; quote what YAML takes for something else")
        return words

    def keys(name: str) -> frozenset[str]:
        return frozenset(map(key_of, of(name)))

    def words(*names: str) -> frozenset[str]:
        return frozenset(fold(each) for name in names for each in of(name))

    def longest_first(items: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(items, key=len, reverse=True))

    def phrases(name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted((tuple(words_of(each)) for each in of(name)), key=len, reverse=True))

    return Layout(
        end_marks=keys("end_marks"),
        footers=longest_first(keys("footers")),
        related=keys("related"),
        buttons=words("buttons"),
        first_buttons=tuple(words("buttons")),
        tag_labels=keys("tag_labels"),
        published_labels=phrases("published_labels"),
        updated_labels=phrases("updated_labels"),
        date_words=words("date_words", "weekdays"),
        ago_words=words("ago_words"),
        morning=words("morning"),
        afternoon=words("afternoon"),
        utc=phrases("utc"),
        utc_3=phrases("utc_3"),
        credit_heads=longest_first(keys("credit_heads")),
        credit_tails=longest_first(keys("credit_tails")),
        wires=keys("wires"),
        credit_words=keys("credit_words"),
        source_labels=keys("source_labels"),
        byline_labels=keys("byline_labels"),
        foreign_letters=frozenset(of("foreign_letters")),
        kurdish_letters=frozenset(of("kurdish_letters")),
        common_words=frozenset(of("common_words")),
    )
