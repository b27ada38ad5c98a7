"""How many inputs are read, on standard error, while what is printed goes into a file."""

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from os import fstat

from mahdar.cli.inputs import Inputs


@contextmanager
def counting(inputs: Inputs, *, to_file: bool) -> Iterator[None]:
    """Count while inputs are read. Silent unless standard error is a terminal and standard output does not share it."""
    if not sys.stderr.isatty() or not (to_file or _into_file()):
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_count(inputs), total=None)
        inputs.tell = lambda: progress.update(task, description=_count(inputs))
        yield


def _count(inputs: Inputs) -> str:
    failed = f", {len(inputs.failures)} failed" if inputs.failures else ""
    return f"{inputs.done} read{failed}"


def _into_file() -> bool:
    """Whether standard output is a file: of a pipe nobody knows whether it leads to the same terminal."""
    return stat.S_ISREG(fstat(sys.stdout.fileno()).st_mode)
