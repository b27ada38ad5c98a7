"""How sure the reader says that it is."""

from math import isclose

import pytest

import mahdar
from mahdar.confidence.features import of_event, of_statement
from mahdar.confidence.weigh import load_weights, probability

TEXT = "قال وزير الدفاع الكيني سامر الحلبي إن كينيا هاجمت الصومال أمس. واتهمت كينيا الصومال بعرقلة المحادثات."


def test_every_statement_and_event_says_how_sure_it_is():
    reading = mahdar.read_text(TEXT)
    sure = [each.confidence for each in (*reading.statements, *reading.events)]
    assert len(sure) == 3
    assert all(each is not None and 0 < each < 1 for each in sure)


def test_a_probability_is_that_of_the_weights():
    weights = {"bias": 1.0, "short": -1.0}
    assert isclose(probability(weights, ["short", "never seen"]), 0.5)
    assert probability(weights, []) > 0.5


@pytest.mark.parametrize("kind", ["statements", "events"])
def test_the_weights_are_of_features_that_there_are(kind):
    names = {name.partition(":")[0] for name in load_weights()[kind]} - {"bias"}
    known = {
        "statements": {"rule", "mode", "short", "long", "nobody", "inside", "heading", "plain", "rivals"},
        "events": {"type", "rule", "sides", "several", "aux", "again", "said"},
    }[kind]
    assert names <= known
    assert "bias" in load_weights()[kind]


def test_the_rule_is_a_feature_of_both():
    reading = mahdar.read_text(TEXT)
    assert f"rule:{reading.statements[0].rule}" in set(of_statement(reading.statements[0]))
    assert f"rule:{reading.events[0].rule}" in set(of_event(reading.events[0]))
