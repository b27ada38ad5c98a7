"""Statements inside statements, and statements of several who speak together."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦سامر الحلبي⟧ إن ⟨⟦²إيران⟧ ⟪²أعلنت⟫ أن ⟨²المفاوضات انتهت⟩⟩.",
        "⟪أكد⟫ ⟦وزير الدفاع اليوناني⟧ أن ⟨⟦²تركيا⟧ ⟪²رفضت⟫ ⟨²المقترح⟩⟩.",
        "⟪ذكرت⟫ ⟦صحيفة الأهرام⟧ أن ⟨⟦²وزير الري السوداني⟧ ⟪²حذر⟫ من ⟨²جفاف طويل⟩⟩.",
        "⟪أفادت⟫ ⟦وزارة الخارجية الكويتية⟧ بأن ⟨⟦²الوزير سامر الحلبي⟧ ⟪²دعا⟫ إلى ⟨²الحوار⟩⟩.",
    ],
)
def test_inner_statements(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()
    outer, inner = mahdar.read_text(case.text).statements
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_neighbours_are_not_inside():
    reading = mahdar.read_text("قال سامر الحلبي إن الحوار مستمر، مضيفا أن الباب مفتوح.")
    assert [each.parent for each in reading.statements] == [None, None]


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قالت⟫ ⟦روسيا⟧ و⟦إيران⟧ إن ⟨الممر سيفتح⟩.",
        "⟪أكدت⟫ ⟦تركيا⟧ و⟦قطر⟧ أن ⟨الوساطة مستمرة⟩.",
        "⟪دعت⟫ ⟦الولايات المتحدة⟧ و⟦فرنسا⟧ و⟦بريطانيا⟧ إلى ⟨وقف القتال⟩.",
        "⟪قال⟫ ⟦سامر الحلبي⟧ و⟦داود كاظمي⟧ إن ⟨الخلاف انتهى⟩.",
        "⟪أكد⟫ ⟦الرئيس المصري⟧ و⟦الرئيس الكيني⟧ أن ⟨المياه حق للجميع⟩.",
        "⟪أكد⟫ ⟦الوزيران⟧ أن ⟨الحدود آمنة⟩.",
        "⟪أكدت⟫ ⟦الوزيرتان⟧ أن ⟨الحدود آمنة⟩.",
        "⟪اتهم⟫ ⟦الطرفان⟧ ⟨الوسيط بالانحياز⟩.",
        "و⟪قالا⟫ إن ⟨الحدود آمنة⟩.",
    ],
)
def test_joint_statements(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize("verb", ["قالا", "أضافا"])
def test_a_dual_verb_goes_on_for_both(verb):
    reading = mahdar.read_text(f"قال سامر الحلبي وداود كاظمي إن الخلاف انتهى. و{verb} إن الحدود ستفتح.")
    first, second = reading.statements
    assert len(first.speakers) == 2
    assert second.speakers == first.speakers
