"""Where the words of a query stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import UsageError
from mahdar.search.match import matches
from mahdar.search.query import read_query
from mahdar.spans import Span


def found(query, text):
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [each.span.of(text) for each in matches(text, spans, read_query(query))]


VARIANTS = [
    # hamza
    ("اسطنبول", "عقد الاجتماع في إسطنبول.", "إسطنبول"),
    ("إسطنبول", "عقد الاجتماع في اسطنبول.", "اسطنبول"),
    ("ازمة", "تفاقمت أزمة الحدود.", "أزمة"),
    ("مسؤول", "قال مسئول إن", "مسئول"),
    ("شئون", "وزارة شؤون الهجرة", "شؤون"),
    ("الاجراءات", "اتخذت الإجراءات كلها", "الإجراءات"),
    ("القران", "تلا القرآن", "القرآن"),
    # ta marbuta, alif maqsura, ya
    ("الهدنه", "أعلنت الهدنة", "الهدنة"),
    ("مستشفي", "قصف مستشفى المدينة", "مستشفى"),
    ("علي لاريجاني", "وصل على لاريجانى", "على لاريجانى"),
    # vowel marks, tatweel, zero width, presentation forms, Persian letters
    ("تحل", "لن تُحَلّ المسألة", "تُحَلّ"),
    ("تُحل", "لن تحل المسألة", "تحل"),
    ("الحدود", "ترسيم الحـــدود", "الحـــدود"),
    ("الحدود", "ترسيم الحد\u200cود", "الحد\u200cود"),
    ("سلام", "طريق ﺳﻼم طويل", "ﺳﻼم"),
    ("کركوك", "في كركوك", "كركوك"),
    ("الرئيس", "قال الرئیس", "الرئیس"),
    # article and what is written on to a word
    ("قوقاز", "جنوب القوقاز", "القوقاز"),
    ("القوقاز", "دول قوقاز", "قوقاز"),
    ("القوقاز", "آسيا والقوقاز", "والقوقاز"),
    ("القوقاز", "زيارته للقوقاز", "للقوقاز"),
    ("القوقاز", "وبالقوقاز", "وبالقوقاز"),
    ("أذربيجان", "أرمينيا وأذربيجان", "وأذربيجان"),
    ("أرمينيا", "قدمت لأرمينيا", "لأرمينيا"),
    ("لأرمينيا", "قالت أرمينيا", "أرمينيا"),
    ("لبنان", "مساعدات للبنان", "للبنان"),
    ("لجنة", "رئيس للجنة الحدود", "للجنة"),
    ("ولأرمينيا", "إلى أرمينيا", "أرمينيا"),
    ("تولغاتوف", "ولتولغاتوف رأي", "ولتولغاتوف"),
    ("والمفاوضات", "استئناف المفاوضات", "المفاوضات"),
    ("يلتقي", "سيلتقي الوزيران", "سيلتقي"),
    # endings
    ("تهديدات", "رفض التهديد", "التهديد"),
    ("تهديد", "رفض تهديداتها", "تهديداتها"),
    ("الأمن", "المسائل الأمنية", "الأمنية"),
    ("مصري", "المصريون", "المصريون"),
    ("قرار", "قراراته", "قراراته"),
    ("لبناني", "حدود لبنان", "لبنان"),
    # digits
    ("12", "الجولة الـ١٢", "١٢"),
    ("١٢", "الجولة 12", "12"),
    # phrases
    ('"وقف إطلاق النار"', "اتفاق وقف اطلاق النار", "وقف اطلاق النار"),
    ("«وقف إطلاق النار»", "خرقوا وَقف إطلاق «النار» أمس", "وَقف إطلاق «النار"),
    ('"مجلس الأمن"', "أمام مجلس الأمن، أمس", "مجلس الأمن"),
    # several words: the shortest stretch with all of them
    ("تركيا أرمينيا", "قالت تركيا إن أرمينيا ردت، وإن تركيا وأرمينيا اتفقتا", "تركيا وأرمينيا"),
    ("BBC", "قالت لـ bbc أمس", "bbc"),
]


@pytest.mark.parametrize(("query", "text", "words"), VARIANTS)
def test_variants(query, text, words):
    assert words in found(query, text)


def test_there_are_forty():
    assert len(VARIANTS) >= 40


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("وزير", "طلب زير نساء"),
        ("لبنان", "كسر بنان يده"),
        ('"إطلاق وقف"', "وقف إطلاق النار"),
        ("تركيا أرمينيا", "قالت تركيا.\nوردت أرمينيا."),
        ("سليم", "قال سليمان"),
        ("علم", "في عام"),
    ],
)
def test_not_found(query, text):
    assert found(query, text) == []


def test_each_place_is_found_once():
    assert found("السلام", "السلام يبدأ بالسلام، ولا سلام بلا عدل") == ["السلام", "بالسلام", "سلام"]


def test_stretches_do_not_overlap():
    assert found("سلام حدود", "سلام حدود سلام حدود") == ["سلام حدود", "سلام حدود"]


@pytest.mark.parametrize("query", ["", "  ", "«»", "...", '""', "—"])
def test_no_word(query):
    with pytest.raises(UsageError, match="no word"):
        read_query(query)


@given(st.lists(st.sampled_from(["سلام", "السلام", "حدود", "والحدود", "قال", "في"]), min_size=1, max_size=30))
def test_a_stretch_begins_and_ends_with_words_of_the_query(words):
    text = " ".join(words)
    for each in found("سلام حدود", text):
        assert {each.split()[0][-4:], each.split()[-1][-4:]} == {"سلام", "حدود"}
