"""The window opens before the heavy libraries are read."""

import os
import subprocess
import sys
from pathlib import Path

from moodjournal.usecases.open_journal import open_journal
from tests.house.trees import ROOT
from tests.store.key_rooms import CHEAP, SECRET

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "matplotlib", "numpy")
FRAME = ("ui.app", "ui.window", "ui.worker", "ui.page", "ui.theme.apply")


def loaded_by(*modules: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter holds after importing ``modules``."""
    names = [f"moodjournal.{module}" for module in modules]
    code = f"import sys, {', '.join(names)}; print(*{{name.split('.')[0] for name in sys.modules}})"
    answer = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {code}"],
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())


def test_the_command_line_starts_with_nothing_heavy():
    assert loaded_by("cli") & {"PySide6", *HEAVY} == set()


def test_the_frame_needs_no_database_and_no_charts():
    assert loaded_by(*FRAME) & set(HEAVY) == set()


REAL_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from moodjournal.ui.app import start

def tell(what):
    print(what, *sorted({name.split(".")[0] for name in sys.modules} & set(HEAVY)), flush=True)

def filled():
    tell("filled")
    QTimer.singleShot(0, QCoreApplication.quit)

start(Path(sys.argv[1]), on_first_frame=lambda: tell("painted"), on_filled=filled)
"""


def test_the_real_window_is_painted_and_filled_before_any_of_them(tmp_path):
    answer = subprocess.run(
        [sys.executable, "-c", f"HEAVY = {HEAVY!r}\n{REAL_START}", str(tmp_path / "journal")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr
    # A new journal is written into, so SQLModel may be there by then; the charts may not.
    painted, filled = answer.stdout.splitlines()
    assert painted == "painted"
    assert {"matplotlib", "numpy"} & set(filled.split()) == set()


def test_a_journal_that_is_there_is_shown_without_importing_sqlmodel(tmp_path):
    folder = tmp_path / "journal"
    open_journal(folder).close()
    answer = subprocess.run(
        [sys.executable, "-c", f"HEAVY = {HEAVY!r}\n{REAL_START}", str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
    )
    assert answer.stdout.splitlines() == ["painted", "filled"], answer.stderr


LOCKED_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from moodjournal.ui.app import start

def painted():
    print("painted", *sorted({name.split(".")[0] for name in sys.modules} & set(HEAVY)))
    QTimer.singleShot(0, QCoreApplication.quit)

start(Path(sys.argv[1]), on_first_frame=painted)
"""


def test_the_lock_screen_is_painted_before_the_database_and_the_ciphers(tmp_path):
    folder = tmp_path / "journal"
    open_journal(folder, SECRET, cost=CHEAP).close()
    heavy = (*HEAVY, "sqlcipher3", "cryptography")
    answer = subprocess.run(
        [sys.executable, "-c", f"HEAVY = {heavy!r}\n{LOCKED_START}", str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
    )
    assert answer.stdout.splitlines() == ["painted"], answer.stderr


LATER = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "moodjournal.clinical",
    "moodjournal.instruments",
    "moodjournal.store.backup_file",
    "moodjournal.usecases.ask_questionnaire",
    "uuid",
)
"""What the first page of a journal without a course can do without."""

WATCHED_START = """
import sys
from pathlib import Path

read = []
sys.addaudithook(lambda what, about: read.append(str(about[0])) if what == "open" else None)
from PySide6.QtCore import QCoreApplication, QTimer
from moodjournal.ui.app import start

def end():
    print(*{Path(one).parent.name for one in read if Path(one).is_relative_to(OURS)}, flush=True)
    print(*sorted(set(LATER) & set(sys.modules)), flush=True)
    QTimer.singleShot(0, QCoreApplication.quit)

start(Path(sys.argv[1]), **{sys.argv[2]: end})
"""


def watched_start(folder: Path, until: str) -> tuple[set[str], set[str]]:
    """Return the folders of our own files read by a start, and what it imported of ``LATER``.

    Args:
        folder: The journal.
        until: The argument of ``start`` that is called when it is over.
    """
    ours = str(ROOT / "resources")
    answer = subprocess.run(
        [
            sys.executable,
            "-c",
            f"LATER, OURS = {LATER!r}, {ours!r}\n{WATCHED_START}",
            str(folder),
            until,
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr
    read, imported = answer.stdout.split("\n")[:2]
    return set(read.split()), set(imported.split())


def test_without_a_course_today_reads_no_questionnaire_and_nothing_clinical(tmp_path):
    folder = tmp_path / "journal"
    open_journal(folder).close()
    read, imported = watched_start(folder, "on_filled")
    assert imported == set()
    assert {"icons", "theme"} <= read
    assert read <= {"icons", "theme", "locale"}


def test_the_lock_screen_reads_no_icon_of_the_pages_behind_it(tmp_path):
    folder = tmp_path / "journal"
    open_journal(folder, SECRET, cost=CHEAP).close()
    read, imported = watched_start(folder, "on_first_frame")
    assert imported == set()
    assert {"theme"} <= read <= {"theme", "locale"}


def test_the_look_would_see_a_heavy_library():
    assert "platformdirs" in loaded_by("paths")
