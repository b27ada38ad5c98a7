"""Which noun phrase beside a verb speaks, which is spoken to, and which words only look like a verb."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize(
    "marked",
    [
        # a verb in the plural has its subject before it
        "⟪قال⟫ ⟦النواب⟧² إن ⟨الموازنة ناقصة⟩، لكنهم ⟪²دعوا⟫ ⟨²الحكومة إلى الاستمرار⟩.",
        # what stands alone before the verb's own preposition is the one addressed
        "⟪قال⟫ ⟦الوزير⟧² إن ⟨الأزمة طويلة⟩، و⟪²حث⟫ ⟨²الناس على الصبر⟩.",
        "⟪قال⟫ ⟦الوزير⟧² إن ⟨الأزمة طويلة⟩، و⟪²دعا⟫ ⟨²البرلمان لرفع الحصانة⟩.",
        "⟪حثت⟫ ⟦السويد⟧ على ⟨ضبط النفس⟩.",
        # a word that nobody knows, right behind the verb, is a name
        "⟪حذر⟫ ⟦توندال⟧ ⟨أوروبا من التساهل⟩.",
    ],
)
def test_subject_or_addressee(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        '"⟨الأسعار تضاعفت في أسبوع واحد⟩"، ⟪يقول⟫ ⟦سالم الحلبي⟧ وهو يرتب بضاعته.',
        "«⟨لن نترك الأرض مهما حدث⟩» ⟪تؤكد⟫ ⟦مريم الحلبي⟧.",
    ],
)
def test_quotations_before_their_verb(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "text",
    [
        "سيدفع الأبناء ثمن هذا التردد.",
        "باع البيت بنصف ثمنه، ثم رحل.",
        "تعتبر المدينة اليوم نموذجا للتعايش.",
        "تقع المدرسة في شارع علي بن أبي طالب، قرب السوق.",
        "رصدت الوزارة غلافا ماليا معتبرا لتحديث الشبكات.",
    ],
)
def test_what_only_looks_like_a_cue(text):
    assert mahdar.read_text(text).statements == ()


def test_who_wrote_the_article_says_nothing():
    text = "دبي - كتبت هدى الحلبي: انطلقت أعمال المنتدى صباح الأحد.\nوكتبت هدى الحلبي: «لن نتراجع عن الموقف»."
    (statement,) = mahdar.read_text(text).statements
    assert statement.content[0].of(text) == "لن نتراجع عن الموقف"


@pytest.mark.parametrize(
    ("again", "form"),
    [("سعادتها", "pronoun"), ("الشابة العشرينية", "nominal")],
)
def test_once_more_without_a_name(again, form):
    text = f"قالت هناء السروجي إن الطريق طويل. وأضافت {again} أن الباب مفتوح."
    reading = mahdar.read_text(text)
    first, second = reading.statements
    assert first.speakers == second.speakers
    (actor,) = (each for each in reading.actors if each.id in first.speakers)
    assert form in {each.form for each in actor.mentions if each.span.of(text) == again}


def test_states_that_share_a_title_do_not_speak():
    text = "أعلن وزراء خارجية الكويت وعمان أن الحوار مستمر."
    reading = mahdar.read_text(text)
    (statement,) = reading.statements
    (speaker,) = statement.speakers
    assert {actor.id: actor.kind for actor in reading.actors}[speaker] == "group"
    assert statement.speaker_span.of(text) == "وزراء خارجية الكويت وعمان"


@pytest.mark.parametrize(
    "marked",
    [
        "و⟪قال⟫ ⟦غولدستين⟧ للصحفيين إن ⟨الوضع صعب⟩.",
        "و⟪قالت⟫ ⟦نادية بوعلام⟧ لـCNN إن ⟨الوضع صعب⟩.",
        "⟪قال⟫ ⟦كيبروتو⟧ في مقابلات إعلامية إن ⟨الوضع صعب⟩.",
        "⟪قال⟫ ⟦كيبروتو⟧ في وقت سابق إن ⟨الوضع صعب⟩.",
        "و⟪قال⟫ ⟦مسؤول في وزارة الدفاع⟧ إن ⟨الوضع صعب⟩.",
    ],
)
def test_where_a_description_ends(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()
