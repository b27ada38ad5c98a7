"""Who speaks of whom, as a graph: entities are nodes, statements edges from speaker to whom they are about."""

from collections import Counter
from io import BytesIO
from typing import Any, Literal

from sqlalchemy import Engine

from mahdar.questions.positions import stance_of
from mahdar.questions.scene import Scene, freshen, look
from mahdar.questions.statements import said
from mahdar.search.filters import EVERYTHING, Filters


def graph(
    engine: Engine, format: Literal["graphml", "gexf"], filters: Filters = EVERYTHING, language: str = "ar"
) -> str:
    """The graph of a selection in GraphML or GEXF.

    A node has `label`, `name_ar`, `name_en`, `kind` and `state`; an edge `weight` (statements, each once however many papers
    print it), `for`, `against`, `acts`, `first` and `last` day.
    """
    import networkx

    freshen(engine)
    with engine.connect() as connection:
        made = _graph(networkx.DiGraph(), look(connection, filters), language)
    written = BytesIO()
    if format == "graphml":
        networkx.write_graphml_xml(made, written, encoding="utf-8")
    else:
        networkx.write_gexf(made, written, encoding="utf-8")
    return written.getvalue().decode("utf-8") + "\n"


def _graph(made: Any, scene: Scene, language: str) -> Any:
    """The graph, filled: a `networkx.DiGraph`."""
    edges: dict[tuple[str, str], list[tuple[str, str | None, str | None]]] = {}
    for each in said(scene):
        stance = stance_of(each.row.act, negated=each.row.negated)
        for speaker in each.speakers:
            for other in each.about:
                if speaker != other:
                    edges.setdefault((speaker, other), []).append((each.row.act, stance, each.day))
    for id in sorted({end for pair in edges for end in pair}):
        named = scene.entities[id]
        made.add_node(
            id, label=scene.name(id, language), name_ar=named.name, name_en=named.label_en or "", kind=named.kind,
            state=named.state or "",
        )  # fmt: skip
    for (speaker, other), told in sorted(edges.items()):
        days = sorted(day for _, _, day in told if day)
        acts = Counter(act for act, _, _ in told)
        stances = Counter(stance for _, stance, _ in told)
        made.add_edge(
            speaker, other, weight=len(told), first=days[0] if days else "", last=days[-1] if days else "",
            acts="; ".join(f"{act} {count}" for act, count in acts.most_common()),
            **{"for": stances["for"], "against": stances["against"]},
        )  # fmt: skip
    return made
