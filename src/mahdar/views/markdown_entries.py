"""Meetings, forums, proposals, issues and events as Markdown: tables where there are columns, lists where there is depth.

A table stands in a `div` that runs right to left: GitHub sets the direction of paragraphs and lists by their words, but
not the order of a table's columns.
"""

from collections.abc import Iterable, Iterator

from mahdar.views.characters import isolated
from mahdar.views.entries import Code, Entry, Field, Ref, Term, Value, Words, columns
from mahdar.views.labels import labels
from mahdar.views.markdown_words import escaped

COMMA = "، "


def table(entries: tuple[Entry, ...], names: Iterable[str], *, typed: bool = False) -> str:
    """The entries as rows, a column for each of the names that any has; `typed`: what they are classed by first."""
    shown, fields = columns(entries, names), labels().fields
    head = [fields["number"], *([fields["type"]] if typed else []), *(fields[name] for name in shown)]
    rows = [head, ["---"] * len(head)]
    for entry in entries:
        terms = [COMMA.join(map(_printed, entry.terms))] if typed else []
        rows.append([str(entry.number), *terms, *(_cell(entry, name) for name in shown)])
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f'<div dir="rtl">\n\n{lines}\n\n</div>'


def listed(entry: Entry, title: str) -> str:
    """An entry as an item: the field `title` in bold, what it is classed by, then the other fields deeper."""
    bold = joined(next((field.values for field in entry.fields if field.name == title), ()))
    terms = COMMA.join(map(_printed, entry.terms))
    head = " — ".join(part for part in (f"**{bold}**" if bold else "", terms) if part)
    rest = (field for field in entry.fields if field.name != title)
    return "\n".join([f"{entry.number}. {head}", *items(rest, "   ")])


def items(fields: Iterable[Field], indent: str = "") -> Iterator[str]:
    """A line of a list for each field, what is known of it one step deeper."""
    for field in fields:
        yield f"{indent}- {labels().fields[field.name]}: {joined(field.values)}{_inferred(field)}"
        yield from items(field.parts, indent + "  ")


def joined(values: Iterable[Value]) -> str:
    """The values with commas between them."""
    return COMMA.join(map(_printed, values))


def _cell(entry: Entry, name: str) -> str:
    return "؛ ".join(joined(field.values) + _inferred(field) + _parts(field) for field in entry.all(name))


def _parts(field: Field) -> str:
    return "".join(f" ({labels().fields[part.name]}: {joined(part.values)})" for part in field.parts)


def _inferred(field: Field) -> str:
    return f" ({labels().fields['inferred']})" if field.inferred else ""


def _printed(value: Value) -> str:
    match value:
        case Words(text):
            return escaped(text)
        case Code(text):
            return isolated(escaped(text))
        case Term():
            return escaped(labels().term(value))
        case Ref(kind, number):
            return f"{labels().references[kind]} {number}"
