"""Whom a party means that only refers to others: بلاده, الجانبان, نظيره الروسي; and which actor a city stands for."""

from typing import NamedTuple, TypeGuard

from mahdar.arabic.clitics import without_article
from mahdar.events.clauses import as_actor, states_that_sent
from mahdar.events.deeds import Deed, Parties, Party, unique
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import Ground

_TWO = 2
_RECENT = 12  # deeds back in which those are told who are البلدان now
_ANY_RANK = frozenset({"leader", "commander", "head_of_state", "official"})  # words for officials of several ranks
_OF_ENVOYS = frozenset({"expel", "withdraw"})  # modes of SANCTION
_VIOLENT = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})  # a place may suffer these itself

Holders = dict[str, dict[str, Phrase]]
"""For each state the officials named in a text, by the sense of their office."""


class Around(NamedTuple):
    """What a deed stands in: who speaks there, what was told before, and which officials the text names."""

    ground: Ground
    speakers: tuple[Phrase, ...]
    before: list[Deed]
    holders: Holders


def holders_of(ground: Ground) -> Holders:
    """The officials that a text names in full, by state and office."""
    found: Holders = {}
    for phrase in ground.starting.values():
        title = phrase.title
        if phrase.form == "name" and title is not None and title.of is not None and title.sense != "counterpart":
            found.setdefault(title.of, {}).setdefault(title.sense, phrase)
    return found


def between_actors(deed: Deed, around: Around) -> Deed:
    """`deed` with its partners among the actors, each party the one who is meant, cities the states whose they are."""
    senses = {each.title.sense for each in deed.actors if isinstance(each, Phrase) and each.title is not None}
    keeps_places = deed.type in _VIOLENT
    meant = _meant(deed.recipients, around, senses)
    if deed.type == "SANCTION" and deed.mode in _OF_ENVOYS:
        meant = tuple(_sent_by(each) for each in meant)
    recipients = _acting(meant, around.ground, keeps_places=keeps_places)
    parties = (*deed.actors, *deed.partners)
    acting = _acting(_meant(parties, around, senses), around.ground, keeps_places=False)
    acting = tuple(each for each in acting if each not in recipients)
    if not keeps_places:
        recipients = _without_home(deed.recipients, recipients, acting)
    return deed._replace(actors=acting, recipients=recipients, partners=())


def _sent_by(party: Party) -> Party:
    """The state that sent an envoy: who expels him acts against it."""
    state = party.of if isinstance(party, Phrase) and party.kind in ("person", "group") else None
    return party if state is None else state


def _without_home(told: Parties, recipients: Parties, actors: Parties) -> Parties:
    """The recipients without a place in the actors' own state: «هدد الرئيس التركي بإغلاق قاعدة إنجرليك» threatens not Turkey."""
    if not all(isinstance(each, Phrase) and each.kind == "place" for each in told):
        return recipients
    home = {each.known if each.kind == "state" else each.of for each in actors if isinstance(each, Phrase)} - {None}
    states = {each.known if isinstance(each, Phrase) else each for each in recipients}
    return () if states and states <= home else recipients


def _meant(parties: Parties, around: Around, senses: set[str]) -> Parties:
    return tuple(each for party in parties for each in _referred(party, around, senses))


def _referred(party: Party, around: Around, senses: set[str]) -> Parties:
    if not isinstance(party, Phrase):
        return (party,)
    if party.rule == "own_state":
        return around.speakers
    bare = party.last == party.first + 1 and party.kind == "group"
    if bare and around.ground.key(party.first)[party.cut :] in around.ground.index.both_sides:
        return _sides(party, around)
    sent, _ = states_that_sent(around.ground, party, around.ground.text.sentence_of(party.first).last)
    if sent:
        return sent
    several = _number_of(party, around.ground)
    if several:
        return _row_of(several, around) or (party,)
    if party.is_counterpart:
        return (_counterpart(party, around.holders.get(party.of or "", {}), senses),)
    return (party,)


def _sides(party: Phrase, around: Around) -> Parties:
    """The two, or several, told last: of states or officials where the word says so (البلدان)."""
    if around.ground.key(party.first - 1) in around.ground.index.quantifiers:
        return ()  # جميع الأطراف are more than the two told last
    told = [(*deed.actors, *deed.recipients) for deed in reversed(around.before[-_RECENT:])]
    several = [each for each in told if len(each) > 1]
    pairs = [each for each in several if len(each) == _TWO and all(_is_of_state(who) for who in each)]
    word = around.ground.key(party.first)[party.cut :]
    office = around.ground.index.titles.match((word,), 0)
    if office is not None and office.value[0].number == "d" and office.value[0].id not in _ANY_RANK:
        several = [each for each in several if _may_hold(each, office.value[0].id, around.ground)]
    two = [each for each in several if len(each) == _TWO]
    dual = word.endswith(("ان", "ين")) and bool(two)  # الطرفان are two, المجتمعون as many as met
    return next(iter(pairs if word in around.ground.index.both_states else two if dual else several), ())


def _may_hold(parties: Parties, sense: str, ground: Ground) -> bool:
    """Whether the text gives none of them another office: المبعوثان are not the two presidents told last."""
    people = {each.known or ground.text.words(each.name_first, each.name_last) for each in parties if _is_person(each)}
    told = {
        phrase.known or ground.text.words(phrase.name_first, phrase.name_last): phrase.title.sense
        for phrase in ground.starting.values()
        if phrase.title is not None and phrase.form == "name"
    }
    return all(sense in told.get(each, sense) for each in people)


def _is_person(party: Party) -> TypeGuard[Phrase]:
    return isinstance(party, Phrase) and party.kind == "person"


def _number_of(party: Phrase, ground: Ground) -> int:
    """How many stand for states told before: الزعماء الثلاثة, القادة الأربعة; 0 where no number says so."""
    told = party.kind == "group" and party.form == "nominal" and party.of is None and party.title is not None
    if not told or party.last - party.first != _TWO or not ground.definite(party.first):
        return 0
    return ground.index.counts.get(without_article(ground.key(party.last - 1)), 0)


def _row_of(several: int, around: Around) -> Parties:
    """The states, so many, that were told last to do something together."""
    told = (unique((*deed.actors, *deed.recipients)) for deed in reversed(around.before[-_RECENT:]))
    return next((row for row in told if len(row) == several and all(_is_of_state(who) for who in row)), ())


def _is_of_state(party: Party) -> bool:
    """Whether a party is a state or acts for one."""
    return not isinstance(party, Phrase) or party.kind == "state" or (party.kind != "group" and party.of is not None)


def _counterpart(party: Phrase, officials: dict[str, Phrase], senses: set[str]) -> Phrase:
    """نظيره الروسي: the Russian official of the same office, or the only one of his state."""
    same = next((each for sense, each in officials.items() if sense in senses), None)
    alone = next(iter(officials.values())) if len(officials) == 1 else None
    return same or alone or party


def _acting(parties: Parties, ground: Ground, *, keeps_places: bool) -> Parties:
    found = (each if keeps_places else as_actor(ground, each) for each in parties)
    return tuple(dict.fromkeys(each for each in found if each is not None))
