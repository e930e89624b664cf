"""The formats on the page, and writing them in the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.pages.share.told import Outcome, must_go_on, told
from moodjournal.usecases.export_decrypted import export_decrypted
from moodjournal.usecases.export_journal import export_journal
from moodjournal.usecases.export_journal import formats as open_formats

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moodjournal.domain.leaving import Leaving
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal

SQLITE = "sqlite"


@dataclass(frozen=True, slots=True)
class Form:
    """A format as it is offered.

    Attributes:
        key: What the program calls it.
        label: What people call it.
        about: What it is good for, in a sentence.
        suffix: Of the file, with its dot.
        holds_private: Whether it may be the person's own archive.
    """

    key: str
    label: str
    about: str
    suffix: str
    holds_private: bool = False


def forms() -> dict[str, Form]:
    """Return every format, in the order they are offered."""
    about = {
        "csv": _("For a spreadsheet. Each table is a file, with a list of its columns."),
        "json": _("Everything there is, and it can be brought in again."),
        "fhir": _("For a clinic's system."),
        "ics": _("The dates of sessions alone, each called “Appointment”."),
    }
    every = {
        one.key: Form(one.key, one.label(), about.get(one.key, ""), one.suffix, one.holds_private)
        for one in open_formats()
    }
    first = {key: every.pop(key) for key in about if key in every}
    plain = Form(SQLITE, _("Database without encryption"), _("For other programs."), ".sqlite")
    return first | every | {SQLITE: plain}


def write_form(
    db: Db,
    key: str,
    target: Path,
    leaving: Leaving,
    private: bool,
    transaction: bool,
    keep_going: Callable[[], bool],
) -> Outcome:
    """Write one of the open formats, whole or not at all; return what came of it."""
    work = partial(
        export_journal,
        db,
        key,
        target,
        private=private,
        leaving=leaving,
        transaction=transaction,
        keep_going=keep_going,
    )
    return told(target, work)


def write_decrypted_file(journal: Journal, target: Path, keep_going: Callable[[], bool]) -> Outcome:
    """Write the database without encryption; return what came of it."""
    return told(target, partial(_decrypted, journal, target, keep_going))


def _decrypted(journal: Journal, target: Path, keep_going: Callable[[], bool]) -> int:
    must_go_on(keep_going)
    return export_decrypted(journal, target)
