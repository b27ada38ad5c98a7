"""Dates of the record for formats that know no EDTF."""

import re

# A year, month or day, then what says no more: digits left open, a season, the time of day, a doubt.
_DATE = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)(?:-(?:XX|2[1-4]))*(?:T.*)?[?~%]?")


def first_day(edtf: str | None) -> str | None:
    """Year, month or day in ISO 8601 with which a date begins, as exactly as it is known: `2024`, `2024-10`, `2024-10-18`."""
    return _known((edtf or "").split("/")[0])


def last_day(edtf: str | None) -> str | None:
    """The same for its end, which is its beginning where it is no interval."""
    return _known((edtf or "").split("/")[-1])


def _known(date: str) -> str | None:
    found = _DATE.fullmatch(date)
    return found[1] if found else None
