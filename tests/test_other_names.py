"""Nothing in the reader hangs on the names of one article: under other names all that it held of the model article still holds.

Each map in `other_names/` exchanges states, people, offices, the forum, its region, places and the agency: `both` in the
article and in the facts, `text` only in the article, `facts` only in the facts; `with` takes in parts of `genders.yaml`.
The article itself stands in the folder of test data and is exchanged when the test runs.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import mahdar

FOLDER = Path(__file__).with_name("other_names")
MAPS = {path.stem: path for path in sorted(FOLDER.glob("*.yaml")) if path.stem != "genders"}


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def exchanged(name):
    """What one map exchanges in the article, and in the facts: longest first."""
    own, genders = load(MAPS[name]), load(FOLDER / "genders.yaml")
    text, facts = {}, {}
    for part in (own, *(genders[each] for each in own["with"])):
        text |= part.get("both", {}) | part.get("text", {})
        facts |= part.get("both", {}) | part.get("facts", {})
    return longest_first(text), longest_first(facts)


def longest_first(pairs):
    return dict(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


def exchange(text, pairs):
    """All at once, so that a new name is never taken for an old one."""
    return re.sub("|".join(map(re.escape, pairs)), lambda match: pairs[match[0]], text)


def missing(shared, folder, article, *options):
    """The names of the facts that the record of an article does not hold."""
    record = folder / "record.json"
    record.write_text(mahdar.read_file(article).to_json(), encoding="utf-8")
    call = [sys.executable, str(shared / "seed" / "facts.py"), str(record), "--missing", *options]
    told = subprocess.run(call, check=False, stdout=subprocess.PIPE, encoding="utf-8").stdout
    assert "facts: " in told
    return {line for line in told.splitlines() if line.startswith("missing: ")}


@pytest.mark.parametrize("name", MAPS)
def test_what_is_held_is_held_under_other_names(shared, tmp_path, name):
    article, renamed, facts = shared / "seed" / "article.txt", tmp_path / "article.txt", tmp_path / "facts.json"
    in_text, in_facts = exchanged(name)
    renamed.write_text(exchange(article.read_text(encoding="utf-8"), in_text), encoding="utf-8")
    facts.write_text(json.dumps(in_facts, ensure_ascii=False), encoding="utf-8")
    lost = missing(shared, tmp_path, renamed, "--article", str(renamed), "--rename", str(facts))
    assert lost <= missing(shared, tmp_path, article)


@pytest.mark.parametrize("name", MAPS)
def test_a_map_leads_every_name_to_one(name):
    """The facts exchange one pair after the other, in the facts and in the record: a new name must be left as it is."""
    _, pairs = exchanged(name)
    for new in pairs.values():
        told = new
        for old, other in pairs.items():
            told = told.replace(old, other)
        assert told == new


def test_maps_are_many_and_of_all_kinds():
    assert len(MAPS) >= 7
    assert {each for path in MAPS.values() for each in load(path)["with"]} == set(load(FOLDER / "genders.yaml"))


def test_names_are_exchanged_all_at_once():
    assert exchange("ألف وباء", {"ألف": "باء", "باء": "ألف"}) == "باء وألف"
