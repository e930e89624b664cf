"""Journals with a passphrase that is quick to try, for tests."""

from moodjournal.domain.passphrase import Secret
from moodjournal.store.slots import Cost

CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)
"""The least that Argon2 does; real ones are calibrated to half a second."""

WORDS = "three boats at dusk"
SECRET = Secret(WORDS)
OTHER = Secret("four birds at dawn")
