"""Actors of the store by the names that people type."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from mahdar.arabic.letters import fold
from mahdar.errors import UsageError
from mahdar.store.schema import actors, members


def entities_named(name: str, kinds: Sequence[str] = ()) -> Select[Any]:
    """Ids of the entities that some article, or the lexicons, call so.

    Each word of the name is in one Arabic name of theirs, or in the English one; or it is an id, or a code of Wikidata.
    Raises `UsageError` where the name is empty.
    """
    words, whole = fold(name).split(), name.strip()
    if not words:
        raise UsageError("the name of an actor is empty; write one, or leave the option out")
    arabic = and_(*(actors.c.key.contains(word, autoescape=True) for word in words))
    english = and_(*(actors.c.label_en.icontains(word, autoescape=True) for word in words))
    called = or_(arabic, english, actors.c.qid == whole)
    there = and_(members.c.document == actors.c.document, members.c.actor == actors.c.id)
    found = select(members.c.entity).join_from(actors, members, there).where(called)
    if kinds:
        found = found.where(actors.c.kind.in_(kinds))
    return found.union(select(members.c.entity).where(members.c.entity == whole))


def is_actor(document: Any, actor: Any, name: str) -> ColumnElement[bool]:
    """That an actor of an article, given by two columns, is called so in some article."""
    return exists(
        select(1).where(
            members.c.document == document, members.c.actor == actor, members.c.entity.in_(entities_named(name))
        )
    )
