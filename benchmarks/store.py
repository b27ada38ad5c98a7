"""How fast articles are kept, and how fast words are found in many: ratios inside one run, never seconds against a clock.

    python benchmarks/store.py                  keeping against reading, on 400 articles; queries and joining on 100,000
    python benchmarks/store.py --articles 5000  queries on fewer
    python benchmarks/store.py --file FILE.jsonl  keeping real articles, which take longer to read than ours
    python benchmarks/store.py --store URL      on another store than a file of SQLite; it has to be empty

Articles are recombined from sentences of our own: no real text is needed.
"""

import argparse
import functools
import itertools
import json
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine

from mahdar.joining.refresh import refresh_copies, refresh_entities
from mahdar.pipeline import read_source, reader
from mahdar.reading import Actor, Cue, Document, Mention, Parts, Reading, Statement
from mahdar.search.filters import EVERYTHING, Filters
from mahdar.search.find import search
from mahdar.sources.files import Source, open_inputs
from mahdar.spans import Span
from mahdar.store.keep import keep
from mahdar.store.open import open_store, writing
from mahdar.store.write import write_readings

PEOPLE = (
    "سيغورد هاوغن",
    "ماركو ساريلا",
    "نادر القضاة",
    "أرمان تولغاتوف",
    "نازغول أسيلوفا",
    "رستم شادييف",
    "لوسيا أراندينو",
)
OFFICES = ("وزير الخارجية", "وزير الدفاع", "المتحدث باسم الحكومة", "رئيس الوفد المفاوض", "المبعوث الخاص", "نائب الرئيس")
STATES = (
    "النرويج",
    "فنلندا",
    "الأردن",
    "كازاخستان",
    "قيرغيزستان",
    "طاجيكستان",
    "تشيلي",
    "البرتغال",
    "السنغال",
    "أوزبكستان",
)
TOPICS = (
    "ترسيم الحدود", "تبادل الأسرى", "فتح المعابر", "تقاسم المياه", "وقف إطلاق النار", "عودة اللاجئين", "رفع العقوبات",
    "إعادة الإعمار", "نزع السلاح", "حماية الأنهار", "خط السكة الحديدية", "اتفاق الصيد البحري", "الربط الكهربائي",
)  # fmt: skip
PLACES = ("أوسلو", "هلسنكي", "عمان", "أستانا", "بيشكيك", "دوشنبه", "سانتياغو", "لشبونة", "داكار", "طشقند", "سمرقند")
VERBS = ("تدعم", "ترفض", "تدرس", "تقترح", "تنتظر", "تؤجل", "ترحب بمقترح", "تتحفظ على", "تعول على", "تخشى تعثر")
TAILS = (
    "قبل نهاية الشهر المقبل", "في الجولة التي تستضيفها العاصمة", "رغم تحفظ الطرف الآخر", "بشرط أن يلتزم الجانبان بما وقعا عليه",
    "وفق ما جاء في البيان الختامي", "بعد أشهر من المشاورات المغلقة", "من دون أن تحدد موعدا لذلك", "بوساطة دول الجوار",
)  # fmt: skip
QUERIES = (
    "القوقاز", "المعابر", '"وقف إطلاق النار"', "هاوغن", "سمرقند المياه", "تولغاتوف السكة", '"البيان الختامي"', "قراقوش 77",
    "لاجئين", "وساطة الجوار", "تشيلي البرتغال", "أراندينو الصيد", "المبعوث الخاص طشقند", '"عودة اللاجئين" لشبونة', "4711",
)  # fmt: skip


def paragraph(chance: random.Random) -> tuple[str, str, str]:
    """Who speaks, how his saying begins, and what he says."""
    who, office, state = chance.choice(PEOPLE), chance.choice(OFFICES), chance.choice(STATES)
    said = f"{state} {chance.choice(VERBS)} {chance.choice(TOPICS)} {chance.choice(TAILS)}"
    return who, f"قال {office} {who} في {chance.choice(PLACES)} إن ", said


def item(chance: random.Random, number: int) -> bytes:
    """An article as a line of JSON."""
    parts = [paragraph(chance) for _ in range(chance.randint(4, 9))]
    text = "\n".join(f"{opening}{said}." for _, opening, said in parts)
    title = f"{chance.choice(STATES)} و{chance.choice(TOPICS)}: جولة رقم {number}"
    fields = {"id": f"b{number}", "title": title, "text": text, "published": day(chance)}
    return json.dumps(fields, ensure_ascii=False).encode()


