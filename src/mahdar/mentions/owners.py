"""What follows the head of a title: whose office it is, of which field, in which body; and where the title ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, may_be_future, without_article
from mahdar.lexicons.forms import Known, Title
from mahdar.lexicons.index import Index
from mahdar.mentions.bodies import body_at
from mahdar.mentions.names import is_function_word
from mahdar.tokens.text import Text

_HEH = "\N{ARABIC LETTER HEH}"
_PLURAL = ("ون", "ين")
_SHORTEST_PLURAL = 7  # letters of a plural of people with its article (للسنيين); الشؤون, one shorter, is none
_OF_STATES = frozenset({"GOV", "MIL", "LEG", "JUD"})
"""Sectors of offices that states have, so that what may be another adjective is a nationality: الرئيس المالي."""
_SENT = frozenset({
    "ambassador", "envoy", "representative", "permanent_representative", "charge_d_affaires", "consul", "attache",
    "high_representative", "resident_coordinator", "delegation", "commissioner",
})  # fmt: skip
"""Offices of those who are sent: المبعوث الأممي إلى ليبيا."""


@dataclass(frozen=True, slots=True)
class _Office:
    """A title's head with what its continuation is read against."""

    text: Text
    index: Index
    limit: int
    title: Title
    head: int  # words of the head
    start: int  # the token behind the head
    genitive: bool  # whether a genitive may follow, not adjectives alone

    @property
    def of_state(self) -> bool:
        return self.title.sector in _OF_STATES

    @property
    def sent(self) -> bool:
        return self.title.id in _SENT

    @property
    def whole(self) -> bool:
        """Whether the head takes no genitive, only adjectives: شكر الرئيس قطر, قطع متظاهرون الطرقات."""
        keys = self.text.keys
        head = keys[self.start - 1]
        plural = self.title.number == "p" and head.endswith(_PLURAL)  # with a genitive it has lost its ن
        closed = plural or (head.startswith("ال") and (self.title.number == "s" or head.endswith(_PLURAL)))
        return closed and not _is_inside_title(self.index, keys, self.start)


class _Read(NamedTuple):
    """How far a title has been read, whose office it is, and what told that: an owner, a nationality."""

    at: int
    of: str | None = None
    owned: bool = False
    nisba: bool = False

    def past(self, length: int) -> "_Read":
        return self._replace(at=self.at + length)


def belonging(
    text: Text, index: Index, at: int, limit: int, title: Title, head: int, *, genitive: bool
) -> tuple[int, str | None, bool]:
    """After a title's head of `head` words: where the title ends, whose office it is, and whether anything was told."""
    office = _Office(text, index, limit, title, head, at, genitive)
    read = _Read(at, nisba=index.nisba(text.keys[at - 1]) is not None)  # المبعوث الأممي
    while read.at < limit and text.tokens[read.at].kind == "word":
        further = next((found for step in _STEPS if (found := step(office, read)) is not None), read)
        if further.at == read.at:
            break
        read = further
    return read.at, read.of, read.at > at


def _modifier(office: _Office, read: _Read) -> _Read | None:
    """السابق, بالإنابة."""
    key, modifiers = office.text.keys[read.at], office.index.modifiers
    return read.past(1) if key in modifiers or without_article(key) in modifiers else None


def _nationality(office: _Office, read: _Read) -> _Read | None:
    keys, index = office.text.keys, office.index
    nisba = index.nisba_at(keys, read.at)
    if nisba is None or not (office.of_state or without_article(keys[read.at]) not in index.risky_nisbas):
        return None
    return read.past(nisba.length)._replace(of=read.of or nisba.value.of, nisba=True)


def _ministry(office: _Office, read: _Read) -> _Read | None:
    if read.nisba and not office.text.keys[read.at].startswith(("ال", "لل")):
        return None  # بحث الرئيس الإيطالي أمن الحدود
    ministry = office.index.ministries.match(office.text.keys, read.at)
    return read.past(ministry.length) if ministry is not None else None


def _inner_title(office: _Office, read: _Read) -> _Read | None:
    """سفير خادم الحرمين, مستشار رئيس الوزراء."""
    inner = office.index.titles.match(office.text.keys, read.at)
    goes_on = inner is not None and inner.length > 1 and office.genitive and read.at == office.start
    return read.past(inner.length) if inner is not None and goes_on else None


