"""Bodies told by their head noun: وزارة الخارجية التركية, الحكومة الرواندية, حركة "السلام الآن", منصة التعاون …"""

from mahdar.arabic.clitics import cuts, without_article
from mahdar.arabic.letters import fold
from mahdar.lexicons.forms import Head
from mahdar.lexicons.index import Index
from mahdar.mentions.names import is_function_word
from mahdar.mentions.phrases import Phrase
from mahdar.mentions.unlisted import is_place_head, is_rather_a_name
from mahdar.reading import ActorKind
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

_LONGEST = 10  # words of a body's name
_VERBAL = frozenset({"ي", "ت", "س", "ن"})  # letters with which present and future of a verb begin
_NISBA = ("ية", "يه")  # letters with which a feminine nisba ends; not الهيئة
_CHAIN = 4  # words of a construct chain up to the one that closes it
_HEH = "\N{ARABIC LETTER HEH}"
_NAMED = 3  # tokens of a forum that is named by nouns alone: منصة حوار النيل
_QUOTED = 6  # words of a name between quotation marks


def body_at(text: Text, index: Index, at: int, last: int, key: str, cut: int) -> Phrase | None:
    """The body whose head noun is `key` at token `at`, or `None`."""
    head = index.heads.get(key) or index.heads.get(without_article(key))
    if head is None or (key in index.prepositional_pronouns and text.text[text.tokens[at].end - 1] == _HEH):
        return None  # إليه is no آلية
    definite = key not in index.heads
    before = text.keys[at - 1] if at else ""
    noun = index.is_ordinary(before) and before not in index.titles and not before.endswith("ي")
    described = before.endswith(("ه", "ات")) or noun
    if definite and before.startswith("ال") and described and _ends_as_nisba(text, at):
        return None  # المفاوضات الدبلوماسية, الحدود البحرية
    counted = without_article(key).removesuffix("ه") in index.meeting_adjectives
    if counted and any(without_article(cut.key) in index.meeting_nouns for cut in cuts(before)):
        return None  # قمة ثلاثية
    if is_place_head(index, key) and at + 1 < last and is_rather_a_name(text, index, at + 1):
        return None  # ولاية يوتا
    led = cut and text.keys[at] in index.minutes.phrases["with_those"]
    if led and at + 1 < last and index.titles.match(text.keys, at + 1) is not None:
        return None  # برئاسة وزير الخارجية
    end, of, named = _rest(text, index, at + 1, min(last, at + _LONGEST), definite, armed=head.sector == "MIL")
    close = _closing(text, at - 1, last) if at and before in QUOTATION_MARKS else 0
    if end < close and all(text.keys[each].startswith("لل") for each in range(end, close)):
        end, named = close, True  # "آلية المحيط الهندي للتشاور"
    if end == at + 1 and not definite:
        return None
    if head.kind == "forum" and not (named or of or definite):
        named = not head.common and _is_of_region(text, index, at + 1, end)
        if end - at < _NAMED and not named:
            return None
    quoted = text.keys[at + 1] in QUOTATION_MARKS if end > at + 1 else False
    if head.common and (quoted or not named) and of is None and end > at + 1:
        return None  # مسار التنمية, صيغة "لا غالب": any noun
    if _is_verb(text, index, at, key):
        return None
    kind: ActorKind = "forum" if head.meets and _is_for_meeting(text, index, at + 1, end) else head.kind
    if kind != "forum" and end == at + 2 and without_article(text.keys[at + 1]) in index.minutes.ordinals:
        return None  # المركز الأول
    proper = named or (end > at + 1 and (kind == "forum" or (head.name and not _is_any(head, definite=definite))))
    return Phrase(
        at, end, cut, kind, "name" if proper else "nominal", at, end,
        of=of, sense=head.sense, gender=head.gender, number=head.number, sector=head.sector, rule="body",
    )  # fmt: skip


def _ends_as_nisba(text: Text, at: int) -> bool:
    """Whether a word is printed with the letters of a feminine nisba at its end, marks on them or not."""
    printed = text.text[text.tokens[at].start : text.tokens[at].end]
    return "".join(letter for letter in printed if fold(letter)).endswith(_NISBA)


