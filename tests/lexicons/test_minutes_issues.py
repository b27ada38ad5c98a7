"""The words of minutes and issues: their letters, that no form says two things, and that every example is read as marked."""

import re
import unicodedata

import pytest

import mahdar
from mahdar.arabic.letters import fold
from mahdar.lexicons.index import load_index

INDEX = load_index()
LEXICONS = INDEX.lexicons
MARKS = re.compile(r"[⟦⟧]")


def forms():
    for verb in LEXICONS.minutes.verbs:
        yield from (verb.lemma, verb.present, *verb.masdar)
    for table in (LEXICONS.minutes.ordinals, LEXICONS.minutes.levels, LEXICONS.minutes.phrases):
        yield from (form for each in table.values() for form in each)
    issues = LEXICONS.issues
    for table in (issues.kinds, issues.states, issues.links, issues.link_verbs):
        yield from (form for each in table.values() for form in each)
    yield from (*issues.files, *issues.taken_up, *issues.proposal_nouns, *issues.pending)


@pytest.mark.parametrize("form", sorted(set(forms())))
def test_letters_are_plain(form):
    assert unicodedata.is_normalized("NFC", form)
    assert fold(form).replace(" ", "").isalnum()
    assert all("\N{ARABIC LETTER HAMZA}" <= each <= "\N{ARABIC LETTER YEH}" or each == " " for each in form)


@pytest.mark.parametrize("table", ["kinds", "states", "links"])
def test_no_form_says_two_things(table):
    values = getattr(LEXICONS.issues, table)
    seen = {}
    for value, each in values.items():
        for form in each:
            assert seen.setdefault(fold(form), value) == value, f"{form}: {seen[fold(form)]} and {value}"


def test_every_kind_and_value_of_the_record_has_words():
    from typing import get_args

    from mahdar.reading import IssueKind, IssueValue, Level

    assert set(LEXICONS.issues.kinds) == set(get_args(IssueKind))
    assert set(LEXICONS.issues.states) == set(get_args(IssueValue))
    assert set(LEXICONS.minutes.levels) == set(get_args(Level))


@pytest.mark.parametrize(
    ("tells", "example"),
    [(verb.tells, example) for verb in LEXICONS.minutes.verbs for example in verb.examples],
)
def test_examples(tells, example):
    """⟦⟧ stand round the one who came, stayed away, hosted, founded, proposed …"""
    text = MARKS.sub("", example)
    start = example.index("⟦")
    span = (start, example.index("⟧") - 1)
    reading = mahdar.read_text(text)
    told = {tuple(each) for spans in told_by(reading, tells) for each in spans}
    assert span in told


def told_by(reading, tells):
    """The spans of those of whom a record tells this."""
    mentions = {actor.id: [each.span for each in actor.mentions] for actor in reading.actors}
    if tells == "staying_away":
        return [mentions[each.actor] for meeting in reading.meetings for each in meeting.absent]
    if tells in ("attending", "including", "taking_place"):
        return [mentions[who] for meeting in reading.meetings for who in meeting.participants] + [
            mentions[who] for forum in reading.forums for who in forum.members
        ]
    if tells == "hosting":
        return [mentions[each.host] for each in reading.meetings if each.host]
    if tells in ("founding", "founded"):
        return [mentions[who] for forum in reading.forums for who in (*forum.founders, forum.actor)]
    if tells == "joining":
        return [mentions[who] for forum in reading.forums for who in forum.members]
    if tells == "leaving":
        return [mentions[who] for forum in reading.forums for who in forum.left]
    if tells == "proposing":
        return [mentions[who] for proposal in reading.proposals for who in proposal.by]
    return [mentions[who] for proposal in reading.proposals for who in proposal.to]
