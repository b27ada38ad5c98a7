"""Whole articles of our own: what a person accepted, field by field, beside what the reader makes of them.

Each folder of `gold/` holds `article.txt` and `expected.yaml`, in words. Nothing here writes an expectation: whoever changes one
reads the article first.
"""

from pathlib import Path

import pytest
import yaml

import mahdar
from gold.words import in_words

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "gold").glob("*/expected.yaml"))


def test_there_are_golden_articles():
    assert FOLDERS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_golden_article(folder):
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    told = in_words(mahdar.read_file(folder / "article.txt"))
    for part, wanted in expected.items():
        assert told[part] == wanted, part
