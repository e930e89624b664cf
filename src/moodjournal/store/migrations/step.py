"""What a migration is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the schema.

    Attributes:
        up: Gets the driver's connection; runs in a transaction that also sets the step's number.
    """

    up: Callable[[Any], None]
