"""Later mentions by family name: after «الوزير سامر الحلبي» a lone «الحلبي» is the same man, before it in a headline too.

Where the family name is printed first («بارك جين سو»), the lone first word is.
"""

from mahdar.arabic.clitics import Cut, cuts, without_article
from mahdar.lexicons.index import Index
from mahdar.mentions.names import is_function_word
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def with_later_mentions(text: Text, index: Index, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases` with every lone family name of a person named in full, in the order of the text."""
    full = [each for each in phrases if each.kind == "person" and each.form == "name" and _words(each) > 1]
    last_names: dict[str, Phrase] = {}
    first_names: dict[str, Phrase] = {}
    for phrase in full:
        last = without_article(text.keys[phrase.name_last - 1])
        if len(last) > 2 and last not in index.names.seconds:
            last_names.setdefault(last, phrase)
        if text.keys[phrase.name_first] in index.names.family_first:
            first_names.setdefault(text.keys[phrase.name_first], phrase)
    for phrase in list(last_names.values()):
        for at in range(phrase.name_first + 1, phrase.name_last - 1):
            if _may_stand_alone(index, text.keys[at]):
                last_names.setdefault(text.keys[at], phrase)  # بيدرو سوتو ليونثيو: a lone سوتو
    if not full:
        return phrases
    covered = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
    lone = {key for key in set(text.keys) if _may_be_lone(key, last_names, first_names)}
    free = [at for at, key in enumerate(text.keys) if key in lone and at not in covered]
    later = (_later(text, index, at, last_names, first_names) for at in free)
    return sorted([*phrases, *(each for each in later if each is not None)])


def _may_be_lone(key: str, last_names: dict[str, Phrase], first_names: dict[str, Phrase]) -> bool:
    """Whether a word, proclitics taken off, is one of the names; few are."""
    return any(without_article(cut.key) in last_names or cut.key in first_names for cut in cuts(key))


def _words(phrase: Phrase) -> int:
    return phrase.name_last - phrase.name_first


def _later(
    text: Text, index: Index, at: int, last_names: dict[str, Phrase], first_names: dict[str, Phrase]
) -> Phrase | None:
    """The person whose family name alone stands at token `at`, proclitics taken off."""
    key = text.keys[at]
    for cut in cuts(key):
        if is_function_word(index, cut.key) or cut.key in index.cues:
            continue
        owner = last_names.get(without_article(cut.key))
        if owner is not None and _is_meant(text, index, key, cut, owner):
            lone = _lone(at, cut, owner, "last_name")
            first = at - _has_particle(text, index, owner, at, cut.letters)
            return lone._replace(first=first, name_first=first)
        owner = first_names.get(cut.key)
        if owner is not None and not index.is_ordinary(key):
            lone = _lone(at, cut, owner, "family_name")
            return lone._replace(stands_for=(owner.name_first, owner.name_last, _cut_of_name(owner)))
    return None


def _cut_of_name(phrase: Phrase) -> int:
    return phrase.cut if phrase.name_first == phrase.first else 0


def _is_meant(text: Text, index: Index, key: str, cut: Cut, owner: Phrase) -> bool:
    """Whether a word that is a last name too names its owner: printed as in the full name, or no other word."""
    same = cut.key == text.keys[owner.name_last - 1]
    return (same or not index.is_ordinary(cut.key)) and not (cut.letters and index.is_ordinary(key))


def _lone(at: int, cut: Cut, owner: Phrase, rule: str) -> Phrase:
    return Phrase(
        at, at + 1, cut.letters, "person", "name", at, at + 1, owner.known, gender=owner.gender, rule=rule
    )  # fmt: skip


def _has_particle(text: Text, index: Index, owner: Phrase, at: int, letters: int) -> bool:
    """Whether a particle of the full name stands before the last name: ولد المختار of أحمد ولد سيدي المختار."""
    before = text.keys[at - 1] if at and not letters else ""
    return before in index.names.particles and before in text.keys[owner.name_first : owner.name_last]


def _may_stand_alone(index: Index, key: str) -> bool:
    """Whether a word inside a name is the first of two family names: no given name and nothing else either."""
    names = index.names
    known = key in names.given or key in names.seconds or key in names.particles or index.is_ordinary(key)
    return len(key) > 3 and not known and not is_function_word(index, key)
