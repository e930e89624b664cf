"""The person's own line: “3 of 5 days at 4 or lower”, and from when on it counts."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.until_line import line_words
from moodjournal.charts.words import measure_name
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Direction
from moodjournal.domain.their_line import TheirLine, line_on
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.when import DayField
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.domain.measure import Measure
    from moodjournal.usecases.see_progress import Ground

DAYS, WINDOW = 3, 5
NARROW_PX = 58


class LineForm(QWidget):
    """Folded it is one link; unfolded a sentence with places to fill in.

    Signals:
        kept: The line as the person wants it: a ``TheirLine``.
    """

    kept = Signal(object)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure: Measure | None = None
        self._lower = True
        self.unfold = QPushButton(_("Set your line"))
        self.unfold.setProperty("role", "link")
        self.days, self.window_days = QLineEdit(), QLineEdit()
        self.level = QLineEdit()
        self.side = MenuButton(_("On which side"), _sides(), role="")
        self.from_day = DayField(_("It counts from"), locale)
        self.meaning = words("", "small")
        self.wrong = words("", "error")
        self.keep = QPushButton(_("Keep this line"))
        self._build()
        self._connect()
        self._fold(True)

    def show_line(self, ground: Ground, measure: Measure | None) -> None:
        """Show the line that is valid now; a first one counts from the course's first day."""
        about = measure.id if measure else None
        line = line_on(ground.lines, ground.today, about)
        self._measure = measure
        self.unfold.setText(_("Change your line") if line else _("Set your line"))
        if not self._body.isHidden():
            return  # the person is at it
        self.days.setText(str(line.days if line else DAYS))
        self.window_days.setText(str(line.window if line else WINDOW))
        self.level.setText(number_text(line.level) if line else "")
        downward = measure is not None and measure.direction is Direction.LOWER
        self._lower = line.or_lower if line else not downward
        begin = ground.course.first_day if ground.course and line is None else ground.today
        self.from_day.set_day(begin)
        self._show_side()
        self._say_meaning()

    def _build(self) -> None:
        names = (_("Days at the line"), _("Of how many days"), _("Value of the line"))
        for edit, name in zip((self.days, self.window_days, self.level), names, strict=True):
            edit.setAccessibleName(name)
            edit.setFixedWidth(NARROW_PX)
            edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sentence = QWidget()
        row = FlowLayout(sentence, gap=8, line_gap=8, middle=True)
        parts = (
            _one_line(_("Your line:")), self.days, _one_line(_("of")), self.window_days,
            _one_line(_("days at")), self.level, self.side,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part)
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for part in (sentence, self.meaning, Field(_("It counts from"), self.from_day), self.wrong):
            inside.addWidget(part)
        inside.addWidget(self.keep, alignment=Qt.AlignmentFlag.AlignLeading)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.unfold, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._body)

    def _connect(self) -> None:
        self.unfold.clicked.connect(self._on_unfold)
        self.keep.clicked.connect(self._on_keep)
        self.side.picked.connect(self._on_side)
        for edit in (self.days, self.window_days, self.level):
            edit.textEdited.connect(self._say_meaning)
            edit.returnPressed.connect(self._on_keep)

    def _fold(self, folded: bool) -> None:
        self._body.setVisible(not folded)
        self.unfold.setVisible(folded)

    def _on_unfold(self) -> None:
        self._fold(False)
        self.level.setFocus()

    def _on_side(self, lower: object) -> None:
        self._lower = bool(lower)
        self._show_side()
        self._say_meaning()

    def _show_side(self) -> None:
        text = dict(_sides())[self._lower]
        self.side.show_value(self._lower, f"{text} ▾")
        self.side.setAccessibleName(_("On which side: {side}").format(side=text))

    def _say_meaning(self, _text: str = "") -> None:
        try:
            line = self._read()
        except BadInputError:
            self.meaning.setText(_("Fill in the value at which a day counts."))
            return
        text = _(
            "{line}, by your {name} of the day. The chart then counts the days from each session "
            "until that was so; a session before it ends the count."
        )
        self.meaning.setText(text.format(line=line_words(line), name=measure_name(self._measure)))

    def _on_keep(self) -> None:
        try:
            line = self._read()
        except BadInputError as error:
            self.wrong.setText(str(error))
            self.wrong.show()
            return
        self.wrong.hide()
        self._fold(True)
        self.unfold.setFocus()
        self.kept.emit(line)

    def _read(self) -> TheirLine:
        days, window = _number(self.days.text()), _number(self.window_days.text())
        level = _number(self.level.text())
        if days is None or window is None or level is None:
            raise BadInputError(_("A line needs three numbers, such as 3 of 5 days at 4."))
        if self._measure is not None:
            low, high = self._measure.bounds
        else:
            low, high = 0, 10
        if not low <= level <= high:
            text = _("The value goes from {low} to {high}.")
            raise BadInputError(text.format(low=f"{low:g}", high=f"{high:g}"))
        return TheirLine(
            from_day=self.from_day.day(),
            level=level,
            days=int(days),
            window=int(window),
            or_lower=self._lower,
            measure_id=self._measure.id if self._measure else None,
        )


def _sides() -> list[tuple[object, str]]:
    return [(True, _("or lower")), (False, _("or higher"))]


def _one_line(text: str) -> QWidget:
    label = words(text)
    label.setWordWrap(False)
    return label


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
