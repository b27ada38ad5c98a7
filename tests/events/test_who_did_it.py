"""Who did it to whom: verb and subject in either order, passives, nouns with genitives, light verbs, those left out."""

import pytest

import mahdar
from event_marks import read_event_marks, told_in


def holds(kind, marked):
    case = read_event_marks(marked)
    assert case.expected(kind) in told_in(mahdar.read_text(case.text))


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("ACCUSE", "⟦اتهمت⟧ ⟨كينيا⟩ ⟪الصومال⟫ بعرقلة المحادثات."),
        ("ACCUSE", "قالت وكالة الأنباء إن ⟨كينيا⟩ ⟦اتهمت⟧ ⟪الصومال⟫ بعرقلة المحادثات."),
        ("ASSAULT", "إن ⟨القوات الكينية⟩ ⟦قصفت⟧ ⟪متمردين⟫ قرب الحدود."),
        ("CONSULT", "⟦التقى⟧ أمس ⟨وزير الدفاع السلوفاكي⟩ ⟪الرئيس الجورجي⟫ في تبليسي."),
    ],
)
def test_subject_before_and_behind_its_verb(kind, marked):
    holds(kind, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "⟦اغتيل⟧ ⟪رئيس البلدية⟫ أمس في المدينة.",
        "⟦اغتيل⟧ ⟪رئيس البلدية⟫ على يد ⟨مسلحين⟩ في المدينة.",
        "⟦قتل⟧ ثلاثة ⟪جنود⟫ في هجوم قرب الحدود.",
        "أعلنت الشرطة أن سبعة ⟪مدنيين⟫، بينهم طفلان، ⟦قتلوا⟧ أمس.",
        "⟦خطف⟧ ⟪صيادون⟫ من قبل ⟨قراصنة⟩ قبالة الساحل.",
    ],
)
def test_passives(marked):
    holds("ASSAULT", marked)


def test_a_verb_printed_like_its_passive_is_active_where_both_stand_behind_it():
    holds("ASSAULT", "⟦قتلت⟧ ⟨القوات الكينية⟩ خمسة ⟪مسلحين⟫ في الغابة.")


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("ASSAULT", "وقع أمس ⟦قصف⟧ ⟨روسيا⟩ ل⟪أوديسا⟫."),
        ("ASSAULT", "أعلن الناطق ⟦اغتيال⟧ ⟪رئيس البلدية⟫."),
        ("CONSULT", "بدأت ⟦المحادثات⟧ ⟨القبرصية⟩ ⟨اليونانية⟩ صباح اليوم."),
        ("SUPPORT", "جددت ⟨إسبانيا⟩ ⟦دعمها⟧ ل⟪كولومبيا⟫."),
        ("CONSULT", "قام ⟨الرئيس السنغالي⟩ ب⟦زيارة⟧ ⟪غامبيا⟫ أمس."),
    ],
)
def test_nouns(kind, marked):
    holds(kind, marked)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("ASSAULT", "شنت ⟨إثيوبيا⟩ أمس ⟦هجوما⟧ على ⟪متمردين⟫."),
        ("ASSAULT", "قتل جنود في ⟦غارة⟧ شنتها ⟨طائرات إثيوبية⟩ على ⟪كيسمايو⟫."),
        ("CONSULT", "أجرى ⟨وزير النقل المالطي⟩ مع ⟨نظيره التونسي⟩ ⟦محادثات⟧ مطولة."),
        ("SANCTION", "⟦عقوبات⟧ فرضتها ⟨سويسرا⟩ على ⟪بيلاروسيا⟫."),
    ],
)
def test_light_verbs_before_and_behind(kind, marked):
    holds(kind, marked)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("ASSAULT", "وقالت إن ⟨مسلحين⟩ ⟦هاجموا⟧ ⟪مزارعين⟫ في الوادي."),
        ("ASSAULT", "أعلنت المصادر أن عشرات ⟨المستوطنين⟩ ⟦هاجموا⟧ ⟪مزارعين⟫ أمس."),
        ("PROTEST", "⟦تظاهر⟧ آلاف ⟨الطلاب⟩ أمام البرلمان في تبليسي."),
        ("COERCE", "⟦اعتقلت⟧ ⟨الشرطة الجورجية⟩ ⟪متظاهرين⟫ قرب الجسر."),
    ],
)
def test_unnamed_people_act(kind, marked):
    holds(kind, marked)


def test_who_is_left_out_is_the_one_of_the_verb_before():
    holds("SUPPORT", "زار ⟨وزير الخارجية القبرصي⟩ بيروت وهناك شرح الخطة و⟦أيد⟧ ترشيح ⟪الأردن⟫.")


def test_one_s_own_state_is_the_one_who_speaks():
    holds("REJECT", "قال ⟨وزير الخارجية الإثيوبي⟩ إن بلاده ⟦ترفض⟧ مقترح ⟪مصر⟫.")


