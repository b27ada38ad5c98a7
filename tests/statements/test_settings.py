"""When, where and on what occasion something was said: told before the verb, behind it, or in the next sentence."""

import pytest

import mahdar


def setting_of(text):
    """Kind and words of the occasion, date and place of the first statement."""
    reading = mahdar.read_text(text, published="2024-10-18")
    statement = reading.statements[0]
    names = {actor.id: actor.name for actor in reading.actors}
    occasion = statement.occasion
    told = (occasion.kind, occasion.span.of(reading.document.text)) if occasion is not None else None
    return told, statement.date, names.get(statement.place)


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        (
            "وفي كلمته أمام الجمعية العامة في نيويورك، الثلاثاء، قالت الوزيرة إن المياه لا تكفي.",
            (("speech", "كلمته أمام الجمعية العامة في نيويورك"), "2024-10-15", "نيويورك"),
        ),
        (
            "وخلال لقائه نظيره في طشقند، أكد الوزير أن المياه لا تكفي.",
            (("meeting", "لقائه نظيره في طشقند"), None, "طشقند"),
        ),
        ("وفي باماكو، رفض الوزير سامر الحلبي دعوات الحوار.", (None, None, "باماكو")),
        (
            "قالت الوزيرة في مؤتمر صحفي في العاصمة الكينية نيروبي إن المياه لا تكفي.",
            (("press_conference", "مؤتمر صحفي في العاصمة الكينية نيروبي"), None, "نيروبي"),
        ),
        (
            "قالت الوزيرة، الجمعة، إن المياه لا تكفي. جاء ذلك في كلمة ألقتها أمام المندوبين في بيروت.",
            (("speech", "كلمة ألقتها أمام المندوبين في بيروت"), "2024-10-18", "بيروت"),
        ),
        (
            "قال الوزير إن المياه لا تكفي. جاء ذلك في تصريحات للصحفيين، عقب مشاركته في اجتماع المنصة في دمشق.",
            (("meeting", "مشاركته في اجتماع المنصة في دمشق"), None, "دمشق"),
        ),
        # What only tells who somebody is, or goes on in another clause, is no setting.
        ("الوزير سامر الحلبي، الذي زار بيروت أمس، قال إن المياه لا تكفي.", (None, None, None)),
    ],
)
def test_settings(text, setting):
    assert setting_of(text) == setting


def test_all_who_are_addressed():
    reading = mahdar.read_text("طالب الوزير سامر الحلبي إندونيسيا والصين بالانضمام إلى الاتفاق.")
    names = {actor.id: actor.name for actor in reading.actors}
    assert [names[each] for each in reading.statements[0].addressees] == ["إندونيسيا", "الصين"]


@pytest.mark.parametrize(
    "sentence",
    ["كلام الحلبي جاء في كلمة له أمام الاجتماع السادس.", "وجاء موقف الحلبي في كلمة له أمام الاجتماع السادس."],
)
def test_the_occasion_stands_behind_whose_words_they_are(sentence):
    reading = mahdar.read_text(f"قال الوزير سامر الحلبي إن الحوار مستمر.\n{sentence}")
    occasion = reading.statements[0].occasion
    assert occasion is not None
    assert occasion.kind == "speech"
