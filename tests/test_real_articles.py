"""Every article of the corpora beside the repository is read, and every span of its record is of its text."""

import json

import pytest

import mahdar


@pytest.mark.parametrize("name", ["articles/dev.jsonl", "articles/controls.jsonl"])
def test_every_article_is_read(shared, name):
    for line in (shared / "data" / name).read_bytes().splitlines():
        article = json.loads(line)
        reading = mahdar.read_text(article["text"], article.get("published"))
        length = len(reading.document.text)
        spans = [each.anchor for each in reading.events] + [
            piece for each in reading.statements for piece in each.content
        ]
        assert all(0 <= each.start < each.end <= length for each in spans), article["id"]
