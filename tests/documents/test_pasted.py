"""Text as people copy it from a site."""

import pytest

from documents.outlets import OUTLETS
from mahdar.documents.credits import names_of
from mahdar.documents.pasted import lay_out, split_lines
from mahdar.documents.read import read_text_document

FIRST = "قالت وزيرة الخارجية الكولومبية، الاثنين، إن بلادها تنتظر رد بوليفيا."
SECOND = "وأضافت أن المحادثات لم تبدأ بعد."
HEADLINE = "كولومبيا تنتظر رد بوليفيا"
STANDFIRST = "الوزيرة تتحدث عن شهر حاسم ولا تستبعد زيارة إلى لاباز"


def read(*lines, **given):
    return read_text_document("\n".join(lines), outlets=OUTLETS, **given)


def paragraphs(article):
    return [span.of(article.text) for span in article.parts.paragraphs]


def test_everything_at_once():
    article = read(
        HEADLINE, "", "21:0504/11/2024, الاثنين", "الأناضول", HEADLINE, f" {HEADLINE}\t", "", STANDFIRST, "", "",
        FIRST, "", SECOND, "", "#كولومبيا", "#أميركا اللاتينية",
    )  # fmt: skip
    assert (article.title, article.standfirst) == (HEADLINE, STANDFIRST)
    assert paragraphs(article) == [FIRST, SECOND]
    assert article.published == "2024-11-04T21:05"
    assert article.agency.outlet == "anadolu" and article.agency.span is None
    assert article.tags == ("كولومبيا", "أميركا اللاتينية")
    assert not article.warnings


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((HEADLINE, FIRST), HEADLINE),
        ((HEADLINE, FIRST, SECOND), HEADLINE),
        ((FIRST, SECOND), None),  # the first line is a sentence
        ((FIRST,), None),
        ((HEADLINE,), None),  # nothing follows
        (("من ينتظر رد بوليفيا؟", FIRST), None),
        (("رويترز", FIRST, SECOND), None),  # the first line is the agency
        (("القاهرة – أ ش أ – بدأ وزير الخارجية جولة في القرن الأفريقي", SECOND), None),  # a dateline opens a paragraph
        (("فرانس برس: كولومبيا تنتظر رد بوليفيا", FIRST), "فرانس برس: كولومبيا تنتظر رد بوليفيا"),
    ],
)
def test_title(lines, title):
    article = read(*lines)
    assert article.title == title
    assert (article.parts.title is None) == (title is None)
    assert article.parts.paragraphs


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("22:3118/10/2024, الجمعة", "2024-10-18T22:31"),
        ("18/10/2024 22:31", "2024-10-18T22:31"),
        ("2024-10-18", "2024-10-18"),
        ("18.10.2024 - 07:05", "2024-10-18T07:05"),
        ("٢٠٢٤/١٠/١٨", "2024-10-18"),
        ("١٨/١٠/٢٠٢٤ ٢٢:٣١", "2024-10-18T22:31"),
        ("الجمعة 18/10/2024 10:31 مساء", "2024-10-18T22:31"),
        ("18/10/2024 - 12:10 ص", "2024-10-18T00:10"),
        ("18/10/2024 10:31 PM", "2024-10-18T22:31"),
        ("18/10/2024 22:31 بتوقيت غرينتش", "2024-10-18T22:31+00:00"),
        ("18/10/2024 22:31 (GMT+0300)", "2024-10-18T22:31+03:00"),
        ("18/10/2024 الساعة 22:31 بتوقيت مكة المكرمة", "2024-10-18T22:31+03:00"),
        ("10/18/2024", "2024-10-18"),  # no month has the number 18
        ("نشر في: 18/10/2024", "2024-10-18"),
        ("تاريخ النشر: 18/10/2024 22:31", "2024-10-18T22:31"),
        ("نشر في 18/10/2024 آخر تحديث 19/10/2024 08:00", "2024-10-18"),
        ("آخر تحديث: 19/10/2024 08:00 - نشر في: 18/10/2024", "2024-10-18"),
        ("آخر تحديث: 18/10/2024 22:31", "2024-10-18T22:31"),  # better than nothing
        ("عمّان - 18/10/2024", "2024-10-18"),
        ("منذ 3 ساعات", None),
        ("القراءة في 4 دقائق", None),
        ("22:31", None),
    ],
)
def test_line_of_time_and_date(line, published):
    article = read(HEADLINE, line, FIRST, SECOND)
    assert article.published == published
    assert article.text == "\n".join([HEADLINE, FIRST, SECOND])


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("الجمعة 18 أكتوبر 2024 - 22:31", "2024-10-18T22:31"),
        ("الجمعة، 18 تشرين الأول 2024", "2024-10-18"),
        ("نشر يوم 18 أكتوبر/ تشرين الأول 2024", "2024-10-18"),
        ("١٨ أكتوبر ٢٠٢٤", "2024-10-18"),
    ],
)
def test_line_of_time_and_date_with_the_name_of_the_month(line, published):
    article = read(HEADLINE, line, FIRST, SECOND)
    assert article.published == published
    assert article.text == "\n".join([HEADLINE, FIRST, SECOND])


