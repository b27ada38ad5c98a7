"""Every module imports only from stages before its own, or from its own stage."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "mahdar"

STAGES = (
    "spans", "errors", "arabic", "reading", "tokens", "lexicons", "sources", "dates", "documents", "mentions",
    "statements", "events", "meetings", "forums", "proposals", "issues", "confidence", "explain", "pipeline",
    "__init__", "views", "exports", "store", "joining", "search", "questions", "reports", "review", "cli", "__main__",
)  # fmt: skip
"""First what knows nothing of the rest, last the doors. `__init__` is the public API."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(path):
    """The stage to which a file belongs: its package, or its module right under `mahdar`."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_stages(path):
    """The stages that a file imports from, imports inside functions included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name of what is imported"
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "mahdar" else [node.module]
            )
        for name in names:
            first, _, rest = name.partition(".")
            if first == "mahdar":
                stage = rest.split(".")[0]
                yield stage if stage in STAGES else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_only_what_comes_before(path):
    stage = stage_of(path)
    assert stage in STAGES, f"give {stage} its place in STAGES"
    late = {each for each in imported_stages(path) if STAGES.index(each) > STAGES.index(stage)}
    assert not late, f"{stage} comes before {', '.join(sorted(late))}"


def test_a_late_import_would_be_seen(tmp_path):
    file = tmp_path / "x.py"
    file.write_text(
        "def f():\n    from mahdar.cli.app import main\n\nimport mahdar\nfrom mahdar import errors, read_text\n"
    )
    assert sorted(imported_stages(file)) == ["__init__", "__init__", "cli", "errors"]


def test_no_module_is_named_for_what_it_is_not():
    assert not [path.name for path in MODULES if path.stem in {"utils", "helpers", "misc", "common"}]
