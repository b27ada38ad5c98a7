"""Meetings: what one telling says of when, where, at which level, who came, and whether it was, is or is to be."""

import pytest

from in_words import meeting_in_words, read


def meetings_of(text, fields):
    reading = read(text)
    return [meeting_in_words(reading, each, fields) for each in reading.meetings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عقد مسار تعاون القرن الأفريقي اجتماعه الثالث في نيروبي عام 2019.", {"ordinal": 3, "place": "نيروبي", "date": "2019"}),
        ("عقدت منصة حوار ضفاف النيل أول اجتماعاتها في الخرطوم عام 2018.", {"ordinal": 1, "place": "الخرطوم", "date": "2018"}),
        ("عقدت لجنة التنسيق العليا بين مصر والأردن دورتها الثانية والعشرين في عمان.", {"ordinal": 22, "place": "عمان"}),
        ("انعقدت في مسقط الجولة الـ12 من المحادثات بين إيران والهند.", {"ordinal": 12, "place": "مسقط"}),
        ("استضافت الدوحة الجولة السابعة عشرة من المفاوضات بين السودان وتشاد.", {"ordinal": 17, "place": "الدوحة"}),
        ("تجتمع مصر واليونان في أثينا يومي 6 و7 مارس.", {"date": "2025-03-06/2025-03-07", "place": "أثينا"}),
        ("تجتمع مصر واليونان في أثينا من السادس إلى الثامن من مارس.", {"date": "2025-03-06/2025-03-08", "place": "أثينا"}),
        ("اختتمت في الرباط ثاني جولة من المشاورات بين المغرب وإسبانيا.", {"ordinal": 2, "place": "الرباط"}),
    ],
)  # fmt: skip
def test_ordinal_place_date(text, expected):
    assert meetings_of(text, expected) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى الوزير المصري نظيره اليوناني في أثينا الاثنين.", {"state": "held", "date": "2025-03-03", "place": "أثينا"}),
        ("سيعقد وزيرا خارجية مصر واليونان اجتماعا في أثينا يوم السبت المقبل.", {"state": "planned", "place": "أثينا"}),
        ("من المقرر أن تعقد تركيا واليونان محادثات في أنقرة.", {"state": "planned"}),
        ("ألغت اليونان اجتماعا مع تركيا كان مقررا في أثينا.", {"state": "cancelled"}),
        ("أعلنت أثينا تأجيل الاجتماع مع تركيا إلى الشهر المقبل.", {"state": "postponed"}),
        ("لا تزال المفاوضات بين تركيا واليونان مستمرة في أنقرة.", {"state": "ongoing"}),
        (
            "التقى وزير الخارجية المصري نظيره اليوناني الاثنين استعدادا لافتتاح المعبر الأسبوع المقبل.",
            {"state": "held", "date": "2025-03-03"},
        ),
    ],
)  # fmt: skip
def test_whether_it_was_is_or_is_to_be(text, expected):
    assert meetings_of(text, expected) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الخارجية المصري إن بلاده تريد إجراء محادثات مع تركيا.",
        "أكد الوزير أنه لا توجد خطط لإجراء محادثات بين تركيا واليونان.",
        "دعا الأمين العام للأمم المتحدة إلى عقد اجتماع بين تركيا واليونان.",
        "تسلق الفريق قمة الجبل في النرويج.",
        "رحبت مصر واليونان بالقرار. وقال مراقبون إن الوقت سيكون مخصصا بدرجة أولى للتباحث بشأن الأزمة.",
        "رحبت مصر واليونان بالقرار. وقال الوزير المصري إن المباحثات في السودان مفيدة.",
    ],
)
def test_what_was_only_wished_for_is_no_meeting(text):
    assert meetings_of(text, ["word"]) == []


@pytest.mark.parametrize(
    ("text", "level", "printed"),
    [
        ("عقدت منصة حوار ضفاف النيل اجتماعا في الخرطوم على مستوى السفراء.", "envoys", "السفراء"),
        ("عقدت منصة حوار ضفاف النيل اجتماعا على مستوى نواب وزراء الخارجية.", "deputy_ministers", "نواب وزراء الخارجية"),
        ("عقدت منصة حوار ضفاف النيل اجتماعها الوزاري الثاني في الخرطوم.", "ministers", "الوزاري"),
        ("عقد زعماء تشاد والنيجر وليبيا قمة في نيامي.", "leaders", "قمة"),
        ("التقى وزير الخارجية المصري نظيره اليوناني في أثينا.", "ministers", None),
        ("التقى الرئيس التشادي وزير الخارجية المصري في نجامينا.", "ministers", None),
    ],
)  # fmt: skip
def test_level(text, level, printed):
    """Told by words, else by the rank of who came, the lowest of them."""
    found = meetings_of(text, ["level", "level_words", "inferred"])
    assert found == [{"level": level, "level_words": printed, "inferred": [] if printed else ["level"]}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "عقد في بروكسل اجتماع لمنصة حوار ضفاف النيل بمشاركة أوغندا وكينيا وتنزانيا.",
            {"participants": ["أوغندا", "تنزانيا", "كينيا"]},
        ),
        (
            "جرت في مسقط محادثات بين إيران والهند بوساطة سلطنة عمان.",
            {"participants": ["إيران", "الهند"], "mediators": ["سلطنة عمان"]},
        ),
        ("قال الوزير إن كمبالا ستستضيف الجولة الثالثة من مسار تعاون القرن الأفريقي.", {"host": "كمبالا"}),
        ("عقد اجتماع بين أوغندا وكينيا استضافته الدوحة.", {"host": "الدوحة", "participants": ["أوغندا", "كينيا"]}),
        ("اجتمع وفدان من أوغندا وكينيا في كمبالا برعاية الاتحاد الأفريقي.", {"mediators": ["الاتحاد الأفريقي"]}),
    ],
)  # fmt: skip
def test_who_came_and_who_stood_between(text, expected):
    assert meetings_of(text, expected) == [expected]


