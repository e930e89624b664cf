"""kill -9, EIO and ENOSPC at each write, sync, truncation, unlink and rename of each act."""

from collections import Counter
from itertools import product
from shutil import rmtree

from tests.faults import strace
from tests.faults.acts import ACTS
from tests.faults.fault import Fault, Tally
from tests.faults.ground import a_copy, a_journal, look, lost_between, unsound_backups
from tests.faults.person import a_person
from tests.faults.step import held_after, some_steps

HARMS = ("signal=SIGKILL", "error=EIO", "error=ENOSPC")
EVERY = 10_000


def run(room, count, chance):
    """Harm ``count`` calls, or each one there is if there are fewer."""
    start = room / "start"
    held = a_journal(start, some_steps(chance, (), 6))
    acts = [_SmallAct(start, held, step) for step in _one_of_each(chance, held)]
    acts += [_LargeAct(name, room / name, chance) for name in ACTS]
    points = []
    for act in acts:
        points += [(act, call, harm) for call, harm in product(_calls_of(act, room), HARMS)]
    if len(points) > count:
        points = chance.sample(points, count)
    harmed = [_harm(act, call, harm, room) for act, call, harm in points]
    lost = [problem for problem in harmed if problem]
    about = f"{len(acts)} acts, {len(points)} calls and harms"
    return Tally(len(points), len(points) - len(lost), tuple(lost), about)


def _one_of_each(chance, held):
    steps = []
    for kind in ("save", "edit", "delete"):
        found = (one for one in some_steps(chance, held, EVERY) if one.kind == kind)
        steps.append(next(one for one in found if kind == "save" or one.id in held))
    return steps


class _SmallAct:
    """Save, edit or delete one check-in."""

    def __init__(self, folder, held, step):
        self.folder, self.name = folder, step.kind
        self._held, self._step = held, step

    def person(self, folder):
        """Give the process that does it."""
        return a_person(folder, [self._step])

    def look(self, folder, acknowledged):
        """Return what was lost; empty if nothing."""
        after = held_after(self._held, self._step)
        found, wrong = look(folder)
        return wrong or lost_between(found, [after] if acknowledged else [self._held, after])


class _LargeAct:
    """One of the larger acts."""

    def __init__(self, name, folder, chance):
        self.name, self.folder = name, folder
        self._act = ACTS[name](folder, chance)

    def person(self, folder):
        """Give the process that does it."""
        return a_person(folder, act=self.name)

    def look(self, folder, acknowledged):
        """Return what was lost; empty if nothing."""
        found, wrong = look(folder)
        if wrong or unsound_backups(folder):
            return wrong or f"no backups: {unsound_backups(folder)}"
        return "" if self._act.fits(found, acknowledged) else f"{len(found)} entries, not as before"


def _calls_of(act, room):
    """Return the calls that the act makes, each with its place among those of its name."""
    folder, log = a_copy(act.folder, room), room / "calls.txt"
    only = f"trace={','.join(strace.FAILING)}"
    with act.person(folder) as person, strace.traced(person.pid, log, "-e", only):
        person.go()
        said = person.hear_all()
    assert said[-1] == {"finished": True}, f"{act.name}: {said}"
    counted = Counter(strace.calls_in(log, strace.FAILING))
    return [(name, at) for name, count in counted.items() for at in range(1, count + 1)]


def _harm(act, call, harm, room):
    """Harm one call; return what was lost, or what should have been said and was not."""
    folder, log = a_copy(act.folder, room), room / "harm.txt"
    name, at = call
    rules = ("-e", f"trace={name}", "-e", f"inject={name}:{harm}:when={at}")
    with act.person(folder) as person, strace.traced(person.pid, log, *rules):
        person.go()
        said = person.hear_all()
    problem = _unsaid(harm, said) or act.look(folder, any("done" in one for one in said))
    rmtree(folder.parent)
    return f"{act.name}, {name} {at}, {harm}: {problem}" if problem else ""


def _unsaid(harm, said):
    """Return what is wrong with what the process said."""
    broken = [one["broken"] for one in said if "broken" in one]
    if broken:
        return f"no plain sentence: {broken[0]}"
    if "SIGKILL" not in harm and (not said or said[-1] != {"finished": True}):
        return f"the second try did not work: {said[-1:]}"
    return ""


FAULT = Fault(
    20, "kill, EIO, ENOSPC at every write, sync, unlink, rename", 10_000, 12, run, strace.lacking
)
