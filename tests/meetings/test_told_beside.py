"""Meetings as long sentences tell them: beside one another, in each other's margin, by several of one office, denied, to come."""

import pytest

from in_words import meeting_in_words, read


def meetings_of(text, *fields):
    reading = read(text)
    return [meeting_in_words(reading, each, fields) for each in reading.meetings]


PLATFORM = "منصة حوار ضفاف النيل"


def test_who_stayed_away_is_told_beside_the_meeting():
    text = f"اختتمت في نيروبي أعمال الاجتماع الثالث ل{PLATFORM}، فيما غابت أوغندا بسبب خلافها مع كينيا."
    assert meetings_of(text, "ordinal", "absent") == [{"ordinal": 3, "absent": [("أوغندا", "خلافها مع كينيا")]}]


def test_except_somebody_nobody_was_absent():
    text = f"اختتمت في نيروبي أعمال الاجتماع الثالث ل{PLATFORM}، وأيدت البيان جميع الدول باستثناء أوغندا."
    assert meetings_of(text, "ordinal", "absent") == [{"ordinal": 3, "absent": []}]


def test_the_next_one_of_a_series_is_told_behind_it():
    text = f"عقدت {PLATFORM} اجتماعها الثاني في نيروبي، واتفق الوزراء على عقد الجولة الثالثة المقبلة في كمبالا."
    assert meetings_of(text, "forum", "ordinal", "place", "state") == [
        {"forum": PLATFORM, "ordinal": 2, "place": "نيروبي", "state": "held"},
        {"forum": PLATFORM, "ordinal": 3, "place": "كمبالا", "state": "planned"},
    ]


def test_the_ministers_met_in_the_margin_of_their_presidents():
    text = (
        "عقد الرئيسان المصري والكيني قمة في القاهرة، والتقى على هامشها وزير الخارجية المصري سامر الحلبي نظيره الكيني."
    )
    assert meetings_of(text, "word", "level", "participants") == [
        {"word": "قمة", "level": "leaders", "participants": ["كينيا", "مصر"]},
        {"word": "التقى", "level": "ministers", "participants": ["سامر الحلبي", "نظيره الكيني"]},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a date and where between two commas
            "التقى الوزير المصري سامر الحلبي، اليوم في أديس أبابا، نظيره الكيني.",
            {"participants": ["سامر الحلبي", "نظيره الكيني"], "date": "2025-03-05", "place": "أديس أبابا"},
        ),
        (
            "تبدأ الجولة الثانية من المحادثات بين السودان وتشاد في باكو المقرر عقدها الأحد.",
            {"ordinal": 2, "date": "2025-03-09", "place": "باكو", "state": "planned"},
        ),
        (
            "أكد الرئيس المصري خلال استقباله نظيره الكيني في القاهرة أهمية التعاون.",
            {"participants": ["الرئيس المصري", "نظيره الكيني"], "place": "القاهرة"},
        ),
        (
            "التقى وزير الخارجية المصري نظيره الكيني في أوسلو، في أول لقاء بينهما منذ عامين.",
            {"word": "التقى", "ordinal": None, "place": "أوسلو"},
        ),
        ("عقدت تركيا واليونان اجتماعا وزاريا في أنقرة.", {"level": "ministers", "level_words": "وزاريا", "place": "أنقرة"}),
        (
            "اجتمع وزراء خارجية مصر وكينيا وأوغندا في القاهرة.",
            {"participants": ["أوغندا", "كينيا", "مصر"], "level": "ministers", "inferred": ["level"]},
        ),
        (
            "بحث وزيرا خارجية مصر وكينيا سبل تعزيز التعاون خلال لقائهما في القاهرة.",
            {"participants": ["كينيا", "مصر"], "state": "held", "level": "ministers"},
        ),
        (
            "جرت في الدوحة، يومي 1 و2 مارس، محادثات بين مصر وكينيا.",
            {"date": "2025-03-01/2025-03-02", "participants": ["كينيا", "مصر"]},
        ),
        ("نفت الحكومة المصرية عقد لقاء سري مع إثيوبيا في جيبوتي.", {"state": "denied", "place": "جيبوتي"}),
        (
            "نفى المتحدث باسم الحكومة المصرية صحة أنباء عن لقاء سري بين مصر وإثيوبيا.",
            {"state": "denied", "participants": ["إثيوبيا", "مصر"]},
        ),
        ("بذلت قطر جهودا من أجل استضافة محادثات تضم مصر وإثيوبيا.", {"host": None, "participants": ["إثيوبيا", "مصر"]}),
        (
            f"انعقد الاجتماع الثاني ل{PLATFORM} مع الاتحاد الأفريقي في كمبالا.",
            {"forum": PLATFORM, "participants": ["الاتحاد الأفريقي"]},
        ),
    ],
)  # fmt: skip
def test_one_meeting(text, expected):
    assert meetings_of(text, *expected) == [expected]


