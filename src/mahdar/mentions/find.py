"""One pass over the words: every noun phrase that names an actor, the longest at each place, none overlapping another."""

from collections.abc import Iterator

from mahdar.arabic.clitics import CONJUNCTIONS, Cut, cuts, without_article
from mahdar.lexicons.entries import State
from mahdar.lexicons.forms import Known
from mahdar.lexicons.index import Index
from mahdar.lexicons.inflect import Gender
from mahdar.mentions.bodies import body_at
from mahdar.mentions.names import is_function_word, may_follow_particle, name_end, set_off_name_end
from mahdar.mentions.phrases import Phrase, TitlePhrase
from mahdar.mentions.titles import is_rather_an_adjective, title_at
from mahdar.mentions.unlisted import named_before_title, named_by_itself, named_by_nationality
from mahdar.tokens.quotations import QUOTATION_MARKS
from mahdar.tokens.text import Text

_COMMAS = frozenset("،,")
_INITIAL = ("أ", "إ", "آ")  # as a rule they begin a word
_LAM = "\N{ARABIC LETTER LAM}"
_QUOTED = 4  # words of a name in quotation marks
_PLACED = 7  # tokens of where an office is, up to its comma: في موقع "الأفق" الإلكتروني،
_MATTER = 9  # tokens of what an office is for
_FIELD = 6  # words between a title and its name: في شؤون الشرق الأوسط


def find_phrases(text: Text, index: Index) -> list[Phrase]:
    """Every actor phrase in the order of the text."""
    found: list[Phrase] = []
    for paragraph in text.paragraphs:
        at = paragraph.first
        while at < paragraph.last:
            if text.tokens[at].kind != "word":
                at += 1
                continue
            if not index.may_name(text.keys[at]):
                unlisted = named_by_itself(text, index, at, paragraph.last)
                found.extend([unlisted] if unlisted is not None else [])
                at = unlisted.last if unlisted is not None else at + 1
                continue
            occasion = index.occasions.match(text.keys, at)
            if occasion is not None and occasion.length > 1:
                at += occasion.length  # صحفي in مؤتمر صحفي is no journalist
                continue
            phrases = _phrases_at(text, index, at, paragraph.last)
            if not phrases:
                person = named_by_nationality(text, index, at, paragraph.last)
                phrases = [person] if person is not None else []
            elif len(phrases) == 1:
                begins = max(paragraph.first, found[-1].last if found else 0)
                phrases = [named_before_title(text, index, begins, phrases[0])]
            found.extend(phrases)
            at = max(at + 1, phrases[-1].last if phrases else _after_nisba(text, index, at))
    return found


def _after_nisba(text: Text, index: Index, at: int) -> int:
    """The token after an adjective of nationality: the second word of الجنوب أفريقية names no continent."""
    nisba = index.nisba_at(text.keys, at)
    return at + nisba.length if nisba is not None else 0


def _phrases_at(text: Text, index: Index, at: int, last: int) -> list[Phrase]:
    """The phrase at token `at`, or the several that share one title; the reading with the fewest proclitics that is one."""
    for cut in cuts(text.keys[at]):
        key = cut.key
        if not cut.letters and _is_joined(text, at):
            continue
        if index.never.match(text.keys, at, key) is not None:
            return []
        capital = _capital(text, index, at, cut)
        if capital is not None:
            return [capital]
        outlet = index.outlet_told(text.keys, at, key) if cut.proclitics == "ل" else None
        if outlet is not None:
            return [_known(text, index, at, last, 1, Known(outlet, "outlet"), cut.letters)]
        titled = _titled(text, index, at, last, cut)
        if titled:
            return titled
        known = index.world.match(text.keys, at, key)
        if known is not None and _is_supported(text, index, at, known.length, known.value, cut):
            other = _that_goes_on(text, index, at, last, known.length, cut)
            return [other or _known(text, index, at, last, known.length, known.value, cut.letters)]
        body = body_at(text, index, at, last, key, cut.letters) or _side(text, index, at, last, cut)
        if body is not None:
            return [body]
        person = _untitled(text, index, at, last, cut)
        if person is not None:
            return [person]
    return []


