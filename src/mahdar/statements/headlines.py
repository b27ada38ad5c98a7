"""Headlines with a colon: «الوزير: نرفض الشروط»; «فلان من الدوحة: …»; several in one line, parted by two dots."""

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.mentions.names import name_end
from mahdar.mentions.phrases import Phrase
from mahdar.statements.frames import Candidate, Frame
from mahdar.statements.ground import Ground
from mahdar.statements.subjects import description_after, subject_after
from mahdar.tokens.text import Stretch

_LONGEST = 16  # tokens before the colon


def read_headline(ground: Ground, part: Stretch) -> list[Frame]:
    """The frames of a title or standfirst: one for each colon behind somebody who can speak."""
    frames: list[Frame] = []
    start = part.first
    for at in range(part.first, part.last):
        if not _is_colon(ground, at, part.last) or ground.text.quotation_of(at) is not None:
            continue
        frame = _speaker_before(ground, start, at)
        if frame is not None and at + 1 < part.last:
            frames.append(frame)
        start = at + 1
    return frames


def _is_colon(ground: Ground, at: int, last: int) -> bool:
    """Whether speech follows a token: a colon, or two dots before a quotation that is the rest («فلان.. "نرفض الشروط"»)."""
    dots = ground.key(at) == "." and ground.key(at - 1) == "." and ground.closing(at + 1) >= last - 1
    return ground.key(at) == ":" or dots


def _speaker_before(ground: Ground, first: int, colon: int) -> Frame | None:
    """The one who speaks before the colon: the last stretch behind dots, begun by an actor or an unknown name."""
    begins = first
    for at in range(first, colon):
        if (ground.key(at) == "." and ground.key(at + 1) != ".") or ground.key(at) in "!؟?…|":
            begins = at + 1
    while begins < colon and not ground.is_word(begins):
        begins += 1
    if begins >= colon or colon - begins > _LONGEST:
        return None
    if ground.index.headline_labels.match(ground.text.keys, begins) is not None:
        return None
    subject: tuple[Phrase, ...]
    joined = ground.starting.get(begins)
    if joined is not None and joined.cut == 1 and begins > first and ground.key(begins)[:1] in CONJUNCTIONS:
        subject, end = (joined,), joined.last  # the second of two: «….. وفلان: …»
    else:
        subject, end = subject_after(ground, begins, colon)
    if not subject:
        end = _lone_name_end(ground, begins, colon) or description_after(ground, begins, colon, until_opening=True)
        named = end == begins + 1 == colon and _is_named_later(ground, begins)
        if end == begins or (
            ground.index.is_ordinary(ground.key(begins)) and not (named or _is_speaker(ground, begins))
        ):
            return None
    if any(ground.is_finite(at) for at in range(end, colon)):
        return None
    mark, at = (":", colon) if ground.key(colon) == ":" else ("..", colon - 1)
    cue = Candidate(at, colon + 1, 0, False, mark, "say", "colon", None, None, "", frozenset(), False, False)
    return Frame(cue, "colon", colon + 1, 0, subject, begins, end, rule="headline_colon")


def _is_named_later(ground: Ground, at: int) -> bool:
    """Whether a word alone before a colon is the last name of somebody whom the article names in full: «قطان: …»."""
    people = (each for each in ground.starting.values() if each.kind == "person" and each.form == "name")
    return any(
        each.name_last - each.name_first > 1 and ground.key(each.name_last - 1) == ground.key(at) for each in people
    )


def _lone_name_end(ground: Ground, at: int, colon: int) -> int:
    """Where a name that no list knows ends before the place it speaks from (أوكونكو من لاغوس: …), or 0."""
    end = name_end(ground.text, ground.index, at, colon, titled=True)
    place = ground.starting.get(end + 1)
    from_place = ground.is_preposition(end) and place is not None and place.kind in ("place", "state")
    return end if from_place and not ground.index.is_ordinary(ground.key(at)) else 0


def _is_speaker(ground: Ground, at: int) -> bool:
    return ground.index.documents.match(ground.text.keys, at) is not None
