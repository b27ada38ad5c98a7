"""Looking at facts: decisions hold, whatever is read again, and show what the machine is worth."""

import json
import re
import subprocess
import sys

import msgspec
import pytest
from sqlalchemy import select

from articles import article, lines
from mahdar.errors import UsageError
from mahdar.pipeline import read_source
from mahdar.questions.positions import positions
from mahdar.reading import Reader
from mahdar.review.decide import accept, add, correct, reject
from mahdar.review.facts import address, doubtful, rules, show
from mahdar.review.gold import gold_lines
from mahdar.search.filters import Filters
from mahdar.search.find import search
from mahdar.sources.files import open_inputs
from mahdar.store.check import check_words
from mahdar.store.journal import entries, verify
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.rows import record_of
from mahdar.store.schema import documents, parties, statements


@pytest.fixture
def path(tmp_path):
    return lines(tmp_path / "a.jsonl", range(3))


@pytest.fixture
def store(store_url, path):
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs([path])))
    return engine


def rows(store):
    with store.connect() as connection:
        return connection.execute(select(statements).order_by(statements.c.document, statements.c.position)).all()


def addresses(store, kind="statement"):
    return [each.address for each in doubtful(store, kind, 0)]


def read_again(store, path, monkeypatch, change=lambda reading: reading):
    """Keep the same articles by a reader of another version, which finds what `change` makes of them."""

    def other(source, published=None):
        reading = read_source(source, published)
        return change(msgspec.structs.replace(reading, reader=Reader(version="9.9.9", lexicons="other")))

    with monkeypatch.context() as newer:
        newer.setattr("mahdar.store.keep.read_source", other)
        newer.setattr("mahdar.store.keep.reader", lambda: Reader(version="9.9.9", lexicons="other"))
        assert {each.outcome for each in keep(store, open_inputs([path]))} == {"renewed"}


def test_the_least_sure_first(store):
    found = doubtful(store, "statement", 0)
    assert len(found) == len(rows(store))
    assert [each.confidence for each in found] == sorted(each.confidence for each in found)
    assert doubtful(store, "statement", 2) == found[:2]
    assert all(re.fullmatch(r"[0-9a-f]{12}:s\d+", each.address) for each in found)
    with pytest.raises(UsageError, match="no kind"):
        doubtful(store, "weather")


def test_what_is_decided_is_no_longer_doubtful(store):
    first, second, *rest = addresses(store)
    accept(store, first, "أمل")
    reject(store, second, "أمل", "حديث صحفي قديم")
    assert addresses(store) == rest
    with store.connect() as connection:
        one, other = entries(connection)
        assert (one.action, other.action) == ("review.accept", "review.reject")
        assert (other.who, other.detail["why"]) == ("أمل", "حديث صحفي قديم")
        assert verify(connection) == 2


def test_a_rejected_fact_is_nowhere(store):
    hits = search(store, "المقترح", limit=0)
    hit = next(each for each in hits if each.statement)
    reject(store, address(hit.document, hit.statement), "أمل")
    again = next(each for each in search(store, "المقترح", limit=0) if each.document == hit.document)
    assert again.statement != hit.statement and again.span == hit.span
    with store.connect() as connection:
        packed = connection.execute(select(documents.c.record).where(documents.c.id == hit.document)).scalar_one()
    assert hit.statement in [each.id for each in record_of(packed).statements]  # what the machine read stays as it was


def test_a_correction(store):
    hagen = next(each for each in search(store, "بلاده", Filters(speaker="هاوغن"), limit=0))
    given = address(hagen.document, hagen.statement)
    text = article(0)["title"] + "\n" + article(0)["text"]
    start = text.index("بلاده تدعم")
    content = f"{start}-{start + len('بلاده تدعم')}"
    correct(store, given, {"act": "promise", "speakers": "فنلندا; هاوغن", "content": content, "date": "2025-01"}, "أمل")
    fields = {(each.field, each.value) for each in show(store, given)}
    assert {
        ("act", "promise"),
        ("speakers", "فنلندا"),
        ("speakers", "سيغورد هاوغن"),
        ("content", "بلاده تدعم"),
    } <= fields
    [found] = [each for each in positions(store, "فنلندا") if each.act == "promise"]
    assert (found.words, found.date, found.speakers) == ("بلاده تدعم", "2025-01", ("فنلندا", "سيغورد هاوغن"))
    assert check_words(store) > 0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "nothing is changed"),
        ({"act": "deny it"}, "no term"),
        ({"colour": "red"}, "has no field colour"),
        ({"speakers": "نابليون"}, "is no actor"),
        ({"content": "0-99999"}, "no place"),
        ({"content": "here"}, "no place"),
        ({"date": "أمس"}, "no date"),
    ],
)
def test_what_is_no_correction(store, changes, said):
    given = addresses(store)[0]
    before = rows(store)
    with pytest.raises(UsageError, match=said):
        correct(store, given, changes, "أمل")
    assert rows(store) == before
    with store.connect() as connection:
        assert entries(connection) == []


