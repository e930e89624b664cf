"""A process that seals notes until it is killed; run by ``test_sealed.py``.

It says the number of each state once that is on the disk.
"""

import sys
from pathlib import Path

from moodjournal.store.sealed import seal

folder, note_id = Path(sys.argv[1]), sys.argv[2]
number = 0
while True:
    number += 1
    seal(folder, {"id": note_id, "number": number, "words": "x" * 3000})
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
