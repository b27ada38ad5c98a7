"""What may hang on a word."""

import pytest

from mahdar.arabic.clitics import may_be_future


@pytest.mark.parametrize(
    ("key", "may"),
    [("سيكون", True), ("ستصل", False), ("ستصلون", True), ("سنرى", False), ("سامر", False), ("سيف", False)],
)
def test_the_seen_of_the_future(key, may):
    assert may_be_future(key) is may
