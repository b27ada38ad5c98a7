"""How much of what is kept: articles, statements and events by outlet, month, act, type or speaker."""

from collections import Counter

import msgspec
from sqlalchemy import Engine

from mahdar.questions.scene import freshen, look
from mahdar.questions.statements import said
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.store import schema

BY = ("outlet", "month", "act", "type", "speaker", "kind")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How often a value occurs, and in how many independent texts."""

    by: str
    count: int
    sources: int
    value: str


def stats(
    engine: Engine, by: str = "outlet", *, filters: Filters = EVERYTHING, language: str = "ar", limit: int = 0
) -> list[Count]:
    """Counts, the largest first; months in their order.

    `outlet` and `month` count articles, `act` and `speaker` statements, `type` events, `kind` actors.
    """
    freshen(engine)
    with engine.connect() as connection:
        scene = look(connection, filters)
        match by:
            case "outlet":
                told = [(each.outlet or each.agency, each.number) for each in scene.articles.values()]
            case "month":
                told = [((each.first_day or "")[:7], each.number) for each in scene.articles.values()]
            case "act":
                told = [(each.row.act, each.row.document) for each in said(scene)]
            case "speaker":
                told = [(scene.name(who, language), each.row.document) for each in said(scene) for who in each.speakers]
            case "type":
                told = [(row.type, row.document) for row in scene.rows(schema.events)]
            case _:
                told = [(row.kind, row.document) for row in scene.rows(schema.actors)]
        counts = Counter(value for value, _ in told if value)
        texts: dict[str, set[int]] = {}
        for value, number in told:
            if value:
                texts.setdefault(value, set()).add(scene.articles[number].text)
    found = [Count(by=by, count=count, sources=len(texts[value]), value=value) for value, count in counts.items()]
    found.sort(key=lambda each: (each.value,) if by == "month" else (-each.count, each.value))
    return found[:limit] if limit else found
