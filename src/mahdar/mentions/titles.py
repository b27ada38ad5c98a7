"""The grammar of titles: head, body, whose, modifiers: وزير الخارجية الروسي السابق; نائب رئيس الوزراء; المتحدث باسم الوزارة."""

from mahdar.arabic.clitics import cuts
from mahdar.lexicons.forms import Title
from mahdar.lexicons.index import Index
from mahdar.mentions.owners import belonging
from mahdar.mentions.phrases import TitlePhrase
from mahdar.tokens.text import Text

_LONGEST = 14  # words of a title as printed
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
    end, of, told = belonging(text, index, end, limit, title, found.length, genitive=not unnamed)
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


def _describes(text: Text, index: Index, at: int) -> bool:
    """Whether an indefinite adjective describes the noun before it: علاقات دبلوماسية, اتفاق سياسي; not قال سياسي, مع سياسي."""
    before, key = text.keys[at - 1] if at else "", text.keys[at]
    if key.endswith("يه"):
        return before.endswith(("ه", "ات")) and before not in index.cues
    titled = key.endswith("ي") and index.titles.match((key,), 0) is not None  # سياسي; not جندي
    told = index.event_forms.match((before,), 0)
    verb = before in index.cues or (told is not None and any(form.kind != "noun" for form in told.value))
    ordinary = before in index.vocabulary and before not in index.prepositions and before not in index.quantifiers
    return titled and ordinary and not verb and before not in index.negations


def is_rather_an_adjective(text: Text, index: Index, at: int) -> bool:
    """Whether what could be people describes the definite noun before it: الإصلاح السياسي, القوات المقاتلة."""
    before, key = text.keys[at - 1] if at else "", text.keys[at]
    definite = any(cut.key.startswith("ال") for cut in cuts(before))
    if index.titles.match(text.keys, at - 1):
        return False
    if not definite and not key.startswith("ال"):
        return _describes(text, index, at)
    if not (definite and key.startswith("ال")):
        return False
    return key.endswith(("ي", "يه")) or (key.endswith("ه") and before.endswith(("ه", "ات")))
