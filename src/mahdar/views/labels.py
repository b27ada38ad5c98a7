"""The Arabic words of the page and of the minutes, from `labels.yaml`."""

from functools import cache
from importlib import resources

import msgspec
import yaml

from mahdar.reading import Act, ActorKind, Mode, OccasionKind


class Labels(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One word or phrase for each name of the record, by group."""

    fields: dict[str, str]
    marks: dict[str, str]
    acts: dict[Act, str]
    modes: dict[Mode, str]
    kinds: dict[ActorKind, str]
    occasions: dict[OccasionKind, str]


@cache
def labels() -> Labels:
    """The labels, read once."""
    file = resources.files("mahdar.views") / "labels.yaml"
    return msgspec.convert(yaml.safe_load(file.read_bytes()), Labels)
