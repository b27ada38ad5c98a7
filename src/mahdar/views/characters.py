"""Characters that would act on the screen instead of standing on it.

An article can hold escape sequences and bidi controls, by accident or to mislead. Where the words are shown to a person
they are disarmed; in JSON, CSV and the running text of the HTML page they stay as printed.
"""

import re

# C0 and C1 controls (an escape sequence begins with one), line and paragraph separators.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x9f]")
# Embeddings, overrides and isolates reach over the words that follow; the marks LRM, RLM and ALM do not, and stay.
_REACHING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")

_ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}"
_END = "\N{POP DIRECTIONAL ISOLATE}"


def shown(text: str) -> str:
    """`text` on one line, without what would move the cursor, change colours or turn its neighbours around."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _REACHING.sub("", _SPACE.sub(" ", text))).strip()


def isolated(text: str) -> str:
    """A date or code that stands among Arabic words: without an isolate `2024-10-18` would be shown as `18-10-2024`."""
    return f"{_ISOLATE}{text}{_END}"