def _known(office: _Office, read: _Read) -> _Read | None:
    """A state or body that the lexicons know; where it only says where somebody is, the title ends before it."""
    keys, index, at = office.text.keys, office.index, read.at
    known = _known_owner(office.text, index, at)
    if known is None:
        return None
    length, owner = known
    key, alone = keys[at], length == 1 and keys[at] in index.world
    where = key in index.inside and owner.kind in ("state", "place")
    if read.nisba and (not office.sent or _goes(office)) and (key in index.towards or where):
        return read  # الوزير الفنلندي إلى رومانيا: where he goes
    if alone and (read.nisba or read.owned or (office.whole and at == office.start)):
        return read  # الوزير الإيطالي واشنطن: whose he is was told already
    definite = key.startswith("ال") and not is_function_word(index, key)
    if (alone or definite) and keys[at - 1].startswith("ال"):
        return read  # زار وزير الدفاع بغداد, اتهم القوات الروسية: what has its article governs no genitive
    if key in index.owner_links and keys[at - 1].endswith(("ها", "هم")) and at == office.start:
        return read.past(length)._replace(owned=True)  # سفيرها لدى كينيا: to whom he is sent, not whose he is
    if read.of is not None and key in index.inside and not office.sent:
        return read  # وزراء خارجية الدول الست في فيينا: where they are, not whose
    return read.past(length)._replace(of=read.of or owner.id, owned=True)


def _goes(office: _Office) -> bool:
    """Whether the verb before says that he goes there: وصل المبعوث الأممي إلى صنعاء."""
    first = office.start - office.head
    told = office.index.event_forms.match((office.text.keys[first - 1],), 0) if first else None
    return told is not None and any(form.word.meeting == "visit" for form in told.value)


def _unlisted(office: _Office, read: _Read) -> _Read | None:
    """A state that no list knows."""
    length = 0 if read.owned or read.nisba else _unlisted_state(office.text, office.index, read.at, office.limit)
    return read.past(length)._replace(owned=True) if length else None


def _served(office: _Office, read: _Read) -> _Read | None:
    """An office behind ل that another serves."""
    told = office.head + read.at - office.start > 1
    length = _office_served(office.text, office.index, read.at) if office.genitive and told and not read.nisba else 0
    return read.past(length) if length else None


def _within(office: _Office, read: _Read) -> _Read | None:
    """A body behind ب or ل."""
    if not office.genitive:
        return None
    length = _body_within(office.text, office.index, read.at, office.limit, for_whom=office.head > 1)
    return read.past(length)._replace(owned=True) if length else None


def _held_in(office: _Office, read: _Read) -> _Read | None:
    """مسؤول في وزارة الثروة السمكية."""
    keys, index, at = office.text.keys, office.index, read.at
    if keys[at] not in index.owner_links or at + 1 >= office.limit or read.nisba:
        return None
    body = body_at(office.text, index, at + 1, office.limit, keys[at + 1], 0)
    if body is None or body.kind == "outlet":
        return None
    return read._replace(at=body.last, of=read.of or body.of, owned=True)


def _linked(office: _Office, read: _Read) -> _Read | None:
    """في البرلمان, لدى الحكومة."""
    keys, index, at = office.text.keys, office.index, read.at
    if keys[at] not in index.owner_links or at + 1 >= office.limit:
        return None
    if read.nisba and not office.sent and keys[at] in index.towards:
        return None
    return read.past(2) if keys[at + 1].startswith("ال") and without_article(keys[at + 1]) in index.heads else None


def _sender(office: _Office, read: _Read) -> _Read | None:
    """Who sent a delegation: وفد من حركة حماس."""
    keys, index, at = office.text.keys, office.index, read.at
    indefinite = at == office.start and not keys[at - 1].startswith("ال")
    if (
        office.title.id != "delegation"
        or keys[at] not in index.sender_links
        or not indefinite
        or at + 1 >= office.limit
    ):
        return None
    head = at + 1 + (keys[at + 1] in index.heads)
    known = index.world.match(keys, head) if head < office.limit else None
    if known is None or known.value.kind not in ("state", "organization") or known.value.risky:
        return None
    return read._replace(at=head + known.length, of=known.value.id, owned=True)


def _relational(office: _Office, read: _Read) -> _Read | None:
    """An adjective of several who are not named: زعماء سياسيين عراقيين."""
    key, index = office.text.keys[read.at], office.index
    several = office.title.number == "p" and not office.text.keys[read.at - 1].startswith("ال")
    fits = key.endswith(_PLURAL) and key[-3:-2] == "ي" and index.is_word(key) and index.nisba(key) is None
    return read.past(1) if several and fits and not read.owned else None


def _described(office: _Office, read: _Read) -> _Read | None:
    """An adjective of one who is not named: مصدر دبلوماسي مطلع."""
    key, index = office.text.keys[read.at], office.index
    adjective = without_article(key) in index.adjectives or key.endswith(("ي", "يه"))
    goes_on = not office.genitive and adjective and index.is_ordinary(key) and not is_function_word(index, key)
    return read.past(1) if goes_on else None


