"""Issues: what names them, which parties, how they stand, which mentions are one, what hangs on what."""

import pytest

import mahdar


def issues_of(text):
    """Of each issue its kind, the names of its parties, the values of its states and what it hangs on, by its label."""
    reading = mahdar.read_text(text)
    names = {actor.id: actor.name for actor in reading.actors}
    labels = {issue.id: issue.label for issue in reading.issues}
    return {
        issue.label: (
            issue.kind,
            {names[each] for each in issue.parties},
            {state.value for state in issue.states},
            {(link.kind, labels[link.to]) for link in issue.links},
        )
        for issue in reading.issues
    }


@pytest.mark.parametrize(
    ("text", "label", "kind", "parties"),
    [
        ("تحسنت العلاقة بين النرويج والسويد.", "العلاقة بين النرويج والسويد", "relations", {"النرويج", "السويد"}),
        ("بدأت محادثات السلام بين الكينيين والأوغنديين.", None, "peace_agreement", {"كينيا", "أوغندا"}),
        ("توقفت المفاوضات بين كينيا وأوغندا.", "المفاوضات بين كينيا وأوغندا", "other", {"كينيا", "أوغندا"}),
        ("قال الوزير إن القضية القبرصية عالقة.", "القضية القبرصية", "other", {"قبرص"}),
        ("تواصل بحث الإفراج عن بحارة كينيين.", "الإفراج عن بحارة كينيين", "prisoners", {"كينيا"}),
    ],
)
def test_what_names_an_issue(text, label, kind, parties):
    ((found, (its_kind, its_parties, _, _)),) = issues_of(text).items()
    assert (its_kind, its_parties) == (kind, parties)
    assert label in (None, found)


@pytest.mark.parametrize(
    ("text", "label", "parties", "values"),
    [
        (
            "اتفق وزيرا خارجية كينيا وأوغندا في نيروبي على إخلاء القرى الحدودية.",
            "إخلاء القرى الحدودية", {"كينيا", "أوغندا"}, {"agreed"},
        ),
        ("كينيا وأوغندا اتفقتا على تقاسم المحصول.", "تقاسم المحصول", {"كينيا", "أوغندا"}, {"agreed"}),
        ("قال المبعوث إن هناك خلافات حول توزيع المقاعد.", "توزيع المقاعد", set(), {"unresolved"}),
    ],
)  # fmt: skip
def test_what_is_agreed_on_or_disputed_is_an_issue(text, label, parties, values):
    _, its_parties, its_values, _ = issues_of(text)[label]
    assert (its_parties, its_values) == (parties, values)


@pytest.mark.parametrize(
    "text",
    [
        "اتفق الوزيران على ضرورة الإسراع.",
        "اتفق الوزيران على أن الطريق طويل.",
        "انتهت المباحثات مع كينيا أمس.",  # a meeting
        "بحث الوزيران الطقس.",
        "الاتفاق ترك أثره على المنطقة.",
    ],
)
def test_what_is_no_issue(text):
    assert not issues_of(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("أصبح وقف إطلاق النار بين كينيا وأوغندا ساري المفعول.", {"agreed"}),
        ("أعلنت كينيا استئناف محادثات السلام مع أوغندا.", {"in_progress"}),
        ("دعت كينيا إلى استئناف محادثات السلام مع أوغندا.", {"suspended"}),
        ("هذه خطوة لإعادة إطلاق محادثات السلام مع أوغندا.", {"suspended"}),
        ("غادر الوفد بعد توقيع اتفاق السلام مع أوغندا.", {"signed"}),
        ("تهدف الجولة إلى توقيع اتفاق السلام مع أوغندا.", set()),
        ("رفضت كينيا توقيع اتفاق السلام مع أوغندا.", set()),
        ("قررت كينيا تجميد الاستيطان.", set()),  # the measure itself, not the talks on it
    ],
)
def test_how_an_issue_stands(text, values):
    assert {value for _, _, its_values, _ in issues_of(text).values() for value in its_values} == values


def test_talks_by_a_shorter_name_are_the_talks_named_in_full():
    text = "لن تستأنف كينيا المفاوضات بدون وقف الاستيطان. وكانت مفاوضات السلام بين كينيا وأوغندا توقفت."
    found = issues_of(text)
    assert found["المفاوضات"][0] == "peace_agreement"
    assert found["المفاوضات"][3] == {("depends_on", "وقف الاستيطان")}
    assert len(found) == 2


