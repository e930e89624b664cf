"""Print the pins of the first lock that the second has not: ``lock_difference.py ALL RUN``."""

import re
import sys
from pathlib import Path

_PIN = re.compile(r"^\S.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)


def pins(lock: Path) -> list[str]:
    """Return each pin of ``lock`` with its hashes, in the order of the file."""
    return _PIN.findall(lock.read_text(encoding="utf-8"))


def _name(pin: str) -> str:
    return pin.split("==")[0]


def main(everything: Path, kept_elsewhere: Path) -> None:
    """Print what only ``everything`` names."""
    known = {_name(pin) for pin in pins(kept_elsewhere)}
    sys.stdout.writelines(pin for pin in pins(everything) if _name(pin) not in known)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
