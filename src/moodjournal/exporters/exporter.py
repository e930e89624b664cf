"""What an exporter is, and how its files come to stand whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Protocol, TypeVar

from moodjournal.domain.errors import ToldError
from moodjournal.domain.record import Record

T = TypeVar("T")
LOOK_EVERY = 256
"""Things written between two looks at whether to go on."""


class StoppedError(ToldError):
    """The person stopped it; nothing is left behind."""


def always() -> bool:
    """Go on."""
    return True


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is to be written; each format looks at what concerns it.

    Attributes:
        whole: What the record was cut from: numbers of sessions and the hours after them are
            taken from it. None if the record is no cut.
        pseudonym: What a file calls the person; empty to take it from the record.
        name: The person's name, for the formats that can carry one; empty for none.
        transaction: Whether a FHIR bundle is to be loaded by a server rather than read.
        keep_going: Asked now and then; once it says no, writing ends and leaves nothing.
    """

    whole: Record | None = None
    pseudonym: str = ""
    name: str = ""
    transaction: bool = False
    keep_going: Callable[[], bool] = always

    def going(self, every: Iterable[T]) -> Iterator[T]:
        """Yield ``every``, for as long as it is to go on.

        Raises:
            StoppedError: It is not.
        """
        for count, one in enumerate(every):
            if count % LOOK_EVERY == 0 and not self.keep_going():
                raise StoppedError(_("Stopped; nothing was written."))
            yield one


PLAIN = Manner()
"""The whole record, as it is."""


class Write(Protocol):
    """Writes a record to a path, over a file of that name; raises OSError if it cannot."""

    def __call__(self, record: Record, target: Path, manner: Manner = PLAIN) -> None:
        """Write it."""
        ...


@dataclass(frozen=True, slots=True)
class Exporter:
    """One way out.

    Attributes:
        key: What the command line calls it.
        label: Gives what people call it.
        suffix: Of the file that is proposed, with its dot.
        write: Writes a record to a path, over a file of that name; raises OSError if it cannot.
        holds_private: Whether private entries and the trash may be in it; then it is for the
            person's own archive. No other format ever gets them.
    """

    key: str
    label: Callable[[], str]
    suffix: str
    write: Write
    holds_private: bool = False


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a path beside ``target`` to write to; it takes the name once all is written.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    part = target.with_name(target.name + ".part")
    try:
        yield part
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
