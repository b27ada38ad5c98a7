"""Proposals: who put what to whom, through which forum, and what became of it."""

import pytest

from in_words import name, named, read, words


def told(text):
    reading = read(text)
    return [
        (
            named(reading, each.by),
            named(reading, each.to),
            words(reading, each.what),
            name(reading, each.through),
            each.status,
        )
        for each in reading.proposals
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by a cue
        (
            "اقترحت النرويج على تشاد والنيجر استئناف المحادثات.",
            (["النرويج"], ["تشاد", "النيجر"], "استئناف المحادثات", None, "made"),
        ),
        (
            "قال الوزير إن كينيا وأوغندا اقترحتا على تنزانيا استخدام منصة حوار ضفاف النيل لتقاسم المياه.",
            (["كينيا", "أوغندا"], ["تنزانيا"], "استخدام منصة حوار ضفاف النيل لتقاسم المياه", "منصة حوار ضفاف النيل", "made"),
        ),
        # by a verb and a noun
        (
            "قدمت النرويج إلى الطرفين مقترحا لتبادل السجناء.",
            (["النرويج"], [], "تبادل السجناء", None, "made"),
        ),
        (
            "طرحت كينيا على أوغندا مبادرة لتقاسم مياه البحيرة.",
            (["كينيا"], ["أوغندا"], "تقاسم مياه البحيرة", None, "made"),
        ),
        (
            "قدمت كينيا مقترحا جديدا لتقاسم مياه البحيرة.",
            (["كينيا"], [], "تقاسم مياه البحيرة", None, "made"),
        ),
        (
            "قدمت كينيا خطة من أربع نقاط إلى أوغندا لتقاسم مياه البحيرة.",
            (["كينيا"], ["أوغندا"], "تقاسم مياه البحيرة", None, "made"),
        ),
        # by a noun whose verb stands before it
        ("تنص الخطة الكينية على تقاسم المياه.", (["كينيا"], [], "تقاسم المياه", None, "open")),
        ("ويتضمن العرض الكيني تقاسم المياه.", (["كينيا"], [], "تقاسم المياه", None, "open")),
        ("رفضت أوغندا عرضا كينيا بفتح الحدود.", (["كينيا"], ["أوغندا"], "فتح الحدود", None, "rejected")),
        # in the first person
        (
            "قال وزير الخارجية الكيني: «عرضنا على أوغندا تشكيل لجنة للحدود».",
            (["كينيا"], ["أوغندا"], "تشكيل لجنة للحدود", None, "made"),
        ),
        # by a noun with its owner
        ("تدرس أوغندا المقترح الكيني لتقاسم المياه.", (["كينيا"], [], "تقاسم المياه", None, "open")),
        (
            "رفضت أوغندا المبادرة الكينية لتقاسم المياه.",
            (["كينيا"], ["أوغندا"], "تقاسم المياه", None, "rejected"),
        ),
        (
            "وافقت أوغندا على المقترح الكيني لتقاسم المياه.",
            (["كينيا"], ["أوغندا"], "تقاسم المياه", None, "accepted"),
        ),
    ],
)  # fmt: skip
def test_who_put_what_to_whom(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("ورفضت أوغندا المقترح.", "rejected"),
        ("ووافقت أوغندا على المقترح.", "accepted"),
        ("ولم تقبل أوغندا المقترح.", "rejected"),
        ("وقالت أوغندا إن الطقس جيد.", "made"),
    ],
)
def test_an_answer_that_comes_later(answer, status):
    (found,) = told(f"قدمت كينيا إلى أوغندا مقترحا لتقاسم المياه. {answer}")
    assert (found[1], found[4]) == (["أوغندا"], status)


@pytest.mark.parametrize(
    "text",
    [
        "قدمت كينيا مساعدات إلى أوغندا.",
        "لم تقترح كينيا أي موعد على أوغندا.",
        "بحث الوزيران خطة عمل للعام المقبل.",
        "قدم المهرجان عرضا مسرحيا في نيروبي.",
    ],
)
def test_what_is_no_proposal(text):
    assert told(text) == []


def test_it_is_told_by_the_one_who_reports_it():
    reading = read("قال الوزير إن كينيا اقترحت على أوغندا تقاسم المياه.")
    (proposal,) = reading.proposals
    (teller,) = [each for each in reading.statements if each.parent is None]
    assert proposal.statement == teller.id
