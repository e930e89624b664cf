"""What is harmed at each call: small steps, and larger things that are whole or not there."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.clock import utc_now
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.importers.importer import Choices
from moodjournal.store.db import transaction
from moodjournal.store.errors import LockedError, WrongPassphraseError
from moodjournal.store.journal import JOURNAL_FILE, KEY_FILE
from moodjournal.store.key_file import new_key_file, write_key_file
from moodjournal.store.keys import new_keys
from moodjournal.store.link import link_to
from moodjournal.store.migrate import APPLICATION_ID, steps
from moodjournal.store.slots import Cost, OpenSlot
from moodjournal.usecases.back_up import back_up
from moodjournal.usecases.delete_for_good import delete_for_good
from moodjournal.usecases.import_file import bring_in, read_file
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.restore_backup import restore_in_place
from moodjournal.usecases.set_passphrase import change_passphrase, set_passphrase
from tests.faults.ground import SECRETS, a_journal
from tests.faults.step import Step, held_by, some_steps, take

CHEAP = Cost(1, 32, 4)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAYLIO = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2026-11-01,November 1,Sunday,10:00,good,"walk | tea","","brought in"\n'
    '2026-11-02,November 2,Monday,20:39,meh,"","","brought in too"\n'
)
ENTRIES = 8


class _Act:
    """One larger thing: what the folder is before, what a process does, what must be there."""

    def __init__(self, room: Path, chance):
        self.folder = room
        held = a_journal(room, some_steps(chance, (), ENTRIES))
        self.possible = [held]
        self.prepare(room, held)

    def prepare(self, folder, held):
        """Bring the folder to where the act begins, and say what it may hold afterwards."""


class BringIn(_Act):
    """Bring in a file of another program: all of its entries or none."""

    def prepare(self, folder, held):
        (folder / "daylio.csv").write_text(DAYLIO)
        self.count = len(held) + 2

    @staticmethod
    def deed(folder, wait):
        journal = open_journal(folder)
        wait()
        with journal.begin() as db:
            incoming = read_file(folder / "daylio.csv")
            bring_in(db, incoming, Choices("Europe/Berlin"), utc_now())

    def fits(self, found, acknowledged):
        old = all(found.get(id_) == note for id_, note in self.possible[0].items())
        counts = (self.count,) if acknowledged else (len(self.possible[0]), self.count)
        return old and len(found) in counts


class _KeepsAll(_Act):
    """An act after which every word is there as before."""

    def fits(self, found, acknowledged):
        return found == self.possible[0]


class BackUp(_KeepsAll):
    """Back the journal up; a half backup must never bear the name of one."""

    @staticmethod
    def deed(folder, wait):
        journal = open_journal(folder)
        wait()
        back_up(journal, NOW)


class SetPassphrase(_KeepsAll):
    """Set the first passphrase."""

    @staticmethod
    def deed(folder, wait):
        journal = open_journal(folder)
        wait()
        set_passphrase(journal, SECRETS[0].text, NOW, cost=CHEAP)


class ChangePassphrase(_KeepsAll):
    """Put another passphrase in the place of the one there is."""

    def prepare(self, folder, held):
        journal = open_journal(folder)
        set_passphrase(journal, SECRETS[0].text, NOW, cost=CHEAP)
        journal.close()

    @staticmethod
    def deed(folder, wait):
        journal = open_journal(folder, SECRETS[0])
        wait()
        change_passphrase(journal, SECRETS[0], SECRETS[1].text, NOW, cost=CHEAP)


class Migrate(_KeepsAll):
    """Open a journal that an older program wrote."""

    def prepare(self, folder, held):
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        keys = new_keys()
        link = link_to(folder / JOURNAL_FILE, keys)
        with transaction(link):
            steps()[0].up(link.raw)
            for id_, note in held.items():
                link.raw.execute(OLD_CHECK_IN, (id_, note))
            link.raw.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            link.raw.execute("PRAGMA user_version = 1")
        link.close()
        write_key_file(folder / KEY_FILE, new_key_file(keys, OpenSlot(keys.key)), keys)

    @staticmethod
    def deed(folder, wait):
        wait()
        open_journal(folder)


OLD_CHECK_IN = """
INSERT INTO check_in VALUES (?, '2026-11-01 10:00:00', NULL, NULL, '2026-11-01 10:00:00', 3600,
    'Europe/Berlin', 'minute', '2026-11-01', '2026-11-01 10:00:00', 5, ?, NULL, 0, 0, 0,
    'normal', NULL, NULL, '{}')
"""


class DeleteForGood(_Act):
    """Take one entry out for good."""

    def prepare(self, folder, held):
        self.gone = min(held)
        (folder / "gone").write_text(self.gone)
        self.possible.append({id_: note for id_, note in held.items() if id_ != self.gone})

    @staticmethod
    def deed(folder, wait):
        journal = open_journal(folder)
        wait()
        with journal.begin() as db:
            delete_for_good(db, CheckIn, (folder / "gone").read_text())

    def fits(self, found, acknowledged):
        return found == self.possible[1] or (not acknowledged and found == self.possible[0])


class Restore(_Act):
    """Bring a backup back in the place of a journal that went on after it."""

    def prepare(self, folder, held):
        journal = open_journal(folder)
        backup = back_up(journal, NOW).here
        take(Step("save", "f" * 32, "written later"), journal)
        self.possible.append(held_by(journal))
        journal.close()
        (folder / "backup").write_text(str(backup.path.relative_to(folder)))

    @staticmethod
    def deed(folder, wait):
        wait()
        backup = folder / (folder / "backup").read_text()
        restore_in_place(folder, backup, None, NOW + timedelta(days=1))

    def fits(self, found, acknowledged):
        return found == self.possible[0] or (not acknowledged and found == self.possible[1])


ACTS = MappingProxyType(
    {
        "bring in": BringIn,
        "back up": BackUp,
        "set passphrase": SetPassphrase,
        "change passphrase": ChangePassphrase,
        "migrate": Migrate,
        "delete for good": DeleteForGood,
        "restore": Restore,
    }
)


def do_act(name, folder, say):
    """Do one larger thing once told to go on; if it is refused in words, once more."""
    waited = []

    def wait():
        if not waited:
            waited.append(say.ready())

    try:
        ACTS[name].deed(folder, wait)
    except ToldError as problem:
        say(told=str(problem), kind=type(problem).__name__)
        _again(ACTS[name], folder, wait)
    say(done=0)
    say(finished=True)


def _again(act, folder, wait):
    """Try again as a person would.

    A disk may report an error for what it has kept all the same; then the passphrase is changed
    already, or the entry is gone.
    """
    with suppress(BadInputError, LockedError, WrongPassphraseError):
        act.deed(folder, wait)
