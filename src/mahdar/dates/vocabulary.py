"""The words of `dates.yaml`, folded and findable by their first word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeVar

import msgspec

from mahdar.arabic.clitics import CONJUNCTIONS, PREPOSITIONS
from mahdar.arabic.letters import fold
from mahdar.dates.anchor import Unit
from mahdar.lexicons.load import convert, parse, read_file
from mahdar.lexicons.phrases import Phrases

FILE = "dates.yaml"
Relation = Literal["before_past", "past", "current", "coming", "after_coming", "same"]
Lead = Literal["day", "ago", "part", "point", "season", "unit", "century", "decade"]
"""What a date may begin with, in the order in which the rules are tried."""

_ARTICLE = "ال"
_Forms = tuple[str, ...]
T = TypeVar("T")


class _Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`dates.yaml` as it is written."""

    months: dict[int, _Forms]
    hijri_months: dict[int, _Forms]
    risky_months: _Forms
    risky_after: _Forms
    weekdays: dict[int, _Forms]
    days: dict[int, _Forms]
    nights: dict[int, _Forms]
    day_heads: _Forms
    day_parts: _Forms
    recurring: _Forms
    recurring_after: _Forms
    no_weekday_after: _Forms
    both_after: _Forms
    no_weekday_before: _Forms
    no_today_after: _Forms
    no_today_before: _Forms
    no_yesterday_before: _Forms
    tomorrow_needs_support: _Forms
    past: _Forms
    past_of_weekday: _Forms
    before_past: _Forms
    coming: _Forms
    after_coming: _Forms
    current: _Forms
    same: _Forms
    this: _Forms
    units: dict[Unit, _Forms]
    ago: _Forms
    about: _Forms
    counted: dict[Unit, _Forms]
    singles: dict[Unit, _Forms]
    duals: dict[Unit, _Forms]
    no_distance_before: _Forms
    general_after: _Forms
    parts: _Forms
    parts_of_current: _Forms
    seasons: dict[int, _Forms]
    month_heads: _Forms
    year_heads: _Forms
    of: _Forms
    of_year: _Forms
    before_year: _Forms
    counted_nouns: _Forms
    numbered: _Forms
    name_heads: _Forms
    ordinals: dict[int, _Forms]
    teens: _Forms
    cardinals: dict[int, _Forms]
    year_hundreds: dict[int, _Forms]
    ordinal_day_after: _Forms
    centuries: _Forms
    other_eras: _Forms
    decades: dict[int, _Forms]
    ages: _Forms
    hijri_marks: _Forms
    common_era_marks: _Forms
    start: _Forms
    to: _Forms
    between: _Forms
    joints: _Forms
    equals: _Forms
    ahead: _Forms
    preparing: _Forms
    ahead_verbs: _Forms


class MonthName(NamedTuple):
    """A month by its number; `risky` where its name is another word too."""

    number: int
    hijri: bool
    risky: bool


class Start(NamedTuple):
    """How a date may begin with a word: the word without its proclitics, these, and the rules to try."""

    key: str
    proclitics: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of dates."""

    starts: Mapping[str, Start]
    months: Phrases[MonthName]
    days: Phrases[int]
    nights: Phrases[int]
    relations: Phrases[Relation]
    weekday_relations: Phrases[Relation]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    counted: Mapping[str, Unit]
    singles: Mapping[str, Unit]
    duals: Mapping[str, Unit]
    seasons: Mapping[str, int]
    decades: Mapping[str, int]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    year_hundreds: Mapping[str, int]
    phrases: Mapping[str, Phrases[None]]
    """The lists of the file by their names, where their forms may be of several words."""
    lists: Mapping[str, frozenset[str]]
    """The same lists as folded forms, for those of single words."""


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the package. Raises `LexiconError` with the place where the file breaks its schema."""
    words = convert(FILE, parse(FILE, read_file(FILE)), _Words)
    plain: dict[str, _Forms] = {
        name: getattr(words, name) for name in _Words.__struct_fields__ if isinstance(getattr(words, name), tuple)
    }
    lists = {name: frozenset(fold(form) for form in forms) for name, forms in plain.items()}
    lists["ahead"] |= frozenset(_ahead_verbs(words.ahead_verbs))
    return Vocabulary(
        starts=_starts(words),
        months=Phrases(_month_names(words, lists["risky_months"])),
        days=Phrases((form, offset) for offset, forms in words.days.items() for form in forms),
        nights=Phrases((form, offset) for offset, forms in words.nights.items() for form in forms),
        relations=Phrases(_relations(words, words.past)),
        weekday_relations=Phrases(_relations(words, words.past_of_weekday)),
        weekdays=_folded(words.weekdays),
        units=_folded(words.units),
        counted=_folded(words.counted),
        singles=_folded(words.singles),
        duals=_folded(words.duals),
        seasons=_folded(words.seasons),
        decades=_folded(words.decades),
        ordinals=_folded(words.ordinals),
        cardinals=_folded(words.cardinals),
        year_hundreds=_folded(words.year_hundreds),
        phrases={name: Phrases((form, None) for form in forms) for name, forms in plain.items()},
        lists=lists,
    )


