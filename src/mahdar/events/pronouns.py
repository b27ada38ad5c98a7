"""Whom a pronoun behind an event word means, where nobody is printed there: زاره, تفرضها عليها, أجرى معه محادثات."""

from mahdar.arabic.letters import fold
from mahdar.events.clauses import nearest_before
from mahdar.events.deeds import Case, Parties
from mahdar.lexicons.inflect import Gender, Number
from mahdar.statements.frames import Candidate

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
            if key.endswith(suffix) and key.removesuffix(suffix) in wanted:
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
    return _nearest(case, holder[1], holder[2], known) if holder is not None else ()


def _nearest(case: Case, gender: Gender, number: Number, known: Parties) -> Parties:
    telling = case.telling
    wanted = Candidate(
        telling.at, telling.ends, 0, False, case.word.lemma, "say", "past", gender, number, "", frozenset(), False, False,
        telling.at,
    )  # fmt: skip
    found = nearest_before(case.ground, wanted, case.sentence.first, ungoverned=False)
    return () if set(found) & set(known) else found
