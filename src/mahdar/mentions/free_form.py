"""The words of a mention as they stand alone: without the ل before them, with the article that print swallows."""

from mahdar.arabic.letters import fold
from mahdar.lexicons.index import Index
from mahdar.spans import Span
from mahdar.tokens.text import Text

_HAMZAS = ("\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}", "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}")
_ALEF, _LAM = "\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER LAM}"


def free_form(text: Text, index: Index, span: Span) -> str:
    """The words of a mention; after ل the article is swallowed in print (لليونان, للوزيرة), and the free form is the name.

    Of a noun that begins with ل itself all of the article is (للاجئين, للجنة).
    """
    printed = span.of(text.text)
    if not printed.startswith(_LAM) or text.text[span.start - 1 : span.start] != _LAM:
        return printed
    words = [fold(each) for each in printed.split()]
    if index.world.match(words, 0) is not None:
        return printed  # للبنان
    first = words[0]
    named = index.world.match([_ALEF + first, *words[1:]], 0) is not None  # للصين, which is no لصين
    hamza = printed[1:2] in _HAMZAS  # للأزمة, which is no لازمة
    whole = not (named or hamza) and (index.crowds.match((first,), 0) is not None or first in index.vocabulary)
    return f"{_ALEF}{_LAM if whole else ''}{printed}"
