"""What is shown of one object of the record: named fields with values, before any language, colour or direction.

The views differ only in how they print these: the terminal by the names themselves, page and Markdown by their labels.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mahdar.spans import Span

Kind = Literal["meeting", "forum", "proposal", "issue", "statement", "event"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article, or a name."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A date or a number: runs left to right whatever stands around it."""

    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A name that the record gives to something (`planned`), and the group of labels in which its word stands."""

    group: str
    name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Another object of the same record, by the number with which it is shown."""

    kind: Kind
    number: int


Value = Words | Code | Term | Ref


@dataclass(frozen=True, slots=True)
class Field:
    """One fact. `name` is a key of the labels; `parts` are what is known of the fact itself: who says so, in which words."""

    name: str
    values: tuple[Value, ...]
    inferred: bool = False
    parts: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Words that prove a field (`None`: all of the object)."""

    field: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One object: its kind and number, the terms it is classed by, its fields, and where the text tells it."""

    kind: Kind
    number: int
    terms: tuple[Term, ...]
    fields: tuple[Field, ...]
    places: tuple[Place, ...] = ()

    def all(self, name: str) -> tuple[Field, ...]:
        """The fields of this name: one, none, or as many as there are absent."""
        return tuple(field for field in self.fields if field.name == name)


def filled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Those fields that have a value."""
    return tuple(field for field in fields if field.values)


def code(text: str | int | None) -> tuple[Code, ...]:
    """A date or number as the values of a field."""
    return () if text is None else (Code(str(text)),)


def columns(entries: Iterable[Entry], names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that any of the entries has a field of, for the columns of a table."""
    known = {field.name for entry in entries for field in entry.fields}
    return tuple(name for name in names if name in known)
