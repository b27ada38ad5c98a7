"""Which acts the record keeps: those between parties, or of one who stands for a state; not the business of one country."""

import pytest

import mahdar
from event_marks import told_in


def types(text):
    return [event[0] for event in told_in(mahdar.read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "وافقت الوزارة على شراكة النادي مع الجامعة.",
        "أبدت المجالس البلدية استعدادها لفتح الحدائق.",
        "رفضت الشركة تعديل الأسعار.",
    ],
)
def test_what_one_office_does_alone_is_no_event(text):
    assert types(text) == []


def test_it_is_one_beside_what_is_between_two():
    assert types("رفضت الوزارة الخطة. واتهمت كينيا الصومال بعرقلة المحادثات.") == ["REJECT", "ACCUSE"]


@pytest.mark.parametrize("text", ["رفضت كينيا الخطة.", "رفض منتدى بحيرة تشاد الخطة."])
def test_what_a_state_or_a_forum_does_alone_is_an_event(text):
    assert types(text) == ["REJECT"]


def test_support_that_nobody_is_told_to_give_is_none():
    assert types("قيل إن دعم هايتي تأخر، ثم قصفت قوات كينيا مسلحين.") == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("تجري هايتي الإصلاح السياسي.", ["هايتي"]),
        ("طالبت هايتي بسحب القوات المقاتلة.", ["هايتي", "القوات"]),
        ("تضررت قرى بالهجمات المنسقة على هايتي.", ["هايتي"]),
    ],
)
def test_an_adjective_of_a_definite_noun_is_no_person(text, actors):
    assert [actor.name for actor in mahdar.read_text(text).actors] == actors


@pytest.mark.parametrize("length", range(1, 60))
def test_a_text_may_break_off_anywhere(length):
    text = "مقتل جنديين ومصر تغلق معبر رفح في مدينة العاصمة القطرية الدوحة بعد اجتماع"
    assert mahdar.read_text(text[:length]).document.text.strip() == text[:length].strip()


def test_a_short_report_of_sport_tells_no_talks():
    text = "جرت أمس مفاوضات بين غانا وكينيا. وينتظر اللاعب بعد المباراة قرار الأندية."
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("اقترح الطباخ أن يستغني الناس عن السكر.", 0),
        ("اقترحت كينيا على الصومال أن يجتمع الوزيران.", 1),
        ("اتهمت كينيا الصومال بعرقلة المحادثات. واقترح سامر الحلبي أن يجتمع الوزيران.", 1),
    ],
)
def test_a_proposal_is_of_politics(text, made):
    assert len(mahdar.read_text(text).proposals) == made


@pytest.mark.parametrize(
    "text",
    [
        "دعا المحافظ إلى رفع درجة الحيطة. واتهمت كينيا الصومال بعرقلة المحادثات.",
        "حذر المدير من تفاقم الأزمة. واتهمت كينيا الصومال بعرقلة المحادثات.",
    ],
)
def test_what_is_asked_of_nobody_is_no_event(text):
    assert types(text) == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("قال الوزير سامر الحلبي خلال زيارة إلى الجسر إن العمل يتقدم.", []),
        ("قال رئيس الحكومة يوسف الشاهد خلال زيارة إلى الجسر إن العمل يتقدم.", []),
        ("انطلقت أشغال إعادة الطرق بين وزارة التربية ووزارة المالية أمس.", []),
        ("قال وزير الدفاع الكيني سامر الحلبي خلال زيارة إلى أوغندا إن الاتفاق جيد.", ["held"]),
    ],
)
def test_a_meeting_is_between_two(text, states):
    assert [meeting.state for meeting in mahdar.read_text(text).meetings] == states


def test_a_name_that_begins_like_a_future_verb_tells_no_future():
    text = "شهد وزير الدفاع الكيني سيرغي سيمونز محادثات بين الصومال وأوغندا أمس."
    assert types(text) == ["CONSULT"]
