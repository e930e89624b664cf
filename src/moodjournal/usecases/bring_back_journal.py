"""A person brings back a journal that was taken out as JSON, into an empty one or one in use."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from moodjournal.domain.change import Before, Change, Topic
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText, SettingValue
from moodjournal.domain.record import Record
from moodjournal.importers.our_json import is_ours, read_json
from moodjournal.store import Db, check_ins, entities

HEAD = 4096


def is_journal(path: Path) -> bool:
    """Tell whether the file at ``path`` is a journal that Mood Journal wrote.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return is_ours(file.read(HEAD))


def read_journal(path: Path) -> Record:
    """Return the journal in the file at ``path``, its parts fitting each other.

    Raises:
        BadInputError: It is damaged, or written by a newer program.
        OSError: It cannot be read.
    """
    record = read_json(path)
    check_links(record)
    return record


def bring_back(db: Db, record: Record, now: datetime) -> Change:
    """Write all of ``record``. What is here already and equal stays as it is.

    Of two that differ the one edited later stands, and the words of the other are kept as older
    text (MODEL.md, "Merge"). An entry of another program that is here already comes once.
    """
    before: list[Before] = []
    count = 0
    for one in fields(record):
        fresh = [each for each in getattr(record, one.name) if not _of_this_place(each)]
        if fresh:
            written, new = _merge(db, fresh, now)
            before.extend(written)
            count += new if one.name == "check_ins" else 0
    said = ngettext("{count} check-in came back.", "{count} check-ins came back.", count)
    change = Change.of(*before, said=said.format(count=count))
    if any(one.kind is SettingValue for one in before):
        check_ins.index_days(db)  # the day start may be among them
        return Change(change.topics | {Topic.CHECK_INS}, change.before, change.said)
    return change


def _of_this_place(one: Entity) -> bool:
    """Tell whether it belongs to the computer it was written on; a file of another brings none."""
    return isinstance(one, SettingValue) and one.is_of_this_place


def _merge(db: Db, theirs: list[Entity], now: datetime) -> tuple[list[Before], int]:
    """Write those of one kind; return the states before, and how many are new."""
    kind = type(theirs[0])
    ours = {one.id: one for one in entities.everything(db, kind, trashed=None)}
    sources = check_ins.known_sources(db) if kind is CheckIn else frozenset()
    new = [one for one in theirs if one.id not in ours and not _known(one, sources)]
    differing = [one for one in theirs if one.id in ours and one != ours[one.id]]
    before = [*entities.add_all(db, new)]
    for one in differing:
        before.extend(_settle(db, ours[one.id], one, now))
    return before, len(new)


def _known(one: Entity, sources: frozenset[str]) -> bool:
    return isinstance(one, CheckIn) and one.source_key in sources


def _settle(db: Db, ours: Entity, theirs: Entity, now: datetime) -> Iterable[Before]:
    later = theirs if _edited(theirs) > _edited(ours) else ours
    other = ours if later is theirs else theirs
    if later is theirs:
        entities.put(db, theirs)
        yield Before(type(ours), ours.id, ours)
    for name in ours.words:
        text = getattr(other, name)
        if text and text != getattr(later, name):
            older = OlderText(
                kind=ours.topic.value,
                entity_id=ours.id,
                field=name,
                text=text,
                replaced_at=_edited(later),
                created_at=now,
            )
            entities.put(db, older)
            yield Before(OlderText, older.id, None)


def _edited(one: Entity) -> datetime:
    return one.edited_at or one.created_at


def check_links(record: Record) -> None:
    """Check that everything in ``record`` that points to something finds it there.

    Raises:
        BadInputError: Something is missing, or an id stands twice.
    """
    known = {one.name: {each.id for each in getattr(record, one.name)} for one in fields(record)}
    twice = any(len(known[one.name]) < len(getattr(record, one.name)) for one in fields(record))
    sources = [one.source_key for one in record.check_ins if one.source_key is not None]
    lost = (
        {one.course_id for one in (*record.phases, *record.goals)}
        | {one.course_id for one in record.sessions if one.course_id is not None}
    ) - known["courses"]
    lost |= (
        {one.session_id for one in (*record.effects, *record.reflections)}
        | {one.session_id for one in record.steps if one.session_id is not None}
    ) - known["sessions"]
    lost |= {tag for one in record.check_ins for tag in one.tags} - known["tags"]
    lost |= {rating.measure_id for one in record.check_ins for rating in one.ratings} - known[
        "measures"
    ]
    if lost or twice or len(set(sources)) < len(sources):
        raise BadInputError(
            _("The file is damaged: its parts do not fit each other; nothing of it was taken.")
        )
