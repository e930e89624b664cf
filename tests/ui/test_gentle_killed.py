"""Killed without warning at each screen, everything touched is there."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect
from moodjournal.store import entities
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_moment, a_plan

ROOT = Path(__file__).parents[2]
NOW = a_moment(at="12:00").utc


def run_until_saved(folder, by, screen):
    """Let the program fill in the form up to ``screen``, then end it with SIGKILL."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.gentle_child", str(folder), by, screen, NOW.isoformat()],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with child:
        said = child.stdout.readline()
        child.kill()
        _out, problems = child.communicate(timeout=60)
    assert said == "saved\n", problems


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("by", ["keys", "mouse"])
@pytest.mark.parametrize("screen", ["mood", "effects", "words"])
def test_everything_touched_is_there(tmp_path, by, screen):
    journal = open_journal(tmp_path)
    with journal.begin() as db:
        plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    journal.close()
    run_until_saved(tmp_path, by, screen)
    journal = open_journal(tmp_path)
    with journal.begin() as db:
        (entry,) = entities.everything(db, CheckIn)
        effects = entities.everything(db, Effect)
    journal.close()
    assert (entry.mode, entry.mood) == (Mode.GENTLE, 10)
    assert entry.note == ("quiet" if screen == "words" else "")
    touched = [] if screen == "mood" else [("dissociation", None, False)]
    assert [(one.name, one.strength, one.strong) for one in effects] == touched
