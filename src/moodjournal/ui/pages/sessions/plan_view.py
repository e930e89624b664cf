"""The treatment plan in one screen, with the calendar it makes."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.course import Route
from moodjournal.domain.errors import BadInputError
from moodjournal.ui.pages.sessions.plan_fields import PlanFields
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.plan_strip import PlanStrip
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.page import Desk

MOST_BOXES = 24
WIDE_PX = 860


class PlanView(QWidget):
    """A plan as it is typed; nothing is written until it is put on the calendar.

    Signals:
        save_wanted: The Plan to put on the calendar.
        cancelled: The person goes back.
    """

    save_wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._first_number: Callable[[date], int] | None = None
        self.fields = PlanFields(desk.locale)
        self.strip = PlanStrip(desk.tokens())
        self.preview = words("", "muted")
        self.then = words("", "muted")
        self.said = words("", "error")
        self.save_button = QPushButton(_("Put on the calendar"))
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.save)
        self.back = QPushButton(_("Back"))
        self.back.clicked.connect(self.cancelled)
        self._build()
        self._connect()

    def begin(self, today: date, first_number: Callable[[date], int]) -> None:
        """Begin a plan.

        Args:
            today: What the first day is until another is typed.
            first_number: Gives the number that a session gets if it is the first of the plan.
        """
        self._first_number = first_number
        self.fields.empty(today)
        self.refuse("")
        self._on_template()
        first = next(iter(Route))
        self.fields.route.chip(first.value).setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Hand the plan out, if everything can be read."""
        self.refuse("")
        try:
            plan = self.fields.plan(self._desk.zone())
        except BadInputError as error:
            wrong = [one for one in self.fields.fields() if one.is_wrong()]
            if wrong:
                wrong[0].control.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.refuse(str(error))
            return
        self.save_wanted.emit(plan)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was put on the calendar."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def apply_theme(self) -> None:
        """Take the colours of the theme in force."""
        self.strip.set_tokens(self._desk.tokens())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    # --- the preview

    def _on_route(self, _chip: str, _on: bool) -> None:
        self.fields.offer_templates()
        self._on_template()

    def _on_template(self, *_args: object) -> None:
        template, is_open = self.fields.chosen_template(), not self.fields.template_days()
        if template.route is not None and self.fields.chosen_route() is None:
            self.fields.route.chip(template.route.value).setChecked(True)
        self.fields.count_field.setVisible(is_open)
        self.fields.weekdays_field.setVisible(is_open)
        then = _("After that: {then}.").format(then=_(template.then)) if template.then else ""
        self.then.setText("" if is_open else then)
        self.then.setVisible(bool(self.then.text()))
        self._on_typed()

    def _on_typed(self, *_args: object) -> None:
        dates = self.fields.dates()
        first = self._first_number(dates[0]) if dates and self._first_number else 1
        boxes = [
            (str(first + place), self._date(dates, place))
            for place in range(min(MOST_BOXES, len(dates)))
        ]
        sentence = self._sentence(dates)
        self.strip.set_boxes(boxes, _("This is what goes on your calendar"), sentence)
        self.preview.setText(sentence)
        if self.fields.count.value():
            self.fields.count_field.clear()

    def _date(self, dates: tuple[date, ...], place: int) -> str:
        """Return day and month; the month only where it begins."""
        day = dates[place]
        if place and dates[place - 1].month == day.month:
            return str(day.day)
        short = self._desk.locale.standaloneMonthName(
            day.month, self._desk.locale.FormatType.ShortFormat
        )
        return f"{day.day} {short}"

    def _sentence(self, dates: tuple[date, ...]) -> str:
        if not dates:
            return _("Nothing goes on the calendar yet: say how many sessions there are.")
        first, last = (
            day_words(self._desk.locale, one, short=True, year=True)
            for one in (dates[0], dates[-1])
        )
        if len(dates) == 1:
            return _("1 session, on {day}.").format(day=first)
        sentence = ngettext(
            "{n} session, from {first} to {last}.", "{n} sessions, from {first} to {last}.",
            len(dates),
        )  # fmt: skip
        return sentence.format(n=len(dates), first=first, last=last)

    # --- how it is made

    def _build(self) -> None:
        fields = self.fields
        card = Card()
        for part in (
            fields.route_field,
            fields.template_field,
            SideBySide(fields.count_field, fields.first_field, fields.at_field),
            fields.weekdays_field,
            SideBySide(fields.minutes_field, fields.amount_field, fields.unit_field),
            self.then,
            rule(),
            words(_("This is what goes on your calendar"), "field"),
            self.preview,
            self.strip,
        ):
            card.body.addWidget(part)
        card.body.setSpacing(16)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        inside = QWidget()
        inside.setMaximumWidth(WIDE_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(words(_("Your treatment plan"), "title"))
        about = _("As your clinic described it. A rough plan is fine, every date can be moved.")
        column.addWidget(words(about, "muted"))
        column.addSpacing(16)
        column.addWidget(card)
        column.addSpacing(12)
        column.addWidget(self.said)
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 36)
        whole.addWidget(inside, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        fields = self.fields
        fields.route.toggled.connect(self._on_route)
        fields.template.currentIndexChanged.connect(self._on_template)
        fields.count.valueChanged.connect(self._on_typed)
        fields.weekdays.toggled.connect(self._on_typed)
        fields.first.changed.connect(self._on_typed)