def test_a_counterpart_is_the_official_of_that_name():
    told = told_in(
        mahdar.read_text(
            "وصل وزير الخارجية التونسي نبيل الحلبي. واجتمع وزير الخارجية المالطي إيان بورغ مع نظيره التونسي."
        )
    )
    assert any(set(actor) >= {"وزير الخارجية التونسي نبيل الحلبي"} for kind, _, actor, _ in told if kind == "CONSULT")


def test_blame_in_a_statement_is_an_accusation_by_its_speaker():
    holds("ACCUSE", "قال ⟨الرئيس الفنلندي⟩ إن ⟪بيلاروسيا⟫ ⟦تزعزع⟧ أمن البلطيق.")


def test_what_a_speaker_asks_of_another_is_a_request():
    holds("REQUEST", "قال ⟨الرئيس الفنلندي⟩ إنه ⟦يتعين على⟧ ⟪بيلاروسيا⟫ فتح الحدود.")


def test_who_comes_to_meet_is_the_guest_of_whose_state_it_is():
    holds("CONSULT", "⟦بحث⟧ ⟨وزير الدفاع التركي⟩ في بغداد مع ⟪رئيس الوزراء العراقي⟫ أمن الحدود.")


def test_what_is_agreed_at_a_meeting_is_agreed_by_those_who_met():
    met = "عقد ⟨وزير النقل التشيلي⟩ اجتماعا مع ⟨وزير النقل الفنلندي⟩ في بلغراد. "
    holds("AGREE", met + "وقال المتحدث إنه ⟦تم الاتفاق⟧ على خط جديد.")


def test_a_visit_without_a_host_is_to_the_state():
    holds("CONSULT", "رحبت ⟪مصر⟫ بالوفد. وانتهت ⟦زيارة⟧ ⟨وزير الدفاع التركي⟩ في القاهرة أمس.")


def test_who_comes_in_order_to_meet_somebody():
    holds("AGREE", "وصل ⟨وزير النقل التشيلي⟩ إلى بلغراد ل⟦لقاء⟧ ⟪رئيس الوزراء الصربي⟫.")


def test_what_is_said_of_a_signing_is_no_signing_by_the_one_who_speaks():
    reading = mahdar.read_text("قال وزير النقل التشيلي إن توقيع الاتفاق كان مفيدا.")
    assert not [each for each in reading.events if each.type == "SUPPORT"]


@pytest.mark.parametrize(
    "marked",
    [
        "⟦تظاهر⟧ ⟨المئات⟩ ضد ⟪السفارة النرويجية⟫ للمطالبة بفتح الحدود.",
        "⟦تظاهر⟧ ⟨الآلاف⟩ في العاصمة ضد ⟪الحكومة الكينية⟫.",
        "⟦تظاهر⟧ الآلاف من ⟨العمال⟩ ضد ⟪الحكومة الكينية⟫.",
    ],
)
def test_against_whom_people_in_numbers_protest(marked):
    holds("PROTEST", marked)


def test_a_counterpart_is_met_by_whom_was_told_before():
    holds("CONSULT", "زار ⟨وزير الخارجية الكيني⟩ باريس، و⟦التقى⟧ ⟨نظيره التشادي⟩.")


def test_rebels_who_accuse_do_not_accuse_themselves():
    holds("ACCUSE", "و⟦يتهم⟧ ⟨المتمردون⟩ ⟪الحكومة⟫ بخرق الهدنة.")


def test_delegations_with_their_adjectives():
    holds("CONSULT", "⟦وصلت⟧ ⟨وفود تجارية كينية⟩ إلى ⟪غانا⟫ أمس.")


def test_one_state_under_two_names_does_nothing_to_itself():
    reading = mahdar.read_text(
        "جاء ذلك في حملة استمرت عاما من قبل بكين لتعزيز رقابتها على قطاع التقنية والسيطرة على قوة عمالقة الصين."
    )
    assert not [each for each in reading.events if each.type == "ASSAULT"]
    assert [each.recipient for each in mahdar.read_text("اتهمت بكين الصين بعرقلة المحادثات.").events] == [()]


def test_what_protests_demand_of_somebody_is_not_his_protest():
    reading = mahdar.read_text("شهدت العاصمة أمس مظاهرات تطالب الحكومة المصرية بالإصلاح.")
    assert [each.actor for each in reading.events if each.type == "PROTEST"] == [()]


def test_hosts_and_guests_of_visits():
    holds("CONSULT", "⟦زار⟧ ⟨وزير الخارجية الكيني⟩ غانا والتقى ⟪الرئيس الغاني⟫.")
    case = read_event_marks("سيتوجه ⟨الرئيس الكيني⟩ غدا إلى ⟦قمة⟧ ⟨مجموعة العشرين⟩ في نيودلهي.")
    assert case.expected("AGREE") in told_in(mahdar.read_text(case.text, published="2025-03-05"))


