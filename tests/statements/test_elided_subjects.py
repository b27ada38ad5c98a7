"""Verbs that go on without a subject: the speaker is carried on, but not over a change of speaker, and agreement decides."""

import pytest

import mahdar
from marks import read_marks, told_of


@pytest.mark.parametrize(
    "marked",
    [
        # from sentence to sentence
        "⟪قال⟫ ⟦وزير الخارجية القطري سامر الحلبي⟧² إن ⟨الحوار مستمر⟩. و⟪²أضاف⟫ أن ⟨²الباب مفتوح⟩.",
        "⟪قال⟫ ⟦سامر الحلبي⟧²³ إن ⟨الحوار مستمر⟩. و⟪²أوضح⟫ أن ⟨²الباب مفتوح⟩. و⟪³تابع⟫: «⟨³لن نتراجع عن هذا⟩».",
        "⟪أكدت⟫ ⟦وزارة الخارجية الصينية⟧² أن ⟨بكين لن ترد⟩. و⟪²أضافت⟫ أن ⟨²الرسوم تضر الجميع⟩.",
        # over paragraphs
        "⟪قال⟫ ⟦الرئيس الكيني⟧² إن ⟨الوساطة نجحت⟩.\nو⟪²أشار⟫ إلى أن ⟨²اللجنة ستجتمع في نيروبي⟩.",
        # in one sentence
        "⟪قال⟫ ⟦سامر الحلبي⟧² إن ⟨الحوار مستمر⟩، و⟪²أضاف⟫ أن ⟨²الباب مفتوح⟩.",
        "⟪قال⟫ ⟦سامر الحلبي⟧² إن ⟨الحوار مستمر⟩، لكنه ⟪²حذر⟫ من ⟨²انهيار الهدنة⟩.",
        "⟪أكد⟫ ⟦سامر الحلبي⟧² أن ⟨الحوار مستمر⟩، كما ⟪²دعا⟫ إلى ⟨²رفع القيود⟩.",
        # over a sentence of the narrator
        "⟪قال⟫ ⟦سامر الحلبي⟧² إن ⟨الحوار مستمر⟩. ووصل الوفد إلى عمّان صباحا. و⟪²أضاف⟫ أن ⟨²الباب مفتوح⟩.",
    ],
)
def test_speaker_is_carried_on(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦سامر الحلبي⟧ إن ⟨الحوار مستمر⟩. و⟪²قال⟫ ⟦²داود كاظمي⟧³ إن ⟨²الحوار انتهى⟩. و⟪³أضاف⟫ أن ⟨³الوفد عاد⟩.",
        "⟪قالت⟫ ⟦إيطاليا⟧ إن ⟨الحوار مستمر⟩. و⟪²ردت⟫ ⟦²اليونان⟧³ بأن ⟨²الحوار انتهى⟩. و⟪³أضافت⟫ أن ⟨³الوفد عاد⟩.",
        "⟪قال⟫ ⟦المتحدث باسم الجيش⟧ إن ⟨الطريق آمن⟩. من جانبه، ⟪²نفى⟫ ⟦²حاكم الإقليم⟧³ ⟨²وجود قتلى⟩، "
        "⟪³مؤكدا⟫ أن ⟨³الوضع هادئ⟩.",
        "⟪قال⟫ ⟦سامر الحلبي⟧ إن ⟨الحوار مستمر⟩.\nولم يرد ⟦⁹المتحدث داود كاظمي⟧² على الطلب. وكان قد ⟪²صرح⟫ بأن ⟨²الوفد عاد⟩.",
    ],
)  # fmt: skip
def test_not_over_a_change_of_speaker(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        "⟪قال⟫ ⟦وزير الدفاع التشيلي رامون إيباييث⟧ إن ⟨القوات باقية⟩، و⟪²رفضت⟫ ⟦²وزيرة الخارجية كارمن سالازار⟧³ "
        "⟨²التعليق على الأمر⟩. و⟪³أضافت⟫ أن ⟨³القرار سياسي⟩.",
        "⟪قالت⟫ ⟦الوزيرة كارمن سالازار⟧ إن ⟨القرار سياسي⟩. و⟪²قال⟫ ⟦²رامون إيباييث⟧³ إن ⟨²القوات باقية⟩. "
        "و⟪³أضاف⟫ أن ⟨³الميزانية كافية⟩.",
        "⟪قال⟫ ⟦رامون إيباييث⟧³ إن ⟨القوات باقية⟩. و⟪²قالت⟫ ⟦²كارمن سالازار⟧ إن ⟨²القرار سياسي⟩. "
        "و⟪³أضاف⟫ أن ⟨³الميزانية كافية⟩.",
        "⟪قالت⟫ ⟦كارمن سالازار⟧³ إن ⟨القرار سياسي⟩. و⟪²قال⟫ ⟦²رامون إيباييث⟧ إن ⟨²القوات باقية⟩. "
        "و⟪³أضافت⟫ أن ⟨³البرلمان سيصوت⟩.",
        "⟪أعلنت⟫ ⟦وزارة الداخلية الليبية⟧² أن ⟨المعبر مغلق⟩. وصل الوزير إلى المكان. و⟪²أوضحت⟫ أن ⟨²الإغلاق مؤقت⟩.",
        "⟪قال⟫ ⟦الوزيران⟧² إن ⟨الخلاف انتهى⟩. و⟪²أضافا⟫ أن ⟨²الحدود ستفتح⟩.",
        "⟪قال⟫ ⟦النواب⟧² إن ⟨الجلسة غير قانونية⟩. و⟪²أضافوا⟫ أن ⟨²الدستور واضح⟩.",
    ],
)
def test_agreement_decides(marked):
    case = read_marks(marked)
    assert told_of(case) == case.statements()


