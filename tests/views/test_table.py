"""CSV."""

import csv
import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.views.spreadsheet import BOM
from mahdar.views.table import COLUMNS, csv_rows
from small_reading import TEXT, plain_reading, small_reading


def rows(*readings):
    text = "".join(csv_rows(readings))
    assert text.startswith(BOM) and text.count(BOM) == 1
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def test_columns():
    assert "".join(csv_rows([plain_reading("خبر")])) == BOM + ",".join(COLUMNS) + "\r\n"
    assert COLUMNS[:13] == (
        "source", "published", "speaker", "role", "state", "act", "mode", "cue", "content", "about", "date", "place", "via",
    )  # fmt: skip


def test_no_record_no_table():
    assert list(csv_rows([])) == []


def test_one_statement_a_row():
    first, second, *_ = rows(small_reading(), small_reading())
    assert first["source"] == "oslo.txt"
    assert (first["speaker"], first["role"], first["state"]) == ("سيغريد هاوغن", "وزيرة الخارجية النرويجية", "النرويج")
    assert (first["act"], first["mode"], first["cue"]) == ("promise", "direct", "قالت")
    assert TEXT[int(first["content_start"]) : int(first["content_end"])] == first["content"]
    assert TEXT[int(first["cue_start"]) : int(first["cue_end"])] == first["cue"]
    assert (second["about"], second["via"]) == ("السويد", "سيغريد هاوغن")
    assert len(rows(small_reading(), small_reading())) == 8


def test_a_headline_colon_has_no_place():
    last = rows(small_reading())[-1]
    assert (last["cue"], last["cue_start"], last["cue_end"]) == (":", "", "")


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_formula_is_words(opening):
    evil = f'{opening}HYPERLINK("http://x.example")'
    assert rows(small_reading(source=evil))[0]["source"] == f"'{evil}"


def test_a_negative_number_is_a_number():
    assert rows(small_reading(source="-3.5"))[0]["source"] == "-3.5"
    assert rows(small_reading(source="-3.5+1"))[0]["source"] == "'-3.5+1"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[BOM])))
def test_any_cell_comes_back(words):
    cell = rows(small_reading(source=words))[0]["source"]
    assert cell in (words, f"'{words}")


def test_joint_speakers_stand_in_one_cell():
    reading = small_reading()
    joint = msgspec.structs.replace(reading.statements[0], speakers=("minister", "swe"))
    [row] = rows(msgspec.structs.replace(reading, statements=(joint,)))
    assert (row["speaker"], row["state"]) == ("سيغريد هاوغن; السويد", "النرويج; السويد")
