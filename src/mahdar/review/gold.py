"""What people decided, as gold for scorers: articles with their facts in printed words and offsets, one a line."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, select

from mahdar.store import schema
from mahdar.store.decided import Fact, snapshot

_KINDS = {
    "statement": schema.statements,
    "event": schema.events,
    "meeting": schema.meetings,
    "proposal": schema.proposals,
}


def gold_lines(engine: Engine, *, partial: bool = False) -> Iterator[str]:
    """Articles of which every statement was decided on; with `partial` all on which anything was, and what was decided there.

    Each line has `id`, `title`, `text`, `publisher`, and `statements`, `events`, `meetings`, `proposals`: only accepted and
    corrected ones. A kind of which an article has facts that nobody looked at is left out, for it would teach that they are
    wrong.
    """
    with engine.connect() as connection:
        for document in connection.execute(_decided()).all():
            told = {kind: _facts(connection, document.number, kind, partial=partial) for kind in _KINDS}
            kept = {f"{kind}s": facts for kind, facts in told.items() if facts is not None}
            if "statements" in kept or partial:
                head = {"id": document.source or document.id, "title": document.title or "", "text": document.text}
                yield msgspec.json.encode({**head, "publisher": document.publisher, **kept}).decode() + "\n"


def _decided() -> Any:
    verdicts, documents = schema.verdicts, schema.documents
    some = select(verdicts.c.document).distinct()
    return select(documents).where(documents.c.number.in_(some)).order_by(documents.c.id)


def _facts(connection: Connection, document: int, kind: str, *, partial: bool) -> list[dict[str, Any]] | None:
    """The decided facts of a kind; `None` where some were not looked at."""
    table, verdicts = _KINDS[kind], schema.verdicts
    here = (verdicts.c.document == document, verdicts.c.kind == kind)
    decided = set(connection.execute(select(verdicts.c.fact).where(*here)).scalars())
    ids = (
        connection.execute(select(table.c.id).where(table.c.document == document).order_by(table.c.position))
        .scalars()
        .all()
    )
    if not partial and (not decided or not decided.issuperset(ids)):
        return None
    total = connection.execute(
        select(schema.documents.c.text).where(schema.documents.c.number == document)
    ).scalar_one()
    found = []
    for id in ids:
        fact = snapshot(connection, document, kind, id) if id in decided else None
        if fact is not None:
            found.append(_GOLD[kind](fact, total))
    return found


def _statement(fact: Fact, text: str) -> dict[str, Any]:
    speaker, cue = _place(fact, "speakers"), _place(fact, "cue")
    names = _names(fact, "speakers")
    return {
        "cue": text[slice(*cue)] if cue else ":", "cue_at": cue[0] if cue else None,
        "speaker": text[slice(*speaker)] if speaker else next(iter(names), None), "aliases": names,
        "elided": speaker is None, "content": [text[each.start : each.end] for each in fact.words if each.field == "content"],
        "mode": fact.columns["mode"], "in": fact.columns["part"], "act": fact.columns["act"],
        "about": _names(fact, "about"), "via": _names(fact, "via"),
    }  # fmt: skip


def _event(fact: Fact, text: str) -> dict[str, Any]:
    anchor = _place(fact, "anchor") or (0, 0)
    return {
        "type": fact.columns["type"], "anchor": text[slice(*anchor)], "anchor_at": anchor[0],
        "actor": _names(fact, "actor"), "recipient": _names(fact, "recipient"), "aux": fact.columns["aux"].split(),
    }  # fmt: skip


def _meeting(fact: Fact, text: str) -> dict[str, Any]:
    anchor = _place(fact, "meeting") or (0, 0)
    single = {name: fact.actors[name].name if name in fact.actors else None for name in ("forum", "place")}
    told = {name: fact.columns[name] for name in ("ordinal", "date", "level", "state")}
    absent = [{"actor": each.name, "reason": each.reason} for each in fact.parties if each.part == "absent"]
    return {
        "anchor": text[slice(*anchor)], "anchor_at": anchor[0], **single, **told,
        "participants": _names(fact, "participants"), "absent": absent,
    }  # fmt: skip


def _proposal(fact: Fact, text: str) -> dict[str, Any]:
    what = _place(fact, "what") or (0, 0)
    return {
        "by": _names(fact, "by"), "to": _names(fact, "to"), "what": text[slice(*what)], "what_at": what[0],
        "status": fact.columns["status"],
    }  # fmt: skip


_GOLD = {"statement": _statement, "event": _event, "meeting": _meeting, "proposal": _proposal}


def _names(fact: Fact, part: str) -> list[str]:
    return [each.name for each in fact.parties if each.part == part]


def _place(fact: Fact, field: str) -> tuple[int, int] | None:
    return next(((each.start, each.end) for each in fact.words if each.field == field), None)
