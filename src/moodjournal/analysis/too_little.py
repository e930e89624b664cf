"""The answer where there is not enough to tell: what there is, and what it takes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TooLittle:
    """There is too little to tell.

    Attributes:
        have: How many there are.
        need: How many it takes.
        missing: What is missing, in words a person reads; may be empty.
    """

    have: int
    need: int
    missing: str = field(default="", compare=False)

    @property
    def n(self) -> int:
        """How many there are."""
        return self.have
