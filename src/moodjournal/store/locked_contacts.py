"""``support.json``: contacts that may be read while the journal is locked, and nothing else.

It follows the journal inside the transaction that writes a contact, whoever writes it: a page, an
import, undo. So what is taken back there is gone here too (RELIABILITY.md, "Locked").
"""

import json
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal.domain.contact import Contact, ContactKind
from moodjournal.store import entities
from moodjournal.store.db import Db
from moodjournal.store.errors import FolderClosedError
from moodjournal.store.keys import flush_folder, replace_file

SUPPORT_FILE = "support.json"
FORMAT = 1
MOST_BYTES = 64 * 1024
TABLE = entities.KINDS[Contact].table


def follow(db: Db, folder: Path) -> None:
    """Write what may be read while locked beside the journal; take the file away if nothing may.

    Raises:
        FolderClosedError: The folder does not take it; the caller keeps nothing then.
    """
    shown = [one for one in entities.everything(db, Contact) if one.show_while_locked]
    path = folder / SUPPORT_FILE
    try:
        if shown:
            body = {"format": FORMAT, "contacts": [_plain(one) for one in shown]}
            content = json.dumps(body, ensure_ascii=False, indent=1).encode("utf-8", "replace")
            replace_file(path, content)
        elif path.exists():
            path.unlink()
            flush_folder(folder)
    except OSError as problem:
        raise FolderClosedError(
            _("The contacts to show while locked cannot be written, so nothing was changed.")
        ) from problem


def read(folder: Path) -> tuple[Contact, ...]:
    """Return the contacts of ``support.json``; what is missing or damaged is passed over."""
    try:
        with (folder / SUPPORT_FILE).open("rb") as file:
            body = json.loads(file.read(MOST_BYTES))
        if body["format"] != FORMAT:
            return ()
        return tuple(_contact(one, at) for at, one in enumerate(body["contacts"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()


def _plain(contact: Contact) -> dict[str, str]:
    return {
        "kind": contact.kind.value,
        "name": contact.name,
        "number": contact.number,
        "note": contact.note,
    }


def _contact(one: Any, place: int) -> Contact:
    return Contact(
        kind=ContactKind(one["kind"]),
        name=str(one["name"]),
        number=str(one["number"]),
        note=str(one["note"]),
        show_while_locked=True,
        place=place,
    )
