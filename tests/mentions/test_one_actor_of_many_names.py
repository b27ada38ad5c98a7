"""Which words name one actor, and of what kind it is: short names in brackets, family names first, forums by their grammar."""

import pytest

import mahdar


def named(text):
    """For each actor the words that name it, in the order of the text, and its kind."""
    reading = mahdar.read_text(text)
    words = {
        actor.id: tuple(mention.span.of(reading.document.text) for mention in actor.mentions)
        for actor in reading.actors
    }
    return [(*words[actor.id], actor.kind) for actor in reading.actors if words[actor.id]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "دعت الرابطة الأهلية للإنصاف (رأهل) إلى الهدوء. وقالت رأهل إن القرار جائر.",
            [("الرابطة الأهلية للإنصاف", "رأهل", "رأهل", "organization")],
        ),
        (
            "رحبت السوق المشتركة للجنوب (ميركوسور) بالقرار.",  # only the short name is on a list
            [("السوق المشتركة للجنوب", "ميركوسور", "organization")],
        ),
        (
            "رحبت الرابطة الأهلية للإنصاف (المستقلة) بالقرار.",  # an adjective is no name
            [("الرابطة الأهلية للإنصاف", "organization")],
        ),
        (
            "انتهى الموسم الماضي (رويترز).",  # a credit names no season
            [("رويترز", "outlet")],
        ),
    ],
)
def test_short_names_in_brackets(text, actors):
    assert named(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "كانغ: الباب مفتوح\nقالت وزيرة البيئة كانغ هيون آه إن الباب مفتوح.\nوأضافت كانغ أن الحوار مستمر.",
            [("كانغ", "كانغ هيون آه", "كانغ", "person")],
        ),
        (
            "قال الوزير سامر الحلبي إن الباب مفتوح.\nوأضاف الحلبي أن سامرا آخر سيأتي.",
            [("سامر الحلبي", "الحلبي", "person")],
        ),
    ],
)
def test_the_name_that_is_mentioned_later(text, actors):
    assert named(text) == actors


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("لجنة التنسيق الإقليمي", "forum"),
        ("لجنة الموازنة", "organization"),
        ("المجلس السوداني المصري", "forum"),
        ("المجلس المصري", "organization"),
        ("صيغة 4+2 الأمنية", "forum"),
        ("حوار كوالالمبور للأمن", "forum"),
        ("مجلس التعاون الإقليمي لوسط آسيا", "forum"),  # no part of it is the Gulf's
        ("مجلس التعاون", "organization"),
    ],
)
def test_forums_are_told_by_their_grammar(phrase, kind):
    assert (phrase, kind) in named(f"عقد في باريس اجتماع {phrase}.")


@pytest.mark.parametrize("text", ["بدأ حوار صريح.", 'دعا إلى حوار "صادق يقوم على الثقة".', "اقترح صيغة الحل."])
def test_ordinary_nouns_head_no_forum(text):
    assert not [each for each in named(text) if each[-1] == "forum"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("وصل الوفد إلى ⟦مالي⟧ أمس.", 1),
        ("تتوسط السنغال و⟦مالي⟧ في الخلاف.", 1),
        ("رفضت ⟦مالي⟧ المقترح.", 1),
        ("طلب الوفد دعم مالي كبير.", 0),
        ("استقال المدير المالي للشركة.", 0),
        ("قال الرئيس ⟦المالي⟧ إن بلاده ترفض.", 1),
        ("تعثر النظام المالي.", 0),
    ],
)
def test_a_state_named_like_an_adjective(text, states):
    reading = mahdar.read_text(text.replace("⟦", "").replace("⟧", ""))
    assert sum(actor.id == "mli" for actor in reading.actors) == states


def test_a_joined_word_is_no_longer_word():
    assert ("آلية التشاور الأمني", "forum") in named("وآلية التشاور الأمني أطلقت قبل عامين.")
    assert named("وصل والي كسلا.")[0][-1] == "person"


def test_two_words_of_nationality_name_no_continent():
    assert named("الطقس جميل في العاصمة الجنوب أفريقية بريتوريا.") == [("بريتوريا", "place")]


