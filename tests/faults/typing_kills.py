"""kill -9 while somebody types in the window: at most two seconds of words are lost."""

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from moodjournal.domain.draft_body import with_body
from moodjournal.usecases.keep_draft import see_draft
from moodjournal.usecases.open_journal import open_journal
from tests.builders import a_check_in
from tests.faults.fault import Fault, Tally
from tests.faults.ground import a_journal

ROOT = Path(__file__).parents[2]
MOST_LOST_S = 2.0
AT_ONCE = 2


def run(room, count, chance):
    """Kill ``count`` windows, each 0.5 to 6 s after its first letter."""
    turns = [
        (room / str(turn), chance.randrange(10**6), chance.uniform(0.5, 6)) for turn in range(count)
    ]
    with ThreadPoolExecutor(AT_ONCE) as hands:
        found = list(hands.map(lambda turn: _killed(*turn), turns))
    lost = [f"{seconds:.2f} s of words" for seconds in found if seconds > MOST_LOST_S]
    about = f"longest loss {max(found):.2f} s"
    return Tally(count, count - len(lost), tuple(lost), about)


def _killed(folder, seed, after_s):
    """Return how many seconds of typing the draft lacks when the program is gone."""
    a_journal(folder)
    keys = []
    with _typing(folder, seed) as child:
        first = child.stdout.readline()
        end = threading.Timer(after_s, child.kill)
        end.start()
        keys = [first, *iter(child.stdout.readline, "")]
        end.join()
        killed_at = time.monotonic()
    typed = [float(line.split()[1]) for line in keys if line.endswith("\n")]
    kept = _kept_letters(folder)
    return 0.0 if kept >= len(typed) else killed_at - typed[kept]


def _typing(folder, seed):
    aside = {name: str(folder.parent / "aside") for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.typing_child", str(folder), str(seed)],
        cwd=ROOT,
        env={**os.environ, **aside, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _kept_letters(folder):
    journal = open_journal(folder)
    try:
        with journal.begin() as db:
            draft = see_draft(db, "check_in")
        return 0 if draft is None else len(with_body(a_check_in(), draft.body).note)
    finally:
        journal.close()


FAULT = Fault(80, "kill -9 while typing in the window", 40, 2, run)
