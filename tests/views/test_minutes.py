"""The minutes: names and numbers in place of ids, nothing twice."""

import msgspec
import pytest

from full_reading import FORUMS, IDS, MEETINGS, PROPOSALS, STATEMENTS, at, full_reading
from mahdar.reading import Occasion
from mahdar.views.entries import Code, Field, Ref, Term, Words
from mahdar.views.minutes import minutes
from small_reading import plain_reading


def fields(entry):
    return {field.name: field for field in entry.fields}


def test_a_meeting():
    first, second = minutes(full_reading()).meetings
    assert fields(first)["forum"].values == (Words("منتدى البحيرات"),)
    assert fields(first)["ordinal"].values == (Code("1"),)
    assert fields(first)["level"].values == (Term("levels", "deputy_ministers"),)
    absent = fields(first)["absent"]
    assert absent.values == (Words("السويد"),)
    assert absent.parts == (Field("reason", (Words("الانتخابات"),)),)
    assert [field.name for field in second.fields if field.inferred] == ["date"]
    assert {"level", "absent"}.isdisjoint(fields(second))


def test_a_meeting_is_of_the_forum_that_names_it():
    second = minutes(full_reading()).meetings[1]
    assert MEETINGS[1].forum is None
    assert fields(second)["forum"].values == (Words("منتدى البحيرات"),)


def test_a_forum_tells_its_meetings_in_their_table():
    [forum] = minutes(full_reading()).forums
    assert list(fields(forum)) == [
        "name", "founded", "founders", "purpose", "members", "observers", "open_to", "left",
    ]  # fmt: skip


def test_who_says_it_is_told_where_it_is_another_than_who_does_it():
    found = minutes(full_reading())
    assert fields(found.proposals[0])["said_by"].values == (Ref("statement", 1), Words("سيغريد هاوغن"))
    own = msgspec.structs.replace(PROPOSALS[0], by=("a-minister",))
    [proposal] = minutes(full_reading(proposals=(own,))).proposals
    assert fields(proposal)["said_by"].values == (Ref("statement", 1),)


def test_an_issue_with_its_state_and_what_it_hangs_on():
    issue = minutes(full_reading()).issues[0]
    state, link = fields(issue)["state"], fields(issue)["depends_on"]
    assert state.values == (Term("issue_values", "unresolved"), Code("2025-03-04"))
    assert [part.name for part in state.parts] == ["said_by", "words"]
    assert link.values == (Words("تقاسم المياه"),)
    assert link.parts[1].values == (Words("مرتبط بتقاسم المياه"),)


def test_the_words_of_an_occasion_are_shown_once():
    first, second = (each.fields for each in minutes(full_reading()).statements)
    words = Words("عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات")
    assert next(field for field in first if field.name == "occasion").values == (Ref("meeting", 2), words)
    later = next(field for field in second if field.name == "occasion")
    assert later.inferred and later.values == (Ref("meeting", 2),)


def test_a_meeting_is_named_unless_the_words_of_the_occasion_name_it():
    first = STATEMENTS[0]
    occasion = Occasion(kind="meeting", meeting="m-2", span=at("مشاركتها في الاجتماع الثاني"))
    [said] = minutes(full_reading(statements=(msgspec.structs.replace(first, occasion=occasion),))).statements
    found = next(field for field in said.fields if field.name == "occasion")
    assert found.values == (Ref("meeting", 2), Words("منتدى البحيرات"), Words("مشاركتها في الاجتماع الثاني"))


def test_an_event():
    agree, consult = minutes(full_reading()).events
    assert agree.terms == (Term("event_types", "AGREE"),)
    assert consult.terms[1:] == (Term("event_modes", "multilateral"), Term("aux", "historical"))
    assert fields(agree)["recipient"].values == (Words("فنلندا"),)
    assert "said_by" not in fields(consult)


def values(found):
    for field in found:
        yield from field.values
        yield from values(field.parts)


def test_no_id_is_shown():
    found = minutes(full_reading())
    shown = [*found.entries(), *found.statements]
    assert not {each.text for entry in shown for each in values(entry.fields) if isinstance(each, Words)} & IDS


def test_an_empty_record_has_no_minutes():
    found = minutes(plain_reading("خبر"))
    assert found.counts() == {} and found.entries() == ()


@pytest.mark.parametrize("missing", ["x", None])
def test_what_refers_to_nothing_is_left_out(missing):
    lost = msgspec.structs.replace(PROPOSALS[0], statement=missing)
    forum = msgspec.structs.replace(FORUMS[0], meetings=("x",))
    found = minutes(full_reading(proposals=(lost,), forums=(forum,)))
    assert "said_by" not in fields(found.proposals[0])
    assert "forum" not in fields(found.meetings[1])
