"""One meeting across articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.joining.meetings import Telling, join_meetings, same_meeting


def telling(document, forum=None, ordinal=None, day=None, last=None, **more):
    sides = frozenset(more.pop("sides", ()))
    given = {
        "date": day, "published": None, "place": None, "host": None, "level": None, "state": "held", "participants": (),
        "mediators": (), "absent": {}, "words": "الجولة",
    } | more  # fmt: skip
    return Telling(document, "m1", forum, ordinal, first_day=day, last_day=last or day, sides=sides, **given)


TWO, OTHERS = ("TUR", "ARM"), ("TUR", "GEO")
DAY = "2026-05-20"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (telling(1, "f", 3, DAY), telling(2, "f", 3, "2026-06-10"), True),
        (telling(1, "f", 3, DAY), telling(2, "f", 4, DAY), False),
        (telling(1, "f", None, DAY), telling(2, "f", 3, DAY), True),
        (telling(1, "f", None, "2026-05-01", "2026-05-31"), telling(2, "f", 3, DAY), True),
        (telling(1, "f", None, "2026-01-01", "2026-12-31"), telling(2, "f", 3, DAY), False),
        (telling(1, "f", None, DAY), telling(2, "g", None, DAY), False),
        (telling(1, "f", None, DAY), telling(2, "f", None, "2026-07-20"), False),
        (telling(1, day=DAY, sides=TWO), telling(2, "f", 1, DAY, sides=TWO), True),
        (telling(1, day=DAY, sides=TWO), telling(2, day=DAY, sides=OTHERS), False),
        (telling(1, day=DAY, sides=["TUR"], place="x"), telling(2, day=DAY, sides=OTHERS, place="x"), True),
        (telling(1, day=DAY, sides=TWO), telling(2, day="2026-05-22", sides=TWO), False),
        (telling(1, published="2026-05-21", sides=TWO), telling(2, day=DAY, sides=TWO), True),
        (telling(1, published="2026-05-29", sides=TWO), telling(2, day=DAY, sides=TWO), False),
        (telling(1, sides=TWO), telling(2, sides=TWO), False),
    ],
)
def test_pairs(one, other, same):
    assert same_meeting(one, other) is same
    assert same_meeting(other, one) is same
    assert len(join_meetings([one, other])) == 2 - same


def test_a_telling_without_a_number_does_not_tie_two_rounds():
    third, fourth = telling(1, "f", 3, "2026-05-20"), telling(2, "f", 4, "2026-05-22")
    loose = telling(3, "f", None, "2026-05-01", "2026-05-31")
    found = join_meetings([loose, fourth, third])
    assert sorted(len(group) for group in found) == [1, 2]
    assert all(len({each.ordinal for each in group if each.ordinal}) == 1 for group in found)


POOL = [
    telling(1, "f", 1, "2026-02-18"), telling(2, "f", None, "2026-02-18"), telling(3, "f", 2, "2026-06-10"),
    telling(4, "f", None, "2026-06-01", "2026-06-30"), telling(5, None, None, "2026-06-10", sides=["KAZ", "UZB"]),
    telling(6, None, None, published="2026-06-11", sides=["KAZ", "UZB"]), telling(7, "g", 2, "2026-06-10", sides=["KAZ", "UZB"]),
]  # fmt: skip


@given(st.permutations(POOL))
def test_the_order_of_articles_changes_nothing(tellings):
    assert join_meetings(tellings) == join_meetings(POOL)
