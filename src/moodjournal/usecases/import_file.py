"""A person brings a file of another program along: first a look, then all of it or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from moodjournal import importers
from moodjournal.domain.change import Change
from moodjournal.domain.check_in import MOOD, CheckIn, Mode
from moodjournal.domain.entity import new_id
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.measure import Tag
from moodjournal.domain.moment import Moment
from moodjournal.domain.registry import gather
from moodjournal.importers.importer import (
    MOST_BYTES,
    Choices,
    Importer,
    Incoming,
    IncomingCheckIn,
    MoodName,
)
from moodjournal.importers.text_file import refuse_other_kinds
from moodjournal.store import Db, check_ins, entities


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file holds and what it would become; nothing is written yet.

    Attributes:
        incoming: All that was read; ``bring_in`` takes it.
        file_name: Name of the file.
        first_day: Local day of the oldest entry.
        last_day: Local day of the newest.
        count: How many entries can come in.
        already_here: How many of them an earlier import brought.
        to_choose: Mood names that are no known default: the person says what they become.
        activities: How many names become tags.
        notes: How many entries have words.
        without_time: How many entries tell the day alone.
    """

    incoming: Incoming
    file_name: str
    first_day: date
    last_day: date
    count: int
    already_here: int
    to_choose: tuple[MoodName, ...]
    activities: int
    notes: int
    without_time: int


def forms() -> tuple[Importer, ...]:
    """Return every kind of file that can be brought in."""
    return tuple(gather(importers, "IMPORTER", Importer).values())


def read_file(path: Path, as_form: str | None = None) -> Incoming:
    """Read a file, recognised by what is in it, or as ``as_form`` if that is given.

    Raises:
        BadInputError: It is no file that is known, or nothing of it can be used.
        OSError: It cannot be read.
    """
    if path.stat().st_size > MOST_BYTES:
        raise BadInputError(_("The file is larger than 20 MB."))
    content = path.read_bytes()
    known = forms()
    if as_form is not None:
        found = next((one for one in known if one.key == as_form), None)
        if found is None:
            sentence = _("“{form}” is no form that is known; there are: {forms}.")
            keys = ", ".join(one.key for one in known)
            raise BadInputError(sentence.format(form=as_form, forms=keys))
    else:
        found = next((one for one in known if one.recognise(content)), None)
    if found is None:
        refuse_other_kinds(content)
        raise BadInputError(_("This is no file of a program that is known here."))
    return found.read(content)


def look_into(db: Db, path: Path, as_form: str | None = None) -> Preview:
    """Tell what bringing in the file at ``path`` would do; nothing is written.

    Raises:
        BadInputError: Nothing of it can be used; the sentence says why.
        OSError: It cannot be read.
    """
    return preview(db, read_file(path, as_form), path.name)


def preview(db: Db, incoming: Incoming, file_name: str) -> Preview:
    """Tell what bringing in ``incoming`` would do; nothing is written."""
    entries = incoming.check_ins
    here = check_ins.known_sources(db)
    days = [one.day for one in entries]
    return Preview(
        incoming=incoming,
        file_name=file_name,
        first_day=min(days),
        last_day=max(days),
        count=len(entries),
        already_here=sum(one.source_key in here for one in entries),
        to_choose=tuple(one for one in incoming.moods if one.mood is None),
        activities=len({tag.casefold() for one in entries for tag in one.tags}),
        notes=sum(bool(one.note) for one in entries),
        without_time=sum(one.at is None for one in entries),
    )


