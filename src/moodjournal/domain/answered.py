"""An answer after which a person should see at once who can be reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered, for the Support panel.

    Attributes:
        item: The words of the item, exactly as published.
        option: The words of the answer, exactly as published.
    """

    item: str
    option: str
