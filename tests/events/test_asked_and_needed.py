"""What is somebody's to do, what is necessary, promised, threatened or refused: one act of words, no deed of its own."""

import pytest

import mahdar
from event_marks import read_event_marks, told_in


def told(marked):
    """Whether the marks are told, and everything that is told."""
    case = read_event_marks(marked)
    return case, told_in(mahdar.read_text(case.text))


@pytest.mark.parametrize(
    "marked",
    [
        "قال ⟨الرئيس الموريتاني⟩ إن ⟦على⟧ ⟪السنغال⟫ أن تفتح الحدود.",
        "قال ⟨الرئيس الموريتاني⟩ إن ⟦على⟧ ⟪السنغال⟫ الانسحاب من القرية.",
        "أكد ⟨الرئيس الموريتاني⟩ ⟦ضرورة⟧ انسحاب ⟪السنغال⟫ من القرية.",
        "شدد ⟨الرئيس الموريتاني⟩ على ⟦أهمية⟧ احترام ⟪السنغال⟫ للاتفاق.",
        "⟦طالب⟧ ⟨الرئيس الموريتاني⟩ ⟪السنغال⟫ بسحب قواتها.",
        "⟦دعا⟧ ⟨الرئيس الموريتاني⟩ ⟪السنغال⟫ إلى الالتزام بالهدنة.",
    ],
)
def test_what_is_asked_is_one_request(marked):
    case, events = told(marked)
    assert events == [case.expected("REQUEST")]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس الموريتاني ضرورة محاربة داعش.",
        "أكد الرئيس الموريتاني أهمية دور السنغال في المنطقة.",
        "أكد الرئيس الموريتاني ضرورة فرض عقوبات على داعش.",
        "قال الرئيس الموريتاني إن البلدين متفقان عليه منذ سنوات.",
    ],
)
def test_what_nobody_named_is_to_do_is_no_event(text):
    assert mahdar.read_text(text).events == ()


def test_what_is_threatened_is_not_done():
    case, events = told("⟦هددت⟧ ⟨النمسا⟩ بفرض عقوبات على ⟪بيلاروسيا⟫.")
    assert events == [case.expected("THREATEN")]


def test_a_refused_meeting_is_none():
    reading = mahdar.read_text("اتهمت النمسا بيلاروسيا بالكذب. ويرفض الرئيس البيلاروسي لقاء المستشار النمساوي.")
    assert [each.type for each in reading.events] == ["ACCUSE", "REJECT"]
    assert reading.meetings == ()


def test_what_failed_did_not_happen():
    (event,) = mahdar.read_text("فشلت النمسا وبيلاروسيا في التوصل إلى اتفاق.").events
    assert (event.type, event.aux) == ("AGREE", ("negation",))


def test_what_may_be_is_hypothetical():
    (event,) = mahdar.read_text("قد تدعم النمسا بيلاروسيا في النزاع.").events
    assert (event.type, event.aux) == ("SUPPORT", ("hypothetical",))


def test_a_denial_does_not_reach_the_next_verb():
    events = mahdar.read_text("تنفي النمسا دعم المتمردين وتتهم بيلاروسيا بالكذب.").events
    assert [(each.type, each.aux) for each in events] == [("REJECT", ()), ("ACCUSE", ())]


def test_whoever_is_at_the_head_is_asked_nothing():
    reading = mahdar.read_text("اتهمت النمسا بيلاروسيا. وقال الوزير النمساوي إن الجماعات كثيرة وعلى رأسها حركة الشباب.")
    assert [each.type for each in reading.events] == ["ACCUSE"]


def test_a_noun_behind_a_preposition_of_time_is_no_verb():
    reading = mahdar.read_text("اتهمت النمسا بيلاروسيا. وقال الوزير النمساوي خلال توقف في العاصمة إن الأمر صعب.")
    assert [each.type for each in reading.events] == ["ACCUSE"]
