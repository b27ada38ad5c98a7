"""What newspapers really print: no comma before a ḥāl, a city addressed, a quotation behind قوله."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize(
    "marked",
    [
        "⟪طالب⟫ ⟦المسؤول⟧² ⟨السويد بوقف التفتيش⟩ ⟪²داعيا⟫ خلال زيارته أوسلو إلى ⟨²حل سلمي للنزاع⟩.",
        "⟪قال⟫ ⟦الوزير⟧² إن ⟨الحرب طالت⟩، و⟪²دعا⟫ ⟨²موسكو إلى إنهاء الحصار⟩.",
        "⟪أعرب⟫ ⟦الوزير⟧ عن ⟨تعازيه للمتضررين⟩ لكنه لم يقدم تفاصيل عن المساعدات.",
        "⟪قال⟫ ⟦الوزير⟧ إن ⟨المخزون تراجع⟩ وذلك قبل صدور البيانات.",
    ],
)
def test_as_it_is_printed(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


def test_i_behind_a_colon_is_part_of_what_is_said():
    (statement,) = mahdar.read_text("أردف الوزير: أنا لا أملك أدلة على ذلك.").statements
    assert statement.content[0].of("أردف الوزير: أنا لا أملك أدلة على ذلك.") == "أنا لا أملك أدلة على ذلك"


def test_a_quotation_behind_what_another_carries():
    text = "ونقلت وكالة الأنباء أمس عن الوزير الكيني قوله «الأنشطة كلها عادية»."
    reading = mahdar.read_text(text)
    (statement,) = reading.statements
    names = {actor.id: actor.name for actor in reading.actors}
    assert [names[each] for each in statement.speakers] == ["الوزير الكيني"]
    assert [names[each] for each in statement.via] == ["وكالة الأنباء"]
