"""Later mentions by last name: after «الوزير سامر الحلبي» a lone «الحلبي» is the same man, before it in a headline too."""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.lexicons.index import Index
from mahdar.mentions.names import is_function_word
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def with_later_mentions(text: Text, index: Index, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases` with every lone last name of a person named in full, in the order of the text."""
    last_names: dict[str, Phrase] = {}
    for phrase in phrases:
        if phrase.kind == "person" and phrase.form == "name" and phrase.name_last - phrase.name_first > 1:
            last = without_article(text.keys[phrase.name_last - 1])
            if len(last) > 2 and last not in index.names.seconds:
                last_names.setdefault(last, phrase)
    for phrase in list(last_names.values()):
        for at in range(phrase.name_first + 1, phrase.name_last - 1):
            if _may_stand_alone(index, text.keys[at]):
                last_names.setdefault(text.keys[at], phrase)  # بيدرو سوتو ليونثيو: a lone سوتو
    if not last_names:
        return phrases
    covered = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
    found = list(phrases)
    for at, key in enumerate(text.keys):
        if at in covered or text.tokens[at].kind != "word":
            continue
        for cut in cuts(key):
            owner = last_names.get(without_article(cut.key))
            if owner is None or is_function_word(index, cut.key) or cut.key in index.cues:
                continue
            same = cut.key == text.keys[owner.name_last - 1]
            if (not same and index.is_ordinary(cut.key)) or (cut.letters and index.is_ordinary(key)):
                continue
            first = at - _has_particle(text, index, owner, at, cut.letters)
            found.append(
                Phrase(
                    first, at + 1, cut.letters, "person", "name", first, at + 1, owner.known,
                    gender=owner.gender, rule="last_name",
                )
            )  # fmt: skip
            break
    return sorted(found)


def _has_particle(text: Text, index: Index, owner: Phrase, at: int, letters: int) -> bool:
    """Whether a particle of the full name stands before the last name: ولد المختار of أحمد ولد سيدي المختار."""
    before = text.keys[at - 1] if at and not letters else ""
    return before in index.names.particles and before in text.keys[owner.name_first : owner.name_last]


def _may_stand_alone(index: Index, key: str) -> bool:
    """Whether a word inside a name is the first of two family names: no given name and nothing else either."""
    names = index.names
    known = key in names.given or key in names.seconds or key in names.particles or index.is_ordinary(key)
    return len(key) > 3 and not known and not is_function_word(index, key)
