"""Statements with their words."""

import msgspec

from mahdar.views.told import told
from small_reading import STATEMENTS, plain_reading, small_reading


def statement(name, parent=None):
    return msgspec.structs.replace(STATEMENTS[1], id=name, parent=parent, content=(), cue=STATEMENTS[3].cue)


def order(*statements):
    return [(row.statement.id, row.depth) for row in told(plain_reading("قال", statements=statements))]


def test_ids_become_words():
    first = next(told(small_reading()))
    assert [(each.name, each.role, each.state) for each in first.speakers] == [
        ("سيغريد هاوغن", "وزيرة الخارجية النرويجية", "النرويج")
    ]
    assert (first.cue, first.words) == ("قالت", "إن باب الحوار لن يغلق")
    assert (first.place, first.occasion) == ("أوسلو", "عقب اجتماع مع نظيرها الفنلندي")


def test_a_state_that_speaks_is_its_own_state():
    speaks = msgspec.structs.replace(STATEMENTS[1], speakers=("swe",))
    [row] = told(msgspec.structs.replace(small_reading(), statements=(speaks,)))
    assert row.speakers[0].state == "السويد"


def test_nobody_resolved_leaves_the_words():
    unknown = msgspec.structs.replace(STATEMENTS[0], speakers=())
    [row] = told(msgspec.structs.replace(small_reading(), statements=(unknown,)))
    assert row.speakers[0].name == "وزيرة الخارجية النرويجية سيغريد هاوغن"


def test_those_told_inside_come_after_their_parent():
    assert order(statement("a"), statement("b"), statement("c", "a"), statement("d", "c")) == [
        ("a", 0), ("c", 1), ("d", 2), ("b", 0),
    ]  # fmt: skip


def test_no_statement_is_lost_in_a_circle_or_under_nobody():
    assert sorted(order(statement("a", "b"), statement("b", "a"), statement("c", "c"), statement("d", "x"))) == [
        ("a", 0), ("b", 1), ("c", 0), ("d", 0),
    ]  # fmt: skip


def test_a_thousand_inside_one_another():
    chain = [statement("0"), *(statement(str(number), str(number - 1)) for number in range(1, 2000))]
    assert order(*chain)[-1] == ("1999", 1999)
