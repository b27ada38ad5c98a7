"""Linked data, read back by a processor of JSON-LD that may fetch nothing."""

import json
import urllib.request

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import FOAF, OWL, PROV, RDF
from whole_reading import FIRST, TEXT, whole_reading

from mahdar.exports import jsonld_lines
from mahdar.exports.jsonld import linked
from mahdar.exports.proofs import proofs
from mahdar.pipeline import read_text
from mahdar.reading import Actor, Mention, Reading
from mahdar.spans import Span
from small_reading import plain_reading, small_reading

OA = Namespace("http://www.w3.org/ns/oa#")
RECORD = Namespace("urn:mahdar:record:1:")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError("nothing may be fetched")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)


def graph(reading):
    [line] = jsonld_lines([reading])
    assert line.endswith("\n") and line.count("\n") == 1
    return Graph().parse(data=line, format="json-ld")


def selections(found):
    """Start, end, exact words, prefix and suffix of every target, and the text that it is a part of."""
    for target in found.subjects(RDF.type, OA.SpecificResource):
        text = found.value(found.value(target, OA.hasSource), RDF.value).toPython()
        kinds = {found.value(each, RDF.type): each for each in found.objects(target, OA.hasSelector)}
        place, words = kinds.pop(OA.TextPositionSelector), kinds.pop(OA.TextQuoteSelector)
        assert not kinds
        start, end = (found.value(place, name).toPython() for name in (OA.start, OA.end))
        exact, prefix, suffix = (found.value(words, name).toPython() for name in (OA.exact, OA.prefix, OA.suffix))
        yield start, end, exact, prefix, suffix, text


def check(reading):
    """Every span of the record is a target, and both its selectors lead to the same words."""
    found = graph(reading)
    selected = list(selections(found))
    assert len(selected) == sum(len(proof.spans) for proof in proofs(reading))
    for start, end, exact, prefix, suffix, text in selected:
        assert text[start:end] == exact
        assert text[:start].endswith(prefix) and text[end:].startswith(suffix)
    for annotation in found.subjects(RDF.type, OA.Annotation):
        body = found.value(annotation, OA.hasBody)
        assert (body, RDF.type, None) in found, f"{body} is not in the graph"
        assert found.value(annotation, OA.motivatedBy) in (OA.identifying, OA.describing)
        assert found.value(annotation, PROV.wasGeneratedBy)


@pytest.mark.parametrize(
    "reading", [whole_reading(), small_reading(), plain_reading("خبر")], ids=["whole", "small", "empty"]
)
def test_words_come_back(reading):
    check(reading)


def test_words_that_were_read_come_back():
    check(
        read_text("القاهرة - قال وزير الخارجية المصري بدر عبد العاطي إن المحادثات ستستأنف غدا.", published="2025-05-07")
    )


def test_words_of_the_model_record_come_back(shared):
    check(msgspec.json.decode((shared / "seed" / "record.json").read_bytes(), type=Reading))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
def test_offsets_are_code_points_whatever_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    actor = Actor(id="س ١", kind="group", name="ن", mentions=(Mention(span=span, form="name"),))
    document = json.loads("".join(jsonld_lines([plain_reading(text, actors=(actor,))])))
    whole = document["@graph"][0]["value"]
    [annotation] = [node for node in document["@graph"] if node["type"] == "Annotation"]
    place, words = annotation["target"][0]["selector"]
    assert whole[place["start"] : place["end"]] == words["exact"] == text[span.start : span.end]
    assert words["prefix"] + words["exact"] + words["suffix"] in whole


def test_one_annotation():
    [visit] = [
        node
        for node in linked(whole_reading())["@graph"]
        if str(node.get("body")).endswith("#e1") and node["mahdar:field"] == "anchor"
    ]
    base = "urn:mahdar:sha256:" + "0123456789abcdef" * 4
    start = TEXT.index("زار")
    assert visit == {
        "id": visit["id"],
        "type": "Annotation",
        "motivation": "describing",
        "body": f"{base}#e1",
        "target": [
            {
                "type": "SpecificResource",
                "source": base,
                "selector": [
                    {"type": "TextPositionSelector", "start": start, "end": start + 3},
                    {
                        "type": "TextQuoteSelector",
                        "exact": "زار",
                        "prefix": TEXT[start - 32 : start],
                        "suffix": FIRST[FIRST.index("زار") + 3 :][:32],
                    },
                ],
            }
        ],
        "mahdar:field": "anchor",
        "prov:wasGeneratedBy": {"id": f"{base}/reading"},
    }


def test_facts_and_where_they_come_from():
    found = graph(whole_reading(url="https://paper.example/خبر"))
    base = "urn:mahdar:sha256:" + "0123456789abcdef" * 4
    person, visit = URIRef(f"{base}#musoke"), URIRef(f"{base}#e1")
    assert (person, RDF.type, FOAF.Person) in found
    assert (URIRef(f"{base}#ken"), OWL.sameAs, URIRef("http://www.wikidata.org/entity/Q114")) in found
    assert (visit, RECORD.actor, person) in found
    assert str(found.value(visit, RECORD.date).datatype) == "http://id.loc.gov/datatypes/edtf"
    [activity] = found.subjects(RDF.type, PROV.Activity)
    assert found.value(activity, PROV.used) == URIRef(base)
    assert (found.value(activity, PROV.wasAssociatedWith), RDF.type, PROV.SoftwareAgent) in found
    assert str(found.value(URIRef(base), PROV.hadPrimarySource)).startswith("https://paper.example/%D8")


def test_every_reference_leads_to_a_fact():
    found = graph(whole_reading())
    for name in ("actor", "recipient", "speakers", "place", "forum", "host", "by", "to", "parties", "founders", "of"):
        objects = list(found.objects(None, RECORD[name]))
        assert objects
        assert all((each, RDF.type, None) in found for each in objects), name
