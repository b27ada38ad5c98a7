"""What is kept in the formats of other tools, each read back by the tool or library that its users have."""

import csv
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import icalendar
import lxml.html
import networkx
import pyarrow.parquet
import pytest

from mahdar.errors import UsageError
from mahdar.exports import cameo_rows, ftm_lines, jsonld_lines, ninjs_lines, plover_rows
from mahdar.reports.brief import brief
from mahdar.reports.calendar import calendar
from mahdar.reports.graph import graph
from mahdar.reports.mediation import COLUMNS, mediation_rows
from mahdar.reports.parquet import TABLES, write_parquet
from mahdar.reports.selection import selected
from mahdar.review.decide import add, correct, reject
from mahdar.review.facts import doubtful
from mahdar.search.filters import Filters

ROOT = Path(__file__).resolve().parents[2]
FORUM = "الأنهار المشتركة"


@pytest.fixture
def store(process_store):
    return process_store


def table(pieces):
    text = "".join(pieces)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_meetings_a_row_each(store):
    rows = table(mediation_rows(store))
    assert tuple(rows[0]) == COLUMNS
    first = next(row for row in rows if row["ordinal"] == "1")
    assert (first["start_date"], first["end_date"]) == ("2026-02-18", "2026-02-18")
    assert (first["level"], first["status"]) == ("ministers", "held")
    assert (first["event_type"], first["location"]) == ("multilateral", "طشقند")
    assert set(first["local_party_codes"].split("; ")) == {"KAZ", "KGZ", "TJK", "UZB"}
    assert (first["absent"], first["absence_reasons"]) == ("طاجيكستان", "خلاف على جدول الأعمال")
    third = next(row for row in rows if row["ordinal"] == "3")
    assert third["outcome"] == "signed" and third["third_parties"] == "قيرغيزستان"
    assert table(mediation_rows(store, Filters(since="2030-01-01"))) == []


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_graphs_are_read_back(store, format):
    text = graph(store, format)
    reader = networkx.read_graphml if format == "graphml" else networkx.read_gexf
    found = reader(io.BytesIO(text.encode()))
    minister = next(node for node, data in found.nodes(data=True) if data["label"] == "رستم شادييف")
    assert found.nodes[minister]["kind"] == "person" and found.nodes[minister]["state"] == "TJK"
    edge = found.edges[minister, "uzb"]
    assert edge["weight"] >= 1 and edge["against"] >= 1
    assert ElementTree.fromstring(text) is not None


def test_a_calendar_is_read_back(store):
    found = icalendar.Calendar.from_ical(calendar(store))
    events = {str(each["summary"]): each for each in found.walk("VEVENT")}
    first = events["منتدى الأنهار المشتركة لدول آسيا الوسطى 1"]
    assert (first["dtstart"].dt, first["dtend"].dt) == (date(2026, 2, 18), date(2026, 2, 19))
    assert (first["status"], first["location"]) == ("CONFIRMED", "طشقند")
    assert not any(each.endswith(" 4") for each in events)  # in spring, says the report: that is no day
    assert len({str(each["uid"]) for each in events.values()}) == len(events)
    assert calendar(store) == calendar(store)


def test_parquet_is_read_back(store, tmp_path):
    for name in TABLES:
        count = write_parquet(store, name, tmp_path / f"{name}.parquet")
        found = pyarrow.parquet.read_table(tmp_path / f"{name}.parquet")
        assert found.num_rows == count
    meetings = pyarrow.parquet.read_table(tmp_path / "meetings.parquet").to_pylist()
    assert {"منتدى الأنهار المشتركة لدول آسيا الوسطى"} == {row["forum"] for row in meetings if row["ordinal"] == 1}
    assert any(row["absent"] == ["كازاخستان"] for row in meetings)
    empty = write_parquet(store, "statements", tmp_path / "none.parquet", Filters(since="2030-01-01"))
    assert empty == 0 and "speakers" in pyarrow.parquet.read_table(tmp_path / "none.parquet").column_names
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_brief_has_a_footnote_for_everything(store):
    page = "".join(brief(store, FORUM))
    root = lxml.html.fromstring(page)
    assert root.get("dir") == "rtl" and root.get("lang") == "ar"
    notes = {f"#{each.get('id')}" for each in root.xpath("//ol[@class='notes']/li")}
    links = [each.get("href") for each in root.xpath("//sup/a")]
    assert links and set(links) == notes
    assert all(each.xpath(".//sup/a") for each in root.xpath("//blockquote"))
    assert root.xpath("//script") == [] and "http" not in page.split("<body>")[1]
    assert "◐" in page and "لن نقبل رقابة أحد" in page
    with pytest.raises(UsageError):
        "".join(brief(store, "مجلس الغابات"))