def _is_of_region(text: Text, index: Index, first: int, last: int) -> bool:
    """Whether nothing but a region stands in the genitive, whatever else its name may mean: رباعية الساحل."""
    found = index.world.match(text.keys, first)
    return found is not None and found.value.kind in ("place", "state") and first + found.length == last


def _is_any(head: Head, *, definite: bool) -> bool:
    """Whether a head only tells what kind of body it is: الأحزاب الكردية, الصحيفة البريطانية, المجتمع المصري."""
    return head.number == "p" or head.sense == "society" or (head.kind == "outlet" and definite)


def _is_for_meeting(text: Text, index: Index, first: int, last: int) -> bool:
    """Whether a committee or council is where several meet: called regional, joint …, or after two nationalities."""
    keys = [without_article(key) for key in text.keys[first:last]]
    nationalities = {nisba.of for key in keys if (nisba := index.nisba(key)) is not None}
    return len(nationalities) > 1 or any(key.removesuffix("ه") in index.meeting_adjectives for key in keys)


def _is_verb(text: Text, index: Index, at: int, key: str) -> bool:
    """Whether a head is the verb of the state right before it: مصر تجمع الطرفين, not تجمع المهنيين."""
    before = text.keys[at - 1] if at else ""
    if key[:1] in ("ت", "ي") and before in index.copula_pronouns | index.relatives:
        return True  # وهي تجمع مصر وكينيا
    known = index.world.match((before,), 0)
    return key[:1] in ("ت", "ي") and known is not None and known.value.kind in ("state", "place")


def _rest(
    text: Text, index: Index, at: int, limit: int, definite: bool, *, armed: bool
) -> tuple[int, str | None, bool]:
    """Where the name ends after its head, whose body it is, and whether a proper name stood in it.

    `armed`: the head is an army, whose nationality cannot be another adjective: الجيش المالي, but النظام المالي.
    """
    keys = text.keys
    start = at  # where ل tells an aim, not what a body is for: الشرطة للعثور على …
    of: str | None = None
    named = False
    settled = definite  # the construct chain is closed once a definite word has come
    while at < limit:
        token, key = text.tokens[at], keys[at]
        formula = _formula(text, at, limit)
        if formula:
            at, named, settled = at + formula, True, True
            continue
        if token.kind == "mark":
            close = _closing(text, at, limit)
            if key in QUOTATION_MARKS and close:
                at, named, settled = close + 1, True, True
                continue
            break
        if token.kind != "word" or (of is not None and key in index.directions):
            break
        if key.startswith("ال") and not settled and at > start and index.nisba(keys[at - 1]) is not None:
            break  # عبرت قوات مالية الحدود
        nisba = index.nisba_at(keys, at)
        if nisba is not None and (armed or without_article(key) not in index.risky_nisbas):
            if key.startswith("ال") or not definite:
                of = of or nisba.value.of
                settled = settled or key.startswith("ال")
                at += nisba.length
                continue
            break
        if not settled and key in index.landforms and at + 1 < limit and is_rather_a_name(text, index, at + 1):
            at, named, settled = at + 2, True, True  # منصة بحر آرال
            continue
        ministry = None if definite and settled else index.ministries.match(keys, at)
        if ministry is not None:
            at, settled, definite = at + ministry.length, True, True
            continue
        if armed and at == start and not definite and key in index.names.given | index.names.surnames:
            at, named, settled = at + 1, True, True  # قوات صالح
            continue
        owner = _owner(text, index, at, settled)
        if owner is not None:
            length, found_of = owner
            of = of or found_of
            at, settled, named = at + length, True, named or found_of is None
            continue
        asked = armed and settled and key.startswith("ل") and not key.startswith("لل") and index.is_word(key[1:])
        aim = key in index.aims or asked or (definite and at == start and key.startswith("لل"))
        step = 0 if aim else _step(text, index, at, limit, settled)
        if not step and not settled and at + 1 < limit and index.is_ordinary(key) and _closing(text, at + 1, limit):
            step = int(text.keys[at + 1] in QUOTATION_MARKS and not is_function_word(index, key))  # وكالة أنباء "فارس"
        if not step:
            break
        settled = settled or key.startswith(("ال", "لل", "وال"))
        at += step
    return (at, of, named) if settled else (at if of else limit and at, of, named)