def _is_joined(text: Text, at: int) -> bool:
    """Whether an alif with hamza or madda shows that the letter before it is a particle: وآلية is no والية."""
    start = text.tokens[at].start
    return text.text[start] in CONJUNCTIONS and text.text[start + 1 : start + 2] in _INITIAL


def _is_supported(text: Text, index: Index, at: int, length: int, known: Known, cut: Cut) -> bool:
    """Whether a name that is also a common word is meant as a name here: behind a head noun or in quotation marks."""
    if cut.proclitics.endswith("ك"):
        return False
    if known.short and cut.letters and cut.key in index.names.ambiguous:
        return False
    if not known.risky and not (length == 1 and cut.key in index.cues):
        return True
    before = text.keys[at - 1] if at else ""
    after = text.keys[at + length] if at + length < len(text.keys) else ""
    head = index.heads.get(without_article(before))
    return (
        (head is not None and (known.kind != "outlet" or head.kind == "outlet"))
        or without_article(before) in index.place_heads
        or (known.kind == "place" and _is_capital_of(text, index, at))
        or (before in QUOTATION_MARKS and after in QUOTATION_MARKS)
        or (known.kind == "state" and _stands_as_noun(text, index, at, cut))
        or (known.kind == "place" and not known.risky and before in index.inside)  # في عدن, where no verb can stand
    )


def _stands_as_noun(text: Text, index: Index, at: int, cut: Cut) -> bool:
    """Whether what looks like an adjective stands where none can: أعلنت مالي, في مالي, السنغال ومالي."""
    before = text.keys[at - 1] if at else ""
    if not cut.key.endswith("ي"):
        return False
    if cut.proclitics == "و":
        return any(
            (found := index.world.match(text.keys, first, each.key)) is not None
            and found.value.kind == "state"
            and first + found.length == at
            for first in range(max(0, at - 3), at)
            for each in cuts(text.keys[first])
        )
    verb = any(form.form.tense in ("past", "present") for form in index.cues.get(before, ())) or any(
        form.kind in ("past", "present") for form in index.minute_forms(before)
    )
    return not cut.letters and (before in index.prepositions or verb)


def _that_goes_on(text: Text, index: Index, at: int, last: int, length: int, cut: Cut) -> Phrase | None:
    """The body of whose name a known one is only the beginning: مجلس التعاون in مجلس التعاون الإقليمي لوسط آسيا."""
    end = at + length
    key = text.keys[end] if end < last else ""
    relational = key.startswith("ال") and key.endswith(("ي", "يه")) and index.nisba(key) is None
    if not relational or without_article(key) in index.adjectives:
        return None
    body = body_at(text, index, at, last, cut.key, cut.letters)
    return body if body is not None and body.last > end else None


def _capital(text: Text, index: Index, at: int, cut: Cut) -> Phrase | None:
    """A capital without its name: في العاصمة الجيبوتية."""
    nisba = index.nisba_at(text.keys, at + 1) if cut.key in index.capital_words else None
    if nisba is None:
        return None
    end = at + 1 + nisba.length
    named = index.world.match(text.keys, end)
    state = index.by_id.get(nisba.value.of)
    capital = state.capital if isinstance(state, State) else None
    if capital is None or (named is not None and named.value.kind in ("place", "state")):
        return None
    return Phrase(
        at, end, cut.letters, "place", "nominal", at, end, capital, of=nisba.value.of, gender="f", rule="capital"
    )


def _is_capital_of(text: Text, index: Index, at: int) -> bool:
    """Whether «the capital» of a nationality stands before: العاصمة الكورية الجنوبية سيول."""
    back = at - 1
    while back > max(0, at - 4) and (index.nisba(text.keys[back]) or index.nisba_at(text.keys, back - 1)):
        back -= 1
    return back < at - 1 and text.keys[back] in index.place_words


