"""The project's own marks of events: offsets alone, read back as the gold that the scorer takes."""

import hashlib
import json
import re
import sys
from pathlib import Path

import pytest

QUALITY = Path(__file__).resolve().parent.parent / "quality"
sys.path.insert(0, str(QUALITY))

import record_marks  # noqa: E402

TEXT = "قدمت النمسا دعما لليونان في فيينا."


def marked(tmp_path, monkeypatch, text=TEXT):
    """A corpus of one article, and marks of it."""
    (tmp_path / "data/articles").mkdir(parents=True)
    article = {"id": "a", "title": None, "text": text, "published": "2024-05-01"}
    (tmp_path / "data/articles/dev.jsonl").write_text(json.dumps(article), encoding="utf-8")
    at = TEXT.index("ليونان")
    mark = {
        "id": "a",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "part": "dev",
        "events": [
            {"type": "SUPPORT", "anchor": [0, 4], "actor": [[5, 11]], "recipient": [[at, at + 6, "ا"]], "aux": []},
        ],
        "meetings": [],
        "proposals": [],
        "forums": [],
    }
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps(mark) + "\n", encoding="utf-8")
    monkeypatch.setattr(record_marks, "MARKS", path)


def test_marks_as_gold(tmp_path, monkeypatch):
    marked(tmp_path, monkeypatch)
    (article,) = record_marks.gold_articles(tmp_path, "dev")
    (event,) = article["events"]
    assert (event["anchor"], event["anchor_at"]) == ("قدمت", 0)
    assert (event["actor"], event["recipient"]) == (["النمسا"], ["اليونان"])
    assert record_marks.gold_articles(tmp_path, "test") == []


def test_another_text_is_refused(tmp_path, monkeypatch):
    marked(tmp_path, monkeypatch, text="نص آخر.")
    with pytest.raises(ValueError, match="not the one that was marked"):
        record_marks.gold_articles(tmp_path, "dev")


def test_no_words_of_the_articles_are_kept():
    marks = record_marks.MARKS.read_text(encoding="utf-8")
    assert not re.search(r"[\u0600-\u06ff]{3,}", marks)


def test_the_marks_are_of_the_corpus(shared):
    parts = {part: record_marks.gold_articles(shared, part) for part in ("dev", "test")}
    assert all(parts.values())
    for article in (*parts["dev"], *parts["test"]):
        for event in article["events"]:
            assert article["text"].startswith(event["anchor"], event["anchor_at"])
