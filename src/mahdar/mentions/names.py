"""Where a personal name begins and ends. Arabic has no capitals: a name goes on while words are known parts of names or
unknown to the vocabulary, and ends at an ordinary word, a mark, a preposition, a verb."""

from mahdar.arabic.clitics import CONJUNCTIONS, cuts, may_be_future, without_article
from mahdar.lexicons.index import Index
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

_COMMAS = frozenset("،,")
_HAMZA_BELOW = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_FATHATAN = "\N{ARABIC FATHATAN}"
_SHORTEST_FAMILY = 4  # letters of a family name that is told by its letters alone
LONGEST = 6  # words of a personal name as news print them, particles not counted


def name_end(text: Text, index: Index, first: int, last: int, *, titled: bool) -> int:
    """The token after the personal name that begins at `first`, or `first` where none does.

    `titled`: a title or honorific stands before, so that an unknown first word is a name too.
    """
    keys, names = text.keys, index.names
    at = first
    words = 0
    fathers = False  # a patronymic stood in it
    while at < last and words < LONGEST:
        key = keys[at]
        if text.tokens[at].kind != "word":
            if (
                key == "-"
                and at > first
                and _glued(text, at)
                and at + 1 < last
                and _is_part(text, index, at + 1, at > first)
            ):
                at += 1
                continue
            break
        particle = key in names.particles and not _is_printed_with_hamza(text, at)
        if particle and at + 1 < last and text.tokens[at + 1].kind == "word":
            if not (at > first or titled or key in index.kunya_openers):
                break
            if may_follow_particle(index, keys[at + 1], key):
                at += 2
                words += 1
                fathers = fathers or key in index.patronymics
                continue
            break
        if at == first and (index.is_we_verb(key) or _is_state_alone(text, index, at, last)):
            break  # قال الرئيس نعترف, أدان الرئيس إسرائيل
        if at == first and not (_may_begin_titled(index, key) if titled else _may_begin(index, key)):
            break
        if key in names.ambiguous and index.no_cues.match(keys, at) is not None:
            break  # أجاب الوزير ردا على سؤال
        if may_be_future(key) and key[1:] in index.vocabulary and key not in names.given:
            break  # أعلن أن الرئيس سيتصل بنظيره
        if _is_told_to(index, key) and (at > first or _is_outlet(text, index, at)):
            break  # قال الوزير لرويترز
        if (at > first and _is_day(text, index, at, last)) or _is_deed(text, index, at, last):
            break
        given = fathers or (at > first and keys[at - 1] in names.given)  # هناء السروجي
        family = given and key.startswith("ال") and key.endswith("ي") and len(key) > 4 and index.nisba(key) is None
        opened = _is_given(index, keys[first]) or (titled and not index.is_ordinary(keys[first]))
        family = family or (words == 1 and opened and _closes_name(text, index, at, last))
        family = family or (at == first + 1 and keys[first] in names.given and _is_family_alone(index, key))
        family = family or (
            at == first + 1 and titled and keys[first] in names.given and _is_told_again(text, index, at)
        )
        family = family or (at == first and titled and _has_father(text, index, at, last))
        family = family or (at == first and titled and _is_lone_name(text, index, at, last))
        family = family or (at == first and titled and _is_before_name(text, index, at, last))
        family = family or (words == 1 and titled and keys[first] in names.given and _is_nisba_alone(index, key))
        family = family or (at == first and titled and _is_before_foreign(text, index, at, last))
        family = family or (at == first + 1 and titled and _is_definite_family(text, index, at, last))
        if not family and not _is_part(text, index, at, at > first or titled):
            break
        at += 1
        words += 1
        if at < last and keys[at] in names.seconds and text.tokens[at].kind == "word":
            at += 1
    return at


