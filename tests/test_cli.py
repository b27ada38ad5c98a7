"""The command line: what it prints where, and its exit codes."""

import csv
import io
import json
import os
import pty
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import mahdar.cli.inputs
from mahdar.cli.app import Format, run
from mahdar.errors import LexiconError, OtherLanguage, UsageError
from mahdar.explain.explanation import Explanation
from small_reading import FIRST, TEXT, small_reading

COMMAND = [sys.executable, "-m", "mahdar"]
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "MAHDAR_DEBUG", "COLUMNS")}


@pytest.fixture
def call(monkeypatch, capsysbinary, tmp_path):
    """Call the command in a folder of its own, with a reader that does what the words of the input say."""

    def read_source(source, published=None):
        match source.data.decode("utf-8", errors="replace").strip():
            case "english":
                raise OtherLanguage("en", "the text is in English", "give an Arabic one")
            case "crash":
                raise ZeroDivisionError("on\nline two")
            case "lexicon":
                raise LexiconError("states.yaml: entry no has no name")
            case "interrupt":
                raise KeyboardInterrupt
            case "surrogate":
                return small_reading(source="\ud800")
        return small_reading(source=source.name, published=published)

    def explain(source, offset, published=None):
        return Explanation(read_source(source, published).document.text, offset)

    monkeypatch.setattr(mahdar.cli.inputs, "read_source", read_source)
    monkeypatch.setattr(mahdar.cli.inputs, "explain", explain)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAHDAR_DEBUG", raising=False)
    for name in ("english", "crash", "lexicon", "interrupt", "surrogate", "a", "b"):
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")

    def called(*arguments):
        code = run(list(arguments))
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return called


def process(*arguments, given=b"", **environment):
    """Call the command as a process of its own."""
    return subprocess.run(
        [*COMMAND, *arguments], input=given, capture_output=True, check=False, env={**ENVIRONMENT, **environment}
    )


