"""Cases as texts with marks in them: ⟦speaker⟧ ⟪cue⟫ ⟨content⟩ ⦅via⦆. Offsets are computed, never typed.

Several statements in one text are told apart by small numbers behind the opening mark; without a number it is the first:
«⟪قال⟫ ⟦سامر الحلبي⟧² إن ⟨الحوار مستمر⟩، ⟪²مضيفا⟫ أن ⟨²الباب مفتوح⟩.» A number behind ⟧ means that the speaker is carried on to
that statement, where no subject is printed. Two ⟦⟧ of one number speak together. ⟨⟩ may hold other marks, ⟦⟧ and ⟪⟫ too.
A statement without ⟪⟫ has a headline colon for its cue; one without ⟦⟧ is said by nobody who is told.
"""

from typing import NamedTuple

import mahdar
from mahdar.spans import Span

_OPEN = {"⟦": "speaker", "⟪": "cue", "⟨": "content", "⦅": "via"}
_CLOSE = {"⟧": "speaker", "⟫": "cue", "⟩": "content", "⦆": "via"}
_NUMBERS = "¹²³⁴⁵⁶⁷⁸⁹"


class Told(NamedTuple):
    """One statement in words, each with its offset, so that what differs can be read."""

    cue: tuple
    speakers: tuple
    printed: tuple | None
    content: tuple
    via: tuple


class Case(NamedTuple):
    """A text without its marks; for each kind and number of mark the spans; which speakers are carried on to which number."""

    text: str
    spans: dict
    carried: dict

    def statements(self):
        """What the marks tell, in the order of the text."""
        numbers = sorted({number for kind, number in self.spans if kind == "content"})
        return sorted(self._told(number) for number in numbers)

    def _told(self, number):
        carried = self.carried.get(number, ())
        printed = self.spans.get(("speaker", number), ())
        whole = Span(min(printed).start, max(printed).end) if printed else None
        return Told(
            self._words(self.spans.get(("cue", number), ())),
            self._words(carried or printed),
            whole and in_words(self.text, whole),
            self._words(self.spans[("content", number)]),
            self._words(self.spans.get(("via", number), ())),
        )

    def _words(self, spans):
        return tuple(in_words(self.text, span) for span in sorted(spans))


def in_words(text, span):
    """A span as its offset and its words."""
    return span.start, span.of(text)


def read_marks(marked):
    """The case that a marked text tells."""
    text, stack, spans, carried = "", [], {}, {}
    characters = iter(enumerate(marked))
    last = None
    for at, character in characters:
        if character in _OPEN:
            number = 1
            if marked[at + 1] in _NUMBERS:
                number = _NUMBERS.index(marked[at + 1]) + 1
                next(characters)
            stack.append((_OPEN[character], number, len(text)))
        elif character in _CLOSE:
            kind, number, start = stack.pop()
            assert kind == _CLOSE[character], f"marks cross in: {marked}"
            last = Span(start, len(text))
            spans.setdefault((kind, number), []).append(last)
        elif character in _NUMBERS:
            carried.setdefault(_NUMBERS.index(character) + 1, []).append(last)
        else:
            text += character
    assert not stack, f"a mark is not closed in: {marked}"
    return Case(text, spans, carried)


def told_of(case, reading=None):
    """The statements that the reader finds in the text of a case, in the same words as `Case.statements`."""
    reading = reading or mahdar.read_text(case.text)
    assert reading.document.text == case.text, "the text of a case must come through unchanged"
    return sorted(_told(case, reading, statement) for statement in reading.statements)


def _told(case, reading, statement):
    text, printed = case.text, statement.speaker_span
    actors = {actor.id: actor for actor in reading.actors}
    ways = [span for (kind, _), spans in case.spans.items() if kind == "via" for span in spans]
    if printed is None:
        marks = [span for spans in case.carried.values() for span in spans]
    else:
        marks = [span for (kind, _), spans in case.spans.items() if kind == "speaker" for span in spans]
        marks = [span for span in marks if printed.holds(span)] or [printed]
    return Told(
        () if statement.cue.span is None else (in_words(text, statement.cue.span),),
        tuple(sorted(_named(text, actors[who], marks) for who in statement.speakers)),
        printed and in_words(text, printed),
        tuple(in_words(text, span) for span in statement.content),
        tuple(sorted(_named(text, actors[who], ways) for who in statement.via)),
    )


def _named(text, actor, marks):
    """The mark that names an actor (the shortest in which one of its mentions stands), else the name that it goes by."""
    fitting = [mark for mark in marks if any(mark.holds(mention.span) for mention in actor.mentions)]
    if not fitting:
        return -1, actor.name
    return in_words(text, min(fitting, key=lambda mark: (mark.end - mark.start, mark)))
