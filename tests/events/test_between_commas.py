"""What stands between commas hides nobody; ḥāl cues do something to somebody; two states in one title are two."""

import pytest

import mahdar
from events.test_who_did_it import holds
from in_words import read


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("SANCTION", "كما ⟦فرضت⟧ ⟨كندا⟩، الخميس، عقوبات على ⟪الصين⟫."),
        ("ACCUSE", "⟦اتهم⟧ ⟨الرئيس الكيني⟩، في خطاب ألقاه أمس، ⟪الصومال⟫ بعرقلة المحادثات."),
        ("ASSAULT", "شنت ⟨كينيا⟩، فجر اليوم، ⟦غارات⟧ على ⟪الصومال⟫."),
    ],
)
def test_insertions(kind, marked):
    holds(kind, marked)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("REQUEST", "قال ⟨الرئيس الكيني⟩ إن الحوار صعب، ⟦داعيا⟧ ⟪الصومال⟫ إلى ضبط النفس."),
        ("REQUEST", "قال ⟨الرئيس الكيني⟩ إن الحوار صعب، ⟦مطالبا⟧ ⟪الصومال⟫ بوقف القتال."),
        ("ACCUSE", "قال ⟨الرئيس الكيني⟩ إن الحوار صعب، ⟦متهما⟧ ⟪الصومال⟫ بعرقلة المحادثات."),
    ],
)
def test_in_the_accusative_of_the_speaker(kind, marked):
    holds(kind, marked)


def test_a_verb_that_may_be_a_noun_of_people():
    holds("REQUEST", "⟦طالب⟧ ⟨الرئيس الكيني⟩ ⟪الصومال⟫ بسحب القوات.")


def test_what_is_threatened_with_tells_whom():
    holds("THREATEN", "⟦هددت⟧ ⟨كينيا⟩ بشن هجوم على ⟪الصومال⟫.")


def test_when_it_was_has_no_genitive():
    holds("CONSULT", "⟦التقى⟧ ⟨الرئيس الكيني⟩ خلال الزيارة ⟪رئيس الوزراء الصومالي⟫.")


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيسان الكيني والصومالي في جنيف.",
        "بحث الوزيران الكيني والصومالي العلاقات.",
        "اختتم الوفدان الكيني والصومالي جولة محادثات.",
    ],
)
def test_two_states_in_one_title(text):
    reading = mahdar.read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    (event,) = reading.events
    assert {names[each] for each in (*event.actor, *event.recipient)} == {"كينيا", "الصومال"}


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير الخارجية الكيني، أمس، إلى القاهرة في زيارة تستغرق يومين.",
        "تلقى وزير الخارجية الكيني اتصالا هاتفيا من نظيره الصومالي.",
    ],
)
def test_one_meeting_in_one_breath(text):
    reading = read(text)
    assert (len(reading.meetings), len(reading.events)) == (1, 1)


def test_holders_of_one_office_are_those_whom_the_text_names():
    text = "وصل الرئيس الكيني سامر الحلبي إلى جنيف. وجاء الرئيس الصومالي داود كاظمي. واجتمع الرئيسان الكيني والصومالي في جنيف."
    reading = mahdar.read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    assert {names[each] for each in reading.meetings[-1].participants} == {"سامر الحلبي", "داود كاظمي"}


def test_a_meeting_that_is_to_bring_two_together():
    holds("AGREE", "وتأتي الزيارة عشية ⟦القمة⟧ التي ستجمع ⟨الرئيس الكيني⟩ ب⟨رئيس الوزراء الصومالي⟩ في جنيف.")


@pytest.mark.parametrize(
    "text", ["وقع الوفد الكيني اتفاقا سياسيا.", "عبر توقيع اتفاق سياسي.", "وأقامت كينيا علاقات دبلوماسية."]
)
def test_adjectives_are_nobody(text):
    assert not [actor for actor in mahdar.read_text(text).actors if "سياسي" in actor.name or "دبلوماسي" in actor.name]


def test_a_state_behind_a_title_is_no_name_of_the_holder():
    holds("ACCUSE", "⟦أدان⟧ ⟨الرئيس⟩ ⟪إسرائيل⟫ بشدة.")