def _folded(table: Mapping[T, _Forms]) -> dict[str, T]:
    return {fold(form): meaning for meaning, forms in table.items() for form in forms}


def _month_names(words: _Words, risky: frozenset[str]) -> Iterator[tuple[str, MonthName]]:
    for hijri, table in ((False, words.months), (True, words.hijri_months)):
        for number, forms in table.items():
            for form in forms:
                yield form, MonthName(number, hijri, fold(form) in risky)


def _relations(words: _Words, past: _Forms) -> Iterator[tuple[str, Relation]]:
    yield from ((form, "before_past") for form in words.before_past)
    yield from ((form, "past") for form in past)
    yield from ((form, "current") for form in words.current)
    yield from ((form, "coming") for form in words.coming)
    yield from ((form, "after_coming") for form in words.after_coming)
    yield from ((form, "same") for form in words.same)


def _ahead_verbs(stems: _Forms) -> Iterator[str]:
    """سيعقد, ستعقد, سنعقد with the endings of dual and plural."""
    for stem in stems:
        for person in ("ي", "ت", "ن"):
            for ending in ("", "ون", "ان"):
                yield f"س{person}{fold(stem)}{ending}"


def _starts(words: _Words) -> dict[str, Start]:
    """Every word that a date may begin with, and the same words behind proclitics: one look-up a token tells."""
    leads: dict[str, list[Lead]] = {}
    bare: set[str] = set()  # no preposition is written on to these: لامس is a verb
    firsts: tuple[tuple[Lead, Iterable[str], bool], ...] = (
        ("day", _flat(words.days), False),
        ("day", (*_flat(words.weekdays), *_flat(words.nights), *words.day_heads, *words.day_parts), True),
        ("ago", words.ago, False),
        ("part", words.parts, True),
        ("point", (*_flat(words.months), *_flat(words.hijri_months), *_flat(words.ordinals)), True),
        ("point", (*words.month_heads, *words.year_heads), True),
        ("season", _flat(words.seasons), True),
        ("unit", (*_flat(words.units), *words.this), True),
        ("century", words.centuries, True),
        ("decade", _flat(words.decades), True),
    )
    for lead, forms, takes_prepositions in firsts:
        for form in forms:
            key = fold(form.split()[0])
            if lead not in leads.setdefault(key, []):
                leads[key].append(lead)
            if not takes_prepositions and not key.startswith(_ARTICLE):
                bare.add(key)
    leads[_ARTICLE] = ["point"]  # الـ18 من أكتوبر
    starts = {key: Start(key, "", tuple(found)) for key, found in leads.items()}
    for key, found in leads.items():
        for proclitics, form in _with_proclitics(key, key not in bare):
            starts.setdefault(form, Start(key, proclitics, tuple(found)))
    return starts


def _flat(table: Mapping[int, _Forms] | Mapping[Unit, _Forms]) -> Iterator[str]:
    for forms in table.values():
        yield from forms


def _with_proclitics(key: str, takes_prepositions: bool) -> Iterator[tuple[str, str]]:
    for conjunction in ("", *CONJUNCTIONS):
        for preposition in ("", *(PREPOSITIONS if takes_prepositions else ())):
            if preposition == "ل" and key.startswith(_ARTICLE):
                yield conjunction + preposition, f"{conjunction}ل{key[1:]}"
            elif conjunction or preposition:
                yield conjunction + preposition, f"{conjunction}{preposition}{key}"