@pytest.mark.parametrize("line", ["31/02/2024 10:00", "31/13/2024", "2024-02-30", "31 فبراير 2024"])
def test_a_day_that_does_not_exist(line):
    article = read(HEADLINE, line, FIRST, SECOND)
    assert article.published is None
    assert [warning.code for warning in article.warnings] == ["impossible_date"]
    assert article.text == "\n".join([HEADLINE, FIRST, SECOND])


@pytest.mark.parametrize(
    "line", ["اجتماع 18/10/2024 يحسم الخلاف بين البلدين على الحدود", "مقتل 18 جنديا في هجوم على قافلة"]
)
def test_a_headline_with_numbers_is_no_date(line):
    assert read(line, FIRST).title == line


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("الأناضول", "anadolu"),
        ("وكالة الأناضول", "anadolu"),
        ("أ.ف.ب", "afp"),
        ("(ا ف ب)", "afp"),
        ("عمّان – بترا", "petra"),
        ("واس - الرياض", "spa"),
        ("لندن: «الشرق الأوسط»", "aawsat"),
        ("لندن: «الشرق الأوسط أونلاين»", "aawsat"),
        ("نيروبي - أديس أبابا - وكالات", None),
        ("الوطن، أ ف ب", "afp"),  # the agency before the paper
        ("الدوحة 12 / 05 / 2024 قنا", "qna"),
    ],
)
def test_line_of_an_agency(line, outlet):
    article = read(HEADLINE, line, FIRST, SECOND)
    assert article.agency is not None and article.agency.outlet == outlet
    assert article.text == "\n".join([HEADLINE, FIRST, SECOND])


@pytest.mark.parametrize(
    "line", ["رويترز: كولومبيا تنتظر", "الشرق الأوسط على حافة حرب جديدة", "تراجع العربية أمام لغات أخرى"]
)
def test_a_line_with_the_name_of_an_outlet_in_it_stays(line):
    assert line in read(HEADLINE, line, FIRST, SECOND).text


