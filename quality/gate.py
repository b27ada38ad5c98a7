"""The quality gate: reads the development corpora, asks the scorers, and fails where a measure is below its floor.

    python quality/gate.py                         one table: measure, floor, figure
    python quality/gate.py --errors statements 40  the first 40 errors of one measure, no gate

The corpora and scorers stand beside the repository, in `../shared`; the floors in `floors.toml`, with a fingerprint of
each corpus, so that a figure is never compared with that of another text. Exit code 1: a floor or a fingerprint fails.
"""

import argparse
import csv
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import record_marks
import statement_marks

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.toml")
OWN = {  # sections of the project's own marks: scorer, and the articles with their marks as gold
    "own_statements": ("score/statements.py", statement_marks.gold_articles),
    "own_events": ("score/diplomacy.py", record_marks.gold_articles),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One measure against its floor."""

    name: str
    floor: float
    figure: float

    @property
    def holds(self) -> bool:
        return self.figure >= self.floor

    def __str__(self) -> str:
        return f"{self.name:<52} {self.floor:>8g} {self.figure:>8.4g}  {'ok' if self.holds else 'BELOW ITS FLOOR'}"


def changed(corpus: Mapping[str, str], shared: Path) -> list[str]:
    """The files of a corpus that are not those for which the floors were set."""
    prints = {name: hashlib.sha256((shared / name).read_bytes()).hexdigest() for name in corpus}
    return [name for name, pinned in corpus.items() if prints[name] != pinned]


def figure_of(figures: Mapping[str, Any], path: str) -> float:
    """The number at `line.column` of a scorer's figures. Raises `KeyError` where there is none."""
    line, _, column = path.rpartition(".")
    return float(figures[line][column] if line else figures[column])


def compare(section: str, floors: Mapping[str, float], figures: Mapping[str, Any]) -> list[Check]:
    """Each measure of a section against its floor."""
    return [Check(f"{section}: {path}", floor, figure_of(figures, path)) for path, floor in floors.items()]


def conll_items(conll: str) -> str:
    """The sentences of a CoNLL file as JSON lines: its comments say id and text."""
    pairs = re.findall(r"^# id = (.+)\n# text = (.+)$", conll, re.MULTILINE)
    return "".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in pairs)


def read_records(source: Path, records: Path, kind: str) -> None:
    """Have `mahdar read` write its records of `source`. What it could not read is named on standard error."""
    mahdar = shutil.which("mahdar", path=str(Path(sys.executable).parent)) or "mahdar"
    with records.open("wb") as out:
        code = subprocess.run([mahdar, "read", str(source), "--format", kind], stdout=out, check=False).returncode
    if code:
        print(f"mahdar read {source}: exit code {code}; what it did not read counts as nothing found", file=sys.stderr)


def run_scorer(shared: Path, name: str, *arguments: str) -> str:
    """What a scorer prints. Raises `CalledProcessError` where it fails."""
    call = [sys.executable, str(shared / name), *arguments]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def count_facts(shared: Path, records: Path) -> tuple[dict[str, Any], str]:
    """How many facts the record of the seed article holds, and which are missing (then `facts.py` exits 1)."""
    call = [sys.executable, str(shared / "seed/facts.py"), str(records), "--missing"]
    said = subprocess.run(call, check=False, stdout=subprocess.PIPE, encoding="utf-8").stdout
    counted = re.search(r"facts: (\d+) of \d+", said)
    return {"held": int(counted[1]) if counted else 0}, said


