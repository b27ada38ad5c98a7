"""Whether two names are of one person."""

import pytest

from mahdar.arabic.letters import fold
from mahdar.joining.people import block, same_person, words_of


def names(*printed):
    return [words_of(fold(name)) for name in printed]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سيرغي لافروف", "سيرجي لافروف"),
        ("سيرغي لافروف", "سيرغي لاڤروف"),
        ("إلهام علييف", "الهام علييف"),
        ("إلهام علييف", "إلهام عليف"),
        ("شمعون بيريز", "شيمون بيريس"),
        ("هاكان فيدان", "هاكان فدان"),
        ("خالد العطية", "خالد بن محمد العطية"),
        ("عبد الله القحطاني", "عبدالله القحطاني"),
        ("ستيفان دي ميستورا", "ستافان دي مستورا"),
        ("محمود أحمدي نجاد", "محمود احمدي نجاد"),
    ],
)
def test_one_person(one, other):
    one, other = names(one, other)
    likeness = same_person(one, other)
    assert likeness is not None and 0.7 <= likeness.score <= 1
    assert same_person(other, one).score == likeness.score
    assert one == other or block(one) & block(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سيرغي لافروف", "سيرغي شويغو"),
        ("علي لاريجاني", "صادق لاريجاني"),
        ("محمد الحامدي", "محمود الحامدي"),
        ("أحمد أبو بكر", "محمد أبو بكر"),
        ("محمد عبد السلام", "أحمد سلامة"),
        ("نبيل فهمي", "نبيلة فهمي"),
        ("خالد بن محمد العطية", "خالد بن سالم العطية"),
        ("لافروف", "سيرغي لافروف"),
        ("عبد الله", "عبد الخالق عبد الله"),
    ],
)
def test_two_people(one, other):
    assert same_person(*names(one, other)) is None


def test_compounds_are_one_word():
    assert [len(each) for each in names("عبد الله", "أبو مازن", "صلاح الدين الأيوبي", "محمد بن سلمان")] == [1, 1, 2, 3]
