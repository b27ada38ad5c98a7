"""The HTML page."""

import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.reading import Actor, Date, Mention, Parts
from mahdar.spans import Span
from mahdar.views.page import html_page, text
from small_reading import STATEMENTS, TEXT, plain_reading, small_reading


class Page(HTMLParser):
    """The words of the running text, and every element with its attributes."""

    VOID = frozenset(["meta", "br", "hr", "img", "link", "input"])

    def __init__(self, source):
        super().__init__()
        self.elements, self.open, self.words, self.marked = [], [], [], {}
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        for tag, index in self.open:
            if tag == "mark":
                self.marked[index] = self.marked.get(index, "") + data

    def all(self, tag):
        return [attributes for each, attributes in self.elements if each == tag]

    def mark(self, words):
        """The attributes of the first mark around these words."""
        return next(self.elements[index][1] for index, inside in self.marked.items() if inside == words)


def page(*readings):
    return "".join(html_page(readings))


def words_of(reading):
    return "".join(Page("".join(text(reading))).words)


def test_right_to_left_arabic_and_nothing_from_elsewhere():
    source = page(small_reading())
    found = Page(source)
    assert found.all("html") == [{"lang": "ar", "dir": "rtl"}]
    assert not {"script", "link", "img", "iframe", "object", "embed"} & {tag for tag, _ in found.elements}
    assert not re.search(r"(src=|url\(|@import|https?:)", source)
    assert all(each["href"].startswith("#") for each in found.all("a") if "href" in each)


def test_links_lead_to_places_on_the_page_and_ids_are_unique():
    found = Page(page(small_reading(), small_reading()))
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {each["href"][1:] for each in found.all("a") if "href" in each} <= set(ids)


def test_the_running_text_is_the_text():
    assert words_of(small_reading()) == TEXT


def test_every_kind_is_marked():
    source = "".join(text(small_reading()))
    found = Page(source)
    assert found.mark("قالت")["class"] == "mark cue"
    assert found.mark("إن باب الحوار لن يغلق")["class"] == "mark content"
    assert found.mark("وزيرة الخارجية النرويجية سيغريد هاوغن")["class"] == "mark speaker"
    assert found.mark("سيغريد هاوغن")["class"] == "mark actor"
    assert found.mark("مصدر في الوفد")["class"] == "mark speaker actor"
    assert found.mark("الثلاثاء")["class"] == "mark date"
    assert found.mark("عقب اجتماع مع نظيرها الفنلندي")["class"] == "mark occasion"
    assert found.mark("نظيرها")["class"] == "mark warning"


def test_fields_are_there_for_pointer_keyboard_and_ear():
    found = Page("".join(text(small_reading())))
    mark = found.mark("إن باب الحوار لن يغلق")
    assert mark["tabindex"] == "0"
    for words in ("سيغريد هاوغن، وزيرة الخارجية النرويجية", "تعهد، كلام مباشر", "2025-03-04", "أوسلو (مستنتج)"):
        assert words in mark["aria-description"]
    style = page(small_reading())
    assert "mark:focus::after" in style and "attr(aria-description)" in style


def test_inside_another_mark_its_fields_are_shown_too():
    inner = Page("".join(text(small_reading()))).mark("السويد")
    assert "SWE" in inner["aria-description"] and "زعم" in inner["aria-description"]


def test_each_span_is_one_stop_of_the_keyboard():
    crossing = plain_reading(
        "abcdef",
        dates=(Date(span=Span(0, 3), value="2025"), Date(span=Span(2, 5), value="2024")),
    )
    marks = Page("".join(text(crossing))).all("mark")
    assert [("tabindex" in mark) for mark in marks] == [True, True, False]


def test_hostile_words_are_words():
    evil = '<script>alert("x")</script>&amp;"\'<!-- ]]>'
    actor = Actor(id='"><b>', kind="person", name=evil, mentions=(Mention(span=Span(0, len(evil)), form="name"),))
    statement = msgspec.structs.replace(
        STATEMENTS[1], id="</style>", speakers=('"><b>',), content=(Span(0, 8),), cue=STATEMENTS[3].cue
    )
    reading = plain_reading(evil, actors=(actor,), statements=(statement,))
    reading = msgspec.structs.replace(
        reading, document=msgspec.structs.replace(reading.document, title=evil, source=evil, publisher=evil)
    )
    source = page(reading, reading)
    found = Page(source)
    assert not {"script", "style>"} & {tag for tag, _ in found.elements}
    assert all(set(attributes) <= ALLOWED for _, attributes in found.elements)
    assert words_of(reading) == evil
    assert source.count("</style>") == 1


ALLOWED = {
    "lang", "dir", "charset", "http-equiv", "content", "name", "aria-label", "aria-description", "href", "class", "id",
    "role", "tabindex", "style",
}  # fmt: skip


def test_what_stands_outside_the_parts_is_shown():
    reading = small_reading(parts=Parts(title=Span(3, 10), paragraphs=(Span(8, 40), Span(60, 70))))
    assert words_of(reading) == TEXT


PLACES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*pair)), max_size=8)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), PLACES, PLACES, PLACES)
def test_without_its_tags_any_page_is_its_text(words, contents, mentions, parts):
    within = tuple(span for span in contents if span.end <= len(words) and span.start < span.end)
    reading = plain_reading(
        words,
        actors=(
            Actor(id="a", kind="group", name="<&>", mentions=tuple(Mention(span=s, form="name") for s in mentions)),
        ),
        statements=(msgspec.structs.replace(STATEMENTS[1], speakers=("a",), content=within, cue=STATEMENTS[3].cue),),
    )
    document = msgspec.structs.replace(
        reading.document, parts=Parts(paragraphs=tuple(s for s in parts if s.start <= s.end <= len(words)))
    )
    assert words_of(msgspec.structs.replace(reading, document=document)) == words


@pytest.mark.parametrize("count", [0, 1, 3])
def test_one_page_of_several_articles(count):
    source = page(*[small_reading()] * count)
    assert source.count("<!doctype html>") == bool(count)
    assert source.count("<article ") == count
    assert ("<nav" in source) == (count > 1)
