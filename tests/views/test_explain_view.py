"""An explanation as printed."""

import json

import pytest

from mahdar.errors import UsageError
from mahdar.explain.explanation import Explanation, Fact, Rival
from mahdar.views.explain import explanation_json, explanation_text
from small_reading import TEXT, at

CUE = at("قالت")
CONTENT = at("إن باب الحوار لن يغلق")
EXPLANATION = Explanation(
    TEXT,
    CUE.start,
    facts=(
        Fact("statement", "s1", (CUE, CONTENT), "verb_subject", ("cues.yaml:قال",), (CUE.of(TEXT), CONTENT.of(TEXT))),
    ),
    rivals=(Rival("subject النرويج", "subject_after_verb", "it is not feminine", at("النرويج")),),
)


def test_lines():
    lines = explanation_text(EXPLANATION).splitlines()
    assert lines[0].startswith(f"at {CUE.start}: ") and "⟦ق⟧الت" in lines[0]
    assert lines[2:6] == [
        "statement s1",
        f"  words    {CUE.start}–{CUE.end}  قالت",
        f"  words    {CONTENT.start}–{CONTENT.end}  إن باب الحوار لن يغلق",
        "  rule     verb_subject",
    ]
    assert "  lexicon  cues.yaml:قال" in lines
    assert lines[-4:] == [
        "  subject النرويج",
        f"    words  {at('النرويج').start}–{at('النرويج').end}  النرويج",
        "    rule   subject_after_verb",
        "    lost   it is not feminine",
    ]


def test_nothing_there():
    assert "no fact of the record covers this place" in explanation_text(Explanation("خبر", 0))


def test_json():
    found = json.loads(explanation_json(EXPLANATION))
    assert found["offset"] == CUE.start and found["length"] == len(TEXT)
    assert found["facts"][0]["spans"][0] == [CUE.start, CUE.end]
    assert found["rivals"][0]["why_lost"] == "it is not feminine"


@pytest.mark.parametrize("offset", [-1, 3, 99])
def test_an_offset_outside_names_the_length(offset):
    with pytest.raises(UsageError, match=r"has 3 characters; give one from 0 to 2"):
        Explanation("خبر", offset)
