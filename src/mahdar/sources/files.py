"""Inputs of a call into sources, one after another: files, folders, lines of JSON, standard input.

Nothing is read before it is asked for, and what cannot be read is a `Failure` in its place, so that the others go on.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from mahdar.errors import EmptyInput, InputError

STANDARD_INPUT = "-"

LINES = frozenset((".jsonl", ".jsonlines", ".json-lines", ".ndjson", ".jl"))
_JSON = ".json"
_LONGEST_LOOK = 1 << 20
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """One article's bytes: a whole file, or a line of JSON without its line feed.

    `name` is the path as given, or the `id` of the item, or path and line where it has none.
    """

    name: str
    data: bytes
    kind: Literal["file", "item"]
    place: str = field(default="", compare=False)  # path and line of an item, by which people find it


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that cannot be read, and why."""

    name: str
    error: InputError


def open_inputs(paths: Iterable[str], standard_input: BinaryIO | None = None) -> Iterator[Source | Failure]:
    """The sources behind `paths`: files, folders (their files at any depth, in the order of their paths), `-`."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _standard_input(standard_input or sys.stdin.buffer)
        elif Path(path).is_dir():
            yield from _folder(Path(path))
        else:
            yield from _file(Path(path), path)


def _standard_input(stream: BinaryIO) -> Iterator[Source | Failure]:
    """Standard input as one file, or as lines of JSON where its first line is an object."""
    try:
        data = stream.read()
    except OSError as error:
        yield _unreadable(STANDARD_INPUT, error)
        return
    if looks_like_items(data):
        for number, line in enumerate(data.removeprefix(_MARK).split(b"\n"), 1):
            yield from _item(line, STANDARD_INPUT, number)
    else:
        yield Source(STANDARD_INPUT, data, "file")


def looks_like_items(data: bytes) -> bool:
    """Whether the first line is a JSON object."""
    first = next((line for line in data[:_LONGEST_LOOK].removeprefix(_MARK).split(b"\n", 40) if line.strip()), b"")
    try:
        msgspec.json.decode(first, type=_Named)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return True


def _folder(folder: Path) -> Iterator[Source | Failure]:
    """Its files in the order of their paths. What is hidden, or in a hidden folder, is left alone."""
    found = False
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path.is_dir():
            try:
                children = sorted(each for each in path.iterdir() if not each.name.startswith("."))
            except OSError as error:
                found = True
                yield _unreadable(str(path), error)
                continue
            # A link to a folder may lead back up: it is not followed, so that there is an end.
            waiting += [each for each in reversed(children) if not (each.is_symlink() and each.is_dir())]
        else:
            found = True
            yield from _file(path, str(path))
    if not found:
        yield Failure(str(folder), EmptyInput("there is no file in the folder", "give a folder with texts or pages"))


def _file(path: Path, name: str) -> Iterator[Source | Failure]:
    try:
        if path.suffix.lower() in LINES:
            yield from _lines(path, name)
        elif path.suffix.lower() == _JSON:
            yield from _json(path, name)
        else:
            yield Source(name, path.read_bytes(), "file")
    except (OSError, ValueError) as error:
        yield _unreadable(name, error)


def _json(path: Path, name: str) -> Iterator[Source | Failure]:
    """Lines of JSON under the name of JSON, or one object over several lines."""
    data = path.read_bytes()
    if looks_like_items(data):
        yield from _lines(path, name)
    else:
        yield Source(name, data, "item")


def _lines(path: Path, name: str) -> Iterator[Source | Failure]:
    found = False
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            for each in _item(line.removeprefix(_MARK) if number == 1 else line, name, number):
                found = True
                yield each
    if not found:
        yield Failure(name, EmptyInput("there is no item in the file", "write one JSON object a line"))


class _Named(msgspec.Struct):
    """What names an item."""

    id: str | int | None = None


def _item(line: bytes, path: str, number: int) -> Iterator[Source | Failure]:
    """The item of a line, nothing for an empty one."""
    line = line.rstrip(b"\r\n")
    if not line.strip():
        return
    place = f"{path}:{number}"
    try:
        named = msgspec.json.decode(line, type=_Named)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        yield Failure(place, InputError(f"the line is no item: {error}", "write one JSON object a line"))
        return
    yield Source(place if named.id in (None, "") else str(named.id), line, "item", place)


def _unreadable(name: str, error: OSError | ValueError) -> Failure:
    missing = isinstance(error, FileNotFoundError)
    reason = "there is no such file or folder" if missing else f"it cannot be read: {_reason(error)}"
    return Failure(name, InputError(reason, "check the path" if missing else "check its permissions"))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