def _known(text: Text, index: Index, at: int, last: int, length: int, known: Known, letters: int) -> Phrase:
    end = at + length
    if known.kind == "state" and length == 1 and (text.keys[at - 1] if at else "") in index.place_words:
        known = index.cities_like_states.get(text.keys[at][letters:], known)  # في عمان: the city, not the sultanate
    state = known.id if known.kind == "state" else index.capital_of.get(known.id)
    phrase = Phrase(
        at, end, letters, known.kind, "nominal" if known.people else "name", at, end, known.id,
        of=state, gender=_gender(text, index, at, letters, known), rule="known",
    )  # fmt: skip
    return _with_apposed_title(text, index, phrase, last) if known.kind == "person" else phrase


def _gender(text: Text, index: Index, at: int, letters: int, known: Known) -> Gender | None:
    """The gender of a known actor as it is named here.

    Of a body by the head of this name (القوات الأمريكية for an army), of a person by the given name; unknown where only a
    last name is printed.
    """
    first = text.keys[at][letters:]
    if known.kind in ("state", "place"):
        return known.gender or "f"
    if known.kind == "person":
        told: Gender | None = "f" if first in index.names.feminine else "m" if first in index.names.given else None
        return known.gender or told
    head = index.heads.get(first) or index.heads.get(without_article(first))
    if head is not None:
        return "f" if head.number == "p" else head.gender
    return known.gender or "m"


def _side(text: Text, index: Index, at: int, last: int, cut: Cut) -> Phrase | None:
    """A state named by its side at the table: الجانب الأوغندي."""
    nisba = index.nisba_at(text.keys, at + 1) if at + 1 < last and cut.key.startswith("ال") else None
    if nisba is None or nisba.value.number != "s" or without_article(cut.key) not in index.sides:
        return None
    of = nisba.value.of
    if not isinstance(index.by_id.get(of), State) or not text.keys[at + 1].startswith("ال"):
        return None
    end = at + 1 + nisba.length
    return Phrase(
        at, end, cut.letters, "state", "nominal", at, end, of, of=of, gender=nisba.value.gender, rule="side"
    )  # fmt: skip


def _untitled(text: Text, index: Index, at: int, last: int, cut: Cut) -> Phrase | None:
    """A personal name of two words or more without a title."""
    key = cut.key
    if (key not in index.names.given and key not in index.names.particles) or is_function_word(index, key):
        return None
    if _is_rather_a_word(text, index, at, cut):
        return None
    if cut.proclitics == "و" and key in index.kunya_openers and at + 1 < last:  # وأبو السكر
        end = at + 2 if may_follow_particle(index, text.keys[at + 1], key) else at
    elif cut.letters:
        if key not in index.names.given or key in index.names.ambiguous or at + 1 >= last:
            return None
        end = name_end(text, index, at + 1, last, titled=True)
        end = end if end > at + 1 else at
    else:
        end = name_end(text, index, at, last, titled=False)
        if end == at and key in index.names.ambiguous and at + 1 < last and _is_family_name(index, text.keys[at + 1]):
            end = name_end(text, index, at + 1, last, titled=True)
    if end - at < 2:
        return None
    gender = "f" if key in index.names.feminine else "m"
    phrase = Phrase(at, end, cut.letters, "person", "name", at, end, gender=gender, rule="name")  # type: ignore[arg-type]
    return _with_apposed_title(text, index, phrase, last)


def _is_rather_a_word(text: Text, index: Index, at: int, cut: Cut) -> bool:
    """Whether what reads like a given name is a word: ولاية is no و + ل + آية, البئر no ألبير."""
    article = cut.key.startswith("ال") and text.text[text.tokens[at].start + cut.letters] == "ا"
    return (bool(cut.letters) or article) and index.is_word(text.keys[at])


def _is_family_name(index: Index, key: str) -> bool:
    """Whether a word behind a given name that is a word too can only be a family name: هناء السروجي, not هناء العيش."""
    unlisted = key.startswith("ال") and key.endswith("ي") and index.nisba(key) is None and not index.is_ordinary(key)
    return key in index.names.surnames or unlisted


