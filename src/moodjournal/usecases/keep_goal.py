"""A person writes down what they want from treatment, and now and then how far along it is."""

from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.care import MOST_GOALS, GoalRating
from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Goal
from moodjournal.store import Db, entities


def keep_goal(db: Db, goal: Goal, now: datetime) -> Change:
    """Keep a goal, new or changed; its older words are kept.

    Raises:
        BadInputError: The course has three already.
    """
    others = [
        one
        for one in entities.everything(db, Goal)
        if one.course_id == goal.course_id and one.id != goal.id
    ]
    if len(others) >= MOST_GOALS:
        raise BadInputError(_("Three goals are the most; change or delete one first."))
    return Change.of(*entities.keep(db, goal, now), said=_("Saved."), made=(goal.id,))


def rate_goals(db: Db, ratings: tuple[GoalRating, ...], now: datetime) -> Change:
    """Keep how far along each goal is; one act, whatever their number."""
    before = [one for rating in ratings for one in entities.keep(db, rating, now)]
    return Change.of(*before, said=_("Saved."))