def test_a_headline_tells_from_where():
    reading = mahdar.read_text("أوكونكو من لاغوس: نرفض الشروط\nقال الوزير إن الشروط مرفوضة.\nوغادر الوفد لاغوس مساء.")
    assert reading.statements[0].speaker_span.of(reading.document.text) == "أوكونكو"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("هزم الكيني كيبروتو خصمه.", ["كيبروتو"]),
        ("وصل اللاعب الأوزبكي باتيروف سليموف.", ["باتيروف سليموف"]),
        ("وصل المقترح الروسي متأخرا.", []),  # no name behind the nationality
        ("وقال تيغو ماراسا المتحدث باسم الرابطة إن الوضع صعب.", ["تيغو ماراسا"]),
        ("التقى أبو فارس وأبو السكر في المدينة.", ["أبو فارس", "أبو السكر"]),
        ("استقبل سالم الحلبي زواره.", ["سالم الحلبي"]),
    ],
)
def test_people_whom_no_list_knows(text, people):
    assert [each[0] for each in named(text) if each[-1] == "person"] == people


def test_a_side_is_its_state():
    reading = mahdar.read_text("رفض الجانب الأوغندي المقترح.")
    (state,) = (actor for actor in reading.actors if actor.kind == "state")
    assert state.id == "uga" and reading.statements[0].speakers == ("uga",)


@pytest.mark.parametrize(
    ("printed", "name", "sense"),
    [
        ("المستشار الإعلامي لرئيس الوزراء سالم الحلبي", "سالم الحلبي", "adviser"),
        ("المبعوث الخاص للرئيس الكيني توم أوكيلو", "توم أوكيلو", "envoy"),
        ("وزير شؤون البيئة راشد الحلبي", "راشد الحلبي", "minister"),
        ("وزيرة الدولة بوزارة العدل السفيرة هدى الحلبي", "هدى الحلبي", "minister"),
        ("الأمين العام لاتحاد الموانئ العربية سامر الحلبي", "سامر الحلبي", "secretary_general"),
        ("مدير الإعلام بوزارة الطاقة العميد ركن سامر الحلبي", "سامر الحلبي", "director"),
    ],
)
def test_offices_of_many_words(printed, name, sense):
    reading = mahdar.read_text(f"أكد {printed} أن الوضع مستقر.")
    (statement,) = reading.statements
    assert statement.speaker_span.of(reading.document.text) == printed
    (speaker,) = (actor for actor in reading.actors if actor.id in statement.speakers)
    assert speaker.name == name and sense in {role.sense for role in speaker.roles}


@pytest.mark.parametrize("addressee", ["للرئيس", "لزميله", "للصحفيين"])
def test_whom_a_minister_speaks_to_is_no_name(addressee):
    reading = mahdar.read_text(f"قال الوزير {addressee} إن الوضع مستقر.")
    assert reading.statements[0].content[0].of(reading.document.text) == "الوضع مستقر"
    assert not [actor for actor in reading.actors if addressee in actor.name]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "رحبت المملكة المغربية بالقرار. وزار الوزير المملكة.",
            [("المملكة المغربية", "المملكة", "state"), ("الوزير", "person")],
        ),
        (
            "غادر وزير النقل العماني السلطنة.",
            [("وزير النقل العماني", "person"), ("السلطنة", "state")],
        ),
        (
            "اختلفت المملكة المغربية والمملكة المتحدة. وازدهرت المملكة.",  # either
            [("المملكة المغربية", "state"), ("المملكة المتحدة", "state")],
        ),
    ],
)
def test_a_state_named_by_its_kind(text, actors):
    assert named(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("بحث رئيس الوزراء العراقي أمن الحدود.", [("رئيس الوزراء العراقي", "person")]),
        ("زار وزير الخارجية السعودي القاهرة. وغادر وزير النقل المملكة.", [
            ("وزير الخارجية السعودي", "person"), ("القاهرة", "state"), ("المملكة", "state"),
        ]),
        ("زار وزير النقل بغداد.", [("وزير النقل", "person"), ("بغداد", "state")]),
        ("استقبل الوزير وفدا من حركة حماس.", [
            ("الوزير", "person"), ("وفدا من حركة حماس", "person"), ("حركة حماس", "organization"),
        ]),
        ("وصل وفد من الاتحاد الأفريقي.", [
            ("وفد من الاتحاد الأفريقي", "person"), ("الاتحاد الأفريقي", "organization"),
        ]),
        ("اجتمع الأمين العام مع زعماء سياسيين عراقيين.", [("الأمين العام", "person"), ("زعماء سياسيين عراقيين", "group")]),
    ],
)  # fmt: skip
def test_where_a_title_ends(text, actors):
    assert named(text) == actors


def test_a_last_name_is_that_of_whom_the_article_named_in_full():
    text = "التقى أشتون كارتر وزير الخارجية التشادي.\nوقال كارتر إن الباب مفتوح."
    assert ("أشتون كارتر", "كارتر", "person") in named(text)


def test_what_a_body_does_something_for_is_no_part_of_its_name():
    assert ("الشرطة", "organization") in named("اعتقلت الشرطة للتحقيق ناشطا كينيا.")


