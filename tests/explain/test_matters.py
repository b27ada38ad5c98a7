"""Meetings, forums, proposals and issues at a place of the text."""

import msgspec
import pytest

from full_reading import MEETINGS, TEXT, at, full_reading
from mahdar.explain.matters import matter_facts
from mahdar.spans import Span


def facts(words):
    start = TEXT.index(words)
    return list(matter_facts(full_reading(), Span(start, start + 1)))


@pytest.mark.parametrize(
    ("words", "kind", "name", "rule"),
    [
        ("اجتماعه الأول", "meeting", "m-1", "held"),
        ("نواب الوزراء", "meeting", "m-1", "held"),  # the level
        ("الانتخابات", "meeting", "m-1", "held"),  # why somebody stayed away
        ("أوسلو", "meeting", "m-2", "occasion"),  # evidence of the place
        ("حماية البحيرات", "forum", "a-lakes", "founding"),
        ("بمبادرة من فنلندا", "forum", "a-lakes", "founding"),
        ("تقاسم مياه النهر", "proposal", "p-1", "offer"),
        ("لم يحسم بعد", "issue", "i-1", "open_issue"),
        ("مرتبط بتقاسم المياه", "issue", "i-1", "open_issue"),
    ],
)
def test_what_is_told_there(words, kind, name, rule):
    [fact] = facts(words)
    assert (fact.kind, fact.id, fact.rule) == (kind, name, rule)
    assert words in fact.words


def test_nothing_where_nothing_is_told():
    assert facts("هاوغن") == []


def test_all_words_of_a_meeting_once_and_in_order():
    twice = msgspec.structs.replace(MEETINGS[0], evidence={"level": [at("نواب الوزراء")], "place": [at("هلسنكي")]})
    place = at("هلسنكي")
    [fact] = matter_facts(full_reading(meetings=(twice,)), Span(place.start, place.start + 1))
    assert fact.words == ("اجتماعه الأول", "هلسنكي", "نواب الوزراء", "الانتخابات")
