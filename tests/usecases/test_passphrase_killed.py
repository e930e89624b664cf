"""Killed while a passphrase changes: the last one that was acknowledged opens, or the next."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities
from moodjournal.store.errors import WrongPassphraseError
from moodjournal.store.journal import open_journal
from moodjournal.usecases.unlock import unlock
from tests.builders import a_check_in
from tests.store.key_rooms import CHEAP, SECRET

ROOT = Path(__file__).parents[2]
ENV = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def change_until(folder, wanted):
    """Let a child change the passphrase; kill it after ``wanted``; return the last it told."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.usecases.passphrase_child", str(folder)],
        stdout=subprocess.PIPE, text=True, env=ENV, cwd=ROOT,
    )  # fmt: skip
    told = 0
    while told < wanted:
        told = int(child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read().split("\n")[:-1]
    child.wait()
    child.stdout.close()
    return max([told, *map(int, rest)])


@pytest.mark.parametrize("kills", [3, pytest.param(60, marks=pytest.mark.slow)])
def test_killed_while_changing_it_locks_nobody_out(tmp_path, kills):
    dice = random.Random(kills)
    for number in range(kills):
        folder = tmp_path / f"{number}"
        journal = open_journal(folder, SECRET, cost=CHEAP)
        with journal.begin() as db:
            entities.put(db, a_check_in(note="still here"))
        journal.close()
        told = change_until(folder, dice.randrange(1, 30))
        try:
            journal = unlock(folder, Secret(f"passphrase {told}"))
        except WrongPassphraseError:
            journal = unlock(folder, Secret(f"passphrase {told + 1}"))
        with journal.begin() as db:
            assert [one.note for one in entities.everything(db, CheckIn)] == ["still here"]
        journal.close()
