"""Power cuts: states of the disk rebuilt from what the real program asked of it."""

import shutil
from functools import partial

from tests.faults import strace
from tests.faults.acts import ACTS
from tests.faults.disk import Disk
from tests.faults.fault import Fault, Tally
from tests.faults.ground import a_journal, look, lost_between
from tests.faults.person import a_person
from tests.faults.recording import ARGUMENTS, acknowledged, files_in, ops_of
from tests.faults.step import held_after, some_steps

STEPS = 30
WEAKER = 40
"""So many states at least are rebuilt with a weaker setting: they must show losses."""


def run(room, count, chance):
    """Cut the power ``count`` times; then as often as it takes with synchronous NORMAL."""
    larger = count // 3
    lost = _cut(room / "extra", count - larger, chance, "")
    lost += _cut_acts(room, larger, chance)
    weaker = _cut(room / "normal", max(WEAKER, count // 4), chance, "NORMAL")
    about = f"with synchronous NORMAL {len(weaker)} of {max(WEAKER, count // 4)} lost"
    if not weaker:
        lost.append("the test shows no loss with synchronous NORMAL, so it proves nothing")
    return Tally(count, count - len(lost), tuple(lost), about)


def _cut(room, count, chance, synchronous):
    """Return what was lost in ``count`` states."""
    room.mkdir()
    folder = room / "journal"
    held = a_journal(folder, some_steps(chance, (), 4))
    steps = some_steps(chance, held, STEPS)
    content = files_in(folder)
    ops = _recorded(folder, partial(a_person, steps=steps, synchronous=synchronous))
    moments = sorted(chance.randrange(len(ops) + 1) for _each in range(count))
    lost, disk, at, done = [], Disk(content), 0, 0
    for moment in moments:
        for op in ops[at:moment]:
            disk.take(op)
            done += "done" in acknowledged(op)
        at = moment
        problem = _look(room / "state", disk.after_a_cut(chance), held, steps, done)
        if problem:
            lost.append(f"after {at} requests: {problem}")
    return lost


def _cut_acts(room, count, chance):
    """Return what was lost in ``count`` states of the larger acts, one after the other."""
    lost, names = [], list(ACTS)
    for place, name in enumerate(names):
        folder = room / name / "journal"
        act = ACTS[name](folder, chance)
        content = files_in(folder)
        ops = _recorded(folder, partial(a_person, act=name))
        for _each in range(count // len(names) + (place < count % len(names))):
            disk, cut = Disk(content), chance.randrange(len(ops) + 1)
            for op in ops[:cut]:
                disk.take(op)
            acknowledged_ = any("done" in acknowledged(op) for op in ops[:cut])
            found, wrong = _found(room / "state", disk.after_a_cut(chance))
            if wrong or not act.fits(found, acknowledged_):
                lost.append(f"{name} after {cut} requests: {wrong or len(found)}")
    return lost


def _recorded(folder, begin):
    before = folder.parent / "before"
    shutil.copytree(folder, before)
    log = folder.parent / "log.txt"
    with (
        begin(folder) as person,
        strace.traced(person.pid, log, *ARGUMENTS),
    ):
        person.go()
        assert person.hear_all()[-1] == {"finished": True}
    shutil.rmtree(folder)
    before.rename(folder)
    return ops_of(log, folder)


def _look(state, content, held, steps, done):
    """Return what is lost in the state ``content``, empty if nothing."""
    for step in steps[:done]:
        held = held_after(held, step)
    possible = [held, *(held_after(held, step) for step in steps[done : done + 1])]
    found, wrong = _found(state, content)
    return wrong or lost_between(found, possible)


def _found(state, content):
    """Write the files of one state; return what the journal in it holds, and what is wrong."""
    shutil.rmtree(state, ignore_errors=True)
    state.mkdir(mode=0o700)
    for name, data in content.items():
        (state / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (state / name).write_bytes(data)
    return look(state)


FAULT = Fault(30, "power cut, disk rebuilt from the calls", 2000, 40, run, strace.lacking)
