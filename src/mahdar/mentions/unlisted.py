"""Names that no list knows, told by what stands beside them: a nationality before (الأوزبكي باتيروف), a title behind.

Arabic has no capitals, so that an unknown word alone is no name; beside one of these it can be nothing else.
"""

from mahdar.arabic.clitics import cuts
from mahdar.lexicons.entries import State
from mahdar.lexicons.index import Index
from mahdar.mentions.names import LONGEST, is_function_word, name_end
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text

_COMMAS = frozenset("،,")


def named_by_nationality(text: Text, index: Index, at: int, last: int) -> Phrase | None:
    """The person behind a definite nationality in the singular: قال الكيني كيبروتو; with a noun before it only in full."""
    for cut in cuts(text.keys[at]):
        nisba = index.nisba_at(text.keys, at, cut.key) if cut.key.startswith("ال") else None
        if nisba is None or nisba.value.number != "s" or not isinstance(index.by_id.get(nisba.value.of), State):
            continue
        start = at + nisba.length
        end = name_end(text, index, start, last, titled=True) if start < last else start
        qualifies = at > 0 and text.keys[at - 1].startswith(("ال", "لل", "وال")) and not cut.letters
        if end - start <= qualifies or not any(_is_unknown(index, key) for key in text.keys[start:end]):
            return None
        return Phrase(
            at, end, cut.letters, "person", "name", start, end, gender=nisba.value.gender, rule="nationality_and_name"
        )
    return None


def named_before_title(text: Text, index: Index, begins: int, phrase: Phrase) -> Phrase:
    """`phrase`, a title without a name, as that of the two or more unknown words before it: تيغو ماراسا المتحدث باسم ….

    `begins`: the token behind the phrase before.
    """
    title = phrase.title
    if title is None or title.bare or phrase.form == "name" or phrase.number != "s" or phrase.cut:
        return phrase
    last = phrase.first - (text.keys[phrase.first - 1] in _COMMAS if phrase.first > begins else 0)
    first = last
    while first > begins and last - first < LONGEST and _may_be_name(text, index, first - 1):
        first -= 1
    if last - first < 2 or not any(_is_unknown(index, key) for key in text.keys[first:last]):
        return phrase
    return phrase._replace(first=first, form="name", name_first=first, name_last=last, rule="name_and_title")


def _may_be_name(text: Text, index: Index, at: int) -> bool:
    key = text.keys[at]
    listed = key in index.names.given or key in index.names.surnames
    return text.tokens[at].kind == "word" and (listed or _is_unknown(index, key)) and key not in index.cues


def _is_unknown(index: Index, key: str) -> bool:
    """Whether a word is none that the language or the lexicons of the world have."""
    known = key in index.cues or key in index.world or index.nisba(key) is not None or is_function_word(index, key)
    return not known and len(key) > 2 and not index.is_ordinary(key)
