"""What an exporter is, and how its files come to stand whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from moodjournal.domain.record import Record


@dataclass(frozen=True, slots=True)
class Exporter:
    """One way out.

    Attributes:
        key: What the command line calls it.
        label: Gives what people call it.
        suffix: Of the file that is proposed, with its dot.
        write: Writes a record to a path, over a file of that name; raises OSError if it cannot.
    """

    key: str
    label: Callable[[], str]
    suffix: str
    write: Callable[[Record, Path], None]


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
