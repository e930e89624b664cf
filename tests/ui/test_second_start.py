"""One window a journal: a second start brings the first one to the front."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from moodjournal.store.one_writer import LOCK_FILE, writing_alone
from moodjournal.ui.glance import is_open_elsewhere
from tests.ui.lock_room import locked_journal

ROOT = Path(__file__).parents[2]
PATIENCE_S = 40


def started(folder):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.second_child", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def lines_until(child, last):
    """Return what ``child`` says, up to the line ``last``; a silent one is ended, and fails."""
    said = []
    end = threading.Timer(PATIENCE_S, child.kill)
    end.start()
    try:
        for line in child.stdout:
            said.append(line.strip())
            if said[-1] == last:
                return said
    finally:
        end.cancel()
        end.join()
    pytest.fail(f"{said} {child.stderr.read()}")


def second(folder):
    with started(folder) as child:
        out, problems = child.communicate(timeout=60)
    assert child.returncode == 0, problems
    return out.split()


@pytest.mark.parametrize("is_locked", [False, True])
def test_the_second_start_raises_the_first_window_and_ends(tmp_path, is_locked):
    folder = tmp_path / "journal"
    if is_locked:
        locked_journal(folder)
    with started(folder) as first:
        lines_until(first, "listening")
        assert second(folder) == []  # it never shows a window of its own
        assert lines_until(first, "in front")
        _out, problems = first.communicate(timeout=60)
    assert first.returncode == 0, problems


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_the_name_of_one_that_was_killed_is_taken_over(tmp_path):
    folder = tmp_path / "journal"
    with started(folder) as first:
        lines_until(first, "listening")
        first.kill()
        first.communicate(timeout=60)
    with started(folder) as after:
        assert lines_until(after, "listening") == ["painted", "listening"]
        assert second(folder) == []
        assert lines_until(after, "in front")
        after.communicate(timeout=60)


def test_two_journals_have_a_window_each(tmp_path):
    with started(tmp_path / "one") as one, started(tmp_path / "two") as two:
        lines_until(one, "listening")
        lines_until(two, "listening")
        assert second(tmp_path / "one") == []
        lines_until(one, "in front")
        assert two.poll() is None
        two.kill()
        one.communicate(timeout=60)
        two.communicate(timeout=60)


def test_while_a_command_writes_the_window_says_so_and_tries_again(open_window, tmp_path, qapp):
    folder = tmp_path / "journal"
    with writing_alone(folder):
        program = open_window(folder)
        panel = program.window.stack.currentWidget()
        assert "Another program is writing" in panel.sentence_label.text()
        assert "Wait until the other program is done" in panel.advice.text()
        assert sorted(path.name for path in folder.iterdir()) == [LOCK_FILE]
    panel.again.click()
    qapp.processEvents()
    assert program.worker.is_open()


@pytest.mark.parametrize("content", [b"", b"x", b"-1", b"0", b"9" * 30, b"4194304999"])
def test_a_lock_file_that_names_no_living_program_is_not_believed(tmp_path, content):
    (tmp_path / LOCK_FILE).write_bytes(content)
    assert not is_open_elsewhere(tmp_path)


def test_its_own_number_is_no_other_program(tmp_path):
    (tmp_path / LOCK_FILE).write_bytes(b"%d\n" % os.getpid())
    assert not is_open_elsewhere(tmp_path)
    (tmp_path / LOCK_FILE).write_bytes(b"%d\n" % os.getppid())
    assert is_open_elsewhere(tmp_path)