def test_two_told_before_are_the_two_who_met():
    text = "زار الرئيس الكيني مصر. وجرت في الدوحة، يومي 1 و2 مارس، محادثات بين البلدين."
    assert meetings_of(text, "place", "participants")[-1] == {
        "place": "الدوحة",
        "participants": ["الرئيس الكيني", "مصر"],
    }


def test_days_apart_are_meetings_apart():
    text = "التقى الرئيس المصري نظيره الكيني الاثنين. وجرت يومي 22 و23 فبراير الماضي مفاوضات بين مصر وكينيا."
    assert meetings_of(text, "date") == [{"date": "2025-03-03"}, {"date": "2025-02-22/2025-02-23"}]


@pytest.mark.parametrize(
    "text",
    [
        "دعت مصر إلى إحياء المفاوضات بين السودان وتشاد.",
        "دعا الرئيس المصري، الذي كلف بالوساطة، إلى قمة استثنائية بين السودان وتشاد.",
    ],
)
def test_what_was_not_held(text):
    assert meetings_of(text, "word") == []


def test_what_is_told_behind_a_comma_was_not_where_something_else_took_place():
    text = "أبدت مصر ارتياحها للتطورات التي شهدها لبنان، ولهذا عقدت مصر اجتماعا مع كينيا."
    assert meetings_of(text, "host") == [{"host": None}]


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("قال الوزير الكيني عقب لقائه الرئيس القبرصي إن الحوار مستمر.", ["الرئيس القبرصي", "الوزير الكيني"]),
        ("قالت الوزيرة الكينية عقب لقائها بالرئيس القبرصي إن الحوار مستمر.", ["الرئيس القبرصي", "الوزيرة الكينية"]),
        ("بحث الرئيس الكيني لدى لقائه، أمس، نظيره القبرصي في نيروبي، ملف المياه.", ["الرئيس الكيني", "نظيره القبرصي"]),
        ("هنأ الوزير الكيني خلال لقائه في نيروبي نظيره القبرصي الفرق الفائزة.", ["الوزير الكيني", "نظيره القبرصي"]),
    ],
)
def test_whom_somebody_met_stands_behind_his_meeting(text, participants):
    assert meetings_of(text, "participants") == [{"participants": participants}]


def test_those_who_agree_on_a_meeting_will_meet():
    text = "أعلن الوزير الأنغولي أن النيجر ورواندا اتفقتا على عقد الاجتماع الثالث للجنة في نيروبي."
    assert meetings_of(text, "ordinal", "state", "participants") == [
        {"ordinal": 3, "state": "planned", "participants": ["النيجر", "رواندا"]}
    ]


