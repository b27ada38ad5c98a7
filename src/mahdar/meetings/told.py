"""The values of finding meetings, in token indices, before actors are known."""

from typing import NamedTuple

from mahdar.dates.find import FoundDate
from mahdar.events.deeds import Deed, Party
from mahdar.lexicons.entries import MeetingKind
from mahdar.mentions.phrases import Phrase
from mahdar.reading import Level, MeetingState


class LevelTold(NamedTuple):
    """A level of representation and the tokens that say it."""

    level: Level
    first: int
    last: int


class Clause(NamedTuple):
    """Tokens `first` up to `last` of the clause that a meeting is told in."""

    first: int
    last: int


class Told(NamedTuple):
    """One telling of a meeting: its word, tokens `at` up to `ends`, and what its clause says of it."""

    at: int
    ends: int
    cut: int  # letters of proclitics on the first token
    kind: MeetingKind
    clause: Clause
    phrase: tuple[int, int]  # tokens of the noun phrase: أول اجتماعاتها, الاجتماع الثاني, اجتماع اللجنة
    definite: bool  # الاجتماع, هذا اللقاء: perhaps one that was told before
    deed: Deed | None = None
    forum: Phrase | None = None
    series: bool = False  # the forum is that of the meeting told before: عقد الاجتماع الثاني
    ordinal: int | None = None
    date: FoundDate | None = None
    place: Phrase | None = None
    host: tuple[Party, ...] = ()
    level: LevelTold | None = None
    state: MeetingState = "held"
    participants: tuple[Party, ...] = ()
    speaker: bool = False  # عقب مشاركته في: the one whose words it is the occasion of took part
    mediators: tuple[Party, ...] = ()
    ranks: tuple[Level, ...] = ()  # of those who came several of one office: وزراء الخارجية
    described: bool = False  # a relative tells more of what was told before: اللقاء الذي جرى في
    beside: bool = False  # told to be in the margin of the one before: على هامشها
    in_margin: bool = False  # in that of another: التقى نظيره على هامش المحادثات
    attended: bool = False  # told only because somebody came to it: الذي حضر الاجتماع
    expected: bool = False  # a noun says that somebody takes part: مشاركة الرئيس في القمة
    bygone: bool = False  # its date is long before that of the article
    rule: str = ""


class Absent(NamedTuple):
    """Who stayed away: from the meetings with these ordinals, or from the one told last before token `at`."""

    at: int
    who: tuple[Party, ...]
    ordinals: tuple[int, ...]
    reason: tuple[int, int] | None  # tokens
    bygone: bool  # told of what has been: لم تشارك, غابت; not لن تشارك
    several: bool = False  # from more than one: الاجتماعين الأخيرين, الاجتماعات السابقة
