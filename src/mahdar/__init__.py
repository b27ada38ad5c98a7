"""mahdar (محضر): reads Arabic diplomatic news and keeps the minutes: who said what, to whom, when, through whom."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mahdar.errors import InputError, MahdarError, OtherLanguage, UsageError
    from mahdar.pipeline import read_bytes, read_file, read_text
    from mahdar.reading import Reading

_HOMES = {
    "read_text": "mahdar.pipeline",
    "read_bytes": "mahdar.pipeline",
    "read_file": "mahdar.pipeline",
    "Reading": "mahdar.reading",
    "MahdarError": "mahdar.errors",
    "InputError": "mahdar.errors",
    "OtherLanguage": "mahdar.errors",
    "UsageError": "mahdar.errors",
}
__all__ = [
    "InputError",
    "MahdarError",
    "OtherLanguage",
    "Reading",
    "UsageError",
    "read_bytes",
    "read_file",
    "read_text",
]


def __getattr__(name: str) -> Any:
    """The public names, imported when first used: the command line starts without loading the reader."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'mahdar' has no attribute {name!r}")
