"""The inputs of one call, read one after another: what goes wrong with one is told and counted, then comes the next."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from mahdar.cli.complaints import complain, internal
from mahdar.errors import InputError, MahdarError, UsageError
from mahdar.explain.explanation import Explanation
from mahdar.pipeline import explain, read_source
from mahdar.reading import Reading
from mahdar.sources.files import Failure, Source, open_inputs

T = TypeVar("T")


class Inputs:
    """Paths given on the command line, in their order; `-` is standard input."""

    def __init__(self, paths: list[str], published: str | None, *, verbose: bool) -> None:
        self.paths, self.published, self.verbose = paths, published, verbose
        self.failures: list[Exception] = []
        self.done = 0
        self.tell: Callable[[], None] = lambda: None
        """Called after each input."""
        self._items: Iterable[Source | Failure] = open_inputs(paths)

    def refuse_several(self, advice: str) -> None:
        """Raise `UsageError` for several paths, for a folder, or for a file of several articles, before any is read."""
        if len(self.paths) > 1 or Path(self.paths[0]).is_dir():
            raise UsageError(advice)
        first = list(islice(self._items, 2))
        if len(first) > 1:
            raise UsageError(advice)
        self._items = first

    def readings(self) -> Iterator[Reading]:
        """The records of those inputs that give one."""
        for name, reading in self._results(lambda source: read_source(source, self.published)):
            self._warn(reading, name)
            yield reading

    def explanations(self, offset: int) -> Iterator[Explanation]:
        """What explains the place `offset` of each input that can be read."""
        for _, explanation in self._results(lambda source: explain(source, offset, self.published)):
            yield explanation

    def _results(self, work: Callable[[Source], T]) -> Iterator[tuple[str, T]]:
        """Each input's name and what `work` makes of it. Raises what no input is to blame for."""
        for item in self._items:
            if isinstance(item, Failure):
                self._fail(item.name, item.error)
                continue
            try:
                result = work(item)
            except InputError as error:
                self._fail(item.place or item.name, error)
            except MahdarError:
                raise
            except Exception as error:
                self._fail(item.place or item.name, error)
            else:
                self.done += 1
                self.tell()
                yield item.place or item.name, result

    def _fail(self, name: str, error: Exception) -> None:
        self.failures.append(error)
        complain(str(error) if isinstance(error, InputError) else internal(error), name)
        self.tell()

    def _warn(self, reading: Reading, name: str) -> None:
        for warning in reading.warnings if self.verbose else ():
            place = f" (at {warning.span.start})" if warning.span else ""
            complain(f"warning: {warning.code}: {warning.message}{place}", name)
