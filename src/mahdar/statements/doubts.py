"""What is doubtful about who speaks: warnings for the record."""

from collections.abc import Iterable, Iterator, Mapping

from mahdar.reading import Actor, Statement, Warning
from mahdar.spans import Span


def doubtful_speakers(statements: Iterable[Statement], actors: Mapping[str, Actor]) -> Iterator[Warning]:
    """A warning for each statement whose subject is not printed and could not be told, or may be somebody else too."""
    for each in statements:
        if not each.speakers and each.rule != "impersonal":
            yield Warning(code="unknown_speaker", message=f"nobody is told to have said {each.id}", span=each.cue.span)
        if each.rivals:
            speakers, rivals = (", ".join(actors[one].name for one in ids) for ids in (each.speakers, each.rivals))
            message = f"{each.id} is taken to be said by {speakers}; it may be {rivals}"
            yield Warning(code="doubtful_speaker", message=message, span=each.cue.span)


def opinion(own: Span | None) -> Iterator[Warning]:
    """A warning for an article whose writer speaks of himself, at `own` first."""
    if own is not None:
        yield Warning(code="opinion", message="the writer speaks of himself: an opinion piece, not a report", span=own)
