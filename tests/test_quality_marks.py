"""The scorer of the project's own marks, on tiny articles and records of our own."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load(name):
    spec = importlib.util.spec_from_file_location(f"quality_{name}", ROOT / "quality" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    sys.path.insert(0, str(ROOT / "quality"))  # it calls its neighbours
    spec.loader.exec_module(module)
    return module


marks = load("marks")

TEXT = (
    "وفد المرفأ في العاصمة\n"
    "قال سامر نادر إن روسيا عرضت على إيران فتح المعبر كل صباح. "
    "وأكد أن ملف الصيد بين البلدين لم يحل بعد، وأنه مرتبط بقضية المعبر. "
    "ونقلت الوكالة عنه قوله إن المبادرة الفرنسية باقية."
)


def at(words, text=TEXT, from_=0):
    start = text.index(words, from_)
    return [start, start + len(words)]


def mark(**changes):
    return {
        "id": "a-1",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "part": "dev",
        "statements": [
            statement("قال", "روسيا عرضت على إيران فتح المعبر كل صباح", "say", ["روسيا", "إيران"]),
            statement("أكد", "ملف الصيد بين البلدين لم يحل بعد، وأنه مرتبط بقضية المعبر", "stress"),
            statement("قوله", "المبادرة الفرنسية باقية", "say", via=["الوكالة"]),
        ],
        "proposals": [
            {"by": [at("روسيا")], "to": [at("إيران")], "what": at("فتح المعبر كل صباح"), "through": None, "status": "made"},
        ],
        "issues": [
            issue("ملف الصيد", "unresolved", [{"to": 1, "kind": "linked_with", "span": at("مرتبط")}]),
            issue("قضية المعبر", None),
        ],
        **changes,
    }  # fmt: skip


def statement(cue, content, act, about=(), via=()):
    names = {"about": [at(each) for each in about], "via": [at(each) for each in via]}
    return {"cue": at(cue), "content": [at(content)], "speakers": [at("سامر نادر")], "act": act, **names}


def issue(wording, value, links=()):
    states = [{"value": value, "span": at("لم يحل")}] if value else []
    parties = [at("روسيا"), at("إيران")]
    return {"wordings": [at(wording)], "kind": "other", "parties": parties, "states": states, "links": list(links)}


ACTORS = {"روسيا": "Q159", "إيران": "Q794", "الوكالة": None, "سامر نادر": None, "المبادرة الفرنسية": "Q142"}


def record(told=None, text=TEXT):
    """A record that tells what the marks tell, or `told` instead."""
    told = told or mark()
    ids = {tuple(at(name)): name for name in ACTORS}
    # offsets of another printing: moved by as much as its beginning differs
    move = text.index("قال") - TEXT.index("قال")

    def span(each):
        return [each[0] + move, each[1] + move]

    def actors(spans):
        return [ids[tuple(each[:2])] for each in spans]

    return {
        "document": {"source": "a-1", "text": text, "agency": "wire"},
        "actors": [actor(name, qid, span(at(name))) for name, qid in ACTORS.items()]
        + [{"id": "wire", "name": "السلك", "labels": None, "qid": None, "mentions": []}],
        "statements": [
            {
                "cue": {"span": span(each["cue"])},
                "content": [span(piece) for piece in each["content"]],
                "act": each["act"],
                "about": actors(each["about"]),
                "via": [*actors(each["via"]), "wire"],
            }
            for each in told["statements"]
        ],
        "proposals": [
            {**each, "by": actors(each["by"]), "to": actors(each["to"]), "what": span(each["what"])}
            for each in told["proposals"]
        ],
        "issues": [
            {
                "id": f"i{n}",
                "kind": each["kind"],
                "parties": actors(each["parties"]),
                "states": each["states"],
                "links": [{**link, "to": f"i{link['to']}"} for link in each["links"]],
                "evidence": {"label": [span(piece) for piece in each["wordings"]]},
            }
            for n, each in enumerate(told["issues"])
        ],
    }


def actor(name, qid, span):
    return {"id": name, "name": name, "labels": None, "qid": qid, "mentions": [{"span": span, "form": "name"}]}


def figures(wanted, found):
    tally = marks.score([wanted], [TEXT], [found])["dev"]
    return {name: cells.get("f1", cells.get("accuracy")) for name, cells in marks.figures_of(tally.sums).items()}


def test_a_record_that_tells_it_all_has_every_figure_full():
    assert set(figures(mark(), record()).values()) == {1.0}


def test_a_dropped_title_and_other_spaces_cost_nothing():
    shorter = TEXT.partition("\n")[2]
    assert set(figures(mark(), record(text=shorter)).values()) == {1.0}


def test_an_article_that_was_not_read_counts_as_nothing_found():
    tally = marks.score([mark()], [TEXT], [])["dev"]
    assert marks.f1_of(tally.sums, "issues") == {
        "f1": 0.0, "precision": 0.0, "recall": 0.0, "right": 0, "found": 0, "marked": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("group", "change"),
    [
        ("act", {"statements": [statement("أكد", "ملف الصيد بين البلدين لم يحل بعد", "say")]}),
        ("about", {"statements": [statement("قال", "روسيا عرضت على إيران فتح المعبر كل صباح", "say", ["إيران"])]}),
        ("via", {"statements": [statement("قوله", "المبادرة الفرنسية باقية", "say")]}),
        ("proposal by", {"proposals": [{**mark()["proposals"][0], "by": [at("إيران")]}]}),
        ("proposal to", {"proposals": [{**mark()["proposals"][0], "to": []}]}),
        ("proposal status", {"proposals": [{**mark()["proposals"][0], "status": "rejected"}]}),
        ("issue kind", {"issues": [{**issue("قضية المعبر", None), "kind": "border"}]}),
        ("issue parties", {"issues": [{**issue("قضية المعبر", None), "parties": [at("روسيا")]}]}),
        ("issue states", {"issues": [issue("ملف الصيد", "agreed")]}),
        ("links", {"issues": [issue("ملف الصيد", "unresolved"), issue("قضية المعبر", None)]}),
    ],
)
def test_what_is_told_wrong_lowers_its_own_figure(group, change):
    assert figures(mark(), record(mark(**change)))[group] < 1.0


def test_a_proposal_with_too_few_of_its_words_is_another():
    few = [{**mark()["proposals"][0], "what": at("صباح")}]
    assert figures(mark(), record(mark(proposals=few)))["proposals"] == 0.0
    most = [{**mark()["proposals"][0], "what": at("فتح المعبر كل")}]
    assert figures(mark(), record(mark(proposals=most)))["proposals"] == 1.0


def test_a_state_told_by_an_adjective_is_known_by_its_id():
    told = mark()["proposals"][0]
    wanted = mark(proposals=[{**told, "by": [[*at("المبادرة الفرنسية"), "Q142"]]}])
    french = record(mark(proposals=[{**told, "by": [at("المبادرة الفرنسية")]}]))
    assert figures(wanted, french)["proposal by"] == 1.0
    assert figures(wanted, record())["proposal by"] == 0.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("الحكومة السورية", "الحكومة", True),
        ("أحمد الصالحى", "احمد الصالحي", True),
        ("مصر", "مصرف الخليج", False),
    ],
)
def test_names_are_compared_word_by_word(one, other, same):
    actors = (marks.Actor(frozenset({marks.folded(name)})) for name in (one, other))
    assert marks.same_actor(*actors) is same


def test_the_article_that_a_lam_has_swallowed_comes_back():
    text = "رسالة لليونان ولليبيا ولبنان"
    assert marks.name_at(text, *at("ليونان", text)) == marks.folded("اليونان")
    assert marks.name_at(text, *at("لبنان", text)) == marks.folded("لبنان")


def test_a_text_that_was_not_marked_is_refused():
    title, _, rest = TEXT.partition("\n")
    assert marks.marked_texts([mark()], [{"id": "a-1", "title": title, "text": rest}]) == [TEXT]
    assert marks.marked_texts([mark()], [{"id": "a-1", "title": title, "text": TEXT}]) == [TEXT]
    with pytest.raises(ValueError, match="a-1"):
        marks.marked_texts([mark()], [{"id": "a-1", "title": None, "text": rest}])


def test_errors_are_kept_apart_by_part_and_show_their_place():
    tallies = marks.score([mark()], [TEXT], [record(mark(proposals=[]))])
    (error,) = tallies["dev"].errors["proposals missed"]
    assert "[فتح المعبر كل صباح]" in error
    assert not tallies["test"].errors


def test_the_marks_hold_offsets_and_labels_alone():
    lines = marks.json_lines(marks.MARKS.read_text(encoding="utf-8"))
    assert len({line["id"] for line in lines}) == len(lines) == 30
    assert {line["part"] for line in lines} == set(marks.PARTS)
    assert marks.MARKS.read_text(encoding="utf-8").isascii()


def test_every_link_points_at_an_issue_of_its_article():
    for line in marks.json_lines(marks.MARKS.read_text(encoding="utf-8")):
        targets = [(n, link["to"]) for n, each in enumerate(line["issues"]) for link in each["links"]]
        assert all(n != to and 0 <= to < len(line["issues"]) for n, to in targets), json.dumps(line["id"])
