"""Decisions about facts, into the journal and over the rows, in one transaction."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.arabic.letters import fold
from mahdar.errors import UsageError
from mahdar.reading import Act, EventType, IssueKind, Level, MeetingState, Mode
from mahdar.review.facts import address, find
from mahdar.store import schema
from mahdar.store.articles import numbers_of
from mahdar.store.changes import count_change
from mahdar.store.days import first_of, last_of
from mahdar.store.decided import (
    ACCEPT,
    ADD,
    BY_HAND,
    CORRECT,
    PREFIX,
    REJECT,
    Fact,
    Party,
    Words,
    apply_decision,
    same_words,
    snapshot,
)
from mahdar.store.journal import Entry, write_entry
from mahdar.store.open import writing

_SPAN = re.compile(r"(\d+)[-–](\d+)")
_BETWEEN = re.compile("[;؛]")

_TERMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("statement", "act"): get_args(Act),
    ("statement", "mode"): get_args(Mode),
    ("statement", "negated"): ("yes", "no"),
    ("event", "type"): get_args(EventType),
    ("meeting", "level"): get_args(Level),
    ("meeting", "state"): get_args(MeetingState),
    ("proposal", "status"): ("made", "accepted", "rejected", "open"),
    ("issue", "kind"): get_args(IssueKind),
}
"""Fields that take one of these words."""

_FREE: dict[str, tuple[str, ...]] = {
    "statement": ("date",),
    "event": ("mode", "date", "cameo"),
    "meeting": ("date", "ordinal"),
    "proposal": (),
    "issue": (),
}
_PARTS: dict[str, tuple[str, ...]] = {
    "statement": ("speakers", "about", "addressees", "via"),
    "event": ("actor", "recipient"),
    "meeting": ("participants", "mediators", "absent"),
    "proposal": ("by", "to"),
    "issue": ("parties",),
}
_SINGLE: dict[str, tuple[str, ...]] = {
    "statement": ("place",),
    "event": ("place",),
    "meeting": ("place", "host", "forum"),
    "proposal": ("through",),
    "issue": (),
}
_WORDS: dict[str, tuple[str, ...]] = {
    "statement": ("content", "cue"),
    "event": ("event",),
    "meeting": ("meeting",),
    "proposal": ("what",),
    "issue": (),
}
"""Fields that take places in the text; the first is shown as the words of the fact."""

_NEW: dict[str, dict[str, Any]] = {
    "statement": {"act": "say", "mode": "indirect", "negated": False, "lemma": "", "part": "body", "confidence": None},
    "event": {"aux": "", "context": "", "confidence": None},
    "meeting": {"state": "held"},
    "proposal": {"status": "made"},
}
"""What a fact that somebody adds is where he does not say otherwise."""

_NEEDED: dict[str, tuple[str, ...]] = {
    "statement": ("content", "speakers"),
    "event": ("event", "type"),
    "meeting": ("meeting",),
    "proposal": ("what", "by"),
}


def accept(engine: Engine, given: str, who: str) -> Entry:
    """Decide that a fact is right as it stands. Raises `UsageError` where there is no such fact."""
    return _decide(engine, given, who, ACCEPT, {})


def reject(engine: Engine, given: str, who: str, why: str | None = None) -> Entry:
    """Decide that there is no such fact in the article."""
    return _decide(engine, given, who, REJECT, {}, why)


def correct(engine: Engine, given: str, changes: Mapping[str, str], who: str) -> Entry:
    """Decide that a fact is right once these fields are changed.

    Terms are those of the record, dates EDTF, places in the text `START-END` in code points or words that stand there once,
    actors ids of the record or names, several with `;` between them; nothing behind the `=` takes a value away. Raises
    `UsageError` for what is none of these.
    """
    if not changes:
        raise UsageError("nothing is changed; say --set FIELD=VALUE, or accept the fact as it stands")
    return _decide(engine, given, who, CORRECT, changes)


def add(engine: Engine, article: str, kind: str, fields: Mapping[str, str], who: str) -> Entry:
    """Decide that an article, given by source or id, has a fact that the machine did not find; fields as in `correct`.

    Raises `UsageError` where there is no such article or kind, a field is missing or wrong, or a fact has these words.
    """
    if kind not in _NEW:
        raise UsageError(f"{kind} is no kind of fact that can be added; those are {', '.join(_NEW)}")
    if missing := [name for name in _NEEDED[kind] if not fields.get(name, "").strip()]:
        raise UsageError(f"a {kind} needs {' and '.join(missing)}; say --set {missing[0]}=VALUE")
    with writing(engine).begin() as connection:
        number, *others = numbers_of(connection, article)
        if others:
            raise UsageError(f"{article} is more than one article; give the id of one")
        document = connection.execute(
            select(schema.documents.c["id", "title"]).where(schema.documents.c.number == number)
        ).one()
        empty = Fact(kind=kind, columns={**_NEW[kind], "rule": BY_HAND}, parties=(), words=(), actors={})
        fact = _completed(_changed(connection, number, empty, fields), len(document.title or ""))
        if there := same_words(connection, number, fact):
            raise UsageError(f"the article has that {kind} already; correct {address(document.id, there)}")
        detail = {"kind": kind, "fact": "", "before": msgspec.to_builtins(fact), "after": msgspec.to_builtins(fact)}
        entry = write_entry(
            connection, who=who, action=PREFIX + ADD, subject=document.id, detail={**detail, "set": dict(fields)}
        )
        apply_decision(connection, number, entry)
        count_change(connection)
        return entry


def _completed(fact: Fact, title: int) -> Fact:
    """An added fact with what follows from its words; `title` is where the title of the article ends."""
    columns, words = dict(fact.columns), fact.words
    if fact.kind == "statement" and max(each.end for each in words) <= title:
        columns["part"] = "title"
    if fact.kind == "event":  # the words of an event are found again by its verb, which nobody was asked for
        words += tuple(msgspec.structs.replace(each, field="anchor") for each in words)
    return msgspec.structs.replace(fact, columns=columns, words=words)


def _decide(
    engine: Engine, given: str, who: str, verdict: str, changes: Mapping[str, str], why: str | None = None
) -> Entry:  # fmt: skip
    with writing(engine).begin() as connection:
        number, document, kind, id = find(connection, given)
        before = snapshot(connection, number, kind, id)
        assert before is not None
        detail: dict[str, Any] = {"kind": kind, "fact": id, "before": msgspec.to_builtins(before)}
        if verdict != REJECT:
            after = _changed(connection, number, before, changes)
            detail["after"] = msgspec.to_builtins(after)
        if changes:
            detail["set"] = dict(changes)
        if why:
            detail["why"] = why
        entry = write_entry(connection, who=who, action=PREFIX + verdict, subject=document, detail=detail)
        apply_decision(connection, number, entry)
        count_change(connection)
        return entry


def _changed(connection: Connection, number: int, fact: Fact, changes: Mapping[str, str]) -> Fact:
    columns, parties, words, actors = dict(fact.columns), list(fact.parties), list(fact.words), dict(fact.actors)
    text = connection.execute(select(schema.documents.c.text).where(schema.documents.c.number == number)).scalar_one()
    for name, value in changes.items():
        value = value.strip()
        if (fact.kind, name) in _TERMS:
            columns[name] = _term(fact.kind, name, value)
        elif name in _FREE[fact.kind]:
            columns |= _free(name, value)
        elif name in _PARTS[fact.kind]:
            names = [each.strip() for each in _BETWEEN.split(value) if each.strip()]
            told = [_party(connection, number, text, name, at, each) for at, each in enumerate(names)]
            parties = [each for each in parties if each.part != name] + told
        elif name in _SINGLE[fact.kind]:
            actors.pop(name, None)
            columns[name] = None
            if value:
                actors[name] = _party(connection, number, text, name, 0, value)
        elif name in _WORDS[fact.kind]:
            spans = _spans(value, text)
            words = [each for each in words if each.field != name]
            words += [Words(field=name, position=at, start=start, end=end) for at, (start, end) in enumerate(spans)]
            column = "words" if name == _WORDS[fact.kind][0] else "lemma"
            columns[column] = " … ".join(text[start:end] for start, end in spans)
        else:
            known = [*(each for kind, each in _TERMS if kind == fact.kind), *_FREE[fact.kind], *_PARTS[fact.kind]]
            known += [*_SINGLE[fact.kind], *_WORDS[fact.kind]]
            raise UsageError(f"a {fact.kind} has no field {name} that can be changed; it has {', '.join(known)}")
    return Fact(kind=fact.kind, columns=columns, parties=tuple(parties), words=tuple(words), actors=actors)


def _term(kind: str, name: str, value: str) -> str | bool | None:
    terms = _TERMS[kind, name]
    if name == "level" and not value:
        return None
    if value not in terms:
        raise UsageError(f"{name} {value!r} is no term of the record; it is one of {', '.join(terms)}")
    return value == "yes" if terms == ("yes", "no") else value


def _free(name: str, value: str) -> dict[str, Any]:
    if name == "date":
        if value and first_of(value) is None:
            raise UsageError(
                f"date {value!r} is no date; write EDTF: 2024, 2024-10, 2024-10-18 or 2024-10-14/2024-10-18"
            )
        return {"date": value or None, "first_day": first_of(value), "last_day": last_of(value)}
    if name == "ordinal":
        if value and not value.isdecimal():
            raise UsageError(f"ordinal {value!r} is no number")
        return {name: int(value) if value else None}
    return {name: value or None}


def _party(connection: Connection, number: int, text: str, part: str, position: int, value: str) -> Party:
    """An actor of the article by id or name, or words of its text that name one whom the machine did not see."""
    actors = schema.actors
    rows: Sequence[Any] = connection.execute(
        select(actors.c["id", "name", "key", "kind"]).where(actors.c.document == number)
    ).all()
    words = set(fold(value).split())
    exact = [row for row in rows if value == row.id or fold(value) == row.key]
    meant = exact or [row for row in rows if words <= set(row.key.split())]
    if len(meant) == 1 or exact:
        row = meant[0]
        return Party(part=part, position=position, actor=row.id, name=row.name, kind=row.kind)
    if meant:
        raise UsageError(f"{value} may be {' or '.join(sorted(row.name for row in meant))}; write the name in full")
    if value not in text:
        raise UsageError(f"{value} is no actor of the article and does not stand in its text")
    return Party(part=part, position=position, actor="", name=value, kind="person")


def _spans(value: str, text: str) -> list[tuple[int, int]]:
    """Places in a text: `START-END`, or words that stand there once."""
    if value and value in text:
        return [_place_of(value, text)]
    return [_place_of(each.strip(), text) for each in _BETWEEN.split(value)]


def _place_of(given: str, text: str) -> tuple[int, int]:
    if found := _SPAN.fullmatch(given):
        start, end = int(found[1]), int(found[2])
        if end <= len(text) and text[start:end].strip():
            return start, end
    elif times := given and text.count(given):
        if times == 1:
            return text.index(given), text.index(given) + len(given)
        raise UsageError(f"{given!r} stands {times} times in the text; write START-END, or more of its words")
    raise UsageError(f"{given!r} is no place with words; write START-END in code points of the text, or words of it")
