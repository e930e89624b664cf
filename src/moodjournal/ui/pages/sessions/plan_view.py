"""The treatment plan in one screen, with the calendar it makes."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import Stage
from moodjournal.ui.pages.sessions.plan_fields import PlanFields
from moodjournal.ui.pages.sessions.plan_preview import PlanPreview
from moodjournal.ui.pages.sessions.plan_stage import asks_past, asks_series, asks_sessions
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_plan import PlanSeen

WIDE_PX = 860


class PlanView(QWidget):
    """A plan as it is typed; nothing is written until it is put on the calendar.

    Signals:
        save_wanted: The Plan to put on the calendar, or to change the course to.
        import_wanted: The person has a calendar file.
        cancelled: The person goes back.
    """

    save_wanted = Signal(object)
    import_wanted = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: PlanSeen | None = None
        self._first_typed = False
        self.fields = PlanFields(desk.locale)
        self.preview = PlanPreview(desk)
        self.strip = self.preview.strip
        self.title, self.about = words("", "title"), words("", "muted")
        self.then, self.said = words("", "muted"), words("", "error")
        self.save_button = QPushButton()
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.save)
        self.back = QPushButton(_("Back"))
        self.back.clicked.connect(self.cancelled)
        self.calendar_file = QPushButton(_("I have a calendar file (.ics)"))
        self.calendar_file.setProperty("role", "link")
        self.calendar_file.clicked.connect(self.import_wanted)
        self._build()
        self._connect()

    def begin(self, seen: PlanSeen) -> None:
        """Begin a plan, or a change of the plan of the course that goes on."""
        self._seen, self._first_typed = seen, False
        fields, changes = self.fields, seen.course is not None
        fields.begin(seen)
        self.title.setText(_("Change the plan") if changes else _("Your treatment plan"))
        self.about.setText(
            _("Only planned sessions from today on move; what was stays as it is.")
            if changes
            else _("As your clinic described it. A rough plan is fine, every date can be moved.")
        )
        fields.stage_field.setVisible(not changes)
        self.refuse("")
        self._show_what_fits()
        first = fields.route.chip("iv") if changes else fields.stage.chip(Stage.STARTING.value)
        chosen = fields.route.chosen()
        if changes and chosen:
            first = fields.route.chip(chosen[0])
        first.setFocus(Qt.FocusReason.TabFocusReason)

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

    # --- what is typed

    def choose_stage(self, stage: Stage) -> None:
        """Answer the first question with what was said already; the keyboard goes on from it."""
        chip = self.fields.stage.chip(stage.value)
        chip.setChecked(True)
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_stage(self, _chip: str, _on: bool) -> None:
        self.fields.stage_field.clear()
        self._show_what_fits()

    def _on_route(self, _chip: str, _on: bool) -> None:
        before = self.fields.chosen_template().id
        self.fields.offer_templates(before)
        if self.fields.chosen_template().id != before:
            self.fields.touch()
        self._show_what_fits()

    def _on_template(self, *_args: object) -> None:
        template = self.fields.chosen_template()
        if template.route is not None and self.fields.chosen_route() is None:
            self.fields.route.chip(template.route.value).setChecked(True)
        self._on_series()

    def _on_past(self) -> None:
        if not self._first_typed:
            self.fields.follow_past()
        self._on_series()

    def _on_first(self) -> None:
        self._first_typed = True
        self._show_preview()

    def _on_series(self, *_args: object) -> None:
        self.fields.touch()
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        """Ask only what can be answered where the person is."""
        fields, stage = self.fields, self.fields.chosen_stage()
        ahead = asks_sessions(stage)
        typed = ahead and asks_series(stage) and fields.is_open()
        fields.past.setVisible(asks_past(stage) and not fields.changes())
        for part in (fields.template_field, self._when, self._how_much, fields.maintenance):
            part.setVisible(ahead)
        fields.count_field.setVisible(typed)
        fields.weekdays_field.setVisible(typed)
        self._name_fields(stage)
        template = fields.chosen_template()
        then = _("After that: {then}.").format(then=_(template.then)) if template.then else ""
        told = fields.maintenance.every_days() is not None
        self.then.setText(then if ahead and not told and not fields.is_open() else "")
        self.then.setVisible(bool(self.then.text()))
        self._show_preview()

    def _name_fields(self, stage: Stage | None) -> None:
        fields, template = self.fields, self.fields.chosen_template()
        asked, first, none = _("How many sessions?"), _("First session"), _("not said yet")
        if template.maintenance_days and not template.induction_days:
            first = _("Maintenance, counted from")
        elif fields.changes() or asks_past(stage):
            asked, first, none = _("How many are still to come?"), _("Next session"), _("none")
        fields.count.setSpecialValueText(none)
        for field, name in ((fields.count_field, asked), (fields.first_field, first)):
            field.label.setText(name)
            field.control.setAccessibleName(name)

    def _show_preview(self, *_args: object) -> None:
        if self._seen is None:
            return
        plan = self.fields.rough_plan(self._desk.zone())
        self.preview.show_plan(plan, self._seen)
        if self._seen.course is not None:
            self.save_button.setText(_("Change the plan"))
        elif plan is not None and plan.dates():
            self.save_button.setText(_("Put on the calendar"))
        else:
            self.save_button.setText(_("Begin the course"))

    # --- how it is made

    def _build(self) -> None:
        fields = self.fields
        self._when = SideBySide(fields.count_field, fields.first_field, fields.at_field)
        self._how_much = SideBySide(fields.minutes_field, fields.amount_field, fields.unit_field)
        card = Card()
        for part in (
            fields.stage_field,
            fields.route_field,
            fields.template_field,
            fields.past,
            self._when,
            fields.weekdays_field,
            self._how_much,
            fields.maintenance,
            self.then,
            rule(),
            self.preview,
        ):
            card.body.addWidget(part)
        card.body.setSpacing(16)
        inside = QWidget()
        inside.setMaximumWidth(WIDE_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addSpacing(16)
        column.addWidget(card)
        column.addSpacing(12)
        column.addWidget(self.said)
        column.addWidget(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 36)
        whole.addWidget(inside, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)

    def _foot(self) -> HeadLine:
        start = QWidget()
        flow = FlowLayout(start, gap=24)
        flow.addWidget(self.back)
        flow.addWidget(self.calendar_file)
        return HeadLine(start, self.save_button)

    def _connect(self) -> None:
        fields = self.fields
        fields.stage.toggled.connect(self._on_stage)
        fields.route.toggled.connect(self._on_route)
        fields.template.currentIndexChanged.connect(self._on_template)
        fields.past.changed.connect(self._on_past)
        fields.count.valueChanged.connect(self._on_series)
        fields.weekdays.toggled.connect(self._on_series)
        fields.maintenance.changed.connect(self._on_series)
        fields.first.changed.connect(self._on_first)
        fields.at.changed.connect(self._show_preview)
        for line in (fields.amount, fields.minutes, fields.unit):
            line.textEdited.connect(self._show_preview)
