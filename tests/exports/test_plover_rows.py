"""Events as rows of POLECAT."""

import csv
import io

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from whole_reading import TEXT, TITLE, whole_reading

from mahdar.exports import plover_rows
from mahdar.exports.plover import COLUMNS
from mahdar.reading import Actor, Reading
from mahdar.views.spreadsheet import BOM
from small_reading import plain_reading


def rows(*readings):
    text = "".join(plover_rows(readings))
    assert text.startswith(BOM) and text.count(BOM) == 1
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def test_one_header_however_many_articles():
    assert "".join(plover_rows([plain_reading("خبر")] * 2)) == BOM + ",".join(COLUMNS) + "\r\n"
    assert len(rows(whole_reading(), whole_reading())) == 8
    assert list(plover_rows([])) == []


def test_a_visit():
    visit = rows(whole_reading())[0]
    assert {name: value for name, value in visit.items() if value} == {
        "Event ID": "0123456789abcdef-e1",
        "Event Date": "2025-03-05",
        "Event Type": "CONSULT",
        "Event Mode": "visit",
        "Intensity": "4",
        "Quad Code": "1",
        "Contexts": "diplomatic",
        "Actor Name": "Okello Musoke",
        "Actor Country": "UGA",
        "Actor COW": "500",
        "Primary Actor Sector": "GOV",
        "Actor Sectors": "GOV",
        "Actor Title": "وزير الخارجية الأوغندي",
        "Actor Name Raw": "أوكيلو موسوكي",
        "Recipient Name": "Kenya",
        "Recipient Country": "KEN",
        "Recipient COW": "501",
        "Recipient Name Raw": "كينيا",
        "Wikipedia Recipient ID": "Q114",
        "Placename": "Nairobi",
        "Country": "KEN",
        "Raw Placename": "نيروبي",
        "Source": "صحيفة المرفأ",
        "Publication Date": "2025-03-06",
        "Story People": "Okello Musoke",
        "Story Organizations": "منتدى البحيرات; صحيفة المرفأ",
        "Story Locations": "Kenya; Uganda; Rwanda; بوروندي; Nairobi",
        "Language": "ar",
        "Version": "mahdar 0.0",
        "Headline": TITLE,
        "Event Text": "زار وزير الخارجية الأوغندي أوكيلو موسوكي كينيا",
        "Text Start": visit["Text Start"],
        "Text End": visit["Text End"],
    }
    assert TEXT[int(visit["Text Start"]) : int(visit["Text End"])] == visit["Event Text"]


def test_lists_stay_side_by_side():
    accusation = rows(whole_reading())[1]
    assert accusation["Actor Name"] == "Okello Musoke; Uganda"
    assert accusation["Actor Country"] == "UGA; UGA"
    assert accusation["Primary Actor Sector"] == "GOV; None"
    assert accusation["Wikipedia Actor ID"] == "None; Q1036"
    assert accusation["Intensity"] == "-3.5"


def test_what_is_not_said_is_empty():
    *_, negated = rows(whole_reading())
    assert (negated["Contexts"], negated["Actor Name"], negated["Event Date"], negated["Placename"]) == (
        "negation", "", "", "",
    )  # fmt: skip


def test_the_model_record(shared):
    record = msgspec.json.decode((shared / "seed" / "record.json").read_bytes(), type=Reading)
    told = rows(record)
    assert [row["Event Type"] for row in told] == [event.type for event in record.events]
    for row in told:
        assert record.document.text[int(row["Text Start"]) : int(row["Text End"])] == row["Event Text"]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[BOM])))
def test_no_cell_is_a_formula(name):
    reading = whole_reading(title=name, publisher=name)
    evil = (Actor(id="ken", kind="state", name=name), Actor(id="musoke", kind="person", name=name))
    for row in rows(msgspec.structs.replace(reading, actors=evil)):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n", "＝"))
            assert not cell.startswith("-") or float(cell) < 0
