"""A full disk, a folder that turns read-only or forbidden, a folder taken away while open."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.faults.deeds import NOBODY
from tests.faults.fault import Fault, Tally
from tests.faults.ground import a_journal, look
from tests.faults.person import a_person

SMALL = "size=1m"


def run(_room, count, _chance):
    """Harm the folder in each way in turn, ``count`` times in all."""
    lost, ways = [], (_read_only, _forbidden, _taken_away, *_full_disk())
    for turn in range(count):
        way = ways[turn % len(ways)]
        with _a_room() as room:
            problem = _harmed(room, way)
        if problem:
            lost.append(f"{way.__name__.strip('_')}: {problem}")
    return Tally(count, count - len(lost), tuple(lost), f"{len(ways)} ways")


def _harmed(room, way):
    """Return what went wrong: a save must be refused in words, and work again afterwards."""
    with way(room) as (folder, harm, mend):
        with a_person(folder, deed="save each time") as person:
            saved = 0
            while "done" in person.try_once() and saved < 2:
                saved += 1
            harm()
            refused = person.try_once()
            while "done" in refused and saved < 500:
                saved += 1
                refused = person.try_once()
            mend()
            again = person.try_once()
        if "told" not in refused:
            return f"no plain sentence: {refused}"
        if "done" not in again:
            return f"the second try did not work: {again}"
        found, wrong = look(folder)
    return wrong or ("" if len(found) == again["done"] + 1 else f"{len(found)} of {again} kept")


@contextmanager
def _a_room():
    """Give a folder that nobody, too, may enter."""
    room = Path(tempfile.mkdtemp())
    room.chmod(0o711)
    try:
        yield room
    finally:
        shutil.rmtree(room)


def _given_away(folder):
    a_journal(folder)
    if os.getuid() == 0:
        for each in (folder, *folder.iterdir()):
            os.chown(each, NOBODY, NOBODY)
    return folder


@contextmanager
def _read_only(room):
    folder = _given_away(room / "journal")
    yield folder, lambda: folder.chmod(0o500), lambda: folder.chmod(0o700)


@contextmanager
def _forbidden(room):
    folder = _given_away(room / "journal")
    yield folder, lambda: folder.chmod(0), lambda: folder.chmod(0o700)


@contextmanager
def _taken_away(room):
    folder, away = _given_away(room / "journal"), room / "away"
    yield folder, lambda: folder.rename(away), lambda: away.rename(folder)


@contextmanager
def _full(room):
    small = room / "small"
    small.mkdir()
    _mount(small, check=True)
    try:
        small.chmod(0o711)
        ballast = small / "ballast"
        ballast.write_bytes(bytes(200_000))
        folder = _given_away(small / "journal")
        yield folder, lambda: None, ballast.unlink
    finally:
        _unmount(small)


def _full_disk():
    """Return the way that needs a small disk of its own, where the system allows one."""
    if os.getuid() != 0 or shutil.which("mount") is None:
        return ()
    with tempfile.TemporaryDirectory() as there:
        if _mount(there).returncode != 0:
            return ()
        _unmount(there)
    return (_full,)


def _mount(there, check=False):
    command = [str(shutil.which("mount")), "-t", "tmpfs", "-o", SMALL, "tmpfs", str(there)]
    return subprocess.run(command, check=check, capture_output=True)


def _unmount(there):
    command = [str(shutil.which("umount")), str(there)]
    subprocess.run(command, check=True)


def lacking():
    """Return what this machine lacks; empty if nothing."""
    return "" if sys.platform == "linux" else "it needs the users and folders of Linux"


FAULT = Fault(60, "disk full, read-only, no permission, folder taken away", 80, 4, run, lacking)
