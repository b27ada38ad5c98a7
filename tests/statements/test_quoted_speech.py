"""Quotation marks of every kind, over sentences and paragraphs, nested and unbalanced; direct, indirect and mixed."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "‹›", "„“", "„”", "””", "»«", "❝❞"])
@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦سامر الحلبي⟧: {}⟨لن نغلق الباب أمام أحد⟩{}.",
        "⟪قال⟫ ⟦سامر الحلبي⟧: {}⟨لن نغلق الباب أمام أحد. وسنعود إلى الطاولة⟩.{}",
        "⟪قال⟫ ⟦سامر الحلبي⟧ إن {}⟨الباب مفتوح أمام الجميع⟩{}.",
        "⟪قالت⟫ ⟦وزيرة الخارجية السويدية⟧ {}⟨لن نغلق سفارتنا في طهران⟩{}.",
    ],
)
def test_every_kind_of_mark(marked, marks):
    case = read_marks(marked.format(*marks))
    assert told_of(case) == case.statements()
    assert [each.mode for each in mahdar.read_text(case.text).statements] == ["direct"]


@pytest.mark.parametrize(
    "marked",
    [
        # over several sentences, without a new cue
        "⟪قال⟫ ⟦سامر الحلبي⟧: «⟨لن نغلق الباب. سنعود غدا إلى الطاولة. هذا وعد⟩».",
        "⟪قال⟫ ⟦سامر الحلبي⟧² «⟨لن نغلق الباب⟩». و⟪²أضاف⟫ «⟨²سنعود غدا إلى الطاولة⟩».",
        "⟪قال⟫ ⟦سامر الحلبي⟧²: «⟨لن نغلق الباب⟩»، ⟪²مضيفا⟫: «⟨²سنعود غدا إلى الطاولة⟩».",
        # nested
        '⟪قال⟫ ⟦سامر الحلبي⟧: «⟨كتبنا إليهم "نريد جوابا" ولم يردوا⟩».',
        '⟪قال⟫ ⟦سامر الحلبي⟧: "⟨اتفاق «السلم الدائم» لم يمت⟩".',
        # never closed: to the end of the paragraph
        "⟪قال⟫ ⟦سامر الحلبي⟧: «⟨لن نغلق الباب أمام أحد⟩.\nووصل الوفد إلى عمّان صباحا.",
        # marks round a part
        "⟪قال⟫ ⟦سامر الحلبي⟧ إن ⟨الاتفاق «ليس كافيا» وإن المهلة قصيرة⟩.",
        '⟪وصف⟫ ⟦سامر الحلبي⟧ الاتفاق بأنه "⟨خطوة ناقصة جدا⟩".',
    ],
)
def test_extent(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦سامر الحلبي⟧: «⟨لن نغلق الباب أمام أحد⟩.\n«⟨سنعود غدا إلى الطاولة ومعنا خطة⟩».",
        '⟪قال⟫ ⟦سامر الحلبي⟧: "⟨لن نغلق الباب أمام أحد⟩.\n⟨سنعود غدا إلى الطاولة ومعنا خطة⟩".',
    ],
)
def test_over_paragraphs(marked):
    """One span for each paragraph."""
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ("indirect", "قال سامر الحلبي إن الباب مفتوح أمام الجميع."),
        ("direct", "قال سامر الحلبي: لن نغلق بابنا أمام أحد."),
        ("indirect", "قال سامر الحلبي إننا لن نغلق الباب."),
        ("mixed", 'قال سامر الحلبي إن الاتفاق "ليس كافيا أبدا" وإن المهلة قصيرة.'),
        ("mixed", "قال سامر الحلبي إن الاتفاق «خدعة» جديدة."),
        ("mixed", 'قالت أوكرانيا إن الضربة "إرهابية".'),
        ("direct", 'وصفت أوكرانيا الضربة بأنها "إرهابية".'),
        ("indirect", 'قال سامر الحلبي إن تنظيم "داعش" انتهى.'),
        ("indirect", 'قال سامر الحلبي إن منصة "السلام الدائم" ستبقى.'),
        ("indirect", "قال سامر الحلبي إن صحيفة «الأهرام» نشرت الوثيقة كاملة."),
        ("direct", "الحلبي: نرفض الشروط الجديدة\nوصل الوفد إلى العاصمة صباحا وغادرها مساء.\nولم تعقد جلسة ثانية."),
        ("indirect", "روسيا: العقوبات تضر الجميع\nوصل الوفد إلى العاصمة صباحا وغادرها مساء.\nولم تعقد جلسة ثانية."),
    ],
)
def test_modes(mode, text):
    assert [each.mode for each in mahdar.read_text(text).statements] == [mode]


@pytest.mark.parametrize(
    "marked",
    [
        '"⟨هذا القرار ظالم⟩"، ⟪قال⟫ ⟦الوزير سامر الحلبي⟧، "⟨ولن نقبل به⟩".',
        '"⟨نحتاج إلى ضمانات مكتوبة⟩"، ⟪تؤكد⟫ ⟦الوزيرة هدى الحلبي⟧.',
        '"⟨لا أحد يعرف متى تفتح الحدود⟩" ⟪يقول⟫ ⟦الوزير سامر الحلبي⟧.',
        "«⟨لن نتراجع عن مواقفنا⟩»، ⟪قالت⟫ ⟦الوزيرة هدى الحلبي⟧² للصحفيين، ⟪²مضيفة⟫ أن ⟨²الحوار مستمر⟩.",
    ],
)
def test_speech_before_its_verb(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        '"الشرق الأوسط" ⟪أكدت⟫ أن ⟨الوزير استقال⟩.',  # a name
        'وافتتح الوزير "قمة السلام والتنمية العربية"، تبرز فيها أهمية الحوار.',  # no verb of speech
    ],
)
def test_marks_before_a_verb_that_hold_no_speech(marked):
    case = read_marks(marked)
    assert [each.content for each in told_of(case)] == [each.content for each in case.statements()]
