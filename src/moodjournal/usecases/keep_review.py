"""A person ends a review and keeps what was ticked and added in it."""

from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.domain.review_marks import ReviewMarks
from moodjournal.store import Db, entities

BROUGHT = (CheckIn, Reflection, Step)


def keep_review(db: Db, marks: ReviewMarks, today: date, now: datetime) -> Change:
    """Keep ``marks`` as one act: one undo takes all of it back.

    A step ticked is done ``today``; an entry that was talked about is not to be brought any more.
    What went to the trash meanwhile is passed over.

    Args:
        db: An open transaction on the person's own journal.
        marks: Of the review.
        today: The local day.
        now: UTC.
    """
    change = Change.of(said=_("Saved."))
    for kind in BROUGHT:
        for one in entities.everything(db, kind):
            after = one
            if one.id in marks.talked:
                after = replace(after, bring_to_therapy=False)
            if isinstance(after, Step) and one.id in marks.done and after.done_on is None:
                after = replace(after, done_on=today)
            if after != one:
                change += Change.of(*entities.keep(db, after, now), made=(one.id,))
    for step in marks.steps:
        change += Change.of(*entities.keep(db, step, now), made=(step.id,))
    return change
