"""Every statement that the reader found in a hand-marked article beside the marked one, by the scorer's own rules.

What is told of errors and of confidence starts from here, so that it never says other than the scorer does.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from mahdar import Reading, read_text

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A marked statement and the one found for it; one of them alone where it was missed or invented."""

    article: str
    outlet: str
    cue: str
    elided: bool
    found: Json | None  # the statement of the record
    marked: bool
    overlap: float = 0.0  # token F1 of the contents
    longer: bool = False  # more words found than marked
    speaker: bool = False  # the speaker is right
    mode: bool = False

    @property
    def right(self) -> bool:
        """Whether cue, content and speaker are right, as the scorer counts attribution."""
        return self.marked and self.found is not None and self.overlap >= ENOUGH and self.speaker


ENOUGH = 0.8  # token F1 from which a content counts as found, as in the scorer


def scorer_of(shared: Path) -> ModuleType:
    """The scorer of statements in the folder of corpora and scorers."""
    folder = str(shared / "score")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import statements  # type: ignore[import-not-found]

    return statements  # type: ignore[no-any-return]


def outlets_of(shared: Path) -> dict[str, str]:
    """The outlet of each article of the corpus that all marks are of."""
    with (shared / "data/articles/dev.jsonl").open(encoding="utf-8") as lines:
        return {each["id"]: each["publisher"] for each in map(json.loads, lines)}


def read(article: Json) -> tuple[Reading, dict[str, Any]]:
    """The reading of a marked article, and its record as the scorers want it."""
    reading = read_text(article["text"], article.get("published"))
    record: dict[str, Any] = json.loads(msgspec.json.encode(reading))
    record["document"]["source"] = article["id"]
    return reading, record


def judge(scorer: ModuleType, articles: Sequence[Json], records: Sequence[Json], outlets: Json) -> Iterator[Judged]:
    """All statements, marked and found, of the articles with a record."""
    by_source = {record["document"]["source"]: record for record in records}
    for article in articles:
        record = by_source.get(article["id"])
        if record is None:
            continue
        text, outlet = article["text"], outlets.get(article["id"], "single sentences")
        marked, found = scorer.of_gold(article), list(scorer.of_record(record, text))
        matched = scorer.match(marked, found)
        for number, each in enumerate(marked):
            cue, elided = article["statements"][number]["cue"], article["statements"][number]["elided"]
            other = matched.get(number)
            if other is None:
                yield Judged(article["id"], outlet, cue, elided, None, marked=True)
                continue
            have = found[other]
            yield Judged(
                article["id"], outlet, cue, elided, record["statements"][other], marked=True,
                overlap=scorer.content_f1(each, have),
                longer=len(have.content) > len(each.content),
                speaker=scorer.same_speaker(each, have),
                mode=each.mode == have.mode,
            )  # fmt: skip
        for other in set(range(len(found))) - set(matched.values()):
            told = record["statements"][other]
            span = told["cue"]["span"]
            cue = record["document"]["text"][slice(*span)] if span else ":"
            yield Judged(article["id"], outlet, cue, "speakers" in told["inferred"], told, marked=False)
