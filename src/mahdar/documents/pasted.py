"""Lines as people copy them from a site, into the parts of an article and what stands round it.

Above the article: headline and its repeats, time and date, agency, author, standfirst. Below: tags, source, links,
buttons, copyright, «انتهى». Lines are judged by what they are made of, those in the middle only where they open links.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mahdar.documents.article import Credit
from mahdar.documents.credits import Names, byline_of, credit_line, read_dateline, source_of
from mahdar.documents.layout import ends_as_sentence, key_of, layout, words_of
from mahdar.documents.published import DateLine, date_line
from mahdar.documents.tags import glued_tag_list, hashtags, tag_list
from mahdar.reading import Warning

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")

_END_MARK = re.compile(r"(?:^|\s)[/\\(\[*#-]{1,4}\s*([^\W\d_]+(?: [^\W\d_]+)?)\s*[/\\)\]*#-]{1,4}(?:\s|$)")
_REFERENCE = re.compile(r"&?#(\d{2,4});")  # feeds that lost the & of &#187; print #187;
_DIGIT = re.compile(r"\d")
_LONGEST_LABEL = 40  # characters
_LONGEST_TAG = 5  # words
_MOST_TAGS = 16
_HEAD_LINES = 14  # title, repeats, date, agency, author, buttons, standfirst: seldom more than nine
_SHORT = 160  # longer lines are paragraphs, whatever they begin with
_LONGEST_TITLE = 25  # words; of 619 titles none has more than 19
_SHORTEST_STANDFIRST = 4  # words; what is shorter heads a section
_LONGEST_STANDFIRST = 30


@dataclass(frozen=True, slots=True)
class Pasted:
    """The parts of an article as printed, and what was told round it. Dates are EDTF."""

    title: str | None
    standfirst: str | None
    paragraphs: tuple[str, ...]
    published: str | None
    updated: str | None
    credit: Credit | None
    byline: str | None
    tags: tuple[str, ...]
    warnings: tuple[Warning, ...]


@dataclass(slots=True)
class _Told:
    """What the lines round the article told, the first of each kind counting."""

    dates: list[DateLine] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def unescaped(text: str) -> str:
    """A text without the character references of HTML that a site left in it: &quot;, &nbsp;, #187;."""
    return html.unescape(_REFERENCE.sub(r"&#\1;", text))


def split_lines(text: str) -> list[str]:
    """The lines of a text, stripped of outer space; empty ones kept, for they end lists of links."""
    return [line.strip() for line in LINE_END.split(text)]


def lay_out(lines: Sequence[str], names: Names, title: str | None = None) -> Pasted:
    """Tell the parts of an article apart. `title` where it is known from elsewhere; then no line is taken for it."""
    told = _Told()
    kept = _without_links(_above_the_end(lines, told))
    kept = _without_tail(kept, told, names) or [line for line in lines if line]
    at, title, standfirst = _read_head(kept, title, told, names)
    paragraphs = kept[at:]
    if title is None and standfirst is None and paragraphs and _may_be_title(paragraphs, names):
        title, paragraphs = paragraphs[0], paragraphs[1:]
    problems = [each.problem for each in told.dates if each.problem]
    return Pasted(
        title=title,
        standfirst=standfirst,
        paragraphs=tuple(paragraphs),
        published=next((each.published for each in told.dates if each.published), None),
        updated=next((each.updated for each in told.dates if each.updated), None),
        credit=next(iter(told.credits), None),
        byline=next(iter(told.bylines), None),
        tags=tuple(dict.fromkeys(told.tags)),
        warnings=tuple(problems[:1]),
    )


# --- below ---


def _above_the_end(lines: Sequence[str], told: _Told) -> list[str]:
    """The lines down to «انتهى»; behind it only tags are read, unless more of the article follows."""
    for at, line in enumerate(lines):
        if not at or not line or len(line) > _SHORT or not _is_end_mark(line):
            continue
        rest = list(lines[at + 1 :])
        if sum(map(ends_as_sentence, rest)) > 2:
            return [*lines[:at], *rest]
        behind = _END_MARK.sub(" ", line, count=1).strip()
        _read_tags([behind, *rest] if key_of(behind) != key_of(line) else rest, lines[:at], told)
        return list(lines[:at])
    return list(lines)


