"""What holds for every text: spans, values, order; and that the words of the lexicon cover what CLDR has."""

import re
import unicodedata
from datetime import date, timedelta

import pytest
import yaml
from babel import Locale
from dated import dates_of
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.letters import fold
from mahdar.dates import hijri
from mahdar.dates.find import find_dates
from mahdar.dates.vocabulary import load_vocabulary
from mahdar.lexicons.load import read_file
from mahdar.tokens.words import tokenize

LOCALES = ("ar", "ar_EG", "ar_SA", "ar_SY", "ar_LB", "ar_IQ", "ar_JO", "ar_PS", "ar_DZ", "ar_TN", "ar_MA", "ar_MR")
YAML = yaml.safe_load(read_file("dates.yaml"))
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_COARSE = re.compile(r"\d{4}|\d{3}X|\d\dXX|(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2])|\d{4}-2[1-4]")


def is_edtf(value):
    """Whether a value is one that the record may have."""
    first, slash, last = value.partition("/")
    return _is_single(first) and (not slash or (_is_single(last) and first <= last))


def _is_single(value):
    value = value.removesuffix("~")
    day = _DAY.fullmatch(value)
    if day is None:
        return _COARSE.fullmatch(value) is not None
    year = "2024" if day[1] == "XXXX" else day[1]
    try:
        date(int(year), int(day[2]), int(day[3]))
    except ValueError:
        return False
    return True


def test_what_is_edtf():
    assert all(map(is_edtf, ("2024", "199X", "18XX", "2024-10", "2024-22", "XXXX-10-18", "2014/2016", "2024-08~")))
    assert not any(map(is_edtf, ("24", "2024-13", "2024-02-30", "2016/2014", "X", "2024-25", "")))


def _forms(value):
    """Every form of the lexicon, however deep."""
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _forms(each)


ALL_FORMS = sorted(set(_forms(YAML)))
WORDS = st.sampled_from([*ALL_FORMS, "18", "2024", "1446", "31", "10", "١٤", "الوزير", "قال", "إن"])
MARKS = st.sampled_from([*[""] * 4, *"،/-().:\n«", "\N{ARABIC TATWEEL}", "\N{RIGHT-TO-LEFT MARK}"])
PROCLITICS = st.sampled_from(["", "", "", "و", "ف", "ب", "ل", "ك", "وال", "ال"])
TEXTS = st.lists(st.tuples(PROCLITICS, WORDS, MARKS, st.sampled_from([" ", " ", ""])), max_size=14).map(
    lambda words: "".join("".join(word) for word in words)
)


@given(TEXTS | st.text(max_size=60), st.none() | DAYS.map(date.isoformat) | st.sampled_from(["2024", "2024-02"]))
def test_every_span_and_value(text, published):
    tokens = tokenize(text)
    found, problems = find_dates(text, tokens, published)
    end = 0
    for each in found:
        words = each.span.of(text)
        assert words == words.strip() and words[0].isalnum() and "\n" not in words
        assert unicodedata.category(words[-1])[0] in "LNM"
        assert end <= each.span.start < each.span.end
        assert tokens[each.first].start <= each.span.start and tokens[each.last - 1].end <= each.span.end
        assert each.value is None or is_edtf(each.value), each
        end = each.span.end
    for each in problems:
        assert each.span.of(text).strip() == each.span.of(text) != ""


@given(DAYS)
def test_a_printed_day_is_read_back(day):
    for month in YAML["months"][day.month]:
        for printed in (f"{day.day} {month} {day.year}", f"{day.day} من {month} عام {day.year}"):
            assert dates_of(f"عقد في {printed} لقاء.", None).dates == [
                ((7, 7 + len(printed)), printed, day.isoformat())
            ]


@given(DAYS, st.integers(0, 6))
def test_bare_weekdays_are_never_ahead_and_less_than_a_week_back(day, weekday):
    (_, _, value), *_ = dates_of(f"قال الوزير {YAML['weekdays'][weekday][0]} إن", day.isoformat()).dates
    told = date.fromisoformat(value)
    assert told.weekday() == weekday and timedelta(0) <= day - told < timedelta(7)


@given(st.integers(1343, 1499), st.integers(1, 12), st.integers(1, 28), st.data())  # some old months have only 28 days
def test_hijri_days_go_there_and_back(year, month, number, data):
    day = hijri.to_gregorian(year, month, number)
    assert hijri.of_gregorian(day) == (year, month, number)
    name = data.draw(st.sampled_from(YAML["hijri_months"][month]))
    assert dates_of(f"صدر في {number} {name} {year}هـ بيان", None).dates[0][2] == day.isoformat()


@given(st.integers(1343, 1500), st.integers(1, 12))
def test_hijri_months_follow_each_other(year, month):
    _, last = hijri.month_days(year, month).split("/")
    if (year, month) < (1500, 12):
        after = (year, month + 1) if month < 12 else (year + 1, 1)
        assert date.fromisoformat(last) + timedelta(1) == hijri.to_gregorian(*after, 1)
    assert is_edtf(hijri.year_days(year))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_names_of_cldr_are_covered(locale):
    known = Locale.parse(locale)
    words = load_vocabulary()
    for number, name in known.months["format"]["wide"].items():
        keys = [token.key for token in tokenize(name)]
        found = words.months.match(keys, 0)
        assert found is not None and (found.value.number, found.length) == (number, len(keys)), name
    for number, name in known.days["format"]["wide"].items():
        assert words.weekdays[fold(name)] == number, name


def test_forms_are_clean():
    for form in ALL_FORMS:
        plain = form.replace("هـ", "ه")
        assert unicodedata.is_normalized("NFC", form) and "\N{ARABIC TATWEEL}" not in plain, form
        assert not any(unicodedata.category(each) in ("Mn", "Cf") for each in plain), form


def test_no_form_is_listed_twice():
    for name, table in YAML.items():
        forms = [fold(form) for form in _forms(table)] if isinstance(table, dict) else list(map(fold, table))
        doubled = sorted({form for form in forms if forms.count(form) > 1})
        assert not doubled, f"{name}: {doubled}"


@pytest.mark.parametrize(
    "repeated", ["1 و", "عام 2020 و", "من 2010 إلى ", "الجمعة والسبت ", "18\nأكتوبر ", "قبل ", "1/", "أول "]
)
def test_long_texts_take_as_long_as_they_are(repeated):
    text = repeated * 20_000
    found, _ = find_dates(text, tokenize(text), "2024-10-18")
    assert len(found) <= 40_000
