"""Which language a text is in: by its script first, by an identifier only where the script leaves a doubt."""

import re
import unicodedata
from functools import cache
from typing import Any, NoReturn

from mahdar.arabic.letters import MARKS, TATWEEL
from mahdar.documents.layout import layout
from mahdar.errors import NoArticle, OtherLanguage
from mahdar.reading import Warning

ARABIC = "ar"

_PIECE = 500  # characters from the beginning, the middle and the end each: enough for shares of letters
_RUN = re.compile(r"[^\W\d_]+")
_ARABIC_RUN = re.compile(
    r"[\N{ARABIC LETTER KASHMIRI YEH}-\N{ARABIC LETTER YEH}\N{ARABIC LETTER DOTLESS BEH}-\N{ARABIC LETTER AE}"
    r"\N{ARABIC LETTER SHEEN WITH DOT BELOW}-\N{ARABIC LETTER GHAIN WITH DOT BELOW}"
    r"\N{ARABIC LETTER ALEF WASLA ISOLATED FORM}-\N{ARABIC LIGATURE LAM WITH ALEF FINAL FORM}]+"
)
_VOWELS = re.compile(f"[{MARKS}{TATWEEL}]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|@\w+")

_NAMES = {
    "fa": "Persian", "ur": "Urdu", "ckb": "Central Kurdish", "ku": "Kurdish", "ps": "Pashto", "ug": "Uyghur",
    "sd": "Sindhi", "tr": "Turkish", "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "ru": "Russian", "uk": "Ukrainian", "he": "Hebrew", "hy": "Armenian", "ka": "Georgian",
    "az": "Azerbaijani", "el": "Greek", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "id": "Indonesian",
    "ms": "Malay", "nl": "Dutch", "sv": "Swedish", "pl": "Polish", "so": "Somali", "sw": "Swahili", "am": "Amharic",
    "hi": "Hindi", "bn": "Bengali", "mt": "Maltese",
}  # fmt: skip
_OF_ARABIC_SCRIPT = ("ar", "fa", "ur", "ckb", "ku", "ps", "ug", "sd")

_OWN = 0.4  # below this share of Arabic letters a text is in another language that names Arabic things
_MIXED = 0.75
_FEW_LETTERS = 20  # of fewer no identifier can say whose they are
_UNKNOWN = "und"
_FOREIGN_LETTERS = 0.03  # of 710 articles none has more than 0.002
_ARTICLE_WORDS = 0.15  # of 710 articles the poorest has 0.27
_FEW_WORDS = 8  # headlines have few common words: too few to doubt


def check_language(text: str) -> tuple[str, tuple[Warning, ...]]:
    """`"ar"` and what was doubtful. Raises `OtherLanguage`, or `NoArticle` where there are no letters."""
    sample = _sample(text)
    letters = sum(map(len, _RUN.findall(sample)))
    if not letters:
        raise NoArticle("there are no words in it", "give the text of an article")
    arabic = sum(map(len, _ARABIC_RUN.findall(sample)))
    share = min(1.0, arabic / letters)  # tatweel and a full stop of its own are counted among Arabic letters
    if share < _OWN:
        _refuse(_identify(sample, tuple(_NAMES)) if letters >= _FEW_LETTERS else _UNKNOWN)
    if _is_doubtful(sample, arabic):
        language = _by_letters(sample) or _identify(sample, _OF_ARABIC_SCRIPT)
        if language != ARABIC:
            _refuse(language)
    if share < _MIXED:
        return ARABIC, (
            Warning(code="mixed_language", message=f"{1 - share:.0%} of the letters are not Arabic; they are not read"),
        )
    return ARABIC, ()


def _sample(text: str) -> str:
    """Beginning, middle and end of a text in plain letters, without addresses."""
    if len(text) > 3 * _PIECE:
        middle = len(text) // 2
        text = f"{text[:_PIECE]} {text[middle : middle + _PIECE]} {text[-_PIECE:]}"
    text = unicodedata.normalize("NFKC", text)  # presentation forms, in which no word is known
    return _ADDRESS.sub(" ", text) if "@" in text or "www." in text or "://" in text else text


def _by_letters(sample: str) -> str | None:
    """Central Kurdish has letters of its own, and the identifier does not know it."""
    kurdish = sum(map(sample.count, layout().kurdish_letters))
    return "ckb" if kurdish > 1 else None


def _refuse(language: str) -> NoReturn:
    name = _NAMES.get(language)
    what = f"the text is in {name} ({language})" if name else "the text is not in Arabic"
    raise OtherLanguage(language, what, "only Arabic is read")


def _is_doubtful(sample: str, arabic: int) -> bool:
    """Whether a text in Arabic letters has other languages' letters, or lacks the words that Arabic needs."""
    words = layout()
    foreign = sum(map(sample.count, words.foreign_letters))
    if foreign > 1 and foreign > _FOREIGN_LETTERS * arabic:
        return True
    printed = _VOWELS.sub("", sample[:_PIECE]).split()
    if len(printed) < _FEW_WORDS:
        return False
    known = sum(word in words.common_words or word.startswith(("ال", "وال", "لل")) for word in printed)
    return known < _ARTICLE_WORDS * len(printed)


def _identify(sample: str, among: tuple[str, ...]) -> str:
    """A BCP 47 code, `und` where the identifier knows none of them."""
    return str(_identifier(among).classify(sample[:3000])[0])


@cache
def _identifier(among: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # takes 100 MB: loaded where there is a doubt

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(sorted({ARABIC, *among} & set(identifier.nb_classes)))
    return identifier
