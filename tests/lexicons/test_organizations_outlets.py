"""The entries of organizations and outlets, one by one: their shape, their forms, their examples."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from mahdar.arabic.clitics import cuts
from mahdar.arabic.letters import INVISIBLE, TATWEEL, fold
from mahdar.lexicons.entries import Entry, Organization, Outlet
from mahdar.lexicons.load import entries, parse, read_file
from mahdar.lexicons.phrases import Phrases
from mahdar.tokens.words import tokenize

ORGANIZATIONS = entries(
    "organizations.yaml", parse("organizations.yaml", read_file("organizations.yaml")), Organization
)
OUTLETS = entries("outlets.yaml", parse("outlets.yaml", read_file("outlets.yaml")), Outlet)
ALL: tuple[Organization | Outlet, ...] = ORGANIZATIONS + OUTLETS

INTERNATIONAL = ("UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC", "WST")
SECTORS = (
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
    "LAB", "HLH", "REF", "MED", "OPP", "PRE", "REL", "SOC",
)  # fmt: skip
CODE = re.compile(f"[A-Z]{{3}}({'|'.join(SECTORS)})?|IGO[A-Z]{{3}}|NGO[A-Z]{{3}}")
MARKED = re.compile("⟦(.+?)⟧")
LOOK_ALIKES = "یکہھەۀۃڪې"


class Named(NamedTuple):
    """Whose form it is, and whether it needs support by its context."""

    id: str
    risky: bool


def forms_of(entry: Organization | Outlet) -> tuple[str, ...]:
    """Every form by which the entry is found, signatures of outlets included."""
    more = entry.credits if isinstance(entry, Outlet) else entry.short
    return entry.names + more + entry.risky


def folded(form: str) -> str:
    """A form as it is compared: its words, without the space between them counted."""
    return " ".join(token.key for token in tokenize(form))


def phrases() -> Phrases[Named]:
    """All forms but signatures, which are looked for in datelines only; a sure form goes before a risky one."""
    sure = [
        (form, Named(each.id, False))
        for each in ALL
        for form in each.names + (each.short if isinstance(each, Organization) else ())
    ]
    return Phrases(sure + [(form, Named(each.id, True)) for each in ALL for form in each.risky])


KNOWN = phrases()


def found_in(text: str) -> Iterator[Named]:
    """What the forms find in a sentence, from left to right, the longest first."""
    keys = [token.key for token in tokenize(text)]
    at = 0
    while at < len(keys):
        matches = [found for cut in cuts(keys[at]) if (found := KNOWN.match(keys, at, cut.key))]
        if matches:
            best = max(matches, key=lambda found: found.length)
            yield best.value
            at += best.length
        else:
            at += 1


def entry_id(entry: Entry) -> str:
    return entry.id if isinstance(entry, Organization | Outlet) else ""


each_entry = pytest.mark.parametrize("entry", ALL, ids=entry_id)


def test_ids_are_unique():
    ids = [each.id for each in ALL]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("ids", [[each.id for each in ALL]])
def test_ids_are_plain(ids):
    assert [each for each in ids if not re.fullmatch(r"[a-z0-9_]+", each)] == []


@each_entry
def test_forms_are_clean(entry):
    for form in forms_of(entry):
        assert form == unicodedata.normalize("NFC", form)
        assert form == " ".join(form.split())
        assert not [each for each in form if unicodedata.category(each) == "Mn" or each in LOOK_ALIKES]
        assert TATWEEL not in form
        assert not set(INVISIBLE) & set(form)


@each_entry
def test_forms_are_told_once(entry):
    sure = entry.names + (entry.short if isinstance(entry, Organization) else ()) + entry.risky
    forms = [fold(form) for form in sure]
    assert len(forms) == len(set(forms))


@each_entry
def test_code_has_its_shape(entry):
    if entry.code is not None:
        assert CODE.fullmatch(entry.code)
    if entry.qid is not None:
        assert re.fullmatch(r"Q[1-9][0-9]*", entry.qid)


@pytest.mark.parametrize("entry", ORGANIZATIONS, ids=entry_id)
def test_organization(entry):
    assert entry.kind in ("organization", "bloc", "forum", "group")
    assert entry.gender in ("m", "f")
    assert entry.state is None or re.fullmatch(r"[a-z]{3}", entry.state)
    country = (entry.code or "")[:3]
    if entry.state and country and country not in INTERNATIONAL:
        assert country == entry.state.upper()


@pytest.mark.parametrize("entry", OUTLETS, ids=entry_id)
def test_outlet(entry):
    assert entry.code is not None
    assert entry.code.endswith("MED")
    for domain in entry.domains:
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain)


def test_a_qid_names_one_entry():
    qids = [each.qid for each in ALL if each.qid]
    assert len(qids) == len(set(qids))


def test_a_domain_names_one_outlet():
    domains = [domain for each in OUTLETS for domain in each.domains]
    assert len(domains) == len(set(domains))


def test_shared_forms_say_so():
    owners = defaultdict(list)
    for each in ALL:
        for form in {folded(form) for form in forms_of(each)}:
            owners[form].append(each)
    silent = [
        (form, each.id)
        for form, group in owners.items()
        if len(group) > 1
        for each in group
        if form not in {folded(other) for other in each.ambiguous}
    ]
    assert silent == []


@each_entry
def test_ambiguous_forms_are_forms(entry):
    assert set(entry.ambiguous) <= set(forms_of(entry))


@each_entry
def test_examples_mark_a_form(entry):
    assert entry.examples
    own = {fold(form) for form in forms_of(entry)}
    for example in entry.examples:
        assert [fold(marked) in own for marked in MARKED.findall(example)] == [True]


@each_entry
def test_examples_are_found(entry):
    """By the marked form itself, also where another body has it too."""
    for example in entry.examples:
        plain = MARKED.sub(r"\1", example)
        shared = {fold(form) for form in entry.ambiguous}
        assert entry.id in {each.id for each in found_in(plain)} or fold(MARKED.findall(example)[0]) in shared


@each_entry
def test_risky_forms_have_counterexamples(entry):
    assert not entry.risky or entry.counterexamples


@each_entry
def test_counterexamples_hold_no_sure_form(entry):
    for counterexample in entry.counterexamples:
        assert Named(entry.id, False) not in set(found_in(counterexample))


def test_channels_are_a_list_of_names():
    channels = parse("channels.yaml", read_file("channels.yaml"))
    assert all(isinstance(each, str) for each in channels)
    assert len({fold(each) for each in channels}) == len(channels)
    assert not {folded(each) for each in channels} & {folded(form) for each in ALL for form in forms_of(each)}
