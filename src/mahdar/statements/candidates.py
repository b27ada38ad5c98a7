"""Every word that may report speech, by its form alone; the grammar around it decides later."""

from mahdar.arabic.clitics import CONJUNCTIONS, Cut, cuts
from mahdar.arabic.letters import fold
from mahdar.lexicons.forms import CueForm
from mahdar.lexicons.index import Index
from mahdar.statements.frames import Candidate
from mahdar.tokens.text import Text

_NOUN_PROCLITICS = frozenset({"", "و", "ف", "ب", "و" + "ب", "ل"})
_SOON = 12  # tokens
_VERB_PROCLITICS = frozenset({"", "و", "ف"})


def find_candidates(text: Text, index: Index, covered: list[bool]) -> list[Candidate]:
    """The candidates of a text in its order; words inside the names of actors (`covered`) are none."""
    found: list[Candidate] = []
    skip = 0
    for at, key in enumerate(text.keys):
        if at < skip or covered[at] or not index.may_report(key) or text.tokens[at].kind != "word":
            continue
        silent = _silent(text, index, at)
        if silent:
            skip = at + silent
            continue
        candidate = _attribution(text, index, at) or _verb(text, index, at, key)
        if candidate is not None:
            found.append(candidate)
            skip = candidate.ends
            if candidate.tense == "noun" and skip < len(text.keys) and text.keys[skip] in index.short_relatives:
                skip += 2  # the verb of وفق ما أعلن is no cue of its own
            elif candidate.tense == "noun" and text.keys[skip - 1][-2:] in index.short_relatives:
                skip += 1  # nor is that of حسبما ذكر
    return found


def _silent(text: Text, index: Index, at: int) -> int:
    """The length of a phrase that looks like a cue and is the narrator's own: تجدر الإشارة, من المقرر أن."""
    for cut in cuts(text.keys[at]):
        if cut.proclitics in ("", "و", "ف"):
            found = index.no_cues.match(text.keys, at, cut.key)
            if found is not None:
                return found.length
    return 0


def _attribution(text: Text, index: Index, at: int) -> Candidate | None:
    """بحسب, وفقا ل, نقلا عن, على حد قول at token `at`."""
    for cut in cuts(text.keys[at]):
        if cut.proclitics not in ("", "و", "ف"):
            continue
        found = index.attributions.match(text.keys, at, cut.key)
        if found is None:
            continue
        noun = found.value
        return Candidate(
            at, at + found.length, cut.letters, cut.letters > 0, noun.lemma, noun.act, "noun", None, None, "",
            frozenset({noun.takes}), False, False,
        )  # fmt: skip
    return None


def _verb(text: Text, index: Index, at: int, key: str) -> Candidate | None:
    for cut in cuts(key):
        forms = index.cues.get(cut.key)
        cut_letters, proclitics = cut.letters, cut.proclitics
        if forms is None and proclitics in ("", "و", "ف") and cut.key[:1] == "س" and len(cut.key) > 4:
            forms = tuple(each for each in index.cues.get(cut.key[1:], ()) if each.form.tense == "present")
        if not forms:
            continue
        if index.asides.match(text.keys, at) is not None:
            forms = tuple(sorted(forms, key=lambda each: each.form.tense != "participle"))  # طالبا عدم ذكر اسمه
        negated = at > 0 and _negates(index, text.keys[at - 1])
        if not cut_letters and key[:1] in CONJUNCTIONS and _is_no_relay(text, at, forms, index):
            continue
        form = _fitting(forms, proclitics, text.text[text.tokens[at].end - 1], negated)
        if form is not None and form.form.tense == "participle" and _is_no_circumstance(text, index, at, cut, form):
            return None
        if form is not None:
            return _candidate(text, index, at, cut_letters, proclitics, form)
    return _spoken_demand(text, index, at, key) or _impersonal(text, index, at, key)


def _is_no_circumstance(text: Text, index: Index, at: int, cut: Cut, form: CueForm) -> bool:
    """Whether what looks like a ḥāl is another noun, or an adverb: في مدينة, بالتأكيد مجددا أن; but مجددا دعوته is one."""
    if at and text.keys[at - 1] in index.prepositions and not cut.letters:
        return True
    justified = form.verb.act == "claim" and not cut.letters and at and text.tokens[at - 1].kind == "word"
    if (
        justified
        and at + 1 < len(text.keys)
        and text.keys[at + 1].startswith("ل")
        and text.keys[at + 1] not in index.that
    ):
        return True  # وفرت مبررا لغزو العراق
    if not form.verb.plain and index.interposed.match((cut.key,), 0) is not None:
        behind = text.keys[at + 1] if at + 1 < len(text.keys) else ""
        possessed = behind.endswith(("ه", "ها", "هم")) and len(behind) > 3 and behind not in index.that
        own = at + 2 < len(text.keys) and text.keys[at + 2] in index.own_state  # مجددا تمسك بلاده
        return not (behind.startswith("ال") or possessed or (own and behind not in index.prepositions))
    return _is_object(text, index, at, cut)


def _is_object(text: Text, index: Index, at: int, cut: Cut) -> bool:
    """Whether what looks like a ḥāl is the proposal that somebody made: «قدمت مصر مقترحا», not «، مقترحا هدنة»."""
    proposal = index.issues.proposal_nouns.match((cut.key,), 0) is not None
    return proposal and not cut.letters and at > 0 and text.tokens[at - 1].kind == "word"


