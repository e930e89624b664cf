"""What a person deleted for good leaves the backups too, or they are told which still hold it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import ToldError
from moodjournal.store import Db
from moodjournal.store.backup_folder import BACKUPS, all_named, backups_in
from moodjournal.store.erasing import erase_for_good
from moodjournal.store.journal import Journal
from moodjournal.store.keys import Keys
from moodjournal.store.replacing import kept_aside
from moodjournal.store.rewriting import rewrite_backup
from moodjournal.usecases.choose_second_place import see_second_place


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of the backups.

    Attributes:
        rewritten: How many were written anew without it; the others never held it.
        unreachable: Paths of backups, and of journals kept aside, that may still hold it.
        second_place_away: The second place was not there just now.
    """

    rewritten: int
    unreachable: tuple[Path, ...]
    second_place_away: bool = False

    @property
    def said(self) -> str:
        """What may still hold it, in words; empty if nothing does."""
        parts = []
        if self.unreachable:
            names = ", ".join(str(one) for one in self.unreachable)
            parts.append(_("These could not be rewritten and may still hold it: {names}."))
            parts[0] = parts[0].format(names=names)
        if self.second_place_away:
            parts.append(_("Backups in the second place still hold it; that was not there."))
        return " ".join(parts)


def clean_backups(
    folder: Path, keys: Keys, second: Path | None, kind: type[Entity], entity_id: str
) -> Cleaned:
    """Write the backups of a journal anew without one entity, as ``delete_for_good`` took it out.

    It needs no connection to the journal and may run in the second thread; it opens every backup,
    so many and large ones take a while.

    Args:
        folder: Of the journal.
        keys: Of the journal.
        second: The second place; None if there is none.
        kind: The domain class.
        entity_id: Its id.
    """
    erase = partial(_erase, kind=kind, entity_id=entity_id)
    rewritten, unreachable = _clean(folder / BACKUPS, keys, erase, ours_alone=True)
    aside = [*unreachable, *kept_aside(folder)]
    away = second is not None and not second.is_dir()
    if second is not None and not away:
        more, left = _clean(second, keys, erase, ours_alone=False)
        rewritten += more
        aside += left
    return Cleaned(rewritten, tuple(aside), away)


def prepare_cleaning(journal: Journal, kind: type[Entity], entity_id: str) -> Callable[[], Cleaned]:
    """Return ``clean_backups`` for an open journal, ready to run in any thread."""
    if journal.folder is None or journal.keys is None:
        return partial(Cleaned, 0, ())
    with journal.begin() as db:
        place = see_second_place(db)
    second = None if place is None else place.folder
    return partial(clean_backups, journal.folder, journal.keys, second, kind, entity_id)


def _erase(db: Db, *, kind: type[Entity], entity_id: str) -> None:
    erase_for_good(db, kind, entity_id)


def _clean(
    folder: Path, keys: Keys, erase: Callable[[Db], None], *, ours_alone: bool
) -> tuple[int, list[Path]]:
    try:
        backups = backups_in(folder, keys.id)
        named = all_named(folder) if ours_alone else ()
    except OSError:
        return 0, [folder]
    rewritten, unreachable = 0, list[Path](_others(named, (one.path for one in backups)))
    for one in backups:
        try:
            rewritten += rewrite_backup(one, keys, erase)
        except (ToldError, OSError):
            unreachable.append(one.path)
    return rewritten, unreachable


def _others(named: Iterable[Path], ours: Iterable[Path]) -> list[Path]:
    """Return what is called a backup beside the journal and cannot be read as one of it."""
    known = set(ours)
    return sorted(one for one in named if one not in known)
