"""What stands beside a session about its dose: the one of last time, and how close doses are."""

from dataclasses import dataclass
from datetime import date

from moodjournal.analysis.due import doses_are_close
from moodjournal.domain.course import Course
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, SessionKind
from moodjournal.store import Db, entities
from moodjournal.usecases.log_dose import is_daily, last_dosed


@dataclass(frozen=True, slots=True)
class DosesSeen:
    """Doses around one session.

    Attributes:
        last: The treatment before it whose dose is known; None if there is none.
        daily: Whether a dose of its course may be logged today with one key.
        to_repeat: The last dose of the course up to now, for that key; None if none is known.
        ask_acute: Whether doses are closer than 48 h, and nobody said yet how long one is felt.
    """

    last: Session | None
    daily: bool
    to_repeat: Session | None
    ask_acute: bool


def see_doses(
    db: Db,
    session: Session,
    mine: list[Session],
    course: Course | None,
    today: date,
    now: Moment,
) -> DosesSeen:
    """Return the doses around ``session``; ``mine`` are the sessions of its course."""
    treats = session.kind is SessionKind.TREATMENT
    goes_on = course is not None and course.holds(today)
    return DosesSeen(
        last=last_dosed(mine, session.moment, session.route),
        daily=treats and course is not None and goes_on and is_daily(course),
        to_repeat=last_dosed(mine, now),
        ask_acute=goes_on and treats and _asks_acute(db, mine),
    )


def _asks_acute(db: Db, mine: list[Session]) -> bool:
    told = {one.id for one in entities.everything(db, SettingValue)}
    return "acute_hours" not in told and doses_are_close(mine)