def day(chance: random.Random) -> str:
    """A day of ten years."""
    return f"{2016 + chance.randrange(10)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def reading(chance: random.Random, number: int) -> Reading:
    """A record as a reader would give it, made without one: reading so many would take an hour."""
    title = f"{chance.choice(STATES)} و{chance.choice(TOPICS)}: جولة رقم {number}"
    text = title
    statements: list[Statement] = []
    actors: dict[str, Actor] = {}
    for at in range(chance.randint(4, 9)):
        who, opening, said = paragraph(chance)
        start = len(text) + 1
        text += f"\n{opening}{said}."
        name = Span(start + opening.index(who), start + opening.index(who) + len(who))
        content = Span(start + len(opening), start + len(opening) + len(said))
        actors.setdefault(
            who, Actor(id=f"p{len(actors)}", kind="person", name=who, mentions=(Mention(span=name, form="name"),))
        )
        cue = Cue(span=Span(start, start + 3), lemma="قال", act="say")
        statements.append(
            Statement(
                id=f"s{at}", speakers=(actors[who].id,), speaker_span=name, cue=cue, content=(content,), mode="indirect",
                act="say", rule="benchmark",
            )
        )  # fmt: skip
    document = Document(
        id=f"sha256:{number:064x}", source=f"b{number}", language="ar", title=title, published=day(chance), text=text,
        parts=Parts(title=Span(0, len(title))),
    )  # fmt: skip
    return Reading(reader=reader(), document=document, actors=tuple(actors.values()), statements=tuple(statements))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def keeping(folder: Path, articles: int, file: str | None) -> None:
    """Keeping against reading, turn by turn."""
    chance = random.Random(1)
    if file:
        given = (each for each in open_inputs([file]) if isinstance(each, Source))
        sources = list(itertools.islice(given, articles))
    else:
        sources = [Source(f"b{number}", item(chance, number), "item") for number in range(articles)]
    read_source(sources[0])
    shares = []
    for turn in range(3):
        engine = open_store(str(folder / f"keep{turn}.db"), make=True)
        alone = seconds(lambda: [read_source(each) for each in sources])
        kept = seconds(functools.partial(_keep_all, engine, sources))
        shares.append(alone / kept)
    print(
        f"keeping, as a share of the speed of reading   {statistics.median(shares):.2f}   (aim 0.80, {articles} articles)"
    )


def _keep_all(engine: Engine, sources: list[Source]) -> None:
    for _ in keep(engine, sources, jobs=1):
        pass


def fill(engine: Engine, numbers: range) -> None:
    """Put articles into a store."""
    chance = random.Random(numbers.start)
    made: Iterator[Reading] = (reading(chance, number) for number in numbers)
    while some := list(itertools.islice(made, 500)):
        with writing(engine).begin() as connection:
            write_readings(connection, some)


def queries(engine: Engine, articles: int) -> None:
    """The median of queries, each the median of five calls."""

    def median(query: str, filters: Filters = EVERYTHING) -> float:
        return 1000 * statistics.median(seconds(lambda: search(engine, query, filters)) for _ in range(5))

    times = {query: median(query) for query in QUERIES}
    slowest = max(times, key=times.__getitem__)
    print(
        f"median query, milliseconds                    {statistics.median(times.values()):.1f}   (aim 50, {articles} articles)"
    )
    print(f"slowest query, milliseconds                   {times[slowest]:.1f}   ({slowest})")
    print(f"with a date, milliseconds                     {median('المعابر', Filters(until='2017')):.1f}")


def joining(engine: Engine, articles: int) -> None:
    """What is reckoned from all articles: at first, and when a hundred more were kept."""
    for name, refresh in (("copies", refresh_copies), ("actors", refresh_entities)):
        first = seconds(functools.partial(refresh, engine))
        fill(engine, range(articles, articles := articles + 100))
        again = seconds(functools.partial(refresh, engine))
        print(f"{name} at first, milliseconds an article         {1000 * first / articles:.2f}")
        print(f"{name} of a hundred more, as a share of that     {again / first:.2f}")
    print(f"memory at most, megabytes                     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--kept", type=int, default=400)
    parser.add_argument("--file")
    parser.add_argument("--store")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.kept:
            keeping(Path(folder), given.kept, given.file)
        if given.articles:
            engine = open_store(given.store or str(Path(folder) / "many.db"), make=True)
            fill(engine, range(given.articles))
            queries(engine, given.articles)
            joining(engine, given.articles)


if __name__ == "__main__":
    main()
