"""Event words: schema, spelling, PLOVER's own names for types and modes, and every entry's own examples."""

from collections import Counter
from functools import cache

import pytest

import mahdar
from event_marks import read_event_marks, told_in
from mahdar.arabic.letters import INVISIBLE, TATWEEL
from mahdar.lexicons.load import load_lexicons

EVENTS = load_lexicons().events
PLOVER = {each.id: each for each in load_lexicons().plover}
WORDS = EVENTS.words


def test_every_type_has_words():
    assert {word.type for word in WORDS} == set(PLOVER)


def test_there_are_enough():
    assert len(WORDS) >= 300


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{word.type}-{word.lemma}")
def test_modes_and_contexts_are_plovers(word):
    contexts = set(mahdar_contexts())
    assert word.mode is None or word.mode in PLOVER[word.type].modes
    assert set(word.context) <= contexts


@cache
def mahdar_contexts():
    import yaml

    from mahdar.lexicons.load import read_file

    return tuple(yaml.safe_load(read_file("plover.yaml"))["contexts"])


def test_every_sense_has_an_example():
    assert [word.lemma for word in WORDS if not word.examples] == []


def test_forms_are_plain():
    forms = [form for word in WORDS for form in (word.lemma, *word.masdar, *word.nouns, *word.to, *word.themes)]
    assert [form for form in forms if set(form) & {TATWEEL, *INVISIBLE}] == []


def test_light_verbs_stand_once():
    assert [lemma for lemma, times in Counter(verb.lemma for verb in EVENTS.light_verbs).items() if times > 1] == []


EXAMPLES = [(word, marked) for word in WORDS for marked in word.examples]


@pytest.mark.parametrize(("word", "marked"), EXAMPLES, ids=lambda each: each if isinstance(each, str) else each.lemma)
def test_examples(word, marked):
    case = read_event_marks(marked)
    assert case.expected(word.type) in told_in(mahdar.read_text(case.text))


COUNTEREXAMPLES = [(word, text) for word in WORDS for text in word.counterexamples]


@pytest.mark.parametrize(
    ("word", "text"), COUNTEREXAMPLES, ids=lambda each: each if isinstance(each, str) else each.lemma
)
def test_counterexamples(word, text):
    assert word.type not in {event.type for event in mahdar.read_text(text).events}
