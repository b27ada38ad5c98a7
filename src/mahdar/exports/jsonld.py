"""The record as linked data (JSON-LD 1.1), one object a line: facts, and their words as W3C Web Annotations.

The graph holds the text, the reading of it by this program (PROV-O), the actors and facts, and an annotation for every
field that has words: its target is the text with a `TextPositionSelector` (code points) and a `TextQuoteSelector` for each
span. The context is embedded, so that nothing has to be fetched; in it the terms of Web Annotation are those of
`http://www.w3.org/ns/anno.jsonld`, and all of the record's own begin with `mahdar:`.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

import msgspec

from mahdar.exports.article import address, urn
from mahdar.exports.proofs import Proof, date_id, proofs
from mahdar.reading import Actor, ActorKind, Reading
from mahdar.spans import Span

Node = dict[str, Any]

CONTEXT: Node = {
    "oa": "http://www.w3.org/ns/oa#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "http://schema.org/",
    "mahdar": "urn:mahdar:record:1:",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "Text": "dctypes:Text",
    "Person": "foaf:Person",
    "Organization": "foaf:Organization",
    "Software": "as:Application",
    "describing": "oa:describing",
    "identifying": "oa:identifying",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "generator": {"@id": "as:generator", "@type": "@id"},
    "start": "oa:start",
    "end": "oa:end",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "format": "dc:format",
    "language": "dc:language",
    "value": "rdf:value",
    "name": "foaf:name",
}
"""`urn:mahdar:record:1:` stands before the names of the record, version 1."""

_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
_EDTF = "http://id.loc.gov/datatypes/edtf"
_WIKIDATA = "http://www.wikidata.org/entity/"
_CONTEXT_OF_QUOTE = 32
"""Characters before and after a quotation: with them words that are printed twice are still told apart."""

_TYPES: dict[ActorKind, str] = {
    "person": "Person",
    "state": "Organization",
    "organization": "Organization",
    "bloc": "Organization",
    "forum": "Organization",
    "outlet": "Organization",
    "group": "foaf:Group",
    "place": "schema:Place",
}
# Fields whose values are ids in the record.
_REFERENCES = frozenset({
    "speakers", "about", "addressees", "via", "place", "parent", "repeats", "meeting", "meetings", "statement", "actor",
    "recipient", "forum", "host", "participants", "mediators", "founders", "members", "open_to", "by", "to", "through",
    "parties", "of",
})  # fmt: skip
_DATES = frozenset({"date", "founded"})
# Words are in annotations; the id is the node itself.
_ELSEWHERE = frozenset({"id", "evidence", "mentions"})


def jsonld_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Each record as one object on a line of its own."""
    for reading in readings:
        yield msgspec.json.encode(linked(reading)).decode() + "\n"


def linked(reading: Reading) -> Node:
    """A record as a JSON-LD document."""
    base = urn(reading.document)
    graph = (_text(reading, base), *_origin(reading, base), *_facts(reading, base), *_annotations(reading, base))
    return {"@context": CONTEXT, "@graph": list(graph)}


def _text(reading: Reading, base: str) -> Node:
    document, page = reading.document, address(reading.document)
    known = {
        "dcterms:title": document.title,
        "dcterms:publisher": document.publisher,
        "dcterms:creator": document.byline,
        "dcterms:issued": _date(document.published) if document.published else None,
        "dcterms:source": None if page else document.source,
        "prov:hadPrimarySource": {"id": quote(page, safe=_IN_ADDRESSES)} if page else None,
        "mahdar:agency": _reference(document.agency, base) if document.agency else None,
    }
    return {
        "id": base,
        "type": ["Text", "prov:Entity"],
        "format": "text/plain",
        "language": document.language,
        "value": document.text,
        **{name: value for name, value in known.items() if value},
    }


