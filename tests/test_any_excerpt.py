"""Whatever is cut out of a report, in the middle of a sentence or of a word, and in whatever order its words stand, is read."""

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import mahdar

EXAMPLES = [
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
]
LAST_WORDS = (
    "قالت وزيرة الخارجية إن المحادثات ستجري بدعوة",  # ends where somebody should be named
    "التقى الوزير نظيره قبيل",
    "اقترح الوفد على",
    "اجتمع مع",
    "جاء ذلك في تصريحات",
    "ترأس",
)


@settings(deadline=None)
@given(
    st.sampled_from(EXAMPLES), st.integers(0, 5_000), st.integers(5, 400), st.none() | st.randoms(use_true_random=False)
)
def test_any_excerpt_is_read(text: str, start: int, length: int, order: random.Random | None) -> None:
    start = min(start, len(text) - 5)
    words = text[start : start + length].split()
    if order is not None:
        order.shuffle(words)
    excerpt = " ".join(words)
    if not any(letter.isalpha() for letter in excerpt):
        return
    reading = mahdar.read_text(excerpt)
    text_read = reading.document.text
    assert "".join(text_read.split()) in "".join(excerpt.split())  # the last lines of a page may be no part of it
    assert all(text_read[cue.start : cue.end].strip() for cue in (each.cue.span for each in reading.statements))


def test_a_text_may_end_where_somebody_or_something_should_be_named() -> None:
    for text in LAST_WORDS:
        assert mahdar.read_text(text).document.text == text
