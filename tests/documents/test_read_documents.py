"""The three ways in."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.outlets import OUTLETS
from mahdar.documents.read import read_document, read_item_document, read_text_document
from mahdar.errors import EmptyInput, InputError, NoArticle, UsageError

SENTENCE = "قال وزير الخارجية إن المحادثات ستبدأ في الأسبوع المقبل."


def item(**fields):
    return json.dumps(fields, ensure_ascii=False).encode()


def read_item(**fields):
    return read_item_document(item(**fields), outlets=OUTLETS)


def test_id_is_of_the_bytes():
    digest = f"sha256:{hashlib.sha256(SENTENCE.encode()).hexdigest()}"
    assert read_text_document(SENTENCE).id == digest == read_document(SENTENCE.encode()).id
    assert read_document(SENTENCE.encode("cp1256")).id != digest
    line = item(text=SENTENCE)
    assert (
        read_item_document(line).id
        == f"sha256:{hashlib.sha256(line).hexdigest()}"
        == read_item_document(line + b"\r\n").id
    )


def test_item():
    article = read_item(
        id="x-1", title="عنوان", text=SENTENCE, published="2025-02-04T10:15:30Z", url="https://example.org/1",
        publisher="صحيفة المرفأ", author="ليلى سعد", agency="AFP", tags=["دبلوماسية", "محادثات"],
    )  # fmt: skip
    assert (article.source, article.title, article.text) == ("x-1", "عنوان", f"عنوان\n{SENTENCE}")
    assert (article.published, article.url) == ("2025-02-04T10:15Z", "https://example.org/1")
    assert (article.publisher, article.byline, article.tags) == ("صحيفة المرفأ", "ليلى سعد", ("دبلوماسية", "محادثات"))
    assert article.agency.outlet == "afp"


def test_item_whose_text_begins_with_its_title():
    assert read_item(title="عنوان الخبر", text=f"عنوان  الخبر\n{SENTENCE}").text == f"عنوان الخبر\n{SENTENCE}"


def test_item_without_title_is_read_as_a_text():
    assert read_item(text=f"عنوان الخبر\n{SENTENCE}", title=None).title == "عنوان الخبر"
    assert read_item(text=SENTENCE).title is None


def test_item_with_a_title_alone():
    article = read_item(title="عنوان الخبر", text="")
    assert article.text == "عنوان الخبر" and article.parts.paragraphs == ()


def test_item_with_a_page():
    page = f"<html><body><article><h1>عنوان الخبر</h1><p>{SENTENCE}</p></article></body></html>"
    assert read_item(html=page, published="2025-02-04").text == f"عنوان الخبر\n{SENTENCE}"
    with pytest.raises(NoArticle):
        read_item(html="x")


def test_item_with_entities():
    assert read_item(title="&quot;القمة&quot; تبدأ", text=SENTENCE).title == '"القمة" تبدأ'


@pytest.mark.parametrize(
    ("author", "agency", "byline"),
    [
        ("الرياض - واس", "spa", None),
        ("أ ف ب (نيروبي)", "afp", None),
        ("منى سعد - القاهرة", None, "منى سعد - القاهرة"),
        ([{"name": "منى سعد"}, "علي فخري"], None, "منى سعد، علي فخري"),
        (7.5, None, None),
    ],
)
def test_author_of_an_item(author, agency, byline):
    article = read_item(text=SENTENCE, author=author)
    assert (article.agency and article.agency.outlet, article.byline) == (agency, byline)


def test_a_paper_is_no_agency_in_itself():
    text = f"لندن: «الشرق الأوسط» {SENTENCE}"
    assert read_item(text=text, publisher="Asharq Al-Awsat").agency is None
    assert read_item(text=text).agency.outlet == "aawsat"
    assert read_item(text=f"الرياض – واس: {SENTENCE}", publisher="Asharq Al-Awsat").agency.outlet == "spa"


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("2025", "2025"),
        ("2025-02", "2025-02"),
        ("2025-02-04", "2025-02-04"),
        ("2025-02-04 10:15:00", "2025-02-04T10:15"),
        ("2025-02-04T10:15:00.123+0300", "2025-02-04T10:15+03:00"),
        ("Tue, 04 Feb 2025 10:15:00 +0300", "2025-02-04T10:15+03:00"),
        ("04/02/2025 10:15", "2025-02-04T10:15"),
    ],
)
def test_published_of_an_item(said, published):
    assert read_item(text=SENTENCE, published=said).published == published


@pytest.mark.parametrize(("said", "code"), [("قريبا", "unreadable_date"), ("2025-02-30", "impossible_date")])
def test_published_that_is_no_day(said, code):
    article = read_item_document(item(text=SENTENCE, published=said), published="2025-03-01")
    assert article.published == "2025-03-01"
    assert [warning.code for warning in article.warnings] == [code]


def test_what_the_document_says_goes_before_what_the_caller_says():
    text = f"عنوان الخبر\n04/02/2025 10:15\n{SENTENCE}"
    assert read_text_document(text, published="2020-01-01").published == "2025-02-04T10:15"
    assert read_text_document(SENTENCE, published="2020-01-01T09:30").published == "2020-01-01T09:30"


@pytest.mark.parametrize("published", ["x", "2025-02-30", "2025-13", "2025-02-04T25:00", ""])
def test_a_caller_who_gives_no_date(published):
    with pytest.raises(UsageError):
        read_text_document(SENTENCE, published=published)


@pytest.mark.parametrize("line", [b"", b"[]", b'"x"', b"{", b'{"text": 5}', b"\xff\xfe", b"[" * 100_000])
def test_a_line_that_is_no_item(line):
    with pytest.raises(InputError):
        read_item_document(line)


def test_an_item_with_nothing_in_it():
    with pytest.raises(EmptyInput):
        read_item(title="", text=" ")


def test_bidi_controls_stay_and_are_told():
    text = (
        "\N{RIGHT-TO-LEFT MARK}قال \N{RIGHT-TO-LEFT OVERRIDE}الوزير\N{POP DIRECTIONAL FORMATTING} إن المحادثات ستبدأ."
    )
    article = read_text_document(text)
    assert article.text == text
    (warning,) = article.warnings
    assert warning.code == "bidi_controls" and warning.span.of(text) == "\N{RIGHT-TO-LEFT OVERRIDE}"
    assert not read_text_document(
        text.replace("\N{RIGHT-TO-LEFT OVERRIDE}", "").replace("\N{POP DIRECTIONAL FORMATTING}", "")
    ).warnings


def test_half_characters_are_told():
    article = read_text_document(SENTENCE + "\ud800")
    assert [warning.code for warning in article.warnings] == ["invalid_bytes"]
    article.text.encode()


def check(article):
    parts = article.parts.all()
    assert "\n".join(part.of(article.text) for part in parts) == article.text
    for part in parts:
        printed = part.of(article.text)
        assert printed and printed == printed.strip() and "\n" not in printed
    assert article.title == (article.parts.title and article.parts.title.of(article.text))
    assert article.standfirst == (article.parts.standfirst and article.parts.standfirst.of(article.text))
    for span in (article.place, article.agency and article.agency.span):
        if span is not None:
            printed = span.of(article.text)
            assert printed and printed == printed.strip()
            assert any(part.holds(span) for part in parts)
    assert not article.agency or not article.agency.span or article.agency.span.of(article.text) == article.agency.name


ENDS = ["\n", "\r\n", "\n\n", "\r", "\N{LINE SEPARATOR}"]
TAGS = ["<p>", "</p>", "<div>", "</div>", "<html>", "<b", "<!--", "-->", "<script>", "&quot;", SENTENCE]
LINES = st.sampled_from(
    (
        SENTENCE, "عنوان الخبر الأول", "عنوان الخبر الأول", "الأناضول", "22:3118/10/2024, الجمعة", "", " ", "\t",
        "القاهرة – أ ش أ – بدأ الوزير جولته.", "بغداد (أ ف ب) - بدأ الوزير جولته", "#جنوب القوقاز", "#", "##", "// انتهى //",
        "انتهى", "اقرأ أيضا", "اقرأ أيضا: خبر", "كلمات مفتاحية:", "كلمات مفتاحية: أ، ب", "سمات", "بقلم: منى", "منذ 3 ساعات",
        "المصدر: وكالات", "©", "…", "«", "»", "(رويترز)", "31/02/2024", "وزيران يتحدثان عن طريق جديد بين البلدين", "الخرطوم-",
        "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH SPACE}", "شارك تويتر", "1", "واس- ", ": ", "المصدر:", "<p>", "x",
    )
)  # fmt: skip


@given(
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14),
    st.sampled_from(ENDS),
)
def test_any_lines(lines, joint):
    try:
        article = read_text_document(joint.join(lines), outlets=OUTLETS)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        check(article)


@given(st.lists(LINES, min_size=1, max_size=10), st.none() | LINES)
def test_any_item(lines, title):
    try:
        article = read_item(text="\n".join(lines), title=title)
    except InputError:
        return
    check(article)


@given(st.binary(max_size=300))
def test_any_bytes(data):
    try:
        article = read_document(data)
    except InputError:
        return
    check(article)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "</div>", "<html>", "<b", "<!--", "-->", "<script>", "&quot;", SENTENCE]
        ),
        max_size=30,
    )
)
def test_any_tags(pieces):
    try:
        article = read_text_document("<html><body>" + "".join(pieces), outlets=OUTLETS)
    except InputError:
        return
    check(article)


def test_all_articles(shared):
    count = 0
    for line in (shared / "data/articles/dev.jsonl").read_bytes().splitlines():
        article = read_item_document(line, outlets=OUTLETS)
        check(article)
        assert article.parts.paragraphs
        count += 1
    assert count == 710


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("القاهرة 12 ديسمبر 2024 (أ ش أ) – ", "2024-12-12"),
        ("القاهرة في 13/05/2024 - أ ش أ - ", "2024-05-13"),
        ("القاهرة في 3 مايو - أ ش أ - ", None),  # of which year?
        ("القاهرة – أ ش أ – ", None),
    ],
)
def test_day_of_the_dateline(dateline, published):
    article = read_text_document(f"{dateline}{SENTENCE[:-1]} منذ 2 يناير 2020.", outlets=OUTLETS)
    assert article.published == published
    assert read_item(text=f"{dateline}{SENTENCE}", published="2024-12-14").published == "2024-12-14"