def check_choices(incoming: Incoming, choices: Choices) -> dict[str, int | None]:
    """Return ``{mood name in lower case: mood 0-10, or None for a tag}``, complete.

    Raises:
        BadInputError: A name is not mapped, a mapped name is not in the file, a mood is off the
            scale, or something has a problem and the person did not agree to leave it out.
    """
    chosen = {name.strip().casefold(): mood for name, mood in choices.mapping.items()}
    names = {one.name.casefold(): one for one in incoming.moods}
    if strange := [name for name in chosen if name not in names]:
        sentence = _("No entry of the file has the mood “{name}”.")
        raise BadInputError(sentence.format(name=strange[0]))
    if any(mood is not None and mood not in MOOD for mood in chosen.values()):
        raise BadInputError(_("Mood goes from 0 to 10."))
    if open_names := [one for key, one in names.items() if one.mood is None and key not in chosen]:
        told = ", ".join(f"{one.name} ({one.count})" for one in open_names)
        raise BadInputError(_("These mood names still need a number: {names}.").format(names=told))
    if incoming.problems and not choices.leave_out:
        problem = incoming.problems[0]
        sentence = _("Line {line}: {problem} Say that it may be left out to bring in the rest.")
        raise BadInputError(sentence.format(line=problem.line, problem=problem.sentence))
    return {key: one.mood for key, one in names.items()} | chosen


def bring_in(db: Db, incoming: Incoming, choices: Choices, now: datetime) -> Change:
    """Write what is not here yet, marked as imported. One undo takes all of it out again.

    Raises:
        BadInputError: See ``check_choices``; nothing is written then.
    """
    moods = check_choices(incoming, choices)
    here = check_ins.known_sources(db)
    fresh = [one for one in incoming.check_ins if one.source_key not in here]
    if not fresh:
        return Change.of(said=_("Nothing is new: every entry of the file is here already."))
    stamp = after_the_last(db, now)
    tags, new_tags = _tags(db, fresh, moods, stamp)
    brought = Import(program=incoming.program, check_ins=len(fresh), created_at=stamp)
    made = [_check_in(one, moods, tags, brought, choices.zone, now) for one in fresh]
    said = ngettext("{count} check-in brought in.", "{count} check-ins brought in.", len(made))
    return Change.of(
        *entities.add_all(db, new_tags),
        *entities.add_all(db, [brought]),
        *entities.add_all(db, made),
        said=said.format(count=len(made)),
        made=(brought.id,),
    )


def after_the_last(db: Db, now: datetime) -> datetime:
    """Return ``now``, or a second after the last import: which one is the last must be clear."""
    last = max((one.created_at for one in entities.everything(db, Import)), default=None)
    return now if last is None or last < now else last + timedelta(seconds=1)


def _tags(
    db: Db, fresh: Iterable[IncomingCheckIn], moods: Mapping[str, int | None], now: datetime
) -> tuple[dict[str, str], list[Tag]]:
    """Return ``{name in lower case: tag id}`` for all that is needed, and the new ones of them."""
    standing = entities.everything(db, Tag)
    ids = {one.name.strip().casefold(): one.id for one in reversed(standing)}
    place = max((one.place for one in standing), default=-1) + 1
    new: list[Tag] = []
    for name in (name for one in fresh for name in _tag_names(one, moods)):
        if name.casefold() not in ids:
            tag = Tag(name=name, place=place + len(new), created_at=now)
            ids[name.casefold()] = tag.id
            new.append(tag)
    return ids, new


def _tag_names(entry: IncomingCheckIn, moods: Mapping[str, int | None]) -> tuple[str, ...]:
    if entry.mood and moods[entry.mood.casefold()] is None:
        rest = (tag for tag in entry.tags if tag.casefold() != entry.mood.casefold())
        return (entry.mood, *rest)
    return entry.tags


def _check_in(
    entry: IncomingCheckIn,
    moods: Mapping[str, int | None],
    tags: Mapping[str, str],
    brought: Import,
    zone: str,
    now: datetime,
) -> CheckIn:
    moment = _moment(entry, zone)
    return CheckIn(
        id=new_id(),
        created_at=now,
        moment=moment,
        recorded_at=moment.utc,
        mood=moods[entry.mood.casefold()] if entry.mood else None,
        tags=tuple(tags[name.casefold()] for name in _tag_names(entry, moods)),
        note=entry.note,
        mode=Mode.IMPORTED,
        import_id=brought.id,
        source_key=entry.source_key,
        as_given=entry.as_given,
    )


def _moment(entry: IncomingCheckIn, zone: str) -> Moment:
    if entry.at is None:
        return Moment.whole_day(entry.day, zone)
    told = Moment.local(entry.day, entry.at, zone)
    return Moment.from_utc(told.utc, zone)  # a time that the clocks skipped moves on with them
