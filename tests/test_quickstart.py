"""The script of the README: any Python parses it, and pip is found where pip itself would look."""

import ast
import hashlib
import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "quickstart.py"


@pytest.fixture
def quickstart(monkeypatch, tmp_path):
    for name in ("PIP_INDEX_URL", "PIP_CONFIG_FILE", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    spec = importlib.util.spec_from_file_location("quickstart", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_old_pythons_parse_it():
    source = SCRIPT.read_bytes()
    assert source.isascii()  # Python 2 wants a declaration of anything else
    new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match, ast.AsyncFunctionDef, ast.Starred)
    tree = ast.parse(source)
    calls = {id(each) for node in ast.walk(tree) if isinstance(node, ast.Call) for each in node.args}
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, new) and id(node) not in calls]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation]


def test_an_old_python_is_told_in_one_line(quickstart, monkeypatch, capsys):
    monkeypatch.setattr(quickstart.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(quickstart, "newer", lambda: None)
    assert quickstart.main([]) == 2
    said = capsys.readouterr().err
    assert "3.11" in said and "3.9" in said and said.count("\n") == 1


def test_variables_win_over_files(quickstart, monkeypatch, tmp_path):
    config = tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://a.example/simple\ncert = /a.pem\n[install]\ncert = /b.pem\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    assert quickstart.pip_settings()["index-url"] == "https://a.example/simple"
    assert quickstart.pip_settings().get("cert") in {"/b.pem", quickstart.os.environ.get("PIP_CERT")}
    monkeypatch.setenv("PIP_INDEX_URL", "https://c.example/simple")
    assert quickstart.pip_settings()["index-url"] == "https://c.example/simple"


def make_index(folder, names, checksum=None):
    """An index on disk with these wheels; its address."""
    (folder / "pip").mkdir()
    lines = []
    for name, needs in names:
        (folder / "pip" / name).write_bytes(name.encode())
        digest = checksum or hashlib.sha256(name.encode()).hexdigest()
        lines.append(f'<a href="{name}#sha256={digest}" data-requires-python="&gt;={needs}">{name}</a>')
    (folder / "pip" / "index.html").write_text("<html>" + "\n".join(lines))
    return folder.as_uri()


def test_the_newest_pip_that_runs_here(quickstart, monkeypatch, tmp_path):
    (tmp_path / "simple").mkdir()
    wheels = [("pip-9.0.3-py3-none-any.whl", "3.3"), ("pip-26.3-py3-none-any.whl", "3.10")]
    wheels += [("pip-24.0-py3-none-any.whl", "3.7"), ("pip-99.0-py3-none-any.whl", "3.99")]
    monkeypatch.setenv("PIP_INDEX_URL", make_index(tmp_path / "simple", wheels))
    assert Path(quickstart.fetch_pip(str(tmp_path))).read_bytes() == b"pip-26.3-py3-none-any.whl"


def test_a_wheel_that_is_another_is_refused(quickstart, monkeypatch, tmp_path):
    (tmp_path / "simple").mkdir()
    address = make_index(tmp_path / "simple", [("pip-26.3-py3-none-any.whl", "3.10")], checksum="0" * 64)
    monkeypatch.setenv("PIP_INDEX_URL", address)
    with pytest.raises(OSError, match="checksum"):
        quickstart.fetch_pip(str(tmp_path))
