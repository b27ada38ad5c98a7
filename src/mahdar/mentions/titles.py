"""The grammar of titles: head, body, whose, modifiers: وزير الخارجية الروسي السابق; نائب رئيس الوزراء; المتحدث باسم الوزارة."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, without_article
from mahdar.lexicons.index import Index, Known, Title
from mahdar.mentions.bodies import body_at
from mahdar.mentions.names import is_function_word
from mahdar.mentions.phrases import TitlePhrase
from mahdar.tokens.text import Text

_LONGEST = 14  # words of a title as printed
_SHORTEST_PLURAL = 7  # letters of a plural of people with its article (للسنيين); الشؤون, one shorter, is none
_OF_STATES = frozenset({"GOV", "MIL", "LEG", "JUD"})
_SENT = frozenset({
    "ambassador", "envoy", "representative", "permanent_representative", "charge_d_affaires", "consul", "attache",
    "high_representative", "resident_coordinator", "delegation", "commissioner",
})  # fmt: skip
"""Offices of those who are sent: المبعوث الأممي إلى ليبيا."""
_NO_DEPUTIES = frozenset({"CVL", "EDU", "MED", "BUS"})  # نائب معارض is no deputy of anybody


def title_at(text: Text, index: Index, at: int, last: int, key: str, cut: int) -> TitlePhrase | None:
    """The title at token `at` (its first word being `key`, `cut` letters taken off), or `None`."""
    found = index.titles.match(text.keys, at, key)
    if found is None:
        return None
    title: Title = found.value[0]
    end = at + found.length
    limit = min(last, at + _LONGEST)
    if title.prefix and end < limit:  # نائب + وزير الخارجية
        inner = title_at(text, index, end, last, text.keys[end], 0)
        if inner is not None and inner.sector not in _NO_DEPUTIES:
            return inner._replace(
                sense=f"deputy_{inner.sense}" if not inner.sense.startswith("deputy_") else inner.sense,
                first=at,
                cut=cut,
                gender=title.gender or inner.gender,
                number=title.number,
                bare=False,
            )
    # مصدر دبلوماسي: an adjective may follow, no genitive, save behind مقرب من and في وزارة.
    linked = text.keys[end - 1] in index.prepositions or (found.length > 2 and text.keys[end - 2] in index.prepositions)
    unnamed = title.id in ("source", "official") and not linked
    end, of, told = _belonging(text, index, end, limit, title, found.length, genitive=not unnamed)
    title = _sense(index, found.value, of)
    return TitlePhrase(
        title.id, of, at, end, cut, title.gender, title.number, title.sector,
        bare=not told and end - at == 1,
    )  # fmt: skip


def _sense(index: Index, titles: tuple[Title, ...], of: str | None) -> Title:
    """The sense that the owner chooses: رئيس of a state is its president, of a body its head; المستشارة of Germany rules."""
    entry = index.by_id.get(of or "")
    kinds = {of, getattr(entry, "kind", None)}
    return next((each for each in titles if kinds & set(each.of)), titles[0])


def _belonging(
    text: Text, index: Index, at: int, limit: int, title: Title, head: int, *, genitive: bool
) -> tuple[int, str | None, bool]:
    """After a title's head of `head` words: where the title ends, whose office it is, and whether anything was told."""
    keys = text.keys
    of: str | None = None
    owned = False
    # States have such offices, so that what may be another adjective is a nationality: الرئيس المالي.
    of_state, sent = title.sector in _OF_STATES, title.id in _SENT
    told_by_nisba = index.nisba(keys[at - 1]) is not None  # المبعوث الأممي
    start = at
    # الرئيس takes no genitive, only adjectives: شكر الرئيس قطر, وصف الوزير الاتفاق.
    whole = title.number == "s" and keys[at - 1].startswith("ال") and not _is_inside_title(index, keys, at)
    while at < limit:
        token = text.tokens[at]
        if token.kind != "word":
            break
        key = keys[at]
        if key in index.modifiers or without_article(key) in index.modifiers:
            at += 1
            continue
        nisba = index.nisba_at(keys, at)
        if nisba is not None and (of_state or without_article(key) not in index.risky_nisbas):
            of, told_by_nisba = of or nisba.value.of, True
            at += nisba.length
            continue
        ministry = index.ministries.match(keys, at)
        if ministry is not None:
            at += ministry.length
            continue
        inner = index.titles.match(keys, at)
        if inner is not None and inner.length > 1 and genitive and at == start:
            at += inner.length  # سفير خادم الحرمين, مستشار رئيس الوزراء
            continue
        known = _known_owner(text, index, at)
        if known is not None:
            length, owner = known
            where = key in index.inside and owner.kind in ("state", "place")
            if told_by_nisba and not sent and (key in index.towards or where):
                break  # الوزير الفنلندي إلى رومانيا: where he goes
            if whole and at == start and keys[at] in index.world and length == 1:
                break
            if told_by_nisba and length == 1 and keys[at] in index.world:
                break  # الوزير الإيطالي واشنطن: whose he is was told already
            if of is not None and keys[at] in index.inside:
                break  # وزراء خارجية الدول الست في فيينا: where they are, not whose
            of, owned = of or owner.id, True
            at += length
            continue
        unlisted = _unlisted_state(text, index, at, limit) if not owned and not told_by_nisba else 0
        if unlisted:
            at, owned = at + unlisted, True
            continue
        office = _office_served(text, index, at) if genitive and head + at - start > 1 and not told_by_nisba else 0
        if office:
            at += office
            continue
        within = _body_within(text, index, at, limit, for_whom=head > 1) if genitive else 0
        if within:
            at, owned = at + within, True
            continue
        body = (
            body_at(text, index, at + 1, limit, keys[at + 1], 0)
            if key in index.owner_links and at + 1 < limit and not told_by_nisba
            else None
        )
        if body is not None and body.kind != "outlet":
            at, owned, of = body.last, True, of or body.of  # مسؤول في وزارة الثروة السمكية
            continue
        if (
            key in index.owner_links
            and not (told_by_nisba and not sent and key in index.towards)
            and at + 1 < limit
            and keys[at + 1].startswith("ال")
            and without_article(keys[at + 1]) in index.heads
        ):
            at += 2  # في البرلمان, لدى الحكومة
            continue
        if (
            not genitive
            and (without_article(key) in index.adjectives or key.endswith(("ي", "يه")))
            and index.is_ordinary(key)
            and not is_function_word(index, key)
        ):
            at += 1
            continue
        closed = told_by_nisba or owned or (whole and at == start)
        beside = at == start or index.nisba(keys[at - 1]) is not None
        if closed and key.startswith("ال") and not (_is_adjective(index, key) and (_fits(title, key) or not beside)):
            break  # حث المبعوث الأممي الأطراف; اتهم الوزير المعارضة
        step = _definite_step(text, index, at, limit) if genitive else 0
        if not step and genitive and not told_by_nisba and _is_genitive(text, index, at, start):
            step = 1
        if not step and genitive and at == start and not of:
            step = _field(text, index, at, limit)
        if not step:
            break
        at += step
    return at, of, at > start


