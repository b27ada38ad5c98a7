"""Words of an article in Markdown, every character only itself."""

import re

from mahdar.views.characters import shown

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$])")
# What begins a list, a rule, a heading or a quotation where it begins a line.
_OPENING = re.compile(r"^([-+=]|\d+(?=[.)]))")
_NUMBERED = re.compile(r"^(\d+)\\?([.)])")


def escaped(text: str) -> str:
    """`text` on one line, with a backslash before whatever Markdown would take for its own."""
    line = _SPECIAL.sub(r"\\\1", shown(text))
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _OPENING.sub(r"\\\1", line) if line[:1] in "-+=" else line
