"""The keys that words are searched by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.letters import fold
from mahdar.arabic.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "قوقاز القوقاز والقوقاز بالقوقاز للقوقاز وللقوقاز وبالقوقاز",
        "مفاوضات المفاوضات للمفاوضات والمفاوضات المفاوضون المفاوضين",
        "تهديد التهديد تهديدات التهديدات والتهديدات تهديداتها",
        "أمن الأمن الأمني الأمنية",
        "إسطنبول اسطنبول",
        "تُحَلّ تحل تـحل",
        "مصري المصرية المصريون",
        "قرار قراره قرارها قرارات",
        "لبنان لبناني اللبنانية واللبنانيين",
        "فلسطين الفلسطيني الفلسطينيين",
    ],
)
def test_one_word(words):
    keys = {stem(fold(word)) for word in words.split()}
    assert len(keys) == 1, keys


@pytest.mark.parametrize(
    ("one", "other"),
    [("وزير", "زير"), ("ولد", "لد"), ("بيان", "يان"), ("ألم", "لم"), ("عام", "علم"), ("سليمان", "سليم")],
)
def test_two_words(one, other):
    assert stem(fold(one)) != stem(fold(other))


@given(st.text(alphabet="ابتجدرسعفقكلمنهويةىأإآءئؤ", min_size=1, max_size=12))
def test_something_is_left_and_nothing_added(word):
    key = stem(fold(word))
    assert key
    assert key in fold(word)