def _known_owner(text: Text, index: Index, at: int) -> tuple[int, Known] | None:
    """A state or body that holds the office, as a genitive or behind ل, ب, في, لدى, باسم: its length in tokens too."""
    keys = text.keys
    skip = 1 if keys[at] in index.owner_links else 0
    if skip and at + 1 >= len(keys):
        return None
    for cut in cuts(keys[at + skip]):
        if cut.proclitics and cut.proclitics not in ("ل", "ب"):
            continue
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
        return 1 + _definite_step(text, index, at + 1, limit) if keys[at + 1].startswith("ال") else 1
    if key.startswith("ال") and len(key) > 4:
        if key in index.names.surnames and not index.is_ordinary(key):
            return 0
        return 1 if index.is_ordinary(key) or without_article(key) in index.heads else 0
    if key.startswith("لل") and len(key) > 4:
        return int(_is_field(index, "ا" + key[1:]))
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
    if text.keys[at - 1].startswith("ال") or at + 1 >= limit or text.tokens[at + 1].kind != "word":
        return 0
    key, behind = text.keys[at], text.keys[at + 1]
    noun = index.is_ordinary(key) and not is_function_word(index, key) and key not in index.cues
    free = noun and key not in index.names.given and key not in index.event_forms and key not in index.interposed
    definite = behind.startswith("ال") and index.is_ordinary(behind) and behind not in index.names.surnames
    return 2 if free and definite and key[0] not in CONJUNCTIONS and index.nisba(behind) is None else 0


def _is_adjective(index: Index, key: str) -> bool:
    plain = without_article(key)
    return plain in index.adjectives or plain.removesuffix("ه") in index.adjectives or plain.endswith(("ي", "يه"))


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
    people = key.endswith(("ين", "ون")) and len(key) >= _SHORTEST_PLURAL
    return not outlet and not people and key not in index.titles


def _name_follows(text: Text, index: Index, at: int, limit: int) -> bool:
    """Whether behind more definite words a name comes, so that they still belong to the title before it."""
    while at < limit and text.tokens[at].kind == "word" and text.keys[at].startswith(("ال", "وال", "لل")):
        at += 1
    if at >= limit or text.tokens[at].kind != "word":
        return False
    known = index.world.match(text.keys, at)
    return text.keys[at] in index.names.given or (known is not None and known.value.kind == "person")
