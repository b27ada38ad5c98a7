"""Fit how sure the reader is, and say how well it knows.

    python quality/calibrate.py           leave-one-outlet-out: reliability by bins, Brier score, what is kept at 95 %
    python quality/calibrate.py --write   fit on all of it and write `src/mahdar/confidence/weights.toml`

Statements: the marked articles that are tuned on (`../shared`, and the dev part of the project's own marks). Events: the
marked articles of the diplomatic record. Never the test part.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import record_marks
import statement_marks
from judged import judge, outlets_of, read, scorer_of

from mahdar.confidence.features import of_event, of_statement
from mahdar.confidence.weigh import probability

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src" / "mahdar" / "confidence" / "weights.toml"
RARE = 5  # cases that a feature needs to have a weight of its own
PENALTY = 1.0  # of the squared weights: few cases move a weight little
STEPS, RATE = 1000, 1.0  # of the ascent; the rate over the number of cases, so that it cannot overshoot
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
SURE = 0.95


class Case(NamedTuple):
    """Something found, with what is known of it, and whether it was right."""

    outlet: str
    features: frozenset[str]
    right: bool


def statement_cases(shared: Path) -> list[Case]:
    """Every statement found in the marked articles that are tuned on."""
    scorer, outlets = scorer_of(shared), outlets_of(shared)
    lines = [
        each
        for name in ("data/statements/dev.gold.jsonl", "data/pud/statements.jsonl")
        for each in (shared / name).read_text(encoding="utf-8").splitlines()
    ]
    articles = [*map(json.loads, lines), *statement_marks.gold_articles(shared, "dev")]
    cases: list[Case] = []
    for article in articles:
        reading, record = read(article)
        found = {each.id: each for each in reading.statements}
        cases += [
            Case(each.outlet, frozenset(of_statement(found[each.found["id"]])), each.right)
            for each in judge(scorer, [article], [record], outlets)
            if each.found is not None
        ]
    return cases


def event_cases(shared: Path) -> list[Case]:
    """Every event found in the marked articles of the diplomatic record."""
    scorer_of(shared)
    import diplomacy  # type: ignore[import-not-found]

    outlets = outlets_of(shared)
    cases: list[Case] = []
    lines = (shared / "data/diplomacy/dev.gold.jsonl").read_text(encoding="utf-8").splitlines()
    for article in (*map(json.loads, lines), *record_marks.gold_articles(shared, "dev")):
        reading, record = read(article)
        gold, found = diplomacy.of_gold(article)["events"], diplomacy.of_record(record, article["text"])["events"]
        matched = diplomacy.one_to_one(gold, found, diplomacy.same_event)
        right = {other for one, other in matched.items() if diplomacy.coded(gold[one], found[other])}
        outlet = outlets.get(article["id"], article.get("publisher") or "")
        cases += [
            Case(outlet, frozenset(of_event(event)), number in right) for number, event in enumerate(reading.events)
        ]
    return cases


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that make the cases likeliest, large ones being dear (gradient ascent, L2)."""
    seen = Counter(name for case in cases for name in case.features)
    names = sorted(name for name, times in seen.items() if times >= RARE)
    weights = dict.fromkeys(["bias", *names], 0.0)
    for _ in range(STEPS):
        slope = defaultdict(float, {name: -PENALTY * weight for name, weight in weights.items() if name != "bias"})
        for case in cases:
            error = case.right - probability(weights, case.features)
            slope["bias"] += error
            for name in case.features:
                if name in weights:
                    slope[name] += error
        for name in weights:
            weights[name] += RATE * slope[name] / len(cases)
    return weights


def foretold(cases: Sequence[Case]) -> list[tuple[float, bool]]:
    """For each case the probability by weights that were fitted without its outlet, and whether it was right."""
    told: list[tuple[float, bool]] = []
    for outlet in sorted({case.outlet for case in cases}):
        weights = fit([case for case in cases if case.outlet != outlet])
        told += [(probability(weights, case.features), case.right) for case in cases if case.outlet == outlet]
    return told


def reliability(kind: str, told: Iterable[tuple[float, bool]]) -> str:
    """A table: how many were foretold with how much confidence, and how many of those were right."""
    told = list(told)
    share = sum(right for _, right in told) / len(told)
    brier = sum((sure - right) ** 2 for sure, right in told) / len(told)
    lines = [
        f"{kind}: {len(told)} found, {share:.3f} right; Brier {brier:.3f} (of the share alone {share * (1 - share):.3f})"
    ]
    for low, high in pairwise(BINS):
        inside = [(sure, right) for sure, right in told if low <= sure < high]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            right = sum(each for _, each in inside) / len(inside)
            bar = "█" * round(20 * right)
            lines.append(
                f"  {low:.2f}–{min(high, 1):.2f}  {len(inside):>4}  foretold {mean:.2f}  right {right:.2f}  {bar}"
            )
    sure = [right for probable, right in told if probable >= SURE]
    kept = f"{len(sure)} of {len(told)}, {sum(sure) / len(sure):.3f} right" if sure else "none"
    return "\n".join([*lines, f"  at {SURE:.2f} and above: {kept}"])


def written(weights: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as TOML."""
    lines = [
        "# How often what has a feature is right, as weights of a logistic regression. Made by quality/calibrate.py."
    ]
    for kind, of in weights.items():
        lines += ["", f"[{kind}]", *(f'"{name}" = {weight:.3f}' for name, weight in of.items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpora and scorers")
    parser.add_argument("--write", action="store_true", help="fit on all cases and write the weights")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"no corpora at {options.shared}: nothing to fit on", file=sys.stderr)
        return 1
    cases = {"statements": statement_cases(options.shared), "events": event_cases(options.shared)}
    for kind, those in cases.items():
        print(reliability(kind, foretold(those)))
    if options.write:
        WEIGHTS.write_text(written({kind: fit(those) for kind, those in cases.items()}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