def _formula(text: Text, at: int, limit: int) -> int:
    """The length of the numbers that a forum is called by: 3+3, 5+1, or 0."""
    end = at
    while end < limit and text.tokens[end].kind == "number":
        if end + 1 >= limit or text.keys[end + 1] != "+":
            return end + 1 - at if end > at else 0
        end += 2
    return 0


def _is_finite(index: Index, key: str) -> bool:
    """Whether a word is a known verb in past or present rather than its noun."""
    tenses = {each.form.tense for each in index.cues.get(key, ())}
    kinds = {each.kind for each in index.minutes.verbs.get(key, ())}
    light = index.light_forms.get(key)
    return bool(tenses & {"past", "present"} or kinds & {"past", "present", "passive"}) or (
        light is not None and light.kind != "noun"
    )


def _closing(text: Text, at: int, limit: int) -> int:
    """The closing mark of a short quotation that opens at `at`, or 0."""
    quotation = text.quotation_opening(at)
    if quotation is None or not quotation.closed or quotation.closing - at > _QUOTED:
        return 0
    return quotation.closing


def _owner(text: Text, index: Index, at: int, settled: bool) -> tuple[int, str | None] | None:
    """A known state, body or person in the genitive, or behind ل: its length and the state it stands for."""
    for cut in cuts(text.keys[at]):
        if cut.proclitics not in ("", "ل") or (settled and not cut.proclitics):
            continue
        found = index.world.match(text.keys, at, cut.key)
        told = cut.proclitics and index.outlet_told(text.keys, at, cut.key)  # قال مصدر في الخارجية لرويترز
        if found is not None and not found.value.risky and not found.value.short and not told:
            return found.length, found.value.id if found.value.kind == "state" else None
    return None


def _step(text: Text, index: Index, at: int, limit: int, settled: bool) -> int:
    """How many more tokens go on the name: a definite genitive or adjective, للقضاء, و + definite noun in a ministry."""
    key = text.keys[at]
    if key.startswith("ال") and len(key) > 4:
        plain = without_article(key)
        if plain in index.passing:
            return 0
        if not settled:
            return 1
        masculine = plain.removesuffix("ه")
        known = masculine in index.adjectives or masculine in index.meeting_adjectives
        return int(known or plain in index.adjectives or plain.endswith(("ي", "يه")))
    if key.startswith("لل") and len(key) > 4:
        plain = "ا" + key[1:]
        told = index.outlet_told(text.keys, at, plain) is not None and not index.is_ordinary(plain)
        acts = at + 1 < limit and text.keys[at + 1] in index.of_acts
        return int(not told and not acts)  # الحكومة للتخلي عن; but الهيئة العامة للاستثمار
    if key.startswith("وال") and len(key) > 5:
        ministry = index.ministries.match(text.keys, at, key[1:])
        return ministry.length if ministry is not None else 0
    return int(not settled and _goes_on(text, index, at, limit))


def _is_governed(index: Index, key: str) -> bool:
    """Whether a preposition hangs before a word, which then is no genitive: باحترام."""
    return any(
        cut.proclitics in ("ب", "ل") and len(cut.key) > _CHAIN and index.is_word(cut.key) for cut in cuts(key)[1:]
    )


def _goes_on(text: Text, index: Index, at: int, limit: int) -> bool:
    """Whether a construct chain goes on with an indefinite noun: what closes it stands right behind it or one further.

    منصة حوار ضفاف النيل, لجنة متابعة الاتفاق; not لجنة قالت الصحيفة.
    """
    for each in range(at, min(limit, at + _CHAIN)):
        key = text.keys[each]
        if text.tokens[each].kind != "word" or is_function_word(index, key) or key in index.own_state:
            return False  # حكومة بلاده بعدم التزام الصمت
        if each > at and _is_governed(index, key):
            return False  # قوات صالح باحترام الهدنة
        if each > at and (key.startswith("ال") or index.nisba(key) or _owner(text, index, each, settled=False)):
            return True
        if _is_finite(index, key) or (key[:1] in _VERBAL and not index.is_ordinary(key)):
            return False
    return False
