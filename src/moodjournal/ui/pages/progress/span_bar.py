"""Which days to look at: a short list, and two fields for days of one's own."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.when import DayField
from moodjournal.usecases.see_progress import Range

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale


class SpanButton(MenuButton):
    """The list of ranges."""

    def __init__(self) -> None:
        super().__init__(_("Which days"), list(range_names().items()), role="")

    def show_span(self, span: Range) -> None:
        """Show which range is looked at."""
        name = range_names()[span]
        self.show_value(span, f"{name} ▾")
        self.setAccessibleName(_("Which days: {range}").format(range=name))


class SpanBar(QWidget):
    """From and to.

    Signals:
        chosen: The first and the last day; whichever comes first.
    """

    chosen = Signal(object, object)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = DayField(_("From"), locale)
        self.last = DayField(_("To"), locale)
        self._shown: list[date] = []
        self._fields = (Field(_("From"), self.first), Field(_("To"), self.last))
        row = FlowLayout(self, gap=12, line_gap=8)
        for field in self._fields:
            row.addWidget(field)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self._on_typed)

    def show_days(self, first: date, last: date) -> None:
        """Show the days looked at."""
        self._shown = [first, last]
        self.first.set_day(first)
        self.last.set_day(last)

    def _on_typed(self) -> None:
        try:
            days = [
                field.ask(edit.day)
                for field, edit in zip(self._fields, (self.first, self.last), strict=True)
            ]
        except BadInputError:
            return  # it stands under the field
        if days != self._shown:
            self.chosen.emit(min(days), max(days))


def range_names() -> dict[Range, str]:
    """Return what each range is called."""
    return {
        Range.PHASE: _("This phase"),
        Range.COURSE: _("This course"),
        Range.QUARTER: _("3 months"),
        Range.ALL: _("Everything"),
        Range.BETWEEN: _("From – to"),
    }
