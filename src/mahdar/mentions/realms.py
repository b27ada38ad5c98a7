"""A state named by its kind: in a text about «المملكة العربية السعودية» or «السعودية» a lone «المملكة» is the same state.

Only where the text tells of no other state of that kind.
"""

from mahdar.arabic.clitics import cuts
from mahdar.lexicons.index import Index
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def with_realms(text: Text, index: Index, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases` with every lone المملكة, السلطنة … that can mean only one state, in the order of the text."""
    told = {each for phrase in phrases for each in (phrase.known, phrase.of, phrase.title and phrase.title.of)}
    meant = {word: states & told for word, states in index.realms.items() if len(states & told) == 1}
    if not meant:
        return phrases
    phrases = [_held_there(text, each, meant) for each in phrases]
    covered = {at for phrase in phrases for at in range(phrase.first, phrase.last)}
    free = (at for at in range(len(text.keys)) if at not in covered and not _goes_on(text, at))
    found = (_realm(at, text.keys[at], meant) for at in free)
    return sorted([*phrases, *(each for each in found if each is not None)])


def _realm(at: int, key: str, meant: dict[str, frozenset[str]]) -> Phrase | None:
    for cut in cuts(key):
        for state in meant.get(cut.key, ()):
            return Phrase(at, at + 1, cut.letters, "state", "nominal", at, at + 1, state, gender="f", rule="realm")
    return None


def _held_there(text: Text, phrase: Phrase, meant: dict[str, frozenset[str]]) -> Phrase:
    """`phrase` with the state that its office is of, where only its kind is printed: وزير خارجية المملكة."""
    title = phrase.title
    if title is None or title.of is not None:
        return phrase
    for at in range(title.first + 1, title.last):
        for state in meant.get(text.keys[at], ()):
            return phrase._replace(title=title._replace(of=state), of=phrase.of or state)
    return phrase


def _goes_on(text: Text, at: int) -> bool:
    """Whether an adjective behind makes it another's name: المملكة النبطية."""
    behind = text.keys[at + 1] if at + 1 < len(text.keys) else ""
    return behind.startswith("ال") and behind.endswith(("ي", "يه"))