def _is_end_mark(line: str) -> bool:
    if len(line) < _LONGEST_LABEL and key_of(line) in layout().end_marks:
        return True
    match = _END_MARK.match(line)
    return bool(match and key_of(match[1]) in layout().end_marks)


def _read_tags(lines: Iterable[str], article: Sequence[str], told: _Told) -> None:
    listing = False
    for line in lines:
        found = hashtags(line) or tag_list(line, article)
        if found is None and listing and line and not ends_as_sentence(line) and len(line.split()) <= 5:
            found = (line,)
        listing = found == () or (listing and bool(line))
        told.tags.extend(found or ())


def _without_links(lines: list[str]) -> list[str]:
    """The lines without those that lead to other articles: «اقرأ أيضا» with what it heads, buttons, footers."""
    kept: list[str] = []
    linked = False
    for line in lines:
        if not line or len(line) > _SHORT:
            linked = linked and not line and kept[-1:] != [""]
            kept.append(line)
            continue
        if linked and not ends_as_sentence(line):
            continue
        linked = _opens_links(line)
        if not linked and not is_furniture(line):
            kept.append(line)
    return [line for line in kept if line]


def _opens_links(line: str) -> bool:
    """Whether the line is «اقرأ أيضا» or the like, alone or with a colon."""
    label, _, rest = line.partition(":")
    return not rest and len(label) < _LONGEST_LABEL and key_of(label) in layout().related


def is_furniture(line: str) -> bool:
    """Whether a line is none of the article's: buttons, a link under «اقرأ أيضا:», a footer, copyright."""
    label, colon, _ = line.partition(":")
    if (colon and len(label) < _LONGEST_LABEL and key_of(label) in layout().related) or "©" in line:
        return True
    if len(line) > 90 and ends_as_sentence(line):
        return False
    key = key_of(line)
    if not key or key.startswith(layout().footers):
        return True
    if not key.startswith(layout().first_buttons):
        return False
    words = words_of(line)
    return len(words) > 1 and all(word in layout().buttons for word in words)


def _without_tail(lines: list[str], told: _Told, names: Names) -> list[str]:
    """The lines without tags, source, date and the last mark below the article."""
    end, listed = _above_listed_tags(lines)
    tags = [listed]
    while end > 1:
        line = lines[end - 1]
        labelled = hashtags(line) or tag_list(line, lines[: end - 1])
        if labelled is not None:
            tags.append(labelled)
        elif not _is_below(line, told, names):
            break
        end -= 1
    kept = lines[:end]
    if kept:
        kept[-1], found = _without_last_mark(kept[-1], lines[: end - 1])
        tags.append(found)
    told.tags.extend(tag for each in reversed(tags) for tag in each)
    return [line for line in kept if line]


def _above_listed_tags(lines: list[str]) -> tuple[int, tuple[str, ...]]:
    """Where a label of tags stands alone, above tags of a line each, near the end; and these tags."""
    for at in range(max(1, len(lines) - _MOST_TAGS), len(lines)):
        if len(lines[at]) < _LONGEST_LABEL and tag_list(lines[at], ()) == ():
            tags = lines[at + 1 :]
            if all(len(tag.split()) <= _LONGEST_TAG and not ends_as_sentence(tag) for tag in tags):
                return at, tuple(tag for line in tags for tag in hashtags(line) or (line,))
    return len(lines), ()


def _is_below(line: str, told: _Told, names: Names) -> bool:
    if len(line) > _SHORT:
        return False
    credit = source_of(line, names) or (credit_line(line, names) if line.startswith("(") else None)
    if credit is not None:
        told.credits.extend([credit.credit] if credit.credit else [])
        return True
    dated = date_line(line)
    if dated is not None:
        told.dates.append(dated)
    return dated is not None