def _is_before_name(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a word behind a title, not a known one as it stands, is followed by what is none at all: كوابينا أجيمان."""
    key, behind = text.keys[at], text.keys[at + 1] if at + 1 < last else ""
    words = (cut.key for cut in cuts(key) if cut.proclitics in ("", *CONJUNCTIONS, "ب", "ل"))
    unlisted = not any(map(index.is_word, words)) and not index.is_we_verb(key) and len(key) > 2
    unlisted = unlisted and _is_no_other(index, key.removesuffix("ا"))
    word = at + 1 < last and text.tokens[at + 1].kind == "word" and len(behind) > 3 and not behind.startswith("ال")
    if word and _is_no_other(index, key) and behind in index.names.given and _closes(text, index, at + 2, last):
        return len(key) > 2 and not any(cut.proclitics and index.is_word(cut.key) for cut in cuts(key))  # تيتي أنطونيو،
    if not word or text.text[text.tokens[at + 1].end - 1] == "ه" or key in index.time_prepositions:
        return False  # الرئيس لدى لقائه
    return unlisted and not index.is_ordinary(behind) and _is_no_other(index, behind)


def _closes(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a name has to end before token `at`: a comma, a bracket, a colon or أن stands there."""
    key = text.keys[at] if at < last else ""
    return key in _COMMAS or key in ("(", ":") or key in index.that


def _is_nisba_alone(index: Index, key: str) -> bool:
    """Whether a word is an adjective of nationality without article: no adjective of a name, but the family's: محمدو سوري."""
    nisba = index.nisba(key)
    return nisba is not None and nisba.number in (None, "s") and key.endswith("ي") and not key.startswith("ال")


def _is_day(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a word that is a family name too is the day: أعلن سامر الحلبي الخميس."""
    before = text.keys[at - 1]
    named = before in index.names.surnames or before.startswith("ال") or not index.is_ordinary(before)
    return text.keys[at] in index.of_the_news and named


def _is_deed(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether what may be a name governs a noun and is a deed: اقترح الوزير فتح المعبر."""
    behind = text.keys[at + 1] if at + 1 < last else ""
    name = behind in index.names.given or without_article(behind) in index.names.surnames or behind in index.that
    return text.keys[at] in index.verbal_names and index.is_word(without_article(behind)) and not name


def _is_before_foreign(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether an ordinary word behind a title is a name since what follows can be nothing else, right before إن or a mark:
    المبعوث ضمير تولغاتوف إن."""
    if at + 2 >= last or not index.is_foreign(text.keys[at + 1]) or text.keys[at].startswith("ال"):
        return False
    if any(cut.key in index.heads or cut.key in index.place_heads for cut in cuts(text.keys[at])):
        return False  # والي مدينة كيلس, المدعي العام لمقاطعة أمستر
    closes = text.keys[at + 2] in index.that or text.tokens[at + 2].kind == "mark"
    return closes and not is_function_word(index, text.keys[at]) and index.nisba(text.keys[at]) is None


def _is_outlet(text: Text, index: Index, at: int) -> bool:
    """Whether a word is an outlet behind ل: لرويترز, للأناضول."""
    spoken = (cut.key for cut in cuts(text.keys[at]) if cut.proclitics == "ل")
    return any(index.outlet_told(text.keys, at, key) is not None for key in spoken)


def _is_told_to(index: Index, key: str) -> bool:
    """Whether a word says to whom somebody spoke: للأناضول, لرويترز."""
    found = index.world.match((key[1:],), 0) if key[:1] == "ل" else None
    return key.startswith("لل") or (found is not None and found.value.kind == "outlet")


def _is_given(index: Index, key: str) -> bool:
    """Whether a name begins with a given name, one of two words too: سامر, عبد الله."""
    return key in index.names.given or (key in index.names.particles and key not in index.patronymics)


def set_off_name_end(text: Text, index: Index, first: int, last: int) -> int:
    """The token after a name that nobody has listed, set off by commas behind a title; `first` where none stands there."""
    at = first
    while at < last and at - first < LONGEST and text.tokens[at].kind == "word":
        key = text.keys[at]
        if is_function_word(index, key) or index.nisba(key) or (at == first and key.startswith("ال")):
            return first
        at += 1
    closed = at < last and text.keys[at] in _COMMAS
    given = at - first == 2 and text.keys[first] in index.names.given
    unlisted = given or any(not index.is_ordinary(key) for key in text.keys[first:at])
    return at if closed and unlisted and at - first > 1 else first


def _is_printed_with_hamza(text: Text, at: int) -> bool:
    """Whether a word is فإن rather than the فان of names, which is never printed so."""
    return _HAMZA_BELOW in text.text[text.tokens[at].start : text.tokens[at].end]


def _glued(text: Text, at: int) -> bool:
    """Whether a hyphen joins two words without space: جان-إيف."""
    return text.tokens[at - 1].end == text.tokens[at].start and (
        at + 1 < len(text.tokens) and text.tokens[at + 1].start == text.tokens[at].end
    )


def _may_begin(index: Index, key: str) -> bool:
    names = index.names
    return key in names.given and key not in names.ambiguous


def _may_begin_titled(index: Index, key: str) -> bool:
    """Behind a title any name may begin, one with the article only if it is a known last name (الوزير الحلبي)."""
    return not key.startswith("ال") or key in index.names.surnames or key in index.names.given


def _closes_name(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a word behind a given name, before إن, a verb, a comma or a bracket, can only be a family name: حسن كبير إن."""
    key = text.keys[at]
    behind = text.keys[at + 1] if at + 1 < last else ""
    if key.endswith(("ها", "هم", "نا")) or text.text[text.tokens[at].end - 1] == "ه":
        return False  # عبد الله ترشيحه
    if any(cut.proclitics and len(cut.key) >= _SHORTEST_FAMILY and index.is_word(cut.key) for cut in cuts(key)):
        return False  # بعث سلمان ببرقية تهنئة
    verb = any(form.form.tense in ("past", "present") for form in index.cues.get(behind, ()))
    timed = behind in index.of_the_news  # هيو تود مساء الأحد
    if not (verb or timed or behind in index.that or behind in _COMMAS or behind in ("(", ":")):
        return False
    return _is_no_other(index, key)


def _is_definite_family(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a word with the article between a given name and أن is the family's: السفير حسين الأمين إن."""
    key, given, behind = text.keys[at], text.keys[at - 1], text.keys[at + 1] if at + 1 < last else ""
    plain = without_article(key)
    other = {key, plain} & (index.modifiers | index.adjectives | index.of_the_news | index.same)
    named = key.startswith("ال") and given in index.names.given and any(cut.key in index.that for cut in cuts(behind))
    return (
        named
        and not other
        and index.nisba(key) is None
        and plain not in index.heads
        and not is_function_word(index, key)
    )


def _is_family_alone(index: Index, key: str) -> bool:
    """Whether a word behind a given name is one of the language only by what may be an ending (لوران غباغبون, ديفيد كنون):
    then it is the family name."""
    if len(key) < _SHORTEST_FAMILY or key in index.vocabulary or key in index.world or not _is_no_other(index, key):
        return False
    if key.startswith(("ي", "ن")) or key.endswith("ه"):
        return False  # أحمد يساعدون, حسن ترشيحه
    stems = [without_article(cut.key) for cut in cuts(key) if cut.proclitics]
    return not any(index.is_word(stem) or stem in index.world for stem in stems)


def _is_state_alone(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether the name of a state, which people bear too, has no other name behind it."""
    known = index.world.match(text.keys, at)
    behind = text.keys[at + 1] if at + 1 < last else ""
    named = behind in index.names.given or behind in index.names.surnames or behind in index.patronymics
    return known is not None and known.value.kind == "state" and not known.value.risky and not named


def _has_father(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether a patronymic behind a word makes it a name, whatever else it may mean: اللواء جمعان بن أحمد."""
    return at + 1 < last and text.keys[at + 1] in index.patronymics and not is_function_word(index, text.keys[at])


def _is_told_again(text: Text, index: Index, at: int) -> bool:
    """Whether a word that is one of the language too stands behind the same given name elsewhere: السفير أحمد قطان."""
    key, given, keys = text.keys[at], text.keys[at - 1], text.keys
    if key.endswith(("ها", "هم", "نا")) or text.text[text.tokens[at].end - 1] == "ه":
        return False  # اختتم سلمان كلمته
    again = (each for each in range(1, len(keys)) if each != at and keys[each] == key and keys[each - 1] == given)
    return _is_no_other(index, key) and key not in index.prepositional_pronouns and next(again, None) is not None


def _is_lone_name(text: Text, index: Index, at: int, last: int) -> bool:
    """Whether an indefinite word between a title and إن or a quotation can only be a name: السفير قطان إن."""
    behind = text.keys[at + 1] if at + 1 < last else ""
    before = text.keys[at - 1] if at else ""
    opens = behind in index.that or behind in QUOTATION_MARKS
    if any(cut.proclitics and without_article(cut.key) in index.heads for cut in cuts(text.keys[at])):
        return False  # الأمين العام لمنظمة "…"
    governed = any(cut.proclitics and index.is_word(cut.key) for cut in cuts(text.keys[at]))  # قال الوزير لزميله إن
    lone = len(text.keys[at]) > 2 and not governed and _is_no_other(index, text.keys[at])
    return opens and before.startswith("ال") and lone


def _is_no_other(index: Index, key: str) -> bool:
    """Whether nothing about a word shows that it is no name: article, accusative, و, a verb, a nationality, a particle."""
    return not (
        key.startswith(("ال", "لل")) or key.endswith("ا") or key[:1] in CONJUNCTIONS or key in index.cues
        or index.nisba(key) is not None or is_function_word(index, key) or key in index.interposed
        or key in index.prepositional_pronouns or key in index.titles or key in index.event_forms
        or key in index.modifiers or key in index.adjectives
    )  # fmt: skip


def may_follow_particle(index: Index, key: str, particle: str) -> bool:
    """Whether a word goes on a name behind أبو, بن, آل …."""
    names = index.names
    if key in names.given or key in names.surnames or key in names.seconds or key in names.particles:
        return True
    if particle in index.patronymics:
        return not is_function_word(index, key)  # سالم بن مرهون: whatever else the word may mean
    return (
        particle not in index.no_name_particles
        and not is_function_word(index, key)
        and (key.startswith("ال") or not index.is_ordinary(key))
    )


def is_function_word(index: Index, key: str) -> bool:
    """Whether a word is a preposition, particle, relative, demonstrative or pronoun."""
    return key in index.function_words


def _is_part(text: Text, index: Index, at: int, inside: bool) -> bool:
    """Whether token `at` may stand in a name; `inside`: a part of it or a title stands before."""
    key, names = text.keys[at], index.names
    plain = without_article(key)
    if inside and key in index.any_of and key not in names.given:
        return False  # رفض الوزير أي تأخير
    if _FATHATAN in text.text[text.tokens[at].start : text.tokens[at].end]:
        return False  # علق الرئيس ضاحكاً
    if key in names.given or key in names.surnames or plain in names.surnames or key in names.seconds:
        # علي and على fold to one: the printed last letter tells the name from the preposition.
        return not is_function_word(index, key) or (inside and text.text[text.tokens[at].end - 1] == "ي")
    if key[1:].isascii() and not key.isascii():
        return False  # لـCNN
    if len(key) < 2 or is_function_word(index, key) or index.nisba(key) or key in index.cues:
        return False
    known = index.world.match(text.keys, at)
    if known is not None and known.value.kind in ("state", "place") and not known.value.risky:
        return False
    if key[:1] in CONJUNCTIONS and len(key) > 3:
        rest = key[1:]
        if is_function_word(index, rest) or rest in index.cues or rest in names.given or rest in names.surnames:
            return False
        if index.nisba(rest) or without_article(rest) in index.heads or rest in index.titles or rest in index.world:
            return False
    if key in index.titles or plain in index.heads or key in index.attributions:
        return False
    return not index.is_ordinary(key)