@pytest.mark.parametrize(
    ("marked", "outlet"),
    [
        ("⟦القاهرة⟧ – ⟨أ ش أ⟩ – بدأ الوزير جولته.", "mena"),
        ("⟦القاهرة⟧ – ⟨أ ش أ⟩: بدأ الوزير جولته.", "mena"),
        ("⟦بغداد⟧ (⟨أ ف ب⟩) - بدأ الوزير جولته.", "afp"),
        ("⟦بغداد⟧ (⟨AFP⟩)-- بدأ الوزير جولته.", "afp"),
        ("⟦واشنطن⟧: «⟨الشرق الأوسط⟩» بدأ الوزير جولته.", "aawsat"),
        ("⟦دبي⟧ - ⟨العربية نت⟩ - بدأ الوزير جولته.", "alarabiya"),
        ("⟦الرياض⟧ – ⟨واس⟩: بدأ الوزير جولته.", "spa"),
        ("⟨واس⟩- ⟦المنامة⟧: بدأ الوزير جولته.", "spa"),
        ("⟦الدوحة⟧ في 12 مايو / ⟨قنا⟩ / بدأ الوزير جولته.", "qna"),
        ("⟦الكويت⟧ - 12 - 5 (⟨كونا⟩) -- بدأ الوزير جولته.", "kuna"),
        ("⟦عمّان⟧ 12 أيار (⟨بترا⟩)- بدأ الوزير جولته.", "petra"),
        ("⟦القدس المحتلة⟧ ـ رام الله ـ ⟨وكالات⟩: بدأ الوزير جولته.", None),
    ],
)
def test_dateline(marked, outlet):
    text = marked.translate({ord(mark): None for mark in "⟦⟧⟨⟩"})
    article = read(text, SECOND)
    assert article.text == f"{text}\n{SECOND}"
    assert article.agency.outlet == outlet
    assert (
        article.agency.span.of(article.text) == article.agency.name == marked[marked.index("⟨") + 1 : marked.index("⟩")]
    )
    assert article.place.of(article.text) == marked[marked.index("⟦") + 1 : marked.index("⟧")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("الخرطوم- بدأ الوزير جولته.", "الخرطوم"),
        ("إسلام آباد – بدأ الوزير جولته.", "إسلام آباد"),
        ("قال مسؤول في الوزارة - طلب ألا يذكر اسمه - إن الجولة بدأت.", None),
        ("قالت «رويترز» إن الجولة بدأت.", None),
        ("نقلت وكالة الأنباء السعودية (واس): أن الجولة بدأت.", None),
        ("أكدت (كونا) أن الجولة بدأت.", None),
        ("أكد خبراء لـ «الوطن» أن الجولة بدأت.", None),
    ],
)
def test_dateline_without_agency(text, place):
    article = read(text, SECOND)
    assert article.agency is None
    assert (article.place and article.place.of(article.text)) == place


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("بقلم: سلمى الحايك الهاشمي", "سلمى الحايك الهاشمي"),
        ("كتب - نادر فوزي", "نادر فوزي"),
        ("كتبت: سلمى الهاشمي", "سلمى الهاشمي"),
        ("بقلم سلمى الهاشمي", "سلمى الهاشمي"),
    ],
)
def test_byline(line, byline):
    assert read(HEADLINE, line, FIRST, SECOND).byline == byline


@pytest.mark.parametrize(
    ("lines", "standfirst"),
    [
        ((HEADLINE, STANDFIRST, FIRST, SECOND), STANDFIRST),
        ((HEADLINE, FIRST, SECOND), None),
        ((HEADLINE, "شهر حاسم", FIRST, SECOND), None),  # the head of a section
        ((HEADLINE, STANDFIRST), None),  # nothing follows
    ],
)
def test_standfirst(lines, standfirst):
    assert read(*lines).standfirst == standfirst


@pytest.mark.parametrize(
    ("tail", "tags"),
    [
        (("#تركيا", "#جنوب القوقاز"), ("تركيا", "جنوب القوقاز")),
        (("#جنوب_القوقاز",), ("جنوب القوقاز",)),
        (("#تركيا #جنوب_القوقاز #روسيا",), ("تركيا", "جنوب القوقاز", "روسيا")),
        (("كلمات مفتاحية: تركيا، جنوب القوقاز، روسيا",), ("تركيا", "جنوب القوقاز", "روسيا")),
        (("وسوم: تركيا | روسيا",), ("تركيا", "روسيا")),
        (("الكلمات الدلالية", "تركيا", "جنوب القوقاز"), ("تركيا", "جنوب القوقاز")),
        (("سمات كولومبيا المحادثات",), ("كولومبيا", "المحادثات")),
        (("سمات بوليفيا وزيرة الخارجية",), ("بوليفيا", "وزيرة الخارجية")),  # side by side in the text too
    ],
)
def test_tags(tail, tags):
    article = read(HEADLINE, FIRST, SECOND, "", *tail)
    assert article.tags == tags
    assert paragraphs(article) == [FIRST, SECOND]


