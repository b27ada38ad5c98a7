"""News items of ninjs 3.1, held against its schema."""

import json

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError
from ninjs_schema import SCHEMA
from whole_reading import FIRST, FOURTH, SECOND, THIRD, TITLE, whole_reading

from mahdar.exports import ninjs_lines
from mahdar.exports.ninjs import item
from mahdar.pipeline import read_text
from mahdar.reading import Reading
from small_reading import plain_reading, small_reading

VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
BASE = "urn:mahdar:sha256:" + "0123456789abcdef" * 4


def check(reading):
    [line] = ninjs_lines([reading])
    assert line.endswith("\n") and line.count("\n") == 1
    VALIDATOR.validate(json.loads(line))


@pytest.mark.parametrize(
    "reading", [whole_reading(), small_reading(), plain_reading("خبر")], ids=["whole", "small", "empty"]
)
def test_items_are_valid(reading):
    check(reading)


def test_what_is_read_is_valid():
    check(
        read_text("القاهرة - قال وزير الخارجية المصري بدر عبد العاطي إن المحادثات ستستأنف غدا.", published="2025-05-07")
    )


def test_the_model_record_is_valid(shared):
    check(msgspec.json.decode((shared / "seed" / "record.json").read_bytes(), type=Reading))


@pytest.mark.parametrize("name", ["008_event.json", "documentation__includes__examples__3.1__001_simple_example.json"])
def test_samples_of_the_standard_are_valid(shared, name):
    VALIDATOR.validate(json.loads((shared / "data" / "feeds" / "ninjs_iptc" / name).read_bytes()))


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"uri": "no uri"},
        {"uri": BASE, "colour": "red"},
        {"uri": BASE, "contentCreated": "2025-03-06"},
        {"uri": BASE, "associations": [{"uri": BASE}]},
        {"uri": BASE, "eventDetails": {"dates": {"expectedStartDate": "in autumn"}}},
    ],
)
def test_what_breaks_the_standard_is_refused(broken):
    with pytest.raises(ValidationError):
        VALIDATOR.validate(broken)


def test_the_article():
    found = item(whole_reading(published="2025-03-06T09:30+03:00", byline="ن. س."))
    assert (found["uri"], found["type"], found["language"]) == (BASE, "text", "ar")
    assert found["headlines"] == [{"role": "main", "value": TITLE}]
    [body] = found["bodies"]
    assert body["value"] == "\n".join((FIRST, SECOND, THIRD, FOURTH))
    assert (found["contentCreated"], found["by"]) == ("2025-03-06T09:30:00+03:00", "ن. س.")
    assert found["people"] == [{"name": "أوكيلو موسوكي", "rel": "mentions", "literal": "musoke"}]
    assert found["places"][0] == {
        "name": "كينيا",
        "rel": "mentions",
        "uri": "http://www.wikidata.org/entity/Q114",
        "literal": "ken",
    }
    assert [each["name"] for each in found["organisations"]] == ["منتدى البحيرات", "صحيفة المرفأ"]
    assert [each["name"] for each in found["subjects"]] == ["قوارب أحد", "ملف الصيد", "ترسيم الحدود"]
    assert found["infoSources"] == [{"name": "صحيفة المرفأ", "role": "originator", "literal": "paper"}]
    assert [each["literal"] for each in found["events"]] == [
        "CONSULT visit",
        "ACCUSE allege",
        "CONSULT multilateral historical",
        "ASSAULT negation",
    ]


@pytest.mark.parametrize("published", ["2025-03-06", "2025-03-06T09:30", None])
def test_a_time_without_an_offset_is_a_note_and_no_moment(published):
    found = item(whole_reading(published=published))
    assert "contentCreated" not in found
    assert (f"published {published};" in found["edNote"]) == (published is not None)


def test_a_meeting_is_an_event_document():
    meeting = item(whole_reading())["associations"][0]
    assert meeting == {
        "uri": f"{BASE}#m1",
        "name": "m1",
        "rel": "meeting",
        "type": "event",
        "title": "اجتماعه الثالث",
        "edNote": "as told: held, ministers",
        "eventDetails": {
            "dates": {"expectedStartDate": "2025-03-05"},
            "organiser": {
                "name": "كينيا",
                "rel": "host",
                "uri": "http://www.wikidata.org/entity/Q114",
                "literal": "ken",
            },
        },
        "people": [{"name": "أوكيلو موسوكي", "rel": "involves", "literal": "musoke"}],
        "organisations": [{"name": "منتدى البحيرات", "rel": "involves", "literal": "forum"}],
        "places": meeting["places"],
    }
    assert [(each["literal"], each["rel"]) for each in meeting["places"]] == [("nairobi", "venue"), ("ken", "involves")]


def test_a_statement_is_a_component():
    *_, statement = item(whole_reading())["associations"]
    assert (statement["type"], statement["by"]) == ("component", "أوكيلو موسوكي")
    assert statement["bodies"][0]["value"] == "ملف الصيد لم يحسم بعد … إنه مرتبط بترسيم الحدود"
    assert [each["literal"] for each in statement["places"]] == ["rwa"]
    assert statement["infoSources"] == [{"name": "صحيفة المرفأ", "role": "via"}]
