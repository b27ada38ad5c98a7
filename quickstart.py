"""Sets mahdar up in `.venv` beside this file and reads an example article, or (`--test`) runs all tests.

    python3 quickstart.py                  set up, then read examples/platform.txt
    python3 quickstart.py read FILE        set up, then call mahdar with these arguments
    python3 quickstart.py --test           set up with the developer's tools, then run all tests
    python3 quickstart.py --test -k dates  what follows --test goes to pytest

Needs Python 3.11 or newer and the package index that pip uses here; nothing else. Nothing outside `.venv` is changed,
and a second call finds everything done. Delete `.venv` to be rid of it all.
"""
# Written so that any Python parses it: the first thing an old one must do is to say which one is needed.
# ruff: noqa: PTH100, PTH110, PTH118, PTH120, PTH123, RUF005, UP031

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
PYTHON = os.path.join(VENV, *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))
NEEDED = (3, 11)
EXAMPLE = ["read", os.path.join("examples", "platform.txt")]
INDEX = "https://pypi.org/simple"


def say(line):  # type: (str) -> None
    """Tell the user what happens, apart from what mahdar or pytest print."""
    sys.stderr.write("quickstart: " + line + "\n")
    sys.stderr.flush()


def good(python):  # type: (str) -> bool
    """Whether this command is a Python that is new enough."""
    test = "import sys; sys.exit(sys.version_info < %r)" % (NEEDED,)
    try:
        with open(os.devnull, "w") as nowhere:
            return subprocess.call([python, "-c", test], stdout=nowhere, stderr=nowhere) == 0
    except OSError:
        return False


def newer():  # type: () -> str | None
    """Another Python on the search path that is new enough."""
    names = ["python3.%d" % minor for minor in range(NEEDED[1], NEEDED[1] + 10)]
    return next((name for name in names if good(name)), None)


def pip_settings():  # type: () -> dict[str, str]
    """What pip is told here, in its own order: configuration files, then PIP_* variables."""
    from configparser import ConfigParser, Error  # not there in Python 2, which does not come this far
    from pathlib import Path

    home = Path.home()
    files = [
        Path("/etc/xdg/pip/pip.conf"), Path("/etc/pip.conf"), Path("/Library/Application Support/pip/pip.conf"),
        home / ".pip" / "pip.conf", home / "pip" / "pip.ini",
        home / "Library" / "Application Support" / "pip" / "pip.conf",
        Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "pip" / "pip.conf",
        Path(os.environ.get("APPDATA") or home) / "pip" / "pip.ini",
        Path(os.environ.get("PIP_CONFIG_FILE") or os.devnull),
    ]  # fmt: skip
    found = {}  # type: dict[str, str]
    for file in files:
        parser = ConfigParser(interpolation=None)
        try:
            parser.read(str(file), encoding="utf-8")
        except (Error, OSError, UnicodeError):
            continue  # pip itself will say what is wrong with it
        for section in ("global", "install"):
            found.update(parser[section] if parser.has_section(section) else {})
    variables = {name[4:].lower().replace("_", "-"): value for name, value in os.environ.items() if name[:4] == "PIP_"}
    found.update({name: value for name, value in variables.items() if value})
    return found


