"""A person opens a questionnaire to fill it in; what the last one came to stands nowhere near."""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.instrument import Instrument
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.instruments import instrument as instrument_called
from moodjournal.store import Db, entities
from moodjournal.usecases.read_questionnaires import read_questionnaires
from moodjournal.usecases.say_once import TELLS_NO_ONE, was_said


@dataclass(frozen=True, slots=True)
class FormSeen:
    """A form to fill in.

    Attributes:
        instrument: Its words.
        entity: The questionnaire the answers belong to; a new one is not written yet.
        first_time: Whether it is still to be said that this program tells no one; whoever says it
            keeps that with ``say_once(db, TELLS_NO_ONE, now)``.
    """

    instrument: Instrument
    entity: Questionnaire
    first_time: bool


def see_form(db: Db, what: str, now: datetime, zone: str) -> FormSeen:
    """Return the form to fill in.

    Args:
        db: An open transaction.
        what: Id of an instrument (its unfinished form goes on, else a new one begins), or of a
            questionnaire (that one, finished or not).
        now: UTC.
        zone: IANA zone of this computer.

    Raises:
        BadInputError: There is no such form, or it is a total from the clinic.
    """
    found = None
    instrument = instrument_called(what)
    if instrument is None:
        found = entities.get(db, Questionnaire, what)
        instrument = None if found is None else instrument_called(found.instrument)
    if instrument is None or (found is not None and found.deleted_at is not None):
        raise BadInputError(_("This is not in the journal any more."))
    if not instrument.items or (found is not None and found.total is not None):
        raise BadInputError(_("The clinic gave this total; it has no questions here."))
    entity = found or _continued(db, instrument, now, zone)
    warns = any(item.alerts_from is not None for item in instrument.items)
    return FormSeen(instrument, entity, warns and not was_said(db, TELLS_NO_ONE))


def _continued(db: Db, instrument: Instrument, now: datetime, zone: str) -> Questionnaire:
    read = read_questionnaires(db, now, zone)
    going_on = read.going_on(instrument)
    if going_on is not None:
        return next(one for one in read.kept if one.id == going_on.id)
    return Questionnaire(instrument=instrument.id, moment=read.now, recorded_at=now, created_at=now)
