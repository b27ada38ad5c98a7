"""A record in which everything occurs that a record can tell, of an invented article, for tests of what people see."""

import msgspec

from mahdar.reading import (
    Absence,
    Actor,
    Cue,
    Date,
    Document,
    Event,
    Forum,
    Issue,
    IssueLink,
    IssueState,
    Meeting,
    Mention,
    Occasion,
    Parts,
    Proposal,
    Reader,
    Reading,
    Role,
    Statement,
)
from mahdar.spans import Span

TITLE = "منتدى البحيرات يختتم اجتماعه في أوسلو"
PARAGRAPHS = (
    "قالت وزيرة خارجية النرويج سيغريد هاوغن، الثلاثاء، عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات، "
    "إن النرويج عرضت على فنلندا تقاسم مياه النهر عبر المنتدى.",
    "وأضافت أن ترسيم الحدود بين فنلندا والسويد لم يحسم بعد، وأنه مرتبط بتقاسم المياه.",
    "وكان المنتدى قد تأسس عام 2019 بمبادرة من فنلندا من أجل حماية البحيرات، وأبوابه مفتوحة أمام الدنمارك، وعقد اجتماعه "
    "الأول في هلسنكي عام 2020 على مستوى نواب الوزراء، وغابت عنه السويد بسبب الانتخابات.",
)
TEXT = "\n".join((TITLE, *PARAGRAPHS))


def at(words):
    """The span of the first place where the words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _actor(name, kind, words, **fields):
    return Actor(id=name, kind=kind, name=words, mentions=(Mention(span=at(words), form="name"),), **fields)


ACTORS = (
    _actor(
        "a-minister", "person", "سيغريد هاوغن",
        roles=(
            Role(title="وزيرة خارجية النرويج", sense="foreign_minister", of="a-nor", span=at("وزيرة خارجية النرويج")),
        ),
    ),
    _actor("a-nor", "state", "النرويج"),
    _actor("a-fin", "state", "فنلندا"),
    _actor("a-swe", "state", "السويد"),
    _actor("a-den", "state", "الدنمارك"),
    _actor("a-oslo", "place", "أوسلو"),
    _actor("a-helsinki", "place", "هلسنكي"),
    _actor("a-lakes", "forum", "منتدى البحيرات"),
)  # fmt: skip


def _said(name, cue, content, **fields):
    return Statement(
        id=name,
        speakers=("a-minister",),
        cue=Cue(span=at(cue), lemma=cue, act="say"),
        content=(at(content),),
        mode="indirect",
        **fields,
    )


STATEMENTS = (
    _said(
        "t-1", "قالت", "النرويج عرضت على فنلندا تقاسم مياه النهر عبر المنتدى", act="announce",
        speaker_span=at("وزيرة خارجية النرويج سيغريد هاوغن"), date="2025-03-04",
        occasion=Occasion(kind="meeting", meeting="m-2", span=at("عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات")),
    ),
    _said(
        "t-2", "أضافت", "ترسيم الحدود بين فنلندا والسويد لم يحسم بعد", act="say", speaker_span=None, date="2025-03-04",
        occasion=Occasion(kind="meeting", meeting="m-2", span=at("عقب مشاركتها في الاجتماع الثاني لمنتدى البحيرات")),
        inferred=("date", "occasion"),
    ),
)  # fmt: skip

MEETINGS = (
    Meeting(
        id="m-1", forum="a-lakes", ordinal=1, date="2020", place="a-helsinki", level="deputy_ministers",
        level_span=at("نواب الوزراء"), absent=(Absence(actor="a-swe", reason=at("الانتخابات")),),
        span=at("اجتماعه الأول"), rule="held",
    ),
    Meeting(
        id="m-2", ordinal=2, date="2025-03-04", place="a-oslo", host="a-nor", participants=("a-minister", "a-fin"),
        mediators=("a-den",), span=at("الاجتماع الثاني"), inferred=("date",), evidence={"place": [at("أوسلو")]},
        rule="occasion",
    ),
)  # fmt: skip

FORUMS = (
    Forum(
        actor="a-lakes", founded="2019", founders=("a-fin",), purpose=at("حماية البحيرات"), members=("a-nor", "a-fin"),
        observers=("a-swe",), open_to=("a-den",), left=("a-swe",), meetings=("m-1", "m-2"),
        evidence={"founded": [at("عام 2019")], "founders": [at("بمبادرة من فنلندا")]}, rule="founding",
    ),
)  # fmt: skip

PROPOSALS = (
    Proposal(
        id="p-1", by=("a-nor",), to=("a-fin",), what=at("تقاسم مياه النهر"), through="a-lakes", status="open",
        statement="t-1", rule="offer",
    ),
)  # fmt: skip

ISSUES = (
    Issue(
        id="i-1", label="ترسيم الحدود", kind="border", parties=("a-fin", "a-swe"),
        states=(IssueState(value="unresolved", date="2025-03-04", statement="t-2", span=at("لم يحسم بعد")),),
        links=(IssueLink(to="i-2", kind="depends_on", statement="t-2", span=at("مرتبط بتقاسم المياه")),),
        rule="open_issue",
    ),
    Issue(id="i-2", label="تقاسم المياه", kind="water"),
)  # fmt: skip

EVENTS = (
    Event(
        id="e-1", type="AGREE", actor=("a-nor",), recipient=("a-fin",), anchor=at("عرضت"),
        span=at("عرضت على فنلندا تقاسم مياه النهر"), statement="t-1", rule="verb_subject",
    ),
    Event(
        id="e-2", type="CONSULT", mode="multilateral", aux=("historical",), actor=("a-lakes",), anchor=at("اجتماعه الأول"),
        span=at("وعقد اجتماعه الأول في هلسنكي عام 2020"), date="2020", place="a-helsinki", rule="noun",
    ),
)  # fmt: skip

IDS = frozenset(
    each.id for group in (ACTORS, STATEMENTS, MEETINGS, PROPOSALS, ISSUES, EVENTS) for each in group
)  # fmt: skip
"""No view shows any of these."""


def full_reading(**changes):
    """The record, with fields changed."""
    starts = [at(TITLE), *map(at, PARAGRAPHS)]
    document = Document(
        id="sha256:0", source="lakes.txt", language="ar", title=TITLE, published="2025-03-05", text=TEXT,
        parts=Parts(title=starts[0], paragraphs=tuple(starts[1:])),
    )  # fmt: skip
    reading = Reading(
        reader=Reader(version="0", lexicons=None), document=document, actors=ACTORS, statements=STATEMENTS,
        events=EVENTS, meetings=MEETINGS, forums=FORUMS, proposals=PROPOSALS, issues=ISSUES,
        dates=(Date(span=at("الثلاثاء"), value="2025-03-04", anchor="published"),),
    )  # fmt: skip
    return msgspec.structs.replace(reading, **changes)
