"""Questions, asked of the worked example: a forum of rivers over one year, in twelve reports that do not always agree."""

import json
from pathlib import Path

import pytest

from mahdar.errors import UsageError
from mahdar.questions.compare import compare
from mahdar.questions.contradictions import contradictions
from mahdar.questions.minutes import minutes
from mahdar.questions.positions import positions, stance_of
from mahdar.questions.stats import stats
from mahdar.questions.timeline import timeline
from mahdar.questions.who import who
from mahdar.reports.process import minutes_csv, minutes_markdown, minutes_text
from mahdar.search.filters import Filters
from mahdar.sources.files import open_inputs
from mahdar.store.keep import keep
from mahdar.store.open import open_store

ROOT = Path(__file__).resolve().parents[2]
FORUM = "الأنهار المشتركة"


@pytest.fixture
def store(process_store):
    return process_store


def numbers(articles):
    """The numbers with which the names of reports begin."""
    return [int(each[:2]) for each in articles]


class TestMinutes:
    def test_the_forum(self, store):
        found = minutes(store, FORUM, Filters())
        assert found.names == ("منتدى الأنهار المشتركة لدول آسيا الوسطى", "منتدى الأنهار المشتركة")
        assert (found.founding[0].founded, found.founding[0].founders) == ("2026-01", ("أوزبكستان", "كازاخستان"))
        assert set(found.members) == {"أوزبكستان", "كازاخستان", "قيرغيزستان", "طاجيكستان"}
        assert found.open_to == ("تركمانستان",)

    def test_announced_and_held_are_one(self, store):
        found = minutes(store, FORUM, Filters()).rounds
        assert [each.ordinal for each in found] == [1, 2, 3, 4]
        assert [each.states for each in found] == [
            ("planned", "held"), ("planned", "postponed", "held"), ("planned", "held"), ("planned",),
        ]  # fmt: skip
        assert [numbers(each.articles) for each in found] == [[1, 2, 3], [5, 6, 7, 8], [10, 11, 12], [12]]
        assert [each.places for each in found] == [("طشقند",), ("أستانا",), ("بيشكيك",), ("دوشنبه",)]
        assert [each.levels for each in found] == [("ministers",)] * 3 + [()]

    def test_tellings_stand_side_by_side(self, store):
        second = minutes(store, FORUM, Filters()).rounds[1]
        assert second.dates == ("2026-06-10", "2026-05-20")
        assert [(numbers([each.source]), each.date) for each in second.tellings] == [
            ([5], "2026-05-20"), ([6], "2026-06-10"), ([7], "2026-06-10"), ([8], "2026-06-10"),
        ]  # fmt: skip
        assert second.sources == 3  # two of the four print one text

    def test_who_was_there(self, store):
        found = minutes(store, FORUM, Filters())
        seats = {each.who: each.rounds for each in found.attendance}
        assert seats == {
            "أوزبكستان": ("present", "present", "present", ""),
            "كازاخستان": ("present", "present", "both", ""),
            "قيرغيزستان": ("present", "present", "present", ""),
            "طاجيكستان": ("both", "present", "present", ""),
        }
        assert [(each.who, each.reason) for each in found.rounds[2].absent] == [("كازاخستان", "مرض وزيرها")]

    def test_what_became_of_a_proposal(self, store):
        [proposal] = minutes(store, FORUM, Filters()).proposals
        assert (proposal.by, proposal.to, proposal.statuses) == (("أوزبكستان",), ("طاجيكستان",), ("made", "rejected"))

    def test_issues(self, store):
        water = minutes(store, FORUM, Filters()).issues[0]
        assert (water.kind, water.last, water.open) == ("water", "signed", False)
        early = minutes(store, FORUM, Filters(until="2026-07-31")).issues[0]
        assert (early.kind, early.last, early.open) == ("water", "in_progress", True)

    def test_in_english(self, store):
        found = minutes(store, FORUM, Filters(), "en")
        assert found.members[0] == "Uzbekistan" and found.rounds[0].places == ("Tashkent",)

    def test_narrowed(self, store):
        assert [each.ordinal for each in minutes(store, FORUM, Filters(since="2026-09-01")).rounds] == [3, 4]
        with pytest.raises(UsageError, match="widen"):
            minutes(store, FORUM, Filters(until="2025-01-01"))
        with pytest.raises(UsageError, match="no forum"):
            minutes(store, "مجلس الغابات", Filters())

    def test_for_people(self, store):
        found = minutes(store, FORUM, Filters())
        text = minutes_text(found, coloured=False, width=None)
        assert "  ◐   ●   ●   ·   طاجيكستان\n" in text
        arabic = "".join(minutes_markdown(found, "ar"))
        assert arabic.startswith('<div dir="rtl">') and "| طاجيكستان | ◐ | ● | ● | · |" in arabic and "مؤجل" in arabic
        assert "dir=" not in "".join(minutes_markdown(minutes(store, FORUM, Filters(), "en"), "en"))
        assert len(list(minutes_csv(found))) == 5


