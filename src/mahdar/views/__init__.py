"""What people see: each view makes text of readings and touches nothing else.

A view of readings is a function from an iterable of `Reading` to pieces of text, so that what is printed can be printed
while the next article is still being read.
"""

from collections.abc import Callable, Iterable, Iterator

from mahdar.reading import Reading

View = Callable[[Iterable[Reading]], Iterator[str]]
