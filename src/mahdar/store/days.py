"""The days that a date of the record covers, so that a store can compare dates of any precision."""

from calendar import monthrange

from mahdar.exports.days import first_day, last_day


def first_of(edtf: str | None) -> str | None:
    """The first day of a date in ISO 8601: of `2024` it is `2024-01-01`; `None` where it has none."""
    known = first_day(edtf)
    return known + "-01-01"[len(known) - len("2024") :] if known else None


def last_of(edtf: str | None) -> str | None:
    """The last day: of `2024-02` it is `2024-02-29`."""
    known = last_day(edtf)
    if known is None:
        return None
    if len(known) == len("2024"):
        return f"{known}-12-31"
    if len(known) == len("2024-02"):
        year, month = known.split("-")
        return f"{known}-{monthrange(int(year), int(month))[1]:02}"
    return known
