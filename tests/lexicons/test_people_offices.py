"""People, offices and the words of titles: schema, spelling, ties between the files, and every office's own cases."""

import re
import unicodedata
from collections import Counter
from itertools import chain

import msgspec
import pytest

from mahdar.arabic.letters import INVISIBLE, TATWEEL, fold
from mahdar.lexicons.entries import Office, Organization, Person, State, Tenure, TitleWords
from mahdar.lexicons.load import entries, parse, read_file

PEOPLE = entries("people.yaml", parse("people.yaml", read_file("people.yaml")), Person)
OFFICES = entries("offices.yaml", parse("offices.yaml", read_file("offices.yaml")), Office)
STATES = entries("states.yaml", parse("states.yaml", read_file("states.yaml")), State)
ORGANIZATIONS = entries(
    "organizations.yaml", parse("organizations.yaml", read_file("organizations.yaml")), Organization
)
TITLE_WORDS = msgspec.convert(parse("title_words.yaml", read_file("title_words.yaml")), TitleWords)

MONONYMS = {"abu_obaida", "sugiono"}  # known by one name, or by one when its two words are written together
KINDS = {"person", "state", "organization", "bloc", "forum", "group", "outlet", "place"}
PLOVER_SECTORS = {
    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "LEG", "MED", "EDU", "BUS", "CVL", "IGO", "NGO",
    "REL", "LAB",
}  # fmt: skip
PERSIAN = "یېکڪہۀۃھەپچژگ"
EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def forms_of(office: Office) -> tuple[str, ...]:
    return (*office.masculine, *office.feminine, *office.dual, *office.plural)


def title_words() -> tuple[str, ...]:
    groups = chain(TITLE_WORDS.modifiers, TITLE_WORDS.honorifics, TITLE_WORDS.ministries)
    heads = (*TITLE_WORDS.ministry_heads, *TITLE_WORDS.forum_heads)
    return (
        *chain.from_iterable(each.forms for each in groups),
        *(head.form for head in heads),
        *(head.plural for head in heads if head.plural),
    )


def not_clean(form: str) -> bool:
    """Whether `form` has what no entry of these files may have."""
    return (
        form != unicodedata.normalize("NFC", form)
        or form != " ".join(form.split())
        or any(c == TATWEEL or c in INVISIBLE or c in PERSIAN or unicodedata.category(c) == "Mn" for c in form)
    )


def test_forms_are_clean():
    people = chain.from_iterable((*person.names, *person.short) for person in PEOPLE)
    offices = chain.from_iterable(map(forms_of, OFFICES))
    assert [form for form in chain(people, offices, title_words()) if not_clean(form)] == []


@pytest.mark.parametrize("ids", [[p.id for p in PEOPLE], [o.id for o in OFFICES]], ids=["people", "offices"])
def test_ids_are_unique_slugs(ids: list[str]):
    assert [each for each, times in Counter(ids).items() if times > 1] == []
    assert [each for each in ids if not re.fullmatch(r"[a-z0-9_]+", each)] == []


def test_spellings_of_an_entry_differ_after_folding():
    for person in PEOPLE:
        folded = [fold(form) for form in (*person.names, *person.short)]
        assert len(folded) == len(set(folded)), person.id
    for office in OFFICES:
        folded = [fold(form) for form in forms_of(office)]
        assert len(folded) == len(set(folded)), office.id


def test_full_names_have_two_words():
    assert {person.id for person in PEOPLE for name in person.names if " " not in name} == MONONYMS


def test_full_names_belong_to_one_person():
    names = Counter(fold(name) for person in PEOPLE for name in person.names)
    assert [name for name, times in names.items() if times > 1] == []


def test_short_names_are_no_titles_nor_nationalities():
    taken = {fold(form) for form in chain(chain.from_iterable(map(forms_of, OFFICES)))}
    for state in STATES:
        taken |= {fold(form) for form in (*state.names, *state.people)}
        taken |= {fold(form) for demonym in state.demonyms for form in (demonym, "ال" + demonym)}
    assert [(person.id, form) for person in PEOPLE for form in person.short if fold(form) in taken] == []


def tenures() -> list[tuple[str, Tenure]]:
    return [(person.id, tenure) for person in PEOPLE for tenure in person.offices]


def test_tenures_are_of_known_offices_and_bodies():
    senses = {office.id for office in OFFICES}
    bodies = {each.id for each in (*STATES, *ORGANIZATIONS)}
    assert [(who, tenure.sense) for who, tenure in tenures() if tenure.sense not in senses] == []
    assert [(who, tenure.of) for who, tenure in tenures() if tenure.of not in bodies] == []


def test_tenures_begin_before_they_end():
    for who, tenure in tenures():
        for date in (tenure.since, tenure.until):
            assert date is None or EDTF.fullmatch(date), (who, date)
        if tenure.since and tenure.until:
            precision = min(len(tenure.since), len(tenure.until))  # 2016 – 2016-05 is in order
            assert tenure.since[:precision] <= tenure.until[:precision], (who, tenure)


def test_the_last_office_is_the_latest():
    for person in PEOPLE:
        began = [tenure.since or "" for tenure in person.offices]
        assert began == sorted(began), person.id


def test_wikidata_ids_are_of_one_person():
    known = [person.qid for person in PEOPLE if person.qid]
    assert all(re.fullmatch(r"Q[1-9]\d*", qid) for qid in known)
    assert len(known) == len(set(known))


def test_a_form_with_several_senses_has_one_that_holds_by_default():
    senses: dict[str, list[Office]] = {}
    for office in OFFICES:
        for form in forms_of(office):
            senses.setdefault(fold(form), []).append(office)
    shared = {form: offices for form, offices in senses.items() if len(offices) > 1}
    assert [form for form, offices in shared.items() if sum(not o.of for o in offices) != 1] == []


def test_restrictions_and_sectors_are_known():
    states = {state.id for state in STATES}
    for office in OFFICES:
        assert set(office.of) <= KINDS | states, office.id
        assert office.sector is None or office.sector in PLOVER_SECTORS, office.id
    for head in (*TITLE_WORDS.ministry_heads, *TITLE_WORDS.forum_heads):
        assert head.sector is None or head.sector in PLOVER_SECTORS, head.form


def found(office: Office, sentence: str) -> list[str]:
    """The forms of `office` that stand in `sentence` as whole words; one-letter particles may be attached."""
    text = fold(sentence)
    return [form for form in map(fold, forms_of(office)) if re.search(rf"(?<!\w)[وفبلك]?{re.escape(form)}(?!\w)", text)]


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.id)
def test_examples(office: Office):
    assert office.examples
    for example in office.examples:
        marked = re.findall("⟦(.*?)⟧", example)
        assert marked, example
        assert all(fold(words) in map(fold, forms_of(office)) for words in marked), example
    for sentence in office.counterexamples:
        assert found(office, sentence) == [], sentence


def test_ministries_are_of_known_ministers():
    senses = {office.id for office in OFFICES}
    assert [group.id for group in TITLE_WORDS.ministries if group.id not in senses] == []


@pytest.mark.parametrize("list_name", ["modifiers", "honorifics", "ministries"])
def test_title_words_are_listed_once(list_name: str):
    forms = [fold(form) for group in getattr(TITLE_WORDS, list_name) for form in group.forms]
    assert [form for form, times in Counter(forms).items() if times > 1] == []
