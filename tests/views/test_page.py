"""The HTML page."""

import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import full_reading as full
from full_reading import IDS, full_reading
from mahdar.reading import Actor, Date, Mention, Parts
from mahdar.spans import Span
from mahdar.views.characters import isolated
from mahdar.views.marks import KINDS
from mahdar.views.page import html_page
from mahdar.views.running_text import text
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
    "role", "tabindex", "style", "scope", "type", "checked",
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


def test_the_minutes_as_tables_and_lists():
    source = page(full_reading())
    found = Page(source)
    assert source.count("<table>") == 2
    assert '<bdi>السويد</bdi><span class="part"><span class="soft">السبب:</span> <bdi>الانتخابات</bdi></span>' in source
    assert '<bdi dir="ltr">2025-03-04</bdi> <i class="inferred">مستنتج</i>' in source
    assert '<a href="#a1-meeting-2">الاجتماع 2</a>، <bdi>عقب مشاركتها' in source
    assert "<dt>متوقفة على</dt><dd><bdi>تقاسم المياه</bdi>" in source
    assert not IDS & set(re.findall(r"[\w-]+", "".join(found.words)))
    # Whoever has only a keyboard scrolls a wide table as well.
    assert [each["tabindex"] for each in found.all("div") if each.get("class") == "scroll"] == ["0", "0"]


def test_every_place_that_the_minutes_lead_to_is_in_the_text():
    found = Page(page(full_reading()))
    ids = {attributes["id"] for _, attributes in found.elements if "id" in attributes}
    links = {each["href"][1:] for each in found.all("a") if "href" in each}
    assert links <= ids
    told = {link for link in links if link.endswith("-told")}
    # The second issue has no words of its own in the text.
    assert told == {
        "a1-meeting-1-told", "a1-meeting-2-told", "a1-forum-1-told", "a1-proposal-1-told", "a1-issue-1-told",
        "a1-statement-1-told", "a1-statement-2-told", "a1-event-1-told", "a1-event-2-told",
    }  # fmt: skip


def test_marks_of_the_minutes():
    found = Page("".join(text(full_reading())))
    assert found.mark("تقاسم مياه النهر")["class"] == "mark proposal"
    assert found.mark("لم يحسم بعد")["class"] == "mark issue"
    assert found.mark("حماية البحيرات")["class"] == "mark forum"
    assert found.mark("اجتماعه الأول")["class"] == "mark meeting event"
    assert found.mark("نواب الوزراء")["aria-description"].startswith("الاجتماع")
    assert "المستوى" in found.mark("نواب الوزراء")["aria-description"].splitlines()[0]


def test_an_event_inside_a_statement_shows_both():
    note = Page("".join(text(full_reading()))).mark("عرضت")["aria-description"]
    event, statement = note.split("\n\n")
    assert event.startswith("الحدث") and "المتلقي: فنلندا" in event
    assert statement.startswith("القول") and "المتحدث: سيغريد هاوغن" in statement


def test_a_date_in_a_note_keeps_its_order():
    note = Page("".join(text(full_reading()))).mark("الثلاثاء")["aria-description"]
    assert isolated("2025-03-04") in note


def test_an_occasion_of_several_statements_is_told_once():
    note = Page("".join(text(full_reading()))).mark("عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات")
    assert note["aria-description"].count("مناسبة") == 1
    assert f"{isolated('1')}، {isolated('2')}" in note["aria-description"]


def test_the_legend_names_what_is_coloured_and_no_more():
    found = Page(page(small_reading()))
    shown = {each["id"].removeprefix("show-") for each in found.all("input")}
    assert shown == {"content", "speaker", "cue", "occasion", "role", "actor", "date", "warning"}
    assert not Page(page(plain_reading("خبر"))).all("input")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_style_and_can_be_put_out(kind):
    style = page(small_reading())
    assert f".mark.{kind} " in style
    assert f"body:has(#show-{kind}:not(:checked))" in style


def test_what_is_not_there_has_no_section():
    assert not Page(page(plain_reading("خبر"))).all("section")


def test_hostile_names_are_words_in_every_section():
    evil = "<img src=x onerror=alert(1)>\"'&lt;\u202e"
    actors = tuple(msgspec.structs.replace(each, name=evil) for each in full.ACTORS)
    issues = tuple(msgspec.structs.replace(each, label=evil) for each in full.ISSUES)
    event = msgspec.structs.replace(full.EVENTS[0], mode=evil)
    source = page(full_reading(actors=actors, issues=issues, events=(event,)))
    found = Page(source)
    assert not found.all("img")
    assert all(set(attributes) <= ALLOWED for _, attributes in found.elements)
    assert "\u202e" not in source


def test_spans_outside_the_text_are_no_marks_and_no_links():
    far = Span(10_000, 10_010)
    meeting = msgspec.structs.replace(full.MEETINGS[0], span=far, level_span=Span(5, 5))
    found = Page(page(full_reading(meetings=(meeting,))))
    assert "a1-meeting-1-told" not in {each.get("href", "")[1:] for each in found.all("a")}
    assert words_of(full_reading(meetings=(meeting,))) == full.TEXT
