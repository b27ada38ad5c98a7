"""Proposals: by whom, to whom, what they hold, what became of them; each once, and a mere name none."""

import pytest

import mahdar


def proposals_of(text):
    """Of each proposal the names of its makers, of those it is put to, its words and its status."""
    reading = mahdar.read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        ({names[who] for who in each.by}, {names[who] for who in each.to}, each.what.of(text), each.status)
        for each in reading.proposals
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("رحبت كينيا بالمبادرة المصرية لوقف القتال.", ({"مصر"}, set(), "وقف القتال", "open")),
        (
            "تمسكت كينيا بالمبادرة المصرية الداعية إلى عقد مؤتمر إقليمي.",
            ({"مصر"}, set(), "عقد مؤتمر إقليمي", "open"),
        ),
        (
            "قدمت مصر مقترحا لتمديد الهدنة شهرين ورفضته الحركة.",
            ({"مصر"}, {"الحركة"}, "تمديد الهدنة شهرين", "rejected"),
        ),
        ("اشترطت كينيا انسحاب المقاتلين من أجل استئناف الحوار.", ({"كينيا"}, set(), "انسحاب المقاتلين", "made")),
        (
            "قالت الوزيرة إن كينيا سلمت أوغندا عبر الوسيط مقترحا مكتوبا بسحب متبادل للقوات.",
            ({"كينيا"}, {"أوغندا"}, "سحب متبادل للقوات", "made"),
        ),
        (
            "قال وزير الخارجية الكيني سامر الحلبي إن بلاده اقترحت على أوغندا هدنة.",
            ({"كينيا"}, {"أوغندا"}, "هدنة", "made"),
        ),
        (
            "قال وزير الخارجية الكيني سامر الحلبي إن الحل قريب. وأضاف الحلبي أن بلاده عرضت على أوغندا إنشاء صندوق مشترك.",
            ({"كينيا"}, {"أوغندا"}, "إنشاء صندوق مشترك", "made"),
        ),
        (
            "جدد الوزير الكيني مقترح بلاده عقد مؤتمر في كمبالا.",
            ({"كينيا"}, set(), "عقد مؤتمر في كمبالا", "open"),
        ),
        ("قال المبعوث إن اقتراح تمديد المهلة قيد الدراسة.", (set(), set(), "تمديد المهلة", "open")),
        ("بحث الوزير مقترح تمديد الهدنة الذي قدمته النرويج.", ({"النرويج"}, set(), "تمديد الهدنة", "open")),
        (
            "وافقت أوغندا على خطة التوزيع التي اقترحتها كينيا.",
            ({"كينيا"}, {"أوغندا"}, "خطة التوزيع", "accepted"),
        ),
        (
            "أوضح سامر الحلبي أنه عرض على أوغندا إنشاء لجنة مشتركة.",
            ({"سامر الحلبي"}, {"أوغندا"}, "إنشاء لجنة مشتركة", "made"),
        ),
        (
            "رفضت الحكومة السودانية المبادرة المصرية.",
            ({"مصر"}, {"الحكومة السودانية"}, "المبادرة المصرية", "rejected"),
        ),
    ],
)
def test_who_proposes_what_and_what_became_of_it(text, told):
    assert proposals_of(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "وصف الوزير المبادرة المصرية بأنها طيبة.",  # a name of which nothing is told
        "قال الوزير إن هناك مبادرة.",
        "قال الوزير إنه تعرض لمحاولة اغتيال.",
        "قال المبعوث: نقدم العزاء لأسر الضحايا.",
        "قال مسؤول كيني اشترط عدم ذكر اسمه إن المعبر مفتوح.",
        "قدم المبعوث لوزير الخارجية الكيني عرضا عن الوضع.",
    ],
)
def test_what_is_no_proposal(text):
    assert not proposals_of(text)


def test_a_proposal_told_twice_is_one_with_what_each_telling_adds():
    text = "أشادت كينيا بالمبادرة المصرية لوقف القتال. وتدعو المبادرة المصرية لوقف القتال في الإقليم الشمالي."
    ((by, _, what, _),) = proposals_of(text)
    assert (by, what) == ({"مصر"}, "وقف القتال في الإقليم الشمالي")


def test_two_proposals_of_one_maker_stay_two():
    text = "رحبت كينيا بالمبادرة المصرية لوقف القتال. وأيدت المبادرة المصرية لبناء السد."
    assert [what for _, _, what, _ in proposals_of(text)] == ["وقف القتال", "بناء السد"]
