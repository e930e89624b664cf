"""Put another journal in the place of the one in a folder; the present one is kept aside, whole.

The new one is first built whole in a folder of its own. Then a marker is written: from there on the
change is finished, by this run or at the next opening; before it, nothing has happened yet. So a
crash at any step leaves the old journal or the new one, and never a mixture.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.store.errors import JournalDamagedError
from moodjournal.store.file_names import JOURNAL, KEYS, STAMP
from moodjournal.store.keys import flush_folder, replace_file

MARKER = "restoring.json"
BUILT, ASIDE = "restoring-", "replaced-"
NEW_NAME = re.compile(r"restoring-\d{8}-\d{6}(?:-\d+)?")
OLD_NAME = re.compile(r"replaced-\d{8}-\d{6}(?:-\d+)?")
OLD_PARTS = (f"{JOURNAL}-journal", JOURNAL, KEYS)
"""What goes aside, first what SQLite keeps of a cut save: left behind, it would spoil the new."""
NEW_PARTS = (KEYS, JOURNAL)
MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Plan:
    """The two folders of one change, inside the folder of the journal."""

    new: Path
    old: Path


def replace_journal(folder: Path, build: Callable[[Path], None], now: datetime) -> Path | None:
    """Let ``build`` fill a folder, then put its journal in the place of the present one.

    Args:
        folder: Of the journal, which is closed and which nobody else has open.
        build: Writes journal and key file into the folder it is given, or raises.
        now: UTC.

    Returns:
        The folder in which the one before is kept aside; None if there was none.

    Raises:
        OSError: It cannot be written; the journal is the one before, or the next opening goes on.
    """
    settle(folder)
    clear_unfinished(folder)
    plan = _plan(folder, now)
    plan.new.mkdir(mode=0o700)
    try:
        build(plan.new)
        flush_folder(plan.new)
        flush_folder(folder)
        body = {"new": plan.new.name, "old": plan.old.name}
        replace_file(folder / MARKER, json.dumps(body).encode())
    except BaseException:
        if not (folder / MARKER).exists():
            _take_away(plan.new)
        raise
    settle(folder)
    return plan.old if plan.old.exists() else None


def settle(folder: Path) -> None:
    """Finish a change that was decided; every opening begins with this.

    Raises:
        JournalDamagedError: The marker cannot be read; nothing is touched.
        OSError: The folder does not take it.
    """
    marker = folder / MARKER
    if marker.exists():
        _finish(folder, _read(marker))
        marker.unlink(missing_ok=True)
        flush_folder(folder)
        clear_unfinished(folder)


def clear_unfinished(folder: Path) -> None:
    """Take away what a change that was never decided has built; for who alone may write here."""
    if (folder / MARKER).exists() or not folder.is_dir():
        return
    for one in folder.iterdir():
        if NEW_NAME.fullmatch(one.name) and one.is_dir():
            _take_away(one)


def kept_aside(folder: Path) -> tuple[Path, ...]:
    """Return the folders in which journals are kept that another took the place of, oldest first.

    Raises:
        OSError: The folder cannot be read.
    """
    return tuple(
        sorted(one for one in folder.iterdir() if OLD_NAME.fullmatch(one.name) and one.is_dir())
    )


def _finish(folder: Path, plan: Plan) -> None:
    if (plan.new / KEYS).exists():  # none of the new parts is in its place yet
        plan.old.mkdir(mode=0o700, exist_ok=True)
        for name in OLD_PARTS:
            _move(folder / name, plan.old)
        if not any(plan.old.iterdir()):
            plan.old.rmdir()
        else:
            flush_folder(plan.old)
        flush_folder(folder)
    for name in NEW_PARTS:
        if _move(plan.new / name, folder):
            flush_folder(folder)


def _move(path: Path, into: Path) -> bool:
    """Move ``path`` into the folder ``into``; return whether it was there."""
    if not path.exists():
        return False
    path.rename(into / path.name)
    return True


def _read(marker: Path) -> Plan:
    try:
        with marker.open("rb") as file:
            body = json.loads(file.read(MOST_BYTES))
        names = (NEW_NAME.fullmatch(body["new"]), OLD_NAME.fullmatch(body["old"]))
        new, old = (one[0] for one in names if one is not None)
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise JournalDamagedError(
            _("The note about a restore under way is damaged; nothing was touched.")
        ) from problem
    return Plan(marker.parent / new, marker.parent / old)


def _plan(folder: Path, now: datetime) -> Plan:
    stamp = name = now.astimezone(UTC).strftime(STAMP)
    number = 1
    while (folder / f"{ASIDE}{name}").exists():
        number += 1
        name = f"{stamp}-{number}"
    return Plan(folder / f"{BUILT}{name}", folder / f"{ASIDE}{name}")


def _take_away(built: Path) -> None:
    """Take away a folder that was built here; what is not ours in it stays."""
    for name in (*NEW_PARTS, f"{JOURNAL}-journal", f"{KEYS}.part"):
        (built / name).unlink(missing_ok=True)
    if not any(built.iterdir()):
        built.rmdir()
