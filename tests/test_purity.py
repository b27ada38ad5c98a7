"""Language knowledge is data: no Arabic words in code. Docstrings and comments may show examples.

Code may name what hangs on a word: single letters, the article, endings. A word that stands alone is data.
"""

import ast
import unicodedata
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "mahdar"

ALLOWED = {
    "arabic/letters.py": "the letters that are folded into one another",
    "arabic/clitics.py": "the particles and the article that are written on to the next word",
    "lexicons/inflect.py": "the endings from which the forms of a word are made",
}
"""Files whose subject is letters, and why they may name any."""

AFFIXES = frozenset(
    [
        "ال",
        "لل",
        "وال",
        "ها",
        "هم",
        "هما",
        "نا",
        "وا",
        "ات",
        "ين",
        "ون",
        "ان",
        "تا",
        "تان",
        "تي",
        "تين",
        "يا",
        "يان",
        "يه",
        "ية",
    ]
)
"""What any file may name besides single letters: articles, endings, pronouns that hang on a word."""


def is_arabic(character):
    return character.isalpha() and unicodedata.name(character, "").startswith("ARABIC")


def is_word(text):
    """Whether a string has Arabic in it that is more than one letter or affix."""
    letters = "".join(character for character in text if is_arabic(character))
    return len(letters) > 1 and letters not in AFFIXES


def words_in_code(source, offends=is_word):
    """The offending string constants; docstrings (of modules, classes, functions and values) are none."""
    tree = ast.parse(source)
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in prose:
            continue
        if offends(node.value):
            yield node.lineno, node.value


FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("name", sorted(FILES.keys() - ALLOWED.keys()))
def test_no_arabic_words_in_code(name):
    found = list(words_in_code(FILES[name].read_text(encoding="utf-8")))
    assert not found, "these belong into src/mahdar/lexicons/ar/"


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_an_exception_that_is_no_longer_needed_goes(name):
    source = FILES[name].read_text(encoding="utf-8")
    assert list(words_in_code(source, lambda text: any(map(is_arabic, text))))


def test_what_is_looked_for():
    source = '"""قال"""\nA = ("قال",)\n"""قال"""\n# قال\nB = f"{A} قالت"\nC = "و"\nD = "ال"\n'
    assert [line for line, _ in words_in_code(source)] == [2, 5]
