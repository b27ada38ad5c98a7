"""A last name alone is that of the person the article has named in full, not of the best known who bears it."""

from mahdar.mentions.phrases import Phrase
from mahdar.tokens.text import Text


def with_namesakes(text: Text, phrases: list[Phrase]) -> list[Phrase]:
    """`phrases`, last names that a list gives to somebody famous given to their bearer in the article: كارتر of أشتون كارتر."""
    full: dict[str, list[Phrase]] = {}
    for each in phrases:
        if each.kind == "person" and each.form == "name" and each.name_last - each.name_first > 1:
            full.setdefault(text.keys[each.name_last - 1], []).append(each)
    return [
        _as_named(each, full.get(text.keys[each.name_last - 1][each.cut :], [])) if _is_bare(each) else each
        for each in phrases
    ]


def _is_bare(phrase: Phrase) -> bool:
    """Whether a phrase is one word that a list knows as somebody's name, without an office that tells whose."""
    one = phrase.last - phrase.first == 1 and phrase.kind == "person" and phrase.form == "name"
    return one and phrase.known is not None and phrase.title is None


def _as_named(phrase: Phrase, bearers: list[Phrase]) -> Phrase:
    if not bearers or any(each.known == phrase.known for each in bearers):
        return phrase
    before = [each for each in bearers if each.first < phrase.first]
    bearer = before[-1] if before else bearers[0]
    return phrase._replace(known=bearer.known, gender=bearer.gender or phrase.gender)