SERIES = (
    "عقد مسار تعاون القرن الأفريقي اجتماعه الأول في نيروبي عام 2019 على مستوى السفراء، فيما عقد الاجتماع الثاني في كمبالا"
    " عام 2022 على مستوى الوزراء"
)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (SERIES + ". وغابت أوغندا عن الاجتماع الثاني بسبب خلافها مع كينيا.", [[], [("أوغندا", "خلافها مع كينيا")]]),
        (
            SERIES + "، وبقي الباب مفتوحا أمام أوغندا التي لم تشارك في الاجتماعين الأولين احتجاجا على سد النهضة.",
            [[("أوغندا", "سد النهضة")], [("أوغندا", "سد النهضة")]],
        ),
        (SERIES + ". ورفضت أوغندا حضور الاجتماع الأول.", [[("أوغندا", None)], []]),
        (SERIES + ". وشاركت أوغندا في الاجتماع الثاني.", [[], []]),
        (
            "عقدت الجولة الثالثة من مسار تعاون القرن الأفريقي في نيروبي. ولم تشارك أوغندا في الجولة بسبب مرض وزيرها. وستعقد"
            " الجولة الرابعة من المسار في كمبالا العام المقبل.",
            [[("أوغندا", "مرض وزيرها")], []],
        ),
    ],
)  # fmt: skip
def test_who_stayed_away_and_why(text, absent):
    assert [each["absent"] for each in meetings_of(text, ["absent"])] == absent


def test_the_second_meeting_is_one_of_the_same_series():
    found = meetings_of(SERIES + ".", ["forum", "ordinal", "place", "date", "level"])
    forum = "مسار تعاون القرن الأفريقي"
    assert found == [
        {"forum": forum, "ordinal": 1, "place": "نيروبي", "date": "2019", "level": "envoys"},
        {"forum": forum, "ordinal": 2, "place": "كمبالا", "date": "2022", "level": "ministers"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية المصري نظيره اليوناني في أثينا. وقال الوزير إن اللقاء كان مثمرا.",
        "عقدت أوغندا وكينيا محادثات في كمبالا. واستمرت المحادثات ثلاثة أيام.",
        "زار وزير الخارجية المصري أثينا والتقى نظيره اليوناني.",
        "لقاء مصري يوناني في أثينا\nعقد وزيرا خارجية مصر واليونان لقاء في أثينا. وناقش اللقاء ملف الحدود.\nوانتهى اللقاء مساء.",
    ],
)  # fmt: skip
def test_told_several_times_it_is_one_meeting(text):
    assert len(read(text).meetings) == 1


def test_different_parties_are_different_meetings():
    found = meetings_of(
        "التقى الرئيس الكيني نظيره الأوغندي في نيروبي، ثم التقى الرئيس التشادي نظيره الليبي في طرابلس.", ["place"]
    )
    assert [each["place"] for each in found] == ["نيروبي", "طرابلس"]


def test_a_place_of_another_noun_is_not_where_it_was():
    found = meetings_of("عقد وزيرا خارجية مصر واليونان محادثات تناولت الأوضاع في ليبيا.", ["place"])
    assert found == [{"place": None}]


def test_the_day_of_what_was_said_at_it_is_its_day():
    text = (
        "قالت وزيرة الخارجية الكينية، الثلاثاء، إن الحدود آمنة. جاء ذلك عقب مشاركتها في اجتماع مسار تعاون القرن الأفريقي"
        " في نيروبي."
    )
    reading = read(text)
    (meeting,) = reading.meetings
    assert (meeting.date, "date" in meeting.inferred) == ("2025-03-04", True)
    assert [each.occasion.meeting for each in reading.statements] == [meeting.id]
    assert meeting.participants == reading.statements[0].speakers