class TestExitCodes:
    def test_every_input_gave_a_record(self, call):
        code, out, err = call("read", "a.txt", "b.txt", "-f", "jsonl")
        assert (code, err) == (0, "")
        assert [json.loads(line)["document"]["source"] for line in out.splitlines()] == ["a.txt", "b.txt"]

    def test_some_failed_and_the_others_are_read(self, call):
        code, out, err = call("read", "crash.txt", "missing.txt", "a.txt", "-f", "jsonl")
        assert code == 1
        assert len(out.splitlines()) == 1
        assert err.splitlines() == [
            "mahdar: crash.txt: internal error: ZeroDivisionError (on line two); "
            "set MAHDAR_DEBUG=1 to see where, and report it",
            "mahdar: missing.txt: there is no such file or folder; check the path",
        ]

    def test_another_language(self, call):
        code, out, err = call("read", "english.txt", "a.txt", "-f", "jsonl")
        assert (code, len(out.splitlines())) == (3, 1)
        assert err == "mahdar: english.txt: the text is in English; give an Arabic one\n"

    def test_another_language_among_other_failures(self, call):
        assert call("read", "english.txt", "crash.txt")[0] == 1

    def test_interrupted(self, call):
        assert call("read", "interrupt.txt") == (130, "", "")

    def test_a_broken_lexicon_is_told_once(self, call):
        code, out, err = call("read", "lexicon.txt", "a.txt")
        assert (code, out, err) == (1, "", "mahdar: states.yaml: entry no has no name\n")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            ((), "Missing command; see mahdar --help"),
            (("read",), "see mahdar read --help"),
            (("write",), "see mahdar --help"),
            (("read", "a.txt", "--format", "xml"), "'jsonl'"),
            (("read", "a.txt", "--published", "yesterday"), "'yesterday' is no date; write 2024-10-18"),
            (("read", "a.txt", "--published", "2025-02-31"), "is no date"),
            (("read", "a.txt", "--published", "٢٠٢٥-٠٢-٠١"), "is no date"),
            (("read", "a.txt", "b.txt", "--format", "json"), "use --format jsonl"),
            (("read", ".", "--format", "json"), "use --format jsonl"),
            (("read", "a.txt", "-o", "."), "is a folder; name a file"),
            (("read", "a.txt", "-o", "no/such.txt"), "does not exist"),
            (("explain", "a.txt"), "--at"),
            (("explain", "a.txt", "--at", "x"), "--at"),
            (("explain", "a.txt", "--at", "100000"), f"has {len(TEXT)} characters"),
            (("explain", "a.txt", "--at", "-1"), f"give one from 0 to {len(TEXT) - 1}"),
            (("explain", ".", "--at", "1"), "one article"),
        ],
    )
    def test_wrong_calls(self, call, arguments, words):
        code, out, err = call(*arguments)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1 and err.startswith("mahdar: ") and words in err

    def test_what_the_reader_calls_wrong_usage(self, call, monkeypatch):
        def refuse(source, published=None):
            raise UsageError("published is no date; write one")

        monkeypatch.setattr(mahdar.cli.inputs, "read_source", refuse)
        assert call("read", "a.txt") == (2, "", "mahdar: published is no date; write one\n")

    def test_items_in_one_file_are_several(self, call, tmp_path):
        (tmp_path / "two.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
        (tmp_path / "one.jsonl").write_text('{"text": "a"}\n')
        assert call("read", "two.jsonl", "--format", "json")[0] == 2
        assert call("read", "one.jsonl", "--format", "json")[0] == 0

    def test_the_traceback_is_for_those_who_ask(self, call, monkeypatch):
        assert "Traceback" not in call("read", "crash.txt")[2]
        monkeypatch.setenv("MAHDAR_DEBUG", "1")
        code, _, err = call("read", "crash.txt")
        assert code == 1 and "Traceback" in err and "internal error: ZeroDivisionError" in err

    def test_a_hostile_file_name_stays_on_its_line(self, call):
        _, _, err = call("read", "a\n\x1b[31mmahdar: b")
        assert err.count("\n") == 1 and "\x1b" not in err


class TestFormats:
    def test_json_is_indented_and_jsonl_is_not(self, call):
        _, indented, _ = call("read", "a.txt", "--format", "json")
        _, line, _ = call("read", "a.txt", "--format", "jsonl")
        assert json.loads(indented) == json.loads(line)
        assert indented.startswith('{\n  "mahdar"') and indented.endswith("}\n")
        assert line.count("\n") == 1

    @pytest.mark.parametrize("form", [each.value for each in Format])
    def test_no_record_prints_nothing(self, call, form):
        assert call("read", "english.txt", "--format", form)[1] == ""

    @pytest.mark.parametrize("form", [each.value for each in Format if each is not Format.json])
    def test_a_lone_surrogate_does_not_stop_it(self, call, form):
        code, _, err = call("read", "surrogate.txt", "a.txt", "--format", form)
        assert "Traceback" not in err
        assert code == (1 if form in ("jsonl", "ftm", "jsonld") else 0)

    @pytest.mark.parametrize(
        ("form", "begins"), [("plover", "Event ID,Event Date,Event Type"), ("cameo", "Event ID,Event Date,Source")]
    )
    def test_event_data_of_several_is_one_table(self, call, form, begins):
        code, out, err = call("read", "a.txt", "b.txt", "--format", form)
        assert (code, err) == (0, "")
        assert out.startswith("\ufeff" + begins) and out.count("Event ID") == 1

    @pytest.mark.parametrize(("form", "objects"), [("ftm", None), ("jsonld", 2), ("ninjs", 2)])
    def test_other_exports_of_several_are_an_object_a_line(self, call, form, objects):
        code, out, err = call("read", "a.txt", "b.txt", "--format", form)
        assert (code, err) == (0, "")
        found = [json.loads(line) for line in out.splitlines()]
        assert all(isinstance(each, dict) for each in found)
        assert objects is None or len(found) == objects

    def test_several_in_the_text_view_have_a_rule_between(self, call):
        _, out, _ = call("read", "a.txt", "b.txt")
        assert out.count("─" * 72 + "\n") == 1

    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("2024-10-18", "2024-10-18"),
            ("2024-10-18T22:31", "2024-10-18T22:31"),
            ("2024-10-18T22:31:59+03:00", "2024-10-18T22:31+03:00"),
            ("2024-10-18T22:31Z", "2024-10-18T22:31Z"),
        ],
    )
    def test_published_goes_to_the_reader_to_the_minute(self, call, given, kept):
        _, out, _ = call("read", "a.txt", "--format", "json", "--published", given)
        assert json.loads(out)["document"]["published"] == kept

    def test_warnings_on_standard_error_only_when_asked(self, call):
        assert call("read", "a.txt", "--format", "csv")[2] == ""
        _, _, err = call("read", "a.txt", "--format", "csv", "--verbose")
        assert re.fullmatch(r"mahdar: a\.txt: warning: unresolved_speaker: nobody is named for it \(at \d+\)\n", err)

    def test_colour_only_when_asked_or_on_a_terminal(self, call, monkeypatch):
        assert "\x1b" not in call("read", "a.txt")[1]
        assert "\x1b[" in call("read", "a.txt", "--color", "always")[1]

    def test_explain(self, call):
        code, out, _ = call("explain", "a.txt", "--at", "0")
        assert code == 0 and out.startswith("at 0: ")
        assert json.loads(call("explain", "a.txt", "--at", "0", "--format", "json")[1])["length"] == len(TEXT)

    def test_explain_of_what_gives_no_record(self, call):
        assert call("explain", "english.txt", "--at", "0")[0] == 3


