"""States and places: schema, ties between the two files, spelling, coverage of CLDR, and every entry's own cases."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest
from babel import Locale
from babel.core import get_global

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import INVISIBLE, TATWEEL, fold
from mahdar.lexicons.entries import Place, State
from mahdar.lexicons.inflect import nisba_forms
from mahdar.lexicons.load import entries, parse, read_file
from mahdar.lexicons.phrases import Phrases
from mahdar.tokens.words import tokenize

STATES = entries("states.yaml", parse("states.yaml", read_file("states.yaml")), State)
PLACES = entries("places.yaml", parse("places.yaml", read_file("places.yaml")), Place)
ALL: tuple[State | Place, ...] = (*STATES, *PLACES)

# States whose name is their city's name too, whose seat is disputed, or that no longer are.
WITHOUT_CAPITAL = {"mco", "smr", "sgp", "vat", "hkg", "esh", "sun", "yug", "csk", "ddr"}

# CLDR's territories that are parts of states, no man's land, or no territory at all.
NO_STATES = {
    "AC", "AI", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CP", "CQ", "CW", "CX",
    "DG", "EA", "EU", "EZ", "FK", "FO", "GF", "GG", "GI", "GL", "GP", "GS", "GU", "HM", "IC", "IM",
    "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF", "PM", "PN", "PR", "QO",
    "RE", "SH", "SJ", "SX", "TA", "TC", "TF", "TK", "UM", "UN", "VG", "VI", "WF", "XA", "XB", "YT",
    "ZZ",
}  # fmt: skip

# CLDR's codes of those whose code in PLOVER is not the one of ISO.
ALPHA_2 = {"kos": "XK", "esh": "EH"}


def forms(entry: State | Place) -> Iterator[str]:
    """Every form that is printed in an entry."""
    yield from entry.names
    yield from entry.demonyms
    if isinstance(entry, State):
        yield from entry.people


def test_there_are_enough() -> None:
    assert len(STATES) >= 195 + 8
    assert len(PLACES) >= 650


def test_ids_are_unique_across_both_files() -> None:
    assert [each for each, times in Counter(entry.id for entry in ALL).items() if times > 1] == []


def test_ids_are_plain() -> None:
    assert [entry.id for entry in ALL if not re.fullmatch(r"[a-z]+(_[a-z]+)*", entry.id)] == []


def test_wikidata_ids_are_wellformed_and_name_one_entry() -> None:
    numbers = [entry.qid for entry in ALL if entry.qid]
    assert [each for each in numbers if not re.fullmatch(r"Q[1-9]\d*", each)] == []
    assert [each for each, times in Counter(numbers).items() if times > 1] == []


def test_states_have_wikidata_ids_and_codes() -> None:
    assert [state.id for state in STATES if not state.qid] == []
    assert [state.id for state in STATES if not re.fullmatch(r"[A-Z]{3}(PRE)?", state.code)] == []
    claimants = {state.code for state in STATES}
    assert [state.id for state in STATES if state.code.endswith("PRE") and state.code[:3] not in claimants] == []


@pytest.mark.parametrize(
    ("id", "qid"),
    [
        ("rus", "Q159"), ("tur", "Q43"), ("irn", "Q794"), ("aze", "Q227"), ("arm", "Q399"), ("geo", "Q230"),
        ("usa", "Q30"), ("sau", "Q851"), ("egy", "Q79"), ("syr", "Q858"), ("pse", "Q219060"), ("isr", "Q801"),
        ("chn", "Q148"), ("cod", "Q974"), ("cog", "Q971"), ("dma", "Q784"), ("dom", "Q786"), ("ner", "Q1032"),
        ("nga", "Q1033"), ("omn", "Q842"), ("moscow", "Q649"),
        ("istanbul", "Q406"), ("geneva", "Q71"), ("jerusalem", "Q1218"),
    ],
)  # fmt: skip
def test_wikidata_ids_that_must_be_right(id: str, qid: str) -> None:
    assert next(entry.qid for entry in ALL if entry.id == id) == qid


def test_capitals_exist_and_lie_in_their_states() -> None:
    places = {place.id: place for place in PLACES}
    wrong = [state.id for state in STATES if state.capital and places[state.capital].state != state.id]
    assert wrong == []
    assert {state.id for state in STATES if not state.capital} == WITHOUT_CAPITAL


def test_places_lie_in_states_that_exist() -> None:
    ids = {state.id for state in STATES}
    assert [place.id for place in PLACES if place.state and place.state not in ids] == []
    assert [place.id for place in PLACES if not ids.issuperset(place.claimed) or place.state in place.claimed] == []


def test_spelling() -> None:
    wrong = []
    for entry in ALL:
        for form in chain(forms(entry), entry.never):
            unmarked = not any(unicodedata.category(each) == "Mn" for each in form)
            clean = not set(form) & {TATWEEL, *INVISIBLE, *"یکہھ"}
            if (
                form != unicodedata.normalize("NFC", form)
                or not unmarked
                or not clean
                or form != " ".join(form.split())
            ):
                wrong.append((entry.id, form))
    assert wrong == []


def test_a_form_stands_once_in_an_entry() -> None:
    twice = []
    for entry in ALL:
        for kind in (entry.names, entry.demonyms, entry.people if isinstance(entry, State) else ()):
            twice += [(entry.id, form) for form, times in Counter(map(fold, kind)).items() if times > 1]
    assert twice == []


def test_demonyms_are_nisbas() -> None:
    assert [(entry.id, form) for entry in ALL for form in entry.demonyms if not form.endswith("ي")] == []


def test_other_words_for_a_people_have_the_article() -> None:
    assert [(state.id, form) for state in STATES for form in state.people if not form.startswith("ال")] == []


def test_risky_and_ambiguous_forms_are_forms_of_the_entry() -> None:
    strangers = [
        (entry.id, form)
        for entry in ALL
        for form in chain(entry.risky, entry.ambiguous)
        if form not in set(forms(entry))
    ]
    assert strangers == []


@pytest.mark.parametrize("kind", ["names", "demonyms", "people"])
def test_a_form_in_two_entries_is_told_by_both(kind: str) -> None:
    owners: dict[str, list[State | Place]] = defaultdict(list)
    for entry in ALL:
        for form in getattr(entry, kind, ()):
            owners[fold(form)].append(entry)
    shared = {form for form, several in owners.items() if len(several) > 1}
    told = {form for form, several in owners.items() if all(form in map(fold, entry.ambiguous) for entry in several)}
    assert shared - told == set(), "shared, but not told"
    lone = {
        fold(form)
        for entry in ALL
        for form in entry.ambiguous
        if form in getattr(entry, kind, ()) and fold(form) not in shared
    }
    assert lone == set(), "told, but not shared"


def test_doubtful_entries_have_cases_on_both_sides() -> None:
    bare = [
        entry.id
        for entry in ALL
        if (entry.risky or entry.ambiguous or entry.never) and not (entry.examples and entry.counterexamples)
    ]
    assert bare == []


def test_every_territory_of_cldr_that_is_a_state_is_there_under_its_name() -> None:
    alpha_2 = {
        each: names[0] for each, names in get_global("territory_aliases").items() if len(each) == 3 and each.isalpha()
    }
    by_territory: dict[str | None, State] = {}
    for state in STATES:  # the states of yesterday, whose codes are aliases of today's, come last
        by_territory.setdefault(ALPHA_2.get(state.id) or alpha_2.get(state.code), state)
    missing = []
    for territory, name in Locale("ar").territories.items():
        if len(territory) != 2 or territory in NO_STATES:
            continue
        known = by_territory.get(territory)
        names = {fold(re.sub(r" \(.*", "", each)) for each in known.names} if known else set()
        if fold(re.sub(r" \(.*", "", name)) not in names:
            missing.append((territory, name))
    assert missing == []


@cache
def world() -> Phrases[tuple[str, ...]]:
    """Every name and every phrase that is none: to the ids that have it, those for whom it is not risky."""
    owners: dict[str, list[str]] = defaultdict(list)
    for entry in ALL:
        for form in entry.names:
            owners[fold(form)] += [] if form in entry.risky else [entry.id]
    for entry in ALL:
        for form in entry.never:
            owners[fold(form)] = []
    return Phrases((form, tuple(ids)) for form, ids in owners.items())


@cache
def adjectives() -> dict[str, set[str]]:
    """Every form of every demonym that is not risky, and of the peoples, to the ids that have it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in ALL:
        for demonym in entry.demonyms:
            if demonym not in entry.risky:
                for form in nisba_forms(demonym):
                    owners[form.key].add(entry.id)
                    owners["ال" + form.key].add(entry.id)
    for state in STATES:
        for people in state.people:
            if people not in state.risky:
                owners[fold(people)].add(state.id)
    return owners