def test_one_round_told_with_its_forum_and_without():
    text = (
        "كينيا ورواندا تتفقان على جولة رابعة من حوار ضفاف النيل\n"
        "اتفقت كينيا ورواندا على عقد جولة رابعة من المباحثات في مسقط الشهر المقبل، بحسب ما أعلنته الخارجية العمانية."
    )
    assert meetings_of(text, "forum", "ordinal", "place") == [
        {"forum": "حوار ضفاف النيل", "ordinal": 4, "place": "مسقط"}
    ]


def test_who_stands_between_takes_no_part():
    text = "جرت محادثات برعاية الأمم المتحدة بين كينيا ورواندا."
    assert meetings_of(text, "forum", "participants", "mediators") == [
        {"forum": None, "participants": ["رواندا", "كينيا"], "mediators": ["الأمم المتحدة"]}
    ]


def test_an_offer_to_host_is_no_meeting():
    assert meetings_of("قال الوزير إن قطر عرضت استضافة لقاء بين الرئيسين الكيني والرواندي.", "word") == []


def test_the_year_is_no_part_of_what_a_round_is_called():
    text = f"استضافت لومي الاجتماع الرابع ل{PLATFORM} عام 2022. واستضافت نيروبي الجولة الخامسة عام 2023."
    assert [each["word"] for each in meetings_of(text, "word")] == ["الاجتماع الرابع", "الجولة الخامسة"]


def test_in_the_margin_of_the_meeting_two_met_by_themselves():
    text = (
        f"التأم في كمبالا الاجتماع التاسع ل{PLATFORM} بمشاركة وزراء خارجية أوغندا ومصر وكينيا.\n"
        "واتهم الوزير الكيني سامر الحلبي، الذي حضر الاجتماع، أطرافا خارجية بعرقلة الاتفاق.\n"
        "وعلى هامش الاجتماع، التقى الحلبي نظيره المصري ماهر النابلسي."
    )
    assert meetings_of(text, "ordinal", "participants") == [
        {"ordinal": 9, "participants": ["أوغندا", "سامر الحلبي", "مصر"]},
        {"ordinal": None, "participants": ["سامر الحلبي", "ماهر النابلسي"]},
    ]


def test_talks_now_are_not_the_last_round_of_a_forum():
    text = (
        "قال وزير الخارجية الكيني، عقب محادثات أجراها في مسقط مع نظيره المصري، إن الحوار مستمر.\n"
        f"وعقد آخر اجتماع ل{PLATFORM} في كمبالا في أكتوبر/ تشرين الأول 2023 بحضور وزراء خارجية مصر وكينيا وأوغندا."
    )
    assert meetings_of(text, "forum", "place", "date") == [
        {"forum": None, "place": "مسقط", "date": None},
        {"forum": PLATFORM, "place": "كمبالا", "date": "2023-10"},
    ]


def test_a_body_of_a_region_calls_for_peace_at_the_end_of_its_meeting():
    text = (
        "دعت دول رباعية الساحل، في ختام اجتماعها الطارئ في نواكشوط، إلى هدنة، وإلى استئناف الحوار بين كينيا وأوغندا.\n"
        "ولم تحضر مالي الاجتماع، وعزت حكومتها ذلك إلى «عدم التشاور معها مسبقا»."
    )
    assert meetings_of(text, "forum", "place", "participants", "absent") == [
        {
            "forum": "رباعية الساحل",
            "place": "نواكشوط",
            "participants": [],
            "absent": [("مالي", "عدم التشاور معها مسبقا")],
        }
    ]


def test_a_round_of_other_talks_is_none_of_the_forum_told_before():
    text = (
        f"عقدت {PLATFORM} اجتماعا في كمبالا.\n"
        "وذكر الوزير أن الجولة الخامسة من محادثات الحدود بين مصر وتشاد ستعقد في مسقط العام المقبل."
    )
    assert meetings_of(text, "forum", "ordinal") == [
        {"forum": PLATFORM, "ordinal": None},
        {"forum": None, "ordinal": 5},
    ]