@pytest.mark.parametrize(
    "marked",
    [
        "وزار ⟦⁹وزير الخارجية القطري سامر الحلبي⟧¹ بيروت صباحا. و⟪قال⟫ إن ⟨الحوار مستمر⟩.",
        "التقى ⟦⁹رئيس الوزراء الهولندي⟧¹ نظيره المجري، و⟪قال⟫ إن ⟨الخلاف قديم⟩.",
    ],
)
def test_speaker_is_the_subject_of_what_is_told_before(marked):
    """Nobody has spoken yet: the subject of the narrator's verb speaks. (The mark ⁹ belongs to no statement.)"""
    case = read_marks(marked)
    assert told_of(case) == case.statements()


def test_a_verbal_noun_behind_a_preposition_has_no_subject():
    case = read_marks("⟪أعرب⟫ ⟦الوزير سامر الحلبي⟧² عن ⟨شكره لكوالالمبور⟩، ⟪²مجددا⟫ ⟨²التزام بلاده بالقانون⟩.")
    assert told_of(case) == case.statements()


def test_a_woman_named_with_her_honorific_first_holds_the_office_told_before():
    lines = (
        "وزيرة خارجية بوليفيا: المياه للجميع",
        "الوزيرة سيليندا لوندا قالت إن المياه للجميع.",
        "وقالت وزيرة خارجية بوليفيا سيليندا لوندا إن الحوار مستمر.",
    )
    reading = mahdar.read_text("\n".join(lines))
    assert len(reading.statements) == 3
    assert len({each.speakers for each in reading.statements}) == 1


@pytest.mark.parametrize(
    ("full", "short"),
    [("أحمد ولد سيدي المختار", "ولد المختار"), ("توماس دي بيرنادي", "دي بيرنادي"), ("بيدرو سوتو ليونثيو", "سوتو")],
)
def test_short_names_of_one_person(full, short):
    reading = mahdar.read_text(f"قال الوزير {full} إن الحوار مستمر. وأكد {short} أن الباب مفتوح.")
    assert len(reading.statements) == 2
    assert len({each.speakers for each in reading.statements}) == 1
