"""Score what the reader finds against the project's own marks of real articles: acts, who is spoken of, who carries it,
proposals, issues (`quality/marks/README.md` says how they were made).

    python quality/marks.py                  figures of both parts; reads the articles with the installed `mahdar`
    python quality/marks.py --errors 20      the first 20 errors of each kind on the dev part, with their context
    python quality/marks.py RECORDS.jsonl    scores records that are there already

The marks are offsets only. The articles stand beside the repository, in `../shared` (`--shared DIR`); the test part is
scored and its errors are never shown.
"""

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from marked import marked_texts

HERE = Path(__file__).resolve().parent
MARKS = HERE / "marks" / "diplomacy.jsonl"
ARTICLES = "data/articles/dev.jsonl"
ENOUGH = 0.5  # word F1 from which a proposal counts as found, as in the scorer of the diplomatic record
PARTS = ("dev", "test")
COUNTED = ("statements by cue", "about", "via", "proposals", "issues", "issue parties", "issue states", "links")
JUDGED = ("act", "proposal by", "proposal to", "proposal status", "issue kind")
FOLD = str.maketrans(dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه", "ـ": None})
WORD = re.compile(r"[^\W_]+")

Json = Mapping[str, Any]
Places = frozenset[int]  # offsets in the marked text
Put = Callable[[Sequence[int]], Places]  # where a span stands in the marked text
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Actor:
    """The names somebody goes by, and the Wikidata id: the only tie where an adjective of nationality or a people is printed."""

    names: frozenset[str]
    qid: str | None = None


Actors = tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    cue: Places  # empty for a headline colon
    content: Places
    act: str
    about: Actors
    via: Actors


@dataclass(frozen=True, slots=True)
class Proposal:
    what: Places
    words: Counter[str]
    by: Actors
    to: Actors
    status: str


@dataclass(frozen=True, slots=True)
class Issue:
    wordings: Places
    kind: str
    parties: Actors
    values: frozenset[str]
    links: tuple[tuple[int, str], ...]  # index of the other issue, kind


@dataclass(frozen=True, slots=True)
class Told:
    """What the marks, or a record, tell of one article."""

    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    sums: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def count(self, group: str, right: int, found: int, marked: int) -> None:
        self.sums.update({(group, "right"): right, (group, "found"): found, (group, "marked"): marked})

    def judge(self, group: str, right: bool) -> None:
        self.sums.update({(group, "right"): int(right), (group, "of"): 1})


def folded(name: str) -> str:
    """A name for comparing: without vowel marks and tatweel, alef, ya and ta marbuta unified, words one space apart."""
    bare = "".join(letter for letter in name.translate(FOLD) if not unicodedata.combining(letter))
    return " ".join(WORD.findall(bare.lower()))


def name_at(text: str, start: int, end: int) -> str:
    """The name printed at a span, in its free form where the lam before it has swallowed the alef of its article."""
    lam = "\N{ARABIC LETTER LAM}"
    swallowed = text[start : start + 1] == lam and text[start - 1 : start] == lam
    return folded("\N{ARABIC LETTER ALEF}" * swallowed + text[start:end])


def same_actor(one: Actor, other: Actor) -> bool:
    """Whether they share the id, or one name of one holds a name of the other, word by word."""
    if one.qid and one.qid == other.qid:
        return True
    pairs = ((f" {left} ", f" {right} ") for left in one.names for right in other.names)
    return any(left in right or right in left for left, right in pairs)


def one_to_one(marked: Sequence[T], found: Sequence[T], fit: Callable[[T, T], float]) -> dict[int, int]:
    """Which found thing stands for which marked one, the best fitting first; a fit of 0 is none."""
    fits = ((-fit(one, other), i, j) for i, one in enumerate(marked) for j, other in enumerate(found))
    matched: dict[int, int] = {}
    for value, i, j in sorted(fits):
        if value and i not in matched and j not in matched.values():
            matched[i] = j
    return matched


def common_actors(marked: Actors, found: Actors) -> int:
    return len(one_to_one(marked, found, same_actor))


def same_actors(marked: Actors, found: Actors) -> bool:
    return common_actors(marked, found) == len(marked) == len(found)


def overlap(marked: Places, found: Places) -> float:
    """F1 of two sets of places."""
    return 2 * len(marked & found) / (len(marked) + len(found) or 1)


def same_statement(marked: Statement, found: Statement) -> float:
    """Cues that meet, the best contents first; a colon in a headline has no span and is known by its content."""
    if not (marked.cue & found.cue or not (marked.cue or found.cue)):
        return 0.0
    return overlap(marked.content, found.content) + bool(marked.cue) * 1e-6


def same_proposal(marked: Proposal, found: Proposal) -> float:
    """F1 of the words, wherever they stand: an article tells its proposals more than once. The same place counts first."""
    value = 2 * (marked.words & found.words).total() / (marked.words.total() + found.words.total() or 1)
    return value + bool(marked.what & found.what) if value >= ENOUGH else 0.0


def same_issue(marked: Issue, found: Issue) -> float:
    return overlap(marked.wordings, found.wordings)


def words_at(text: str) -> dict[int, int]:
    """For each character of a word the offset at which the word begins."""
    spans = (match.span() for match in WORD.finditer(text))
    return {at: start for start, end in spans for at in range(start, end)}


def in_words(places: Places, word_of: Mapping[int, int]) -> Places:
    """The words of which more than half is covered, by their offsets: a lone clitic does not count."""
    sizes = Counter(word_of.values())
    return frozenset(
        word
        for word, covered in Counter(word_of[at] for at in places if at in word_of).items()
        if 2 * covered > sizes[word]
    )


def alignment(printed: str, marked: str) -> dict[int, int]:
    """Where each character of `printed` stands in `marked`: word by word, so that dropped lines and spaces cost nothing."""
    if printed == marked:
        return {at: at for at in range(len(marked))}
    left, right = ([match.span() for match in re.finditer(r"\S+", text)] for text in (printed, marked))
    words = [printed[start:end] for start, end in left], [marked[start:end] for start, end in right]
    blocks = SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
    pairs = chain.from_iterable(zip(left[a : a + n], right[b : b + n], strict=True) for a, b, n in blocks)
    return {start + at: there + at for (start, end), (there, _) in pairs for at in range(end - start)}


def all_of(spans: Iterable[Sequence[int]], put: Put) -> Places:
    return frozenset(chain.from_iterable(put(span) for span in spans))


def of_marks(mark: Json, text: str) -> Told:
    """One line of marks. A third entry in a span is the id of the state that an adjective or a people stands for."""
    word_of = words_at(text)

    def put(span: Sequence[int]) -> Places:
        return frozenset(range(span[0], span[1]))

    def actors(spans: Iterable[Sequence[Any]]) -> Actors:
        return tuple(Actor(frozenset({name_at(text, *span[:2])}), span[2] if len(span) > 2 else None) for span in spans)

    return told_of(mark, text, put, actors, word_of)


def of_record(record: Json, text: str) -> Told:
    """One record, its offsets moved to the text that was marked."""
    printed = record["document"]["text"]
    place, word_of = alignment(printed, text), words_at(text)
    known = {actor["id"]: actor_of(actor, printed) for actor in record["actors"]}
    order = {issue["id"]: at for at, issue in enumerate(record["issues"])}

    def put(span: Sequence[int]) -> Places:
        return frozenset(place[at] for at in range(*span) if at in place)

    def actors(ids: Iterable[str]) -> Actors:
        return tuple(known[each] for each in ids)

    def issue_of(issue: Json) -> Json:
        links = [{**link, "to": order[link["to"]]} for link in issue["links"]]
        return {**issue, "wordings": issue["evidence"].get("label", []), "links": links}

    def statement_of(statement: Json) -> Json:
        via = [each for each in statement["via"] if each != record["document"]["agency"]]  # a byline is not marked
        return {**statement, "cue": statement["cue"]["span"], "via": via}

    told = {
        "statements": [statement_of(each) for each in record["statements"]],
        "proposals": record["proposals"],
        "issues": [issue_of(each) for each in record["issues"]],
    }
    return told_of(told, printed, put, actors, word_of)


def actor_of(actor: Json, text: str) -> Actor:
    """The names of an actor of a record; of what describes it only what has two words or more: one word fits anyone."""
    printed = [(name_at(text, *each["span"]), each["form"]) for each in actor["mentions"]]
    names = [name for name, form in printed if form == "name" or (form == "nominal" and " " in name)]
    told = [actor["name"], *(actor["labels"] or {}).values()]
    return Actor(frozenset({*map(folded, filter(None, told)), *names} - {""}), actor["qid"])


def told_of(told: Json, printed: str, put: Put, actors: Callable[[Any], Actors], word_of: Mapping[int, int]) -> Told:
    """What marks and records have in common, once their spans in the `printed` text and their actors are understood."""
    return Told(
        tuple(
            Statement(
                put(each["cue"] or (0, 0)),
                in_words(all_of(each["content"], put), word_of),
                each["act"],
                actors(each["about"]),
                actors(each["via"]),
            )
            for each in told["statements"]
        ),
        tuple(
            Proposal(
                put(each["what"]),
                Counter(folded(printed[slice(*each["what"])]).split()),
                actors(each["by"]),
                actors(each["to"]),
                each["status"],
            )
            for each in told["proposals"]
        ),
        tuple(
            Issue(
                all_of(each["wordings"], put),
                each["kind"],
                actors(each["parties"]),
                frozenset(state["value"] for state in each["states"]),
                tuple((link["to"], link["kind"]) for link in each["links"]),
            )
            for each in told["issues"]
        ),
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One article under the scorer: where its figures and its errors go."""

    tally: Tally
    name: str
    text: str

    def blame(self, kind: str, places: Collection[int], *lines: str) -> None:
        start, last = min(places, default=0), max(places, default=0)
        end = last + len(re.split(r"\W", self.text[last:], maxsplit=1)[0])
        around = (
            f"{self.text[max(0, start - 60) : start]}[{shortened(self.text[start:end])}]{self.text[end : end + 60]}"
        )
        told = f"{self.name}  …{around}…".replace("\n", " ")
        self.tally.errors[kind].append("\n      ".join([told, *lines]))

    def names(self, group: str, places: Collection[int], marked: Actors, found: Actors) -> None:
        self.tally.count(group, common_actors(marked, found), len(found), len(marked))
        if not same_actors(marked, found):
            self.blame(group, places, f"marked: {spelt(marked)}", f"found:  {spelt(found)}")

    def label(self, group: str, places: Collection[int], marked: str, found: str) -> None:
        self.tally.judge(group, marked == found)
        if marked != found:
            self.blame(group, places, f"marked: {marked}, found: {found}")

    def whole(self, group: str, marked: Sequence[Places], found: Sequence[Places], matched: Mapping[int, int]) -> None:
        self.tally.count(group, len(matched), len(found), len(marked))
        for i, places in enumerate(marked):
            if i not in matched:
                self.blame(f"{group} missed", places)
        for j, places in enumerate(found):
            if j not in matched.values():
                self.blame(f"{group} spurious", places)


def shortened(text: str, ends: int = 80) -> str:
    return text if len(text) <= 2 * ends else f"{text[:ends]} … {text[-ends:]}"


def spelt(actors: Actors) -> str:
    """Each actor by its longest name, or its id."""
    return " + ".join(max(actor.names, key=len, default=actor.qid or "?") for actor in actors) or "-"


def score_statements(page: Page, marked: Sequence[Statement], found: Sequence[Statement]) -> None:
    matched = one_to_one(marked, found, same_statement)
    page.tally.count("statements by cue", len(matched), len(found), len(marked))
    for i, j in matched.items():
        one, other = marked[i], found[j]
        places = one.content or one.cue
        page.label("act", places, one.act, other.act)
        page.names("about", places, one.about, other.about)
        page.names("via", places, one.via, other.via)


def score_proposals(page: Page, marked: Sequence[Proposal], found: Sequence[Proposal]) -> None:
    matched = one_to_one(marked, found, same_proposal)
    page.whole("proposals", [each.what for each in marked], [each.what for each in found], matched)
    for i, j in matched.items():
        one, other = marked[i], found[j]
        for group, wanted, have in (("by", one.by, other.by), ("to", one.to, other.to)):
            page.tally.judge(f"proposal {group}", same_actors(wanted, have))
            if not same_actors(wanted, have):
                page.blame(f"proposal {group}", one.what, f"marked: {spelt(wanted)}", f"found:  {spelt(have)}")
        page.label("proposal status", one.what, one.status, other.status)


def score_issues(page: Page, marked: Sequence[Issue], found: Sequence[Issue]) -> None:
    matched = one_to_one(marked, found, same_issue)
    first = [first_run(each.wordings) for each in marked], [first_run(each.wordings) for each in found]
    page.whole("issues", *first, matched)
    for i, j in matched.items():
        one, other = marked[i], found[j]
        page.label("issue kind", first[0][i], one.kind, other.kind)
        page.names("issue parties", first[0][i], one.parties, other.parties)
        page.tally.count("issue states", len(one.values & other.values), len(other.values), len(one.values))
        if one.values != other.values:
            told = (", ".join(sorted(each)) or "-" for each in (one.values, other.values))
            page.blame("issue states", first[0][i], "marked: {}, found: {}".format(*told))
    score_links(page, marked, found, matched)


def score_links(page: Page, marked: Sequence[Issue], found: Sequence[Issue], matched: Mapping[int, int]) -> None:
    """A link is right where both of its issues are found and the kind agrees."""
    wanted = {(i, to, kind) for i, issue in enumerate(marked) for to, kind in issue.links}
    have = {(j, to, kind) for j, issue in enumerate(found) for to, kind in issue.links}
    right = {(i, to, kind) for i, to, kind in wanted if (matched.get(i), matched.get(to), kind) in have}
    page.tally.count("links", len(right), len(have), len(wanted))
    for i, _, kind in sorted(wanted - right):
        page.blame("links missed", first_run(marked[i].wordings), kind)
    for j, _, kind in sorted(have - {(matched.get(i), matched.get(to), kind) for i, to, kind in right}):
        page.blame("links spurious", first_run(found[j].wordings), kind)


def first_run(places: Places) -> Places:
    """The first of several wordings, which an error is shown by."""
    start = min(places, default=0)
    return frozenset(at for at in places if all(each in places for each in range(start, at)))


def figures_of(sums: Counter[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """F1 over what was found and marked, accuracy over what each case is right or wrong of. All of them, always: a gate
    asks for them by name."""
    return {group: f1_of(sums, group) for group in COUNTED} | {group: accuracy_of(sums, group) for group in JUDGED}


def f1_of(sums: Counter[tuple[str, str]], group: str) -> dict[str, float]:
    right, found, marked = (sums[group, side] for side in ("right", "found", "marked"))
    scores = {
        "f1": 2 * right / (found + marked or 1),
        "precision": right / (found or 1),
        "recall": right / (marked or 1),
    }
    return {**scores, "right": right, "found": found, "marked": marked}


def accuracy_of(sums: Counter[tuple[str, str]], group: str) -> dict[str, float]:
    right, cases = sums[group, "right"], sums[group, "of"]
    return {"accuracy": right / (cases or 1), "right": right, "of": cases}


def score(marks: Sequence[Json], texts: Sequence[str], records: Iterable[Json]) -> dict[str, Tally]:
    """A tally for each part. An article without a record counts as one in which nothing was found."""
    tallies = {part: Tally() for part in PARTS}
    read = {record["document"]["source"]: record for record in records}
    for mark, text in zip(marks, texts, strict=True):
        page = Page(tallies[mark["part"]], mark["id"], text)
        marked = of_marks(mark, text)
        found = of_record(read[mark["id"]], text) if mark["id"] in read else Told()
        score_statements(page, marked.statements, found.statements)
        score_proposals(page, marked.proposals, found.proposals)
        score_issues(page, marked.issues, found.issues)
    return tallies


def json_lines(text: str) -> list[Json]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def read_articles(articles: Iterable[Json]) -> list[Json]:
    """What the installed `mahdar` makes of them; the one source of the records where none are given."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    call = [sys.executable, "-m", "mahdar", "read", "-", "--format", "jsonl"]
    return json_lines(subprocess.run(call, input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout)


def show(figures: Mapping[str, Mapping[str, float]]) -> None:
    for name, cells in figures.items():
        shown = (f"{key} {cell:.3f}" if isinstance(cell, float) else f"{key} {cell}" for key, cell in cells.items())
        print(f"{name:<28}" + "  ".join(shown))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("records", type=Path, nargs="?", help="records of the articles; read now where none are given")
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared", help="folder of the articles")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors of each kind")
    options = parser.parse_args()
    marks = json_lines(MARKS.read_text(encoding="utf-8"))
    wanted = {mark["id"] for mark in marks}
    stored = json_lines((options.shared / ARTICLES).read_text(encoding="utf-8"))
    articles = [article for article in stored if article["id"] in wanted]
    records = json_lines(options.records.read_text(encoding="utf-8")) if options.records else read_articles(articles)
    tallies = score(marks, marked_texts(marks, articles), records)
    figures = {f"{part} {name}": cells for part in PARTS for name, cells in figures_of(tallies[part].sums).items()}
    print(json.dumps(figures, indent=2)) if options.json else show(figures)
    for kind, errors in tallies["dev"].errors.items() if options.errors else ():
        print(f"\n== {kind}: {len(errors)}", *errors[: options.errors], sep="\n  ")


if __name__ == "__main__":
    main()
