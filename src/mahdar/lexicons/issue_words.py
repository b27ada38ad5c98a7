"""The words of issues and proposals, findable by their first word."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Issues
from mahdar.lexicons.phrases import Phrases
from mahdar.reading import IssueKind, IssueValue, LinkKind


@dataclass(frozen=True, slots=True)
class IssueWords:
    """All words of `issues.yaml`, folded."""

    kinds: Phrases[IssueKind]
    files: frozenset[str]
    need_parties: frozenset[str]
    taken_up: frozenset[str]
    demonstratives: frozenset[str]
    states: Phrases[IssueValue]
    not_yet: frozenset[str]
    links: Phrases[LinkKind]
    link_verbs: Phrases[Literal["first_on_second", "second_on_first"]]
    proposal_nouns: Phrases[bool]
    pending: Phrases[bool]


def issue_words(issues: Issues) -> IssueWords:
    """The words of issues, made ready."""
    return IssueWords(
        kinds=Phrases((form, kind) for kind, forms in issues.kinds.items() for form in forms),
        files=_folded(issues.files),
        need_parties=_folded(issues.need_parties),
        taken_up=_folded(issues.taken_up),
        demonstratives=_folded(issues.demonstratives),
        states=Phrases((form, value) for value, forms in issues.states.items() for form in forms),
        not_yet=_folded(issues.not_yet),
        links=Phrases((form, kind) for kind, forms in issues.links.items() for form in forms),
        link_verbs=Phrases((form, order) for order, forms in issues.link_verbs.items() for form in forms),
        proposal_nouns=Phrases((form, True) for form in issues.proposal_nouns),
        pending=Phrases((form, True) for form in issues.pending),
    )


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms)
