"""The tables of the store, in SQLAlchemy Core: the authority for what the migrations make.

A document is named by its hash (`documents.id`) everywhere outside; inside by `number`, which is shorter. Facts have the ids
of their record. `parties` holds every actor of every fact, `proofs` the words of every fact. `start` and `end` count code
points of `documents.text`. A `date` is EDTF as in the record; `first_day` and `last_day` are the days that it covers.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _document() -> Column[int]:
    return Column(
        "document", Integer, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )


def _key(name: str, kind: Any = Text) -> Column[Any]:
    return Column(name, kind, primary_key=True, autoincrement=False)


def _dated() -> tuple[Column[str], ...]:
    return Column("date", Text), Column("first_day", Text), Column("last_day", Text)


def _facts(name: str, *columns: Column[Any]) -> Table:
    """A table of facts: of which document, which id, in which place of its record, by which rule."""
    return Table(
        name,
        METADATA,
        _document(),
        _key("id"),
        Column("position", Integer, nullable=False),
        *columns,
        Column("rule", Text, nullable=False),
    )


documents = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("source", Text),
    Column("language", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("agency", Text),
    Column("byline", Text),
    Column("published", Text),
    Column("first_day", Text, index=True),
    Column("last_day", Text),
    Column("url", Text),
    Column("genre", Text),
    Column("reader", Text, nullable=False),
    Column("lexicons", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
)
"""One article a row; `record` is the JSON of its whole record, deflated (zlib)."""

passages = Table(
    "passages",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
"""Title, standfirst and paragraphs, as they are searched: keys grow with the day of publication, so that the newest are found
first. What words each has stands under the same key in the full-text table `search`, which each database has in its own way."""

actors = Table(
    "actors",
    METADATA,
    _document(),
    _key("id"),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
    Column("label_ar", Text),
    Column("label_en", Text),
    Column("qid", Text),
    Column("code", Text),
)
"""`key` is the name folded for comparison."""

roles = Table(
    "roles",
    METADATA,
    _document(),
    _key("actor"),
    _key("position", Integer),
    Column("title", Text, nullable=False),
    Column("sense", Text, nullable=False),
    Column("of", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

mentions = Table(
    "mentions",
    METADATA,
    _document(),
    _key("actor"),
    _key("position", Integer),
    Column("form", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

statements = _facts(
    "statements",
    Column("act", Text, nullable=False, index=True),
    Column("mode", Text, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("lemma", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("part", Text, nullable=False),
    *_dated(),
    Column("place", Text),
    Column("occasion", Text),
    Column("meeting", Text),
    Column("parent", Text),
    Column("repeats", Text),
    Column("confidence", Float),
)

events = _facts(
    "events",
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("aux", Text, nullable=False),
    Column("context", Text, nullable=False),
    Column("cameo", Text),
    Column("words", Text, nullable=False),
    *_dated(),
    Column("place", Text),
    Column("statement", Text),
    Column("confidence", Float),
)
"""`aux` and `context` are lists, their items separated by spaces."""

meetings = _facts(
    "meetings",
    Column("forum", Text),
    Column("ordinal", Integer),
    *_dated(),
    Column("place", Text),
    Column("host", Text),
    Column("level", Text),
    Column("state", Text, nullable=False),
    Column("words", Text, nullable=False),
)

forums = _facts("forums", Column("founded", Text), Column("purpose", Text))
"""`id` is that of the actor."""

proposals = _facts(
    "proposals",
    Column("words", Text, nullable=False),
    Column("through", Text),
    Column("status", Text, nullable=False),
    Column("statement", Text),
)

issues = _facts("issues", Column("label", Text, nullable=False), Column("kind", Text, nullable=False, index=True))

issue_states = Table(
    "issue_states",
    METADATA,
    _document(),
    _key("issue"),
    _key("position", Integer),
    Column("value", Text, nullable=False),
    *_dated(),
    Column("statement", Text),
    Column("words", Text, nullable=False),
)

issue_links = Table(
    "issue_links",
    METADATA,
    _document(),
    _key("issue"),
    _key("position", Integer),
    Column("to", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("statement", Text),
    Column("words", Text, nullable=False),
)

parties = Table(
    "parties",
    METADATA,
    _document(),
    _key("fact"),
    _key("part"),
    _key("position", Integer),
    Column("actor", Text, nullable=False),
    Column("reason", Text),
    Index(None, "document", "actor"),
)
"""`part` is the field of the record in which the actor stands: `speakers`, `about`, `recipient`, `absent` …; `reason` the
printed words why somebody was absent."""

proofs = Table(
    "proofs",
    METADATA,
    _document(),
    _key("fact"),
    _key("field"),
    _key("position", Integer),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
)

changes = Table("changes", METADATA, _key("name"), Column("at", Integer, nullable=False))
"""`documents` counts the transactions that changed what is kept; every other row says up to which of them what is
named there was reckoned."""

copies = Table(
    "copies",
    METADATA,
    _document(),
    Column("head", Integer, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("likeness", Float, nullable=False),
)
"""Reckoned: of each document that is printed more than once the number of the first one, what it is to that one and how
alike the two are (Jaccard, 0 to 1)."""

sketches = Table("sketches", METADATA, _document(), Column("sketch", LargeBinary))
"""Reckoned: of each document that was compared with the others the sketch by which it is found among them (MinHash, as the
library `rensa` writes it down); none of a text that is too short to be called a copy."""

entities = Table(
    "entities",
    METADATA,
    _key("id"),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("label_en", Text),
    Column("qid", Text),
    Column("code", Text),
)
"""Reckoned: one actor across articles."""

members = Table(
    "members",
    METADATA,
    _document(),
    _key("actor"),
    Column("entity", Text, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
)
"""Reckoned: which actor of which article is which entity, how sure that is (0 to 1) and why."""

journal = Table(
    "journal",
    METADATA,
    _key("number", Integer),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
)
"""What people decided, one after another; never changed, never taken away. `detail` is JSON, `at` UTC in ISO 8601; `hash` is
the SHA-256 of the row and of the hash before it (`previous`)."""

vectors = Table("vectors", METADATA, _key("key", BigInteger), Column("vector", LargeBinary, nullable=False))
"""Reckoned: the sense of words, which nothing but the words makes, so that it never has to be reckoned again. `key` is the
beginning of their BLAKE2b hash as a signed number, `vector` 512 half-precision numbers (IEEE 754, little-endian)."""

verdicts = Table(
    "verdicts",
    METADATA,
    _document(),
    _key("kind"),
    _key("fact"),
    Column("verdict", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("entry", Integer, nullable=False),
)
"""What people decided about facts: `accept`, `correct`, `reject` or `add`, the rule that made the fact, the entry of the
journal. A rejected fact is in no other table."""

FACT_TABLES = (
    passages, actors, roles, mentions, statements, events, meetings, forums, proposals, issues, issue_states, issue_links,
    parties, proofs,
)  # fmt: skip
"""What one record fills besides its row in `documents`."""
