"""The lists of words in `grammar.yaml`."""

import re
from collections import Counter
from importlib.resources import files


def test_no_list_stands_twice():
    text = files("mahdar.lexicons").joinpath("ar/grammar.yaml").read_text(encoding="utf-8")
    names = Counter(re.findall(r"^(\w+):", text, re.MULTILINE))
    assert not [name for name, times in names.items() if times > 1]