def test_files_of_different_things_stay_apart():
    found = issues_of("بحث الوزيران ملف المياه وملف الصيد بين كينيا وأوغندا. وما زال ملف المياه عالقا.")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "قال الوزير إن بنين تربط موافقتها على الميزانية الجديدة بتسوية ملف الديون.",
            "موافقتها على الميزانية الجديدة",
            "ملف الديون",
        ),
        (
            "قال الوزير إن أي اتفاق على المعابر مرهون برفع القيود التجارية المفروضة على الشمال.",
            "المعابر",
            "رفع القيود التجارية",
        ),
        (
            "قال الوزير إن توقيع معاهدة السلام مع أرمينيا يتوقف على تعديل دستورها.",
            "معاهدة السلام مع أرمينيا",
            "تعديل دستورها",
        ),
        (
            "قال الوزير إن معاهدة السلام مع أرمينيا جاهزة لكن توقيعها يتوقف على تعديل الدستور الأرميني.",
            "معاهدة السلام مع أرمينيا",
            "تعديل الدستور الأرميني",
        ),
        (
            "قال المبعوث إن القائد الكيني ربط عودة ضباطه إلى اللجنة بصرف رواتب قواته المتأخرة.",
            "عودة ضباطه إلى اللجنة",
            "صرف رواتب قواته المتأخرة",
        ),
    ],
)
def test_what_hangs_on_what_by_no_names_of_their_own(text, one, other):
    found = issues_of(text)
    assert found[one][3] == {("depends_on", other)}
    assert found[one][2] == found[other][2] == set()


def test_a_border_where_something_is_held_is_no_issue():
    assert issues_of("اقترح الوزير الكيني على نظيره التشادي عقد الاجتماع على الحدود المشتركة.") == {}


def test_the_two_countries_are_those_of_the_two_who_talk():
    text = (
        "قال الرئيس اللبناني سامر الحلبي إن الحوار مستمر. وغاب الممثل الفرنسي عن الاجتماع.\n"
        "وحث الرئيس القبرصي، في اتصال مع الحلبي، على ترسيم الحدود البحرية بين البلدين."
    )
    ((kind, parties, _, _),) = issues_of(text).values()
    assert (kind, parties) == ("border", {"قبرص", "لبنان"})


def test_what_is_tied_by_a_pronoun_is_the_issue_told_before():
    found = issues_of("يبقى الخلاف على تقاسم المياه بين كينيا وتشاد دون حل، إذ تشترط تشاد ربطه بملف ترسيم الحدود.")
    assert found["تقاسم المياه بين كينيا وتشاد"][3] == {("depends_on", "ملف ترسيم الحدود")}


def test_a_border_joined_to_another_issue_is_one():
    assert "الحدود المشتركة بين مصر وليبيا" in issues_of("بحث الوزيران ملف المياه والحدود المشتركة بين مصر وليبيا.")


@pytest.mark.parametrize(
    ("text", "label", "on"),
    [
        (
            "اشترطت كينيا الاعتراف بالحدود لاستئناف المفاوضات مع أوغندا.",
            "استئناف المفاوضات مع أوغندا",
            "الاعتراف بالحدود",
        ),
        ("تشترط كينيا رفع الحظر لاستئناف الحوار مع أوغندا.", "استئناف الحوار مع أوغندا", "رفع الحظر"),
        ("تشترط كينيا عودة السفير لاستئناف الحوار مع أوغندا.", "استئناف الحوار مع أوغندا", "عودة السفير"),
        ("قالت كينيا إن عودتها إلى المنصة مشروطة بتعديل الميثاق.", "عودتها إلى المنصة", "تعديل الميثاق"),
        (
            "أكد الوزير استعداد كينيا لاستئناف العلاقات مع أوغندا، لكنه رهن ذلك بتنفيذ الاتفاق السابق.",
            "استئناف العلاقات مع أوغندا",
            "تنفيذ الاتفاق السابق",
        ),
    ],
)
def test_what_is_demanded_first_is_what_it_hangs_on(text, label, on):
    issues = mahdar.read_text(text).issues
    labels = {each.id: each.label for each in issues}
    assert [(each.label, labels[link.to]) for each in issues for link in each.links] == [(label, on)]


def test_what_is_demanded_for_the_next_clause_ties_nothing():
    text = "اشترطت كينيا ضمانات لحماية التجار، قائلة إن زمن المفاوضات المفتوحة مع أوغندا انتهى."
    assert not any(each.links for each in mahdar.read_text(text).issues)


def test_there_will_be_nothing_before_something_is_done():
    issues = mahdar.read_text("قال المتحدث إن جماعته لن تعود إلى المفاوضات قبل صرف رواتب الموظفين.").issues
    labels = {each.id: each.label for each in issues}
    assert [(each.label, labels[link.to]) for each in issues for link in each.links] == [
        ("المفاوضات", "صرف رواتب الموظفين")
    ]
