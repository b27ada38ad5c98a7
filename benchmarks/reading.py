"""How fast `mahdar` reads, beside two things that everybody knows: extracting a page, and cutting text into tokens.

    python benchmarks/reading.py                        articles made of those in examples/
    python benchmarks/reading.py --articles FILE.jsonl  others: JSON lines with `title` and `text`

One process, one core, one run. The three jobs take turns over the same articles, round after round, so that whatever
slows the machine slows all of them; medians are printed. Then growth with length, and the command line cold. Nothing is
judged here: figures of two machines cannot be compared, ratios of one run can.
"""

import argparse
import importlib
import itertools
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import Any

import mahdar

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
LENGTHS = (1_000, 10_000, 50_000, 200_000)

Job = Callable[["Article"], object]


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read and the page that it would stand on."""

    title: str
    paragraphs: tuple[str, ...]
    page: str

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


def paragraphs_of(text: str) -> list[str]:
    """The lines of a text that are paragraphs of the body, not headlines, tags or dates."""
    return [line.strip() for line in text.splitlines() if line.rstrip().endswith((".", ".»", '".'))]


def page_of(number: int, title: str, paragraphs: Sequence[str]) -> str:
    """A page of about 88 KB around an article: menus, related links, scripts, structured data.

    88 KB is the median of saved pages of Arabic news sites; theirs have deeper nesting and take longer.
    """
    sections = ("العالم", "اقتصاد", "ثقافة", "رياضة", "علوم", "صحة", "آراء", "فيديو", "صور", "بودكاست")
    menu = "\n".join(f'<li class="item"><a href="/section/{i}">{name}</a></li>' for i, name in enumerate(sections * 8))
    card = (
        '<div class="card"><a href="/{0}"><img src="/{0}.jpg" alt=""><h4>{1}</h4></a><span>قبل {0} ساعات</span></div>'
    )
    titles = ("المعرض السنوي يفتح أبوابه", "أسعار الشحن تتراجع", "مكتبة جديدة في الميناء", "الطقس معتدل غدا")
    script = "\n".join(
        f"window.slots=window.slots||[];slots.push({{id:'slot-{i}',size:[300,250]}});" for i in range(400)
    )
    return Template((HERE / "page.html").read_text(encoding="utf-8")).substitute(
        number=number,
        title=escape(title),
        title_json=json.dumps(title, ensure_ascii=False),
        menu=menu,
        script=script,
        cards="\n".join(card.format(i, titles[i % len(titles)]) for i in range(1, 151)),
        paragraphs="\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs),
    )


def own_articles(count: int, words: int) -> Iterator[Article]:
    """Articles of about `words` words out of the paragraphs of the examples, each beginning at another paragraph."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    items = [json.loads(line) for line in (EXAMPLES / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    texts += [f"{item['title']}\n{item['text']}" for item in items]
    titles = [text.splitlines()[0] for text in texts]
    pool = [paragraph for text in texts for paragraph in paragraphs_of(text)]
    for number in range(count):
        paragraphs: list[str] = []
        for paragraph in itertools.islice(itertools.cycle(pool), number % len(pool), None):
            paragraphs.append(paragraph)
            if sum(len(each.split()) for each in paragraphs) >= words:
                break
        title = titles[number % len(titles)]
        yield Article(title, tuple(paragraphs), page_of(number, title, paragraphs))


def given_articles(file: Path, count: int) -> Iterator[Article]:
    """The first articles of a file of JSON lines."""
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(itertools.islice(lines, count)):
            item = json.loads(line)
            first, *rest = [each for each in item["text"].splitlines() if each.strip()]
            title = item.get("title") or first
            paragraphs = rest if title == first else [first, *rest]
            yield Article(title, tuple(paragraphs), page_of(number, title, paragraphs))


def extract_page(article: Article) -> object:
    """What an extractor alone does: the text of the article and its metadata, with trafilatura's fastest settings."""
    from trafilatura import bare_extraction

    return bare_extraction(article.page, fast=True, favor_precision=True, include_comments=False, with_metadata=True)


def tokenizer() -> Job | None:
    """Plain tokenization by the Moses tokenizer; `None` where it is not installed."""
    try:
        moses: Any = importlib.import_module("sacremoses").MosesTokenizer(lang="ar")
    except ImportError:
        return None
    return lambda article: moses.tokenize(article.text, escape=False)


