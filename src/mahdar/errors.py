"""What can go wrong, grouped by what the caller can do about it.

    MahdarError
    ├── InputError            this input gives no record; the other inputs of the call are still read
    │   ├── EmptyInput        nothing in it, or nothing but space
    │   ├── NotText           an image, a PDF, an archive or other bytes that are no text
    │   ├── Undecodable       bytes that no encoding of Arabic explains
    │   ├── NoArticle         a page or item without an article in it
    │   ├── BrokenProof       a record with a fact whose words do not stand where it says
    │   └── OtherLanguage     an article in a language that is not read (exit code of its own)
    ├── UsageError            the call itself is wrong: an offset outside the text, a date that is none
    ├── LexiconError          a lexicon file breaks its schema; says file and entry
    └── StoreError            the store cannot be used: not there, not reachable, not ours, of a newer program

Each is one line for a person: what, where and what to do. Exit codes are given at the command line only.
"""


class MahdarError(Exception):
    """Any error that mahdar raises on purpose."""


class InputError(MahdarError):
    """An input that gives no record."""

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(f"{problem}; {advice}" if advice else problem)
        self.problem = problem
        self.advice = advice

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, ...]]:
        """So that it comes whole out of another process."""
        return type(self), (self.problem, self.advice)


class EmptyInput(InputError):
    """Nothing in it, or nothing but space."""


class NotText(InputError):
    """Bytes of an image, a PDF, an archive or anything else that is no text."""


class Undecodable(InputError):
    """Bytes that no encoding explains."""


class NoArticle(InputError):
    """A page or item in which no article was found."""


class BrokenProof(InputError):
    """A record with a fact whose words do not stand where it says."""


class OtherLanguage(InputError):
    """An article in a language that is not read."""

    def __init__(self, language: str, problem: str, advice: str = "") -> None:
        super().__init__(problem, advice)
        self.language = language

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, ...]]:
        return type(self), (self.language, self.problem, self.advice)


class UsageError(MahdarError):
    """The call itself is wrong."""


class LexiconError(MahdarError):
    """A lexicon file breaks its schema."""


class StoreError(MahdarError):
    """The store cannot be used."""
