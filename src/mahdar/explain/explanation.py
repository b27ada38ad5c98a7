"""Why the reader read a place as it did: the facts that cover it, what made them, and what else was considered."""

from dataclasses import dataclass

from mahdar.errors import UsageError
from mahdar.spans import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the record that covers the offset.

    `kind` is the object of the record (`document`, `actor`, `statement`, `date` …) and `id` its id there, or `None`.
    `entries` are the lexicon entries used, each as `file:entry`; `words` are those that stand at `spans`.
    """

    kind: str
    id: str | None
    spans: tuple[Span, ...]
    rule: str
    entries: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """A reading of the same words that was considered: what it was, which rule proposed it, and why it lost."""

    what: str
    rule: str
    why_lost: str
    span: Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """All about one offset of `text` (which is `document.text`).

    Raises `UsageError` for an offset outside the text, so that whoever explains need not look.
    """

    text: str
    offset: int
    facts: tuple[Fact, ...] = ()
    rivals: tuple[Rival, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.offset < len(self.text):
            raise UsageError(
                f"offset {self.offset} is outside the text, which has {len(self.text)} characters; "
                f"give one from 0 to {len(self.text) - 1}"
            )
