"""Every name of the record has its Arabic word."""

from typing import get_args, get_type_hints

import pytest

from full_reading import full_reading
from mahdar.lexicons.load import load_lexicons
from mahdar.reading import (
    Act,
    ActorKind,
    Aux,
    EventType,
    IssueKind,
    IssueValue,
    Level,
    MeetingState,
    Mode,
    OccasionKind,
    Proposal,
)
from mahdar.views import deeds, entries, meetings
from mahdar.views.entries import Term
from mahdar.views.labels import labels
from mahdar.views.marks import Kind
from mahdar.views.minutes import minutes


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("acts", Act),
        ("modes", Mode),
        ("kinds", ActorKind),
        ("occasions", OccasionKind),
        ("marks", Kind),
        ("references", entries.Kind),
    ],
)
def test_each_name_has_a_word(group, names):
    words = getattr(labels(), group)
    assert set(words) == set(get_args(names))
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("event_types", EventType), ("aux", Aux), ("levels", Level), ("meeting_states", MeetingState),
        ("statuses", get_type_hints(Proposal)["status"]), ("issue_kinds", IssueKind), ("issue_values", IssueValue),
    ],
)  # fmt: skip
def test_each_term_has_a_word(group, names):
    words = labels().terms[group]
    assert set(words) == set(get_args(names))
    assert len(set(words.values())) == len(words)


def test_each_mode_of_an_event_has_a_word():
    modes = {mode for kind in load_lexicons().plover for mode in kind.modes}
    assert set(labels().terms["event_modes"]) == modes


def test_a_mode_of_a_later_plover_stands_for_itself():
    assert labels().term(Term("event_modes", "teleport")) == "teleport"


def test_each_column_and_field_has_a_label():
    found = minutes(full_reading())
    names = {field.name for entry in (*found.entries(), *found.statements) for field in entry.fields}
    assert names | {*deeds.COLUMNS, *meetings.COLUMNS, *found.counts()} <= set(labels().fields)