def _with_apposed_title(text: Text, index: Index, phrase: Phrase, last: int) -> Phrase:
    """`phrase` with the title that follows the name: محمد جابر المتحدث باسم الهيئة; جابر، وزير التجارة السابق،."""
    at = phrase.last
    comma = at < last and text.keys[at] in _COMMAS
    at += comma
    if at >= last or text.tokens[at].kind != "word":
        return phrase
    title = title_at(text, index, at, last, text.keys[at], 0)
    if title is None or title.number != "s" or title.bare:
        return phrase
    end = title.last
    known = index.world.match(text.keys, end) if end < last else None
    held = title.of is not None and not comma and name_end(text, index, end, last, titled=True) > end
    if held:
        return phrase  # التقى كير وزير الخارجية فلان
    if known is not None and known.value.kind == "person":
        if comma or title.of is not None:
            return phrase  # a second person with his own title
        end += known.length  # مستشار + the one he advises
    if comma and name_end(text, index, end, last, titled=False) > end:
        return phrase
    return phrase._replace(last=end, title=title, gender=title.gender or phrase.gender)


def _titled(text: Text, index: Index, at: int, last: int, cut: Cut) -> list[Phrase]:
    """Honorifics, title and name, or what there is of them."""
    if cut.key in index.prepositions:
        return []  # أمام is no إمام
    behind = text.keys[at + 1] if at + 1 < last else ""
    if cut.key in index.coming and at and not (behind.startswith("ال") and without_article(behind) in index.adjectives):
        return []  # الاجتماع المقرر في باكو; but المقرر الخاص
    start = _skip_honorifics(text, index, at, last, cut.key)
    key = cut.key if start == at else (text.keys[start] if start < last else "")
    letters = cut.letters if start == at else 0
    title = title_at(text, index, start, last, key, letters) if start < last else None
    if title is not None and start > at:  # المستشار الإعلامي is one office, not a journalist
        plain = title_at(text, index, at, last, cut.key, cut.letters)
        if plain is not None and (plain.last > title.first or _is_object(text, index, title.first)):
            start, title = at, plain
    if title is None and start > at:  # what is an honorific alone may head a title: المستشارة الألمانية
        plain = title_at(text, index, at, last, cut.key, cut.letters)
        named = _name(text, index, start, last, titled=True) if plain is not None and plain.bare else None
        if plain is not None and named is None:  # a lone الوزير
            start, title = at, plain
    if title is None:
        if start == at:
            return []
        known = index.world.match(text.keys, start) if start < last else None
        if known is not None and known.value.kind == "person":
            return [_known(text, index, start, last, known.length, known.value, 0)._replace(first=at, cut=cut.letters)]
        end = name_end(text, index, start, last, titled=True)
        if end == start:
            return []
        woman = cut.key.endswith("ه")  # الوزيرة, السيدة
        phrase = Phrase(
            at, end, cut.letters, "person", "name", start, end, gender="f" if woman else "m", rule="honorific"
        )
        return [_with_apposed_title(text, index, phrase, last)]
    first = _named_by(text, index, at, last, title, cut.letters)
    if first.form == "nominal" and title.bare and is_rather_an_adjective(text, index, at):
        return []
    phrases = [first]
    if title.number in ("d", "p"):
        phrases.extend(_shared(text, index, first, title, last))
    return phrases


def _is_object(text: Text, index: Index, at: int) -> bool:
    """Whether a title stands in the indefinite accusative and cannot be an apposition: استقبل الوزير وفدا."""
    key = text.keys[at]
    return key.endswith("ا") and index.titles.match(text.keys, at, key[:-1]) is not None


def _skip_honorifics(text: Text, index: Index, at: int, last: int, key: str | None = None) -> int:
    found = index.honorifics.match(text.keys, at, key) if at < last else None
    while found is not None:
        at += found.length
        if at < last and text.keys[at] == ".":  # د. م.
            at += 1
        found = index.honorifics.match(text.keys, at) if at < last else None
    return at