def test_a_name_in_quotation_marks_behind_an_office_is_the_holder_s():
    assert named("التقى وزير الخارجية التشادي “الحلبي” في باريس وفدا.")[0][0] == "الحلبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("هاجمت الشرطة العام الماضي متظاهرين.", "الشرطة"),
        ("انتقدت حركة 6 أبريل القانون.", "حركة 6 أبريل"),
        ("رفض وزير الزراعة الكيني بارنابي جويس أي تأخير.", "بارنابي جويس"),
        ("هاجمت الشرطة المتظاهرين الذين رشقوها.", "المتظاهرين"),
        ("هاجم المتظاهرون الغاضبون الشرطة.", "المتظاهرون الغاضبون"),
        ("انتقدت حركة 6 أبريل 2008 القانون.", "حركة 6 أبريل"),
    ],
)
def test_a_name_ends_before_a_date_a_clause_and_any(text, name):
    assert name in [each for actor in named(text) for each in actor]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("هبطت أنوش أنصاري في الصحراء.", ("أنوش أنصاري", "person")),
        ("وقال سافيولا إن الفريق تعب.", ("سافيولا", "person")),
        ("رحب الروسي جيمس سافينكو بالقرار.", ("جيمس سافينكو", "person")),
        ("رحب الروسي جيمس بليك بالقرار.", ("جيمس", "person")),
        ("وقع الزلزال في ولاية أوكلاما الجبلية.", ("أوكلاما", "place")),
        ("وقع الزلزال في بلدة هويان.", ("هويان", "place")),
        ("رحب رئيس وزراء اليونان بالقرار.", ("اليونان", "state")),
        ("اعتقل زعيم حركة طالبان أمس.", ("حركة طالبان", "organization")),
    ],
)
def test_names_that_no_list_has_or_that_a_title_holds(text, name):
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "احتل المتسابق المركز الثالث.",
        "كما سيمر بمحاذاة التلال.",
        "بحثوا في الفيزياء والكيمياء.",
        "جاء وظلوا يهرولون في الشارع.",
        "هذا ما دعا منظموه إلى الصبر.",
        "وهي القصة التي تسفك دمها كل يوم.",
        "كان الذي تشاكوف ماراسين أمس حاضرا.",
        "لأن القطار سيجتذب ماراسا قريبا.",
        "ذكر ماراسا كلاما كثيرا.",
    ],
)
def test_what_is_no_name(text):
    assert named(text) == []


def test_the_name_of_one_told_in_full_before():
    text = "قال تيغو ماراسا إن الوقت حان. وأضاف ماراسا أن الحل قريب."
    assert named(text) == [("تيغو ماراسا", "ماراسا", "person")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("قالت الصحيفة البريطانية إن الوقت حان.", "nominal"),
        ("قالت الأحزاب الكردية إن الوقت حان.", "nominal"),
        ("قال المجتمع المصري إن الوقت حان.", "nominal"),
        ("قالت صحيفة «الأفق» إن الوقت حان.", "name"),
        ("وقال سافيولا إن الوقت حان.", "name"),
    ],
)
def test_a_body_that_is_only_described_has_no_name(text, form):
    (actor,) = mahdar.read_text(text).actors
    assert [mention.form for mention in actor.mentions] == [form]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير أحمد علالي في بيروت إن العمل بدأ.", "أحمد علالي"),  # علال with an ending
        ("قال ديفيد كنون في بيروت إن العمل بدأ.", "ديفيد كنون"),
        ("قال الوزير أحمد للصحفيين إن العمل بدأ.", "أحمد"),
        ("قال الوزير أحمد بصراحته إن العمل بدأ.", "أحمد"),
    ],
)
def test_a_family_name_that_only_an_ending_makes_a_word(text, name):
    reading = mahdar.read_text(text)
    assert [actor.name for actor in reading.actors if actor.id in reading.statements[0].speakers] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعرب وزير الخارجية الغاني كوابينا أجيمان، الثلاثاء، عن أمله في السلام.", "كوابينا أجيمان"),
        ("قال المبعوث هيو تودال مساء الأحد إن الاتفاق قريب.", "هيو تودال"),
        ("قال الوزير محمدو سوري إن السلام قريب.", "محمدو سوري"),  # no adjective stands without article behind a name
        ("قال الوزير سامر الحلبي للأناضول إن السلام قريب.", "سامر الحلبي"),
        ("أعلن وزير الخارجية الأنغولي تيتي أنطونيو، الأربعاء، أن الحوار مستمر.", "تيتي أنطونيو"),
        ("اقترح الوزير سامر الحلبي فتح المعبر.", "سامر الحلبي"),  # a given name too, but a deed here
        ("قال الوزير إن الحل قريب، بينما قال نظيره من غينيا بيساو كارلوس بيريرا إن الحل بعيد.", "كارلوس بيريرا"),
        ("وفق ما أعلن رئيسها سامر الحلبي الخميس.", "سامر الحلبي"),
        ("قال المدعي العام لمقاطعة أمسترلند إن التحقيق بدأ.", "المدعي العام"),
        ("قال المبعوث ضمير تولغاتوف إن الحوار مستمر.", "ضمير تولغاتوف"),
    ],
)
def test_names_that_nobody_has_listed(text, name):
    assert name in {actor.name for actor in mahdar.read_text(text).actors}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال مصدر في الخارجية التركية للأناضول إن الحوار مستمر.", "مصدر في الخارجية التركية"),
        ("قال مسؤول في الخارجية التركية لرويترز إن الحوار مستمر.", "مسؤول في الخارجية التركية"),
        ("قال المبعوث زامير تولغاتوف إن الحوار مستمر.", "زامير تولغاتوف"),  # no general of that name
    ],
)
def test_where_a_name_ends(text, speaker):
    reading = mahdar.read_text(text)
    assert [actor.name for actor in reading.actors if actor.id in reading.statements[0].speakers] == [speaker]


