"""What goes wrong with statements, by cause and rule, and outlet by outlet, on the marked articles that are tuned on.

python quality/causes.py              how often each cause, and by which rules
python quality/causes.py --show 10    the first 10 cases of each cause too, by article and cue
python quality/causes.py --outlets    the figures of each outlet, and of all the others when it is left out
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from judged import ENOUGH, Judged, judge, outlets_of, read, scorer_of
from statement_marks import gold_articles

ROOT = Path(__file__).resolve().parent.parent


def judged_articles(shared: Path) -> list[Judged]:
    """Every statement marked or found in the articles that are tuned on."""
    lines = (shared / "data/statements/dev.gold.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [*map(json.loads, lines), *gold_articles(shared, "dev")]
    records = [read(each)[1] for each in articles]
    return list(judge(scorer_of(shared), articles, records, outlets_of(shared)))


def causes_of(each: Judged) -> list[str]:
    """What is wrong with one statement; nothing where all of it is right."""
    if each.found is None:
        return ["cue missed, subject left out" if each.elided else "cue missed"]
    if not each.marked:
        return ["cue invented"]
    wrong = []
    if each.overlap < ENOUGH:
        wrong.append("content too long" if each.longer else "content too short")
    if not each.speaker:
        wrong.append("speaker, carried over" if each.elided else "speaker, printed")
    if not each.mode:
        wrong.append("mode")
    return wrong


def causes(judged: Iterable[Judged], show: int) -> str:
    """A table of causes, the commonest first, with the rules that fired and the cues that were missed."""
    cases: defaultdict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        for cause in causes_of(each):
            cases[cause].append(each)
    lines = []
    for cause, those in sorted(cases.items(), key=lambda each: -len(each[1])):
        by = Counter(each.found["rule"] if each.found is not None else each.cue for each in those)
        lines.append(
            f"{cause:<30} {len(those):>4}  {', '.join(f'{name} {times}' for name, times in by.most_common(6))}"
        )
        lines += [f"    {each.article}  {each.cue}" for each in those[:show]]
    return "\n".join(lines)


def f1(judged: Iterable[Judged]) -> tuple[float, int]:
    """F1 of attribution (cue, content and speaker), and how many are marked."""
    those = list(judged)
    right = sum(each.right for each in those)
    marked, found = sum(each.marked for each in those), sum(each.found is not None for each in those)
    return 2 * right / max(1, marked + found), marked


def outlets(judged: list[Judged]) -> str:
    """The figure of each outlet, and that of the others without it."""
    lines = [f"{'outlet':<32} {'marked':>6} {'F1':>6} {'others':>7}"]
    rows = []
    for outlet in {each.outlet for each in judged}:
        own, marked = f1(each for each in judged if each.outlet == outlet)
        others, _ = f1(each for each in judged if each.outlet != outlet)
        rows.append((own, f"{outlet:<32} {marked:>6} {own:>6.3f} {others:>7.3f}"))
    return "\n".join([*lines, *(line for _, line in sorted(rows)), f"{'all':<39} {f1(judged)[0]:>6.3f}"])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpora and scorers")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the first N cases of each cause too")
    parser.add_argument("--outlets", action="store_true", help="figures outlet by outlet")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"no corpora at {options.shared}: nothing to score", file=sys.stderr)
        return 1
    judged = judged_articles(options.shared)
    print(outlets(judged) if options.outlets else causes(judged, options.show))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
