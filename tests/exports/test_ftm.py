"""Entities of FollowTheMoney, held against its own schemata."""

import json

import msgspec
import pytest
from followthemoney import model
from followthemoney.types import registry
from whole_reading import TEXT, whole_reading

from mahdar.exports import ftm_lines
from mahdar.exports.tables import states
from mahdar.pipeline import read_text
from mahdar.reading import Reading


def found(*readings):
    return [json.loads(line) for line in ftm_lines(readings)]


def properties(schema, *readings):
    return [each["properties"] for each in found(*(readings or (whole_reading(),))) if each["schema"] == schema]


def check(entities):
    """Every entity is valid, loses nothing in FollowTheMoney, and refers only to what is there and of the right kind."""
    known = {each["id"]: model.get(each["schema"]) for each in entities}
    assert len(known) == len(entities)
    for each in entities:
        schema = known[each["id"]]
        schema.validate(each)
        assert not schema.abstract
        kept = model.get_proxy(each, cleaned=False).to_dict()["properties"]
        assert {name: sorted(values) for name, values in kept.items()} == {
            name: sorted(values) for name, values in each["properties"].items()
        }
        for name, values in each["properties"].items():
            prop = schema.get(name)
            if prop.type is registry.entity:
                assert all(known[value].is_a(prop.range) for value in values), (each["schema"], name)
            else:
                assert all(prop.type.validate(value) for value in values), (each["schema"], name, values)


def test_every_entity_is_valid():
    entities = found(whole_reading())
    assert {each["schema"] for each in entities} == {
        "Article", "Event", "LegalEntity", "Membership", "Mention", "Note", "Occupancy", "Organization", "Person", "Position",
        "PublicBody", "UnknownLink",
    }  # fmt: skip
    check(entities)


def test_what_is_read_is_valid():
    check(found(read_text("اتهم وزير الخارجية المصري بدر عبد العاطي إسرائيل بخرق الهدنة.", published="2025-05-07")))


def test_the_model_record_is_valid(shared):
    check(found(msgspec.json.decode((shared / "seed" / "record.json").read_bytes(), type=Reading)))


def test_every_country_is_known_to_followthemoney():
    assert [
        code for code, state in states().items() if state.alpha2 and not registry.country.validate(state.alpha2)
    ] == []


def test_ids_are_made_of_content():
    once, again, other = (found(whole_reading(**changes)) for changes in ({}, {}, {"id": "sha256:1"}))
    assert once == again
    shared_ids = {each["id"] for each in once} & {each["id"] for each in other}
    assert shared_ids == {"Q114", "Q1036", "Q1037", "Q967"}  # those whom Wikidata knows


def test_the_article():
    [article] = properties("Article", whole_reading(url="https://paper.example/1"))
    assert article["bodyText"] == [TEXT]
    assert article["sourceUrl"] == ["https://paper.example/1"]
    assert article["publishedAt"] == ["2025-03-06"]
    assert article["author"] == ["صحيفة المرفأ"]


def test_an_office():
    [position], [occupancy] = properties("Position"), properties("Occupancy")
    assert position["name"] == ["وزير الخارجية الأوغندي"]
    assert (position["country"], position["organization"]) == (["ug"], ["Q1036"])
    assert len(occupancy["holder"]) == len(occupancy["post"]) == 1


def test_names_as_printed():
    names = [each["name"] for each in properties("Mention") if each["detectedSchema"] == ["Person"]]
    assert names == [["أوكيلو موسوكي"], ["موسوكي على"]]


def test_events_and_meetings():
    events = properties("Event")
    assert [each["summary"] for each in events] == [
        ["CONSULT, visit"],
        ["ACCUSE, allege"],
        ["CONSULT, multilateral, historical"],
        ["meeting, held, ministers, number 3"],
        ["meeting, planned"],
    ]
    assert events[0]["location"] == ["نيروبي"]
    assert events[3]["organizer"] == ["Q114"]
    assert (events[4]["startDate"], events[4]["endDate"]) == (["2025-09"], ["2025-11"])


@pytest.mark.parametrize(("schema", "roles"), [
    ("UnknownLink", ["CONSULT, visit", "ACCUSE, allege", "ACCUSE, allege"]),
    ("Membership", ["founder", "founder", "member"]),
])  # fmt: skip
def test_links(schema, roles):
    assert [each["role"] for each in properties(schema)] == [[role] for role in roles]


def test_notes():
    said, proposed, *issues = properties("Note")
    assert said["description"] == ["ملف الصيد لم يحسم بعد … إنه مرتبط بترسيم الحدود"]
    assert said["keywords"] == ["statement", "say", "indirect"]
    assert said["publisher"] == ["صحيفة المرفأ"]
    assert proposed["description"] == ["لجنة مشتركة للصيد"]
    assert [each["keywords"] for each in issues] == [["issue", "water", "unresolved"], ["issue", "border"]]
