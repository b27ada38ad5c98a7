"""The readable view."""

import re
import unicodedata

import msgspec
import pytest
from rich.cells import cell_len

from full_reading import IDS, MEETINGS, full_reading
from mahdar.reading import Meeting
from mahdar.views.terminal import terminal_view
from small_reading import TITLE, plain_reading, small_reading

ESCAPE = "\x1b"


def printed(*readings, coloured=False, width=None):
    return "".join(terminal_view(coloured=coloured, width=width)(readings))


def test_what_it_shows():
    lines = printed(small_reading()).splitlines()
    assert lines[:5] == [
        TITLE,
        "published    2025-03-05",
        "publisher    صحيفة المرفأ",
        "source       oslo.txt",
        "language     ar",
    ]
    assert "1. promise, direct" in lines
    assert "    speaker      سيغريد هاوغن، وزيرة الخارجية النرويجية" in lines
    assert "    words        «إن باب الحوار لن يغلق»" in lines
    assert "    place*       أوسلو" in lines
    assert "    2. claim, indirect (told inside the one above)" in lines
    assert "        words        السويد تؤيد المقترح" in lines
    assert "3. say, negated, indirect" in lines
    assert "4. say, indirect (headline)" in lines
    assert "    2025-03-04   الثلاثاء" in lines
    assert any(line.startswith("    unresolved_speaker: nobody is named for it (at ") for line in lines)


def test_a_pipe_gets_neither_colour_nor_direction():
    text = printed(small_reading(), small_reading())
    assert not [each for each in text if unicodedata.category(each) in ("Cc", "Cf") and each != "\n"]
    assert text.splitlines().count("─" * 72) == 1


def test_colour_changes_no_word():
    coloured = printed(small_reading(), coloured=True)
    assert ESCAPE in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == printed(small_reading())


def test_lines_fit_the_window_and_keep_their_words():
    narrow = printed(small_reading(), width=40).splitlines()
    assert max(map(cell_len, narrow)) <= 40
    assert not [line for line in narrow if line != line.rstrip()]
    assert "".join("".join(narrow).split()) == "".join(printed(small_reading()).split())


def test_a_window_of_no_width_still_gets_words():
    assert TITLE.split()[0] in printed(small_reading(), width=1)


def test_what_would_act_on_the_terminal_is_disarmed():
    evil = "خبر \x1b]0;title\x07 \u202eمقلوب \x9b31m"
    text = printed(small_reading(title=evil, source="a\x1b[2Jb\n.txt"))
    assert not set("\x1b\x07\x9b\u202e") & set(text)


def test_markup_of_rich_is_only_text():
    assert "[red]خبر[/red] :smile:" in printed(small_reading(title="[red]خبر[/red] :smile:"))


def test_an_article_without_statements_says_so():
    assert "no statements" in printed(plain_reading("لم يتحدث أحد."))


MINUTES = """\
meetings
#  ordinal  date         state  level             place
1  1        2020         held   deputy ministers  هلسنكي
    words        اجتماعه الأول
    forum        منتدى البحيرات
    absent       السويد
        reason       الانتخابات
2  2        2025-03-04*  held   -                 أوسلو
    words        الاجتماع الثاني
    forum        منتدى البحيرات
    host         النرويج
    present      سيغريد هاوغن، فنلندا
    mediators    الدنمارك

forums
1. forum
    name         منتدى البحيرات
    founded      2019
    founders     فنلندا
    purpose      حماية البحيرات
    members      النرويج، فنلندا
    observers    السويد
    open to      الدنمارك
    left         السويد

proposals
1. open
    by           النرويج
    to           فنلندا
    words        تقاسم مياه النهر
    through      منتدى البحيرات
    said by      statement 1, سيغريد هاوغن

issues
1. border
    issue        ترسيم الحدود
    parties      فنلندا، السويد
    state        unresolved, 2025-03-04
        said by      statement 2, سيغريد هاوغن
        words        لم يحسم بعد
    depends on   تقاسم المياه
        said by      statement 2, سيغريد هاوغن
        words        مرتبط بتقاسم المياه
2. water
    issue        تقاسم المياه

statements
1. announce, indirect
    speaker      سيغريد هاوغن، وزيرة خارجية النرويج
    cue          قالت
    words        النرويج عرضت على فنلندا تقاسم مياه النهر عبر المنتدى
    occasion     meeting 2, عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات
    date         2025-03-04

2. say, indirect
    speaker      سيغريد هاوغن، وزيرة خارجية النرويج
    cue          أضافت
    words        ترسيم الحدود بين فنلندا والسويد لم يحسم بعد
    occasion*    meeting 2
    date*        2025-03-04

events
1. AGREE
    who          النرويج
    to whom      فنلندا
    words        عرضت على فنلندا تقاسم مياه النهر
    said by      statement 1, سيغريد هاوغن
2. CONSULT, multilateral, historical
    who          منتدى البحيرات
    words        وعقد اجتماعه الأول في هلسنكي عام 2020
    date         2020
    place        هلسنكي

* not printed here, taken from its context
"""


def test_the_minutes_in_their_order():
    assert MINUTES in printed(full_reading())


def test_no_line_has_arabic_on_both_sides_of_english():
    """A terminal with bidi would show such parts in another order."""
    arabic, english = "[\u0600-\u06ff]", "[A-Za-z]"
    assert not [line for line in printed(full_reading()).splitlines() if re.search(f"{arabic}.*{english}", line)]


def test_no_line_shows_an_id():
    assert not IDS & set(re.findall(r"[\w-]+", printed(full_reading())))


@pytest.mark.parametrize("width", [40, 80])
def test_the_minutes_fit_the_window(width):
    narrow = printed(full_reading(), width=width).splitlines()
    assert max(map(cell_len, narrow)) <= width
    assert "".join("".join(narrow).split()).replace("─", "") == "".join(printed(full_reading()).split())


def test_what_is_not_there_has_no_heading():
    text = printed(plain_reading("خبر"))
    assert not [name for name in ("meetings", "forums", "proposals", "issues", "events") if name in text]


def test_an_inferred_place_has_its_asterisk_before_the_words():
    placed = msgspec.structs.replace(MEETINGS[1], inferred=("place",))
    lines = printed(full_reading(meetings=(MEETINGS[0], placed))).splitlines()
    assert "2  2        2025-03-04  held   -                 * أوسلو" in lines


def test_a_meeting_without_a_place_has_no_column_for_it():
    bare = Meeting(id="m", span=MEETINGS[0].span)
    assert "meetings\n#  state\n1  held\n    words        اجتماعه الأول\n" in printed(
        full_reading(meetings=(bare,), forums=())
    )