class TestOutput:
    def test_into_a_file(self, call, tmp_path):
        code, out, _ = call("read", "a.txt", "-f", "csv", "-o", "out.csv")
        assert (code, out) == (0, "")
        assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,published")
        assert not list(tmp_path.glob(".*"))

    def test_rights_of_a_new_and_of_an_old_file(self, call, tmp_path):
        mask = os.umask(0o027)
        try:
            call("read", "a.txt", "-o", "out")
        finally:
            os.umask(mask)
        file = tmp_path / "out"
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        file.chmod(0o604)
        call("read", "a.txt", "-o", "out")
        assert stat.S_IMODE(file.stat().st_mode) == 0o604

    @pytest.mark.parametrize("name", ["english.txt", "interrupt.txt", "lexicon.txt"])
    def test_what_was_there_stays_when_it_comes_to_nothing(self, call, tmp_path, name):
        (tmp_path / "out").write_text("before")
        call("read", name, "-o", "out")
        assert (tmp_path / "out").read_text() == "before"

    def test_an_interrupted_call_leaves_no_half_file(self, call, tmp_path):
        (tmp_path / "out").write_text("before")
        assert call("read", "a.txt", "interrupt.txt", "-o", "out")[0] == 130
        assert (tmp_path / "out").read_text() == "before"
        assert not list(tmp_path.glob(".*"))

    def test_through_a_link(self, call, tmp_path):
        (tmp_path / "out").write_text("before")
        (tmp_path / "link").symlink_to("out")
        call("read", "a.txt", "-o", "link")
        assert (tmp_path / "link").is_symlink() and (tmp_path / "out").read_text() != "before"

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    def test_where_nothing_can_be_written(self, call):
        code, _, err = call("read", "a.txt", "-o", "/dev/full")
        assert (code, err.count("\n")) == (1, 1)
        assert err.startswith("mahdar: /dev/full: cannot be written: ")