def _named_by(text: Text, index: Index, at: int, last: int, title: TitlePhrase, letters: int) -> Phrase:
    """The holder of a title: the name after it, set off by a comma or not; without one a nominal."""
    group = title.number in ("d", "p")
    nominal = Phrase(
        at, title.last, letters, "group" if group else "person", "nominal", at, title.last,
        title=title, of=title.of, gender=title.gender, number=title.number, sector=title.sector, rule="title",
    )  # fmt: skip
    title = _with_joined_title(text, index, title, last)
    nominal = nominal._replace(last=title.last, name_last=title.last)
    start = title.last
    if start + 1 < last and not group and text.keys[start] in index.prepositional_pronouns:
        start += 1  # القيادي فيها سامر الحلبي
    comma = start < last and text.keys[start] in _COMMAS
    first_of = index.nisba_at(text.keys, start + 1) if comma and group and start + 1 < last else None
    if first_of is not None:
        title = title._replace(of=first_of.value.of)
        start, comma = start + 1 + first_of.length, False
    elif comma:
        start += 1
    quoted = _quoted_name(text, index, start, last) if not group and not comma else None
    if quoted is not None:
        return nominal._replace(
            last=quoted[1] + 1, form="name", name_first=quoted[0], name_last=quoted[1], known=quoted[2],
            title=title, of=title.of, rule="title_and_name",
        )  # fmt: skip
    if not group and _is_of_another(text, index, title, start, last):
        return nominal  # استقبل الرئيس المصري السفير السعودي فلانا
    name = _name(text, index, start, last, titled=not comma)
    if comma and not group and not title.bare and (name is None or name[2] is None):
        begins = name[0] if name is not None else start
        end = set_off_name_end(text, index, begins, last)
        name = (begins, end, None) if end > (name[1] if name is not None else begins) else name
    if name is None and not group and not comma:
        name = (
            _name_behind_field(text, index, title.last, last)
            or _name_behind_body(text, index, title.last, last)
            or _name_behind_place(text, index, title.last, last)
            or _name_behind_matter(text, index, title.last, last)
            or (_name_behind_state(text, index, title.last, last) if title.sense == "counterpart" else None)
        )
    if name is None or (group and name[2] is None and not _names_one(text, index, title, name[0])):
        return nominal
    first, end, known = name
    return nominal._replace(
        last=end, kind="person", form="name", name_first=first, name_last=end, known=known,
        title=title, of=title.of, number="s", rule="title_and_name",
    )  # fmt: skip


