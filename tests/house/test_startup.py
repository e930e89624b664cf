"""The window opens before the heavy libraries are read."""

import subprocess
import sys

import pytest

from tests.house.trees import ROOT, SOURCE

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


def built(module: str) -> bool:
    path = SOURCE / module.replace(".", "/")
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def test_the_command_line_starts_with_nothing_heavy():
    if not built("cli"):
        pytest.skip("NOT BUILT YET: moodjournal.cli")
    assert loaded_by("cli") & {"PySide6", *HEAVY} == set()


def test_the_frame_needs_no_database_and_no_charts():
    missing = [module for module in FRAME if not built(module)]
    if missing:
        pytest.skip(f"NOT BUILT YET: {', '.join(missing)}")
    assert loaded_by(*FRAME) & set(HEAVY) == set()


def test_the_look_would_see_a_heavy_library():
    assert "platformdirs" in loaded_by("paths")
