"""A small record for tests of what people see: an invented article, offsets computed from its words."""

import msgspec

from mahdar.reading import (
    Actor,
    Cue,
    Date,
    Document,
    Labels,
    Mention,
    Occasion,
    Parts,
    Reader,
    Reading,
    Role,
    Statement,
    Warning,
)
from mahdar.spans import Span

TITLE = "وزيرة خارجية النرويج: الحوار مستمر"
FIRST = "أوسلو - قالت وزيرة الخارجية النرويجية سيغريد هاوغن، الثلاثاء، عقب اجتماع مع نظيرها الفنلندي، «إن باب الحوار لن يغلق»."
SECOND = "ونقلت عن مصدر في الوفد قوله إن السويد تؤيد المقترح، وأضافت أنها لا ترى بديلا."
TEXT = "\n".join((TITLE, FIRST, SECOND))


def at(words, text=TEXT):
    """The span of the first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def mention(words):
    return Mention(span=at(words), form="name")


MINISTER = Actor(
    id="minister",
    kind="person",
    name="سيغريد هاوغن",
    labels=Labels(en="Sigrid Haugen"),
    code="NORGOV",
    roles=(
        Role(title="وزيرة الخارجية النرويجية", sense="foreign_minister", of="nor", span=at("وزيرة الخارجية النرويجية")),
    ),
    mentions=(mention("سيغريد هاوغن"),),
)
ACTORS = (
    MINISTER,
    Actor(id="nor", kind="state", name="النرويج", code="NOR", qid="Q20", mentions=(mention("النرويج"),)),
    Actor(id="swe", kind="state", name="السويد", code="SWE", mentions=(mention("السويد"),)),
    Actor(id="source", kind="group", name="مصدر في الوفد", mentions=(mention("مصدر في الوفد"),)),
    Actor(id="oslo", kind="place", name="أوسلو", mentions=(mention("أوسلو"),)),
)
STATEMENTS = (
    Statement(
        id="s1",
        speakers=("minister",),
        speaker_span=at("وزيرة الخارجية النرويجية سيغريد هاوغن"),
        cue=Cue(span=at("قالت"), lemma="قال", act="say"),
        content=(at("إن باب الحوار لن يغلق"),),
        mode="direct",
        act="promise",
        occasion=Occasion(kind="meeting", span=at("عقب اجتماع مع نظيرها الفنلندي")),
        date="2025-03-04",
        place="oslo",
        inferred=("place",),
        rule="verb_subject",
    ),
    Statement(
        id="s2",
        speakers=("minister",),
        speaker_span=None,
        cue=Cue(span=at("أضافت"), lemma="أضاف", act="say"),
        content=(at("لا ترى بديلا"),),
        mode="indirect",
        act="say",
        negated=True,
        rule="elided_subject",
    ),
    Statement(
        id="s3",
        speakers=("source",),
        speaker_span=at("مصدر في الوفد"),
        cue=Cue(span=at("قوله"), lemma="قول", act="say"),
        content=(at("السويد تؤيد المقترح"),),
        mode="indirect",
        act="claim",
        about=("swe",),
        parent="s1",
        via=("minister",),
        rule="relay",
    ),
    Statement(
        id="s0",
        speakers=("minister",),
        speaker_span=at("وزيرة خارجية النرويج"),
        cue=Cue(span=None, lemma=":", act="say"),
        content=(at("الحوار مستمر"),),
        mode="indirect",
        act="say",
        part="title",
        repeats="s1",
        rule="headline_colon",
    ),
)


def small_reading(**changes):
    """The record, with fields of the document changed."""
    reading = Reading(
        reader=Reader(version="0", lexicons=None),
        document=Document(
            id="sha256:0",
            source="oslo.txt",
            language="ar",
            title=TITLE,
            publisher="صحيفة المرفأ",
            published="2025-03-05",
            text=TEXT,
            parts=Parts(title=at(TITLE), paragraphs=(at(FIRST), at(SECOND))),
        ),
        actors=ACTORS,
        statements=STATEMENTS,
        dates=(Date(span=at("الثلاثاء"), value="2025-03-04", anchor="published"),),
        warnings=(Warning(code="unresolved_speaker", message="nobody is named for it", span=at("نظيرها")),),
    )
    document = msgspec.structs.replace(reading.document, **changes)
    return msgspec.structs.replace(reading, document=document)


def plain_reading(text, **fields):
    """A record of any text in one paragraph, with the fields given."""
    document = Document(
        id="sha256:0", source="x.txt", language="ar", text=text, parts=Parts(paragraphs=(Span(0, len(text)),))
    )
    return Reading(reader=Reader(version="0", lexicons=None), document=document, **fields)
