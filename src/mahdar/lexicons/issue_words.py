"""The words of issues and proposals, findable by their first word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from mahdar.arabic.clitics import without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.entries import Issues
from mahdar.lexicons.phrases import Phrases
from mahdar.reading import IssueKind, IssueValue, LinkKind


@dataclass(frozen=True, slots=True)
class IssueWords:
    """All words of `issues.yaml`, folded."""

    kinds: Phrases[IssueKind]
    files: frozenset[str]
    need_parties: Mapping[str, int]
    """How many parties the noun phrase must name, by its head."""
    agreeing: frozenset[str]
    agreement_nouns: frozenset[str]
    over: frozenset[str]
    no_subject: frozenset[str]
    taken_up: frozenset[str]
    demonstratives: frozenset[str]
    states: Phrases[IssueValue]
    not_yet: frozenset[str]
    resumption: Phrases[bool]
    done_nouns: Phrases[bool]
    done_before: frozenset[str]
    links: Phrases[LinkKind]
    link_verbs: Phrases[Literal["first_on_second", "second_on_first"]]
    proposal_nouns: Phrases[bool]
    holding_nouns: frozenset[str]
    holding: Phrases[bool]
    offering: frozenset[str]
    offering_anything: frozenset[str]
    carrying: frozenset[str]
    no_condition: frozenset[str]
    no_proposal_before: frozenset[str]
    points: frozenset[str]
    offered: frozenset[str]
    pending: Phrases[bool]


def issue_words(issues: Issues) -> IssueWords:
    """The words of issues, made ready."""
    return IssueWords(
        kinds=Phrases((form, kind) for kind, forms in issues.kinds.items() for form in forms),
        files=_folded(issues.files),
        need_parties=dict.fromkeys(_folded(issues.need_party), 1) | dict.fromkeys(_folded(issues.need_two_parties), 2),
        agreeing=_folded(issues.agreeing),
        agreement_nouns=_folded(issues.agreement_nouns),
        over=_folded(issues.over),
        no_subject=_folded(issues.no_subject),
        taken_up=_folded(issues.taken_up),
        demonstratives=_folded(issues.demonstratives),
        states=Phrases((form, value) for value, forms in issues.states.items() for form in forms),
        not_yet=_folded(issues.not_yet),
        resumption=Phrases((form, True) for form in issues.resumption),
        done_nouns=Phrases((form, True) for form in issues.done_nouns),
        done_before=_folded(issues.done_before),
        links=Phrases((form, kind) for kind, forms in issues.links.items() for form in forms),
        link_verbs=Phrases((form, order) for order, forms in issues.link_verbs.items() for form in forms),
        holding_nouns=_folded(issues.holding_nouns),
        holding=Phrases((form, True) for form in issues.holding),
        offering=_folded(issues.offering),
        offering_anything=_folded(issues.offering_anything),
        carrying=_folded(issues.carrying),
        no_condition=_folded(issues.no_condition),
        no_proposal_before=_folded(issues.no_proposal_before),
        points=_folded(issues.points),
        offered=frozenset(without_article(each) for each in _folded(issues.offered)),
        proposal_nouns=Phrases((form, True) for form in issues.proposal_nouns),
        pending=Phrases((form, True) for form in issues.pending),
    )


def _folded(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form) for form in forms)
