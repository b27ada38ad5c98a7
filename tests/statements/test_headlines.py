"""Colons in titles: who speaks stands before them; several in one line; labels that speak not."""

import pytest

import mahdar
from marks import read_marks, told_of

BODY = "\nوصل وزير الخارجية القطري سامر الحلبي ونظيره الإيراني داود كاظمي إلى المدينة صباحا.\nولم تعقد جلسة ثانية في ذلك اليوم."


@pytest.mark.parametrize(
    "title",
    [
        "⟦الحلبي⟧: ⟨الحوار مع الجوار مستمر⟩",
        "⟦وزير الخارجية الإيراني⟧: ⟨لن نقبل بالشروط الجديدة⟩",
        "⟦روسيا⟧: ⟨العقوبات تضر الجميع⟩",
        "⟦الأمم المتحدة⟧: ⟨المجاعة تهدد الملايين⟩",
        "⟦البيت الأبيض⟧: «⟨الزيارة في موعدها⟩»",
        "⟦مصدر دبلوماسي⟧: ⟨الجولة المقبلة في مسقط⟩",
        "⟦الحلبي⟧ من الدوحة: ⟨الحوار مع الجوار مستمر⟩",
        "⟦وزيرة الخارجية السويدية⟧: ⟨لن نغلق سفارتنا⟩",
        "⟦الحلبي⟧: ⟨الحوار مستمر⟩.. و⟦²كاظمي⟧: ⟨²الباب مفتوح⟩",
        "⟦إيران⟧: ⟨المقترح غير واضح⟩.. ⟦²فرنسا⟧: ⟨²ننتظر الرد⟩",
        "⟦وزير الدفاع اليوناني⟧ لنظيره التركي: ⟨السفن ستبقى في الميناء⟩",
    ],
)
def test_speaker_before_the_colon(title):
    case = read_marks(title + BODY)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "title",
    [
        "عاجل: انتهاء الجولة الثالثة في مسقط",
        "بالصور: وصول الوفد إلى الدوحة",
        "الحوار الوطني: أسئلة بلا أجوبة",
        "2025: عام الهدنة الطويلة",
    ],
)
def test_labels_speak_not(title):
    assert told_of(read_marks(title + BODY)) == []


@pytest.mark.parametrize(
    "title",
    [
        "⟦روسيا⟧ ⟪تؤكد⟫ ⟨استمرار الحوار⟩",
        "⟦الاتحاد الأوروبي⟧ ⟪يحذر⟫ من ⟨انهيار الهدنة⟩",
        "⟦رئيس الوزراء العراقي⟧ ⟪يدعو⟫ إلى ⟨حوار إقليمي⟩",
        "⟦باكستان⟧ ⟪تتهم⟫ ⟨الهند بخرق الاتفاق⟩",
        "⟦الحكومة اللبنانية⟧ ⟪تنفي⟫ ⟨تأجيل الانتخابات⟩",
        "⟦مسؤول أممي⟧ ⟪يكشف⟫ ⟨تفاصيل الخطة⟩",
    ],
)
def test_verbs_in_titles(title):
    case = read_marks(title + BODY)
    assert told_of(case) == case.statements()


def test_a_second_verb_of_a_headline_has_the_subject_of_the_first():
    reading = mahdar.read_text("رئيسة المكسيك ترفض تدخل واشنطن وتدعو إلى الحوار\n\nانتهت المحادثات أمس.\nوغادر الوفد.")
    assert len(reading.statements) == 2
    assert len({each.speakers for each in reading.statements}) == 1


def test_two_dots_before_a_quotation_do_the_work_of_a_colon():
    title = 'الحلبي من الدوحة .. "نتطلع إلى جولة جديدة"'
    statement = mahdar.read_text(title + BODY).statements[0]
    assert (statement.cue.span.of(title), statement.content[0].of(title)) == ("..", "نتطلع إلى جولة جديدة")
    assert not mahdar.read_text("الحلبي في الدوحة .. وجولة جديدة" + BODY).statements