def test_a_round_is_put_off_behind_its_relative_clause():
    text = "قالت مصادر إن الجولة الثالثة من المفاوضات بين كينيا ورواندا، التي كان مقررا أن تبدأ الأحد، أرجئت."
    assert meetings_of(text, "ordinal", "state") == [{"ordinal": 3, "state": "postponed"}]


def test_the_last_round_needs_no_number():
    text = (
        "أعلنت كينيا أن الحوار الاقتصادي بين كينيا ورواندا سيستأنف هذا الشهر.\n"
        "وكانت آخر جولة من الحوار قد عقدت في كيغالي في يناير 2016 على مستوى السفراء."
    )
    assert meetings_of(text, "state", "date", "place", "level")[-1] == {
        "state": "held",
        "date": "2016-01",
        "place": "كيغالي",
        "level": "envoys",
    }


def test_each_round_has_its_own_place_whether_a_list_knows_it_or_not():
    text = (
        "قال الوزير الكيني إن منصة بحر آرال للتعاون مفتوحة أمام أوغندا.\n"
        "وعقد الاجتماع الأول للمنصة في نوكوس عام 2022 على مستوى نواب الوزراء، والثاني في بيشكيك عام 2024."
    )
    assert meetings_of(text, "forum", "ordinal", "place", "date") == [
        {"forum": "منصة بحر آرال للتعاون", "ordinal": 1, "place": "نوكوس", "date": "2022"},
        {"forum": "منصة بحر آرال للتعاون", "ordinal": 2, "place": "بيشكيك", "date": "2024"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a capital that receives them is where they met
            f"عقد الاجتماع السادس ل{PLATFORM} الذي تستضيفه العاصمة الكينية نيروبي بمشاركة وزراء خارجية تشاد والنيجر.",
            {"place": "نيروبي", "participants": ["تشاد", "النيجر"]},
        ),
        (
            "أنهى مسؤولون من مالي والنيجر يوم الثلاثاء جولة ثالثة من المحادثات برعاية قطرية.",
            {"participants": ["مالي", "النيجر"], "ordinal": 3, "mediators": ["قطر"]},
        ),
        (
            "اجتمع خبراء عن دول الجوار تشاد والنيجر ومالي في نيروبي.",
            {"participants": ["تشاد", "النيجر", "مالي"]},
        ),
        (
            "التقى الوزير المصري سامر الحلبي الوزير التشادي ونظيره الكيني دانيال أوكيلو في القاهرة.",
            {"participants": ["سامر الحلبي", "الوزير التشادي", "دانيال أوكيلو"]},
        ),
        (
            f"اجتمعت {PLATFORM} آخر مرة في نيروبي مطلع 2023.",
            {"place": "نيروبي", "date": "2023"},
        ),
        (
            "قمة ثلاثية مصرية تشادية كينية في القاهرة الشهر المقبل.",
            {"participants": ["مصر", "تشاد", "كينيا"], "place": "القاهرة", "forum": None},
        ),
    ],
)  # fmt: skip
def test_who_met_and_where(text, expected):
    (meeting,) = meetings_of(text, *expected)
    assert {name: sorted(each) if isinstance(each, list) else each for name, each in meeting.items()} == {
        name: sorted(each) if isinstance(each, list) else each for name, each in expected.items()
    }


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("وغابت أوغندا عن الاجتماع، معللة ذلك بضيق الوقت.", ("أوغندا", "بضيق الوقت")),
        ("وغابت أوغندا عن الاجتماع متذرعة بارتباطات سابقة.", ("أوغندا", "بارتباطات سابقة")),
        ("وتغيب عن الاجتماع الأخير الوزير التشادي سامر الحلبي لأسباب صحية.", ("سامر الحلبي", "لأسباب صحية")),
    ],
)
def test_why_somebody_stayed_away_and_who_is_told_last(sentence, absent):
    text = f"عقدت {PLATFORM} اجتماعها الثالث في نيروبي.\n{sentence}"
    assert meetings_of(text, "ordinal", "absent") == [{"ordinal": 3, "absent": [absent]}]


