"""The lexicon files, read once a process into their types."""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from mahdar.arabic.letters import fold
from mahdar.errors import LexiconError
from mahdar.lexicons.entries import (
    Events,
    Issues,
    Minutes,
    Noun,
    Office,
    Organization,
    Outlet,
    Person,
    Place,
    PloverType,
    State,
    TitleWords,
    Verb,
)

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times as fast
_HERE = Path(__file__).parent
_KEPT = _HERE / "__pycache__"
T = TypeVar("T")


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
    title_words: TitleWords
    events: Events
    plover: tuple[PloverType, ...]
    minutes: Minutes
    issues: Issues
    grammar: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    vocabulary: frozenset[str]


def read_file(name: str) -> bytes:
    """The bytes of one file of `ar/`, or of what belongs to no language beside it."""
    path = _HERE / "ar" / name
    return (path if path.exists() else _HERE / name).read_bytes()


def parse(name: str, data: bytes) -> Any:
    """A YAML file as plain values. Raises `LexiconError` with file and line."""
    try:
        return yaml.load(data, _Loader)
    except yaml.YAMLError as error:
        raise LexiconError(f"{name}: {error}") from None


def convert(name: str, plain: Any, kind: type[T]) -> T:
    """Plain values as typed ones. Raises `LexiconError` with file and place of what breaks the schema."""
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {error}") from None


def entries(name: str, items: Any, kind: type[T]) -> tuple[T, ...]:
    """The entries of one file. Raises `LexiconError` with file and place of the entry that breaks the schema."""
    return convert(name, items or [], tuple[kind, ...])  # type: ignore[valid-type]


FILES = (
    "states.yaml",
    "places.yaml",
    "organizations.yaml",
    "outlets.yaml",
    "people.yaml",
    "offices.yaml",
    "cues.yaml",
    "events.yaml",
    "plover.yaml",
    "minutes.yaml",
    "issues.yaml",
    "title_words.yaml",
    "grammar.yaml",
    "names.yaml",
    "vocabulary.txt",
)
ELSEWHERE = ("dates.yaml", "layout.yaml", "channels.yaml")
"""Files of `ar/` that the stages before the grammar read by themselves; they count in the fingerprint."""


@cache
def load_lexicons() -> Lexicons:
    """The lexicons of the package. Raises `LexiconError` with file and entry where one breaks its schema.

    Parsing YAML takes most of a second, so what came of it is kept beside the files as Python keeps its bytecode: under the
    fingerprint of the files, so that a corrected file is read anew.
    """
    data = {name: read_file(name) for name in (*FILES, *ELSEWHERE)}
    fingerprint = hashlib.sha256(b"".join(data.values())).hexdigest()[:12]
    kept = _KEPT / f"lexicons-{fingerprint}.msgpack"
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=Lexicons)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        lexicons = build_lexicons(data, fingerprint)
    _keep(kept, lexicons)
    return lexicons


def _keep(kept: Path, lexicons: Lexicons) -> None:
    """Keep parsed lexicons for the next process, in place of older ones; a folder that cannot be written is no error."""
    with suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(msgspec.msgpack.encode(lexicons))
        fresh.replace(kept)
        for other in kept.parent.glob("lexicons-*.msgpack"):
            if other != kept:
                other.unlink(missing_ok=True)


def build_lexicons(data: dict[str, bytes], fingerprint: str) -> Lexicons:
    """The lexicons in the bytes of their files. Raises `LexiconError` with file and entry."""
    plain = {name: parse(name, data[name]) for name in FILES if name.endswith(".yaml")}
    words = (line.strip() for line in data["vocabulary.txt"].decode().splitlines())
    return Lexicons(
        fingerprint=fingerprint,
        states=entries("states.yaml", plain["states.yaml"], State),
        places=entries("places.yaml", plain["places.yaml"], Place),
        organizations=entries("organizations.yaml", plain["organizations.yaml"], Organization),
        outlets=entries("outlets.yaml", plain["outlets.yaml"], Outlet),
        people=entries("people.yaml", plain["people.yaml"], Person),
        offices=entries("offices.yaml", plain["offices.yaml"], Office),
        verbs=entries("cues.yaml", plain["cues.yaml"]["verbs"], Verb),
        nouns=entries("cues.yaml", plain["cues.yaml"]["nouns"], Noun),
        title_words=convert("title_words.yaml", plain["title_words.yaml"], TitleWords),
        events=convert("events.yaml", plain["events.yaml"], Events),
        plover=entries("plover.yaml", plain["plover.yaml"]["types"], PloverType),
        minutes=convert("minutes.yaml", plain["minutes.yaml"], Minutes),
        issues=convert("issues.yaml", plain["issues.yaml"], Issues),
        grammar=convert("grammar.yaml", plain["grammar.yaml"], dict[str, tuple[str, ...]]),
        names=convert("names.yaml", plain["names.yaml"], dict[str, tuple[str, ...]]),
        vocabulary=frozenset(fold(word) for word in words if word and not word.startswith("#")),
    )
