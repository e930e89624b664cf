"""A person chooses what leaves the journal, and is shown it before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.cutting import cut, without_left_out
from moodjournal.domain.leaving import (
    Leaving,
    Section,
    counts,
    courses_in_order,
    entries_in,
    last_visit,
    of_course,
    this_phase,
)
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.names import phase_name
from moodjournal.domain.record import Record
from moodjournal.domain.without import without_private
from moodjournal.exporters.derived import derive
from moodjournal.exporters.pseudonym import pseudonym
from moodjournal.store import Db
from moodjournal.usecases.collect_record import collect_record


@dataclass(frozen=True, slots=True)
class WhatLeaves:
    """Exactly what leaves.

    Attributes:
        record: All that does.
        whole: What it was cut from, without what is private: the numbers of sessions and the hours
            after them are taken from it.
        pseudonym: What a file calls the person.
        counts: How many of each section; none is no key.
        entries: How many entries.
        private: How many entries stay because they are private.
    """

    record: Record
    whole: Record
    pseudonym: str
    counts: Mapping[Section, int]
    entries: int
    private: int

    def told(self) -> tuple[str, ...]:
        """Return what leaves, one line a section, then what stays."""
        lines = [say(section, n) for section, n in self.counts.items()]
        if not lines:
            lines.append(_("Nothing: there is no entry in what was chosen."))
        if self.private:
            stays = ngettext(
                "{n} private entry stays here", "{n} private entries stay here", self.private
            )
            lines.append(stays.format(n=self.private))
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time that can be chosen in one step.

    Attributes:
        key: ``all``, ``visit``, ``phase``, or ``course 1`` and so on.
        label: What people call it.
        leaving: The choice of it.
    """

    key: str
    label: str
    leaving: Leaving


def choose_what_leaves(db: Db, leaving: Leaving) -> WhatLeaves:
    """Return what leaves by that choice; nothing is written."""
    full = collect_record(db)
    whole = without_left_out(full, leaving)
    record = cut(whole, leaving, derive(whole).day_start)
    private = entries_in(full) - entries_in(without_private(full))
    return WhatLeaves(record, whole, pseudonym(full), counts(record), entries_in(record), private)


def see_stretches(db: Db, now: datetime, zone: str) -> tuple[Stretch, ...]:
    """Return the stretches there are to choose from, as it stands at ``now`` (UTC) in ``zone``."""
    record = without_private(collect_record(db))
    return tuple(_stretches(record, now, zone))


def _stretches(record: Record, now: datetime, zone: str) -> Iterator[Stretch]:
    day_start = derive(record).day_start
    today = logical_day(Moment.from_utc(now, zone), day_start)
    visit = last_visit(record, now)
    if visit is not None:
        since = Leaving(first_day=logical_day(visit.moment, day_start))
        yield Stretch("visit", _("Since the last visit"), since)
    phase = this_phase(record, today)
    if phase is not None:
        label = _("This phase: {phase}").format(phase=phase_name(phase.kind))
        chosen = Leaving(
            first_day=phase.first_day, last_day=phase.last_day, course_id=phase.course_id
        )
        yield Stretch("phase", label, chosen)
    for number, course in enumerate(courses_in_order(record), start=1):
        label = course.name.strip() or _("Course {n}").format(n=number)
        yield Stretch(f"course {number}", label, of_course(record, number))
    yield Stretch("all", _("Everything"), Leaving())


def say(section: Section, n: int) -> str:
    """Return how many of a section leave, in words."""
    return {
        Section.MOOD: ngettext("{n} mood value", "{n} mood values", n),
        Section.MEASURES: ngettext(
            "{n} rating of what you track", "{n} ratings of what you track", n
        ),
        Section.TAGS: ngettext("{n} tag", "{n} tags", n),
        Section.NOTES: ngettext("{n} note", "{n} notes", n),
        Section.COURSE: ngettext("{n} phase of treatment", "{n} phases of treatment", n),
        Section.SESSIONS: ngettext("{n} session or visit", "{n} sessions and visits", n),
        Section.EFFECTS: ngettext("{n} effect", "{n} effects", n),
        Section.REFLECTIONS: ngettext("{n} reflection", "{n} reflections", n),
        Section.STEPS: ngettext("{n} step", "{n} steps", n),
        Section.GOALS: ngettext("{n} goal", "{n} goals", n),
        Section.QUESTIONNAIRES: ngettext("{n} questionnaire", "{n} questionnaires", n),
        Section.MEDICINES: ngettext("{n} medicine", "{n} medicines", n),
        Section.FLAGS: ngettext("{n} flag", "{n} flags", n),
        Section.LINES: ngettext("{n} version of your line", "{n} versions of your line", n),
    }[section].format(n=n)