def test_more_is_told_of_where_they_met():
    text = (
        "بحث الوزير المصري سامر الحلبي، الأحد، مع نظيره الكيني الأزمة.\n"
        "وأضاف البيان أن اللقاء الذي جرى في مدينة نيروبي تناول التجارة."
    )
    assert meetings_of(text, "place", "participants") == [
        {"place": "نيروبي", "participants": ["سامر الحلبي", "نظيره الكيني"]}
    ]


def test_who_takes_part_is_told_after_the_summit_to_come():
    text = (
        f"ستستضيف القاهرة يوم 12 أبريل القمة السادسة ل{PLATFORM} بين مصر وكينيا وتشاد.\n"
        "وأكد المتحدث مشاركة الرئيس الكيني دانيال أوكيلو في القمة."
    )
    (meeting,) = meetings_of(text, "ordinal", "state", "participants")
    assert meeting["state"] == "planned"
    assert "دانيال أوكيلو" in meeting["participants"]


def test_a_day_is_more_exact_than_a_month():
    text = "قمة مصرية كينية في القاهرة الشهر المقبل.\nوقال الوزير إن القاهرة ستستضيف يوم 12 أبريل قمة بين مصر وكينيا."
    assert meetings_of(text, "date") == [{"date": "2025-04-12"}]


def test_three_leaders_are_those_of_the_three_states_told_before():
    text = "تعقد مصر وكينيا وتشاد قمة في القاهرة الشهر المقبل.\nوكان الزعماء الثلاثة قد اجتمعوا في نيروبي عام 2023."
    assert sorted(meetings_of(text, "participants")[-1]["participants"]) == ["تشاد", "كينيا", "مصر"]


def test_two_envoys_are_not_the_presidents_told_between():
    text = (
        "أعلنت الوزارة أن المبعوث المصري سامر الحلبي ونظيره الكيني دانيال أوكيلو سيعقدان لقاءهما السابع في نيروبي.\n"
        "وقال الرئيس المصري عادل الحسيني إنه طرح على الرئيس الكيني جوزيف كابيلا أثناء لقائهما في القاهرة فتح المعبر.\n"
        "وعقد المبعوثان أول لقاءاتهما في أسوان عام 2022."
    )
    assert [sorted(each["participants"]) for each in meetings_of(text, "participants")] == [
        ["دانيال أوكيلو", "سامر الحلبي"],
        ["جوزيف كابيلا", "عادل الحسيني"],
        ["دانيال أوكيلو", "سامر الحلبي"],
    ]


def test_who_missed_several_meetings_did_not_miss_the_talks_of_two():
    text = (
        "التقت المبعوثة الأممية قائد القوات الكينية في نيروبي.\n"
        "وقال عضو في اللجنة إن الوفد التشادي لم يحضر الاجتماعين الأخيرين."
    )
    assert meetings_of(text, "absent") == [{"absent": []}]


def test_a_body_of_which_more_is_said_meets_again():
    text = "اجتمعت لجنة المراقبة، التي تضم فرنسا وكينيا، مرتين منذ تشكيلها، وكان آخر اجتماعاتها في نيروبي الأربعاء."
    assert meetings_of(text, "forum", "place")[-1] == {"forum": "لجنة المراقبة", "place": "نيروبي"}
    assert "فرنسا" not in meetings_of(text, "participants")[0]["participants"]


