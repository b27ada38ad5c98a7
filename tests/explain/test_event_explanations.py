"""Why an event was read, and what else its word may tell."""

import pytest

from mahdar.documents.read import read_text_document
from mahdar.explain.offset import explain_offset
from mahdar.lexicons.index import load_index
from mahdar.pipeline import analyse

TEXT = (
    "زار وزير الخارجية المصري سامح عبد الجليل أنقرة الثلاثاء وأجرى محادثات مع نظيره التركي. "
    "وقال الوزير إن مصر ترحب بوقف القصف. "
    "وفي اليوم التالي شنت تركيا هجوما على مواقع في سوريا."
)


@pytest.fixture(scope="module")
def analysis():
    outlets = load_index().lexicons.outlets
    return analyse(read_text_document(TEXT, published="2025-03-05", outlets=outlets))


def explained(analysis, words, kind="event"):
    found = explain_offset(analysis, TEXT.index(words))
    return [fact for fact in found.facts if fact.kind == kind], found.rivals


def test_rule_and_entries_of_a_verb(analysis):
    [fact], _ = explained(analysis, "زار")
    assert fact.words[0] == "زار"
    assert fact.rule == "meeting_verb_subject"
    assert fact.entries == ("events.yaml:زار", "plover.yaml:CONSULT")


def test_a_light_verb_is_an_entry_too(analysis):
    [fact], _ = explained(analysis, "هجوما")
    assert fact.rule == "light_verb"
    assert fact.entries == ("events.yaml:هجوم", "events.yaml:شن", "plover.yaml:ASSAULT")


def test_words_that_prove_a_date_are_explained_by_what_they_date(analysis):
    facts, _ = explained(analysis, "الثلاثاء")
    assert {fact.entries[0] for fact in facts} == {"events.yaml:زار"}


def test_a_word_that_was_not_taken_for_an_event_is_a_rival(analysis):
    facts, rivals = explained(analysis, "القصف")
    assert not [fact for fact in facts if fact.words[0] == "القصف"]
    [rival] = [each for each in rivals if each.rule == "event_word"]
    assert rival.what == "ASSAULT قصف (noun)"
    assert rival.span.of(TEXT) == "القصف"
    assert rival.why_lost == "nobody was found who does it or to whom it is done"


def test_a_word_that_was_taken_is_no_rival_of_itself(analysis):
    _, rivals = explained(analysis, "محادثات")
    assert not [each for each in rivals if each.rule == "event_word" and "محادثات" in each.what]


def test_names_tell_no_event(analysis):
    _, rivals = explained(analysis, "أنقرة")
    assert not [each for each in rivals if each.rule == "event_word"]
