"""Whether a word has the sense of its entry: the nouns near it that must, or must not, be there."""

from functools import cache, lru_cache

from mahdar.arabic.clitics import cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.events.deeds import Case
from mahdar.statements.ground import COMMAS

_PRONOUNS = ("ها", "هما", "هم", "ه")
_ACCUSATIVE = ("ا",)  # of an indefinite noun: اتفاقا
_AHEAD = 5  # tokens before a relative verb in which stands what its pronoun means: عقوبات تفرضها
_BEHIND = 8  # tokens behind a word in which its theme stands
_AROUND = 12  # tokens round a word in which stands what makes it another thing


def is_meant(case: Case) -> bool:
    """Whether one of the word's themes stands behind it, where it has any, and none of what it is not (`unless`) near it."""
    word = case.word
    around = (
        case.form.pronoun or case.form.kind == "passive" or (case.word.type == "PROTEST" and case.form.kind != "noun")
    )
    begins = case.telling.at - _AHEAD if around else case.telling.ends
    begins = max(begins, case.sentence.first)
    if word.themes and not _has(case, word.themes, begins, case.telling.ends + _BEHIND, over_commas=False):
        return False
    first = max(case.sentence.first, case.telling.at - _AROUND)
    return not word.unless or not _has(case, word.unless, first, case.telling.ends + _AROUND, over_commas=True)


def _has(case: Case, themes: tuple[str, ...], first: int, last: int, *, over_commas: bool) -> bool:
    ground, wanted = case.ground, plain(themes)
    for at in range(first, min(last, case.sentence.last)):
        key = ground.text.keys[at]
        closes = key in COMMAS and not over_commas and not ground.is_preposition(at + 1)
        if closes and ground.past_insertion(at) == at == ground.before_insertion(at):
            return False
        if not wanted.isdisjoint(_stems(key)):
            return True
    return False


def is_theme(case: Case, at: int) -> bool:
    """Whether a word is one of those that give the event word its sense."""
    return bool(case.word.themes) and not plain(case.word.themes).isdisjoint(_stems(case.ground.key(at)))


@cache
def plain(themes: tuple[str, ...]) -> frozenset[str]:
    """Themes folded, without article."""
    return frozenset(without_article(fold(each)) for each in themes)


@lru_cache(maxsize=1 << 16)
def _stems(key: str) -> frozenset[str]:
    """A word as it stands and without what hangs on it: proclitics, article, a pronoun (علاقاته), the accusative (اتفاقا)."""
    endings = (*_PRONOUNS, *_ACCUSATIVE)
    whole = {key, *(key[: -len(each)] for each in endings if key.endswith(each) and len(key) > len(each) + 2)}
    whole |= {each[:-1] + "ه" for each in whole if each.endswith("ت")}  # مساعدته
    return frozenset(without_article(cut.key) for each in whole for cut in cuts(each))