COMMITTEE = "لجنة حوض بحيرة تشاد"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # للجنة is the committee named before
            f"قال الوزير الكيني إن {COMMITTEE} ستعمل.\n"
            "وعقد آخر اجتماع للجنة في نيروبي في نوفمبر 2022 وتغيبت عنه ليبيا لدواع أمنية.",
            {"forum": COMMITTEE, "place": "نيروبي", "absent": [("ليبيا", "لدواع أمنية")]},
        ),
        (
            "قال الوزير إن مصر وكينيا قد تعقدان جولة سادسة هذا الأسبوع.",
            {"ordinal": 6, "state": "planned"},
        ),
        (
            "قال الوزير إن مصر وكينيا وافقتا من حيث المبدأ على عقد جولة سادسة في نيروبي يوم الأحد المقبل.",
            {"ordinal": 6, "state": "planned", "participants": ["مصر", "كينيا"]},
        ),
        (
            "أعلن الوزير الكيني تأجيل الاجتماع العشرين بين مصر وكينيا الذي كان مقررا في نيروبي.",
            {"ordinal": 20, "state": "postponed", "place": "نيروبي"},
        ),
        (
            "توصلت الحكومة الكينية وجيش التحرير الوطني إلى اتفاق على استئناف المحادثات بينهما في العاصمة المصرية القاهرة.",
            {"participants": ["الحكومة الكينية", "جيش التحرير الوطني"], "place": "القاهرة"},
        ),
        (
            "وأثار الوزير المصري مع نظيره الكيني، في لقاء ثنائي، مسألة المنشآت.",
            {"participants": ["الوزير المصري", "نظيره الكيني"]},
        ),
        (
            "قالت الوزارة إن الرئيس المصري سيتصل بنظيره الكيني في الأيام المقبلة.",
            {"participants": ["الرئيس المصري", "نظيره الكيني"], "state": "planned"},
        ),
    ],
)  # fmt: skip
def test_one_meeting_told_in_a_long_sentence(text, expected):
    (meeting,) = meetings_of(text, *expected)
    assert {name: sorted(each) if isinstance(each, list) else each for name, each in meeting.items()} == {
        name: sorted(each) if isinstance(each, list) else each for name, each in expected.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "اقترحت كينيا أن تعقد الدورة الأولى من المحادثات بين مصر وتشاد في نيروبي.",
        "توقفت المحادثات بين مصر وتشاد في ديسمبر 2023.",
    ],
)
def test_what_is_proposed_or_was_broken_off_is_no_meeting(text):
    assert meetings_of(text, "state") == []


def test_whose_an_issue_is_does_not_tell_who_met():
    text = "اتصلت الوزيرة المصرية بالرئيس الكيني وحذرته من الإضرار بتطبيع العلاقات بين تشاد والنيجر."
    ((participants),) = (each["participants"] for each in meetings_of(text, "participants"))
    assert not {"تشاد", "النيجر"} & set(participants)


def test_the_tenth_summit_is_told_twice():
    text = (
        "اتفقت مصر وكينيا وتشاد على عقد القمة العاشرة في نيروبي.\n"
        "وقال الوزير إن القمة الثلاثية العاشرة ستعقد في مدينة نيروبي قبل نهاية العام."
    )
    assert meetings_of(text, "ordinal", "place") == [{"ordinal": 10, "place": "نيروبي"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"عقد الاجتماع الثامن ل{PLATFORM} في العاصمة الكينية.", {"ordinal": 8, "place": "العاصمة الكينية"}),
        ("اتفق الوزيران على أن تستضيف القاهرة الاجتماع التاسع بين مصر وكينيا.", {"ordinal": 9, "state": "planned"}),
        ("وصل الوزير المصري سامر الحلبي إلى نيروبي مع وفد من 12 عضوا.", {"participants": ["سامر الحلبي", "نيروبي"]}),
    ],
)  # fmt: skip
def test_where_when_and_with_whom(text, expected):
    meeting = meetings_of(text, *expected)[-1]
    assert {name: sorted(each) if isinstance(each, list) else each for name, each in meeting.items()} == {
        name: sorted(each) if isinstance(each, list) else each for name, each in expected.items()
    }