def _definite(office: _Office, read: _Read) -> _Read | None:
    """A definite genitive or adjective that no list knows, or the field of an office."""
    text, index, at = office.text, office.index, read.at
    key = text.keys[at]
    several = office.title.number != "s"
    closed = read.nisba or read.owned or (office.whole and (several or at == office.start))
    beside = at == office.start or index.nisba(text.keys[at - 1]) is not None
    fits = (several and key.endswith(_PLURAL)) or (
        _is_adjective(index, key) and (_fits(office.title, key) or not beside)
    )
    realm = key in index.realms and text.keys[at - 1].startswith("ال")
    relative = key.startswith("ال") and key in index.relatives
    if (closed and key.startswith("ال") and not fits) or realm or relative or not office.genitive:
        return None  # زار الوفد المملكة; حث المبعوث الأممي الأطراف; اتهم الوزير المعارضة
    length = _definite_step(text, index, at, office.limit)
    if not length and not read.nisba and _is_genitive(text, index, at, office.start):
        length = 1
    if not length and at == office.start and not read.of:
        length = _field(text, index, at, office.limit)
    return read.past(length) if length else None


_STEPS: tuple[Callable[[_Office, _Read], _Read | None], ...] = (
    _modifier, _nationality, _ministry, _inner_title, _known, _unlisted, _served, _within, _held_in, _linked, _sender,
    _relational, _described, _definite,
)  # fmt: skip
"""In the order in which they are tried."""


def _known_owner(text: Text, index: Index, at: int) -> tuple[int, Known] | None:
    """A state or body that holds the office, as a genitive or behind ل, ب, في, لدى, باسم: its length in tokens too."""
    keys = text.keys
    skip = 1 if keys[at] in index.owner_links else 0
    if skip and at + 1 >= len(keys):
        return None
    for cut in cuts(keys[at + skip]):
        if cut.proclitics and cut.proclitics not in ("ل", "ب"):
            continue
        if cut.proclitics == "ل" and not skip and index.outlet_told(keys, at, cut.key) is not None:
            return None  # قال مصدر للأناضول
        found = index.world.match(keys, at + skip, cut.key)
        if found is not None and skip and found.value.kind == "place" and _ends_there(text, at + skip + found.length):
            return None  # خلال لقائه نظيره في طشقند: where they met; مراسل القناة في طشقند سامر الحلبي
        if (
            found is not None
            and found.value.kind not in ("person", "outlet")
            and (not found.value.risky or cut.proclitics)
        ):
            return skip + found.length, found.value
        head = index.heads.get(without_article(cut.key))
        if head is not None and (skip or cut.proclitics == "ل") and head.kind != "place":
            return None
    return None


def _unlisted_state(text: Text, index: Index, at: int, limit: int) -> int:
    """The length of a state that no list knows: جمهورية …, في مملكة …."""
    link = int(text.keys[at] in index.owner_links and text.keys[at] not in index.state_words)
    name = at + link + 1
    if name >= limit or text.keys[name - 1] not in index.state_words or text.tokens[name].kind != "word":
        return 0
    return link + 2 if not index.is_ordinary(text.keys[name]) and text.keys[name] not in index.names.given else 0


def _ends_there(text: Text, at: int) -> bool:
    return at >= len(text.tokens) or text.tokens[at].kind != "word"


def _office_served(text: Text, index: Index, at: int) -> int:
    """The length of an office behind ل that another serves: المستشار الإعلامي لرئيس الوزراء."""
    cut = next((each for each in cuts(text.keys[at]) if each.proclitics == "ل"), None)
    found = index.titles.match(text.keys, at, cut.key) if cut is not None else None
    return found.length if found is not None and found.value[0].number == "s" else 0


def _body_within(text: Text, index: Index, at: int, limit: int, *, for_whom: bool) -> int:
    """The length of a body behind ب that an office is held in: رئيسة لجنة الطاقة بمجلس المستشارين, وزيرة الدولة بوزارة العدل.

    `for_whom`: it may stand behind ل too, the office being told in more than a word: الأمين العام لاتحاد الموانئ.
    """
    allowed = ("ب", "ل") if for_whom else ("ب",)
    cut = next((each for each in cuts(text.keys[at]) if each.proclitics in allowed), None)
    head = index.heads.get(cut.key) if cut is not None else None
    if cut is None or head is None or head.kind == "outlet":
        return 0
    body = body_at(text, index, at, limit, cut.key, cut.letters)
    return body.last - at if body is not None and body.last - at > 1 else 0


