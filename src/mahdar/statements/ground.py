"""What the grammar of statements stands on: the text with its actor phrases and dates, each findable by its tokens."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.lexicons.index import Index
from mahdar.mentions.phrases import Phrase
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

COMMAS = frozenset("،,؛;")
_POSSESSORS = ("ها", "هم", "هما", "ه")
_INSERTED = 7  # tokens of what stands between two commas
_MADDA = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
DASHES = frozenset("-–—")


class _Words(dict[int, str]):
    """The words of a text by their place, none outside of it."""

    def __missing__(self, at: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A text, what was found in it, and the lexicons."""

    text: Text
    index: Index
    starting: dict[int, Phrase]  # by first token
    ending: dict[int, Phrase]  # by the token after the last
    dates: dict[int, int]  # first token of a date: the token after its last
    key: Callable[[int], str] = field(init=False, repr=False, compare=False)
    """The folded word at a token, or nothing outside of the text: asked more often than anything else."""

    is_word: Callable[[int], bool] = field(init=False, repr=False, compare=False)
    """Whether a token is a word, no number and no mark, and none outside of the text."""

    def __post_init__(self) -> None:
        words = frozenset(at for at, token in enumerate(self.text.tokens) if token.kind == "word")
        object.__setattr__(self, "key", _Words(enumerate(self.text.keys)).__getitem__)
        object.__setattr__(self, "is_word", words.__contains__)

    def is_that(self, at: int) -> bool:
        """إن, أن, أنه …, with ب or not; not the first word of the name بان كي مون."""
        return self.key(at) in self.index.that_words and at not in self.starting and not self._begins_with_madda(at)

    def _begins_with_madda(self, at: int) -> bool:
        """Whether a word is printed with آ, which no particle is: the name آني."""
        return 0 <= at < len(self.text.tokens) and self.text.text[self.text.tokens[at].start] == _MADDA

    def is_content_that(self, at: int) -> bool:
        """إن or أن that opens what is said, not "before he", "although he"."""
        if not self.is_that(at):
            return False
        if self.key(at - 1) not in self.index.before_that_no_content:
            return True
        return self.interposed(at - 2) == 2  # من قبل أن

    def is_own_saying(self, at: int) -> bool:
        """Whether a word is قوله, تعبيرها …: the saying of somebody told before."""
        forms = self.index.cues.get(self.key(at), ())
        return any(each.form.tense == "masdar" and each.form.pronoun for each in forms)

    def is_finite(self, at: int) -> bool:
        """Whether a word is a form of a reporting verb in past or present."""
        return any(each.form.tense in ("past", "present") for each in self.index.cues.get(self.key(at), ()))

    def is_preposition(self, at: int) -> bool:
        return self.key(at) in self.index.prepositions

    def is_function(self, at: int) -> bool:
        return self.is_that(at) or self.is_function_key(self.key(at))

    def is_function_key(self, key: str) -> bool:
        return key in self.index.particles

    def is_first_person(self, at: int) -> bool:
        """Whether somebody speaks of himself: أنا, لدينا, نعترف, لا أذكر."""
        index, key, behind = self.index, self.key(at), self.key(at + 1)
        unknown = len(key) > 4 and key not in index.vocabulary
        future = unknown and key[:1] == "س" and key[1:2] == "ا" and "ي" + key[2:] in index.vocabulary
        told = index.first_person.match(self.text.keys, at) is not None or index.is_we_verb(key) or future
        # Behind a negation an alif opens the verb of the one who speaks: a past verb with one does not stand there.
        denied = key in index.negations and behind[:1] == "ا" and "ي" + behind[1:] in index.vocabulary
        return self.is_word(at) and (told or denied)

    def is_quotation_mark(self, at: int) -> bool:
        return self.key(at) in QUOTATION_MARKS

    def closing(self, at: int) -> int:
        """The closing mark of the closed quotation that opens at token `at`, or 0."""
        quotation = self.text.quotation_opening(at)
        return quotation.closing if quotation is not None and quotation.closed else 0

    def interposed(self, at: int) -> int:
        """The length of an adverb or phrase that stands between and says nothing, or of a date."""
        if at in self.dates:
            return self.dates[at] - at
        if not self.is_word(at):
            return 0
        if self.text.keys[at] in self.index.prepositional_pronouns:
            return 1
        found = self.index.interposed.match(self.text.keys, at)
        if found is None and self.text.keys[at] in self.index.manners and self.is_word(at + 1):
            return 2  # بشكل مباشر, بصورة عاجلة
        return found.length if found is not None else 0

    def past_insertion(self, at: int) -> int:
        """The token behind an adverb or a date between two commas, the first of them at `at` (، الخميس،); else `at`."""
        if self.key(at) not in COMMAS:
            return at
        end = at + 1
        while self.interposed(end) or self._bracketed(end):
            end += self.interposed(end) or self._bracketed(end)
        return end + 1 if end > at + 1 and self.key(end) in COMMAS else at

    def _bracketed(self, at: int) -> int:
        """The length of a date or an adverb in brackets: (الثلاثاء)."""
        inside = self.interposed(at + 1) if self.key(at) == "(" else 0
        return inside + 2 if inside and self.key(at + 1 + inside) == ")" else 0

    def before_insertion(self, at: int) -> int:
        """The first comma of an insertion whose second one stands at `at`; else `at`."""
        if self.key(at) not in COMMAS:
            return at
        opens = (each for each in range(at - 2, max(-1, at - _INSERTED), -1) if self.past_insertion(each) == at + 1)
        return next(opens, at)

    def attached(self, at: int, proclitic: str) -> bool:
        """Whether the word at `at` bears this preposition rather than beginning with the letter."""
        key = self.key(at)
        if key == proclitic:
            return True
        if not key.startswith(proclitic) or len(key) < 3 or not self.is_word(at):
            return False
        if at in self.starting:
            return self.starting[at].cut > 0
        index = self.index
        if key in index.prepositions or key in index.interposed:
            return False
        rest = key[1:] if not key.startswith("لل") else "ا" + key[1:]
        if rest.isascii() or (rest in index.names.surnames and key not in index.names.surnames | index.names.given):
            return True  # لـCNN, لموفاز
        if rest.startswith("ال") or rest in index.that or rest in index.relatives:
            return True
        known_whole = key in index.vocabulary or key[:-1] in index.vocabulary
        if known_whole or index.is_word(rest) or index.nisba(rest) is not None:
            return not known_whole
        owned = any(index.is_word(stem) for stem in without_possessor(rest))  # لضيفه
        return owned and self.is_possessed(at) and not any(stem in index.vocabulary for stem in without_possessor(key))

    def is_conjoined(self, at: int) -> bool:
        """Whether the first letter of a word is و or ف that joins it to what stands before: وهذا, فاعتبرت; not وجود."""
        key = self.key(at)
        finite = any(form.form.tense in ("past", "present") for form in self.index.cues.get(key[1:], ()))
        return key[:1] in CONJUNCTIONS and (finite or self.attached(at, key[:1]) or self.is_function_key(key[1:]))

    def is_possessed(self, at: int) -> bool:
        """Whether a noun bears a possessor's pronoun: رفضه, التزامها."""
        key = self.key(at)
        if at in self.starting:
            return False
        for suffix in _POSSESSORS:
            stem = key.removesuffix(suffix)
            if stem != key and len(stem) > 2:
                last = self.text.text[self.text.tokens[at].end - 1]
                if suffix == "ه" and last != "ه":
                    return False
                if key.startswith("ال"):
                    return stem in self.index.vocabulary  # التزامها; not المياه
                known = self.index.vocabulary
                return key not in known or stem in known or (stem[-1] == "ت" and stem[:-1] + "ه" in known)
        return False

    def definite(self, at: int) -> bool:
        """Whether the word has the article or a name's definiteness."""
        key = self.key(at)
        return key.startswith(("ال", "لل")) or any(cut.proclitics and cut.key.startswith("ال") for cut in cuts(key))

    def is_adjective(self, at: int) -> bool:
        """Whether a word may be the adjective of the noun before it."""
        key = self.key(at)
        plain = without_article(key)
        if self.index.nisba(key) is not None:
            return True
        stem = plain.removesuffix("ه").removesuffix("ين").removesuffix("ون")
        return (
            stem in self.index.adjectives
            or plain in self.index.adjectives
            or plain.removesuffix("ين").removesuffix("ون").endswith(("ي", "يه"))
            or (key.endswith("يا") and at not in self.starting and self._is_accusative(key.removesuffix("ا")))
        )

    def _is_accusative(self, stem: str) -> bool:
        """Whether what has lost its ا is an adjective: وزاريا, علنيا; not سوريا."""
        index = self.index
        told = stem in index.meeting_adjectives or stem in index.minutes.level_adjectives
        return told or stem in index.adjectives or index.nisba(stem) is not None


def without_possessor(key: str) -> list[str]:
    """What a noun may be without the pronoun of its holder: استئناف of استئنافها."""
    return [key.removesuffix(each) for each in _POSSESSORS if key.endswith(each) and len(key) > len(each) + 2]
