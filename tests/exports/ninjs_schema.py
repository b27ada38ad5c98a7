"""That part of ninjs 3.1 which is printed here, after the schema that IPTC publishes (CC BY 4.0).

http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json: the same names, types, formats and required properties. As there, objects
are closed: a property that is not named in it is refused.
"""

TEXT = {"type": "string"}
URI = {"type": "string", "format": "uri"}
TIME = {"type": "string", "format": "date-time"}
PERCENT = {"type": "integer", "minimum": 0, "maximum": 100}
# A year, month, day or full time.
TRUNCATED = {
    "type": "string",
    "pattern": r"^-?[0-9]{4,}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12][0-9])(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",  # noqa: E501
}


def closed(*required, **properties):
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def several(kind):
    return {"type": "array", "items": kind}


def one_of(*names):
    return {"oneOf": [{"required": [name]} for name in names]}


ADDRESS = closed(lines=several(TEXT), locality=TEXT, area=TEXT, postalCode=TEXT, country=TEXT)
CONTACT = closed(type=TEXT, role=TEXT, lang=TEXT, name=TEXT, value=TEXT, address=ADDRESS) | one_of("value", "address")
NAMED = {"name": TEXT, "rel": TEXT, "uri": URI, "literal": TEXT}
ORGANISATION = closed(**NAMED, contactInfo=several(CONTACT))
WORDS = closed("value", role=TEXT, contentType=TEXT, value=TEXT)
DATES = closed(startDate=TIME, endDate=TIME, expectedStartDate=TRUNCATED, expectedEndDate=TRUNCATED) | {
    "anyOf": [one_of("startDate", "expectedStartDate"), one_of("endDate", "expectedEndDate")]
}
PROPERTIES = {
    "uri": URI,
    "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]},
    "standard": closed(name=TEXT, version=TEXT, schema=URI),
    "language": TEXT,
    "title": TEXT,
    "contentCreated": TIME,
    "versionCreated": TIME,
    "edNote": TEXT,
    "by": TEXT,
    "headlines": several(WORDS),
    "descriptions": several(WORDS),
    "bodies": several(
        closed(
            "value",
            role=TEXT,
            contentType=TEXT,
            charCount={"type": "integer"},
            wordCount={"type": "integer"},
            value=TEXT,
        )
    ),
    "people": several(closed(**NAMED, contactInfo=several(CONTACT))),
    "organisations": several(ORGANISATION),
    "places": several(closed(**NAMED, contactInfo=several(CONTACT))),
    "subjects": several(closed(**NAMED, creator=TEXT, relevance=PERCENT, confidence=PERCENT)),
    "events": several(closed(id=TEXT, **NAMED)),
    "eventDetails": closed(eventStatus=URI, plannedCoverageStatus=URI, dates=DATES, organiser=ORGANISATION),
    "infoSources": several(closed(name=TEXT, role=TEXT, uri=URI, literal=TEXT, contactInfo=several(CONTACT))),
}
ASSOCIATION = closed("name", "uri", **PROPERTIES, rel=TEXT, name=TEXT)
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed("uri", **PROPERTIES, associations=several(ASSOCIATION)),
}
