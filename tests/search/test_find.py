"""Searching a store: the same on both databases, narrowed by who, what, when and where."""

import csv
import io
import json
import subprocess
import sys

import pytest
from sqlalchemy import select

from articles import lines
from mahdar.errors import UsageError
from mahdar.search.filters import Filters, first_day_of, last_day_of
from mahdar.search.find import search, shown
from mahdar.sources.files import open_inputs
from mahdar.spans import Span
from mahdar.store.keep import keep
from mahdar.store.open import open_store
from mahdar.store.rows import record_of
from mahdar.store.schema import documents


@pytest.fixture
def store(store_url, tmp_path):
    engine = open_store(store_url, make=True)
    list(keep(engine, open_inputs([lines(tmp_path / "a.jsonl", range(40))])))
    return engine


def test_words_stand_where_they_are_said_to(store):
    with store.connect() as connection:
        records = {
            row.id: record_of(row.record) for row in connection.execute(select(documents.c.id, documents.c.record))
        }
    hits = search(store, "المقترح", limit=0)
    assert len(hits) == 40
    for hit in hits:
        record = records[hit.document]
        assert hit.span.of(record.document.text) == hit.text
        assert hit.context_span.of(record.document.text) == hit.context
        [statement] = [each for each in record.statements if each.id == hit.statement]
        assert any(part.holds(hit.span) for part in statement.content)
        assert (hit.act, hit.source) == (statement.act, record.document.source)
        assert hit.context.replace(hit.text, f"⟦{hit.text}⟧", 1) == shown(hit).words


def test_the_same_on_both(store, tmp_path):
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}", make=True)
    list(keep(other, open_inputs([lines(tmp_path / "b.jsonl", reversed(range(40)))])))
    for query in ("الحدود", "بلاده الجولة", '"نظيره في"', "هاوغن", "3"):
        assert search(store, query, limit=0) == search(other, query, limit=0) != []
        assert search(store, query, limit=3) == search(other, query, limit=3)


def test_best_first(store):
    hits = search(store, "ترسيم الحدود", limit=0)
    assert hits[0].span.start < len(hits[0].title) and hits[0].text == "ترسيم الحدود"
    assert search(store, "ترسيم الحدود", limit=5) == hits[:5]


def test_narrowed(store):
    everything = search(store, "بلاده", limit=0)
    assert len(everything) == 40
    of_one = search(store, "بلاده", Filters(speaker="هاوغن"), limit=0)
    assert {hit.speakers for hit in of_one} == {("سيغورد هاوغن",)} and len(of_one) == 10
    assert search(store, "بلاده", Filters(speaker="هاوغن", act="deny"), limit=0) == []
    in_march = search(store, "بلاده", Filters(since="2025-03-01", until="2025-03-31"), limit=0)
    assert {hit.published[:7] for hit in in_march} == {"2025-03"}
    assert search(store, "بلاده", Filters(since="2025-03", until="2025-03"), limit=0) == in_march
    assert search(store, "بلاده", Filters(outlet="المتخيلة"), limit=0) == everything
    assert search(store, "بلاده", Filters(outlet="رويترز"), limit=0) == []
    about = search(store, "المقترح", Filters(about="finland"), limit=0)
    assert about and all("فنلندا" in hit.context for hit in about)
    assert search(store, "بلاده", Filters(forum="منصة"), limit=0) == []


def test_words_outside_of_statements_are_found_without_a_speaker(store):
    hits = search(store, "نظيره", limit=0)
    assert len(hits) == 40 and not any(hit.statement for hit in hits)
    assert search(store, "نظيره", Filters(speaker="هاوغن"), limit=0) == []


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        (None, None, None),
    ],
)
def test_days(given, first, last):
    assert (first_day_of(given), last_day_of(given)) == (first, last)


@pytest.mark.parametrize("given", ["2024-13", "2024-02-30", "0000", "أمس", "24", ""])
def test_no_day(given):
    with pytest.raises(UsageError, match="--since"):
        first_day_of(given)


class TestCommand:
    @pytest.fixture
    def call(self, tmp_path):
        path = lines(tmp_path / "a.jsonl", range(8))
        store = str(tmp_path / "a.db")
        list(keep(open_store(store, make=True), open_inputs([path])))

        def called(*arguments):
            command = [sys.executable, "-m", "mahdar", "search", *arguments, "--store", store]
            done = subprocess.run(command, capture_output=True, check=False)
            return done.returncode, done.stdout.decode(), done.stderr.decode()

        return called

    def test_json_is_a_bare_list(self, call):
        code, out, err = call("الحدود", "--format", "json", "--limit", "0")
        assert (code, err) == (0, "")
        hits = json.loads(out)
        assert {"source", "span", "text", "statement"} <= hits[0].keys()
        assert call("قشدة", "--format", "json")[:2] == (0, "[]\n")

    def test_csv(self, call):
        rows = list(csv.DictReader(io.StringIO(call("الحدود", "-f", "csv")[1].removeprefix("\ufeff"), newline="")))
        assert {row["text"] for row in rows} == {"الحدود"}
        assert all(Span(*map(int, row["span"].split("–"))).end for row in rows)

    def test_table_marks_what_was_found(self, call):
        code, out, _ = call("الحدود", "-n", "1")
        assert code == 0 and out.count("⟦الحدود⟧") == 1

    def test_markdown_runs_right_to_left(self, call):
        out = call("الحدود", "-f", "md")[1]
        assert out.startswith('<div dir="rtl">') and "⟦الحدود⟧" in out

    def test_nothing_found(self, call):
        assert call("قشدة") == (0, "", "mahdar: nothing found for قشدة\n")

    @pytest.mark.parametrize(
        "arguments", [("",), ("الحدود", "--since", "أمس"), ("الحدود", "--speaker", " "), ("الحدود", "--limit", "-1")]
    )
    def test_wrong_call(self, call, arguments):
        code, out, err = call(*arguments)
        assert (code, out) == (2, "") and err.startswith("mahdar: ") and err.count("\n") == 1

    def test_no_store(self, tmp_path):
        command = [sys.executable, "-m", "mahdar", "search", "سلام", "--store", str(tmp_path / "no.db")]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 1 and "mahdar keep" in done.stderr.decode()
