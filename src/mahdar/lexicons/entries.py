"""The types of lexicon entries. A field that a file does not fill takes its default; an unknown field is refused.

Forms are in NFC, without tatweel, vowel marks, bidi controls or Persian look-alikes. `names` begins with the usual one.
"""

from typing import Literal

import msgspec

from mahdar.reading import Act, ActorKind


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all entries share."""

    examples: tuple[str, ...] = ()
    """Sentences of our own in which the entry is found, its words between ⟦ and ⟧."""
    counterexamples: tuple[str, ...] = ()
    """Sentences of our own in which it is not found."""


class State(Entry, frozen=True, kw_only=True):
    """`states.yaml`: a state, or what is treated as one."""

    id: str  # ISO 3166-1 alpha-3 in small letters
    code: str  # PLOVER country code
    en: str
    qid: str
    names: tuple[str, ...]
    demonym: str | None = None  # masculine singular: روسي; feminine, dual and sound plurals follow from it
    people: tuple[str, ...] = ()  # other words for its people, mostly broken plurals: الروس, الأتراك
    capital: str | None = None  # id in places.yaml


class Place(Entry, frozen=True, kw_only=True):
    """`places.yaml`: a city, region, sea, strait, camp … that is no state."""

    id: str
    en: str
    names: tuple[str, ...]
    qid: str | None = None
    state: str | None = None  # id in states.yaml
    kind: Literal["city", "region", "water", "building", "continent"] = "city"
    demonym: str | None = None


class Organization(Entry, frozen=True, kw_only=True):
    """`organizations.yaml`: whatever acts and is neither state nor person nor outlet."""

    id: str
    kind: ActorKind  # organization, bloc, forum or group
    en: str
    names: tuple[str, ...]
    short: tuple[str, ...] = ()  # acronyms and short names that stand alone: ناتو, الناتو
    qid: str | None = None
    code: str | None = None  # PLOVER: IGOUNO, PSEREB …
    state: str | None = None  # whose organ it is
    gender: Literal["m", "f"] | None = None
    adjective: str | None = None  # أممي for the United Nations


class Outlet(Entry, frozen=True, kw_only=True):
    """`outlets.yaml`: an agency, paper, station or site that carries news."""

    id: str
    en: str
    names: tuple[str, ...]
    credits: tuple[str, ...] = ()  # how it signs: أ ف ب, د ب أ, واس, AFP
    domains: tuple[str, ...] = ()
    qid: str | None = None
    code: str | None = None
    agency: bool = False


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office held from – to (EDTF; `None`: before, or still)."""

    sense: str  # id in offices.yaml
    of: str  # id of a state or organization
    since: str | None = None
    until: str | None = None


class Person(Entry, frozen=True, kw_only=True):
    """`people.yaml`: somebody who held an office that the world's news speak of."""

    id: str
    en: str
    names: tuple[str, ...]  # full names in their spellings
    short: tuple[str, ...] = ()  # last names and by-names by which later mentions go
    qid: str | None = None
    offices: tuple[Tenure, ...] = ()


class Office(Entry, frozen=True, kw_only=True):
    """`offices.yaml`: the head of a title, with what may follow it.

    `forms` are masculine singular, feminine singular, dual and plural words or phrases (رئيس, رئيسة, رئيسا, رئيسي, رؤساء …),
    without article. `head` is of the title: the words of the body it is of may follow (`وزير` + `الخارجية`).
    """

    id: str  # sense: foreign_minister, president …
    en: str
    masculine: tuple[str, ...]
    feminine: tuple[str, ...] = ()
    dual: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    sector: str | None = None  # PLOVER sector: GOV, MIL, LEG …
    rank: Literal["leaders", "ministers", "deputy_ministers", "envoys", "experts"] | None = None


class Verb(Entry, frozen=True, kw_only=True):
    """`cues.yaml`: a reporting verb by its principal parts, and what may follow it."""

    lemma: str
    act: Act
    present: str | None = None  # يقول
    past: bool = True
    participle: str | None = None  # قائل: for ḥāl cues
    masdar: tuple[str, ...] = ()  # قول
    frames: tuple[str, ...]
    """What follows subject and adverbials: `that` (أن/إن, a colon or a quotation), `object` (a bare noun phrase is the
    content), `person` (a bare noun phrase is the addressee, a preposition follows), or a preposition (إلى, ب, على, عن, من)
    with which clause or noun is the content."""
    weak: bool = False  # a cue only with `that`, a colon or a quotation right after its subject


class Noun(Entry, frozen=True, kw_only=True):
    """`cues.yaml`: a noun or phrase that attributes: بحسب, وفقا ل, نقلا عن, على حد قول."""

    lemma: str
    act: Act = "say"
    forms: tuple[str, ...]
    takes: Literal["source", "clause", "both"] = "source"
