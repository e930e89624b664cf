"""A person fills in a questionnaire, answer by answer, or enters a total the clinic gave."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain import scoring
from moodjournal.domain.change import Change, Topic
from moodjournal.domain.clock import utc_now
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.instruments import instrument as instrument_called
from moodjournal.store import Db, entities


def keep_answers(db: Db, entity: Questionnaire, now: datetime | None = None) -> Change:
    """Keep a questionnaire as it stands after an answer, finished or not.

    The whole form is one act: only its first answer has a way back. It is complete once every item
    that a total takes is answered, and was answered when that first came about: a form that was
    begun earlier moves to that moment, and correcting it afterwards moves it no more. One whose
    answers were all taken back goes to the trash as it last was.

    Args:
        db: An open transaction.
        entity: The form with all its answers so far.
        now: The moment of the answer, UTC; None means the clock's.
    """
    now = now or utc_now()
    before = entities.get(db, Questionnaire, entity.id)
    if before is None:
        kept = entities.keep(db, entity, now) if entity.answers else ()
        return Change.of(*kept, made=(entity.id,))
    after = replace(before, answers=entity.answers, private=entity.private, deleted_at=None)
    if not entity.answers:
        after = replace(before, deleted_at=now)
    elif _completes(before, after):
        moment = Moment.from_utc(now, before.moment.zone, before.moment.precision)
        after = replace(after, moment=moment, recorded_at=now)
    entities.put(db, replace(after, edited_at=now))
    return Change(frozenset({Topic.QUESTIONNAIRES}), made=(entity.id,))


def finish_questionnaire(db: Db, questionnaire_id: str, now: datetime) -> Change:
    """Say that a complete questionnaire is saved; its answers were kept as they were given.

    Raises:
        BadInputError: It is not there, or an item is left out.
    """
    found = entities.get(db, Questionnaire, questionnaire_id)
    if found is None or found.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    if not _is_complete(found):
        raise BadInputError(_("Some questions are still open; “Finish later” keeps the answers."))
    entities.put(db, replace(found, edited_at=now))
    topics = frozenset({Topic.QUESTIONNAIRES})
    return Change(topics, said=_("Saved."), made=(questionnaire_id,))


def enter_total(
    db: Db,
    *,
    instrument: str,
    moment: Moment,
    total: float,
    now: datetime,
    private: bool = False,
) -> Change:
    """Keep a total that the clinic gave; it stands as "entered by the clinic".

    Args:
        db: An open transaction.
        instrument: Id of the instrument.
        moment: When it was filled in there.
        total: The total; a whole number within the range of the instrument.
        now: UTC.
        private: Whether it is never shared.

    Raises:
        BadInputError: There is no such instrument, the total is off its range, or the moment lies
            ahead.
    """
    _check_total(instrument, total)
    if moment.utc > now:
        raise BadInputError(_("That moment is still to come; a total tells of one that was."))
    entity = Questionnaire(
        instrument=instrument,
        moment=moment,
        recorded_at=now,
        created_at=now,
        total=int(total),
        private=private,
    )
    return Change.of(*entities.keep(db, entity, now), said=_("Saved."), made=(entity.id,))


def _check_total(instrument: str, total: float) -> None:
    known = instrument_called(instrument)
    if known is None:
        raise BadInputError(_("This is no questionnaire of this program."))
    if not known.lowest <= total <= known.highest or total != int(total):
        sentence = _("A total of {name} is a whole number from {lowest} to {highest}.")
        names = {"name": known.name, "lowest": known.lowest, "highest": known.highest}
        raise BadInputError(sentence.format(**names))


def _completes(before: Questionnaire, after: Questionnaire) -> bool:
    """Tell whether ``after`` is complete for the first time."""
    never_was = before.recorded_at == before.created_at
    return never_was and _is_complete(after) and not _is_complete(before)


def _is_complete(entity: Questionnaire) -> bool:
    known = instrument_called(entity.instrument)
    if entity.total is not None:
        return True
    return known is not None and scoring.is_complete(known, entity.answers)
