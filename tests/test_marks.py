"""The reader of marked cases, which the tests of statements stand on."""

import pytest

from mahdar.spans import Span
from marks import read_marks


def test_marks_go_and_leave_spans():
    case = read_marks("⟪قال⟫ ⟦سامر⟧² إن ⟨الحوار مستمر⟩، ⟪²مضيفا⟫ أن ⟨²الباب مفتوح⟩.")
    assert case.text == "قال سامر إن الحوار مستمر، مضيفا أن الباب مفتوح."
    assert case.spans[("cue", 1)] == [Span(0, 3)]
    first, second = case.statements()
    assert first.cue == ((0, "قال"),) and first.printed
    assert second.speakers == first.speakers and not second.printed
    assert [words for _, words in second.content] == ["الباب مفتوح"]


def test_marks_stand_inside_contents():
    outer, inner = read_marks("⟪قال⟫ ⟦سامر⟧ إن ⟨⟦²نادرة⟧ ⟪²رفضت⟫ ⟨²العرض⟩⟩.").statements()
    assert [words for _, words in outer.content] == ["نادرة رفضت العرض"]
    assert [words for _, words in inner.content] == ["العرض"]


@pytest.mark.parametrize("marked", ["⟪قال سامر", "⟪قال ⟦سامر⟫⟧"])
def test_wrong_marks_are_refused(marked):
    with pytest.raises(AssertionError):
        read_marks(marked)
