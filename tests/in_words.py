"""Parts of a record in words, so that a test reads as what a person would write down."""

import mahdar

PUBLISHED = "2025-03-05T12:00"  # a Wednesday


def read(text, published=PUBLISHED):
    return mahdar.read_text(text, published=published)


def named(reading, ids):
    """The names of actors."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [names[each] for each in ids]


def name(reading, who):
    return named(reading, [who])[0] if who is not None else None


def words(reading, span):
    return span.of(reading.document.text) if span is not None else None


def meeting_in_words(reading, meeting, fields):
    """The fields of a meeting that a test asks for."""
    told = {
        "word": words(reading, meeting.span),
        "forum": name(reading, meeting.forum),
        "ordinal": meeting.ordinal,
        "date": meeting.date,
        "place": name(reading, meeting.place),
        "host": name(reading, meeting.host),
        "level": meeting.level,
        "level_words": words(reading, meeting.level_span),
        "state": meeting.state,
        "participants": sorted(named(reading, meeting.participants)),
        "mediators": sorted(named(reading, meeting.mediators)),
        "absent": [(name(reading, each.actor), words(reading, each.reason)) for each in meeting.absent],
        "inferred": list(meeting.inferred),
    }
    return {field: told[field] for field in fields}
