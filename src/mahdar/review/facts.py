"""Facts to be looked at, the least sure first, and the address by which a fact is named."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, Engine, Float, Table, case, cast, func, literal, null, select

from mahdar.errors import UsageError
from mahdar.store import schema
from mahdar.store.decided import ACCEPT, ADD, KINDS, Fact, snapshot

_SHORT = 12  # letters of a hash that name an article
_UNKNOWN = 0.5  # how sure a fact is of which the machine says nothing


class Doubtful(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that nobody has looked at: how sure the machine is, by which rule, its words; `address` names it."""

    address: str
    kind: str
    confidence: float
    rule: str
    source: str | None
    what: str
    who: tuple[str, ...]
    words: str


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A fact whole, field by field, with the words that prove each."""

    field: str
    place: str
    value: str


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """How often a rule was found to be right: `precision` is accepted of all that was looked at."""

    kind: str
    rule: str
    accepted: int
    corrected: int
    rejected: int
    precision: float


_WHAT = {"statement": "act", "event": "type", "meeting": "state", "proposal": "status", "issue": "kind"}
_WHO = {
    "statement": ("speakers",), "event": ("actor", "recipient"), "meeting": ("participants", "absent"),
    "proposal": ("by", "to"), "issue": ("parties",),
}  # fmt: skip


def doubtful(engine: Engine, kind: str = "statement", limit: int = 20) -> list[Doubtful]:
    """Facts of a kind on which nobody has decided, the least sure first.

    Where the machine says nothing of how sure it is, it is as sure as people found its rule to be right.
    """
    table, _ = _kind(kind)
    precision = {each.rule: each.precision for each in rules(engine) if each.kind == kind}
    words = table.c.label if kind == "issue" else table.c.words
    sure = table.c.confidence if "confidence" in table.c else cast(null(), Float)
    verdicts, documents = schema.verdicts, schema.documents
    decided = (verdicts.c.document == table.c.document) & (verdicts.c.fact == table.c.id) & (verdicts.c.kind == kind)
    guess = case(precision, value=table.c.rule, else_=literal(_UNKNOWN)) if precision else literal(_UNKNOWN)
    order = func.coalesce(sure, guess)
    question = (
        select(
            documents.c.id.label("hash"), documents.c.source, table.c["document", "id", "rule"],
            table.c[_WHAT[kind]].label("what"), words.label("printed"), order.label("sure"),
        )
        .join_from(table, documents, documents.c.number == table.c.document)
        .outerjoin(verdicts, decided)
        .where(verdicts.c.fact.is_(None))
        .order_by(order, documents.c.id, table.c.position)
    )  # fmt: skip
    with engine.connect() as connection:
        rows = connection.execute(question.limit(limit or None)).all()
        return [
            Doubtful(
                address=address(row.hash, row.id), kind=kind, confidence=round(row.sure, 3), rule=row.rule,
                source=row.source, what=row.what, who=_who(connection, row.document, row.id, kind), words=row.printed,
            )
            for row in rows
        ]  # fmt: skip


def show(engine: Engine, given: str) -> list[Shown]:
    """The fields of one fact and the words that prove them. Raises `UsageError` where there is no such fact."""
    with engine.connect() as connection:
        number, _, kind, id = find(connection, given)
        fact = snapshot(connection, number, kind, id)
        assert fact is not None
        text = connection.execute(
            select(schema.documents.c.text).where(schema.documents.c.number == number)
        ).scalar_one()
        return list(_fields(fact, text))


def find(connection: Connection, given: str) -> tuple[int, str, str, str]:
    """Number and id of the article, kind and id of the fact that an address names. Raises `UsageError` where none is."""
    head, _, id = given.rpartition(":")
    head = head.removeprefix("sha256:")
    if not head or not id:
        raise UsageError(f"{given!r} is no address of a fact; mahdar review list shows them")
    wanted = schema.documents.c.id.startswith(f"sha256:{head}", autoescape=True)
    rows = connection.execute(select(schema.documents.c["number", "id"]).where(wanted)).all()
    if len(rows) != 1:
        raise UsageError(
            f"{given}: {'no article' if not rows else 'more than one article'} begins so; give more of its hash"
        )
    for kind, (table, _) in KINDS.items():
        here = (table.c.document == rows[0].number, table.c.id == id)
        if connection.execute(select(table.c.id).where(*here)).first():
            return rows[0].number, rows[0].id, kind, id
    raise UsageError(f"{given}: the article has no fact {id}; it may have been rejected")


def words_said(engine: Engine, given: str) -> str:
    """The content of the statement at an address. Raises `UsageError` where there is none, or it is another fact."""
    proofs = schema.proofs
    with engine.connect() as connection:
        number, _, kind, id = find(connection, given)
        if kind != "statement":
            raise UsageError(f"{given} is {'an' if kind[0] in 'aei' else 'a'} {kind}, no statement")
        of = (proofs.c.document == number, proofs.c.fact == id, proofs.c.field == "content")
        return " ".join(connection.execute(select(proofs.c.words).where(*of).order_by(proofs.c.start)).scalars())


def address(document: str, fact: str) -> str:
    """The beginning of an article's hash and the id of the fact in its record."""
    return f"{document.removeprefix('sha256:')[:_SHORT]}:{fact}"


