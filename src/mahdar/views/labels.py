"""The Arabic words of the page and of the minutes, from `labels.yaml`."""

from functools import cache
from importlib import resources

import msgspec
import yaml

from mahdar.reading import Act, ActorKind, Mode, OccasionKind
from mahdar.views.characters import shown
from mahdar.views.entries import Kind, Term


class Labels(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One word or phrase for each name of the record, by group."""

    fields: dict[str, str]
    marks: dict[str, str]
    acts: dict[Act, str]
    modes: dict[Mode, str]
    kinds: dict[ActorKind, str]
    occasions: dict[OccasionKind, str]
    references: dict[Kind, str]
    terms: dict[str, dict[str, str]]
    """By group; see `mahdar.views.entries.Term`."""

    def term(self, term: Term) -> str:
        """The word for a term; a name that has none (a mode of a later PLOVER) stands for itself."""
        return self.terms[term.group].get(term.name, shown(term.name))


@cache
def labels() -> Labels:
    """The labels, read once."""
    file = resources.files("mahdar.views") / "labels.yaml"
    return msgspec.convert(yaml.safe_load(file.read_bytes()), Labels)
