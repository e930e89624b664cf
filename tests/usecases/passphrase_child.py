"""A process that changes a passphrase until it is killed; run by ``test_passphrase_killed.py``.

It says the number of each passphrase once that is the one in force.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from moodjournal.domain.passphrase import Secret
from moodjournal.usecases.set_passphrase import change_passphrase
from moodjournal.usecases.unlock import unlock
from tests.store.key_rooms import CHEAP, SECRET

journal, old, number = unlock(Path(sys.argv[1]), SECRET), SECRET, 0
while True:
    number += 1
    new = Secret(f"passphrase {number}")
    change_passphrase(journal, old, new.text, datetime.now(UTC), cost=CHEAP)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
    old = new
