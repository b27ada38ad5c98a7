"""Forums: founded when, by whom, for what; who belongs to them, to whom they are open, who left."""

import pytest

from in_words import name, named, read, words


def told(text):
    reading = read(text)
    return [
        {
            "forum": name(reading, each.actor),
            "founded": each.founded,
            "founders": named(reading, each.founders),
            "purpose": words(reading, each.purpose),
            "members": named(reading, each.members),
            "observers": named(reading, each.observers),
            "open_to": named(reading, each.open_to),
            "left": named(reading, each.left),
        }
        for each in reading.forums
    ]


def only(text, *fields):
    return [{field: each[field] for field in fields} for each in told(text)]


PLATFORM = "منصة حوار ضفاف النيل"


@pytest.mark.parametrize(
    ("text", "founders", "founded"),
    [
        (f"أطلقت أوغندا وكينيا {PLATFORM} عام 2018.", ["أوغندا", "كينيا"], "2018"),
        (f"وأطلقت {PLATFORM} بمبادرة من أوغندا وكينيا في يونيو 2018.", ["أوغندا", "كينيا"], "2018-06"),
        (f"{PLATFORM} تأسست عام 2018 بمبادرة من أوغندا.", ["أوغندا"], "2018"),
        (f"وتأسست {PLATFORM} عام 2018.", [], "2018"),
        (f"{PLATFORM} التي أنشأتها أوغندا وكينيا عام 2018 تعقد اجتماعاتها كل عام.", ["أوغندا", "كينيا"], "2018"),
        (f"{PLATFORM}، التي أُنشئت بقرار من الاتحاد الأفريقي عام 2018، عقدت اجتماعا.", ["الاتحاد الأفريقي"], "2018"),
    ],
)
def test_founding(text, founders, founded):
    assert only(text, "forum", "founders", "founded") == [{"forum": PLATFORM, "founders": founders, "founded": founded}]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        (f"أطلقت أوغندا وكينيا {PLATFORM} من أجل تقاسم المياه بعدالة في عام 2018.", "تقاسم المياه بعدالة"),
        (f"أُنشئت {PLATFORM} عام 2018 بهدف تسوية خلافات الصيد، وعقدت اجتماعين.", "تسوية خلافات الصيد"),
    ],
)
def test_what_it_is_for(text, purpose):
    assert only(text, "purpose") == [{"purpose": purpose}]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (f"وتضم {PLATFORM} أوغندا وكينيا وتنزانيا.", ["أوغندا", "كينيا", "تنزانيا"]),
        (f"{PLATFORM} التي تضم أوغندا وكينيا وتنزانيا ستجتمع قريبا.", ["أوغندا", "كينيا", "تنزانيا"]),
        ("بحثت اللجنة الثلاثية (مصر والأردن والعراق) مشروع الربط الكهربائي.", ["مصر", "الأردن", "العراق"]),
        ("تجتمع اللجنة المشتركة بين تشاد والنيجر كل عام.", ["تشاد", "النيجر"]),
        (f"وانضمت تنزانيا إلى {PLATFORM} العام الماضي.", ["تنزانيا"]),
    ],
)  # fmt: skip
def test_members(text, members):
    assert only(text, "members") == [{"members": members}]


def test_two_told_before_are_members():
    text = "بحث وزيرا خارجية تشاد والنيجر ملف الحدود بين تشاد والنيجر. وتجتمع اللجنة المشتركة بين البلدين غدا."
    assert ["تشاد", "النيجر"] in [each["members"] for each in told(text)]


@pytest.mark.parametrize(
    ("text", "open_to"),
    [
        (f"وعقدت {PLATFORM} اجتماعها الثاني، وتبقي أبوابها مفتوحة أمام بوروندي.", ["بوروندي"]),
        (f"وتظل {PLATFORM} مفتوحة أمام بوروندي ورواندا.", ["بوروندي", "رواندا"]),
    ],
)
def test_whom_it_is_open_to(text, open_to):
    assert only(text, "open_to") == [{"open_to": open_to}]