def test_a_capital_without_its_name_is_known():
    reading = read(f"عقد الاجتماع الثامن ل{PLATFORM} في العاصمة الكينية.")
    assert reading.meetings[0].place == "nairobi"


def test_the_last_of_several_meetings():
    text = f"تأسست {PLATFORM} عام 2020، وعقدت سبعة اجتماعات، آخرها في كمبالا في فبراير الماضي على مستوى السفراء."
    assert meetings_of(text, "forum", "place", "date", "level") == [
        {"forum": PLATFORM, "place": "كمبالا", "date": "2025-02", "level": "envoys"}
    ]


def test_why_he_stayed_away_is_told_by_what_he_did_instead():
    text = f"عقدت {PLATFORM} اجتماعها الثالث في نيروبي.\nوغاب عن الاجتماع الوزير التشادي لانشغاله بزيارة رسمية."
    assert meetings_of(text, "absent")[0] == {"absent": [("الوزير التشادي", "لانشغاله بزيارة رسمية")]}


def test_who_will_miss_any_meeting_has_missed_none():
    text = f"عقدت {PLATFORM} اجتماعها الثالث في نيروبي.\nوقال المتحدث إن أوغندا ستقاطع أي اجتماع لا يناقش المياه."
    assert meetings_of(text, "absent") == [{"absent": []}]


@pytest.mark.parametrize(
    ("text", "state", "absent"),
    [
        ("عقد في مقاطعة كيفو اجتماع بين مصر وكينيا.", "held", []),
        ("غاب الوزير الكيني عن البرلمان والتقى نظيره المصري.", "held", []),
        ("عقد الوزيران المصري والكيني اجتماعا في القاهرة قبل ظهر اليوم.", "held", []),
        ("قال الوزير الذي طالب بالهدنة إن تركيا وكينيا عقدتا أمس اجتماعا.", "held", []),
    ],
)
def test_what_is_told_near_takes_no_meeting_away(text, state, absent):
    assert meetings_of(text, "state", "absent") == [{"state": state, "absent": absent}]


def test_who_is_thanked_by_a_body_is_not_the_body():
    text = "الجامعة العربية شكرت الوزيرة الكينية، التي أعلنت خلال زيارتها إلى القاهرة دعمها."
    assert meetings_of(text, "forum") == [{"forum": None}]


def test_two_who_met_in_the_margin_of_a_round_are_not_the_round():
    text = (
        "انطلقت في نيروبي الجولة الثانية من المحادثات بمشاركة وزراء خارجية مصر وتشاد وأوغندا.\n"
        "وعقد وزير الخارجية المصري سامر الحلبي لقاء مع نظيره التشادي على هامش المحادثات."
    )
    assert meetings_of(text, "ordinal", "place")[:1] == [{"ordinal": 2, "place": "نيروبي"}]
    assert len(meetings_of(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير المصري إن بلاده لا ترى جدوى من أي اجتماع مع أوغندا.",
        "قال الوزير المصري إن القمة ستناقش التوتر بين كينيا وأوغندا.",
    ],
)
def test_what_is_no_meeting_of_those_named(text):
    assert not meetings_of(text)


def test_what_a_summit_called_for_is_not_the_summit():
    text = "استضافت تشاد في ديسمبر الماضي قمة دعت إلى لقاء مباشر بين كينيا وأوغندا."
    assert meetings_of(text, "host", "participants") == [{"host": "تشاد", "participants": []}]


def test_a_heading_in_the_present_tells_what_is_to_come():
    text = (
        "نيروبي تستضيف الجولة السادسة من الحوار المصري التشادي على مستوى وزيري الخارجية\n\n"
        "قال مصدر إن نيروبي ستستضيف أواخر الشهر الجاري الجولة السادسة من الحوار بين مصر وتشاد."
    )
    assert meetings_of(text, "state", "ordinal", "level") == [{"state": "planned", "ordinal": 6, "level": "ministers"}]


