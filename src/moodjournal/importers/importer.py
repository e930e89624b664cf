"""What an importer is, and what it finds in a file before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from types import MappingProxyType

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 100_000
MOST_NOTE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in the file that cannot come in as it stands.

    Attributes:
        line: Line of the file, from 1.
        sentence: What is wrong with it, in one plain sentence.
    """

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class MoodName:
    """One mood name of the file.

    Attributes:
        name: As the file writes it.
        count: How many entries have it.
        level: The other program's own level, 1 to 5, if the name is one of its defaults.
    """

    name: str
    count: int
    level: int | None

    @property
    def mood(self) -> int | None:
        """The mood 0-10 of a known level (1, 3, 5, 7, 9); None if the person must say."""
        return None if self.level is None else mood_of_level(self.level)


@dataclass(frozen=True, slots=True)
class IncomingCheckIn:
    """One entry of the file, in local time: which zone it was, the person says.

    Attributes:
        line: Line of the file where it begins, from 1.
        day: Local date.
        at: Wall time; None if the file tells none.
        mood: Mood name as given, stripped; empty if there is none.
        level: Level of a known name, 1 to 5.
        note: Plain text.
        tags: Names, in the order of the file, none twice.
        as_given: Columns that have no place of their own here, unchanged.
        source_key: Hash of program, local time and content; the same entry has the same key.
    """

    line: int
    day: date
    at: time | None
    mood: str
    level: int | None
    note: str
    tags: tuple[str, ...]
    as_given: Mapping[str, str]
    source_key: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file holds.

    Attributes:
        program: The program that wrote it, as people call it.
        check_ins: Its entries, in the order of the file; none has the key of another.
        problems: What would be left out or shortened; the person agrees before the rest comes in.
        notices: What was noticed and needs no answer, in plain sentences.
        moods: Every mood name, in the order of first appearance.
    """

    program: str
    check_ins: tuple[IncomingCheckIn, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()
    moods: tuple[MoodName, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decided about a file.

    Attributes:
        zone: IANA zone in which its times are read.
        mapping: ``{mood name: 0-10}``; None keeps the name as a tag without a number. Names are
            compared without regard to case. Known names need no entry, but may have one.
        leave_out: The person agreed to leave out what has a problem.
    """

    zone: str
    mapping: Mapping[str, int | None] = field(default_factory=lambda: MappingProxyType({}))
    leave_out: bool = False


@dataclass(frozen=True, slots=True)
class Importer:
    """One way in.

    Attributes:
        key: What the command line calls it.
        label: Gives what people call it.
        recognise: Tells from the bytes of a file whether it is one of these.
        read: Reads the bytes; raises BadInputError if nothing of it can be used.
    """

    key: str
    label: Callable[[], str]
    recognise: Callable[[bytes], bool]
    read: Callable[[bytes], Incoming]


def mood_of_level(level: int) -> int:
    """Return the mood 0-10 that a level of 1 to 5 stands for: the middle of its fifth."""
    return 2 * level - 1