def _definite_step(text: Text, index: Index, at: int, limit: int) -> int:
    """How many tokens of a definite genitive or adjective go on a title: مجلس النواب, الأعلى للقضاء, في الملف النووي."""
    keys = text.keys
    key = keys[at]
    if key in index.title_links and at + 1 < limit:
        if not keys[at + 1].startswith("ال"):
            owned = keys[at + 1].endswith(("ها", "هم", "هما")) or text.text[text.tokens[at + 1].end - 1] == _HEH
            return int(not owned)  # السفير لدى كينيا; not بحث الرئيس لدى وصوله
        return 1 + (_definite_step(text, index, at + 1, limit) or int(index.is_ordinary(keys[at + 1])))  # لشؤون الحج
    if key.startswith("ال") and len(key) > 4:
        if key in index.names.surnames and not index.is_ordinary(key):
            return 0
        return 1 if index.is_ordinary(key) or without_article(key) in index.heads else 0
    if key.startswith("لل") and len(key) > 4:
        plain = "ا" + key[1:]
        return int(_is_field(index, plain) and index.outlet_told(keys, at, plain) is None)
    if key.startswith("وال") and len(key) > 5:
        ministry = index.ministries.match(keys, at, key[1:])
        if ministry is not None:
            return ministry.length
        joined = index.is_ordinary(key[1:]) and key[1:] not in index.titles and index.nisba(key[1:]) is None
        return int(joined and _name_follows(text, index, at + 1, limit))
    if is_function_word(index, key):
        return 0
    # An indefinite noun goes on the genitive chain only where a definite one follows: رئيس مجلس النواب.
    if (
        key in index.heads
        and at + 1 < limit
        and text.tokens[at + 1].kind == "word"
        and (keys[at + 1].startswith("ال") or index.nisba(keys[at + 1]) or keys[at + 1] in index.heads)
    ):
        return 1
    return 0


def _is_genitive(text: Text, index: Index, at: int, start: int) -> bool:
    """Whether a definite word that no list knows is the field of an office: وزيرة الثروة السمكية.

    It stands right behind a head without article, or is an adjective of one that does.
    """
    key = text.keys[at]
    if not key.startswith("ال") or len(key) < 5 or text.keys[start - 1].startswith("ال"):
        return False
    return (at == start and key not in index.names.surnames) or (at == start + 1 and _is_adjective(index, key))


def _field(text: Text, index: Index, at: int, limit: int) -> int:
    """The length of a field that an indefinite noun opens behind an office in the construct: وزير شؤون البيئة."""
    if text.keys[at - 1].startswith(("ال", "لل")) or at + 1 >= limit or text.tokens[at + 1].kind != "word":
        return 0
    key, behind = text.keys[at], text.keys[at + 1]
    noun = index.is_ordinary(key) and not is_function_word(index, key) and key not in index.cues
    free = noun and key not in index.names.given and key not in index.event_forms and key not in index.interposed
    definite = behind.startswith("ال") and index.is_ordinary(behind) and behind not in index.names.surnames
    return 2 if free and definite and key[0] not in CONJUNCTIONS and index.nisba(behind) is None else 0


def _is_adjective(index: Index, key: str) -> bool:
    plain = without_article(key)
    known = plain in index.adjectives or plain.removesuffix("ه") in index.adjectives
    return known or (plain.endswith(("ي", "يه")) and not may_be_future(key))


def _fits(title: Title, key: str) -> bool:
    """Whether an adjective has the gender of the one who holds the title: الوزيرة السابقة; not الوزير المعارضة."""
    return title.number != "s" or title.gender is None or (title.gender == "f") == key.endswith("ه")


def _is_inside_title(index: Index, keys: list[str], at: int) -> bool:
    """Whether the definite word before `at` ends a construct chain (وزير الخارجية), so that what follows may go on it."""
    return at > 1 and not index.titles.match(keys, at - 1)


def _is_field(index: Index, key: str) -> bool:
    """Whether what stands behind ل is the field of an office (للشؤون السياسية), not the people or outlet spoken to."""
    head = index.heads.get(without_article(key))
    known = index.world.match((key,), 0)
    outlet = (head is not None and head.kind == "outlet") or (known is not None and known.value.kind == "outlet")
    people = key.endswith(_PLURAL) and len(key) >= _SHORTEST_PLURAL
    meeting = index.event_forms.match((without_article(key),), 0)
    met = meeting is not None and any(form.word.meeting for form in meeting.value)  # إلى صنعاء للقاء
    return not outlet and not people and not met and key not in index.titles


def _name_follows(text: Text, index: Index, at: int, limit: int) -> bool:
    """Whether behind more definite words a name comes, so that they still belong to the title before it."""
    while at < limit and text.tokens[at].kind == "word" and text.keys[at].startswith(("ال", "وال", "لل")):
        at += 1
    if at >= limit or text.tokens[at].kind != "word":
        return False
    known = index.world.match(text.keys, at)
    return text.keys[at] in index.names.given or (known is not None and known.value.kind == "person")
