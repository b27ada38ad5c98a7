"""The days that a date covers."""

import pytest

from mahdar.store.days import first_of, last_of


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024-10-18", "2024-10-18", "2024-10-18"),
        ("2024-10-18T22:31", "2024-10-18", "2024-10-18"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-10-14/2024-10-20", "2024-10-14", "2024-10-20"),
        ("2024-11/2025", "2024-11-01", "2025-12-31"),
        ("2024-21", "2024-01-01", "2024-12-31"),  # a season: EDTF does not say on which days it begins
        ("XXXX-10-18", None, None),
        (None, None, None),
    ],
)
def test_days(date, first, last):
    assert (first_of(date), last_of(date)) == (first, last)