def _without_last_mark(line: str, above: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """A last paragraph without «// انتهى //» or a list of tags on its tail."""
    tail = max(0, len(line) - 300)
    for match in _END_MARK.finditer(line, tail):
        if key_of(match[1]) in layout().end_marks and match.start():
            behind = line[match.end() :]
            return line[: match.start()].rstrip(), tag_list(behind, above) or ()
    return glued_tag_list(line, above) or (line, ())


# --- above ---


def _read_head(lines: list[str], given: str | None, told: _Told, names: Names) -> tuple[int, str | None, str | None]:
    """Where the paragraphs begin, the title, and the standfirst."""
    title, standfirst, at = given, None, 0
    last = len(lines) - 1  # one line stays a paragraph, whatever it is
    while at < min(_HEAD_LINES, last):
        line = lines[at]
        if _is_above(line, told, names, first=title is None) or _repeats(line, title, standfirst):
            at += 1
        elif title is None and _may_be_title(lines[at:], names):
            title, at = line, at + 1
        elif title is not None and standfirst is None and _may_be_standfirst(lines, at):
            standfirst, at = line, at + 1
        else:
            break
    if at == last and _repeats(lines[last], title, None):
        return last + 1, title, standfirst
    return at, title, standfirst


def _is_above(line: str, told: _Told, names: Names, *, first: bool) -> bool:
    if len(line) > _SHORT:
        return False
    line = _without_buttons(line)
    dated = date_line(line, alone=not first)
    if dated is not None:
        told.dates.append(dated)
        return True
    credit = credit_line(line, names) or source_of(line, names)
    if credit is not None:
        told.credits.extend([credit.credit] if credit.credit else [])
        return True
    byline = byline_of(line)
    if byline is not None:
        told.bylines.append(byline)
        return True
    return _is_dated_credit(line, told, names)


def _without_buttons(line: str) -> str:
    """A line without the buttons of a gallery that were copied before it."""
    words = line.split()
    count = next((at for at, word in enumerate(words) if key_of(word) not in layout().buttons), len(words))
    return " ".join(words[count:]) if count > 1 else line


def _is_dated_credit(line: str, told: _Told, names: Names) -> bool:
    """`الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس`: place, date and signature without a mark between them."""
    if ends_as_sentence(line) or not _DIGIT.search(line):
        return False
    words = line.split()
    for length in (1, 2, 3):
        for first, last in ((len(words) - length, len(words)), (0, length)):
            signature = " ".join(words[first:last]).strip(".()/")
            outlet = names.find(signature) if len(words) > length + 2 else None
            dated = _date_beside(words[last:] if first == 0 else words[:first]) if outlet else None
            if outlet and dated:
                told.dates.append(dated)
                told.credits.append(Credit(signature, outlet.id))
                return True
    return False


def _date_beside(words: list[str]) -> DateLine | None:
    """The date that `words` are, up to three words of a place before it left aside."""
    for skipped in range(4):
        dated = date_line(" ".join(words[skipped:]).rstrip(" ./("))
        if dated is not None and (dated.published or dated.problem):
            return dated
    return None


def _repeats(line: str, *parts: str | None) -> bool:
    """Whether a line says what a part said already."""
    if len(line) > 400:
        return False
    key = key_of(line)
    return any(part is not None and key == key_of(part) for part in parts)


def _may_be_title(lines: Sequence[str], names: Names) -> bool:
    """A first line is the title where more follow and it does not end as a sentence."""
    line = lines[0]
    if len(lines) < 2 or len(line) > 400 or ends_as_sentence(line) or len(line.split()) > _LONGEST_TITLE:
        return False
    dateline = read_dateline(line, names)
    return dateline is None or dateline.credit is None or ":" in line


def _may_be_standfirst(lines: Sequence[str], at: int) -> bool:
    """A line between headline and body that is neither a sentence nor the head of a section."""
    line = lines[at]
    if len(line) > 400 or ends_as_sentence(line) or line.endswith(":"):
        return False
    return _SHORTEST_STANDFIRST <= len(words_of(line)) <= _LONGEST_STANDFIRST and any(
        ends_as_sentence(each) or len(each) > _SHORT for each in lines[at + 1 : at + 4]
    )
