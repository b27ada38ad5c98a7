"""Whom a pronoun behind an event word means, where nobody is printed there: زاره, تفرضها عليها, أجرى معه محادثات."""

from mahdar.arabic.letters import fold
from mahdar.events.clauses import nearest_before
from mahdar.events.deeds import Case, Parties
from mahdar.lexicons.inflect import Gender, Number
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate
from mahdar.statements.subjects import agrees

_HOLDERS: tuple[tuple[str, Gender, Number], ...] = (
    ("هما", "m", "d"),
    ("هم", "m", "p"),
    ("ها", "f", "s"),
    ("ه", "m", "s"),
)
_NEAR = 3  # tokens behind a word in which its pronoun stands


def meant_behind(case: Case, prepositions: tuple[str, ...], known: Parties) -> Parties:
    """The one whom a pronoun with one of the prepositions means, other than those `known`."""
    wanted = {fold(each) for each in prepositions} - case.ground.index.of_things
    for at in range(case.telling.ends, min(case.sentence.last, case.telling.ends + _NEAR)):
        for suffix, gender, number in _HOLDERS:
            key = case.ground.key(at)
            alone = key in case.ground.index.object_pronouns and "object" in prepositions  # متهما إياها
            if (alone and key.endswith(suffix)) or (key.endswith(suffix) and key.removesuffix(suffix) in wanted):
                return _nearest(case, gender, number, known)
    return ()


def meant_on(case: Case, at: int) -> Parties:
    """The one whom the pronoun on a preposition means: عليها."""
    key = case.ground.key(at)
    holder = next((each for each in _HOLDERS if key.endswith(each[0])), None)
    if holder is None or key not in case.ground.index.prepositional_pronouns:
        return ()
    return _nearest(case, holder[1], holder[2], ())


def meant_by_object(case: Case, known: Parties) -> Parties:
    """The one whom the pronoun on a verb means: استقبله, اتهمها."""
    holder = next((each for each in _HOLDERS if each[0] == case.form.pronoun), None)
    if holder is None:
        return ()
    return _goes_on(case, holder[1], holder[2], known) or _nearest(case, holder[1], holder[2], known)


def _goes_on(case: Case, gender: Gender, number: Number, known: Parties) -> Parties:
    """Who did what the verb before tells, where the pronoun behind و agrees with him: وصل الوزير واستقبله الأمير."""
    last = next((each for each in reversed(case.before) if each.kind != "noun"), None)
    if not case.telling.cut or last is None or last.telling.at < case.sentence.first:
        return ()
    phrases = tuple(each for each in last.actors if isinstance(each, Phrase))
    fits = len(last.actors) == 1 and bool(phrases) and agrees(_wanted(case, gender, number), phrases)
    return phrases if fits and not set(phrases) & set(known) else ()


def _wanted(case: Case, gender: Gender, number: Number) -> Candidate:
    telling = case.telling
    return Candidate(
        telling.at, telling.ends, 0, False, case.word.lemma, "say", "past", gender, number, "", frozenset(), False, False,
        telling.at,
    )  # fmt: skip


def _nearest(case: Case, gender: Gender, number: Number, known: Parties) -> Parties:
    found = nearest_before(case.ground, _wanted(case, gender, number), case.sentence.first, ungoverned=False)
    return () if set(found) & set(known) else found
