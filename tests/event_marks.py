"""Event cases as texts with marks in them: ⟦the word⟧ ⟨who does it⟩ ⟪to whom⟫. Offsets are computed, never typed."""

from typing import NamedTuple

from mahdar.arabic.letters import fold
from mahdar.lexicons.index import load_index
from mahdar.spans import Span

_OPEN = {"⟦": "anchor", "⟨": "actor", "⟪": "recipient"}
_CLOSE = {"⟧": "anchor", "⟩": "actor", "⟫": "recipient"}


class EventCase(NamedTuple):
    """A text without its marks, and the spans of each kind of mark."""

    text: str
    spans: dict

    def expected(self, kind):
        """The event that the marks tell, as `told_in` tells it."""
        (anchor,) = self.spans["anchor"]
        return kind, anchor.of(self.text), self._words("actor"), self._words("recipient")

    def _words(self, kind):
        return tuple(sorted(_whose(span.of(self.text)) for span in self.spans.get(kind, ())))


def _whose(words):
    """The usual name of the state that an adjective of nationality stands for; other words as they are."""
    index = load_index()
    people = words.endswith("ا")  # 12 عراقيا
    nisba = None if " " in words or people else index.nisba(fold(words))
    return words if nisba is None or fold(words) in index.world else index.by_id[nisba.of].names[0]


def read_event_marks(marked):
    """The case that a marked text tells."""
    text, opened, spans = "", {}, {}
    for character in marked:
        if character in _OPEN:
            opened[_OPEN[character]] = len(text)
        elif character in _CLOSE:
            kind = _CLOSE[character]
            spans.setdefault(kind, []).append(Span(opened.pop(kind), len(text)))
        else:
            text += character
    assert not opened, f"a mark is not closed in: {marked}"
    return EventCase(text, spans)


def told_in(reading, marked=None):
    """Type, word, actors and recipients of each event, an actor by the longest words that the text has for him."""
    text = reading.document.text
    names = {actor.id: named(text, actor) for actor in reading.actors}
    return [
        (
            event.type,
            event.anchor.of(text),
            tuple(sorted(names[each] for each in event.actor)),
            tuple(sorted(names[each] for each in event.recipient)),
        )
        for event in reading.events
    ]


def named(text, actor):
    """The longest printed words for an actor, his title among them; his name where he has none."""
    spans = [mention.span for mention in actor.mentions]
    titles = [role.span for role in actor.roles]
    whole = [Span(title.start, span.end) for title in titles for span in spans if 0 < span.start - title.end <= 2]
    words = [span.of(text) for span in (*spans, *whole)]
    return max(words, key=len, default=actor.name)