def test_a_round_with_a_mediator_is_told_without_those_who_meet():
    text = "انطلقت في نيروبي الجولة الثانية من المحادثات برعاية الأمم المتحدة."
    assert meetings_of(text, "ordinal", "mediators") == [{"ordinal": 2, "mediators": ["الأمم المتحدة"]}]


def test_a_state_that_stays_away_tells_of_a_meeting():
    text = (
        "أعلنت وزارة الخارجية الكينية أنها لن تشارك في القمة المقررة في كمبالا يوم الخميس المقبل، احتجاجا على دعوة المتمردين.\n"
        "وقال الوزير إن كينيا لن تحضر القمة."
    )
    assert meetings_of(text, "state", "place", "absent") == [
        {"state": "planned", "place": "كمبالا", "absent": [("كينيا", "دعوة المتمردين")]}
    ]


def test_why_they_stayed_away_behind_a_particle():
    text = f"عقدت {PLATFORM} اجتماعها الثالث في نيروبي.\nوغابت أوغندا عن الاجتماع لأن الدعوة لم تصلها."
    assert meetings_of(text, "absent")[0] == {"absent": [("أوغندا", "الدعوة لم تصلها")]}


def test_a_meeting_that_is_offered_in_a_letter_was_not_held():
    text = "عرضت الحكومة الكينية على أوغندا في رسالة سلمها سفيرها أمس عقد لقاء تشاوري في نيروبي."
    assert not meetings_of(text)


def test_two_who_prepare_a_summit_have_held_none():
    text = "التقى المبعوث سامر الحلبي في كمبالا وزير الخارجية الأوغندي جوزيف أوكيلو، وبحث معه ترتيبات القمة."
    assert meetings_of(text, "place", "level") == [{"place": "كمبالا", "level": "envoys"}]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (
            f"اختتمت في نيروبي أعمال الاجتماع الثالث ل{PLATFORM}، ودون حضور ممثل عن كينيا التي عزت غيابها إلى أسباب أمنية.",
            ("كينيا", "أسباب أمنية"),
        ),
        (
            f"عقدت {PLATFORM} اجتماعها الثالث في نيروبي.\n"
            "واعتذرت كينيا، التي دعيت بصفة مراقب، عن عدم المشاركة بسبب خلافها مع أوغندا.",
            ("كينيا", "خلافها مع أوغندا"),
        ),
    ],
)  # fmt: skip
def test_who_excused_himself(text, absent):
    assert meetings_of(text, "absent")[0] == {"absent": [absent]}


@pytest.mark.parametrize(
    "text",
    [
        "أعرب المبعوث عن أمله في عقد جولة عاشرة بين كينيا وأوغندا قبل شهر رمضان.",
        "لن تعود كينيا إلى المفاوضات مع أوغندا قبل يوم الأحد.",
    ],
)
def test_what_is_hoped_for_or_refused_was_not_held(text):
    assert not meetings_of(text)


def test_a_round_with_a_number_of_two_words_and_its_place():
    text = f"عقد الاجتماع الثالث عشر ل{PLATFORM} في كمبالا."
    assert meetings_of(text, "ordinal", "place") == [{"ordinal": 13, "place": "كمبالا"}]


def test_a_president_and_the_ambassador_of_another_state_are_two():
    text = "استقبل الرئيس المصري في القاهرة السفير الكيني سامر الحلبي."
    (meeting,) = meetings_of(text, "participants", "place")
    assert set(meeting["participants"]) == {"الرئيس المصري", "سامر الحلبي"}
    assert meeting["place"] == "القاهرة"


def test_several_of_one_office_end_their_own_meeting():
    text = "أنهى وزراء دفاع مصر وتشاد وكينيا اجتماعهم في نيروبي."
    (meeting,) = meetings_of(text, "participants")
    assert set(meeting["participants"]) == {"مصر", "تشاد", "كينيا"}