@pytest.fixture
def heeding_interrupts():
    """What runs in the background of a shell may have been told to ignore them, and its children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestProcess:
    """With the real reader, in a process of its own."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "b").mkdir()
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "b" / "c.txt").write_text(FIRST, encoding="utf-8")
        return tmp_path

    def test_a_folder_in_the_order_of_its_paths(self, folder):
        done = process("read", str(folder), "--format", "jsonl")
        assert done.returncode == 0, done.stderr
        sources = [json.loads(line)["document"]["source"] for line in done.stdout.splitlines()]
        assert sources == [str(folder / "a.txt"), str(folder / "b" / "c.txt")]

    def test_standard_input(self):
        done = process("read", "-", "--format", "json", "--published", "2025-03-05", given=TEXT.encode())
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["document"]["published"] == "2025-03-05"

    def test_csv_has_one_byte_order_mark(self, folder):
        done = process("read", str(folder), "--format", "csv", PYTHONIOENCODING="ascii")
        assert done.stdout.count(b"\xef\xbb\xbf") == 1 and done.stdout.startswith(b"\xef\xbb\xbf")
        assert next(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))[0] == "source"

    def test_every_locale_gets_utf8(self, folder):
        done = process("read", str(folder / "a.txt"), LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        assert done.returncode == 0 and "سيغريد هاوغن" in done.stdout.decode()

    def test_empty_input_is_one_line(self):
        done = process("read", "-")
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)

    def test_english_has_its_own_code(self):
        words = b"The foreign minister of Norway said on Tuesday that the talks would go on as they had been planned."
        assert process("read", "-", given=words * 3).returncode == 3

    def test_a_reader_that_has_seen_enough(self, folder):
        (folder / "many.jsonl").write_text((json.dumps({"text": TEXT}) + "\n") * 200)
        with subprocess.Popen(
            [*COMMAND, "read", str(folder / "many.jsonl"), "--format", "jsonl"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT,
        ) as started:  # fmt: skip
            assert started.stdout.readline().startswith(b"{")
            started.stdout.close()
            assert started.stderr.read() == b""
            assert started.wait() == 0

    def test_interrupted(self, heeding_interrupts):
        with subprocess.Popen(
            [*COMMAND, "read", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
        ) as started:
            # More than a pipe holds: once all of it is taken, the program has begun to read.
            started.stdin.write(b" " * (1 << 20))
            started.stdin.flush()
            started.send_signal(signal.SIGINT)
            started.stdin.close()  # one that comes between two reads is heeded when the second ends
            assert started.wait() == 130
            assert started.stderr.read() == b""

    def test_explain(self, folder):
        done = process("explain", str(folder / "a.txt"), "--at", str(TEXT.index("قالت")))
        assert done.returncode == 0, done.stderr
        assert "rule" in done.stdout.decode()

    @pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
    def test_colour_on_a_terminal(self, folder, no_color, coloured):
        ours, theirs = pty.openpty()
        environment = {**ENVIRONMENT, "NO_COLOR": no_color, "TERM": "xterm", "COLUMNS": "60"}
        with subprocess.Popen([*COMMAND, "read", str(folder / "a.txt")], stdout=theirs, env=environment) as started:
            os.close(theirs)
            shown = b"".join(iter(lambda: from_terminal(ours), b""))
        os.close(ours)
        assert started.returncode == 0
        assert (b"\x1b[" in shown) == coloured


def from_terminal(handle):
    """What comes next; Linux calls the end of it an input/output error."""
    try:
        return os.read(handle, 1 << 16)
    except OSError:
        return b""


def test_version(call):
    code, out, _ = call("--version")
    assert code == 0 and re.fullmatch(r"mahdar \d+\.\d+\.\d+\S*\n", out)


def test_help_has_examples(call):
    code, out, _ = call("read", "--help")
    assert code == 0 and "mahdar read --format jsonl news/" in out


def test_help_loads_nothing_heavy():
    code = "import sys, mahdar.cli.app; mahdar.cli.app.run(['read', '--help']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    heavy = {"trafilatura", "py3langid", "numpy", "lxml", "rich", "yaml", "babel", "msgspec", "mahdar.pipeline"}
    assert not heavy & set(loaded)


def test_the_fake_record_is_one():
    """What these tests print survives the way out and back."""
    reading = small_reading()
    assert msgspec.json.decode(reading.to_json(), type=type(reading)) == reading
