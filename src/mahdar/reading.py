"""The record of one document: the public contract, as typed values that print themselves as its JSON.

Every span is `[start, end)` in code points of `Document.text`. Ids are strings, unique inside one reading. A fact that the
article does not give is `None` or empty. Dates are EDTF (ISO 8601-2:2019, level 1), languages BCP 47, events PLOVER.
"""

from typing import Literal

import msgspec

from mahdar.spans import Span

FORMAT = "1"

Evidence = dict[str, list[Span]]
Genre = Literal["opinion"]
Part = Literal["title", "standfirst", "body"]
Mode = Literal["direct", "indirect", "mixed"]
Form = Literal["name", "nominal", "pronoun"]
ActorKind = Literal["person", "state", "organization", "bloc", "forum", "group", "outlet", "place"]
OccasionKind = Literal["meeting", "press_conference", "interview", "speech", "post", "phone", "statement"]
Act = Literal[
    "say", "claim", "stress", "announce", "accuse", "deny", "reject", "propose", "demand", "promise", "warn",
    "threaten", "praise", "condemn", "welcome", "thank", "agree", "hope", "ask", "reveal",
]  # fmt: skip

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Aux = Literal["historical", "future", "hypothetical", "negation"]
Level = Literal["leaders", "ministers", "deputy_ministers", "envoys", "experts"]
MeetingState = Literal["held", "ongoing", "planned", "postponed", "cancelled", "denied"]
IssueKind = Literal[
    "peace_agreement", "normalization", "border", "ceasefire", "prisoners", "nuclear", "sanctions", "security", "trade",
    "refugees", "water", "settlement", "relations", "other",
]  # fmt: skip
IssueValue = Literal[
    "unresolved", "no_talks_planned", "in_progress", "agreed", "signed", "suspended", "collapsed",
]  # fmt: skip

LinkKind = Literal["depends_on", "linked_with"]


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """Where title, standfirst and paragraphs stand in `Document.text`."""

    title: Span | None = None
    standfirst: Span | None = None
    paragraphs: tuple[Span, ...] = ()

    def all(self) -> tuple[Span, ...]:
        """Every part in the order of the text."""
        return tuple(part for part in (self.title, self.standfirst, *self.paragraphs) if part is not None)


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What was read: where it came from, when it was published, and the text that all offsets count in."""

    id: str
    source: str | None = None
    language: str
    title: str | None = None
    standfirst: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    tags: tuple[str, ...] = ()
    genre: Genre | None = None  # the writer speaks of himself; `None`: nothing of the form tells
    text: str
    parts: Parts
    url: str | None = None


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """An office as printed: `title` its words, `sense` its kind, `of` the actor it is held for."""

    title: str
    sense: str
    of: str | None
    span: Span


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Words that name an actor."""

    span: Span
    form: Form


class Labels(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The actor's usual names."""

    ar: str | None = None
    en: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that speaks, acts, meets or is a place of it."""

    id: str
    kind: ActorKind
    name: str
    labels: Labels = Labels()
    qid: str | None = None
    code: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """The reporting word as printed; `span` is `None` for a headline colon."""

    span: Span | None
    lemma: str
    act: Act


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """On what occasion something was said."""

    kind: OccasionKind
    meeting: str | None = None
    span: Span


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What a speaker is told to have said, written, promised, demanded."""

    id: str
    speakers: tuple[str, ...]
    speaker_span: Span | None
    rivals: tuple[str, ...] = ()  # who may be the speaker as well, where he is carried on from what stands before
    cue: Cue
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    negated: bool = False
    about: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    occasion: Occasion | None = None
    date: str | None = None
    place: str | None = None
    inferred: tuple[str, ...] = ()
    parent: str | None = None
    via: tuple[str, ...] = ()
    part: Part = "body"
    repeats: str | None = None
    evidence: Evidence = {}
    rule: str = ""
    confidence: float | None = None  # the probability that cue, content and speaker are right


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something done between actors, in PLOVER (draft 2.0, 2024): `actor` did it, `recipient` it was aimed at."""

    id: str
    type: EventType
    mode: str | None = None
    aux: tuple[Aux, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str | None = None  # code of CAMEO 1.1b3; none for what did not happen
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    anchor: Span
    span: Span
    date: str | None = None
    place: str | None = None
    statement: str | None = None
    evidence: Evidence = {}
    rule: str = ""
    confidence: float | None = None  # the probability that type and parties are right


class Absence(msgspec.Struct, frozen=True, kw_only=True):
    """Who stayed away, and the printed reason."""

    actor: str
    reason: Span | None = None


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting, round, visit or call through all of its tellings."""

    id: str
    forum: str | None = None
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    host: str | None = None
    level: Level | None = None
    level_span: Span | None = None
    state: MeetingState = "held"
    participants: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    absent: tuple[Absence, ...] = ()
    span: Span
    inferred: tuple[str, ...] = ()
    evidence: Evidence = {}
    rule: str = ""


class Forum(msgspec.Struct, frozen=True, kw_only=True):
    """A body that exists to meet, as far as the article tells of it."""

    actor: str
    founded: str | None = None
    founders: tuple[str, ...] = ()
    purpose: Span | None = None
    members: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    left: tuple[str, ...] = ()  # who stepped out
    meetings: tuple[str, ...] = ()
    evidence: Evidence = {}
    rule: str = ""


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What was put to somebody."""

    id: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    what: Span
    through: str | None = None
    status: Literal["made", "accepted", "rejected", "open"] = "made"
    statement: str | None = None
    evidence: Evidence = {}
    rule: str = ""


class IssueState(msgspec.Struct, frozen=True, kw_only=True):
    """How an issue stands, as told by somebody."""

    value: IssueValue
    date: str | None = None
    statement: str | None = None
    span: Span


class IssueLink(msgspec.Struct, frozen=True, kw_only=True):
    """That an issue hangs on another, in the words that say so."""

    to: str
    kind: LinkKind
    statement: str | None = None
    span: Span


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """A question that is being dealt with between parties."""

    id: str
    label: str
    kind: IssueKind
    parties: tuple[str, ...] = ()
    states: tuple[IssueState, ...] = ()
    links: tuple[IssueLink, ...] = ()
    evidence: Evidence = {}
    rule: str = ""


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """A date as printed and what it is in EDTF; `anchor` is what a relative one was reckoned from."""

    span: Span
    value: str
    anchor: Literal["published"] | None = None


class Warning(msgspec.Struct, frozen=True, kw_only=True):
    """What was doubtful in this article."""

    code: str
    message: str
    span: Span | None = None


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Which program and which lexicons made the record."""

    version: str
    lexicons: str | None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that one document told."""

    mahdar: str = FORMAT
    reader: Reader
    document: Document
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    forums: tuple[Forum, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    issues: tuple[Issue, ...] = ()
    dates: tuple[Date, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def to_json(self, indent: int = 0) -> str:
        """The record as JSON: one line, or indented."""
        packed = msgspec.json.encode(self)
        return (msgspec.json.format(packed, indent=indent) if indent else packed).decode()