def score_marks(shared: Path, errors: int) -> tuple[dict[str, Any], str]:
    """What `marks.py` says of the articles that the project has marked itself; it has them read."""
    call = [sys.executable, str(ROOT / "quality" / "marks.py"), "--shared", str(shared)]
    told = [
        subprocess.run([*call, *how], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        for how in (["--json"], ["--errors", str(errors)])
    ]
    return json.loads(told[0]), told[1]


def measure(section: str, shared: Path, work: Path, errors: int = 0) -> tuple[dict[str, Any], str]:
    """The figures of one section, and what a person wants to read of it."""
    records = work / f"{section}.jsonl"
    if section == "marks":
        return score_marks(shared, errors)
    if section == "facts":
        read_records(shared / "seed/article.txt", records, "json")
        return count_facts(shared, records)
    if section == "events":
        return measure_events(shared, work, records, errors)
    if section in OWN:
        return measure_own(section, shared, work, errors)
    gold = {
        "diplomacy": shared / "data/diplomacy/dev.gold.jsonl",
        "statements": shared / "data/statements/dev.gold.jsonl",
        "pud": shared / "data/pud/statements.jsonl",
        "actors": shared / "data/ner/anercorp.conll",
    }[section]
    scorer = {"actors": "score/actors.py", "diplomacy": "score/diplomacy.py"}.get(section, "score/statements.py")
    source = gold
    if section == "actors":
        source = work / "sentences.jsonl"
        source.write_text(conll_items(gold.read_text(encoding="utf-8")), encoding="utf-8")
    read_records(source, records, "jsonl")
    told = run_scorer(shared, scorer, str(gold), str(records), "--errors", str(errors))
    return json.loads(run_scorer(shared, scorer, str(gold), str(records), "--json")), told


def measure_own(section: str, shared: Path, work: Path, errors: int) -> tuple[dict[str, Any], str]:
    """The figures of the articles that the project has marked itself, the part that is tuned on and the other."""
    scorer, gold_articles = OWN[section]
    figures: dict[str, Any] = {}
    told: list[str] = []
    for part in ("dev", "test"):
        gold, records = work / f"{section}_{part}.jsonl", work / f"{section}_{part}_records.jsonl"
        lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in gold_articles(shared, part))
        gold.write_text("".join(lines), encoding="utf-8")
        read_records(gold, records, "jsonl")
        call = (shared, scorer, str(gold), str(records))
        figures |= {f"{part} {name}": each for name, each in json.loads(run_scorer(*call, "--json")).items()}
        told.append(f"{part}\n{run_scorer(*call, '--errors', str(errors if part == 'dev' else 0))}")
    return figures, "\n".join(told)


def event_items(folder: Path) -> str:
    """Every sentence of the event corpus, of both its kinds of files, as JSON lines."""
    items: dict[str, str] = {}
    for path in sorted(folder.glob("*_gsr.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            items.update((row["id"], row["text"]) for row in csv.DictReader(lines))
    for path in sorted(folder.glob("*_spans.json")):
        items.update((each["_id"], each["text"]) for each in json.loads(path.read_text(encoding="utf-8")))
    return "".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in items.items())


def measure_events(shared: Path, work: Path, records: Path, errors: int) -> tuple[dict[str, Any], str]:
    """The figures of violence and protest in single sentences."""
    folder = shared / "data/gsr"
    source = work / "event_sentences.jsonl"
    source.write_text(event_items(folder), encoding="utf-8")
    read_records(source, records, "jsonl")
    told = run_scorer(shared, "score/events.py", str(folder), str(records), "--errors", str(errors))
    return json.loads(run_scorer(shared, "score/events.py", str(folder), str(records), "--json")), told


def gate(shared: Path, work: Path) -> bool:
    """Print the table; whether every floor and every fingerprint holds."""
    held = True
    checks: list[Check] = []
    for section, entry in tomllib.loads(FLOORS.read_text(encoding="utf-8")).items():
        for name in changed(entry["files"], shared):
            held = False
            print(f"{section}: {name} is not the file for which the floors were set; measure anew and pin it")
        figures, told = measure(section, shared, work)
        print(f"== {section}\n{told}")
        checks += compare(section, entry["floors"], figures)
    print(f"{'measure':<52} {'floor':>8} {'figure':>8}", *checks, sep="\n")
    return held and all(check.holds for check in checks)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpora and scorers")
    parser.add_argument("--errors", nargs=2, metavar=("MEASURE", "N"), help="print the first N errors of one measure")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"no corpora at {options.shared}: the quality gate is skipped")
        return 0
    with tempfile.TemporaryDirectory() as work:
        if options.errors:
            print(measure(options.errors[0], options.shared, Path(work), int(options.errors[1]))[1])
            return 0
        return 0 if gate(options.shared, Path(work)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
