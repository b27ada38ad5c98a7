"""The quality gate itself: a drop is seen, a changed corpus is seen, its inputs are what the reader takes."""

import hashlib
import importlib.util
import json
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load_gate():
    spec = importlib.util.spec_from_file_location("gate", ROOT / "quality" / "gate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["gate"] = module  # dataclasses look their module up
    sys.path.insert(0, str(ROOT / "quality"))  # it calls its neighbours
    spec.loader.exec_module(module)
    return module


gate = load_gate()


@pytest.mark.parametrize(("figure", "holds"), [(0.61, True), (0.60, True), (0.599, False)])
def test_a_figure_below_its_floor_fails(figure, holds):
    (check,) = gate.compare("statements", {"all (of it).f1": 0.60}, {"all (of it)": {"f1": figure}})
    assert check.holds is holds
    assert ("BELOW" in str(check)) is not holds


def test_a_measure_that_the_scorer_does_not_give_is_an_error():
    with pytest.raises(KeyError):
        gate.compare("statements", {"gone.f1": 0.1}, {"all": {"f1": 0.5}})


def test_a_changed_corpus_is_noticed(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one")
    pinned = {"a.txt": hashlib.sha256(b"one").hexdigest()}
    assert gate.changed(pinned, tmp_path) == []
    (tmp_path / "a.txt").write_bytes(b"two")
    assert gate.changed(pinned, tmp_path) == ["a.txt"]


def test_sentences_become_items():
    conll = "# id = s-1\n# text = قال الوزير .\nقال O\n\n# id = s-2\n# text = وصل الوفد .\nوصل O\n"
    items = [json.loads(line) for line in gate.conll_items(conll).splitlines()]
    assert items == [{"id": "s-1", "text": "قال الوزير ."}, {"id": "s-2", "text": "وصل الوفد ."}]


def test_every_section_has_files_and_floors():
    for entry in tomllib.loads(gate.FLOORS.read_text(encoding="utf-8")).values():
        assert entry["files"] and entry["floors"]
        assert all(len(pinned) == 64 for pinned in entry["files"].values())
