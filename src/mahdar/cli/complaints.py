"""Lines for people on standard error: `mahdar: PATH: what; what to do`."""

import os
import re
import sys
from contextlib import suppress

_CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def complain(message: str, name: str | None = None) -> None:
    """One line, whatever control characters a file's name or an article's words hold."""
    line = _CONTROL.sub(" ", ": ".join(part for part in ("mahdar", name, message) if part))
    with suppress(OSError):  # nobody is there to read it
        print(line.encode("utf-8", "backslashreplace").decode("utf-8"), file=sys.stderr, flush=True)


def internal(error: Exception) -> str:
    """What to say of an error that nobody foresaw. With MAHDAR_DEBUG=1 its traceback is printed here."""
    if os.environ.get("MAHDAR_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    words = f" ({error})" if str(error) else ""
    return f"internal error: {type(error).__name__}{words}; set MAHDAR_DEBUG=1 to see where, and report it"
