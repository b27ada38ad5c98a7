"""Decisions about facts, into the journal and over the rows, in one transaction."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.arabic.letters import fold
from mahdar.errors import UsageError
from mahdar.reading import Act, EventType, IssueKind, Level, MeetingState, Mode
from mahdar.review.facts import find
from mahdar.store import schema
from mahdar.store.changes import count_change
from mahdar.store.days import first_of, last_of
from mahdar.store.decided import ACCEPT, CORRECT, PREFIX, REJECT, Fact, Party, Words, apply_decision, snapshot
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
_WORDS: dict[str, str] = {"statement": "content", "event": "event", "meeting": "meeting", "proposal": "what"}
"""The field that takes a place in the text, `START-END`, and is shown as the words of the fact."""


def accept(engine: Engine, given: str, who: str) -> Entry:
    """Decide that a fact is right as it stands. Raises `UsageError` where there is no such fact."""
    return _decide(engine, given, who, ACCEPT, {})


def reject(engine: Engine, given: str, who: str, why: str | None = None) -> Entry:
    """Decide that there is no such fact in the article."""
    return _decide(engine, given, who, REJECT, {}, why)


def correct(engine: Engine, given: str, changes: Mapping[str, str], who: str) -> Entry:
    """Decide that a fact is right once these fields are changed.

    Terms are those of the record, dates EDTF, places in the text `START-END` in code points, actors ids of the record or names,
    several with `;` between them; nothing behind the `=` takes a value away. Raises `UsageError` for what is none of these.
    """
    if not changes:
        raise UsageError("nothing is changed; say --set FIELD=VALUE, or accept the fact as it stands")
    return _decide(engine, given, who, CORRECT, changes)


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
        elif name == _WORDS.get(fact.kind):
            spans = _spans(value, text)
            words = [each for each in words if each.field != name]
            words += [Words(field=name, position=at, start=start, end=end) for at, (start, end) in enumerate(spans)]
            columns["words"] = " … ".join(text[start:end] for start, end in spans)
        else:
            known = [*(each for kind, each in _TERMS if kind == fact.kind), *_FREE[fact.kind], *_PARTS[fact.kind]]
            known += [*_SINGLE[fact.kind], *([_WORDS[fact.kind]] if fact.kind in _WORDS else [])]
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
    found = [_SPAN.fullmatch(each.strip()) for each in _BETWEEN.split(value)]
    spans = [(int(each[1]), int(each[2])) for each in found if each]
    if len(spans) < len(found) or any(not text[start:end].strip() or end > len(text) for start, end in spans):
        raise UsageError(f"{value!r} is no place with words; write START-END in code points of the text")
    return spans
