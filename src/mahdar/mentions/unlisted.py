"""Names that no list knows, told by what stands beside them: a nationality before (الأوزبكي باتيروف), a title behind.

Arabic has no capitals, so that an unknown word alone is no name; beside one of these it can be nothing else.
"""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts
from mahdar.lexicons.entries import State
from mahdar.lexicons.index import Index
from mahdar.mentions.names import LONGEST, is_function_word, name_end
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.quotations import QUOTATION_MARKS
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
        if end - start <= qualifies or not any(_is_name_alone(index, key) for key in text.keys[start:end]):
            return None
        return Phrase(
            at, end, cut.letters, "person", "name", start, end, gender=nisba.value.gender, rule="nationality_and_name"
        )
    return None


def named_by_itself(text: Text, index: Index, at: int, last: int) -> Phrase | None:
    """The person of two or more words that the language does not have (تيغو ماراسا), or of one behind a verb of saying that
    nothing else can follow (قال ماراسا إن); the place behind what says that it is one (بلدة ماراسا)."""
    end = at
    while end < last and end - at < LONGEST and _is_foreign(text, index, end) and (end == at or not _is_led(text, end)):
        end += 1
    if at > 0 and is_place_head(index, text.keys[at - 1]) and (end > at or is_rather_a_name(text, index, at)):
        end = max(end, at + 1)
        return Phrase(at, end, 0, "place", "name", at, end, gender="f", rule="unlisted_place")
    if (
        end == at + 1
        and end < last
        and text.keys[end] in index.names.surnames
        and text.keys[end] not in index.names.ambiguous
    ):
        end += 1
    said = end - at == 1 and at > 0 and _is_said_by(text, index, at, last)
    if end - at < 2 and not said:
        return None
    return Phrase(at, end, 0, "person", "name", at, end, rule="unlisted_name")


def _is_foreign(text: Text, index: Index, at: int) -> bool:
    """Whether a word can be nothing but a part of a name: none of the language, in Arabic letters, without article."""
    key = text.keys[at]
    if text.tokens[at].kind != "word":
        return False
    arabic = len(key) > 3 and not key[0].isascii() and not _bears_more(key)
    joined = key[:1] in CONJUNCTIONS and index.is_ordinary(key[1:])
    listed = key in index.heads or key in index.titles or key in index.event_forms or key in index.light_forms
    return arabic and not joined and not listed and _is_unknown(index, key)


def is_place_head(index: Index, key: str) -> bool:
    """Whether a word only says that a place is one: بلدة, بولاية."""
    return any(cut.key in index.place_heads for cut in cuts(key))


def is_rather_a_name(text: Text, index: Index, at: int) -> bool:
    """Whether a word where a name is due is none that the vocabulary has as it stands: ولاية يوتا, بلدة هويان."""
    key = text.keys[at]
    listed = key in index.heads or key in index.titles or key in index.adjectives or key in index.interposed
    known = listed or key in index.cues or index.nisba(key) is not None or is_function_word(index, key)
    joined = key[:1] in (*CONJUNCTIONS, "ب", "ل") and index.is_ordinary(key[1:])
    word = text.tokens[at].kind == "word" and len(key) > 3 and not key[0].isascii() and not _bears_more(key)
    return word and not (known or joined or key in index.vocabulary)


def _bears_more(key: str) -> bool:
    """Whether a word has an article or the س of the future, as names have not."""
    article = any(cut.key.startswith(("ال", "لل")) for cut in cuts(key))
    return article or (key[:1] == "س" and key[1:2] in ("ي", "ت", "ن"))


def _is_led(text: Text, at: int) -> bool:
    """Whether a word may begin with a particle, so that it goes on no name: أستوكهولم وأوسلو."""
    return text.keys[at][:1] in (*CONJUNCTIONS, "ب", "ل")


def _is_said_by(text: Text, index: Index, at: int, last: int) -> bool:
    before, behind = text.keys[at - 1], text.keys[at + 1] if at + 1 < last else ""
    forms = [
        form for cut in cuts(before) if cut.proclitics in ("", *CONJUNCTIONS) for form in index.cues.get(cut.key, ())
    ]
    finite = bool(forms) and all(form.form.tense in ("past", "present") for form in forms)
    opens = (
        behind in index.that or behind in QUOTATION_MARKS or behind in index.prepositions or behind in (*_COMMAS, *":(")
    )
    return finite and opens


def _is_name_alone(index: Index, key: str) -> bool:
    """Whether a word is a name and nothing else."""
    given = key in index.names.given and key not in index.names.ambiguous and not index.is_ordinary(key)
    return given or _is_unknown(index, key)


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