def test_who_came_to_meet_somebody_tells_of_one_meeting():
    text = "وصل وزير الخارجية الكيني إلى العاصمة الغانية أكرا للقاء الرئيس الغاني، على أن يلتقي لاحقا نظيره التشادي."
    fields = ("place", "participants", "state")
    assert meetings_of(text, fields) == [
        {"place": "أكرا", "participants": ["الرئيس الغاني", "وزير الخارجية الكيني"], "state": "planned"},
        {"place": None, "participants": ["نظيره التشادي", "وزير الخارجية الكيني"], "state": "planned"},
    ]


def test_where_two_spoke_to_the_press_they_met():
    text = (
        "قال وزير الخارجية الكيني خلال مؤتمر صحفي مشترك مع وزير الخارجية الغاني في أكرا إن الحدود آمنة. "
        "وأضاف أنه أجرى مع نظيره الغاني محادثات تناولت الأوضاع في المنطقة خاصة في ليبيا."
    )
    (meeting,) = read(text).meetings
    assert meetings_of(text, ["place"]) == [{"place": "أكرا"}]
    assert "place" in meeting.inferred
    assert [span.of(text) for span in meeting.evidence["place"]] == ["أكرا"]


def test_of_a_state_visited_those_met_are_told():
    found = meetings_of("زار وزير الخارجية الكيني غانا والتقى الرئيس الغاني.", ["place", "participants"])
    assert found == [{"place": "غانا", "participants": ["الرئيس الغاني", "وزير الخارجية الكيني"]}]


def test_who_travels_to_a_summit_takes_part():
    found = meetings_of("سيتوجه الرئيس الكيني غدا إلى قمة مجموعة العشرين في نيودلهي.", ["place", "participants"])
    assert found == [{"place": "نيودلهي", "participants": ["الرئيس الكيني"]}]


def test_since_when_is_not_when():
    text = "هذه أول زيارة يقوم بها وزير الدفاع الكيني إلى غانا منذ تعيينه في مارس."
    assert meetings_of(text, ["date"]) == [{"date": None}]


def test_a_heading_s_noun_says_not_whether_it_has_been():
    text = "لقاء كيني - غاني لبحث الحدود\nيصل وزير الخارجية الكيني غدا إلى أكرا للقاء نظيره الغاني."
    found = meetings_of(text, ["word", "state", "place"])
    assert found == [{"word": "لقاء", "state": "planned", "place": "أكرا"}]
    assert read(text).meetings[0].span.start > text.index("\n")


def test_a_visit_of_the_same_guest_is_the_one_told_before():
    text = "وصل وزير الخارجية الكيني إلى أكرا للقاء الرئيس الغاني. وذكر مراقب أن محور زيارة وزير الخارجية الكيني سيكون الحدود."
    assert len(read(text).meetings) == 1


def test_with_the_press_alone_nobody_meets():
    text = "رحبت كينيا وغانا بالقرار. وجاء ذلك خلال لقاء مع رؤساء تحرير الصحف الغانية في أكرا."
    assert read(text).meetings == ()
    assert read(text.replace("رؤساء تحرير الصحف الغانية", "الوزراء الغانيين")).meetings


def test_two_guests_came_on_two_visits():
    text = "وصل وزير الخارجية الكيني إلى أكرا. وقال مراقبون إن وفدا تجاريا كينيا زار أكرا قبل ذلك."
    assert len(read(text).meetings) == 2


def test_talks_on_the_occasion_of_a_visit_are_one_meeting():
    text = "بحث وزير الدفاع الكيني مع قادة عسكريين كينيين وزعماء تشاديين خلال زيارة لأكرا الاثنين ملف الحدود."
    found = meetings_of(text, ["place", "date"])
    assert found == [{"place": "أكرا", "date": "2025-03-03"}]


def test_a_seat_meets_nobody():
    text = "عقد السفير الكيني في غانا لقاء بمقر السفارة مع وزير الخارجية الغاني."
    assert all("مقر" not in who for each in meetings_of(text, ["participants"]) for who in each["participants"])


def test_a_place_behind_an_adjective_of_another_noun_is_not_where_it_was():
    found = meetings_of("عقد وزيرا خارجية مصر واليونان محادثات تناولت الأوضاع الأمنية في ليبيا.", ["place"])
    assert found == [{"place": None}]


def test_whom_somebody_tells_of_a_visit_is_no_part_of_it():
    text = "زار وزير الدفاع التركي أثينا. وقبيل الزيارة قال وزير الدفاع التركي للصحفيين إن الوقت مناسب."
    assert all("الصحفيين" not in each["participants"] for each in meetings_of(text, {"participants"}))


def test_two_meetings_of_one_week_are_two():
    text = (
        "ستلتقي وزيرة الخارجية الأميركية الرئيس الأميركي الأسبوع المقبل. "
        "وسيجري الرئيس الأميركي محادثات مع نظيره الصيني الأسبوع المقبل."
    )
    assert len(meetings_of(text, {"date"})) == 2
