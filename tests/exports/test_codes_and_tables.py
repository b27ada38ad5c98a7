"""Codes of actors taken apart, and what other lists say of them."""

import pytest

from mahdar.exports.codes import alpha2, in_cameo, in_plover
from mahdar.exports.days import first_day, last_day
from mahdar.exports.tables import cameo_codes, intensity, quads, states
from mahdar.lexicons.load import load_lexicons
from mahdar.reading import Actor


def actor(code):
    return Actor(id="a", kind="organization", name="س", code=code)


@pytest.mark.parametrize(
    ("code", "plover", "cameo"),
    [
        ("RUS", ("RUS", ()), ("RUS", ())),
        ("RUSGOV", ("RUS", ("GOV",)), ("RUS", ("GOV",))),
        ("GEOPREMIL", ("GEO", ("PRE", "MIL")), ("GEO", ("PRE", "MIL"))),
        ("IGONAT", ("IGO", ()), ("IGO", ("NAT",))),  # single bodies have codes in CAMEO only
        ("EGYMED", ("EGY", ("JRN",)), ("EGY", ("MED",))),  # media
        ("IGOHLH", ("IGO", ("MED",)), ("IGO", ("HLH",))),  # health
        ("EGYJRN", ("EGY", ("JRN",)), ("EGY", ("MED",))),
        ("MED", (None, ("JRN",)), (None, ("MED",))),
        ("WST", (None, ()), ("WST", ())),  # a region of the world has no country in PLOVER
        (None, (None, ()), (None, ())),
    ],
)
def test_sides(code, plover, cameo):
    assert tuple(in_plover(actor(code))) == plover
    assert tuple(in_cameo(actor(code))) == cameo


def test_countries():
    assert [alpha2(actor(code)) for code in ("NORGOV", "KOS", "SUN", "IGO", None)] == ["no", "xk", None, None, None]


def test_the_lexicons_call_media_med():
    """On this `codes.py` relies."""
    lexicons = load_lexicons()
    codes = {each.code for each in (*lexicons.outlets, *lexicons.organizations) if each.code}
    assert not [code for code in codes if code[3:6] == "JRN"]
    assert [each.code for each in lexicons.outlets if each.code and each.code.endswith("HLH")] == []


def test_every_state_and_every_code_of_the_lexicons_is_known():
    lexicons = load_lexicons()
    assert {state.code[:3] for state in lexicons.states} <= states().keys()
    for kind in lexicons.plover:
        codes = {kind.cameo, *kind.modes.values(), *kind.contexts.values(), *kind.future.values()}
        assert codes <= cameo_codes().keys()
        assert kind.id in quads()


def test_intensity():
    assert intensity("ACCUSE", None) == -3
    assert intensity("CONSULT", "phone") == 1.5
    assert intensity("PROTEST", "vandalize") == intensity("PROTEST", None)  # a mode without a score of its own


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024", "2024", "2024"),
        ("2024-10", "2024-10", "2024-10"),
        ("2024-10-18", "2024-10-18", "2024-10-18"),
        ("2024-10-18T22:31+03:00", "2024-10-18", "2024-10-18"),
        ("2024-10-18/2024-10-20", "2024-10-18", "2024-10-20"),
        ("../2024-10", None, "2024-10"),
        ("2024?", "2024", "2024"),
        ("2024-10~", "2024-10", "2024-10"),
        ("2024-21", "2024", "2024"),  # a season
        ("2024-10-XX", "2024-10", "2024-10"),
        ("2024-XX-XX", "2024", "2024"),
        ("199X", None, None),
        ("XXXX-10-18", None, None),
        (None, None, None),
    ],
)
def test_days(edtf, first, last):
    assert (first_day(edtf), last_day(edtf)) == (first, last)