def test_an_office_that_somebody_named_is_known_to_have_held_is_his():
    reading = mahdar.read_text("وصل بشار الأسد إلى جنيف. والتقى الرئيس السوري وزير الخارجية الصيني.")
    people = [actor for actor in reading.actors if actor.kind == "person"]
    assert len(people) == 2


def test_whom_somebody_received():
    holds("CONSULT", "أكد ⟪الرئيس الكيني⟫ خلال ⟦استقباله⟧ ⟨الوزير الصومالي⟩ أهمية التعاون.")


def test_who_announces_his_own_deed():
    holds("RETREAT", "أعلنت ⟨كينيا⟩، في بيان مشترك، ⟦انسحابها⟧ من ⟪حلف شمال الأطلسي⟫.")


def test_what_is_called_for_stands_before_the_relative_pronoun():
    reading = read("قال الوزير إن القمة التي دعت إليها كينيا ستعقد غدا.")
    assert [statement.cue.span.of(reading.document.text) for statement in reading.statements] == ["قال"]


def test_to_it_is_no_mechanism():
    reading = read("ناقش الوفدان الوضع الذي وصلت إليه التسوية في الصومال.")
    assert "إليه" not in {actor.name.split()[0] for actor in reading.actors}


def test_a_capital_behind_that_holds_what_its_pronoun_means():
    holds("REJECT", "أشار مصدر دبلوماسي كيني إلى أن ⟨أنقرة⟩ أبلغت القاهرة ⟦تحفظها⟧ على القرار.")


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("SANCTION", "⟦طردت⟧ ⟨كينيا⟩ سفير ⟪الصومال⟫."),
        ("SANCTION", "⟦استدعت⟧ ⟨كينيا⟩ سفيرها لدى ⟪الصومال⟫ للتشاور."),
    ],
)
def test_against_the_state_whose_envoy_it_is(kind, marked):
    holds(kind, marked)


def test_an_envoy_recalled_and_another_expelled_are_two_events():
    reading = read("استدعت كينيا سفيرها لدى الصومال للتشاور وطردت السفير الصومالي.")
    assert [(event.type, event.recipient) for event in reading.events] == [("SANCTION", ("som",))] * 2


def test_who_speaks_of_talks_with_another_state_is_the_other_side():
    reading = read("قال الوزير الكيني سامر الحلبي إن المحادثات مع الصومال مثمرة.")
    names = {actor.id: actor.name for actor in reading.actors}
    assert {names[each] for each in reading.meetings[0].participants} == {"سامر الحلبي", "الصومال"}


def test_a_dialogue_that_somebody_called_for_is_not_asked():
    events = read("رحبت مصر بالحوار السوداني الذي دعا إليه الاتحاد الأفريقي.").events
    assert [event.recipient for event in events if event.type == "REQUEST"] == [()]


def test_who_studies_a_plan_at_his_press_conference_asks_no_journalist():
    text = "قال المتحدث باسم الخارجية الكينية، في مؤتمره الصحفي الأسبوعي، إن كينيا تدرس الخطة."
    assert not any("الصحفي" in actor.name for actor in read(text).actors)


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("SUPPORT", "أعلنت مصر استعدادها للحوار، وهو ما ⟦رحب⟧ به ⟨الرئيس الكيني⟩."),
    ],
)
def test_pronouns_that_stand_alone(kind, marked):
    holds(kind, marked)


def test_who_is_accused_once_more_by_a_pronoun_is_the_same():
    (event,) = read("حمل الوزير الصومالي كينيا المسؤولية، متهما إياها بالتصعيد.").events
    assert (event.type, event.recipient) == ("ACCUSE", ("ken",))


def test_who_studies_a_request_has_not_asked():
    events = read("قال الوزير المصري إن كينيا تدرس طلب الصومال الانضمام إلى المحادثات.").events
    assert not any("ken" in event.actor for event in events if event.type == "REQUEST")


def test_who_kept_silent_has_promised_nothing():
    assert not any(event.type == "AGREE" for event in read("رحبت مصر بالاتفاق، بينما التزمت كينيا الصمت.").events)
