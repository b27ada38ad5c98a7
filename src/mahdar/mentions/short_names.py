"""Short names in brackets: «الرابطة الأهلية للإنصاف (رأهل)» names one body twice, and a lone «رأهل» is it from then on.

Where only the short name is known («السوق المشتركة للجنوب (ميركوسور)»), what stands before the bracket is the full name.
"""

from collections.abc import Iterator

from mahdar.arabic.clitics import cuts
from mahdar.lexicons.index import Index
from mahdar.mentions.names import is_function_word
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

_BODIES = frozenset({"organization", "bloc", "forum", "outlet"})
_COMMAS = frozenset("،,")
_SAID = 4  # tokens from «known» to the name: المعروفة اختصارا باسم "…"
_LONGEST = 8  # words of a full name that no list knows


def with_short_names(text: Text, index: Index, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases` with the bodies that a bracket names for a second time, in the order of the text."""
    starting = {phrase.first: phrase for phrase in phrases}
    ending = {phrase.last: phrase for phrase in phrases}
    shorts: dict[str, Phrase] = {}
    for bracket in (at for at, key in enumerate(text.keys[:-2]) if key == "("):
        first = bracket + 1 + (text.keys[bracket + 1] in QUOTATION_MARKS)
        full, inner = ending.get(bracket), starting.get(first)
        told = _full_name(text, bracket, full, inner) if inner is not None else None
        if told is not None:
            starting[told.first] = ending[told.last] = told
        elif full is not None and inner is None and full.kind in _BODIES and _is_short_name(text, index, first):
            shorts.setdefault(text.keys[first], full)
    others = dict(_also_known(text, index, ending))
    for words, full in others.items():
        if len(words) == 1 and not is_function_word(index, words[0]) and words[0] not in index.heads:
            shorts.setdefault(words[0], full)
    if others:
        starting = {first: _as_known(text, each, others) for first, each in starting.items()}
    found = [each for each in starting.values() if not (_is_lone(each) and text.keys[each.first] in shorts)]
    return sorted([*found, *_mentions(text, found, shorts)]) if shorts else sorted(found)


def _also_known(text: Text, index: Index, ending: dict[int, Phrase]) -> Iterator[tuple[tuple[str, ...], Phrase]]:
    """Each name in quotation marks that a body is also known by, with that: حوار غرب المتوسط المعروف بـ"5+5"."""
    for at, key in enumerate(text.keys):
        if key not in index.known_as:
            continue
        if not (key.startswith("ال") or any(each[:1] == "ب" for each in text.keys[at + 1 : at + _SAID])):
            continue  # تعرف "الخطر"
        full = ending.get(at) or (ending.get(at - 1) if text.keys[at - 1] in _COMMAS else None)
        opens = next((each for each in range(at + 1, at + _SAID) if text.quotation_opening(each) is not None), None)
        quotation = text.quotation_opening(opens) if opens is not None else None
        if full is None or full.kind not in _BODIES or quotation is None or not quotation.closed:
            continue
        words = tuple(text.keys[quotation.opening + 1 : quotation.closing])
        if 0 < len(words) <= _LONGEST:
            yield words, full


def _as_known(text: Text, phrase: Phrase, others: dict[tuple[str, ...], Phrase]) -> Phrase:
    """`phrase` as the body that it names by another name: حوار 5+5."""
    keys = tuple(key for key in text.keys[phrase.first : phrase.last] if key not in QUOTATION_MARKS)
    full = next((others[keys[at:]] for at in range(len(keys)) if keys[at:] in others), None)
    if full is None or phrase.first == full.first or phrase.kind != full.kind:
        return phrase
    return phrase._replace(stands_for=(full.first, full.last, full.cut), known=full.known)


def _is_lone(phrase: Phrase) -> bool:
    """Whether a single word was taken for a person by its place alone."""
    return phrase.rule == "unlisted_name" and phrase.last == phrase.first + 1


def _closes(text: Text, at: int) -> bool:
    """Whether the bracket is closed at token `at`, a quotation mark before it or not."""
    at += at < len(text.keys) and text.keys[at] in QUOTATION_MARKS
    return at < len(text.keys) and text.keys[at] == ")"


def _is_short_name(text: Text, index: Index, at: int) -> bool:
    """Whether a word in brackets can be nothing but a name."""
    key = text.keys[at]
    word = text.tokens[at].kind == "word" and len(key) > 1 and _closes(text, at + 1)
    return word and not is_function_word(index, key) and index.nisba(key) is None and not index.is_ordinary(key)


def _full_name(text: Text, bracket: int, full: Phrase | None, inner: Phrase) -> Phrase | None:
    """The name before the bracket as that of the known body inside: a body that no list knows, or a run of definite words.

    An agency in brackets is a credit and names nothing.
    """
    if not inner.known or inner.kind not in _BODIES - {"outlet"} or not _closes(text, inner.last):
        return None
    if full is not None:
        unlisted = full.kind in _BODIES and full.form == "name" and full.known is None
        return full._replace(known=inner.known, kind=inner.kind) if unlisted else None
    first = bracket
    while bracket - first < _LONGEST and _is_definite(text, first - 1):
        first -= 1
    if bracket - first < 2 or not text.keys[first].startswith("ال"):
        return None
    return Phrase(
        first, bracket, 0, inner.kind, "name", first, bracket, inner.known, gender=inner.gender, rule="full_name"
    )


def _is_definite(text: Text, at: int) -> bool:
    return at >= 0 and text.tokens[at].kind == "word" and text.keys[at].startswith(("ال", "لل", "وال"))


def _mentions(text: Text, found: list[Phrase], shorts: dict[str, Phrase]) -> Iterator[Phrase]:
    """Every lone short name, in its bracket and elsewhere."""
    covered = {at for phrase in found for at in range(phrase.first, phrase.last)}
    for at, key in enumerate(text.keys):
        if at in covered:
            continue
        cut = next((each for each in cuts(key) if each.key in shorts), None)
        if cut is not None:
            full = shorts[cut.key]
            yield full._replace(
                first=at, last=at + 1, cut=cut.letters, form="name", name_first=at, name_last=at + 1,
                rule="short_name", stands_for=(full.first, full.last, full.cut),
            )  # fmt: skip
