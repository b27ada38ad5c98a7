"""Inputs into the store, some at a time: idempotent by content, so that a call that was killed goes on where it was."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
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
from mahdar.store.readers import processors, readers
from mahdar.store.write import Written, known_readers, write_readings

_TOGETHER = 32  # records that are written in one transaction
_FEW = 2 * _TOGETHER  # inputs for which more processes would not be worth their start

Outcome = Literal["new", "known", "renewed", "refused"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one input; `error` says why it was refused."""

    name: str
    outcome: Outcome
    error: Exception | None = None


def keep(
    engine: Engine, inputs: Iterable[Source | Failure], published: str | None = None, jobs: int | None = None
) -> Iterator[Kept]:
    """Read what is not kept yet and keep it. Each input is told of, in its order, when what it holds is safe in the store.

    `jobs` is how many processes read; without it as many as there are processors, for few inputs one. Raises `StoreError` where
    the store cannot be written; what was told of before is kept.
    """
    waiting = iter(inputs)
    first = list(islice(waiting, _FEW))
    few = len(first) < _FEW
    batches = _batches(first, waiting)
    several = jobs or (1 if few else processors())
    with readers(several) as pool:
        ahead: deque[_Batch] = deque()
        try:
            for some in batches:
                ahead.append(_begin(engine, pool, some, published))
                if len(ahead) > 2 * several or ahead[0].read.done():
                    yield from _end(engine, ahead.popleft())
            while ahead:
                yield from _end(engine, ahead.popleft())
        except DatabaseError as error:
            reason = str(error.orig).strip().splitlines()[0]
            raise StoreError(f"the store cannot be written: {reason}; what was kept so far is safe") from None


def document_id(source: Source) -> str:
    """The id that the record of this source has, without reading it."""
    data = source.data.rstrip(b"\r\n") if source.kind == "item" else source.data
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


@dataclass(frozen=True, slots=True)
class _Batch:
    """Some inputs: what is known of each, or that it is being read, in `read`, in their order."""

    told: list[Kept | None]
    names: list[str]
    read: "Future[list[Reading | Exception]]"


def _batches(first: list[Source | Failure], rest: Iterator[Source | Failure]) -> Iterator[list[Source | Failure]]:
    for at in range(0, len(first), _TOGETHER):
        yield first[at : at + _TOGETHER]
    while some := list(islice(rest, _TOGETHER)):
        yield some


def _begin(engine: Engine, pool: Executor, some: Sequence[Source | Failure], published: str | None) -> _Batch:
    """Have those read that are not known."""
    ids = {id(each): document_id(each) for each in some if isinstance(each, Source)}
    with engine.connect() as connection:
        known = known_readers(connection, ids.values())
    told: list[Kept | None] = []
    names: list[str] = []
    sources: list[Source] = []
    for each in some:
        if isinstance(each, Failure):
            names.append(each.name)
            told.append(Kept(each.name, "refused", each.error))
            continue
        names.append(each.place or each.name)
        if known.get(ids[id(each)]) == reader():
            told.append(Kept(names[-1], "known"))
        else:
            told.append(None)
            sources.append(each)
    return _Batch(told, names, pool.submit(_read, sources, published))


def _read(sources: Sequence[Source], published: str | None) -> list[Reading | Exception]:
    """Each one's record, or why it has none. Raises what no input is to blame for."""
    found: list[Reading | Exception] = []
    for source in sources:
        try:
            found.append(read_source(source, published))
        except InputError as error:
            found.append(error)
        except MahdarError:
            raise
        except Exception as error:  # one article never stops the others
            found.append(error)
    return found


def _end(engine: Engine, batch: _Batch) -> list[Kept]:
    """Write all of a batch in one transaction."""
    read = batch.read.result()
    readings = [each for each in read if isinstance(each, Reading)]
    written: Iterator[Written | BrokenProof] = iter(())
    if readings:
        with writing(engine).begin() as connection:
            written = iter(write_readings(connection, readings))
    found = iter(read)
    return [told or _kept(name, next(found), written) for name, told in zip(batch.names, batch.told, strict=True)]


def _kept(name: str, read: Reading | Exception, written: Iterator[Written | BrokenProof]) -> Kept:
    outcome = next(written) if isinstance(read, Reading) else read
    return Kept(name, "refused", outcome) if isinstance(outcome, Exception) else Kept(name, outcome)