def seconds(job: Job, articles: Sequence[Article]) -> float:
    """Seconds of processor time that one pass over all articles takes."""
    start = time.process_time()
    for article in articles:
        job(article)
    return time.process_time() - start


def compare_jobs(articles: Sequence[Article], rounds: int) -> None:
    """Articles a second of each job, and the time of each relative to reading; medians of interleaved rounds."""
    jobs: dict[str, Job] = {
        "read the text (mahdar.read_text)": lambda article: mahdar.read_text(article.text),
        "extract its page (trafilatura)": extract_page,
        "read its page (mahdar.read_bytes)": lambda article: mahdar.read_bytes(article.page.encode(), "text/html"),
    }
    tokenize = tokenizer()
    if tokenize:
        jobs["cut into tokens (sacremoses)"] = tokenize
    else:
        print("sacremoses is not installed (pip install -e '.[bench]'): no tokenization")
    for job in jobs.values():
        seconds(job, articles[:3])  # lexicons, tables and caches are loaded before the clock runs
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(seconds(job, articles))
    reading = statistics.median(next(iter(times.values())))
    words = statistics.mean(len(article.text.split()) for article in articles)
    page = statistics.mean(len(article.page.encode()) for article in articles)
    print(f"{len(articles)} articles of {words:.0f} words, pages of {page / 1000:.0f} KB, median of {rounds} rounds")
    for name, taken in times.items():
        median = statistics.median(taken)
        rate, ratio = len(articles) / median, reading / median
        print(f"  {name:<36} {rate:>8.0f} articles/s   reading takes {ratio:.2f} times as long")


def measure_growth() -> None:
    """Time per word of ever longer texts: the same where reading grows linearly."""
    print("growth with length")
    first = 0.0
    for length in LENGTHS:
        (article,) = own_articles(1, length)
        text = article.text
        start = time.process_time()
        mahdar.read_text(text)
        per_word = (time.process_time() - start) / len(text.split())
        first = first or per_word
        print(f"  {length:>8} words   {per_word * 1e6:>7.1f} µs/word   {per_word / first:.2f} times the first")


_WATCH = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
taken = time.perf_counter() - start
print(json.dumps([taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code]))
"""
# A child's peak counts the memory of the process that forked it: so a small process starts it, not this one.


def run_cold(arguments: Sequence[str], runs: int = 5) -> None:
    """Wall-clock time and peak memory of fresh processes: the best time, for a cold disk is not our subject."""
    program = shutil.which("mahdar", path=str(Path(sys.executable).parent)) or "mahdar"
    taken: list[float] = []
    memory = code = 0
    for _ in range(runs):
        watch = [sys.executable, "-S", "-c", _WATCH, program, *arguments]
        seconds_taken, peak, code = json.loads(subprocess.run(watch, stdout=subprocess.PIPE, check=True).stdout)
        taken.append(seconds_taken)
        memory = max(memory, peak // (1024 if sys.platform != "darwin" else 1024 * 1024))
    shown = " ".join(Path(argument).name for argument in arguments)
    print(f"  mahdar {shown:<36} {min(taken) * 1000:>6.0f} ms   {memory:>5} MB   exit code {code}")


def measure_command() -> None:
    """The command line in fresh processes."""
    print("command line, best time of 5 fresh processes, greatest memory")
    run_cold(["--help"])
    for name in ("platform.txt", "mediation.html"):
        run_cold(["read", str(EXAMPLES / name)])
    with tempfile.TemporaryDirectory() as folder:
        (article,) = own_articles(1, LENGTHS[-1])
        long = Path(folder) / "long.txt"
        long.write_text(article.text, encoding="utf-8")
        run_cold(["read", str(long), "--format", "jsonl"], runs=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=Path, metavar="FILE", help="JSON lines with title and text")
    parser.add_argument("--count", type=int, default=60, help="how many articles (60)")
    parser.add_argument("--rounds", type=int, default=7, help="how many rounds (7)")
    options = parser.parse_args()
    source = given_articles(options.articles, options.count) if options.articles else own_articles(options.count, 300)
    compare_jobs(list(source), options.rounds)
    measure_growth()
    measure_command()


if __name__ == "__main__":
    main()
