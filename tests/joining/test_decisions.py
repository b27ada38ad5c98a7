"""Entities and copies of a store, and what people decide about them, for ever."""

import json

import pytest
from sqlalchemy import select, text, update

from articles import lines
from mahdar.errors import StoreError, UsageError
from mahdar.joining.decisions import merge, split
from mahdar.joining.lists import list_clusters, list_entities, show_copies, show_entity
from mahdar.joining.refresh import refresh_entities
from mahdar.sources.files import open_inputs
from mahdar.store.check import check_words, counts
from mahdar.store.journal import entries, verify
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.schema import journal, members, proofs


@pytest.fixture
def store(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs([lines(tmp_path / "a.jsonl", range(16))])))
    return engine


def ids(found):
    return [each.id for each in found]


def test_entities_are_those_of_all_articles(store):
    [hagen] = list_entities(store, "هاوغن", kind="person")
    assert (hagen.articles, hagen.name, hagen.kind) == (4, "سيغورد هاوغن", "person")
    assert (hagen.first, hagen.last) == ("2025-01-01", "2025-09-09")
    assert list_entities(store, "norway")[0].id == "nor"
    assert list_entities(store, "لا أحد") == []
    assert ids(list_entities(store, kind="person", limit=2)) == ids(list_entities(store, kind="person"))[:2]
    shown = show_entity(store, hagen.id)
    assert [each.source for each in shown] == ["invented-0", "invented-12", "invented-4", "invented-8"]  # by date
    assert {each.roles for each in shown} == {("وزير الخارجية النرويجي",)}
    with pytest.raises(UsageError, match="no entity"):
        show_entity(store, "nobody")


def test_new_articles_are_joined_when_they_are_asked_for(store, tmp_path):
    assert list_entities(store, "هاوغن", kind="person")[0].articles == 4
    list(keep(store, open_inputs([lines(tmp_path / "b.jsonl", range(16, 32))])))
    assert list_entities(store, "هاوغن", kind="person")[0].articles == 8


def test_merged_for_ever(store, tmp_path):
    [hagen], [saarela] = (list_entities(store, name, kind="person") for name in ("هاوغن", "ساريلا"))
    merge(store, hagen.id, saarela.id, "أمل")
    assert list_entities(store, "ساريلا", kind="person")[0].id == hagen.id
    list(keep(store, open_inputs([lines(tmp_path / "b.jsonl", range(16, 32))])))
    [both] = list_entities(store, "ساريلا", kind="person")
    assert both.articles == 16 and "by hand" in both.why
    for wrong in ((hagen.id, hagen.id), (hagen.id, "nobody"), ("nobody", hagen.id)):
        with pytest.raises(UsageError):
            merge(store, *wrong, "أمل")


def test_split_for_ever(store):
    [hagen] = list_entities(store, "هاوغن", kind="person")
    made = split(store, hagen.id, ["invented-4", "invented-8"], "أمل")
    refresh_entities(store)
    assert [each.source for each in show_entity(store, made)] == ["invented-4", "invented-8"]
    assert [each.source for each in show_entity(store, hagen.id)] == ["invented-0", "invented-12"]
    for wrong in (["invented-0", "invented-12"], ["invented-4"], ["none"]):
        with pytest.raises(UsageError):
            split(store, hagen.id, wrong, "أمل")
    with store.connect() as connection:
        [entry] = entries(connection)
        assert (entry.who, entry.action, entry.subject) == ("أمل", "actors.split", hagen.id)
        assert verify(connection) == 1


def test_the_journal_tells_when_it_was_changed(store):
    [hagen], [saarela], [qudah] = (list_entities(store, name, kind="person") for name in ("هاوغن", "ساريلا", "القضاة"))
    merge(store, hagen.id, saarela.id, "أمل")
    merge(store, hagen.id, qudah.id, "سامي")
    with store.connect() as connection:
        first, second = entries(connection)
        assert verify(connection) == 2 and second.previous == first.hash
    for change in (
        update(journal).where(journal.c.number == 1).values(who="غيره"),
        journal.delete().where(journal.c.number == 1),
        update(journal).where(journal.c.number == 2).values(detail=json.dumps({"other": "tur"})),
    ):
        with store.connect() as connection:
            connection.execute(change)
            with pytest.raises(StoreError, match="broken at entry"):
                verify(connection)
            connection.rollback()


def test_copies_of_a_store(store, tmp_path):
    body = (
        "قال وزير النقل الكازاخي إن العمل في الطريق الجديد سيبدأ قبل نهاية العام الجاري، مضيفا أن بلاده رصدت له المال.\n"
        "وأوضح أن الدول الثلاث ستتقاسم النفقات، وأن المعابر ستبقى مفتوحة في الليل والنهار، ودعا جيرانه إلى الصبر."
    )
    papers = [
        {"id": "agency", "text": body, "published": "2025-02-01", "agency": "رويترز", "publisher": "أ"},
        {"id": "paper", "text": f"{body}\nوقال مراسلنا إن الشارع هادئ.", "published": "2025-02-02", "publisher": "ب"},
    ]
    path = tmp_path / "papers.jsonl"
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in reversed(papers)), encoding="utf-8")
    list(keep(store, open_inputs([str(path)])))
    cluster = next(each for each in list_clusters(store) if "agency" in each.members)
    assert cluster.members == ("agency", "paper") and cluster.outlets == ("أ", "ب") and cluster.sources == 2
    first, second = show_copies(store, "paper")
    assert (first.source, first.added) == ("agency", ())
    assert second.added == ("وقال مراسلنا إن الشارع هادئ",) and second.likeness > 0.8
    with pytest.raises(UsageError, match="no article"):
        show_copies(store, "none")


def test_words_are_checked(store):
    assert counts(store)["documents"] == 16
    assert check_words(store) > 100
    with store.begin() as connection:
        connection.execute(text("UPDATE documents SET text = 'كلام آخر'"))
    with pytest.raises(StoreError, match="do not stand"):
        check_words(store)


def test_every_actor_of_every_article_is_somebody(store):
    refresh_entities(store)
    with store.connect() as connection:
        actors = connection.execute(text("SELECT document, id FROM actors")).tuples().all()
        assert set(connection.execute(select(members.c["document", "actor"])).tuples()) == set(actors)
        assert connection.execute(select(proofs)).first()