def _quoted_name(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name in quotation marks behind a title: وزير الخارجية "سامر الحلبي"."""
    if at + 2 >= last or text.keys[at] not in QUOTATION_MARKS:
        return None
    name = _name(text, index, at + 1, last, titled=True)
    if name is None:
        end = at + 1
        while end < last and text.tokens[end].kind == "word" and not index.is_ordinary(without_article(text.keys[end])):
            end += 1
        name = (at + 1, end, None) if at + 1 < end <= at + _QUOTED else None
    return name if name is not None and name[1] < last and text.keys[name[1]] in QUOTATION_MARKS else None


def _name_behind_field(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name behind what a title is concerned with: الخبير في الشأن الأفريقي سامر الحلبي, المسؤول عن الملف هدى الحلبي."""
    start = at + 1
    if at >= last or text.keys[at] not in index.field_links:
        return None
    while start < min(last, at + _FIELD) and text.tokens[start].kind == "word" and text.keys[start].startswith("ال"):
        start += 1
    if start == at + 1 or start >= last or text.keys[start] not in index.names.given:
        return None
    where = index.world.match(text.keys, at + 1)
    if where is not None and where.value.kind in ("state", "place") and at + 1 + where.length < start:
        return None  # استقبل الرئيس في القاهرة السفير فلانا
    return _name(text, index, start, last, titled=False)


def _name_behind_body(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name behind the body of an office that no list knows: الأمين العام لـ"منصة الأفق" سامر الحلبي, لمنظمة "أفق"."""
    if at + 1 >= last:
        return None
    lam, rest = text.keys[at][:1], text.keys[at][1:]
    if lam != _LAM:
        return None
    if not rest:
        quoted = next((each for each in text.quotations_opening(at + 1, at + 2) if each.closed), None)
        end = quoted.closing + 1 if quoted is not None else at
    else:
        body = next(
            (
                each
                for cut in cuts(text.keys[at])
                if cut.proclitics == _LAM and (each := body_at(text, index, at, last, cut.key, cut.letters)) is not None
            ),
            None,
        )
        end = body.last if body is not None and body.kind != "outlet" else at
    if not at < end < last or index.is_ordinary(text.keys[end]) or is_function_word(index, text.keys[end]):
        return None
    return _name(text, index, end, last, titled=True)


def _name_behind_place(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name set off by commas behind where an office is: «المتحدث باسم الهيئة في اليمن، سامر الحلبي،»."""
    if at >= last or text.keys[at] not in index.place_words:
        return None
    comma = next((each for each in range(at + 2, min(last, at + _PLACED)) if text.keys[each] in _COMMAS), None)
    if comma is None or any(is_function_word(index, text.keys[each]) for each in range(at + 1, comma)):
        return None
    name = _name(text, index, comma + 1, last, titled=False)
    if name is not None and name[1] < last and text.keys[name[1]] in _COMMAS and name[1] - name[0] > 1:
        return name
    end = set_off_name_end(text, index, comma + 1, last)
    return (comma + 1, end, None) if end > comma + 1 and text.keys[comma + 1] in index.names.given else None


def _name_behind_state(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name behind the state of a counterpart: نظيره من غينيا بيساو سامر الحلبي."""
    state = index.world.match(text.keys, at + 1) if at + 1 < last and text.keys[at] in index.partitives else None
    if state is None or state.value.kind != "state":
        return None
    return _name(text, index, at + 1 + state.length, last, titled=True)


def _name_behind_matter(text: Text, index: Index, at: int, last: int) -> tuple[int, int, str | None] | None:
    """The name behind the matter of an office: المنسق الأوروبي للمفاوضات النووية سامر الحلبي."""
    key = text.keys[at] if at < last and text.tokens[at].kind == "word" else ""
    if not (key.startswith(_LAM * 2) or (key[:1] == _LAM and key not in index.vocabulary and index.is_word(key[1:]))):
        return None
    start, definite = at + 1, text.keys[at].startswith("لل")
    while start < min(last, at + _MATTER) and text.tokens[start].kind == "word":
        key = text.keys[start]
        if key.startswith("ال") or (definite and key in index.field_links):
            start, definite = start + 1, True
            continue
        break
    if not definite or start >= last or start == at or text.keys[start - 1] in index.field_links:
        return None
    known = index.world.match(text.keys, start)
    if known is not None and known.value.kind == "person" and not known.value.short:
        return _name(text, index, start, last, titled=False)
    unknown = text.keys[start] in index.names.given or not index.is_ordinary(text.keys[start])
    name = _name(text, index, start, last, titled=True) if unknown else None
    return name if name is not None and name[1] - name[0] > 1 else None


def _names_one(text: Text, index: Index, title: TitlePhrase, at: int) -> bool:
    """Whether behind a title in the dual or plural a name stands: a known one, or behind a nationality in the singular."""
    nisba = index.nisba(text.keys[title.last - 1])  # الوزيرين الكازاخي …، والأوزبكي …
    return text.keys[at] in index.names.given or (nisba is not None and nisba.number == "s")


def _with_joined_title(text: Text, index: Index, title: TitlePhrase, last: int) -> TitlePhrase:
    """A second title of the same holder, before his name: سفير … لدى مصر ومندوب … الدائم السفير أحمد …."""
    at = title.last
    if title.number != "s" or at >= last or not text.keys[at].startswith("و"):
        return title
    other = title_at(text, index, at, last, text.keys[at][1:], 1)
    if other is not None and _are_of_two_states(text, index, title, other):
        return title
    if other is None or other.number != "s" or _name(text, index, other.last, last, titled=True) is None:
        return title
    return title._replace(last=other.last)


def _are_of_two_states(text: Text, index: Index, title: TitlePhrase, other: TitlePhrase) -> bool:
    """Whether two titles joined by و are those of two people: الوزير الصومالي ونظيره الإثيوبي."""
    national = index.nisba(text.keys[title.last - 1]) is not None
    theirs = other.sense == "counterpart" or index.nisba(text.keys[other.last - 1]) is not None
    return national and theirs and title.of != other.of


def _is_of_another(text: Text, index: Index, title: TitlePhrase, at: int, last: int) -> bool:
    """Whether behind a title that of somebody of another state begins: الرئيس المصري | السفير السعودي."""
    if at >= last or title.of is None or text.tokens[at].kind != "word":
        return False
    other = title_at(text, index, at, last, text.keys[at], 0)
    states = other is not None and all(isinstance(index.by_id.get(of or ""), State) for of in (title.of, other.of))
    return other is not None and states and other.of != title.of


def _name(text: Text, index: Index, at: int, last: int, *, titled: bool) -> tuple[int, int, str | None] | None:
    """A name at token `at`, honorifics before it skipped: its first and last token and the lexicon's id."""
    start = _after_title_again(text, index, at, last) if titled else at
    start = _skip_honorifics(text, index, start, last)
    start = _after_title_again(text, index, start, last) if titled else start
    titled = titled or start > at
    if start >= last or text.tokens[start].kind != "word":
        return None
    known = index.world.match(text.keys, start)
    if known is not None and known.value.kind == "person" and (titled or known.length > 1 or not known.value.short):
        end = name_end(text, index, start, last, titled=titled) if known.value.short else start
        behind = text.keys[start + known.length] if end > start + known.length else ""
        if behind not in index.names.given and not (known.length == 1 and behind and index.is_foreign(behind)):
            return start, start + known.length, known.value.id
        return start, end, None  # هايلي مريم ديسالين is no هايلي, زامير تولغات no زامير
    end = name_end(text, index, start, last, titled=titled)
    if end == start or (not titled and end - start < 2):
        return None
    return start, end, None


def _common(text: Text, index: Index, title: TitlePhrase) -> int:
    """Where what the holders of a shared title have in common ends: الرئيسين | التركي."""
    head = next(
        (
            found
            for cut in cuts(text.keys[title.first])
            if (found := index.titles.match(text.keys, title.first, cut.key))
        ),
        None,
    )
    return title.first + head.length if head is not None else title.last


def _after_title_again(text: Text, index: Index, at: int, last: int) -> int:
    """Past a title once more right before the name: … السفير أحمد, … العميد ركن أحمد."""
    again = index.titles.match(text.keys, at) if at < last and text.keys[at].startswith("ال") else None
    return at + again.length if again is not None else at


def _shared(text: Text, index: Index, first: Phrase, title: TitlePhrase, last: int) -> Iterator[Phrase]:
    """The other holders of a title in dual or plural: الرئيسين الفرنسي … والألماني …; وزيري خارجية مصر … والأردن …."""
    at = first.last
    if first.form == "nominal":
        return
    while at < last:
        at += text.keys[at] in _COMMAS
        if at >= last or not text.keys[at].startswith("و"):
            return
        inner = text.keys[at][1:]
        nisba = index.nisba_at(text.keys, at, inner)
        owner = index.world.match(text.keys, at, inner) if nisba is None else None
        if nisba is not None:
            of, start = nisba.value.of, at + nisba.length
        elif owner is not None and owner.value.kind != "person":
            of, start = owner.value.id, at + owner.length
        else:
            return
        name = _name(text, index, start, last, titled=True)
        if name is None:
            return
        name_first, end, known = name
        yield Phrase(
            at, end, 1, "person", "name", name_first, end, known,
            title=title._replace(of=of, last=_common(text, index, title)),
            of=of, gender=title.gender, sector=title.sector, rule="shared_title",
        )  # fmt: skip
        at = end
