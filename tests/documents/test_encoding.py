"""Bytes into text."""

import pytest

from mahdar.documents.encoding import decode
from mahdar.errors import EmptyInput, NotText

TEXT = "أعلن وزير الدفاع، أمس الأحد، أن القوات ستبقى في مواقعها على الحدود حتى إشعار آخر."
PAGE = '<html><head><meta charset="{}"></head><body><p>' + TEXT + "</p></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso-8859-6"])
@pytest.mark.parametrize("content_type", [None, "text/plain; charset=utf-8", "text/plain; charset=windows-1256", "x"])
def test_every_encoding_whatever_is_declared(encoding, content_type):
    decoded = decode(TEXT.encode(encoding), content_type)
    assert decoded.text == TEXT
    assert not decoded.warnings


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "iso-8859-6"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-6", "iso-8859-1", "nonsense"])
def test_a_page_that_lies(encoding, declared):
    assert decode(PAGE.format(declared).encode(encoding)).text == PAGE.format(declared)


@pytest.mark.parametrize("words", ["قال", "وزير الخارجية", "بيان"])
def test_short_texts(words):
    assert decode(words.encode("cp1256")).text == words


def test_another_language_is_not_read_as_arabic():
    assert "Министр" in decode("Министр иностранных дел сделал заявление".encode("cp1251")).text
    assert "déclaré" in decode("Le ministre a déclaré que les négociations".encode("latin-1")).text


def test_invalid_bytes_are_replaced_and_told():
    data = TEXT.encode()
    decoded = decode(data[:20] + b"\xff" + data[20:])
    assert decoded.text.replace("\N{REPLACEMENT CHARACTER}", "") == TEXT
    assert [warning.code for warning in decoded.warnings] == ["invalid_bytes"]


def test_a_zero_in_a_good_text_is_told():
    data = TEXT.encode() * 5
    decoded = decode(data[:90] + b"\0" + data[90:])
    assert decoded.text == TEXT * 5
    assert [warning.code for warning in decoded.warnings] == ["invalid_bytes"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u200f\u200b\n".encode()])
def test_nothing(data):
    with pytest.raises(EmptyInput):
        decode(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a\1\0\1\0", "GIF"),
        (b"PK\x03\x04\x14\0", "zip"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\0\0\0\x20ftypisom", "film"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (bytes(range(256)) * 20, "no text"),
        (b"\0" * 100, "no text"),
        (bytes([3, 5, 200, 17, 8]) * 50, "no text"),
    ],
)
def test_what_is_no_text_is_named(data, what):
    with pytest.raises(NotText, match=what) as caught:
        decode(data)
    assert caught.value.advice and "\n" not in str(caught.value)


def test_the_page_with_a_charset_that_lies(shared):
    decoded = decode((shared / "data/pages/tika-testArabicMisleadingCharset.html").read_bytes())
    assert decoded.encoding == "cp1256"
