"""A journal on disk under a key that the test knows, to look at its bytes."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from moodjournal.store.journal import Journal
from moodjournal.store.keys import Keys, new_keys
from moodjournal.store.link import link_to
from moodjournal.store.migrate import migrate
from tests.pages_of_a_file import pages_with


@dataclass
class OpenFile:
    """An encrypted journal; ``restart`` closes and opens it."""

    folder: Path
    keys: Keys
    journal: Journal | None = None

    @property
    def path(self):
        return self.folder / "journal.db"

    def restart(self):
        self.close()
        link = link_to(self.path, self.keys)
        migrate(link)
        self.journal = Journal(None, link)

    def close(self):
        if self.journal is not None:
            self.journal.close()
            self.journal = None

    def begin(self):
        return self.journal.begin()

    def pages_with(self, *pieces):
        return pages_with(self.path, self.keys.key, *pieces)


@contextmanager
def an_open_file(folder):
    file = OpenFile(folder, new_keys())
    file.restart()
    yield file
    file.close()