@pytest.mark.parametrize(
    "marked",
    [
        "⟦التقى⟧ ⟨وزير الدفاع الكيني⟩ ⟪رئيس الوزراء الإسرائيلي⟫ في القدس.",
        "⟦التقى⟧ ⟨وزير الدفاع الكيني⟩ ⟪رئيس الوزراء الفلسطيني⟫ في القدس.",
        "⟦التقى⟧ ⟨وزير الدفاع الكيني⟩ ⟨رئيس الوزراء النرويجي⟩ في القدس.",
    ],
)
def test_who_holds_or_claims_a_place_is_host_there(marked):
    holds("CONSULT", marked)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("COERCE", "أصيب جنود على الجسر، و⟦ألقي⟧ القبض على ⟪متظاهرين⟫ قرب المستشفى."),
        ("ASSAULT", "وقع ⟦اغتيال⟧ ⟪رئيس البلدية⟫ أحد أبرز قادة الحزب أمس."),
        ("ASSAULT", "قطع ⟨المتظاهرون⟩ الطرقات العامة و⟦هاجموا⟧ ⟪الشرطة⟫ بالحجارة."),
        ("ASSAULT", "⟦قتل⟧ 57 ⟪شخصا⟫ أمس في عملية انتحارية مزدوجة استهدفت السوق."),
        ("ASSAULT", "دخل الجيش الكيني المدينة، و⟦قتل⟧ 57 ⟪شخصا⟫ أمس في السوق."),
        ("ASSAULT", "⟦أطلقت⟧ ⟨طائرة بدون طيار⟩ ثمانية صواريخ على مركبة أمس."),
        ("COERCE", "أعلن القاضي أن ⟪قائد الجيش الكيني السابق⟫، الذي جرى ⟦اعتقاله⟧ أمس، مريض."),
        ("ASSAULT", "⟦قُصف⟧ أمس ⟪حزب الله⟫ قرب الحدود."),
        ("ASSAULT", "لقي 12 ⟪عراقيا⟫ ⟦مصرعهم⟧ أمس في هجوم، وفقا لما ذكره مسؤولون أميركيون."),
        ("ASSAULT", "⟦مقتل⟧ ⟪جنديين⟫ ومصر تغلق المعبر"),
        ("AGREE", "بدأت الصحف تكتب عن ⟦الزيارة⟧ التي سيقوم بها ⟨الرئيس الكيني⟩ إلى ⟪غانا⟫."),
        ("COERCE", "قامت ⟨قوات الأمن الكينية⟩ ب⟦محاصرتهم⟧ قرب الجامعة."),
        ("ASSAULT", "وصلت الأغذية إلى ⟪المدنيين⟫ الذين ⟦قصفتهم⟧ ⟨القوات الكينية⟩ أمس."),
        ("COERCE", "وصلت الأغذية إلى ⟪المدنيين⟫ الذين ⟦حاصرهم⟧ القتال أمس."),
    ],
)
def test_who_suffered_it(kind, marked):
    holds(kind, marked)


def test_an_object_in_the_accusative_is_no_doer():
    (event,) = mahdar.read_text("أعلنت الشرطة أن مجموعة من الخنازير البرية قتلت رجلا إيطاليا أمس.").events
    assert event.actor == ()


def test_from_whom_it_is_told_did_it_not():
    holds("ASSAULT", "⟦قتل⟧ أمس بحسب القوات الكينية ⟪مسلحون⟫.")
    (event,) = mahdar.read_text("وقعت غارة جوية أمس بحسب الجيش الكيني.").events
    assert (event.actor, event.recipient) == ((), ())


def test_what_a_clause_hits_is_no_doer_of_the_noun():
    events = mahdar.read_text("وقعت أمس عملية انتحارية مزدوجة استهدفت الجيش في لاهور.").events
    assert [event.actor for event in events] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "أجلت زامبيا وملاوي خططا لإلغاء دعم الخبز.",
        "تعهد الرئيس الكيني بقتال المتمردين في الشمال.",
        "أكد الجيش الكيني استعداده لقصف المعسكرات.",
    ],
)
def test_what_is_neither_support_nor_agreement(text):
    assert {event.type for event in mahdar.read_text(text).events}.isdisjoint({"SUPPORT", "AGREE"})


def test_protests_that_demand_are_no_demand_of_the_government():
    reading = mahdar.read_text("انطلقت أمس في دكا مظاهرات تطالب الحكومة بسن قانون جديد.")
    assert [event.type for event in reading.events] == ["PROTEST"]
    assert reading.statements == ()


def test_ya_for_alif_is_no_passive_where_the_subject_follows():
    holds("CONSULT", "على هامش القمة ⟦التقي⟧ ⟨الرئيس الكيني⟩ أمس ⟪الرئيس الغاني⟫ في أكرا.")
