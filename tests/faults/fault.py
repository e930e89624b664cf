"""What a fault is, and what comes of trying it."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of one fault.

    Attributes:
        tried: How often it was tried.
        survived: How often nothing was lost and what had to be said was said.
        lost: What was lost, each in a line; empty is the bar.
        about: What else is worth printing.
    """

    tried: int
    survived: int
    lost: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One row of the table.

    Attributes:
        order: Its place in the table.
        name: What is done to the program.
        full: How often ``make faults`` tries it.
        few: How often ``make test`` does.
        run: Tries it in a folder, so often, with this chance.
        lacks: Says what this machine lacks for it; empty if nothing.
    """

    order: int
    name: str
    full: int
    few: int
    run: Callable[[Path, int, random.Random], Tally]
    lacks: Callable[[], str] = str
