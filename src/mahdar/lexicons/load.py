"""The lexicon files, read once a process into their types."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import msgspec
import yaml

from mahdar.errors import LexiconError
from mahdar.lexicons.entries import (
    Entry,
    Noun,
    Office,
    Organization,
    Outlet,
    Person,
    Place,
    State,
    Verb,
)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times as fast
E_ = TypeVar("E_", bound=Entry)


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All that the reader knows of words and of the world."""

    fingerprint: str
    states: tuple[State, ...]
    places: tuple[Place, ...]
    organizations: tuple[Organization, ...]
    outlets: tuple[Outlet, ...]
    people: tuple[Person, ...]
    offices: tuple[Office, ...]
    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    words: dict[str, tuple[str, ...]]
    """Small closed lists by name: honorifics, interposed adverbs, narrator's tails …"""


def read_file(name: str) -> bytes:
    """The bytes of one file of `ar/`."""
    return (resources.files("mahdar.lexicons") / "ar" / name).read_bytes()


def parse(name: str, data: bytes) -> Any:
    """A YAML file as plain values. Raises `LexiconError` with file and line."""
    try:
        return yaml.load(data, _Loader)  # noqa: S506 — a safe loader
    except yaml.YAMLError as error:
        raise LexiconError(f"{name}: {error}") from None


def entries(name: str, items: Any, kind: type[E_]) -> tuple[E_, ...]:
    """The entries of one file. Raises `LexiconError` with file and place of the entry that breaks the schema."""
    try:
        return msgspec.convert(items or [], tuple[kind, ...])  # type: ignore[valid-type]
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {error}") from None