def test_exports_of_records_know_what_was_decided(store):
    events = doubtful(store, "event", 0)
    before = table(plover_rows(selected(store)))
    reject(store, events[0].address, "أمل")
    correct(store, events[1].address, {"type": "THREATEN"}, "أمل")
    after = table(plover_rows(selected(store)))
    assert len(after) == len(before) - 1
    threats = [sum(row["Event Type"] == "THREATEN" for row in rows) for rows in (before, after)]
    assert threats[1] == threats[0] + 1
    statement = next(each for each in doubtful(store, "statement", 0) if each.who)
    correct(
        store,
        statement.address,
        {"speakers": "طاجيكستان"} if "طاجيكستان" not in statement.who else {"act": "warn"},
        "أمل",
    )
    assert len(list(selected(store))) == 12


def test_what_only_people_know_of_is_exported(store):
    name, words = "02-first-round.txt", "الجولة"
    text = next(each.document.text for each in selected(store) if each.document.source == name)
    at = text.index(words)
    place = f"{at}-{text.index(' ', at + len(words) + 1)}"
    before = table(plover_rows(selected(store)))
    add(store, name, "statement", {"content": place, "speakers": "طاجيكستان", "act": "warn"}, "أمل")
    add(store, name, "event", {"event": place, "type": "THREATEN", "actor": "طاجيكستان"}, "أمل")
    add(store, name, "meeting", {"meeting": place, "absent": "طاجيكستان", "date": "2026-02-19"}, "أمل")
    add(store, name, "proposal", {"what": place, "by": "طاجيكستان"}, "أمل")
    reading = next(each for each in selected(store) if each.document.source == name)
    printed = slice(*map(int, place.split("-")))
    statement, event, meeting, proposal = (
        next(each for each in facts if each.rule == "by_hand")
        for facts in (reading.statements, reading.events, reading.meetings, reading.proposals)
    )
    assert [each.of(reading.document.text) for each in statement.content] == [text[printed]]
    assert event.span.of(reading.document.text) == meeting.span.of(text) == proposal.what.of(text) == text[printed]
    named = {actor.id: actor.name for actor in reading.actors}
    assert {named[each] for each in (*statement.speakers, *event.actor, meeting.absent[0].actor, *proposal.by)} == {
        "طاجيكستان"
    }
    assert (statement.act, statement.confidence, event.type, meeting.date) == ("warn", 1.0, "THREATEN", "2026-02-19")
    assert len(table(plover_rows(selected(store)))) == len(before) + 1
    for lines in (ftm_lines, jsonld_lines, ninjs_lines, cameo_rows):
        assert "".join(lines(selected(store)))


def test_a_selection(store):
    assert len(list(selected(store, Filters(since="2026-06", until="2026-06-30")))) == 2


class TestCommand:
    def test_all_formats(self, tmp_path):
        store = str(tmp_path / "a.db")

        def call(*arguments):
            command = [sys.executable, "-m", "mahdar", *arguments, "--store", store]
            done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT / "docs" / "process")
            return done.returncode, done.stdout.decode(), done.stderr.decode()

        assert call("keep", ".")[0] == 0
        for format in ("jsonl", "plover", "cameo", "ftm", "jsonld", "ninjs", "meetings", "graphml", "gexf", "ics"):
            code, out, err = call("export", format, "--since", "2026-06")
            assert (code, err) == (0, "") and out, format
        assert json.loads(call("export", "jsonl", "--speaker", "Tajikistan")[1].splitlines()[0])["mahdar"] == "1"
        assert call("export", "parquet")[0] == 2
        assert call("export", "brief")[0] == 2
        page = tmp_path / "brief.html"
        assert call("export", "brief", "--forum", FORUM, "-o", str(page))[0] == 0 and page.stat().st_size > 2000
        assert call("export", "weather")[0] == 2
