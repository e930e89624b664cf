"""``moodjournal passphrase``, and every command on a journal that is locked."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from moodjournal.cli import main
from moodjournal.domain.passphrase import Secret
from moodjournal.store.recovery_code import read_code
from moodjournal.usecases.see_safety import Lock, see_safety
from moodjournal.usecases.unlock import unlock
from tests.importers.daylio import a_file, a_row
from tests.store.key_rooms import WORDS

ROOT = Path(__file__).parents[2]
OTHER = "four birds at dawn"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Set passphrases at the least cost: what half a second is worth is tested elsewhere."""
    from tests.store.key_rooms import CHEAP

    for room in ("moodjournal.store.journal", "moodjournal.usecases.set_passphrase"):
        monkeypatch.setattr(f"{room}.calibrated", lambda: CHEAP)


@pytest.fixture
def nobody(monkeypatch):
    """There is no terminal to ask on."""
    monkeypatch.setattr("moodjournal.cli.secret.is_terminal", lambda: False)


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def words(tmp_path):
    return a_secret_file(tmp_path / "words", WORDS + "\n")


@pytest.fixture
def other(tmp_path):
    return a_secret_file(tmp_path / "other", OTHER)


@pytest.fixture
def export_file(tmp_path):
    path = tmp_path / "daylio.csv"
    path.write_bytes(a_file(a_row("2026-03-02"), a_row("2026-03-03")))
    return path


def a_secret_file(path, text):
    path.write_text(text, "utf-8")
    return path


def run(*arguments, journal):
    return main([*map(str, arguments), "--journal", str(journal)])


def opens_with(journal, text):
    unlock(journal, Secret(text)).close()
    return True


@pytest.fixture
def locked(journal, words, export_file, capsys):
    assert run("import", export_file, "--passphrase-file", words, journal=journal) == 0
    capsys.readouterr()
    return journal


def test_a_writing_command_makes_a_journal_with_the_passphrase_of_the_file(locked):
    assert see_safety(locked).lock is Lock.PASSPHRASE
    assert opens_with(locked, WORDS)


def test_without_a_passphrase_file_it_makes_an_open_one(journal, export_file):
    assert run("import", export_file, journal=journal) == 0
    assert see_safety(journal).lock is Lock.OPEN


def test_set_locks_a_journal_that_was_open(journal, export_file, words, capsys):
    run("import", export_file, journal=journal)
    assert run("passphrase", "set", "--new-passphrase-file", words, journal=journal) == 0
    assert "Nobody can reset it" in capsys.readouterr().out
    assert opens_with(journal, WORDS)


def test_set_makes_a_journal_where_there_is_none(journal, words):
    assert run("passphrase", "set", "--new-passphrase-file", words, journal=journal) == 0
    assert opens_with(journal, WORDS)


def test_change_takes_the_old_and_the_new(locked, words, other):
    said = ["--passphrase-file", words, "--new-passphrase-file", other]
    assert run("passphrase", "change", *said, journal=locked) == 0
    assert opens_with(locked, OTHER)


def test_a_recovery_code_is_printed_once_and_changes_a_forgotten_one(
    locked, words, other, tmp_path, capsys
):
    assert run("passphrase", "recovery", "--passphrase-file", words, journal=locked) == 0
    code = capsys.readouterr().out.splitlines()[0]
    assert read_code(code) is not None
    paper = a_secret_file(tmp_path / "paper", code.lower())
    said = ["--passphrase-file", paper, "--new-passphrase-file", other]
    assert run("passphrase", "change", *said, journal=locked) == 0
    assert opens_with(locked, OTHER)


@pytest.mark.parametrize(
    "command",
    [["export", "json", "OUT"], ["export", "ics", "OUT"], ["import", "--undo"], ["backup"]],
)
def test_every_command_opens_with_the_file_and_tells_without(
    locked, command, words, other, tmp_path, nobody, capsys
):
    command = [str(tmp_path / "out") if one == "OUT" else one for one in command]
    before = (locked / "journal.db").read_bytes()
    assert run(*command, journal=locked) == 1
    assert "--passphrase-file" in capsys.readouterr().err
    assert run(*command, "--passphrase-file", other, journal=locked) == 1
    assert "not the passphrase" in capsys.readouterr().err
    assert (locked / "journal.db").read_bytes() == before
    assert run(*command, "--passphrase-file", words, journal=locked) == 0


def test_looking_into_a_file_needs_the_passphrase_too(locked, words, export_file, nobody):
    look = ["import", export_file, "--dry-run"]
    assert run(*look, journal=locked) == 1
    assert run(*look, "--passphrase-file", words, journal=locked) == 0


def test_a_demo_can_have_a_passphrase(tmp_path, words):
    out = tmp_path / "demo"
    said = ["--no-window", "--out", str(out), "--passphrase-file", str(words)]
    assert main(["demo", *said]) == 0
    assert opens_with(out, WORDS)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (f"\ufeff{WORDS}", True),
        (f"{WORDS}\r\n", True),
        (f"{WORDS} \n", False),
        (f"\n{WORDS}", False),
    ],
)
def test_a_file_is_taken_as_it_is_but_for_the_line_end(locked, tmp_path, text, opens):
    path = a_secret_file(tmp_path / "typed", text)
    code = run("export", "json", tmp_path / "out", "--passphrase-file", path, journal=locked)
    assert code == (0 if opens else 1)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 9000])
def test_a_file_that_holds_no_passphrase_is_told(locked, tmp_path, content, capsys):
    path = tmp_path / "typed"
    path.write_bytes(content)
    assert run("export", "json", tmp_path / "o", "--passphrase-file", path, journal=locked) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["passphrase"],
        ["passphrase", "forget"],
        ["passphrase", "recovery", "--new-passphrase-file", "x"],
    ],
)
def test_misuse_ends_with_2(journal, arguments, capsys):
    assert run(*arguments, journal=journal) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["passphrase", "change"], "no journal"),
        (["passphrase", "recovery"], "no journal"),
        (["passphrase", "set"], "--new-passphrase-file"),
    ],
)
def test_what_cannot_be_done_makes_nothing(journal, arguments, told, nobody, capsys):
    assert run(*arguments, journal=journal) == 1
    assert told in capsys.readouterr().err
    assert not journal.exists()


def test_a_passphrase_that_is_too_short_is_told(journal, tmp_path, capsys):
    path = a_secret_file(tmp_path / "short", "seven77")
    assert run("passphrase", "set", "--new-passphrase-file", path, journal=journal) == 1
    assert "at least 8 characters" in capsys.readouterr().err
    assert not journal.exists()


def test_on_a_terminal_it_is_asked_for_and_not_shown(locked, tmp_path):
    """A wrong one first; what is typed is read from a real terminal."""
    leader, follower = pty.openpty()
    out = tmp_path / "out.json"
    child = subprocess.Popen(
        [sys.executable, "-m", "moodjournal", "export", "json", str(out), "--journal", str(locked)],
        stdin=follower, stdout=follower, stderr=follower, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    os.close(follower)
    said = b""
    for typed in (OTHER, WORDS):
        while not said.endswith(b": "):
            said += os.read(leader, 1024)
        os.write(leader, typed.encode() + b"\n")
        said += b"|"
    assert child.wait(timeout=30) == 0
    os.close(leader)
    assert out.exists()
    assert b"not the passphrase" in said
    assert WORDS.encode() not in said
