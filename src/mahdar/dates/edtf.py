"""Dates as EDTF (ISO 8601-2:2019), level 1, and the year that was not printed as `XXXX`.

A date keeps the precision that was printed. What EDTF has no word for keeps that of the unit: `منتصف أكتوبر` is the month,
`مطلع العام` the year. A week is the interval of its days, Monday to Sunday as in ISO 8601; a month or year of the Hijri
calendar that of its days.
"""

from datetime import date, timedelta


def year(number: int) -> str:
    """`2024`"""
    return f"{number:04}"


def month(of_year: int | None, number: int) -> str:
    """`2024-10`, `XXXX-10`"""
    return f"{_year(of_year)}-{number:02}"


def day(of_year: int | None, of_month: int, number: int) -> str:
    """`2024-10-18`, `XXXX-10-18`"""
    return f"{_year(of_year)}-{of_month:02}-{number:02}"


def season(of_year: int, number: int) -> str:
    """`2024-21` (spring) to `2024-24` (winter)"""
    return f"{of_year:04}-{number}"


def decade(century_number: int, tens: int) -> str:
    """The nineties of the twentieth century: `199X`"""
    return f"{century_number - 1:02}{tens}X"


def century(number: int) -> str:
    """The twentieth century: `19XX`"""
    return f"{number - 1:02}XX"


def interval(first: str, last: str) -> str:
    """From one value to another, each of which may be an interval itself."""
    return f"{first.split('/')[0]}/{last.split('/')[-1]}"


def week(of: date) -> str:
    """The days of the week in which a day lies."""
    monday = of - timedelta(days=of.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def about(value: str) -> str:
    """A value that is approximate as printed: `2024-08~`"""
    return "/".join(f"{each}~" for each in value.split("/"))


def _year(number: int | None) -> str:
    return "XXXX" if number is None else f"{number:04}"
