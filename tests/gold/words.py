"""A record in words, as the golden files hold it: what a person can check beside the article, without offsets."""

import yaml

FIELDS = ("mode", "act", "negated", "date", "place", "inferred", "part")
PLAIN = {"negated": False, "part": "body", "mode": "indirect"}


def in_words(reading):
    """Document, actors, statements and dates of a record; empty and usual fields are left out."""
    return {
        "document": _told(
            title=reading.document.title,
            standfirst=reading.document.standfirst,
            published=reading.document.published,
            agency=_name(reading, reading.document.agency),
            publisher=reading.document.publisher,
            tags=list(reading.document.tags),
        ),
        "actors": [_actor(reading, actor) for actor in reading.actors],
        "statements": [_statement(reading, statement) for statement in reading.statements],
        "dates": {_words(reading, date.span): date.value for date in reading.dates},
    }


def as_yaml(value):
    """A record in words as the golden files print it."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def _told(**fields):
    return {name: value for name, value in fields.items() if value not in (None, [], "", False)}


def _words(reading, span):
    return span.of(reading.document.text)


def _name(reading, actor_id):
    return next((each.name for each in reading.actors if each.id == actor_id), None)


def _names(reading, ids):
    return [_name(reading, each) for each in ids]


def _actor(reading, actor):
    return _told(
        name=actor.name,
        kind=actor.kind,
        code=actor.code,
        roles=[f"{role.sense} of {_name(reading, role.of)}" for role in actor.roles],
        mentions=list(dict.fromkeys(_words(reading, each.span) for each in actor.mentions)),
    )


def _statement(reading, statement):
    plain = {name: getattr(statement, name) for name in FIELDS}
    plain = {name: value for name, value in plain.items() if PLAIN.get(name) != value}
    plain["place"] = _name(reading, statement.place)
    plain["inferred"] = sorted(statement.inferred)
    return _told(
        speakers=_names(reading, statement.speakers),
        printed=statement.speaker_span and _words(reading, statement.speaker_span),
        cue=statement.cue.span and _words(reading, statement.cue.span),
        content=[_words(reading, span) for span in statement.content],
        **plain,
        about=_names(reading, statement.about),
        addressees=_names(reading, statement.addressees),
        via=_names(reading, statement.via),
        occasion=statement.occasion and f"{statement.occasion.kind}: {_words(reading, statement.occasion.span)}",
        inside=statement.parent,
        repeats=statement.repeats,
    )
