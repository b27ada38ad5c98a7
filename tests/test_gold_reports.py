"""Short reports of our own in the manners of many outlets, with every statement marked (see `marks.py`)."""

from pathlib import Path

import pytest

from marks import read_marks, told_of

REPORTS = {path.stem: path for path in sorted((Path(__file__).with_name("gold") / "reports").glob("*.txt"))}


@pytest.mark.parametrize("name", REPORTS)
def test_every_statement_of_a_report(name):
    case = read_marks(REPORTS[name].read_text(encoding="utf-8").strip())
    assert without_carriers(told_of(case)) == without_carriers(case.statements())


def without_carriers(statements):
    """Who carries a report is the subject of other tests."""
    return [each._replace(via=()) for each in statements]
