"""Copies of a store that grows: what is told bit by bit is what is told at once."""

import json
import random

import pytest
from sqlalchemy import select, update

from mahdar.joining.refresh import refresh_copies
from mahdar.sources.files import open_inputs
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.schema import copies, documents, sketches

SENTENCES = (
    "قال وزير النقل الكازاخي إن العمل في الطريق الجديد سيبدأ قبل نهاية العام الجاري",
    "وأوضح أن الدول الثلاث ستتقاسم النفقات على مدى خمس سنوات",
    "ولفت إلى أن المعابر ستبقى مفتوحة في الليل والنهار أمام الشاحنات",
    "ودعا جيرانه إلى تبسيط الإجراءات في أقرب وقت ممكن",
    "وكانت لجنة الحدود قد عقدت اجتماعها السنوي في العاصمة أمس",
    "وبحثت اللجنة في شكاوى الرعاة من الجانبين ثم أقرت جدول الزيارات المقبلة",
)


def papers(folder, count):
    """Articles some of which are edited copies of each other, each in a file of its own."""
    chance = random.Random(3)
    paths = []
    for number in range(count):
        text = ".\n".join(chance.sample(SENTENCES[:3] if number % 2 else SENTENCES[3:], chance.choice((1, 2, 3))))
        path = folder / f"{number}.jsonl"
        fields = {"id": f"p{number}", "text": text + ".", "published": f"2025-03-{chance.randint(1, 28):02}"}
        path.write_text(json.dumps(fields, ensure_ascii=False), encoding="utf-8")
        paths.append(str(path))
    return paths


def told(engine):
    """The copies of a store, by the hashes of documents."""
    with engine.connect() as connection:
        names = dict(connection.execute(select(documents.c["number", "id"])).tuples().all())
        rows = connection.execute(select(copies)).all()
        assert set(connection.execute(select(sketches.c.document)).scalars()) == set(names)
    return {(names[row.document], names[row.head], row.kind, row.likeness) for row in rows}


@pytest.fixture
def at_once(tmp_path):
    paths = papers(tmp_path, 24)
    engine = open_store(str(tmp_path / "once.db"), make=True)
    list(keep(engine, open_inputs(paths)))
    refresh_copies(engine)
    found = told(engine)
    heads = {row[1] for row in found}
    assert len(heads) > 1 and len(found) > 3 * len(heads) and {row[2] for row in found} >= {"first", "edited_copy"}
    return paths, found


def test_bit_by_bit(at_once, store_url):
    paths, found = at_once
    engine = open_store(store_url, make=True)
    for path in reversed(paths):
        list(keep(engine, open_inputs([path])))
        refresh_copies(engine)
    assert told(engine) == found


def test_what_is_read_again_is_compared_again(at_once, store_url):
    paths, found = at_once
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs(paths)))
    refresh_copies(engine)
    with engine.begin() as connection:  # as an older program read some of them: another text, other copies
        some = documents.c.source.in_([f"p{number}" for number in range(0, 24, 5)])
        connection.execute(update(documents).where(some).values(reader="0.0.1", text="لا شيء"))
    list(keep(engine, open_inputs(paths)))
    with engine.connect() as connection:
        assert len(connection.execute(select(sketches.c.document)).all()) < 24
    refresh_copies(engine)
    assert told(engine) == found