@pytest.mark.parametrize("given", ["s1", "ffffffffffff:s1", ":s1", "sha256:s1"])
def test_no_fact(store, given):
    with pytest.raises(UsageError):
        accept(store, given, "أمل")


def test_decisions_hold_when_it_is_read_again(store, path, monkeypatch):
    first, second, third = addresses(store)[:3]
    accept(store, first, "أمل")
    reject(store, second, "أمل")
    correct(store, third, {"act": "warn"}, "أمل")
    before = [(row.document, row.act, row.words, row.confidence) for row in rows(store)]

    def renumbered(reading):
        """The same statements under other numbers, and one more."""
        found = [msgspec.structs.replace(each, id=f"x{at}", parent=None) for at, each in enumerate(reading.statements)]
        return msgspec.structs.replace(reading, statements=tuple(found))

    read_again(store, path, monkeypatch, renumbered)
    assert [(row.document, row.act, row.words, row.confidence) for row in rows(store)] == before
    assert len(addresses(store)) == len(before) - 2


def test_a_fact_that_the_machine_no_longer_finds_stands(store, path, monkeypatch):
    given = addresses(store)[0]
    correct(store, given, {"act": "warn"}, "أمل")
    [kept] = [row for row in rows(store) if row.confidence == 1.0]
    nothing = dict.fromkeys(("statements", "actors", "events", "meetings", "forums", "proposals", "issues"), ())
    read_again(store, path, monkeypatch, lambda reading: msgspec.structs.replace(reading, **nothing))
    [row] = rows(store)
    assert (row.words, row.act, row.rule) == (kept.words, kept.act, "by_hand")
    with store.connect() as connection:
        assert connection.execute(select(parties.c.part).where(parties.c.fact == row.id)).scalars().all()
    assert check_words(store) > 0


ADDED = {"content": "التقى الوزير نظيره", "speakers": "هاوغن", "cue": "وأضاف", "act": "claim"}


def test_a_fact_that_the_machine_did_not_find(store, path, monkeypatch):
    before = rows(store)
    add(store, "invented-0", "statement", {**ADDED, "content": "والتقى الوزير نظيره"}, "أمل")
    [added] = [row for row in rows(store) if row not in before]
    assert (added.act, added.words, added.lemma, added.rule, added.part) == (
        "claim", "والتقى الوزير نظيره", "وأضاف", "by_hand", "body",
    )  # fmt: skip
    assert (added.confidence, added.negated, added.mode) == (1.0, False, "indirect")
    [found] = [each for each in positions(store, "هاوغن") if each.words == added.words]
    assert found.act == "claim"
    assert rules(store) == [] and check_words(store) > 0
    read_again(store, path, monkeypatch)
    assert [row for row in rows(store) if row.rule == "by_hand"] == [added]
    [gold] = map(json.loads, gold_lines(store, partial=True))
    [statement] = gold["statements"]
    assert statement["content"] == [added.words] and statement["cue"] == "وأضاف"
    assert statement["aliases"] == ["سيغورد هاوغن"]


def test_added_facts_of_other_kinds(store):
    words = "والتقى الوزير نظيره في أوسلو"
    add(store, "invented-0", "event", {"event": words, "type": "CONSULT", "actor": "هاوغن"}, "أمل")
    add(
        store, "invented-0", "meeting", {"meeting": words, "date": "2025-01-02", "participants": "هاوغن; فنلندا"}, "أمل"
    )
    add(store, "invented-0", "proposal", {"what": words, "by": "هاوغن"}, "أمل")
    [gold] = map(json.loads, gold_lines(store, partial=True))
    assert [each["anchor"] for each in gold["events"] + gold["meetings"]] == [words, words]
    assert gold["meetings"][0]["participants"] == ["سيغورد هاوغن", "فنلندا"]
    assert gold["proposals"][0]["what"] == words
    add(store, "invented-1", "statement", {"content": article(1)["title"], "speakers": "ساريلا"}, "أمل")
    assert [row.part for row in rows(store) if row.rule == "by_hand"] == ["title"]


