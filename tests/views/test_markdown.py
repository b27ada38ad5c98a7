"""The minutes as Markdown."""

import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from full_reading import ACTORS, IDS, full_reading
from mahdar.views.characters import isolated, shown
from mahdar.views.markdown import markdown_pages
from mahdar.views.markdown_words import escaped
from small_reading import TITLE, plain_reading, small_reading


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.tags = [], []

    def handle_data(self, data):
        self.words.append(data)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)


def rendered(markdown):
    parser = Words()
    parser.feed(MarkdownIt("commonmark").enable("table").enable("strikethrough").render(markdown))
    parser.close()
    return "".join(parser.words), parser.tags


def test_what_it_shows():
    text = "".join(markdown_pages([small_reading()]))
    assert text.startswith(f"# {TITLE}\n\n- ")
    assert (
        "- 1\\. **سيغريد هاوغن** (وزيرة الخارجية النرويجية) — *قالت* (تعهد، كلام مباشر)\n\n  > «إن باب الحوار لن يغلق»"
        in text
    )
    assert "  - 2\\. **مصدر في الوفد** — *قوله* (زعم، كلام غير مباشر)" in text
    assert "  - المكان: أوسلو (مستنتج)" in text


def test_nested_statements_nest():
    _, tags = rendered("".join(markdown_pages([small_reading()])))
    assert tags.count("blockquote") == 4 and "pre" not in tags and "code" not in tags


def test_several_articles_on_one_page():
    _, tags = rendered("".join(markdown_pages([small_reading(), small_reading()])))
    assert tags.count("h1") == 2 and tags.count("hr") == 1


def test_hostile_words_are_words():
    evil = "# <script>alert(1)</script> [x](javascript:1) *a* `b`\n---\n1. c"
    text, tags = rendered("".join(markdown_pages([small_reading(title=evil)])))
    assert "script" not in tags and "a" not in tags and "code" not in tags
    assert "<script>alert(1)</script> [x](javascript:1) *a* `b` --- 1. c" in text


@given(st.text(st.one_of(st.sampled_from("#*_-+=>1.) \\`[]<&;|~!\n\tقال"), st.characters(exclude_categories=["Cs"]))))
def test_what_is_escaped_is_shown_as_it_is(words):
    text, tags = rendered(escaped(words))
    assert tags in ([], ["p"])
    assert text.strip() == shown(words)


def test_warnings_are_told():
    reading = msgspec.structs.replace(small_reading(), statements=())
    assert "- unresolved\\_speaker: nobody is named for it" in "".join(markdown_pages([reading]))


def test_tables_and_lists_of_the_minutes():
    text = "".join(markdown_pages([full_reading()]))
    words, tags = rendered(text)
    assert tags.count("table") == 2 and tags.count("div") == 2 and tags.count("tr") == 6
    assert "| 1 | اجتماعه الأول | منتدى البحيرات |" in text
    assert "السويد (السبب: الانتخابات)" in text
    assert f"{isolated('2025-03-04')} (مستنتج)" in text
    assert "1. **منتدى البحيرات**\n   - تأسس في: " in text
    assert "1. **النرويج** — لم يبت فيه\n   - مقدم إلى: فنلندا\n   - اللفظ: تقاسم مياه النهر\n" in text
    assert "   - متوقفة على: تقاسم المياه\n     - بحسب: القول 2، سيغريد هاوغن\n" in text
    assert "  - المناسبة: الاجتماع 2، عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات\n" in text
    assert "| 2 | تشاور، متعدد الأطراف، من الماضي | منتدى البحيرات |" in text
    assert not IDS & set(re.findall(r"[\w-]+", words))


def test_each_row_of_a_table_has_its_columns():
    evil = "a|b\\|c\n|d"
    actors = tuple(msgspec.structs.replace(each, name=evil) for each in ACTORS)
    text = "".join(markdown_pages([full_reading(actors=actors)]))
    rows = [line for line in text.splitlines() if line.startswith("|")]
    counts = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows]
    assert len(set(counts[:4])) == 1 and len(set(counts[4:])) == 1
    assert shown(evil) in rendered(text)[0]


def test_what_is_not_there_has_no_heading():
    text = "".join(markdown_pages([plain_reading("خبر")]))
    assert "##" not in text and "|" not in text


@pytest.mark.parametrize("name", ["meetings", "forums", "proposals", "issues", "statements", "events"])
def test_any_part_alone(name):
    others = {
        each: () for each in ("meetings", "forums", "proposals", "issues", "statements", "events") if each != name
    }
    assert "".join(markdown_pages([full_reading(**others)])).count("\n## ") == 1
