"""From features to a probability: logistic regression (Cox 1958), its weights fitted by `quality/calibrate.py`."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp

import msgspec

from mahdar.confidence.features import of_event, of_statement
from mahdar.reading import Event, Statement

Weights = Mapping[str, float]
"""The weight of each feature, `bias` that of every case. A feature without a weight says nothing."""


@cache
def load_weights() -> Mapping[str, Weights]:
    """The weights that ship with the package, for `statements` and `events`."""
    return tomllib.loads(files("mahdar.confidence").joinpath("weights.toml").read_text(encoding="utf-8"))


def probability(weights: Weights, features: Iterable[str]) -> float:
    """The probability that what has these features is right, between 0 and 1."""
    return 1 / (1 + exp(-weights["bias"] - sum(weights.get(each, 0.0) for each in features)))


def weighed_statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements, each with its `confidence`."""
    weights = load_weights()["statements"]
    return tuple(
        msgspec.structs.replace(each, confidence=round(probability(weights, of_statement(each)), 2))
        for each in statements
    )


def weighed_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, each with its `confidence`."""
    weights = load_weights()["events"]
    return tuple(
        msgspec.structs.replace(each, confidence=round(probability(weights, of_event(each)), 2)) for each in events
    )