def found_in(text: str) -> set[str]:
    """The ids that the plain look-up finds: from left to right, the longest phrase, the fewest proclitics cut."""
    keys = [token.key for token in tokenize(text)]
    found: set[str] = set()
    at = 0
    while at < len(keys):
        length = 1
        for cut in cuts(keys[at]):
            match = world().match(keys, at, cut.key)
            if match is not None and (match.value or not cut.letters):
                found.update(match.value)
                length = match.length
                break
            if cut.key in adjectives():
                found |= adjectives()[cut.key]
                break
        at += length
    return found


EXAMPLES = [(entry, text) for entry in ALL for text in entry.examples]
COUNTEREXAMPLES = [(entry, text) for entry in ALL for text in entry.counterexamples]


@pytest.mark.parametrize(
    ("entry", "marked"), EXAMPLES, ids=[f"{entry.id}-{at}" for at, (entry, _) in enumerate(EXAMPLES)]
)
def test_examples(entry: State | Place, marked: str) -> None:
    words = re.findall("⟦(.+?)⟧", marked)
    known = {fold(form) for form in forms(entry)}
    assert words
    assert [word for word in words if fold(word) not in known] == []
    plain = marked.replace("⟦", "").replace("⟧", "")
    doubtful = {fold(form) for form in entry.risky}
    assert entry.id in found_in(plain) or all(fold(word) in doubtful for word in words)


@pytest.mark.parametrize(
    ("entry", "text"), COUNTEREXAMPLES, ids=[f"{entry.id}-{at}" for at, (entry, _) in enumerate(COUNTEREXAMPLES)]
)
def test_counterexamples(entry: State | Place, text: str) -> None:
    assert "⟦" not in text
    assert entry.id not in found_in(text)
