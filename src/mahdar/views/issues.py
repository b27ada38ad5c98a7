"""Proposals and issues as entries: who put what to whom, what is open between whom, what hangs on what, and who says so."""

from collections.abc import Iterator

from mahdar.reading import Issue, IssueLink, IssueState, Proposal, Reading
from mahdar.views.entries import Entry, Field, Place, Term, Words, code, filled
from mahdar.views.lookup import Lookup, proofs


def proposal_entries(reading: Reading, lookup: Lookup) -> tuple[Entry, ...]:
    """The proposals in the order of the record."""
    return tuple(
        Entry(
            "proposal", number, (Term("statuses", proposal.status),), filled(_proposal(proposal, lookup)),
            (Place(None, proposal.what), *proofs(proposal.evidence)),
        )
        for number, proposal in enumerate(reading.proposals, start=1)
    )  # fmt: skip


def _proposal(proposal: Proposal, lookup: Lookup) -> Iterator[Field]:
    yield Field("by", lookup.names(*proposal.by))
    yield Field("to", lookup.names(*proposal.to))
    yield Field("words", lookup.words(proposal.what))
    yield Field("through", lookup.names(proposal.through))
    yield lookup.said_by(proposal.statement, proposal.by)


def issue_entries(reading: Reading, lookup: Lookup) -> tuple[Entry, ...]:
    """The issues in the order of the record."""
    return tuple(
        Entry("issue", number, (Term("issue_kinds", issue.kind),), filled(_issue(issue, lookup)), tuple(_proofs(issue)))
        for number, issue in enumerate(reading.issues, start=1)
    )


def _issue(issue: Issue, lookup: Lookup) -> Iterator[Field]:
    yield Field("label", (Words(issue.label),))
    yield Field("parties", lookup.names(*issue.parties))
    for state in issue.states:
        value = Term("issue_values", state.value)
        yield Field("state", (value, *code(state.date)), parts=_told(state, lookup))
    for link in issue.links:
        yield Field(link.kind, (Words(lookup.issues.get(link.to, link.to)),), parts=_told(link, lookup))


def _told(told: IssueState | IssueLink, lookup: Lookup) -> tuple[Field, ...]:
    """Who says that it is so, and in which words."""
    return filled((lookup.said_by(told.statement), Field("words", lookup.words(told.span))))


def _proofs(issue: Issue) -> Iterator[Place]:
    yield from (Place("state", state.span) for state in issue.states)
    yield from (Place(link.kind, link.span) for link in issue.links)
    yield from proofs(issue.evidence)
