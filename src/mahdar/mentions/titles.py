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
    # مصدر دبلوماسي: an adjective may follow, no genitive, save behind مقرب من.
    unnamed = title.id in ("source", "official") and text.keys[end - 1] not in index.prepositions
    of_state = title.sector in _OF_STATES
    end, of, told = _belonging(text, index, at, end, limit, genitive=not unnamed, of_state=of_state)
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
    text: Text, index: Index, first: int, at: int, limit: int, *, genitive: bool, of_state: bool
) -> tuple[int, str | None, bool]:
    """After a title's head, tokens `first` up to `at`: where it ends, whose office it is, whether anything was told.

    `of_state`: states have such offices, so that what may be another adjective is a nationality: الرئيس المالي.
    """
    keys = text.keys
    of: str | None = None
    closed = index.nisba(keys[at - 1]) is not None  # only adjectives go on from here: المبعوث الأممي
    start = at
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
            of, closed = of or nisba.value.of, True
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
            if closed and length == 1 and keys[at] in index.world:
                break  # الوزير الإيطالي واشنطن: whose he is was told already
            of = of or owner.id
            at += length
            continue
        office = _office_served(text, index, at) if genitive and at - first > 1 and not closed else 0
        if office:
            at += office
            continue
        within = _body_within(text, index, at, limit, for_whom=start - first > 1) if genitive else 0
        if within:
            at, closed = at + within, True
            continue
        if (
            key in index.owner_links
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
        ):
            at += 1
            continue
        settled = closed or (start == at and keys[at - 1].startswith("ال"))
        if settled and key.startswith("ال") and not _is_adjective(index, key):
            break  # حث المبعوث الأممي الأطراف, دعا الوزير المؤسسات
        step = _definite_step(text, index, at, limit) if genitive else 0
        if not step and genitive and not closed and _is_genitive(text, index, at, start):
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
