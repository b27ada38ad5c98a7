"""Names that no list knows, told by what stands beside them: a nationality before (الأوزبكي باتيروف), a title behind.

Arabic has no capitals, so that an unknown word alone is no name; beside one of these it can be nothing else.
"""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.lexicons.entries import State
from mahdar.lexicons.index import Index
from mahdar.mentions.names import LONGEST, is_function_word, name_end
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

_MEETING = 6  # tokens between the noun of a meeting and where it was
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
    nothing else can follow (قال ماراسا إن); the place behind what says that it is one (بلدة ماراسا), or where a meeting was."""
    if text.keys[at] in index.vocabulary:
        return None  # most words
    before = text.keys[at - 1] if at else ""
    if is_place_head(index, before) and is_rather_a_name(text, index, at):
        end = _foreign_end(text, index, at + 1, last)
        return Phrase(at, end, 0, "place", "name", at, end, gender="f", rule="unlisted_place")
    told = before in index.negations or (before in index.relatives and before not in index.short_relatives)
    if told or not _is_foreign(text, index, at) or text.keys[at][0] in CONJUNCTIONS[:1]:
        return None  # الذي تتزعمه ليفني
    end = _foreign_end(text, index, at + 1, last)
    if before in index.inside and _is_where_they_met(text, index, at):
        return Phrase(at, end, 0, "place", "name", at, end, gender="f", rule="unlisted_place")
    family = text.keys[end] if end == at + 1 and end < last else ""
    known = index.world.match(text.keys, end) if family else None
    namesake = known is not None and known.value.kind == "person" and known.value.short and known.length == 1
    end += namesake or (family in index.names.surnames and family not in index.names.ambiguous)
    if end - at < 2 and not _is_said_by(text, index, at, last):
        return None
    return Phrase(at, end, 0, "person", "name", at, end, rule="unlisted_name")


def _is_where_they_met(text: Text, index: Index, at: int) -> bool:
    """Whether a meeting is told right before «في»: عقد الاجتماع الأول في نوكوس."""
    near = text.keys[max(0, at - _MEETING) : at - 1]
    return any(without_article(key) in index.meeting_nouns for key in near)


def _foreign_end(text: Text, index: Index, at: int, last: int) -> int:
    """Where foreign words end; one that may begin with a particle goes on no name: أستوكهولم وأوسلو."""
    first = at
    particles = (*CONJUNCTIONS, "ب", "ل")
    while at < min(last, first + LONGEST) and _is_foreign(text, index, at) and text.keys[at][0] not in particles:
        at += 1
    return at


def _is_foreign(text: Text, index: Index, at: int) -> bool:
    """Whether a word can be nothing but a part of a name: none that the language has, without the pronoun of منظموه."""
    token = text.tokens[at]
    return token.kind == "word" and index.is_foreign(token.key) and text.text[token.end - 1] != "ه"


def is_place_head(index: Index, key: str) -> bool:
    """Whether a word only says that a place is one: بلدة, بولاية."""
    return any(cut.key in index.place_heads for cut in cuts(key))


def is_rather_a_name(text: Text, index: Index, at: int) -> bool:
    """Whether a word where a name is due is none that the vocabulary has as it stands: ولاية يوتا, بلدة هويان."""
    key = text.keys[at]
    joined = key[:1] in (*CONJUNCTIONS, "ب", "ل") and index.is_ordinary(key[1:])
    return text.tokens[at].kind == "word" and index.is_open(key) and not joined and key not in index.vocabulary


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
    if title is None or phrase.form == "name" or phrase.number != "s" or phrase.cut:
        return phrase
    last = phrase.first - (text.keys[phrase.first - 1] in _COMMAS if phrase.first > begins else 0)
    if title.bare and (last == phrase.first or text.keys[phrase.first].startswith("ال")):
        return phrase
    first = last
    while first > begins and last - first < LONGEST and _may_be_name(text, index, first - 1):
        first -= 1
    unknown = [_is_unknown(index, key) for key in text.keys[first:last]]
    if last - first < 2 or not (all(unknown) if title.bare else any(unknown)):
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
