"""The key under which a word is searched for: folded, without article and without endings (light stemming).

After light10 (Larkey, Ballesteros and Connell 2007), with two differences. A single و ف ب ل ك before a word is left where
it is, for nothing of the letters tells ولد from و + لد: whoever searches asks for the word with each of them before it.
The ending ان is left too: it ends more names (لبنان, سليمان) than duals.
"""

from functools import lru_cache

_WITH_ARTICLE = ("ال", "لل")
_CLITICS = ("و", "ف", "ب", "ك")
_ENDINGS = ("ها", "ات", "ون", "ين", "يه", "هم", "نا", "ه", "ي")
_SHORTEST = 3  # letters that must be left of a word


@lru_cache(maxsize=1 << 17)
def stem(key: str) -> str:
    """The key of a folded word: القوقاز and والقوقاز are قوقاز, المفاوضات is مفاوض."""
    rest = without_definite(key)
    while ending := next((each for each in _ENDINGS if _ends(rest, each)), None):
        rest = rest[: -len(ending)]
    return rest


def _ends(key: str, ending: str) -> bool:
    return key.endswith(ending) and len(key) - len(ending) >= _SHORTEST


def without_definite(key: str) -> str:
    """The word without its article and what is written on to that: والقوقاز, بالقوقاز, للقوقاز, وللقوقاز."""
    at = 0
    while at < 2 and key[at : at + 1] in _CLITICS and key[at : at + 1]:
        at += 1
    for begins in range(at + 1):
        if key[begins : begins + 2] in _WITH_ARTICLE and len(key) - begins - 2 >= _SHORTEST - 1:
            return key[begins + 2 :]
    return key
