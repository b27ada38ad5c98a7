"""The words of dates, from `dates.yaml`, folded and findable."""

from dataclasses import dataclass
from functools import cache

import msgspec

from mahdar.arabic.letters import fold
from mahdar.lexicons.load import parse, read_file
from mahdar.lexicons.phrases import Phrases


@dataclass(frozen=True, slots=True)
class DateWords:
    """Phrases that stand for numbers (months, weekdays, ordinals, distances of days) and closed lists."""

    months: Phrases[int]
    hijri_months: Phrases[int]
    weekdays: Phrases[int]
    ordinals: Phrases[int]
    cardinals: Phrases[int]
    days: Phrases[int]
    units: dict[str, str]
    counted: dict[str, str]
    decades: dict[str, int]
    lists: dict[str, frozenset[str]]
    starts: frozenset[str]
    """Words with which a date may begin, so that the others cost one look-up."""


@cache
def load_date_words() -> DateWords:
    """The words of the package's lexicon. Raises `LexiconError` where the file cannot be parsed."""
    plain = msgspec.convert(
        parse("dates.yaml", read_file("dates.yaml")), dict[str, dict[int | str, list[str]] | list[str]]
    )
    tables = {name: value for name, value in plain.items() if isinstance(value, dict)}
    lists = {name: frozenset(fold(each) for each in value) for name, value in plain.items() if isinstance(value, list)}

    def numbered(name: str) -> Phrases[int]:
        return Phrases((form, int(number)) for number, forms in tables[name].items() for form in forms)

    def named(name: str) -> dict[str, str]:
        return {fold(form): str(key) for key, forms in tables[name].items() for form in forms}

    numbers = ("months", "hijri_months", "weekdays", "ordinals", "cardinals", "days", "units", "decades")
    first_words = {fold(form.split()[0]) for name in numbers for forms in tables[name].values() for form in forms}
    for name in ("day_words", "month_words", "year_words", "before_year", "ago", "parts", "this", "centuries"):
        first_words |= lists[name]
    return DateWords(
        months=numbered("months"),
        hijri_months=numbered("hijri_months"),
        weekdays=numbered("weekdays"),
        ordinals=numbered("ordinals"),
        cardinals=numbered("cardinals"),
        days=numbered("days"),
        units=named("units"),
        counted=named("counted"),
        decades={form: int(number) for form, number in named("decades").items()},
        lists=lists,
        starts=frozenset(first_words),
    )
