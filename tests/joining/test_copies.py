"""One text in many papers."""

import json
from pathlib import Path

import pytest

from mahdar.joining.clusters import Copy, against_first, join_copies
from mahdar.joining.copies import added, candidates, compare, find_pairs, runs, sketch

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "copies"
REPORT = (
    "قال وزير النقل الكازاخي إن العمل في الطريق الجديد سيبدأ قبل نهاية العام الجاري، مضيفا أن بلاده رصدت له ما يكفي من المال. "
    "وأوضح أن الدول الثلاث ستتقاسم النفقات، وأن المعابر ستبقى مفتوحة في الليل والنهار، ودعا جيرانه إلى تبسيط الإجراءات."
)
OTHER = (
    "عقدت لجنة الحدود اجتماعها السنوي في العاصمة أمس، وبحثت في شكاوى الرعاة من الجانبين، ثم أقرت جدول الزيارات المقبلة "
    "إلى القرى الواقعة على ضفتي النهر، على أن ترفع تقريرها إلى الحكومتين في الربيع."
)


def sketches(texts):
    return {number: made for number, text in texts.items() if (made := sketch(text))}


def pairs(texts, known=()):
    """Pairs among texts, those of `known` not among themselves."""
    made = sketches(texts)
    old = {number: made.pop(number) for number in known}
    return find_pairs(candidates(made, old), texts)


def kinds(*texts):
    return {(pair.one, pair.other): pair.kind for pair in pairs(dict(enumerate(map(runs, texts))))}


def test_what_pairs_are():
    edited = REPORT.replace("الكازاخي", "في كازاخستان").replace("ودعا جيرانه إلى تبسيط الإجراءات", "وشكر من حضر")
    part = REPORT.split(". ")[1]
    assert kinds(REPORT, REPORT) == {(0, 1): "copy"}
    assert kinds(REPORT, edited) == {(0, 1): "edited_copy"}
    longer = " ".join([part, OTHER, REPORT.split(". ")[0], OTHER[::-1]])
    assert compare(0, 1, {0: runs(part), 1: runs(longer)}).kind == "contained"
    assert kinds(part, longer) == {}
    assert kinds(REPORT, OTHER) == {}


def test_spelling_and_marks_make_no_difference():
    assert kinds(REPORT, REPORT.replace("أ", "ا").replace("،", " ،").replace("العام", "العـام")) == {(0, 1): "copy"}


def test_short_texts_are_no_copies():
    assert kinds("عقد الاجتماع الثالث في العاصمة أمس", "عقد الاجتماع الثالث في العاصمة أمس") == {}
    assert kinds() == kinds(REPORT) == {}


def test_what_a_paper_added():
    text = f"المراسل من أستانا:\n{REPORT}\nولم تعلق الدول الأخرى على ذلك."
    words = [text[start:end] for start, end in added(text, runs(REPORT))]
    assert words == ["المراسل من أستانا", "ولم تعلق الدول الأخرى على ذلك"]
    assert added(REPORT, runs(REPORT)) == []


def test_clusters_are_headed_by_the_first():
    texts = {each: runs(text) for each, text in enumerate([REPORT, OTHER, REPORT + " تم.", OTHER + " تم.", REPORT])}
    order = {4: 0, 3: 1, 2: 2, 1: 3, 0: 4}
    assert join_copies([], pairs(texts), order) == [[4, 2, 0], [3, 1]]
    first, *others = against_first([4, 2, 0], texts)
    assert first == Copy(4, 4, "first", 1.0) and [(each.document, each.head, each.kind) for each in others] == [
        (2, 4, "copy"),
        (0, 4, "copy"),
    ]


def test_only_new_texts_are_compared():
    texts = {each: runs(text) for each, text in enumerate([REPORT, REPORT + " تم.", OTHER, "تم. " + REPORT])}
    found = list(pairs(texts, known=[0, 1, 2]))
    assert {(pair.one, pair.other) for pair in found} == {(0, 3), (1, 3)}
    assert join_copies([(1, 0), (0, 0)], found, {3: 0, 0: 1, 1: 2}) == [[3, 0, 1]]


def test_compare_is_the_same_both_ways():
    texts = {0: runs(REPORT), 1: runs(REPORT + " " + OTHER)}
    assert compare(0, 1, texts).jaccard == compare(1, 0, texts).jaccard


@pytest.mark.skipif(not SHARED.exists(), reason="the corpus of copies is not beside the repository")
def test_real_papers():
    """Pairs whose papers print the same agency are the trustworthy ones; formulas of court news must stay apart."""
    documents = [json.loads(line) for line in (SHARED / "docs.jsonl").open(encoding="utf-8")]
    texts = {number: runs(each["text"]) for number, each in enumerate(documents)}
    ids = [each["id"] for each in documents]
    found = {frozenset((ids[pair.one], ids[pair.other])): pair.kind for pair in pairs(texts)}
    told_pairs = [json.loads(line) for line in (SHARED / "pairs.jsonl").open(encoding="utf-8")]
    told = {"copy", "edited_copy"}
    positive = [pair for pair in told_pairs if pair["tier"] in told]
    trusted = [pair for pair in positive if pair.get("same_agency_credit")]
    apart = [pair for pair in told_pairs if pair["tier"] == "boilerplate_only"]

    def hits(some):
        return sum(found.get(frozenset((pair["a"], pair["b"]))) in told for pair in some)

    assert len(trusted) > 100 and len(apart) > 20
    precision, recall = hits(positive) / (hits(positive) + hits(apart)), hits(positive) / len(positive)
    assert 2 * precision * recall / (precision + recall) >= 0.95
    assert hits(trusted) / len(trusted) >= 0.95
