"""Who did it to whom where gender, proclitics, titles and commas tell it."""

import pytest

import mahdar
from event_marks import read_event_marks, told_in


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("REQUEST", "⟦طالب⟧ ⟨العراق⟩ ⟪تركيا⟫ بالانسحاب."),
        ("REQUEST", "⟦طالب⟧ ⟨لبنان⟩ ⟪مجلس الأمن⟫ بالتحرك."),
        ("AID", "⟦قدمت⟧ ⟨النمسا⟩ مساعدات ل⟪لبنان⟫."),
        ("AID", "⟦قدمت⟧ ⟨النمسا⟩ مساعدات ل⟪ليبيا⟫."),
        ("ACCUSE", "⟦اتهم⟧ ⟨وزير الدفاع النمساوي⟩ ⟪القوات الروسية⟫ بقصف المدنيين."),
        ("ACCUSE", "⟦اتهم⟧ ⟨المتحدث باسم البنتاغون⟩ ⟪القوات الروسية⟫ بقصف المدنيين."),
        ("CONSULT", "⟦وصل⟧ ⟨وزير الدفاع الأمريكي، روبرت غيتس⟩، إلى العاصمة ⟪نيروبي⟫ في زيارة، فيما صمت البرلمان."),
        ("CONSULT", "وقد ⟦زار⟧ ⟨وفد من حماس⟩ ⟪كينيا⟫ أمس."),
        ("CONSULT", "⟦وصل⟧ ⟨غيتس⟩ ⟪نيروبي⟫ أمس."),
        ("REQUEST", "⟦حثت⟧ ⟨إدارة الرئيس الأمريكي⟩ باراك أوباما ⟪كينيا⟫ على الحوار."),
        ("AGREE", "⟦اتفق⟧ الجانبان ⟨النمساوي⟩ و⟨الكيني⟩ على فتح الحدود."),
        ("SUPPORT", "جدد ⟨الرئيس الفرنسي⟩ ⟦دعم⟧ بلاده ل⟪لبنان⟫."),
        ("ASSAULT", "قتل جنديان في ⟦هجوم⟧ ل⟨حركة الشباب⟩ على ⟪القوات الكينية⟫."),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(kind, marked):
    case = read_event_marks(marked)
    assert case.expected(kind) in told_in(mahdar.read_text(case.text))


def test_the_article_swallowed_by_a_preposition_is_part_of_the_name():
    names = {each.name for each in mahdar.read_text("تعهدت النمسا بتقديم مساعدات للاجئين السوريين.").actors}
    assert "اللاجئين السوريين" in names


def test_a_place_at_home_is_no_recipient():
    (event,) = mahdar.read_text("هدد الرئيس الكيني بإغلاق مدينة مومباسا.").events
    assert (event.type, event.recipient) == ("THREATEN", ())


def test_the_two_countries_are_states():
    text = "اتهمت النمسا كينيا بالكذب. وهاجمت مجموعات مسلحة قرية قرب الدوحة. ووقع البلدان اتفاقا بعد ذلك."
    reading = mahdar.read_text(text)
    names = {each.id: each.name for each in reading.actors}
    signed = next(each for each in reading.events if each.type == "SUPPORT")
    assert [names[each] for each in signed.actor] == ["النمسا", "كينيا"]


def test_a_guest_meets_whom_he_came_for_in_one_meeting():
    text = "يتوقع أن يصل وزير الخارجية الكيني اليوم إلى النمسا حيث يلتقي المستشار النمساوي كارل نيهامر."
    reading = mahdar.read_text(text)
    (meeting,) = reading.meetings
    assert meeting.state == "planned"
    assert [each.type for each in reading.events] == ["AGREE"]


def test_people_who_travel_for_themselves_visit_nobody():
    assert mahdar.read_text("قال الملك إن المواطنين وصلوا إلى النمسا.").meetings == ()


def test_a_headline_puts_its_subject_first():
    text = "اجتماع عربي يدعم الرئيس الكيني\nعقد وزراء الخارجية العرب اجتماعا في نيروبي أمس."
    reading = mahdar.read_text(text)
    assert all(not each.actor for each in reading.events if each.type == "SUPPORT")


def test_whom_a_title_addresses_is_not_its_name():
    reading = mahdar.read_text("ناشدت الباحثة المجتمع الدولي وقف الحرب.")
    assert {each.kind for each in reading.actors if each.name == "المجتمع الدولي"} == {"group"}


def test_one_guest_meets_others_each_in_a_meeting_of_its_own():
    text = (
        "استقبل الرئيس الكيني وليم روتو في نيروبي وزير الخارجية النمساوي ألكسندر شالنبرغ. "
        "والتقى شالنبرغ وزير الدفاع الكيني محمد حسن."
    )
    assert len(mahdar.read_text(text).meetings) == 2


def test_talks_during_a_visit_to_come_have_the_visitor_for_subject():
    text = (
        "ذكرت الوكالة أن العاهل الأردني الملك عبدالله الثاني سيبدأ، اليوم (الثلاثاء)، زيارة رسمية إلى النمسا. "
        "وسيجري الملك خلال الزيارة مباحثات مع المستشار النمساوي كارل نيهامر."
    )
    reading = mahdar.read_text(text)
    (meeting,) = reading.meetings
    assert (meeting.state, len(meeting.participants)) == ("planned", 2)


def test_an_interview_is_no_meeting():
    assert mahdar.read_text("قال الوزير الكيني خلال لقاء مع قناة سكاي نيوز إن الحل قريب.").meetings == ()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("التقى وزير الخارجية الكيني سفير النمسا في نيروبي.", "envoys"),
        ("التقى وزير الخارجية الكيني نظيره النمساوي في نيروبي.", "ministers"),
    ],
)
def test_the_lower_rank_tells_the_level(text, level):
    (meeting,) = mahdar.read_text(text).meetings
    assert meeting.level == level
