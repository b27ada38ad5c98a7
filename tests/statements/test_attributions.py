"""Nominal cues (بحسب, وفقا ل, نقلا عن, على حد قوله) at the beginning, in the middle and at the end of their clause."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize(
    "marked",
    [
        # at the end
        "⟨بدأت القوات انسحابها من المدينة⟩، ⟪بحسب⟫ ⟦مصدر أمني⟧.",
        "⟨بلغ عدد النازحين خمسة آلاف⟩، ⟪وفقا⟫ ل⟦منظمة الصحة العالمية⟧.",
        "⟨ارتفعت صادرات القمح هذا العام⟩ ⟪وفق⟫ ⟦وزارة الزراعة الأوكرانية⟧.",
        "⟨غادر الوفد المفاوض العاصمة فجرا⟩، ⟪حسب⟫ ⟦مصادر دبلوماسية⟧.",
        "⟨انتهت المحادثات دون اتفاق⟩، ⟪وفق⟫ ما أعلن ⟦المتحدث باسم الوفد⟧.",
        "⟨انتهت المحادثات دون اتفاق⟩، ⟪بحسب⟫ ما ذكرت ⟦وكالة رويترز⟧.",
        "⟨انتهت المحادثات دون اتفاق⟩، ⟪حسبما⟫ أفاد ⟦مصدر دبلوماسي⟧.",
        "⟨انتهت المحادثات دون اتفاق⟩، ⟪على ما أفاد⟫ ⟦مصدر دبلوماسي⟧.",
        "⟨تراجع سعر النفط إلى أدنى مستوى⟩، ⟪وفقا⟫ ل⟦تقرير⟧.",
        # at the beginning
        "و⟪بحسب⟫ ⟦المصدر⟧، ⟨ستبدأ الجولة الجديدة في مسقط⟩.",
        "⟪وفقا⟫ ل⟦مسؤول أممي⟧، ⟨وصلت القافلة الأولى إلى المخيم⟩.",
        "و⟪بحسب⟫ ⟦البيان⟧ فإن ⟨الطرفين اتفقا على جدول زمني⟩.",
        "و⟪نقلا عن⟫ ⟦مسؤول أممي⟧، ⟨وصلت القافلة الأولى إلى المخيم⟩.",
        # in the middle
        "⟨بدأت القوات⟩، ⟪بحسب⟫ ⟦مصدر أمني⟧، ⟨انسحابها من المدينة⟩.",
        "⟨المشروع⟩، ⟪وفقا⟫ ل⟦وزارة الطاقة القبرصية⟧، ⟨سيكتمل خلال عامين⟩.",
        "⟨انتهت المحادثات دون اتفاق⟩. ⟪بحسب⟫ ⟦رويترز⟧.",
        "و⟪بحسب⟫ ⟦إحصائية البعثة⟧ فإن ⟨العاصمة كانت الأكثر تضررا⟩.",
        "و⟪أضافت⟫ ⟦الصحيفة⟧ ⟪²نقلا عن⟫ ⟦²مصادر حكومية⟧ أن ⟨⟨²الخطة تشمل الموانئ⟩⟩.",
    ],
)
def test_source_follows(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦سامر الحلبي⟧² إن ⟨الحوار مستمر⟩. و⟨²هذا قرار لا رجعة فيه⟩، ⟪²على حد قوله⟫.",
        "⟪قالت⟫ ⟦نادرة الكيلاني⟧² إن ⟨الحوار مستمر⟩. و⟨²هذا قرار لا رجعة فيه⟩، ⟪²على حد تعبيرها⟫.",
        "⟪قالت⟫ ⟦نادرة الكيلاني⟧² إن ⟨الحوار مستمر⟩. و⟨²هذا قرار لا رجعة فيه⟩، ⟪²حسب⟫ تعبيرها.",
    ],
)
def test_own_words(marked):
    """The cue is the whole phrase or, without the possessor's word, its noun phrase; the speaker is carried on."""
    case = read_marks(marked)
    found, expected = told_of(case), case.statements()
    assert [each._replace(cue=()) for each in found] == [each._replace(cue=()) for each in expected]
    assert all(one.cue[0][0] == other.cue[0][0] for one, other in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "سارت القافلة وفق الخطة المرسومة.",
        "توزع الحصص حسب الحاجة.",
        "يعمل المصنع وفقا للقانون.",
        "ترتفع الحرارة بحسب الفصول.",
    ],
)
def test_no_source_no_statement(text):
    assert told_of(read_marks(text)) == []


@pytest.mark.parametrize("opening", ["ووفقا للوزيرة فإن", "وبحسب الوزيرة فإن", "ووفقا للوزيرة،"])
def test_source_before_its_clause(opening):
    reading = mahdar.read_text(f"{opening} المفاوضات متوقفة.")
    (statement,) = reading.statements
    assert [each.of(reading.document.text) for each in statement.content] == ["المفاوضات متوقفة"]
    assert [each.name for each in reading.actors if each.id in statement.speakers] == ["الوزيرة"]