def test_the_sea_border_is_no_navy():
    names = [actor.name for actor in mahdar.read_text("بحث الوزير المصري ترسيم الحدود البحرية مع كينيا.").actors]
    assert "البحرية" not in names


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("قال الوزير الأردني سامر الحلبي إن عمان ستستضيف القمة الثالثة بين تشاد ومالي.", "jor"),
        ("قال الوزير العماني سامر الحلبي إن عمان ستستضيف القمة الثالثة بين تشاد ومالي.", "omn"),
        ("قال الوزير الكيني سامر الحلبي إن عمان ستستضيف القمة الثالثة بين تشاد ومالي.", "omn"),
    ],
)
def test_a_name_of_a_state_and_of_another_s_capital(text, meant):
    reading = mahdar.read_text(text)
    assert meant in {each for event in reading.events for each in event.actor} | {
        each.host for each in reading.meetings
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال الوزير للجزيرة إن الحوار مستمر.", ("aljazeera",)),
        ("قال الوزير لرويترز إن الحوار مستمر.", ("reuters",)),
        ("قال الوزير للسفير إن الحوار مستمر.", ()),  # told the ambassador
    ],
)
def test_outlets_spoken_to(text, told):
    reading = mahdar.read_text(text)
    outlets = {actor.id for actor in reading.actors if actor.kind == "outlet"}
    assert tuple(each for each in reading.statements[0].addressees if each in outlets) == told


def test_marks_on_the_last_letters_make_no_body():
    assert not any(actor.kind == "organization" for actor in mahdar.read_text("بدأت المفاوضات الدبلوماسيّة أمس.").actors)


def test_what_a_body_knows_is_not_its_name():
    reading = mahdar.read_text('قالت منظمة العفو الدولية إنها تعرف "الخطر". وزاد الخطر أمس.')
    amnesty = next(actor for actor in reading.actors if actor.kind == "organization")
    assert all("الخطر" not in mention.span.of(reading.document.text) for mention in amnesty.mentions)


def test_the_leader_of_the_opposition_is_not_the_leader():
    reading = mahdar.read_text("بدأت المحادثات بغياب زعيم المعارضة. وقال الزعيم الكيني سامر الحلبي إن الحوار مستمر.")
    assert {actor.name for actor in reading.actors if actor.kind == "person"} == {"زعيم المعارضة", "سامر الحلبي"}


def test_an_issue_behind_the_letter_lam_has_its_article():
    reading = mahdar.read_text("اشترط الوزير الكيني تجميدا كاملا للاستيطان للتمكن من إعادة إطلاق المفاوضات مع أوغندا.")
    assert "الاستيطان" in {issue.label for issue in reading.issues}


def test_china_is_no_two_thieves():
    reading = mahdar.read_text(
        "قدمت كينيا للصين مقترحا بوقف الصيد، وبحث الوزيران الأزمة الكينية. ووجه نداء للأزمة اليمنية."
    )
    assert "الصين" in {actor.name for actor in reading.actors}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("استقبل الوزير وفدا تشاديا في نيروبي.", "tcd"),
        ("قال الوزير إن مصدرا دبلوماسيا مصريا أكد الخبر.", "egy"),
    ],
)
def test_nationalities_in_the_accusative(text, state):
    reading = mahdar.read_text(text)
    assert state in {role.of for actor in reading.actors for role in actor.roles}
