"""One name of a state and of a city of another: عمان is Oman or Amman.

Which is meant the text tells where it speaks of one of the two states by other words and not of the other.
"""

from mahdar.lexicons.index import Index
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def with_homonyms(text: Text, index: Index, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases`, those of such a name as what the rest of the text shows it to be."""
    shared = [_key(text, each) in index.cities_like_states for each in phrases]
    if not any(shared):
        return phrases
    told = {state for each, same in zip(phrases, shared, strict=True) if not same for state in (each.known, each.of)}
    return [_meant(text, index, each, told) if same else each for each, same in zip(phrases, shared, strict=True)]


def _key(text: Text, phrase: Phrase) -> str:
    """The word of a phrase of one word, its proclitics cut off."""
    return text.keys[phrase.first][phrase.cut :] if phrase.last - phrase.first == 1 else ""


def _meant(text: Text, index: Index, phrase: Phrase, told: set[str | None]) -> Phrase:
    key = _key(text, phrase)
    city, found = index.cities_like_states[key].id, index.world.match((key,), 0)
    home = index.capital_of.get(city)
    if home is None or found is None or found.value.kind != "state" or (home in told) == (found.value.id in told):
        return phrase
    if home in told:
        return phrase._replace(kind="place", known=city, of=home)
    return phrase._replace(kind="state", known=found.value.id, of=found.value.id)
