"""The minutes as Markdown."""

from html.parser import HTMLParser

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mahdar.views.characters import shown
from mahdar.views.markdown import escaped, markdown_pages
from small_reading import TITLE, small_reading


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
        "- **سيغريد هاوغن** (وزيرة الخارجية النرويجية) — *قالت* (تعهد، كلام مباشر)\n\n  > «إن باب الحوار لن يغلق»"
        in text
    )
    assert "  - **مصدر في الوفد** — *قوله* (زعم، كلام غير مباشر)" in text
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
