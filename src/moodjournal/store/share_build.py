"""Write a copy for a therapist: a new file, from what was chosen, and from nothing else.

No row ever stood in it that does not stand in it: it is filled once, proved by being opened like
anybody would, and only then gets its name.
"""

import os
from collections.abc import Mapping
from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.chosen_record import Chosen
from moodjournal.domain.entity import new_id
from moodjournal.domain.moment import logical_day
from moodjournal.store.entities import KINDS
from moodjournal.store.keys import flush_folder
from moodjournal.store.link import driver
from moodjournal.store.share_code import COST, VERSION, CopyKey, new_copy_code, new_copy_key
from moodjournal.store.share_errors import CopyError, CopyStandsError
from moodjournal.store.share_file import entities_in, numbers_in, open_share
from moodjournal.store.share_schema import ABOUT, APPLICATION_ID, NUMBERS, row_of, statements
from moodjournal.store.slots import Cost

SETTINGS = (
    # The file has no name yet: what a crash leaves is thrown away, so nothing need be taken back.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
)

Rows = dict[str, list[Mapping[str, object]]]


def write_share(target: Path, chosen: Chosen, now: datetime, *, cost: Cost = COST) -> str:
    """Write ``chosen`` to ``target``; return the code that opens it, kept nowhere.

    Args:
        target: The file; nothing is ever written over one that is there.
        chosen: What leaves.
        now: UTC; the copy says the day.
        cost: Of the derivation; another one than ``COST`` is for tests.

    Raises:
        CopyStandsError: There is such a file.
        CopyError: It did not prove to hold what was chosen, and was thrown away.
        OSError: It cannot be written; nothing is left behind.
    """
    if target.exists():
        raise _stands(target)
    code = new_copy_code()
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        _fill(part, new_copy_key(code, cost), _rows(chosen, now))
        _prove(part, code, chosen, cost)
        _name(part, target)
    finally:
        part.unlink(missing_ok=True)
    return code


def _rows(chosen: Chosen, now: datetime) -> Rows:
    """Return the rows of every table, each list in the order of the record."""
    counts = (chosen.entries, chosen.of_entries) if chosen.tells_counts else (None, None)
    about = (new_id(), now.date().isoformat(), chosen.cover_note, *counts)
    rows: Rows = {
        ABOUT: [
            dict(zip(("id", "made_on", "cover_note", "entries", "of_entries"), about, strict=True))
        ],
        NUMBERS: [{"session_id": one, "number": number} for one, number in chosen.numbers.items()],
    }
    for one in chosen.record.entities():
        row = row_of(one)
        if isinstance(one, CheckIn):
            row["day"] = logical_day(one.moment, chosen.day_start).isoformat()
            _add_parts(rows, one)
        rows.setdefault(KINDS[type(one)].table, []).append(row)
    return rows


def _add_parts(rows: Rows, one: CheckIn) -> None:
    for place, rating in enumerate(one.ratings):
        part = {"check_in_id": one.id, "measure_id": rating.measure_id}
        rows.setdefault("rating", []).append(part | {"value": rating.value, "place": place})
    for place, tag in enumerate(one.tags):
        part = {"check_in_id": one.id, "tag_id": tag, "place": place}
        rows.setdefault("check_in_tag", []).append(part)


def _fill(part: Path, key: CopyKey, rows: Rows) -> None:
    raw = driver.connect(str(part), isolation_level=None)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f'PRAGMA key = "{key.pragma}"')
        for setting in SETTINGS:
            raw.execute(setting)
        raw.execute("BEGIN")
        for table, statement in statements().items():
            raw.execute(statement)
            if rows.get(table):
                first, *_others = rows[table]
                names, marks = ", ".join(f'"{one}"' for one in first), ", ".join("?" * len(first))
                # Names of tables and columns are our own; everything else goes in by "?".
                insert = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 see above
                raw.executemany(insert, [tuple(row.values()) for row in rows[table]])
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        raw.execute(f"PRAGMA user_version = {VERSION:d}")
        raw.execute("COMMIT")
    except driver.OperationalError as problem:
        raise OSError(_("The copy could not be written: is there room on the disk?")) from problem
    finally:
        raw.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _prove(part: Path, code: str, chosen: Chosen, cost: Cost) -> None:
    share = open_share(part, code, cost=cost)
    try:
        with share.begin() as db:
            same = entities_in(db) == {one.id: one for one in chosen.record.entities()}
            same = same and numbers_in(db) == dict(chosen.numbers)
        if not same or share.about.cover_note != chosen.cover_note:
            raise CopyError(_("The copy did not hold what was chosen, so it was not kept."))
    finally:
        share.close()


def _name(part: Path, target: Path) -> None:
    """Give the file its name; a link fails if one is there, where the disk knows links."""
    try:
        os.link(part, target)
    except FileExistsError as problem:
        raise _stands(target) from problem
    except OSError:
        if target.exists():
            raise _stands(target) from None
        part.replace(target)
    flush_folder(target.parent)


def _stands(target: Path) -> CopyStandsError:
    sentence = _("There is a file {file} already; please choose another name.")
    return CopyStandsError(sentence.format(file=target.name))
