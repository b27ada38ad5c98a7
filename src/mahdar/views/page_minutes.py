"""The minutes below the running text: tables of meetings and events, lists of the rest, each leading back to its words."""

from collections.abc import Iterable, Iterator

from mahdar.views import deeds, meetings
from mahdar.views.entries import Entry, columns
from mahdar.views.labels import labels
from mahdar.views.markup import COMMA, escaped, isolated, joined, listed, with_parts
from mahdar.views.minutes import Minutes, Said
from mahdar.views.running_text import anchor

_TITLES = {"forum": "name", "proposal": "by", "issue": "label"}
_DEPTH = 8
"""Statements nested deeper than this are not set in any further."""


def sections(found: Minutes, prefix: str, told: frozenset[str]) -> Iterator[str]:
    """Each section where there is something. `told` holds the ids of places in the text that can be led to."""
    page = _Article(prefix, told)
    if found.meetings:
        yield from _section("meetings", prefix, page.table("meetings", found.meetings, meetings.COLUMNS))
    for name, entries in (("forums", found.forums), ("proposals", found.proposals), ("issues", found.issues)):
        if entries:
            yield from _section(name, prefix, page.list(map(page.entry, entries)))
    if found.statements:
        yield from _section("statements", prefix, page.list(map(page.statement, found.statements)))
    if found.events:
        yield from _section("events", prefix, page.table("events", found.events, deeds.COLUMNS, typed=True))


def contents(found: Minutes, prefix: str) -> str:
    """Links to the sections with the number of what stands in each; nothing where there are not two to choose from."""
    counts = found.counts()
    if len(counts) < 2:
        return ""
    fields = labels().fields
    items = "".join(
        f'<li><a href="#{prefix}-{name}">{fields[name]}</a> {count}</li>\n' for name, count in counts.items()
    )
    return f'<nav class="contents" aria-label="{fields["minutes"]}">\n<ul>\n{items}</ul>\n</nav>\n'


def _section(name: str, prefix: str, body: Iterable[str]) -> Iterator[str]:
    yield f'<section id="{prefix}-{name}">\n<h3>{labels().fields[name]}</h3>\n'
    yield from body
    yield "</section>\n"


class _Article:
    """Prints what belongs to one article: its ids begin with `prefix`."""

    def __init__(self, prefix: str, told: frozenset[str]) -> None:
        self.prefix, self.told = prefix, told

    def list(self, items: Iterable[str]) -> Iterator[str]:
        yield '<ol class="minutes">\n'
        yield from items
        yield "</ol>\n"

    def table(
        self, name: str, entries: tuple[Entry, ...], names: Iterable[str], *, typed: bool = False
    ) -> Iterator[str]:
        """A table that scrolls by itself where the window is narrow; with the keyboard too, so it is a stop of it."""
        fields, shown = labels().fields, columns(entries, names)
        heads = [fields["number"], *([fields["type"]] if typed else []), *(fields[each] for each in shown)]
        yield f'<div class="scroll" tabindex="0" role="region" aria-label="{fields[name]}">\n<table>\n<thead><tr>'
        yield "".join(f'<th scope="col">{head}</th>' for head in heads)
        yield "</tr></thead>\n<tbody>\n"
        for entry in entries:
            first = self.leading(entry.kind, entry.number, str(entry.number))
            yield f'<tr id="{self.name(entry)}"><th scope="row">{first}</th>'
            yield f"<td>{self.terms(entry)}</td>" if typed else ""
            yield "".join(f'<td class="{each}">{self.cell(entry, each)}</td>' for each in shown)
            yield "</tr>\n"
        yield "</tbody>\n</table>\n</div>\n"

    def cell(self, entry: Entry, name: str) -> str:
        return "<br>".join(with_parts(field, self.prefix) for field in entry.all(name))

    def entry(self, entry: Entry) -> str:
        """An item: what it is of, what it is classed by, the exact words, then the rest."""
        title, words = entry.all(_TITLES[entry.kind]), entry.all("words")
        named = " ".join(f"<b>{joined(field.values, self.prefix)}</b>" for field in title)
        terms = self.leading(entry.kind, entry.number, self.terms(entry) or labels().fields["in_text"])
        quotes = "".join(f"<blockquote>{joined(field.values, self.prefix)}</blockquote>\n" for field in words)
        rest = listed((field for field in entry.fields if field not in (*title, *words)), self.prefix)
        return f'<li id="{self.name(entry)}"><p>{named} {terms}</p>\n{quotes}{rest}</li>\n'

    def statement(self, said: Said) -> str:
        """An item of the minutes. What is done with the words leads to them in the text."""
        row, statement, words = said.row, said.row.statement, labels()
        who = COMMA.join(
            f"<b>{isolated(speaker.name)}</b>" + (f"{COMMA}{isolated(speaker.office)}" if speaker.office else "")
            for speaker in row.speakers
        )
        act = words.acts[statement.act] + (f" ({words.fields['negated']})" if statement.negated else "")
        quoted = f"«{isolated(row.words)}»" if statement.mode == "direct" else isolated(row.words)
        cue = f'<span class="mark cue">{isolated(row.cue)}</span> ' if statement.cue.span else ""
        return (
            f'<li id="{self.prefix}-statement-{said.number}" style="--depth: {min(row.depth, _DEPTH)}"><p>{who} {cue}'
            f"{self.leading('statement', said.number, act)}</p>\n"
            f"<blockquote>{quoted}</blockquote>\n{listed(said.fields, self.prefix)}</li>\n"
        )

    def name(self, entry: Entry) -> str:
        return f"{self.prefix}-{entry.kind}-{entry.number}"

    def terms(self, entry: Entry) -> str:
        return COMMA.join(escaped(labels().term(term)) for term in entry.terms)

    def leading(self, kind: str, number: int, words: str) -> str:
        """Words that lead to the place in the text, where there is one."""
        name = anchor(self.prefix, kind, number)
        return (
            f'<a class="told" href="#{name}">{words}</a>' if name in self.told else f'<span class="told">{words}</span>'
        )
