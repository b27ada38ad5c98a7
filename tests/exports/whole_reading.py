"""A record in which every kind of fact stands: an invented article, offsets computed from its words."""

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
    Labels,
    Meeting,
    Mention,
    Parts,
    Proposal,
    Reader,
    Reading,
    Role,
    Statement,
)
from mahdar.spans import Span

TITLE = "كينيا تستضيف الاجتماع الثالث لمنتدى البحيرات 𞤀"
FIRST = (
    "نيروبي - زار وزير الخارجية الأوغندي أوكيلو موسوكي كينيا، الأربعاء، ووقع معها اتفاقا، واتهم رواندا بعرقلة الحوار."
)
SECOND = "وعقد منتدى البحيرات اجتماعه الثالث في نيروبي على مستوى الوزراء، وغابت عنه رواندا بسبب خلاف على الحدود."
THIRD = (
    "واقترح موسوكي على بوروندي لجنة مشتركة للصيد عبر المنتدى، وقال إن ملف الصيد لم يحسم بعد وإنه مرتبط بترسيم الحدود."
)
FOURTH = "وأسست كينيا وأوغندا المنتدى عام 2019 لحماية المياه، ولم تقصف قوارب أحد، ويجتمع الأعضاء ثانية في الخريف."
TEXT = "\n".join((TITLE, FIRST, SECOND, THIRD, FOURTH))


def at(words):
    """The span of the first place where the words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def actor(id, kind, name, *printed, **fields):
    mentions = tuple(Mention(span=at(words), form="name") for words in (printed or (name,)))
    return Actor(id=id, kind=kind, name=name, mentions=mentions, **fields)


ACTORS = (
    actor(
        "musoke", "person", "أوكيلو موسوكي", "أوكيلو موسوكي", "موسوكي على", code="UGAGOV", labels=Labels(en="Okello Musoke"),
        roles=(Role(title="وزير الخارجية الأوغندي", sense="foreign_minister", of="uga", span=at("وزير الخارجية الأوغندي")),),
    ),
    actor("ken", "state", "كينيا", code="KEN", qid="Q114", labels=Labels(ar="كينيا", en="Kenya")),
    actor("uga", "state", "أوغندا", code="UGA", qid="Q1036", labels=Labels(en="Uganda")),
    actor("rwa", "state", "رواندا", code="RWA", qid="Q1037", labels=Labels(en="Rwanda")),
    actor("bdi", "state", "بوروندي", code="BDI", qid="Q967"),
    actor("forum", "forum", "منتدى البحيرات", code="IGOLAK"),
    actor("nairobi", "place", "نيروبي", code="KEN", qid="Q3870", labels=Labels(en="Nairobi")),
    Actor(id="paper", kind="outlet", name="صحيفة المرفأ", code="KENMED"),
    Actor(id="boats", kind="group", name="قوارب أحد"),
)  # fmt: skip
EVENTS = (
    Event(
        id="e1", type="CONSULT", mode="visit", context=("diplomatic",), cameo="042", actor=("musoke",), recipient=("ken",),
        anchor=at("زار"), span=at("زار وزير الخارجية الأوغندي أوكيلو موسوكي كينيا"), date="2025-03-05", place="nairobi",
        evidence={"date": [at("الأربعاء")]},
    ),
    Event(
        id="e2", type="ACCUSE", mode="allege", cameo="112", actor=("musoke", "uga"), recipient=("rwa",), anchor=at("اتهم"),
        span=at("اتهم رواندا بعرقلة الحوار"),
    ),
    Event(
        id="e3", type="CONSULT", mode="multilateral", aux=("historical",), cameo="040", actor=("ken", "uga", "bdi"),
        anchor=at("عقد"), span=at("عقد منتدى البحيرات اجتماعه الثالث"),
    ),
    Event(
        id="e4", type="ASSAULT", aux=("negation",), recipient=("boats",), anchor=at("تقصف"), span=at("تقصف قوارب أحد"),
    ),
)  # fmt: skip
MEETINGS = (
    Meeting(
        id="m1", forum="forum", ordinal=3, date="2025-03-05", place="nairobi", host="ken", level="ministers",
        level_span=at("مستوى الوزراء"), participants=("musoke", "ken"), span=at("اجتماعه الثالث"), inferred=("date",),
        absent=(Absence(actor="rwa", reason=at("خلاف على الحدود")),),
    ),
    Meeting(id="m2", date="2025-09/2025-11", state="planned", span=at("يجتمع الأعضاء ثانية")),
    Meeting(id="m3", date="2025-03", state="cancelled", span=at("لجنة مشتركة")),
)  # fmt: skip
STATEMENTS = (
    Statement(
        id="s1", speakers=("musoke",), speaker_span=at("موسوكي على"), cue=Cue(span=at("قال"), lemma="قال", act="say"),
        content=(at("ملف الصيد لم يحسم بعد"), at("إنه مرتبط بترسيم الحدود")), mode="indirect", act="say", about=("rwa",),
        via=("paper",), rule="elided",
    ),
)  # fmt: skip


def whole_reading(**changes):
    """The record, with fields of the document changed."""
    document = Document(
        id="sha256:" + "0123456789abcdef" * 4,
        source="lakes.txt",
        language="ar",
        title=TITLE,
        agency="paper",
        published="2025-03-06T09:30",
        text=TEXT,
        parts=Parts(title=at(TITLE), paragraphs=(at(FIRST), at(SECOND), at(THIRD), at(FOURTH))),
    )
    return Reading(
        reader=Reader(version="0.0", lexicons="sha256:1"),
        document=msgspec.structs.replace(document, **changes),
        actors=ACTORS,
        statements=STATEMENTS,
        events=EVENTS,
        meetings=MEETINGS,
        forums=(
            Forum(
                actor="forum", founded="2019", founders=("ken", "uga"), purpose=at("لحماية المياه"), members=("bdi",),
                meetings=("m1",), evidence={"founded": [at("عام 2019")]},
            ),
        ),
        proposals=(
            Proposal(id="p1", by=("musoke",), to=("bdi",), what=at("لجنة مشتركة للصيد"), through="forum", statement="s1"),
        ),
        issues=(
            Issue(
                id="i1", label="ملف الصيد", kind="water", parties=("uga", "bdi"),
                states=(IssueState(value="unresolved", statement="s1", span=at("لم يحسم بعد")),),
                links=(IssueLink(to="i2", kind="linked_with", statement="s1", span=at("مرتبط")),),
            ),
            Issue(id="i2", label="ترسيم الحدود", kind="border"),
        ),
        dates=(Date(span=at("الأربعاء"), value="2025-03-05", anchor="published"),),
    )  # fmt: skip