def rules(engine: Engine) -> list[Rule]:
    """What people found of each rule, the one looked at most first."""
    verdicts = schema.verdicts
    question = (
        select(verdicts.c["kind", "rule", "verdict"], func.count().label("times"))
        .where(verdicts.c.verdict != ADD)  # no rule found it
        .group_by(verdicts.c.kind, verdicts.c.rule, verdicts.c.verdict)
    )
    counts: dict[tuple[str, str], dict[str, int]] = {}
    with engine.connect() as connection:
        for row in connection.execute(question):
            counts.setdefault((row.kind, row.rule), {})[row.verdict] = row.times
    found = [
        Rule(
            kind=kind, rule=rule, accepted=told.get(ACCEPT, 0), corrected=told.get("correct", 0),
            rejected=told.get("reject", 0), precision=round(told.get(ACCEPT, 0) / sum(told.values()), 3),
        )
        for (kind, rule), told in counts.items()
    ]  # fmt: skip
    return sorted(found, key=lambda each: (-(each.accepted + each.corrected + each.rejected), each.kind, each.rule))


def _kind(kind: str) -> tuple[Table, str]:
    if kind not in KINDS:
        raise UsageError(f"{kind} is no kind of fact; the kinds are {', '.join(KINDS)}")
    return KINDS[kind]


def _who(connection: Connection, document: int, fact: str, kind: str) -> tuple[str, ...]:
    parties, actors = schema.parties, schema.actors
    there = (actors.c.document == parties.c.document) & (actors.c.id == parties.c.actor)
    rows = connection.execute(
        select(actors.c.name, parties.c.part)
        .join_from(parties, actors, there)
        .where(parties.c.document == document, parties.c.fact == fact, parties.c.part.in_(_WHO[kind]))
        .order_by(parties.c.position)
    ).all()
    return tuple(row.name for part in _WHO[kind] for row in rows if row.part == part)


def _fields(fact: Fact, text: str) -> Iterator[Shown]:
    for name, value in fact.columns.items():
        if value not in (None, "", False) and name not in ("first_day", "last_day"):
            party = fact.actors.get(name)
            yield Shown(field=name, place="", value=party.name if party else str(value))
    for each in fact.parties:
        value = f"{each.name}: {each.reason}" if each.reason else each.name
        yield Shown(field=each.part, place="", value=value)
    for place in fact.words:
        yield Shown(field=place.field, place=f"{place.start}-{place.end}", value=text[place.start : place.end])
