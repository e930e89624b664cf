"""One writer a journal, told apart by real processes; a killed one leaves no lock."""

import os
import signal
import subprocess
import sys

import pytest

from moodjournal.store.errors import JournalBusyError
from moodjournal.store.one_writer import LOCK_FILE, claim, socket_name, writing_alone

HOLD = """
import sys
from pathlib import Path
from moodjournal.store.one_writer import claim
held = claim(Path(sys.argv[1]))
print("taken" if held else "refused", flush=True)
sys.stdin.read()
"""


def another(folder):
    """Start a process that takes the lock, says so and keeps it until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, process.stdout.readline().strip()


def end(process):
    process.stdin.close()
    process.wait()
    process.stdout.close()


def test_the_second_process_is_refused_until_the_first_is_gone(tmp_path):
    first, said = another(tmp_path)
    assert said == "taken"
    second, said = another(tmp_path)
    assert said == "refused"
    assert claim(tmp_path) is None
    end(first)
    held = claim(tmp_path)
    assert held is not None
    held.release()
    end(second)


def test_a_killed_process_leaves_no_lock(tmp_path):
    process, said = another(tmp_path)
    assert said == "taken"
    process.send_signal(signal.SIGKILL)
    end(process)
    held = claim(tmp_path)
    assert held is not None
    held.release()


def test_the_lock_says_the_number_of_the_process_and_nothing_else(tmp_path):
    held = claim(tmp_path / "new")
    assert (tmp_path / "new" / LOCK_FILE).read_text() == f"{os.getpid()}\n"
    held.release()


def test_within_one_process_there_is_one_too(tmp_path):
    second = writing_alone(tmp_path)
    with writing_alone(tmp_path), pytest.raises(JournalBusyError, match="window"):
        second.__enter__()
    with writing_alone(tmp_path):
        pass


def test_the_name_to_call_the_first_window_tells_no_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    name = socket_name(tmp_path / "a")
    assert name == socket_name((tmp_path / "b" / ".." / "a").relative_to(tmp_path))
    assert name != socket_name(tmp_path)
    assert str(tmp_path) not in name
    assert len(name) < 40
