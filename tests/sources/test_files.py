"""Command-line inputs into sources."""

import io
import os

import pytest

from mahdar.errors import EmptyInput
from mahdar.sources.files import Failure, Source, open_inputs


def read(*paths, stdin=b""):
    return list(open_inputs(map(str, paths), io.BytesIO(stdin)))


def names(items):
    return [item.name for item in items]


def test_a_file_as_it_was_named(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"\xff\x00")
    monkeypatch.chdir(tmp_path)
    assert read("./a.txt") == [Source("./a.txt", b"\xff\x00", "file")]


def test_many_files_in_the_order_given(tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).write_text(name)
    assert names(read(tmp_path / "b", tmp_path / "a")) == [str(tmp_path / "b"), str(tmp_path / "a")]


def test_a_folder_at_any_depth_in_the_order_of_paths_without_what_is_hidden(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c/a.html", ".hidden", ".git/config", "a/.x"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    (tmp_path / "c/up").symlink_to(tmp_path)
    expected = ["a/b/c.txt", "a/z.txt", "b.txt", "c/a.html"]
    assert names(read(tmp_path)) == [str(tmp_path / name) for name in expected]


def test_lines_of_json(tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id": "one", "text": "a"}\r\n\n{"text": "b"}\n{"id": 7}')
    assert read(file) == [
        Source("one", b'{"id": "one", "text": "a"}', "item"),
        Source(f"{file}:3", b'{"text": "b"}', "item"),
        Source("7", b'{"id": 7}', "item"),
    ]


def test_one_bad_line_does_not_stop_the_others(tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_bytes(b'{"id": "a"}\n{"id": \n[1]\n\xff\n{"id": "b"}\n')
    items = read(file)
    assert names(items) == ["a", f"{file}:2", f"{file}:3", f"{file}:4", "b"]
    assert [isinstance(item, Failure) for item in items] == [False, True, True, True, False]
    assert [item.place for item in items if not isinstance(item, Failure)] == [f"{file}:1", f"{file}:5"]
    assert all("\n" not in str(item.error) for item in items if isinstance(item, Failure))


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "a").write_text("a")
    missing, good = read(tmp_path / "none", tmp_path / "a")
    assert isinstance(missing, Failure) and "no such file" in str(missing.error)
    assert good.data == b"a"


def test_a_link_to_nothing_in_a_folder(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "gone")
    (tmp_path / "b").write_text("b")
    first, second = read(tmp_path)
    assert isinstance(first, Failure) and isinstance(second, Source)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    file = tmp_path / "a"
    file.write_text("a")
    file.chmod(0)
    (failure,) = read(file)
    assert "permission" in str(failure.error).lower()


def test_a_path_that_no_system_knows():
    (failure,) = read("a\0b")
    assert isinstance(failure, Failure)


@pytest.mark.parametrize("name", ["folder", "x.jsonl"])
def test_nothing_in_it(tmp_path, name):
    path = tmp_path / name
    path.touch() if path.suffix else path.mkdir()
    (failure,) = read(path)
    assert isinstance(failure.error, EmptyInput)


def test_standard_input(tmp_path):
    assert read("-", stdin=b"text") == [Source("-", b"text", "file")]
    assert read("-", stdin=b'\n{"id": "a"}\n{}\n') == [
        Source("a", b'{"id": "a"}', "item"),
        Source("-:3", b"{}", "item"),
    ]
    assert read("-", stdin=b"") == [Source("-", b"", "file")]


def test_an_object_over_several_lines(tmp_path):
    file = tmp_path / "x.json"
    file.write_bytes(b'{\n"id": "a"\n}')
    assert read(file) == [Source(str(file), b'{\n"id": "a"\n}', "item")]
    file.write_bytes(b'{"id": "a"}\n{"id": "b"}\n')
    assert names(read(file)) == ["a", "b"]


def test_nothing_is_read_before_it_is_asked_for(tmp_path):
    items = open_inputs([str(tmp_path / "a"), str(tmp_path / "b")])
    (tmp_path / "a").write_text("a")
    assert next(iter(items)).data == b"a"
