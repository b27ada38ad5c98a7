"""What the documentation promises is there: commands run, public names exist, links lead somewhere."""

import importlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/README.md"), *ROOT.glob("docs/*.md")])
IDS = [page.relative_to(ROOT).as_posix() for page in PAGES]

BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
EXIT_CODE = re.compile(r"#.*exit code (\d)")


def blocks(page, *kinds):
    """The code blocks of these kinds on a page."""
    return [found["body"] for found in BLOCK.finditer(page.read_text(encoding="utf-8")) if found["kind"] in kinds]


def sessions():
    """The `mahdar` commands of each console block, each with the exit code that a comment beside it promises, else 0."""
    for page, name in zip(PAGES, IDS, strict=True):
        for number, block in enumerate(blocks(page, "console")):
            commands = [line.removeprefix("$ ") for line in block.splitlines()]
            promised = [
                (command, int(found[1]) if (found := EXIT_CODE.search(command)) else 0)
                for command in commands
                if re.search(r"(^|\| *)mahdar ", command)
            ]
            if promised:
                yield pytest.param(promised, id=f"{name}:{number}")


def anchors(page):
    """The anchors that headings of a page make."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.skipif(os.name == "nt", reason="console blocks are written for a POSIX shell")
@pytest.mark.parametrize("session", list(sessions()))
def test_commands_run(session, tmp_path):
    """Those of one block in one folder, one after another."""
    for folder in ("examples", "docs/process"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for command, code in session:
        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, check=False
        )
        assert done.returncode == code, done.stderr.decode()
        assert b"Traceback" not in done.stderr


def test_there_are_commands():
    assert len(list(sessions())) >= 3


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_python_examples_run(page, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    known = {}
    for block in blocks(page, "python"):
        exec(compile(block, str(page), "exec"), known)


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_lead_somewhere(page):
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_names_in_the_api_page_exist():
    names = re.findall(r"`(mahdar(?:\.\w+)+)", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"))
    assert names
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert hasattr(importlib.import_module(module), attribute), name


def test_every_public_name_is_in_the_api_page():
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    public = importlib.import_module("mahdar").__all__
    assert [name for name in public if not re.search(rf"\b{name}\b", text)] == []


def test_every_dependency_says_why_it_is_there():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = set(re.findall(r'^  "([A-Za-z0-9\-]+)[><=]', project, re.MULTILINE))
    listed = set(
        re.findall(r"^\| \[?`?([A-Za-z0-9\-]+)", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE)
    )
    assert wanted - {"hatchling"} <= listed


def test_the_excerpt_is_what_the_program_prints():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = re.search(r"<!-- excerpt: begin -->\n```text\n(.+)\n```\n<!-- excerpt: end -->", readme, re.DOTALL)
    command = [sys.executable, "-m", "mahdar", "read", "examples/platform.txt"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\n\n")
    assert [block for block in excerpt[1].split("\n\n") if block not in printed] == []


def test_the_worked_example_is_what_the_program_prints(tmp_path):
    page = (ROOT / "docs" / "process.md").read_text(encoding="utf-8")
    store = str(tmp_path / "process.db")
    command = [sys.executable, "-m", "mahdar"]
    subprocess.run([*command, "keep", "docs/process", "--store", store], cwd=ROOT, capture_output=True, check=True)
    shown = re.findall(r"<!-- printed by: mahdar (.+?) -->\n(.*?)<!-- end -->", page, re.DOTALL)
    assert len(shown) >= 3
    for arguments, text in shown:
        call = [*command, *shlex.split(arguments), "--store", store]
        printed = subprocess.run(call, cwd=ROOT, capture_output=True, check=True).stdout.decode()
        assert text.removeprefix("```text\n").removesuffix("```\n") == printed