def test_tags_glued_to_the_last_paragraph():
    article = read(HEADLINE, FIRST, f"{SECOND} سمات كولومبيا وزيرة الخارجية")
    assert article.tags == ("كولومبيا", "وزيرة الخارجية")
    assert paragraphs(article) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "tail",
    [
        ("// انتهى //",),
        ("// انتهى //", "17:14 ت م"),
        ("انتهى",),
        ("-انتهى-", "طباعة"),
        ("(النهاية)",),
        ("// يتبع //",),
        ("رابط الخبر: https://example.org/1",),
        ("اقرأ أيضا:", "بوليفيا تدرس الرد", "وزير يزور لاباز"),
        ("اقرأ أيضا: بوليفيا تدرس الرد",),
        ("للمزيد",),
        ("للمزيد من التفاصيل اضغط هنا",),
        ("شارك فيسبوك تويتر واتساب",),
        ("Share Facebook Twitter",),
        ("جميع الحقوق محفوظة © 2024",),
        ("© صحيفة المرفأ",),
        ("المصدر: وكالات",),
        ("المصدر: رويترز + أ ف ب",),
        ("(رويترز، أ ف ب)",),
        ("***",),
        ("رابط مختصر", "#تركيا", "المصدر : الأناضول", "جميع الحقوق محفوظة"),
    ],
)
def test_what_stands_below(tail):
    assert read(HEADLINE, FIRST, SECOND, "", *tail).text == "\n".join([HEADLINE, FIRST, SECOND])


def test_the_end_glued_to_the_last_paragraph():
    assert read(FIRST, f"{SECOND} // انتهى //").text == f"{FIRST}\n{SECOND}"


def test_links_inside_the_article():
    article = read(HEADLINE, FIRST, "", "اقرأ أيضا", "بوليفيا تدرس الرد", "", SECOND)
    assert article.text == "\n".join([HEADLINE, FIRST, SECOND])


@pytest.mark.parametrize(
    "line",
    [
        "للمزيد من الضغط على جارتها، أعلنت بوليفيا إغلاق ثلاثة معابر.",
        "انتهى الاجتماع من دون بيان.",
        "شارك في الاجتماع سفراء من خمس دول.",
        "#كولومبيا وسم تصدر مواقع التواصل أمس.",
        "تحديث القوات المسلحة أولوية الحكومة الجديدة.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line):
    assert paragraphs(read(HEADLINE, FIRST, line)) == [FIRST, line]


def test_nothing_but_furniture_is_still_a_text():
    assert read("انتهى").text == "انتهى"
    assert read("#تركيا", "#روسيا").text


def test_the_inside_of_a_paragraph_is_kept_as_printed():
    line = "قالت\N{NO-BREAK SPACE}الوزيرة  إن\N{ZERO WIDTH NON-JOINER}ها\tستـــرد."
    article = read(f"\t{HEADLINE}\N{NO-BREAK SPACE}\r", f"  {line}\r")
    assert article.text == f"{HEADLINE}\n{line}"


def test_a_given_title_is_not_looked_for():
    pasted = lay_out(split_lines(f"{HEADLINE}\n{STANDFIRST}\n{FIRST}"), names_of(OUTLETS), title=HEADLINE)
    assert (pasted.title, pasted.standfirst, pasted.paragraphs) == (HEADLINE, STANDFIRST, (FIRST,))


@pytest.mark.parametrize("left", ["&quot;الأفق&quot;", "&#34;الأفق&#34;", "#34;الأفق#34;"])
def test_character_references_that_a_site_left(left):
    assert (
        read_text_document(f"زار الوفد مقر {left} في بيروت.", outlets=OUTLETS).text == 'زار الوفد مقر "الأفق" في بيروت.'
    )


def test_a_number_with_a_hash_is_no_reference():
    assert read_text_document("شاهدوا #2024 اليوم في بيروت.", outlets=OUTLETS).text == "شاهدوا #2024 اليوم في بيروت."
