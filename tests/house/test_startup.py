"""The window opens before the heavy libraries are read."""

import os
import subprocess
import sys

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


def test_the_look_would_see_a_heavy_library():
    assert "platformdirs" in loaded_by("paths")