class TestPositions:
    def test_one_name_in_two_spellings(self, store):
        assert len(positions(store, "شاديف")) == len(positions(store, "شادييف")) > 4

    def test_where_it_changes(self, store):
        found = positions(store, "شادييف", "السدود", forum=FORUM, ordinal=2)
        assert [(each.stance, each.when) for each in found] == [
            ("against", "before"), ("against", "before"), ("against", "before"), ("for", "at"),
        ]  # fmt: skip
        assert [each.change for each in found] == [None, None, None, "against → for"]
        assert (found[-1].papers, found[-1].sources) == (2, 1)

    def test_a_state_says_what_its_officials_say(self, store):
        assert {each.statement for each in positions(store, "شادييف", "السدود")} <= {
            each.statement for each in positions(store, "tjk", "السدود")
        }

    def test_nobody(self, store):
        with pytest.raises(UsageError, match="nobody called"):
            positions(store, "زرقاء")
        with pytest.raises(UsageError, match="no round 9"):
            positions(store, "شادييف", forum=FORUM, ordinal=9)
        assert positions(store, "شادييف", "الصيد البحري") == []

    @pytest.mark.parametrize(
        ("act", "deeds", "negated", "stance"),
        [
            ("welcome", (), False, "for"), ("reject", ("SUPPORT",), False, "against"), ("say", ("REJECT",), False, "against"),
            ("say", ("SUPPORT", "REJECT"), False, None), ("say", ("CONSULT",), False, None), ("reject", (), True, None),
        ],
    )  # fmt: skip
    def test_stances(self, act, deeds, negated, stance):
        assert stance_of(act, deeds, negated=negated) == stance


def test_contradictions(store):
    found = contradictions(store)
    told = [
        (each.about, each.ordinal, each.subject, each.one, numbers(each.one_articles), numbers(each.other_articles))
        for each in found
    ]
    assert told == [
        ("attendance", 1, "طاجيكستان", "absent", [2], [3]),
        ("attendance", 3, "كازاخستان", "absent", [12], [11]),
    ]
    assert contradictions(store, filters=Filters(forum="لا شيء")) == []


def test_timeline(store):
    found = timeline(store)
    assert [each.day for each in found] == sorted(each.day for each in found)
    held = [each for each in found if each.kind == "meeting" and each.what == "held"]
    assert [each.day for each in held][:2] == ["2026-02-18", "2026-06-10"]
    assert any(each.kind == "event" and each.what == "SUPPORT" and each.day == "2026-10-14" for each in found)
    of_one = timeline(store, "تركمانستان")
    assert 0 < len(of_one) < len(found)
    assert timeline(store, limit=2) == found[-2:]


def test_who(store):
    found = who(store, "نعمتوف")
    told = {(each.what, each.value) for each in found}
    assert {("name", "بهادر نعمتوف"), ("office", "وزير الخارجية الأوزبكي"), ("outlet", "رويترز")} <= told
    [office] = [each for each in found if each.what == "office"]
    assert (office.first, office.last) == ("2026-01-14", "2026-06-11")
    with pytest.raises(UsageError):
        who(store, "زرقاء")


def test_compare(store):
    found = compare(store, "07-second-round.txt")
    both = [each for each in found if each.outlets == 2]
    assert {each.kind for each in both} == {"meeting", "statement"}
    only = [each for each in found if any("هادئة" in words for words in each.words)]
    assert [numbers(each.printed_by) for each in only] == [[8]] and [numbers(each.not_by) for each in only] == [[7]]
    assert compare(store, "06-second-postponed.txt") == []
    with pytest.raises(UsageError, match="no article"):
        compare(store, "none.txt")


def test_stats(store):
    by_outlet = {each.value: (each.count, each.sources) for each in stats(store)}
    assert by_outlet["رويترز"] == (5, 4)
    months = stats(store, "month")
    assert [each.value for each in months] == sorted(each.value for each in months)
    assert sum(each.count for each in months) == 12
    for by in ("act", "type", "speaker", "kind"):
        counts = [each.count for each in stats(store, by)]
        assert counts == sorted(counts, reverse=True) != []
    assert len(stats(store, "act", limit=2)) == 2


def test_an_office_is_one_however_it_is_printed(store_url, tmp_path):
    path = tmp_path / "a.jsonl"
    days = ("2025-01-05", "2025-03-07", "2025-03-09", "2025-08-11")
    titles = ("وزير الخارجية", "وزير الخارجية النرويجي", "وزير الخارجية", "وزير الخارجية النرويجي")
    path.write_text(
        "".join(
            json.dumps({"text": f"قال {title} سيغورد هاوغن إن بلاده تدعم المقترح رقم {day}.", "published": day}) + "\n"
            for title, day in zip(titles, days, strict=True)
        )
    )
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs([str(path)])))
    [office] = [each for each in who(engine, "هاوغن") if each.what == "office"]
    assert (office.value, office.times, office.first, office.last) == (titles[1], 4, days[0], days[-1])
