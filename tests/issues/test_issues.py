"""Issues: what they are called, between whom, how they are told to stand and by whom, which hangs on which."""

import pytest

from in_words import named, read, words


def told(text):
    reading = read(text)
    return [
        (each.label, each.kind, named(reading, each.parties), [state.value for state in each.states])
        for each in reading.issues
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قالت الوزيرة إن ترسيم الحدود بين تشاد والنيجر لم يحسم بعد.",
            ("ترسيم الحدود بين تشاد والنيجر", "border", ["تشاد", "النيجر"], ["unresolved"]),
        ),
        (
            "بحث وزيرا خارجية تشاد والنيجر وقف إطلاق النار بين تشاد والنيجر.",
            ("وقف إطلاق النار بين تشاد والنيجر", "ceasefire", ["تشاد", "النيجر"], ["in_progress"]),
        ),
        (
            "وقعت تشاد والنيجر اتفاق سلام بين البلدين.",
            ("اتفاق سلام بين البلدين", "peace_agreement", ["تشاد", "النيجر"], ["signed"]),
        ),
        (
            "لا توجد خطط لإجراء محادثات حول تطبيع العلاقات بين تشاد والنيجر.",
            ("تطبيع العلاقات بين تشاد والنيجر", "normalization", ["تشاد", "النيجر"], ["no_talks_planned"]),
        ),
        (
            "توصلت تشاد والنيجر إلى تبادل الأسرى بينهما.",
            ("تبادل الأسرى بينهما", "prisoners", ["تشاد", "النيجر"], ["agreed"]),
        ),
        (
            "علقت تشاد مفاوضات السلام مع النيجر.",
            ("مفاوضات السلام مع النيجر", "peace_agreement", ["النيجر"], ["suspended"]),
        ),
        (
            "انهارت الهدنة بين تشاد والنيجر.",
            ("الهدنة بين تشاد والنيجر", "ceasefire", ["تشاد", "النيجر"], ["collapsed"]),
        ),
    ],
)  # fmt: skip
def test_name_kind_parties_state(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "ناقش الوزيران العلاقات بين تشاد والنيجر. وأكدا أن المشكلات بين البلدين لم تحل.",
        "قالت تشاد إن ملف الأسرى بينها وبين النيجر عالق. وأضافت أن تبادل الأسرى لم يحسم.",
        "تتواصل المفاوضات حول وقف إطلاق النار بين تشاد والنيجر. ولم يحسم وقف إطلاق النار.",
    ],
)
def test_two_wordings_of_one_issue(text):
    assert len(told(text)) == 1


def test_it_is_taken_up_again():
    text = "وحول ترسيم الحدود بين تشاد والنيجر، قال الوزير إن هذه القضية لم تحل."
    reading = read(text)
    (issue,) = reading.issues
    assert [words(reading, each.span) for each in issue.states] == ["لم تحل"]
    assert issue.states[0].statement == reading.statements[0].id


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("رفع العقوبات عن النيجر مشروط بوقف إطلاق النار بين تشاد والنيجر.", "depends_on", "مشروط"),
        ("قال الوزير إن رفع العقوبات عن النيجر لن يتم إلا بعد وقف إطلاق النار بين تشاد والنيجر.", "depends_on", "إلا بعد"),
        ("رفع العقوبات عن النيجر مرتبط بوقف إطلاق النار بين تشاد والنيجر.", "linked_with", "مرتبط"),
        ("عرضت تشاد رفع العقوبات عن النيجر مقابل وقف إطلاق النار بين تشاد والنيجر.", "linked_with", "مقابل"),
        ("ربطت تشاد رفع العقوبات عن النيجر بوقف إطلاق النار بين تشاد والنيجر.", "depends_on", "ربطت"),
    ],
)  # fmt: skip
def test_one_hangs_on_another(text, kind, printed):
    reading = read(text)
    by_kind = {each.kind: each for each in reading.issues}
    (link,) = by_kind["sanctions"].links
    assert (link.to, link.kind, words(reading, link.span)) == (by_kind["ceasefire"].id, kind, printed)


@pytest.mark.parametrize(
    "text",
    [
        "كانت العلاقات طيبة في المدرسة.",
        "قضية الكتاب مهمة للقراء.",
        "يجب التوصل إلى حل سريع.",
    ],
)
def test_what_is_no_issue_between_parties(text):
    assert told(text) == []


def test_what_is_only_to_be_is_no_state():
    assert told("تسعى تشاد والنيجر من أجل التوصل إلى وقف إطلاق النار بين تشاد والنيجر.")[0][3] != ["agreed"]
