"""Every name of the record has its Arabic word."""

from typing import get_args

import pytest

from mahdar.reading import Act, ActorKind, Mode, OccasionKind
from mahdar.views.labels import labels
from mahdar.views.marks import Kind


@pytest.mark.parametrize(
    ("group", "names"),
    [("acts", Act), ("modes", Mode), ("kinds", ActorKind), ("occasions", OccasionKind), ("marks", Kind)],
)
def test_each_name_has_a_word(group, names):
    words = getattr(labels(), group)
    assert set(words) == set(get_args(names))
    assert len(set(words.values())) == len(words)