def _origin(reading: Reading, base: str) -> Iterator[Node]:
    """The reading as an activity, and the program that did it."""
    program = f"urn:mahdar:program:{quote(reading.reader.version)}"
    yield {
        "id": f"{base}/reading",
        "type": "prov:Activity",
        "prov:used": {"id": base},
        "prov:wasAssociatedWith": {"id": program},
    }
    yield {
        "id": program,
        "type": ["Software", "prov:SoftwareAgent"],
        "name": "mahdar",
        "schema:softwareVersion": reading.reader.version,
        **({"mahdar:lexicons": reading.reader.lexicons} if reading.reader.lexicons else {}),
    }


def _facts(reading: Reading, base: str) -> Iterator[Node]:
    """Actors, then what is told of them; a forum is told of under its actor's own id."""
    for actor in reading.actors:
        yield _actor(actor, base)
    for kind, facts in (
        ("Statement", reading.statements),
        ("Event", reading.events),
        ("Meeting", reading.meetings),
        ("Proposal", reading.proposals),
        ("Issue", reading.issues),
    ):
        for fact in facts:
            yield {**_reference(fact.id, base), "type": [f"mahdar:{kind}", "prov:Entity"], **_fields(fact, base)}
    for forum in reading.forums:
        told = {name: value for name, value in _fields(forum, base).items() if name != "mahdar:actor"}
        yield {**_reference(forum.actor, base), "type": "mahdar:Forum", **told}
    for number, date in enumerate(reading.dates, start=1):
        yield {**_reference(date_id(number), base), "type": "mahdar:Date", "rdf:value": _date(date.value)}


def _actor(actor: Actor, base: str) -> Node:
    node = {**_reference(actor.id, base), "type": [_TYPES[actor.kind], f"mahdar:{actor.kind}"], "name": actor.name}
    if actor.qid:
        node["owl:sameAs"] = {"id": _WIKIDATA + actor.qid}
    return {**node, **{name: value for name, value in _fields(actor, base).items() if name != "mahdar:name"}}


def _fields(fact: msgspec.Struct, base: str) -> Node:
    """What a fact says, without its words: ids as references, dates as EDTF, values inside it as nodes of their own."""
    found = {}
    for name in fact.__struct_fields__:
        value = getattr(fact, name)
        items = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
        printed = [_value(name, each, base) for each in items if not _is_elsewhere(name, each)]
        if printed and printed != [{}]:
            found[f"mahdar:{name}"] = printed if isinstance(value, tuple) else printed[0]
    return found


def _is_elsewhere(name: str, value: object) -> bool:
    return name in _ELSEWHERE or value is None or value == "" or isinstance(value, Span)


def _value(name: str, value: Any, base: str) -> Any:
    if isinstance(value, msgspec.Struct):
        return _fields(value, base)
    if name in _REFERENCES:
        return _reference(value, base)
    return _date(value) if name in _DATES else value


def _annotations(reading: Reading, base: str) -> Iterator[Node]:
    for number, proof in enumerate(proofs(reading), start=1):
        yield _annotation(proof, reading.document.text, number, base)


def _annotation(proof: Proof, text: str, number: int, base: str) -> Node:
    return {
        "id": f"{base}/annotation-{number}",
        "type": "Annotation",
        "motivation": "identifying" if proof.field == "mentions" else "describing",
        "body": f"{base}#{quote(proof.fact)}",
        "target": [_target(span, text, base) for span in proof.spans],
        "mahdar:field": proof.field,
        "prov:wasGeneratedBy": {"id": f"{base}/reading"},
    }


def _target(span: Span, text: str, base: str) -> Node:
    return {
        "type": "SpecificResource",
        "source": base,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - _CONTEXT_OF_QUOTE) : span.start],
                "suffix": text[span.end : span.end + _CONTEXT_OF_QUOTE],
            },
        ],
    }


def _reference(id: str, base: str) -> Node:
    return {"id": f"{base}#{quote(id)}"}


def _date(edtf: str) -> Node:
    return {"@value": edtf, "@type": _EDTF}
