"""Inputs into the store, one after another: idempotent by content, so that a call that was killed goes on where it was."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from mahdar.errors import BrokenProof, InputError, MahdarError, StoreError
from mahdar.pipeline import read_source, reader
from mahdar.reading import Reading
from mahdar.sources.files import Failure, Source
from mahdar.store.open import writing
from mahdar.store.write import Written, known_readers, write_readings

_TOGETHER = 16  # records that are written in one transaction

Outcome = Literal["new", "known", "renewed", "refused"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one input; `error` says why it was refused."""

    name: str
    outcome: Outcome
    error: Exception | None = None


def keep(engine: Engine, inputs: Iterable[Source | Failure], published: str | None = None) -> Iterator[Kept]:
    """Read what is not kept yet and keep it. Each input is told of when what it holds is safe in the store.

    Raises `StoreError` where the store cannot be written; what was told of before is kept.
    """
    waiting = iter(inputs)
    while some := list(islice(waiting, _TOGETHER)):
        try:
            yield from _keep_some(engine, some, published)
        except DatabaseError as error:
            reason = str(error.orig).strip().splitlines()[0]
            raise StoreError(f"the store cannot be written: {reason}; what was kept so far is safe") from None


def document_id(source: Source) -> str:
    """The id that the record of this source has, without reading it."""
    data = source.data.rstrip(b"\r\n") if source.kind == "item" else source.data
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _keep_some(engine: Engine, some: list[Source | Failure], published: str | None) -> list[Kept]:
    ids = {id(each): document_id(each) for each in some if isinstance(each, Source)}
    with engine.connect() as connection:
        known = known_readers(connection, ids.values())
    read: list[tuple[str, Reading | Kept]] = []
    for each in some:
        name = each.name if isinstance(each, Failure) else each.place or each.name
        if isinstance(each, Failure):
            read.append((name, Kept(name, "refused", each.error)))
        elif known.get(ids[id(each)]) == reader():
            read.append((name, Kept(name, "known")))
        else:
            read.append((name, _read(each, name, published)))
    return _write(engine, read)


def _read(source: Source, name: str, published: str | None) -> Reading | Kept:
    try:
        return read_source(source, published)
    except InputError as error:
        return Kept(name, "refused", error)
    except MahdarError:
        raise
    except Exception as error:  # one article never stops the others
        return Kept(name, "refused", error)


def _write(engine: Engine, read: list[tuple[str, Reading | Kept]]) -> list[Kept]:
    """All of them in one transaction."""
    readings = [each for _, each in read if isinstance(each, Reading)]
    written: Iterator[Written | BrokenProof] = iter(())
    if readings:
        with writing(engine).begin() as connection:
            written = iter(write_readings(connection, readings))
    return [each if isinstance(each, Kept) else _kept(name, next(written)) for name, each in read]


def _kept(name: str, written: Written | BrokenProof) -> Kept:
    return Kept(name, "refused", written) if isinstance(written, BrokenProof) else Kept(name, written)
