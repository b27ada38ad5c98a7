"""Words and values as HTML: nothing of an article can be markup, and every word stands isolated in its own direction."""

from collections.abc import Iterable
from html import escape

from mahdar.views.characters import shown
from mahdar.views.entries import Code, Field, Ref, Term, Value, Words
from mahdar.views.labels import labels

COMMA = "، "


def escaped(words: str) -> str:
    """Safe as text and as the value of an attribute; a bare carriage return would be read as a line feed."""
    return escape(words).replace("\r", "&#13;")


def isolated(words: str) -> str:
    """Words on one line, whatever their direction."""
    return f"<bdi>{escaped(shown(words))}</bdi>"


def joined(values: Iterable[Value], prefix: str) -> str:
    """Values with commas between them. `prefix` begins the ids of this article's entries."""
    return COMMA.join(_printed(value, prefix) for value in values)


def listed(fields: Iterable[Field], prefix: str) -> str:
    """Fields as a list of names and values; what is known of a field itself stands in brackets behind it."""
    pairs = "".join(
        f"<div><dt>{labels().fields[field.name]}</dt><dd>{with_parts(field, prefix)}</dd></div>\n" for field in fields
    )
    return f"<dl>\n{pairs}</dl>\n" if pairs else ""


def with_parts(field: Field, prefix: str) -> str:
    """A field's values, whether they are reckoned, and what is known of them: who says so, in which words."""
    words = labels().fields
    inferred = f' <i class="inferred">{words["inferred"]}</i>' if field.inferred else ""
    parts = "".join(
        f'<span class="part"><span class="soft">{words[part.name]}:</span> {joined(part.values, prefix)}</span>'
        for part in field.parts
    )
    return joined(field.values, prefix) + inferred + parts


def _printed(value: Value, prefix: str) -> str:
    match value:
        case Words(text):
            return isolated(text)
        case Code(text):
            return f'<bdi dir="ltr">{escaped(shown(text))}</bdi>'
        case Term():
            return escaped(labels().term(value))
        case Ref(kind, number):
            return f'<a href="#{prefix}-{kind}-{number}">{labels().references[kind]} {number}</a>'
