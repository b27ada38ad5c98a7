"""Every word that may tell an event, by its form alone; the clause around it decides later."""

from mahdar.arabic.clitics import CONJUNCTIONS, Cut, cuts, without_article
from mahdar.events.deeds import Telling
from mahdar.events.leisure import leisure
from mahdar.lexicons.event_forms import EventForm
from mahdar.statements.ground import Ground

_TA_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
_VERBS = frozenset({"", "و", "ف"})


def find_tellings(ground: Ground) -> list[Telling]:
    """The tellings of a text in its order; words inside names and dates, and what is told of sport, are none."""
    found: list[Telling] = []
    covered = _covered(ground)
    sport = leisure(ground)
    behind = 0
    for at, key in enumerate(ground.text.keys):
        if at < behind or covered[at] or not ground.index.may_tell(key) or not ground.is_word(at):
            continue
        telling = telling_at(ground, at)
        if telling is not None:
            behind = telling.ends
            if not sport[ground.text.in_sentence[at]]:
                found.append(telling)
    return found


def _covered(ground: Ground) -> list[bool]:
    """For each token whether it stands in the name of an actor or in a date."""
    covered = [False] * len(ground.text.keys)
    stretches = [(each.first, each.last) for each in ground.starting.values()]
    for first, last in (*stretches, *ground.dates.items()):
        covered[first:last] = [True] * (last - first)
    return covered


def telling_at(ground: Ground, at: int) -> Telling | None:
    """The telling that a word is by its form."""
    for cut in every_cut(ground.key(at)):
        for key, future in _readings(cut):
            match = ground.index.event_forms.match(ground.text.keys, at, key)
            if match is None:
                continue
            bearing = (each for each in match.value if _may_bear(each, cut, key, future))
            forms = tuple(each for each in bearing if _may_stand(ground, at, each, cut.letters))
            if forms:
                return Telling(at, at + match.length, cut.letters, cut.proclitics, future, forms)
    return None


def _may_stand(ground: Ground, at: int, form: EventForm, letters: int) -> bool:
    """A jussive stands behind a negation; ة ends no verb with its object; فائدة is no verb behind ف."""
    marbuta = ground.text.text[ground.text.tokens[at].end - 1] == _TA_MARBUTA
    if form.kind in ("noun", "participle"):
        if form.pronoun == "ه" and marbuta and " " not in form.word.lemma:
            return False  # عودة is not وعوده
        return not (
            form.word.asks and (form.pronoun or ground.key(at)[letters:] in ground.index.prepositions)
        ) or _is_duty(ground, at)
    key, before = ground.key(at), ground.key(at - 1)
    negated = before in ground.index.negations or before[1:] in ground.index.negations
    if form.jussive and form.number == "s" and not negated:
        return False
    if form.pronoun and letters and key in ground.index.vocabulary:
        return False
    return not (form.pronoun == "ه" and ground.text.text[ground.text.tokens[at].end - 1] != "ه")


def _is_duty(ground: Ground, at: int) -> bool:
    """Whether a preposition says what is somebody's to do: إن على إيران أن تنسحب, على الطرفين الالتزام بالهدنة."""
    bearer = ground.starting.get(at + 1)
    if bearer is None or bearer.cut:
        return False
    to_do = ground.key(bearer.last) in ground.index.duties
    if to_do and ground.key(at)[:1] in CONJUNCTIONS:
        return True  # وعلى تركيا أن …
    opened = ground.is_that(at - 1) and ground.key(at - 1).endswith("ن")
    return opened and (to_do or _is_deed(ground, bearer.last))


def _is_deed(ground: Ground, at: int) -> bool:
    """Whether a definite noun of what one does stands at a token: الالتزام, الانسحاب."""
    told = ground.index.event_forms.match((without_article(ground.key(at)),), 0)
    return ground.definite(at) and told is not None and any(form.kind == "noun" for form in told.value)


def every_cut(key: str) -> tuple[Cut, ...]:
    """The ways to cut a word; للقاء is first of all ل + لقاء, and no إلقاء."""
    return (Cut(key[1:], 1, "ل"), *cuts(key)) if key.startswith("لل") else cuts(key)


def _readings(cut: Cut) -> list[tuple[str, bool]]:
    """The word as it stands, without article, without the س of the future."""
    readings = [(cut.key, False)]
    plain = without_article(cut.key)
    if plain != cut.key:
        readings.append((plain, False))
    elif cut.key[:1] == "س" and len(cut.key) > 4:
        readings.append((cut.key[1:], True))
    return readings


def _may_bear(form: EventForm, cut: Cut, key: str, future: bool) -> bool:
    """Whether a form may bear these proclitics: verbs و ف, the present ل and س too; nouns all but س."""
    if form.kind in ("noun", "participle"):
        return not future and not (form.pronoun and key != cut.key)
    if key != cut.key and not future:
        return False
    if form.kind == "present":
        return cut.proclitics.removesuffix("ل") in _VERBS
    return cut.proclitics in _VERBS and not future