def test_nothing_is_added_twice(store):
    add(store, "invented-0", "statement", ADDED, "أمل")
    with pytest.raises(UsageError, match=r"already; correct [0-9a-f]{12}:hand1"):
        add(store, "invented-0", "statement", ADDED, "أمل")


@pytest.mark.parametrize(
    ("source", "kind", "changes", "said"),
    [
        ("invented-9", "statement", ADDED, "no article invented-9"),
        ("invented-0", "issue", {"label": "x"}, "can be added"),
        ("invented-0", "statement", {"content": "المقترح"}, "needs speakers"),
        ("invented-0", "event", {"event": "المقترح"}, "needs type"),
        ("invented-0", "statement", {**ADDED, "content": "أوسلو"}, "stands 2 times"),
        ("invented-0", "statement", {**ADDED, "content": "لا توجد"}, "no place"),
        ("invented-0", "statement", {**ADDED, "part": "title"}, "has no field part"),
    ],
)
def test_what_cannot_be_added(store, source, kind, changes, said):
    before = rows(store)
    with pytest.raises(UsageError, match=said):
        add(store, source, kind, changes, "أمل")
    assert rows(store) == before


def test_what_rules_are_worth(store):
    assert rules(store) == []
    for at, given in enumerate(addresses(store)):
        (accept if at % 3 else reject)(store, given, "أمل")
    found = rules(store)
    assert sum(each.accepted + each.corrected + each.rejected for each in found) == len(rows(store)) + sum(
        each.rejected for each in found
    )
    assert all(each.precision == round(each.accepted / (each.accepted + each.rejected), 3) for each in found)


def test_other_kinds(store):
    for kind in ("event", "meeting"):
        found = addresses(store, kind)
        assert found
        accept(store, found[0], "أمل")
        assert set(addresses(store, kind)) == set(found[1:])
    meeting = addresses(store, "meeting")[0]
    correct(store, meeting, {"state": "planned", "date": "2025-03-04", "ordinal": "3", "place": ""}, "أمل")
    fields = {(each.field, each.value) for each in show(store, meeting)}
    assert {("state", "planned"), ("date", "2025-03-04"), ("ordinal", "3")} <= fields


def test_gold(store):
    assert list(gold_lines(store)) == list(gold_lines(store, partial=True)) == []
    given = addresses(store)
    accept(store, given[0], "أمل")
    assert list(gold_lines(store)) == []
    [part] = map(json.loads, gold_lines(store, partial=True))
    assert len(part["statements"]) == 1
    for each in given[1:]:
        accept(store, each, "أمل")
    whole = [json.loads(line) for line in gold_lines(store)]
    assert len(whole) == 3 and "events" not in whole[0]
    for each in whole:
        for statement in each["statements"]:
            assert all(words in each["text"] for words in statement["content"])
            at = statement["cue_at"]
            assert at is None or each["text"][at : at + len(statement["cue"])] == statement["cue"]


class TestCommand:
    def test_from_list_to_gold(self, tmp_path, path):
        store = str(tmp_path / "a.db")

        def call(*arguments):
            command = [sys.executable, "-m", "mahdar", *arguments, "--store", store]
            done = subprocess.run(command, capture_output=True, check=False)
            return done.returncode, done.stdout.decode(), done.stderr.decode()

        call("keep", path)
        [first, second] = json.loads(call("review", "list", "-n", "2", "-f", "json")[1])
        assert call("review", "accept", first["address"], "--who", "أمل")[0] == 0
        assert call("review", "correct", second["address"], "--set", "act=warn", "--who", "أمل")[0] == 0
        assert call("review", "correct", second["address"], "--set", "act")[0] == 2
        assert call("review", "correct", second["address"], "--set", "act=shout")[0] == 2
        assert "accepted 1" in call("review", "rules")[1]
        new = ("--set", "content=والتقى الوزير نظيره", "--set", "speakers=هاوغن", "--who", "أمل")
        code, told, _ = call("review", "add", "statement", "invented-0", *new)
        assert code == 0 and re.fullmatch(r"3\. add [0-9a-f]{12}:hand3, .*\n", told)
        assert call("journal", "verify")[1] == "3 entries, all as they were written\n"
        assert call("review", "gold", "--partial")[1].count("\n") >= 1
