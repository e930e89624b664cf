"""A made-up person's journal, to look at the program with. Nobody's data is in it.

Each moment of the treatment is a script (when what happens, and how the person was); the rooms
beside it turn a script into the values of a journal. One seed and day always give the same.
"""

from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.record import Record
from moodjournal.store import Db, entities
from moodjournal.usecases.make_demo.answers import questionnaires
from moodjournal.usecases.make_demo.days import check_ins, older_texts
from moodjournal.usecases.make_demo.frame import course, flags, goals, measures, phases, tags
from moodjournal.usecases.make_demo.maker import Maker
from moodjournal.usecases.make_demo.script import MOMENTS
from moodjournal.usecases.make_demo.treatment import effects, reflections, sessions, steps


def demo_record(moment: str, today: date, seed: int, zone: str) -> Record:
    """Return the journal of a made-up person; the same for the same arguments, ids included.

    Args:
        moment: ``induction`` (the day after session 4 of 6) or ``maintenance`` (27 weeks).
        today: The last day of the journal.
        seed: Another number, another person.
        zone: IANA zone in which they live.

    Raises:
        BadInputError: There is no such moment or zone, or the day is too early for a calendar.
    """
    if moment not in MOMENTS:
        sentence = _("The demo knows these moments: {moments}.")
        raise BadInputError(sentence.format(moments=", ".join(MOMENTS)))
    if not date(1970, 1, 1) < today < date(2100, 1, 1):
        raise BadInputError(_("The demo takes place between 1970 and 2100."))
    script = MOMENTS[moment](today)
    maker = Maker(script, seed, zone)
    frame = course(maker)
    held = sessions(maker, frame)
    rated, worn = measures(maker), tags(maker)
    written = check_ins(maker, rated, worn)
    return Record(
        courses=(frame,),
        phases=phases(maker, frame, held),
        sessions=held,
        effects=effects(maker, held),
        measures=rated,
        tags=worn,
        check_ins=written,
        reflections=reflections(maker, held),
        steps=steps(maker, held),
        goals=goals(maker, frame),
        flags=flags(maker),
        questionnaires=questionnaires(maker),
        older_texts=older_texts(maker, written),
        settings=(SettingValue(id="form_open", value="true", created_at=frame.created_at),),
    )


def until(record: Record, now: datetime) -> Record:
    """Return ``record`` without check-ins that lie after ``now``: a morning has no evening yet."""
    return replace(
        record, check_ins=tuple(one for one in record.check_ins if one.moment.utc <= now)
    )


def make_demo(db: Db, record: Record) -> Change:
    """Write ``record`` into an empty journal."""
    before: list[Before] = []
    for name in Record.__dataclass_fields__:
        before.extend(entities.add_all(db, getattr(record, name)))
    return Change.of(*before, said=_("This is the journal of a made-up person."))
