"""Keeping: nothing twice, nothing half, nothing lost, whoever else keeps and whatever kills it."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import select, text

from articles import article, lines
from databases import contents
from mahdar.arabic.stems import stem
from mahdar.errors import BrokenProof, OtherLanguage
from mahdar.pipeline import read_source, reader
from mahdar.reading import Reader
from mahdar.sources.files import Source, open_inputs
from mahdar.spans import Span
from mahdar.store import schema
from mahdar.store.keep import document_id, keep
from mahdar.store.open import open_store, writing
from mahdar.store.rows import checked_proofs, passages, record_of, search_keys
from mahdar.store.write import write_readings
from mahdar.tokens.words import tokenize

COMMAND = [sys.executable, "-m", "mahdar", "keep", "--format", "json"]


def kept(engine, *paths):
    return [each.outcome for each in keep(engine, open_inputs(paths))]


def last_line(done):
    return json.loads(done.stdout.splitlines()[-1])


def test_once(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    path = lines(tmp_path / "a.jsonl", range(5))
    assert kept(engine, path) == ["new"] * 5
    before = contents(engine)
    assert kept(engine, path) == ["known"] * 5
    assert kept(engine, lines(tmp_path / "b.jsonl", [2, 7, 7])) == ["known", "new", "known"]
    assert len(before["documents"]) == 5
    assert set(map(repr, before["statements"])) <= set(map(repr, contents(engine)["statements"]))


def test_the_whole_record_comes_back(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    [source] = open_inputs([lines(tmp_path / "a.jsonl", [3])])
    kept(engine, str(tmp_path / "a.jsonl"))
    with engine.connect() as connection:
        [packed] = connection.execute(select(schema.documents.c.record)).scalars()
    assert record_of(packed) == read_source(source)


def test_rows_have_the_words_that_stand_at_their_places(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    kept(engine, lines(tmp_path / "a.jsonl", range(4)))
    with engine.connect() as connection:
        texts = dict(connection.execute(select(schema.documents.c.number, schema.documents.c.text)).tuples().all())
        proofs = connection.execute(select(schema.proofs)).all()
        names = connection.execute(select(schema.mentions)).all()
    assert proofs and names
    assert [row for row in proofs if texts[row.document][row.start : row.end] != row.words] == []
    assert [row for row in names if not texts[row.document][row.start : row.end].strip()] == []


def test_what_cannot_be_read_is_refused_and_the_rest_kept(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    good, english = article(0), {"id": "e", "text": "The ministers said that the talks would go on as planned."}
    (tmp_path / "a.jsonl").write_text(
        "\n".join(["{broken", json.dumps(english), json.dumps({"id": "empty"}), json.dumps(good)]), encoding="utf-8"
    )
    outcomes = list(keep(engine, open_inputs([str(tmp_path / "a.jsonl"), str(tmp_path / "no.txt")])))
    assert [each.outcome for each in outcomes] == ["refused"] * 3 + ["new", "refused"]
    assert outcomes[0].name.endswith("a.jsonl:1")
    assert all(str(each.error) for each in outcomes if each.outcome == "refused")
    assert len(contents(engine)["documents"]) == 1


def test_an_error_that_nobody_foresaw_stops_nothing(store_url, tmp_path, monkeypatch):
    def fails(source, published=None):
        if source.name == "invented-1":
            raise ZeroDivisionError
        return read_source(source, published)

    monkeypatch.setattr("mahdar.store.keep.read_source", fails)
    assert kept(open_store(store_url, make=True), lines(tmp_path / "a.jsonl", range(3))) == ["new", "refused", "new"]


def test_a_newer_reader_replaces_what_an_older_one_found(store_url, tmp_path, monkeypatch):
    engine = open_store(store_url, make=True)
    path = lines(tmp_path / "a.jsonl", range(3))
    fresh = open_store(f"sqlite:///{tmp_path / 'fresh.db'}", make=True)
    kept(fresh, path)

    def old_reading(source, published=None):
        reading = read_source(source, published)
        return msgspec.structs.replace(reading, reader=Reader(version="0.0.1", lexicons="old"), statements=())

    with monkeypatch.context() as older:
        older.setattr("mahdar.store.keep.read_source", old_reading)
        older.setattr("mahdar.store.keep.reader", lambda: Reader(version="0.0.1", lexicons="old"))
        assert kept(engine, path) == ["new"] * 3
    assert contents(engine)["statements"] == []
    assert kept(engine, path) == ["renewed"] * 3
    assert contents(engine) == contents(fresh)


def test_a_fact_without_its_words_is_refused(store_url):
    reading = read_source(Source("a", json.dumps(article(1)).encode(), "item"))
    statement = reading.statements[0]
    for broken in (Span(5, 5), Span(9, 5), Span(-3, 2), Span(0, 10_000), Span(reading.document.text.index(" "), 0)):
        wrong = msgspec.structs.replace(
            reading, statements=(msgspec.structs.replace(statement, content=(broken,)), *reading.statements[1:])
        )
        with pytest.raises(BrokenProof, match=f"{statement.id}: content"):
            checked_proofs(wrong)
    engine = open_store(store_url, make=True)
    with writing(engine).begin() as connection:
        [outcome] = write_readings(connection, [wrong])
    assert isinstance(outcome, BrokenProof)
    assert contents(engine)["documents"] == []


def test_what_databases_have_no_room_for(store_url):
    text_with = article(1)["text"].replace("المقترح", "الم\x00قترح")
    engine = open_store(store_url, make=True)
    source = Source("a", json.dumps({"text": text_with}).encode(), "item")
    assert [each.outcome for each in keep(engine, [source])] == ["new"]
    with engine.connect() as connection:
        assert "\x00" not in connection.execute(select(schema.documents.c.text)).scalar_one()


def test_ids_are_known_without_reading(tmp_path):
    (tmp_path / "a.txt").write_text("قال الوزير إن المحادثات مستمرة.\r\n", encoding="utf-8")
    paths = [lines(tmp_path / "b.jsonl", [1]), str(tmp_path / "a.txt")]
    for source in open_inputs(paths):
        assert document_id(source) == read_source(source).document.id


def test_two_at_once_lose_nothing(store_url, tmp_path):
    alone = open_store(f"sqlite:///{tmp_path / 'alone.db'}", make=True)
    kept(alone, lines(tmp_path / "all.jsonl", range(60)))
    paths = [lines(tmp_path / "a.jsonl", range(40)), lines(tmp_path / "b.jsonl", range(59, 19, -1))]
    both = [subprocess.Popen([*COMMAND, path, "--store", store_url], stdout=subprocess.PIPE) for path in paths]
    counts = [json.loads(each.communicate(timeout=120)[0].splitlines()[-1]) for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert sum(count["new"] for count in counts) == 60
    assert sum(count["known"] for count in counts) == 20
    assert contents(open_store(store_url)) == contents(alone)


def test_killed_and_called_again(store_url, tmp_path):
    path = lines(tmp_path / "a.jsonl", range(120))
    alone = open_store(f"sqlite:///{tmp_path / 'alone.db'}", make=True)
    kept(alone, path)
    command, chance = [*COMMAND, path, "--store", store_url], random.Random(7)
    open_store(store_url, make=True).dispose()
    for _ in range(6):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(0.4 + chance.random() * 1.6)
        process.send_signal(signal.SIGKILL)
        process.wait()
        whole(open_store(store_url))
    done = subprocess.run(command, capture_output=True, check=True)
    counts = last_line(done)
    assert counts["new"] + counts["known"] == 120 and counts["refused"] == 0
    assert contents(open_store(store_url)) == contents(alone)


def whole(engine):
    """Of each document all is there or nothing."""
    with engine.connect() as connection:
        for row in connection.execute(select(schema.documents.c.number, schema.documents.c.record)).all():
            record = record_of(row.record)
            for table, facts in ((schema.statements, record.statements), (schema.actors, record.actors)):
                rows = connection.execute(select(table.c.id).where(table.c.document == row.number)).scalars()
                assert sorted(rows) == sorted(fact.id for fact in facts)
        assert (
            connection.execute(text("SELECT count(*) FROM search")).scalar()
            == connection.execute(text("SELECT count(*) FROM passages")).scalar()
        )


@given(st.text(alphabet="ابتوقد أإةىَّـ0١٢ك.,«» \nabZ", max_size=60))
def test_keys_are_those_of_the_words(text):
    assume(not re.search(r"\d[ـ\u064b-\u0652]+\d", text))  # a number with a vowel mark in it is one here and two there
    words = [token.key for token in tokenize(text) if token.kind != "mark" and token.key]
    assert search_keys(text) == {stem(word) for word in words}


def test_passages_are_lines_the_newest_first():
    text = "عنوان\n\nفقرة أولى\n...\nفقرة"
    found = list(passages(text, "sha256:" + "ab" * 32, "2025-05-07"))
    assert [text[each.start : each.end] for each in found] == ["عنوان", "فقرة أولى", "فقرة"]
    keys = [each.key for each in found]
    assert keys == sorted(keys, reverse=True) and max(keys) < 2**63
    older = list(passages(text, "sha256:" + "ff" * 32, "2025-05-06"))
    assert older[0].key < keys[-1]
    assert next(passages(text, "sha256:" + "ff" * 32, None)).key < older[-1].key
    assert [each.end for each in passages("س\n" * 5000, "sha256:00", None)][-1] == 10_000


def test_two_articles_whose_hashes_begin_alike(store_url, monkeypatch):
    monkeypatch.setattr("mahdar.store.rows._HASH_BITS", 1)
    engine = open_store(store_url, make=True)
    sources = [
        Source(f"a{each}", json.dumps(article(each) | {"published": "2025-01-01"}).encode(), "item")
        for each in range(9)
    ]
    assert {each.outcome for each in keep(engine, sources)} == {"new"}
    whole(engine)


def test_reading_in_several_processes_gives_the_same(store_url, tmp_path):
    path = lines(tmp_path / "a.jsonl", range(70))
    with (tmp_path / "a.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{broken\n{"text": "The ministers said that the talks would go on as planned next week."}\n')
    one, several = open_store(f"sqlite:///{tmp_path / 'one.db'}", make=True), open_store(store_url, make=True)
    told = [list(keep(engine, open_inputs([path]), jobs=jobs)) for engine, jobs in ((one, 1), (several, 2))]
    assert [(each.name, each.outcome, str(each.error)) for each in told[0]] == [
        (each.name, each.outcome, str(each.error)) for each in told[1]
    ]
    assert isinstance(told[1][-1].error, OtherLanguage) and told[1][-1].error.language == "en"
    assert contents(one) == contents(several)


class TestCommand:
    def call(self, *arguments, **environment):
        return subprocess.run(
            [sys.executable, "-m", "mahdar", "keep", *arguments],
            capture_output=True,
            check=False,
            env=os.environ | environment,
        )

    def test_says_what_was_kept(self, tmp_path):
        path, store = lines(tmp_path / "a.jsonl", range(3)), str(tmp_path / "a.db")
        done = self.call(path, "--store", store)
        assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "3 new, 0 known, 0 refused\n", b"")
        again = self.call(path, str(tmp_path / "no.txt"), "--format", "json", MAHDAR_STORE=store)
        assert again.returncode == 1
        assert last_line(again) == {"new": 0, "known": 3, "refused": 1}
        assert "no such file" in again.stderr.decode() and again.stderr.count(b"\n") == 1

    def test_only_another_language(self, tmp_path):
        (tmp_path / "a.txt").write_text("The ministers said that the talks would go on as planned next week.")
        assert self.call(str(tmp_path / "a.txt"), "--store", str(tmp_path / "a.db")).returncode == 3

    def test_no_place_for_the_store(self, tmp_path):
        done = self.call(lines(tmp_path / "a.jsonl", [1]), "--store", str(tmp_path / "no" / "a.db"))
        assert done.returncode == 1
        assert done.stderr.decode().startswith("mahdar: ") and done.stderr.count(b"\n") == 1


def test_reader_is_that_of_the_records():
    assert read_source(Source("a", "قال الوزير إن المحادثات مستمرة.".encode(), "file")).reader == reader()