def _is_no_relay(text: Text, at: int, forms: tuple[CueForm, ...], index: Index) -> bool:
    """Whether what reads like ورد or ذكر with its first letter is و and another verb: «وردت اليونان بأن» is no وردت في."""
    source = forms[0].verb.source
    near = text.keys[at + 1 : at + 4]
    return source is not None and text.keys[at][1:] in index.cues and fold(source) not in near


def _spoken_demand(text: Text, index: Index, at: int, key: str) -> Candidate | None:
    """What somebody quoted demands in the first person: «نحن نطالب بفتح المعابر», «ندعو الطرفين إلى الحوار»."""
    if not {"ن", "ا"} & set(key[:2]) or text.quotation_of(at) is None:
        return None
    for cut in cuts(key):
        spoken = cut.key[:1] in ("ن", "ا") and cut.proclitics in _VERB_PROCLITICS
        if not spoken or cut.key in index.names.given or cut.key in index.names.surnames:
            continue
        for form in index.cues.get("ي" + cut.key[1:], ()):
            verb, shape = form.verb, form.form
            alone = (shape.tense, shape.gender, shape.number) == ("present", "m", "s")
            if alone and verb.act == "demand" and not verb.weak:
                found = _candidate(text, index, at, cut.letters, cut.proclitics, form)
                return found._replace(gender=None, number=None)
    return None


def _impersonal(text: Text, index: Index, at: int, key: str) -> Candidate | None:
    """The verbal noun of تم التأكيد على and بالتأكيد على at token `at`."""
    carried = at > 0 and text.keys[at - 1] in index.light_verbs
    if not ((key.startswith("ال") and carried) or key.startswith("ب" + "ال")):
        return None
    plain = key.removeprefix("ب").removeprefix("ال")
    for form in index.cues.get(plain, ()):
        if form.form.tense == "masdar" and not form.form.pronoun:
            return Candidate(
                at, at + 1, 0, False, form.verb.lemma, form.verb.act, "masdar", None, None, "ال" if carried else "ب",
                frozenset(map(fold, form.verb.frames)), form.verb.weak, False, at,
            )  # fmt: skip
    return None


def _fitting(forms: tuple[CueForm, ...], proclitics: str, last_letter: str, negated: bool) -> CueForm | None:
    """The first form that may bear these proclitics; verbs bear conjunctions only, and no pronoun is printed ة.

    The jussive (لم يقل) stands behind a negation only.
    """
    for each in forms:
        if each.form.tense == "jussive":
            if negated and not proclitics:
                return CueForm(each.verb, each.form._replace(tense="present"))
            continue
        if each.form.pronoun == "ه" and last_letter == "ة":
            continue
        if (
            each.form.tense == "participle"
            and (each.form.gender, each.form.number) == ("f", "s")
            and last_letter == "ه"
        ):
            continue  # مقره is no مقرة
        allowed = _NOUN_PROCLITICS if each.form.tense == "masdar" else _VERB_PROCLITICS
        if proclitics in allowed:
            return each
    return None


def _candidate(text: Text, index: Index, at: int, letters: int, proclitics: str, form: CueForm) -> Candidate:
    verb, shape = form.verb, form.form
    conjunction = proclitics[:1] in ("و", "ف") or (at > 0 and text.keys[at - 1] in CONJUNCTIONS)
    keep_preposition = shape.tense == "masdar" and "ب" in proclitics  # بالقول is a cue as it stands
    before = text.keys[at - 1] if at else ""
    finite = shape.tense in ("past", "present")
    negated = finite and not conjunction and _negates(index, before)
    starts = at
    if finite and not conjunction:
        starts = _clause_start(text, index, at)
        conjunction = starts < at and _is_connective(text, index, starts)
    return Candidate(
        at, at + 1, int(conjunction) if keep_preposition else letters, conjunction, verb.lemma, verb.act, shape.tense,
        shape.gender, shape.number, shape.pronoun, frozenset(map(fold, verb.frames)),
        verb.weak and not _is_accompanied(text, at, verb.beside), negated, starts,
        fold(verb.addressee) if verb.addressee else "ل", fold(verb.source) if verb.source else "", verb.named,
        verb.bound, verb.plain,
    )  # fmt: skip


def _is_accompanied(text: Text, at: int, words: tuple[str, ...]) -> bool:
    """Whether a word that makes a weak verb a cue stands soon behind it, in its sentence: حملت النرويج جارتها مسؤولية."""
    last = min(text.sentence_of(at).last, at + _SOON)
    return any(text.keys[each] in set(map(fold, words)) for each in range(at + 1, last)) if words else False


def _negates(index: Index, key: str) -> bool:
    """لم, ولم, فلن … but not وما, which is mostly "and what"."""
    return key in index.negations or (key[:1] in CONJUNCTIONS and key[1:] in index.negations and len(key) > 2)


def _clause_start(text: Text, index: Index, at: int) -> int:
    """The token where the clause of a verb begins: قد, كان and a connective (لكنه, كما) before it."""
    first = at
    while first and text.keys[first - 1].removeprefix("و") in index.auxiliaries:
        first -= 1
    while first and text.tokens[first - 1].kind == "word":
        if _is_connective(text, index, first - 1):
            first -= 1
            continue
        long = index.connectives.match(text.keys, first - 2) if first > 1 else None
        if long is None or long.length != 2:
            break
        first -= 2  # غير أنه
    return first


def _is_connective(text: Text, index: Index, at: int) -> bool:
    return index.connectives.match(text.keys, at) is not None or (
        text.keys[at][:1] == "و" and text.keys[at][1:] in index.auxiliaries
    )
