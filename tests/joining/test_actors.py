"""One actor across articles: what joins, what stays apart, and that people have the last word."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.letters import fold
from mahdar.joining.actors import Decisions, Seen, apart, join_actors


def seen(document, name, kind="person", code=None, **more):
    return Seen(document, more.pop("id", f"x{abs(hash(name)) % 1000}"), kind, name, fold(name), code=code, **more)


def known(document, id, name, kind="state"):
    return Seen(document, id, kind, name, fold(name), label_en=id.title(), code=id.upper())


def entities(*actors, decisions=Decisions()):  # noqa: B008
    """Which entity each actor is, in the order given."""
    _, members = join_actors(actors, decisions)
    found = {(member.document, member.actor): member.entity for member in members}
    return [found[each.document, each.id] for each in actors]


def test_who_is_known_goes_by_his_id():
    assert entities(known("a", "tur", "تركيا"), known("b", "tur", "أنقرة"), known("b", "geo", "جورجيا")) == [
        "tur",
        "tur",
        "geo",
    ]


def test_one_name_in_two_articles_is_one():
    first, second = entities(seen("a", "أرمان تولغاتوف"), seen("b", "ارمان تولغاتوف"))
    assert first == second


def test_spellings_are_one_and_say_why():
    actors = [seen("a", "سيرغي فيرشينين", code="RUSGOV"), seen("b", "سيرجي فيرشينين", code="RUSGOV")]
    found, members = join_actors(actors)
    assert len(found) == 1
    assert [member.score for member in members if member.score < 1] == [0.8]
    assert any("سيرجي" in member.why for member in members)


def test_homonyms_of_two_states_are_two():
    one, other, again = entities(
        seen("a", "علي حسين", code="IRQGOV"), seen("b", "علي حسين", code="YEMGOV"), seen("c", "علي حسين", code="IRQMIL")
    )
    assert one != other and one == again


def test_a_last_name_belongs_to_the_one_of_its_state():
    full, alone, elsewhere = entities(
        seen("a", "أرمان تولغاتوف", code="KAZGOV"),
        seen("b", "تولغاتوف", code="KAZGOV"),
        seen("c", "تولغاتوف", code="UZBGOV"),
    )
    assert full == alone != elsewhere


def test_a_last_name_of_two_people_is_neither():
    one, other, alone = entities(
        seen("a", "علي لاريجاني", code="IRNGOV"),
        seen("b", "صادق لاريجاني", code="IRNJUD"),
        seen("c", "لاريجاني", code="IRNGOV"),
    )
    assert len({one, other, alone}) == 3


def test_a_spelling_of_somebody_known_is_he():
    lavrov = Seen(
        "a", "sergey_lavrov", "person", "سيرغي لافروف", fold("سيرغي لافروف"), label_en="Sergey Lavrov", code="RUSGOV"
    )
    assert entities(lavrov, seen("b", "سيرجي لافروف", code="RUSGOV")) == ["sergey_lavrov"] * 2


def test_two_who_are_known_are_never_one():
    one = Seen("a", "george_bush", "person", "جورج بوش", fold("جورج بوش"), label_en="George Bush")
    other = Seen("b", "george_w_bush", "person", "جورج بوش", fold("جورج بوش"), label_en="George W. Bush")
    assert entities(one, other) == ["george_bush", "george_w_bush"]


def test_bodies():
    ministry = [seen(each, "وزارة الخارجية", "organization") for each in "ab"]
    of_two = [
        seen("c", "وزارة الخارجية", "organization", code="EGYGOV"),
        seen("d", "وزارة الخارجية", "organization", code="SAUGOV"),
    ]
    long = [seen(each, "اللجنة العليا للانتخابات", "organization") for each in "ab"]
    forum = [seen("a", "منصة القوقاز", "forum"), seen("b", "المنصة القوقاز", "forum")]
    assert len(set(entities(*ministry))) == 2
    assert len(set(entities(*of_two))) == 2
    assert len(set(entities(*long))) == 1
    assert len(set(entities(*forum))) == 1


def test_a_short_name_of_a_forum():
    full, short, other, of_two = (
        seen("a", "منتدى الأنهار المشتركة لدول الجوار", "forum"), seen("b", "منتدى الأنهار المشتركة", "forum"),
        seen("c", "منتدى الأنهار الكبرى", "forum"), seen("d", "منتدى الأنهار", "forum"),
    )  # fmt: skip
    assert len(set(entities(full, short))) == 1
    assert len(set(entities(full, short, other, of_two))) == 3


def test_groups_and_offices_are_of_their_article():
    assert len(set(entities(seen("a", "مسؤولون", "group"), seen("b", "مسؤولون", "group")))) == 2
    assert len(set(entities(seen("a", "المتحدث", named=False), seen("b", "المتحدث", named=False)))) == 2


def test_people_decide():
    actors = [
        seen("a", "بارنيو"), seen("b", "جيل بارنيو"), seen("c", "علي حسين"), seen("d", "علي حسين"), seen("e", "علي حسين"),
    ]  # fmt: skip
    one, other, ali, *_ = entities(*actors)
    assert one != other
    merged = Decisions(merged=((other, one),))
    assert entities(*actors, decisions=merged)[:2] == [other, other]
    split = Decisions(split=((ali, ("d", "e")),))
    assert entities(*actors, decisions=split)[2:] == [ali, apart(ali, ["d", "e"]), apart(ali, ["d", "e"])]
    again = Decisions(split=((ali, ("d", "e")),), merged=((ali, apart(ali, ["d", "e"])),))
    assert entities(*actors, decisions=again)[2:] == [ali] * 3
    assert entities(*actors, decisions=Decisions(merged=(("no", one), (one, "no")))) == entities(*actors)


def test_a_decision_holds_when_other_articles_come():
    few = [seen("a", "جان بارنيه", code="FRAGOV"), seen("b", "ميشيل روكار", code="FRAGOV")]
    one, other = entities(*few)
    decisions = Decisions(merged=((one, other),))
    more = [*few, *(seen(f"c{at}", "ميشال روكار", code="FRAGOV") for at in range(5))]
    assert len(set(entities(*more, decisions=decisions))) == 1


POOL = [
    seen(f"d{at}", name, code=code)
    for at, (name, code) in enumerate(
        [("سيرغي لافروف", "RUSGOV"), ("سيرجي لافروف", None), ("لافروف", "RUSGOV"), ("لافروف", None), ("إيغور لافروف", "UKR"),
         ("علي حسين", "IRQ"), ("علي حسين", "YEM"), ("علي حسين", None), ("على حسين", "IRQ"), ("حسين", "IRQ")]
    )
]  # fmt: skip


@given(st.permutations(POOL))
def test_the_order_of_articles_changes_nothing(actors):
    assert dict(zip(actors, entities(*actors), strict=True)) == dict(zip(POOL, entities(*POOL), strict=True))


def test_every_actor_is_one_entity():
    chance = random.Random(5)
    actors = [seen(f"d{at}", chance.choice(POOL).name, code=chance.choice(["RUS", "IRQ", None])) for at in range(60)]
    found, members = join_actors(actors)
    assert sorted((each.document, each.actor) for each in members) == sorted(
        (each.document, each.id) for each in actors
    )
    assert {each.entity for each in members} == {each.id for each in found}


@pytest.mark.parametrize("nothing", [[], [seen("a", "أحد")]])
def test_little(nothing):
    assert len(join_actors(nothing)[0]) == len(nothing)