def test_who_left():
    assert only(f"وانسحبت رواندا من {PLATFORM} قبل عامين.", "left", "members") == [{"left": ["رواندا"], "members": []}]


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت تركيا صاروخا من ميناء بعيد.",
        "أنشأت كينيا مدارس جديدة في نيروبي.",
        "يضم المتحف لوحات من أوغندا وكينيا.",
    ],
)
def test_what_is_no_body_that_meets(text):
    assert told(text) == []


def test_who_belongs_to_it_is_told_behind_its_founding():
    text = "تأسس تحالف ضفاف النيل عام 2018، ويضم أوغندا وكينيا، وانضمت إليه تنزانيا بصفة مراقب."
    assert only(text, "members", "observers") == [{"members": ["أوغندا", "كينيا"], "observers": ["تنزانيا"]}]


def test_who_joined_it_is_told_in_the_next_sentence():
    text = f"أطلقت أوغندا وكينيا {PLATFORM} عام 2018. ثم انضمت إليها تنزانيا."
    assert only(text, "members") == [{"members": ["تنزانيا"]}]


def test_two_announce_that_they_leave():
    text = f"أعلنت أوغندا وكينيا، في بيان مشترك، انسحابهما من {PLATFORM}."
    assert only(text, "left") == [{"left": ["أوغندا", "كينيا"]}]


def test_a_man_has_no_seat():
    text = f"تضم {PLATFORM} أوغندا وكينيا والوزير سامر الحلبي."
    assert only(text, "members") == [{"members": ["أوغندا", "كينيا"]}]


def test_where_a_summit_begins_nothing_is_founded():
    assert only(f"انطلقت قمة {PLATFORM} في كمبالا عام 2019.", "founded") == [{"founded": None}]


def test_who_left_it_is_told_behind_its_members():
    text = f"تضم {PLATFORM} أوغندا وكينيا ومالي وتنزانيا، فيما انسحبت النيجر منها في 2019."
    assert only(text, "members", "left") == [{"members": ["أوغندا", "كينيا", "مالي", "تنزانيا"], "left": ["النيجر"]}]


def test_who_is_hoped_to_join_is_no_member():
    assert told(f"أعرب الوزير عن أمله في أن تنضم تنزانيا إلى {PLATFORM}.") == []


def test_who_founded_it_is_told_by_what_it_is():
    text = "وحوار ضفاف النيل آلية ثلاثية أطلقتها أوزبكستان في 2021، وتشارك فيها الصين بصفة مراقب."
    assert only(text, "founders", "founded", "observers") == [
        {"founders": ["أوزبكستان"], "founded": "2021", "observers": ["الصين"]}
    ]


def test_members_are_told_behind_a_pronoun_and_an_aside():
    text = "أُنشئت رباعية الساحل عام 2023، وهي تضم، إلى جانب موريتانيا، السنغال والنيجر وتشاد."
    assert only(text, "forum", "members") == [{"forum": "رباعية الساحل", "members": ["السنغال", "النيجر", "تشاد"]}]


def test_it_is_called_after_a_water_that_no_list_knows():
    text = "قال الوزير إن منصة بحر آرال للتعاون مفتوحة أمام أوغندا."
    assert only(text, "forum", "open_to") == [{"forum": "منصة بحر آرال للتعاون", "open_to": ["أوغندا"]}]


def test_a_forum_known_by_another_name_and_its_members_on_both_sides():
    text = (
        'علقت الجزائر مشاركتها في حوار غرب المتوسط المعروف بـ"5+5".\n'
        "وأنشئ حوار 5+5 عام 1990، ويضم فرنسا وإيطاليا من جهة، والجزائر والمغرب من جهة أخرى."
    )
    reading = read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    (forum,) = reading.forums
    assert forum.founded == "1990"
    assert [names[each] for each in forum.members] == ["فرنسا", "إيطاليا", "الجزائر", "المغرب"]


def test_who_is_told_behind_the_first_half_of_a_list_is_no_member():
    reading = read("تضم لجنة حوض النيل فرنسا وإيطاليا من جهة، ورحبت مصر بذلك.")
    assert reading.forums[0].members == ("fra", "ita")


def test_who_left_it_is_told_behind_the_pronoun():
    reading = read("تضم لجنة حوض النيل، التي تأسست عام 2019، كلا من كينيا ومصر، فيما انسحبت منها تشاد العام الماضي.")
    assert reading.forums[0].left == ("tcd",)
