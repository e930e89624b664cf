"""Try every fault and print the table: ``python -m tests.faults [share] [name ...]``."""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

from moodjournal.domain.registry import gather
from tests import faults
from tests.faults.fault import Fault


def main(share, names):
    """Try ``share`` (0 to 1) of the full count of each; return 1 if anything was lost."""
    found = gather(faults, "FAULT", Fault)
    ordered = sorted(found.items(), key=lambda item: item[1].order)
    seed = int(os.environ.get("SEED", "2026"))
    _say(f"seed {seed}\n\n| fault | tried | survived | lost | |\n|---|---|---|---|---|")
    failed = False
    for name, fault in ordered:
        if names and name not in names:
            continue
        failed |= _one(name, fault, share, seed)
    return int(failed)


def _one(name, fault, share, seed):
    lacking = fault.lacks()
    if lacking:
        _say(f"| {fault.name} | 0 | – | – | skipped: {lacking} |")
        return False
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as room:
        count = max(fault.few, round(fault.full * share))
        tally = fault.run(Path(room), count, random.Random(f"{seed} {name}"))
    took = time.monotonic() - begun
    about = f"{tally.about}; {took:.0f} s".lstrip("; ")
    _say(f"| {fault.name} | {tally.tried} | {tally.survived} | {len(tally.lost)} | {about} |")
    for line in tally.lost[:20]:
        sys.stderr.write(f"    {line}\n")
    return bool(tally.lost) or tally.survived < tally.tried


def _say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, set(sys.argv[2:])))
