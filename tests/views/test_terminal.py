"""The readable view."""

import re
import unicodedata

from rich.cells import cell_len

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
