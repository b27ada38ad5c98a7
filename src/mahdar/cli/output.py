"""Where a command prints to: standard output, or a file that is there whole or not at all."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from mahdar.errors import MahdarError


class OutputError(MahdarError):
    """What was read cannot be put where it should go."""


def write(pieces: Iterable[str], path: Path | None) -> None:
    """Print pieces as UTF-8, each as soon as it is made.

    Raises `BrokenPipeError` when whoever read standard output has gone, `OutputError` when it cannot be written.

    With a `path` the pieces go to a file beside it that takes its place at the end: an interrupted call leaves what was
    there before. Where there is nothing to print, nothing is touched.
    """
    waiting = iter(pieces)
    first = next(waiting, None)
    if first is None:
        return
    with _told(path), _opened(path) as out:
        for piece in chain([first], waiting):
            # A lone surrogate, which JSON can hold and UTF-8 cannot, becomes a question mark.
            out.write(piece.encode("utf-8", errors="replace"))
            if path is None:
                out.flush()


def close_quietly() -> None:
    """Point standard output at nothing, so that Python does not complain at its end about a reader that has gone."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"{path or 'standard output'}: cannot be written: {error.strerror}; name another file"
        ) from None


@contextmanager
def _opened(path: Path | None) -> Iterator[BinaryIO]:
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
    elif _is_device(path):
        with path.open("wb") as out:
            yield out
    else:
        with _replacing(path.resolve()) as out:
            yield out


def _is_device(path: Path) -> bool:
    """A pipe or a device (`/dev/null`) is written to and not replaced."""
    return path.exists() and not path.is_file()


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The rights of the file that is replaced; of a new one those that any new file gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
