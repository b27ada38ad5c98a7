"""How many inputs there are, for a bar that says how many are left; nothing is read of them but line ends."""

from collections.abc import Iterable
from pathlib import Path

from mahdar.sources.files import LINES, STANDARD_INPUT

_PIECE = 1 << 20


def count_inputs(paths: Iterable[str]) -> int | None:
    """Files, and lines of files of JSON lines; `None` where standard input is among them, or something cannot be read."""
    try:
        counts = [None if path == STANDARD_INPUT else _count(Path(path)) for path in paths]
    except OSError:
        return None
    return None if None in counts else sum(count for count in counts if count is not None)


def _count(path: Path) -> int:
    if path.is_dir():
        return sum(_count(each) for each in path.iterdir() if not each.name.startswith(".") and not each.is_symlink())
    return _lines(path) if path.suffix.lower() in LINES else 1


def _lines(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(_PIECE), b"")) or 1
