"""Bytes into text: what the bytes themselves say goes before what is said of them.

In this order: a byte order mark; UTF-16 told by where its zeros stand; UTF-8 where the bytes are valid, or nearly
all; then, of the encodings that are declared and those that Arabic was written in, the one whose letters look most like
Arabic. A declaration that lies is overruled thereby.
"""

import re
from dataclasses import dataclass

from mahdar.arabic.letters import INVISIBLE
from mahdar.errors import EmptyInput, NotText, Undecodable
from mahdar.reading import Warning

ARABIC_ENCODINGS = ("cp1256", "iso-8859-6")

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UNPACK = "unpack it and give the files in it"
_EXTRACT = "extract its text first"
_SIGNATURES = (
    (b"%PDF", "a PDF document", _EXTRACT),
    (b"{\\rtf", "an RTF document", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _EXTRACT),
    (b"\x89PNG", "a PNG image", "give text"),
    (b"\xff\xd8\xff", "a JPEG image", "give text"),
    (b"GIF8", "a GIF image", "give text"),
    (b"II*\0", "a TIFF image", "give text"),
    (b"MM\0*", "a TIFF image", "give text"),
    (b"RIFF", "an image, sound or film", "give text"),
    (b"OggS", "sound or film", "give text"),
    (b"ID3", "sound", "give text"),
    (b"\x1aE\xdf\xa3", "a film", "give text"),
    (b"PK\x03\x04", "a zip archive or Office document", "unpack it, or extract its text first"),
    (b"\x1f\x8b", "gzip-compressed", _UNPACK),
    (b"BZh", "bzip2-compressed", _UNPACK),
    (b"\xfd7zXZ", "xz-compressed", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", _UNPACK),
    (b"7z\xbc\xaf", "a 7z archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\x7fELF", "a program", "give text"),
    (b"MZ\x90", "a program", "give text"),
    (b"SQLite format 3\0", "a database", "export its texts first"),
    (b"wOFF", "a font", "give text"),
    (b"wOF2", "a font", "give text"),
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]+encoding=["']([A-Za-z0-9_.:-]+)""", re.I)
_SAMPLE = 1 << 16
_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\v\f\r\x1b")
_BLANK = INVISIBLE + "\0"
_LETTER = re.compile(r"[\N{ARABIC LETTER HAMZA}-\N{ARABIC LETTER YEH}]")
_LETTERS = re.compile(
    r"(?<![A-Za-z])[\N{ARABIC LETTER HAMZA}-\N{ARABIC LETTER GHAIN}\N{ARABIC LETTER FEH}-\N{ARABIC LETTER YEH}]{2,}(?![A-Za-z])"
)
_FOREIGN = re.compile("[^\\x00-\\x7f]")
# A word without the article has 0.5; Cyrillic and Greek read as Windows-1256 have nearly 0.
_PLAUSIBLE = 0.35


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and what was wrong with its bytes."""

    text: str
    encoding: str
    warnings: tuple[Warning, ...] = ()


def decode(data: bytes, content_type: str | None = None) -> Decoded:
    """The text of `data`. Raises `EmptyInput`, `NotText` (naming what it is) or `Undecodable`."""
    if not data.strip():
        raise EmptyInput("the input is empty", "give a text or a page")
    decoded = _decode(data, content_type)
    if not decoded.text.strip().strip(_BLANK).strip():
        raise EmptyInput("there is nothing in it but space", "give a text or a page")
    return decoded


def _decode(data: bytes, content_type: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    _refuse_signatures(data)
    sample = data[:_SAMPLE]
    if b"\0" in sample or sample.count(b"\x06") * 4 > len(sample):
        return _with_zeros(data)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 20:
        raise NotText("the bytes are no text", "give a text or a page")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _without_utf8(data, content_type)


def _refuse_signatures(data: bytes) -> None:
    for signature, what, advice in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(f"this is {what}", advice)
    if data[4:8] == b"ftyp":
        raise NotText("this is a film or image", "give text")


def _with_zeros(data: bytes) -> Decoded:
    """UTF-16 without a byte order mark, or good text into which a few zeros fell."""
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(encoding, "ignore")
        known = sum(each.isascii() and (each.isprintable() or each.isspace()) for each in sample)
        if (known + len(_LETTER.findall(sample))) > 0.9 * len(sample):
            return _replacing(data, encoding)
    cleaned = data.replace(b"\0", b"")
    if len(data) - len(cleaned) > len(data) // 100 or len(cleaned.translate(None, _CONTROLS)) < 0.95 * len(cleaned):
        raise NotText("the bytes are no text", "give a text or a page")
    decoded = _decode(cleaned, None)
    return Decoded(decoded.text, decoded.encoding, (_invalid(len(data) - len(cleaned)),))


def _without_utf8(data: bytes, content_type: str | None) -> Decoded:
    decoded = _replacing(data, "utf-8")
    broken = decoded.text.count("\N{REPLACEMENT CHARACTER}")
    if broken * 10 <= len(_LETTER.findall(decoded.text)):
        return decoded
    sample = data[:_SAMPLE]
    declared = declared_encodings(sample, content_type)
    scored = {name: _plausibility(sample.decode(name, "replace")) for name in (*declared, *ARABIC_ENCODINGS)}
    best = max(scored, key=lambda name: scored[name])
    if scored[best] < _PLAUSIBLE:
        best = _detected(sample) or (declared[0] if declared else "utf-8")
    decoded = _replacing(data, best)
    if decoded.text.count("\N{REPLACEMENT CHARACTER}") * 10 > len(decoded.text):
        raise Undecodable("no encoding explains these bytes", "save the text as UTF-8")
    return decoded


def declared_encodings(data: bytes, content_type: str | None) -> tuple[str, ...]:
    """The encodings that HTTP and the page itself name, as far as Python knows them."""
    names = _CHARSET.findall((content_type or "").encode("ascii", "ignore")) + _CHARSET.findall(data[:4096])
    found = dict.fromkeys(_known(first or second) for first, second in names)
    return tuple(name for name in found if name is not None)


def _known(name: bytes) -> str | None:
    try:
        "".encode(name.decode("ascii"))
        b"".decode(name.decode("ascii"))
    except (LookupError, UnicodeError, ValueError):
        return None
    return name.decode("ascii").lower()


def _detected(sample: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding  # loaded where nothing simpler answers

    return _known(str(detect_encoding(sample) or "utf-8").encode("ascii", "ignore"))


def _plausibility(text: str) -> float:
    """How Arabic a text looks: 0 to 2, from the share of letters in Arabic words and that of words with the article.

    The article tells Windows-1256 from ISO-8859-6: they share half of the letters, those of the article not.
    """
    foreign = len(_FOREIGN.findall(text))
    share = sum(map(len, _LETTERS.findall(text))) / foreign if foreign else 0.0
    words = text.split()
    article = sum(word.startswith(("ال", "وال")) for word in words) / len(words) if words else 0.0
    # Read as the other encoding, a quarter of the letters are none: the share weighs more than a chance «ال».
    return share**3 * (min(1.0, 0.5 + 2 * article) + min(1.0, 3 * article))


def _replacing(data: bytes, encoding: str) -> Decoded:
    """`data` in an encoding; what is invalid in it stays visible as replacement characters, with a warning."""
    text = data.decode(encoding, "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return Decoded(text, encoding, (_invalid(broken),) if broken else ())


def _invalid(count: int) -> Warning:
    return Warning(code="invalid_bytes", message=f"{count} characters could not be decoded")
