"""kill -9 while check-ins are saved, edited and deleted."""

import shutil
import threading

from tests.faults.fault import Fault, Tally
from tests.faults.ground import a_journal, look, lost_between
from tests.faults.person import a_person
from tests.faults.step import held_after, some_steps

STEPS = 40
LONGEST_S = 0.25
FRESH_AFTER = 25
"""So many kills hit one journal before a fresh one is made: hot journals meet used files."""


def run(room, count, chance):
    """Kill ``count`` processes at a moment of chance after their first save."""
    lost, held, folder = [], {}, room / "journal"
    saved = 0
    for turn in range(count):
        if turn % FRESH_AFTER == 0:
            shutil.rmtree(folder, ignore_errors=True)
            held = a_journal(folder)
        steps = some_steps(chance, held, STEPS)
        done = _killed(folder, steps, chance.uniform(0, LONGEST_S))
        saved += done
        for step in steps[:done]:
            held = held_after(held, step)
        possible = [held] + [held_after(held, step) for step in steps[done : done + 1]]
        found, wrong = look(folder)
        problem = wrong or lost_between(found, possible)
        if problem:
            lost.append(f"kill {turn}: {problem}")
        held = found
    return Tally(count, count - len(lost), tuple(lost), f"{saved} acknowledged saves")


def _killed(folder, steps, after_s):
    """Return how many of ``steps`` were acknowledged before the process was killed."""
    with a_person(folder, steps) as person:
        person.go()
        end = threading.Timer(after_s, person.process.kill)
        end.start()
        said = person.hear_all()
        end.join()
    return sum("done" in one for one in said)


FAULT = Fault(10, "kill -9 during saves", 500, 12, run)
