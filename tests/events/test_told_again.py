"""An event that is told several times is one, with what each telling adds."""

import mahdar


def of_type(text, kind):
    return [event for event in mahdar.read_text(text).events if event.type == kind]


def test_one_attack_in_one_sentence_is_one_event():
    (event,) = of_type("قتل ثلاثة جنود في هجوم انتحاري بسيارة مفخخة قرب الحدود.", "ASSAULT")
    assert len(event.evidence["also"]) == 2


def test_a_condemnation_told_again_is_one():
    text = "أدانت قبرص تركيا بشدة.\nوكانت قبرص أدانت تركيا في بيان."
    assert len(of_type(text, "ACCUSE")) == 1


def test_two_actors_condemn_twice():
    text = "أدانت قبرص تركيا بشدة.\nكما أدانت اليونان تركيا في بيان."
    assert len(of_type(text, "ACCUSE")) == 2


def test_a_promise_and_what_is_promised_are_one():
    told = mahdar.read_text("تعهدت إسبانيا بدعم كولومبيا.").events
    assert [event.type for event in told] == ["AGREE"]
    assert len(told[0].recipient) == 1


def test_the_hosts_of_chants_are_no_second_protest():
    text = "تظاهر آلاف الطلاب أمام البرلمان.\nوهتف المتظاهرون بشعارات ضد الغلاء."
    assert len(of_type(text, "PROTEST")) == 1
