"""Overlapping spans as nested elements."""

from hypothesis import given
from hypothesis import strategies as st

from mahdar.spans import Span
from mahdar.views.nesting import Close, Open, Run, nest


def drawn(text, *spans):
    """The elements as brackets with the number of their span."""
    shapes = []
    for step in nest(spans, Span(0, len(text))):
        if isinstance(step, Open):
            shapes.append(f"{step.index}{'(' if step.first else '+('}")
        else:
            shapes.append(")" if isinstance(step, Close) else step.span.of(text))
    return "".join(shapes)


def test_drawn():
    assert drawn("abcdef") == "abcdef"
    assert drawn("abcdef", Span(1, 3)) == "a0(bc)def"
    assert drawn("abcdef", Span(2, 3), Span(1, 4)) == "a1(b0(c)d)ef"  # one inside the other
    assert drawn("abcdef", Span(1, 3), Span(3, 5)) == "a0(bc)1(de)f"  # side by side
    assert drawn("abcdef", Span(0, 3), Span(2, 5)) == "0(ab1(c))1+(de)f"  # crossing
    assert drawn("abcdef", Span(0, 6), Span(0, 6)) == "0(1(abcdef))"
    assert drawn("abcdef", Span(2, 2), Span(5, 99)) == "abcde1(f)"


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(*pair)), max_size=12)


@given(SPANS, st.integers(0, 15), st.integers(15, 30))
def test_each_character_once_and_each_span_whole(spans, start, end):
    stack, covered, runs, firsts = [], {index: [] for index in range(len(spans))}, [], []
    for step in nest(spans, Span(start, end)):
        if isinstance(step, Open):
            stack.append(step.index)
            firsts += [step.index] if step.first else []
        elif isinstance(step, Close):
            stack.pop()
        else:
            assert isinstance(step, Run) and step.span.start < step.span.end
            places = list(range(*step.span))
            runs += places
            for index in stack:
                covered[index] += places
    assert stack == []
    assert runs == list(range(start, end))
    for index, span in enumerate(spans):
        expected = list(range(max(span.start, start), min(span.end, end)))
        assert covered[index] == expected
        assert firsts.count(index) == bool(expected)
