"""What the person wants from treatment, and how far along it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from moodjournal.domain.care import MOST_GOALS, GoalRating
from moodjournal.domain.moment import Moment
from moodjournal.domain.reflection import Goal
from moodjournal.ui.entry_card import Entry, EntryCard
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.rating_row import RatingRow
from moodjournal.ui.widgets.when import day_words
from moodjournal.usecases.keep_goal import keep_goal, rate_goals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from moodjournal.domain.change import Change
    from moodjournal.domain.entity import Entity
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_care import GoalSeen
    from moodjournal.usecases.see_courses import CoursesSeen


class GoalsCard(EntryCard):
    """Up to three goals; each may be rated, and nothing is chosen until a person chooses."""

    def __init__(self, desk: Desk) -> None:
        self._course_id = ""
        self._goals: dict[str, GoalSeen] = {}
        self.ratings: dict[str, RatingRow] = {}
        self.text = QLineEdit()
        self.private = CheckLine(_("Private: never shared"))
        empty = _("What do you want from treatment? Up to three goals, in your own words.")
        super().__init__(desk, _("Goals"), empty, _("Add a goal"))

    def show_course(self, seen: CoursesSeen) -> None:
        """Show the goals of the course looked at."""
        self.setVisible(seen.course is not None)
        self._course_id = seen.course.id if seen.course else ""
        self._goals = {one.goal.id: one for one in seen.care.goals}
        entries = [Entry(one.goal, one.goal.text, self._about(one)) for one in seen.care.goals]
        self.show_entries(entries)
        self.add_button.setVisible(len(entries) < MOST_GOALS and self.form.isHidden())

    def focus_ratings(self) -> None:
        """Put the keys on how far along the first goal is, or on adding one."""
        first = next((self.ratings[one] for one in self._goals if one in self.ratings), None)
        (first or self.add_button).setFocus()

    @override
    def below(self, entry: Entry) -> QWidget:
        row = RatingRow(_("How far along: {goal}").format(goal=entry.text))
        row.question.setText(_("How far, 0 to 10"))
        row.rated.connect(partial(self._on_rated, entry.entity.id))
        self.ratings[entry.entity.id] = row
        return row

    @override
    def freshen(self, entry: Entry) -> None:
        rated = self._rated_today(entry.entity.id)
        self.ratings[entry.entity.id].set_value(rated.far if rated else None, quiet=True)

    @override
    def fields(self) -> Sequence[QWidget]:
        return Field(_("Goal, in your own words"), self.text), self.private

    @override
    def fill(self, entity: Entity | None) -> None:
        goal = entity if isinstance(entity, Goal) else None
        self.text.setText(goal.text if goal else "")
        self.private.set_ticked(goal.private if goal else False)

    @override
    def read(self, entity: Entity | None) -> Goal:
        text, private = self.text.text().strip(), self.private.is_ticked()
        if isinstance(entity, Goal):
            return replace(entity, text=text, private=private)
        return Goal(
            course_id=self._course_id,
            text=text,
            place=len(self._goals),
            private=private,
            created_at=self.desk.clock(),
        )

    @override
    def keep(self, entity: Entity) -> Callable[[Db], Change]:
        if not isinstance(entity, Goal):
            raise TypeError(type(entity).__name__)
        return partial(keep_goal, goal=entity, now=self.desk.clock())

    @override
    def close_form(self) -> None:
        super().close_form()
        self.add_button.setVisible(len(self._goals) < MOST_GOALS)

    def _about(self, seen: GoalSeen) -> str:
        if seen.last is None:
            return ""
        day = day_words(self.desk.locale, seen.last.moment.at.date(), short=True, year=True)
        return _("{far} of 10 on {day}").format(far=seen.last.far, day=day)

    def _rated_today(self, goal_id: str) -> GoalRating | None:
        seen, now = self._goals.get(goal_id), self.desk.clock()
        last = seen.last if seen else None
        today = Moment.from_utc(now, self.desk.zone()).at.date()
        return last if last is not None and last.moment.at.date() == today else None

    def _on_rated(self, goal_id: str, far: int | None) -> None:
        if far is None:
            return
        now = self.desk.clock()
        moment, before = Moment.from_utc(now, self.desk.zone()), self._rated_today(goal_id)
        rating = GoalRating(goal_id=goal_id, moment=moment, recorded_at=now, far=far)
        if before is not None:
            rating = replace(rating, id=before.id)
        self.write(partial(rate_goals, ratings=(rating,), now=now))
