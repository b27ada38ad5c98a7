"""Pages."""

import json

import pytest

from documents.outlets import OUTLETS
from mahdar.documents.html import is_html
from mahdar.documents.read import read_document
from mahdar.errors import NoArticle, OtherLanguage

HEADLINE = "غانا وتوغو تفتحان معبرا جديدا"
BODY = (
    "أكرا (رويترز) - قال وزير الخارجية الغاني، الخميس، إن المعبر الجديد سيفتح قبل نهاية العام الجاري.",
    "وأضاف الوزير أن توغو وافقت على تقاسم نفقات الطريق، وأن العمل فيه سيبدأ في الربيع.",
    "وأكدت وزارة النقل في لومي أن الشركات التي ستنفذ المشروع ستختار في مناقصة علنية.",
)


def page(head="", body=BODY, before="", lang=' lang="ar"'):
    paragraphs = "".join(f"<p>{each}</p>" for each in body)
    return (
        f"<!doctype html><html{lang}><head><meta charset=utf-8>{head}</head><body><nav><a href=/>الرئيسية</a></nav>"
        f"<article><h1>{HEADLINE}</h1>{before}{paragraphs}</article><footer>جميع الحقوق محفوظة</footer></body></html>"
    ).encode()


def json_ld(**fields):
    return script(json.dumps(fields, ensure_ascii=False))


def script(text):
    return f'<script type="application/ld+json">{text}</script>'


def read(data, **given):
    return read_document(data, outlets=OUTLETS, **given)


def test_body_and_dateline():
    article = read(page())
    assert article.text == "\n".join((HEADLINE, *BODY))
    assert article.agency.outlet == "reuters" and article.agency.span.of(article.text) == "رويترز"
    assert article.place.of(article.text) == "أكرا"


def test_json_ld():
    article = read(
        page(
            json_ld(
                **{"@type": "NewsArticle"},
                headline=HEADLINE,
                datePublished="2024-11-21T18:05:33+0200",
                author=[{"@type": "Person", "name": "أبينا منساه"}],
                publisher={"name": "صحيفة الساحل"},
                keywords="غانا, توغو",
                mainEntityOfPage={"@id": "https://example.org/1"},
            )
        )
    )
    assert article.title == HEADLINE
    assert article.published == "2024-11-21T18:05+02:00"
    assert (article.publisher, article.byline) == ("صحيفة الساحل", "أبينا منساه")
    assert article.tags == ("غانا", "توغو")
    assert article.url == "https://example.org/1"


@pytest.mark.parametrize(
    "head",
    [
        json_ld(**{"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "NewsArticle"], "datePublished": "2024-11-21"}]}),
        script('[{"@type": "ReportageNewsArticle", "datePublished": "2024-11-21",}]'),
        script('{"@type": "NewsArticle", "description": "a\nb", "datePublished": "2024-11-21"}'),
        script("{broken") + '<meta property="article:published_time" content="2024-11-21">',
        '<meta itemprop="datePublished" content="2024-11-21">',
        '<meta name="date" content="21/11/2024">',
    ],
)  # fmt: skip
def test_date_of_publication(head):
    assert read(page(head)).published == "2024-11-21"


def test_time_element_but_not_that_of_a_change():
    changed = '<time itemprop="dateModified" datetime="2024-11-22"></time>'
    assert read(page(before=f'{changed}<time datetime="2024-11-21T10:00Z">أمس</time>')).published == "2024-11-21T10:00Z"
    assert read(page(before=changed)).published is None


def test_a_day_that_does_not_exist():
    article = read(page('<meta property="article:published_time" content="2024-02-31">'))
    assert article.published is None
    assert [warning.code for warning in article.warnings] == ["impossible_date"]


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{HEADLINE} | صحيفة الساحل</title>",
        f'<meta property="og:title" content="{HEADLINE} - الساحل"><meta property="og:site_name" content="الساحل">',
        f"<meta property='og:title' content='{HEADLINE}'>",
        "",
    ],
)
def test_title_without_the_name_of_the_site(head):
    assert read(page(head)).title == HEADLINE


def test_repeated_headline_and_standfirst():
    lead = "وزيران يتحدثان عن طريق يختصر الرحلة إلى ساعتين"
    article = read(
        page(json_ld(**{"@type": "NewsArticle"}, description=lead), before=f"<p>{HEADLINE}</p><p>{lead}</p>")
    )
    assert article.standfirst == lead
    assert article.text == "\n".join((HEADLINE, lead, *BODY))


def test_a_date_that_only_the_caller_knows():
    assert read(page(), published="2024-11-21").published == "2024-11-21"


@pytest.mark.parametrize("depth", [1_000, 50_000])
@pytest.mark.parametrize("closed", [True, False])
def test_nested_tags(depth, closed):
    inside = "".join(f"<p>{each}</p>" for each in BODY)
    article = read(f"<html><body>{'<div>' * depth}{inside}{'</div>' * depth * closed}</body></html>".encode())
    assert [span.of(article.text) for span in article.parts.paragraphs] == list(BODY)


def test_one_sentence_is_an_article():
    assert read(page(body=BODY[:1])).text == f"{HEADLINE}\n{BODY[0]}"


@pytest.mark.parametrize(
    "data",
    [
        "<html><body><nav><a href=/>الرئيسية</a><a href=/2>العالم</a></nav></body></html>",
        "<html></html>",
        "<!doctype html><html><head><title>صفحة</title></head><body></body></html>",
        "<p></p><p></p><p></p><p></p>",
    ],
)
def test_no_article(data):
    with pytest.raises(NoArticle):
        read(data.encode())


@pytest.mark.parametrize(
    ("text", "content_type", "expected"),
    [
        ("<p>نص</p>", "text/html", True),
        ("<p>نص</p>", None, False),
        ("<p>a</p><p>b</p>", None, True),
        ("الحرارة < 5 درجات", "text/html", False),
        ("نص", "text/html", False),
    ],
)
def test_what_is_a_page(text, content_type, expected):
    assert is_html(text, content_type) == expected


def test_saved_pages(shared):
    folder = shared / "data/pages"
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        data = (folder / item["file"].removeprefix("html/")).read_bytes()
        if item["language"] != "ar":
            with pytest.raises(OtherLanguage):
                read(data)
            continue
        article = read(data)
        assert article.parts.paragraphs and not article.warnings
        assert "\n".join(part.of(article.text) for part in article.parts.all()) == article.text


def test_dates_of_saved_pages(shared):
    for file in (shared / "data/pages").glob("htmldate-*.expected.json"):
        expected = json.loads(file.read_text(encoding="utf-8"))["date"]
        article = read(file.with_name(file.name.replace(".expected.json", ".html")).read_bytes())
        assert article.published[:10] == expected


def test_body_of_a_saved_page(shared):
    folder = shared / "data/pages"
    expected = (folder / "newspaper4k-arabic_article.expected.txt").read_text(encoding="utf-8")
    article = read((folder / "newspaper4k-arabic_article.html").read_bytes())
    found = {span.of(article.text) for span in article.parts.paragraphs}
    assert {" ".join(line.split()) for line in expected.splitlines() if line.strip()} <= found
