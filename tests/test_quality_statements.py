"""What the quality scripts say of errors and of confidence."""

import sys
from math import isclose
from pathlib import Path

import pytest

QUALITY = Path(__file__).resolve().parent.parent / "quality"
sys.path.insert(0, str(QUALITY))

from calibrate import Case, fit, foretold, reliability  # noqa: E402
from causes import causes, causes_of, f1  # noqa: E402
from judged import Judged  # noqa: E402

from mahdar.confidence.weigh import probability  # noqa: E402

FOUND = {"rule": "verb_that"}


def judged(**changes):
    given = {"found": FOUND, "marked": True, "overlap": 1.0, "speaker": True, "mode": True, "elided": False}
    return Judged(article="a", outlet="o", cue="قال", **(given | changes))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"found": None}, ["cue missed"]),
        ({"found": None, "elided": True}, ["cue missed, subject left out"]),
        ({"marked": False}, ["cue invented"]),
        ({"overlap": 0.5, "longer": True}, ["content too long"]),
        ({"overlap": 0.5, "speaker": False}, ["content too short", "speaker, printed"]),
        ({"speaker": False, "elided": True}, ["speaker, carried over"]),
        ({"mode": False}, ["mode"]),
    ],
)
def test_causes(changes, told):
    assert causes_of(judged(**changes)) == told


def test_a_table_of_causes_names_rules_and_missed_cues():
    table = causes([judged(overlap=0.1), judged(found=None), judged(found=None)], show=0)
    first, second = table.splitlines()
    assert first.startswith("cue missed") and first.endswith("قال 2")
    assert second.startswith("content too short") and second.endswith("verb_that 1")


def test_attribution():
    assert f1([judged(), judged(found=None), judged(marked=False)]) == (0.5, 2)


def test_what_is_often_right_is_foretold_as_sure():
    cases = [Case(f"outlet{number % 3}", frozenset({"good"}), right=True) for number in range(30)]
    cases += [Case(f"outlet{number % 3}", frozenset({"bad"}), right=number % 3 == 0) for number in range(30)]
    weights = fit(cases)
    assert probability(weights, {"good"}) > 0.85 > 0.6 > probability(weights, {"bad"})


def test_a_case_is_foretold_without_its_outlet():
    cases = [Case("one", frozenset({"x"}), right=True)] * 20 + [Case("other", frozenset({"x"}), right=False)] * 20
    told = foretold(cases)
    assert all((sure > 0.5) is not right for sure, right in told)


def test_reliability_counts_what_is_right_in_each_bin():
    table = reliability("things", [(0.97, True), (0.96, False), (0.4, False)])
    assert "things: 3 found, 0.333 right" in table
    assert "at 0.95 and above: 2 of 3, 0.500 right" in table
    assert isclose(sum(each in table for each in ("0.30–0.50", "0.95–1.00")), 2)
