"""Events as dyads of ICEWS."""

import csv
import io

import pytest
from whole_reading import whole_reading

from mahdar.exports import cameo_rows
from mahdar.exports.cameo import COLUMNS, Dyad, dyads
from mahdar.reading import Event
from mahdar.spans import Span
from mahdar.views.spreadsheet import BOM
from small_reading import plain_reading


def rows(*readings):
    text = "".join(cameo_rows(readings))
    assert text.startswith(BOM) and text.count(BOM) == 1
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def event(code, actor, recipient=""):
    place = Span(0, 1)
    sides = {"actor": tuple(actor), "recipient": tuple(recipient)}
    return Event(id="e1", type="CONSULT", cameo=code, anchor=place, span=place, **sides)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (event("112", "a", "b"), "a→b 112"),
        (event("112", "ab", "c"), "a→c 112, b→c 112"),
        (event("112", "a", "bc"), "a→b 112, a→c 112"),
        (event("042", "a", "b"), "a→b 042, b→a 043"),
        (event("057", "a", "b"), "a→b 057, b→a 057"),
        (event("062", "a", "b"), "a→b 062, b→a 062"),
        (event("040", "ab"), "a→b 040, b→a 040"),
        (event("190", "ab"), "a→b 190, b→a 190"),
        (event("040", "ab", "b"), "a→b 040, b→a 040"),  # nobody does anything to himself
        (event("030", "a"), ""),
        (event(None, "a", "b"), ""),
    ],
)
def test_directions(told, expected):
    assert ", ".join(f"{each.source}→{each.target} {each.code}" for each in dyads(told)) == expected


def test_a_dyad_stands_once():
    assert dyads(event("040", "aab")) == (Dyad("a", "b", "040"), Dyad("b", "a", "040"))


def test_one_header_however_many_articles():
    assert "".join(cameo_rows([plain_reading("خبر")] * 2)) == BOM + ",".join(COLUMNS) + "\r\n"


def test_a_visit_is_a_visit_and_a_host():
    there, back = rows(whole_reading())[:2]
    assert {name: value for name, value in there.items() if value} == {
        "Event ID": "0123456789abcdef-e1-1",
        "Event Date": "2025-03-05",
        "Source Name": "Okello Musoke",
        "Source Sectors": "GOV",
        "Source Country": "UGA",
        "Event Text": "Make a visit",
        "CAMEO Code": "042",
        "Intensity": "1.9",
        "Target Name": "Kenya",
        "Target Country": "KEN",
        "Story ID": "0123456789abcdef",
        "Sentence Number": "2",
        "Publisher": "صحيفة المرفأ",
        "City": "Nairobi",
        "Country": "KEN",
    }
    assert (back["Source Name"], back["Event Text"], back["Intensity"]) == ("Kenya", "Host a visit", "2.8")


def test_an_undated_event_has_the_date_of_the_story_unless_it_is_history():
    dated = {row["Event ID"].split("-")[1]: row["Event Date"] for row in rows(whole_reading())}
    assert dated == {"e1": "2025-03-05", "e2": "2025-03-06", "e3": ""}


def test_what_did_not_happen_is_left_out():
    assert not [row for row in rows(whole_reading()) if "-e4-" in row["Event ID"]]
