"""Whether it happened: denied, only to come, only supposed, long ago, only named."""

import pytest

import mahdar


def events(text, published=None):
    return mahdar.read_text(text, published).events


@pytest.mark.parametrize(
    "text",
    [
        "لم تهاجم إثيوبيا إريتريا.",
        "نفت إثيوبيا مهاجمة إريتريا أمس.",
    ],
)
def test_what_is_denied_is_negated(text):
    told = [event for event in events(text) if event.type == "ASSAULT"]
    assert all("negation" in event.aux and event.cameo is None for event in told)


@pytest.mark.parametrize(
    "text",
    [
        "سيزور وزير الخارجية الكندي هايتي الأسبوع المقبل.",
        "يعتزم الرئيس الكيني زيارة أوغندا.",
        "تلتقي رئيسة الوزراء الدنماركية الرئيس الفنلندي غدا.",
    ],
)
def test_a_meeting_to_come_is_an_agreement(text):
    assert {event.type for event in events(text)} == {"AGREE"}


def test_a_cancelled_meeting_is_a_rejection():
    assert "REJECT" in {event.type for event in events("ألغى الرئيس الكيني زيارة إلى أوغندا.")}


def test_what_is_only_a_condition_is_hypothetical():
    (event,) = events("إذا هاجمت إثيوبيا إريتريا تدخلت الأمم المتحدة.")
    assert "hypothetical" in event.aux


@pytest.mark.parametrize(
    "text", ["في عام 1990 غزا العراق الكويت.", "وقع الرئيس الكيني اتفاقية مع أوغندا في مايو 2019."]
)
def test_what_was_in_another_year_is_history(text):
    told = events(text, "2024-03-02")
    assert told
    assert all("historical" in event.aux for event in told)


@pytest.mark.parametrize(
    "text",
    [
        "تبحث المحكمة ملفات المتهمين بخطف سياح.",
        "يخشى السكان تحسبا لأي هجوم.",
        "أصدر المعهد دراسة عن ظاهرة خطف السفن.",
    ],
)
def test_violence_that_is_only_named_has_not_happened(text):
    assert [event for event in events(text) if event.type == "ASSAULT" and not event.aux] == []


@pytest.mark.parametrize(
    "text",
    [
        "التقى المنتخب الأردني نظيره العراقي في مباراة ودية.",
        "انتقد المدرب لاعبي الفريق بعد مباراة الأمس.",
        "رفض الروائي سامر الحلبي تسلم الجائزة.",
        "دعا الشاعر نبيل الحلبي القراء إلى حفل التوقيع.",
    ],
)
def test_sport_and_private_people_make_no_politics(text):
    assert events(text) == ()
