"""A printable brief about a forum: one HTML page, right to left, every statement and round with a footnote to its article.

Print it from a browser to have it as PDF. Nothing in it comes from elsewhere: no script, no font, no image.
"""

from collections.abc import Iterator, Sequence
from importlib import resources

from sqlalchemy import Engine

from mahdar.questions.minutes import Minutes, minutes
from mahdar.questions.positions import Position, positions
from mahdar.reports.process import MARKS, words
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.views.labels import labels
from mahdar.views.markup import escaped, isolated

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_MOST = 12  # statements of one member


class _Notes:
    """Footnotes in the order in which they are first needed; an article that is named again has its number."""

    def __init__(self) -> None:
        self.articles: list[str] = []

    def to(self, articles: Sequence[str]) -> str:
        """The numbers of these articles, as links."""
        numbers = []
        for each in articles:
            if each not in self.articles:
                self.articles.append(each)
            numbers.append(self.articles.index(each) + 1)
        return "".join(f'<sup><a href="#note-{number}">[{number}]</a></sup>' for number in numbers)


def brief(engine: Engine, forum: str, filters: Filters = EVERYTHING) -> Iterator[str]:
    """The brief in pieces. Raises `UsageError` where no such forum is kept."""
    found = minutes(engine, forum, filters)
    said = {who: _said(engine, who, filters) for who in found.members or tuple(seat.who for seat in found.attendance)}
    called, notes = words("ar"), _Notes()
    style = (resources.files("mahdar.reports") / "brief.css").read_text(encoding="utf-8")
    yield (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(found.forum)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<h1>{called['minutes']}: {isolated(found.forum)}</h1>\n"
    )
    yield from _founding(found, called, notes)
    yield from _rounds(found, called, notes)
    yield from _dealings(found, called, notes)
    for who, told in said.items():
        if told:
            yield f"<h2>{called['said']}: {isolated(who)}</h2>\n"
            yield from (_quotation(each, notes) for each in told)
    yield f'<h2>{called["articles"]}</h2>\n<ol class="notes">\n'
    for number, each in enumerate(notes.articles, start=1):
        yield f'<li id="note-{number}">{isolated(each)}</li>\n'
    yield "</ol>\n</body>\n</html>\n"


def _said(engine: Engine, who: str, filters: Filters) -> list[Position]:
    """What a member said that takes a stance, the latest."""
    return [each for each in positions(engine, who, filters=filters) if each.stance][-_MOST:]


def _founding(found: Minutes, called: dict[str, str], notes: _Notes) -> Iterator[str]:
    for each in found.founding:
        told = [
            (called["founded"], each.founded),
            (called["founders"], _list(each.founders)),
            (called["purpose"], each.purpose),
        ]
        yield f"<p>{'؛ '.join(f'{name} {isolated(value)}' for name, value in told if value)}.{notes.to(each.articles)}</p>\n"
    for name in ("members", "observers", "open_to", "left"):
        who = getattr(found, name)
        if who:
            yield f"<p>{called[name]}: {_list(who, isolated)}.</p>\n"


def _rounds(found: Minutes, called: dict[str, str], notes: _Notes) -> Iterator[str]:
    if not found.rounds:
        return
    heads = ("ordinal", "dates", "states", "levels", "places", "participants", "absent")
    terms = labels().terms
    columns = "".join(f"<th>{called[each]}</th>" for each in heads)
    yield f'<h2>{called["rounds"]}</h2>\n<div class="wide"><table>\n<tr>{columns}</tr>\n'
    for each in found.rounds:
        absent = (f"{away.who} ({away.reason})" if away.reason else away.who for away in each.absent)
        cells = (
            isolated(str(each.ordinal or "")), _list(each.dates, isolated),
            _list([terms["meeting_states"].get(state, state) for state in each.states]),
            _list([terms["levels"].get(level, level) for level in each.levels]), _list(each.places, isolated),
            _list(each.participants, isolated), _list(tuple(absent), isolated) + notes.to(each.articles),
        )  # fmt: skip
        yield f"<tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr>\n"
    yield "</table></div>\n"
    numbers = "".join(f"<th>{each.ordinal or at}</th>" for at, each in enumerate(found.rounds, start=1))
    legend = "، ".join(
        f"{MARKS[mark]} {called[name]}" for mark, name in (("present", "present"), ("absent", "away"), ("both", "both"))
    )
    yield f'<h2>{called["attendance"]}</h2>\n<p class="soft">{legend}</p>\n<div class="wide"><table class="marks">\n'
    yield f"<tr><th>{called['who']}</th>{numbers}</tr>\n"
    for seat in found.attendance:
        yield f"<tr><td>{isolated(seat.who)}</td>{''.join(f'<td>{MARKS[mark]}</td>' for mark in seat.rounds)}</tr>\n"
    yield "</table></div>\n"


def _dealings(found: Minutes, called: dict[str, str], notes: _Notes) -> Iterator[str]:
    terms = labels().terms
    if found.proposals:
        yield f"<h2>{called['proposals']}</h2>\n<ul>\n"
        for each in found.proposals:
            became = _list([terms["statuses"].get(status, status) for status in each.statuses])
            to = f" {called['to']} {_list(each.to, isolated)}" if each.to else ""
            yield f"<li>{_list(each.by, isolated)}{to}: «{isolated(each.words[0])}» ({became}){notes.to(each.articles)}</li>\n"
        yield "</ul>\n"
    if found.issues:
        yield f"<h2>{called['issues']}</h2>\n<ul>\n"
        for issue in found.issues:
            state = terms["issue_values"].get(issue.last or "", issue.last or "")
            stands = f"{state} ({called['open' if issue.open else 'closed']})" if state else called["open"]
            yield f"<li>{isolated(issue.labels[0])}: {stands}{notes.to(issue.articles)}</li>\n"
        yield "</ul>\n"


def _quotation(each: Position, notes: _Notes) -> str:
    act = labels().acts.get(each.act, each.act)  # type: ignore[call-overload]
    head = f"{isolated((each.date or '')[:10])} {_list(each.speakers, isolated)} ({act}):"
    text = f"«{isolated(each.words)}»" if each.mode == "direct" else isolated(each.words)
    return f'<blockquote><span class="soft">{head}</span> {text}{notes.to([each.source])}</blockquote>\n'


def _list(values: Sequence[str], shown: object = None) -> str:
    return "، ".join(isolated(each) if shown else each for each in values)
