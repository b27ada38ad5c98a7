"""What other lists say of the record's codes: `states.yaml`, `cameo.yaml`, `intensity.yaml`, each with its source."""

from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec
import yaml

from mahdar.lexicons.entries import PloverType
from mahdar.lexicons.load import entries, parse, read_file
from mahdar.reading import EventType

T = TypeVar("T")


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state in other lists: ISO 3166-1 alpha-2 in small letters, number in the Correlates of War list."""

    alpha2: str | None = None
    cow: int | None = None


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A code of CAMEO: its name and its value between -10 (conflict) and 10 (cooperation)."""

    text: str
    scale: float | None = None


@cache
def states() -> dict[str, State]:
    """By PLOVER's country code: `RUS`."""
    return _read("states.yaml", dict[str, State])


@cache
def cameo_codes() -> dict[str, Code]:
    """By code: `036`."""
    return _read("cameo.yaml", dict[str, Code])


def intensity(kind: EventType, mode: str | None) -> float:
    """PLOVER's score of a type, or of its mode where that has one of its own."""
    scores = _intensities()[kind]
    return scores.get(mode or "plain", scores["plain"])


@cache
def quads() -> dict[str, int]:
    """PLOVER's quad of each type: 1 and 2 cooperation, 3 and 4 conflict, in words and in deeds."""
    plover = "plover.yaml"
    types = entries(plover, parse(plover, read_file(plover))["types"], PloverType)
    return {kind.id: kind.quad for kind in types}


@cache
def _intensities() -> dict[EventType, dict[str, float]]:
    return _read("intensity.yaml", dict[EventType, dict[str, float]])


def _read(name: str, kind: type[T]) -> T:
    file = resources.files("mahdar.exports") / name
    return msgspec.convert(yaml.safe_load(file.read_bytes()), kind)
