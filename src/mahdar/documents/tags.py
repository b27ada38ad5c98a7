"""Tags below an article: `#وادي النيل`, `#كينيا #أوغندا`, «كلمات مفتاحية: …»."""

import re
from collections.abc import Sequence

from mahdar.documents.layout import ends_as_sentence, key_of, layout, words_of

_BETWEEN = re.compile(r"\s*[،,;؛|•/\t]\s*|\s{2,}|\s+-\s+")
_LABELLED = re.compile(r"[.!?؟…\"»”)]\s+([^\W\d_]+(?: [^\W\d_]+)?)\s*:?\s+([^.!?؟:]{2,200})$")
_LONGEST_TAG = 6  # words


def hashtags(line: str) -> tuple[str, ...]:
    """The tags of a line that has nothing else, without `#` and with spaces for underscores; empty for other lines."""
    if not line.startswith("#") or len(line) > 400 or ends_as_sentence(line):
        return ()
    found = tuple(tag for tag in (_clean(each) for each in line.split("#")) if tag)
    return found if all(len(each.split()) <= _LONGEST_TAG for each in found) else ()


def tag_list(line: str, article: Sequence[str]) -> tuple[str, ...] | None:
    """The tags behind a label such as «كلمات مفتاحية:»; `None` for other lines, empty where the label stands alone.

    Where nothing separates them, several words are one tag if they stand side by side in the `article` too.
    """
    if len(line) > 400 or ends_as_sentence(line):
        return None
    label, colon, rest = line.partition(":")
    if not colon or key_of(label) not in layout().tag_labels:
        label, _, rest = line.partition(" ")
        if key_of(label) not in layout().tag_labels or colon:
            return () if key_of(line) in layout().tag_labels else None
    return split_tags(rest, article)


def glued_tag_list(line: str, article: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """A last paragraph with a list of tags on its tail: the paragraph without it, and the tags."""
    match = _LABELLED.search(line, max(0, len(line) - 240))
    if match is None:
        return None
    label, rest = match[1], match[2]
    if key_of(label) not in layout().tag_labels:
        first, _, second = label.partition(" ")
        if key_of(first) not in layout().tag_labels:
            return None
        rest = f"{second} {rest}"
    kept = line[: match.start(1)].rstrip()
    return kept, split_tags(rest, [*article, kept])


def split_tags(printed: str, article: Sequence[str] = ()) -> tuple[str, ...]:
    """A list of tags, taken apart."""
    if "#" in printed:
        return tuple(tag for tag in map(_clean, printed.split("#")) if tag)
    pieces = [tag for tag in map(_clean, _BETWEEN.split(printed.strip())) if tag]
    if len(pieces) != 1 or len(pieces[0].split()) == 1:
        return tuple(pieces)
    return tuple(_side_by_side(pieces[0].split(), f" {' '.join(word for line in article for word in words_of(line))} "))


def _side_by_side(words: list[str], article: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(4, 1, -1) if at + n <= len(words) and _stands(words[at : at + n], article)), 1)
        found.append(" ".join(words[at : at + length]))
        at += length
    return found


def _stands(words: list[str], article: str) -> bool:
    return f" {' '.join(each for word in words for each in words_of(word))} " in article


def _clean(tag: str) -> str:
    return " ".join(tag.replace("_", " ").split()).strip("-،,;؛|• ")