def fetch_pip(folder):  # type: (str) -> str
    """Download the newest pip that this Python can run from the index that pip would use; the path of its wheel."""
    import hashlib
    import re
    import ssl
    from html import unescape
    from urllib.parse import urljoin
    from urllib.request import urlopen

    settings = pip_settings()
    page = settings.get("index-url", INDEX).strip().rstrip("/") + "/pip/"
    page += "index.html" if page.startswith("file:") else ""
    context = ssl.create_default_context(cafile=settings.get("cert"))
    say("this Python brings no pip; getting it from " + page)
    with urlopen(page, timeout=60, context=context) as answer:
        links = re.findall(r"<a\b[^>]*>", answer.read().decode("utf-8"))
    newest = ((0,), "", "")  # type: tuple[tuple[int, ...], str, str]
    for link in links:
        href = re.search(r'href="([^"#]*/)?(pip-([0-9.]+)-py3-none-any\.whl)(?:#sha256=([0-9a-f]+))?"', link)
        least = re.search(r"&gt;=\s*3\.([0-9]+)", link)
        if href and (least is None or int(least[1]) <= sys.version_info[1]):
            version = tuple(int(number) for number in href[3].split("."))
            newest = max(newest, (version, urljoin(page, unescape((href[1] or "") + href[2])), href[4] or ""))
    if not newest[1]:
        raise OSError("no pip at " + page)
    with urlopen(newest[1], timeout=60, context=context) as answer:
        wheel = answer.read()
    if newest[2] and hashlib.sha256(wheel).hexdigest() != newest[2]:
        raise OSError("checksum of " + newest[1] + " differs")
    path = os.path.join(folder, newest[1].rsplit("/", 1)[1])
    with open(path, "wb") as file:
        file.write(wheel)
    return path


def make_venv():  # type: () -> None
    """A fresh environment in `.venv`, still without pip."""
    import venv

    say("making %s with Python %s" % (VENV, sys.version.split()[0]))
    venv.create(VENV, clear=True, with_pip=False)


def add_pip():  # type: () -> None
    """pip for `.venv`: the one that Python brings, or, where it brings none (Debian), the one of the package index."""
    import tempfile

    ensure = [PYTHON, "-m", "ensurepip", "--default-pip"]
    if subprocess.call(ensure, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        # One of 2023 does not see that `lxml[html_clean]`, which trafilatura wants, is `lxml-html-clean`.
        subprocess.check_call([PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "-U", "pip"])
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip(folder)
        subprocess.check_call([PYTHON, os.path.join(wheel, "pip"), "install", "--quiet", "--no-index", wheel])


def stamp_of(extra):  # type: (str) -> str
    """The file that says for which state of the project `.venv` was set up."""
    return os.path.join(VENV, "quickstart-%s.done" % (extra or "core"))


def stamped(extra):  # type: (str) -> str
    """What that file says; nothing where it is not there."""
    if not os.path.exists(stamp_of(extra)):
        return ""
    with open(stamp_of(extra)) as file:
        return file.read()


def set_up(extra):  # type: (str) -> None
    """Install mahdar as it stands here, with the tools of `extra`, unless that has been done."""
    with open(os.path.join(HERE, "pyproject.toml")) as project:
        state = HERE + "\n" + project.read()
    if good(PYTHON) and any(done == state for done in map(stamped, {extra, "dev"})):
        return
    if not good(PYTHON):
        make_venv()
    if subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL):
        add_pip()
    say("installing mahdar and what it needs (a minute or two the first time)")
    what = HERE + ("[%s]" % extra if extra else "")
    pip = [PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--editable", what]
    subprocess.check_call(pip)
    with open(stamp_of(extra), "w") as file:
        file.write(state)


def main(arguments):  # type: (list[str]) -> int
    """Set up and run; the exit code is that of mahdar or pytest, 2 where setting up failed."""
    if arguments[:1] in (["-h"], ["--help"]):
        sys.stdout.write(__doc__)
        return 0
    if sys.version_info < NEEDED:
        other = newer()
        if other is None:
            say("mahdar needs Python 3.11 or newer and this is %d.%d; install a newer one" % sys.version_info[:2])
            return 2
        return subprocess.call([other, os.path.abspath(__file__)] + arguments)
    test = arguments[:1] == ["--test"]
    os.chdir(HERE)
    try:
        set_up("dev" if test else "")
    except (OSError, ImportError, subprocess.CalledProcessError) as error:
        say("could not set up: %s; see above, check that the package index can be reached, and call this again" % error)
        return 2
    if test:
        return subprocess.call([PYTHON, "-m", "pytest"] + arguments[1:])
    mahdar = os.path.join(os.path.dirname(PYTHON), "mahdar")
    return subprocess.call([mahdar] + (arguments or EXAMPLE))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
