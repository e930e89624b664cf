"""Worth noting today: one line, the rest behind it. Every line can be put away."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.names import session_name
from moodjournal.domain.questionnaire import Ask
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.rating_row import RatingRow
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.see_notes import Note, NoteKind

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.ui.page import Desk


class NotesCard(Card):
    """What may be worth a minute today.

    Signals:
        wanted: A Note is to be acted on.
        recalled: The mood of a typical week before treatment, 0 to 10.
        put_away: A Note is not to be shown again.
    """

    wanted = Signal(object)
    recalled = Signal(int)
    put_away = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Worth noting today"))
        self._locale = desk.locale
        self._notes: tuple[Note, ...] = ()
        self._lines: list[QWidget] = []
        self._wide_open = False
        self._column = QVBoxLayout()
        self._rule = rule()
        self.more = self._link("")
        self.more.clicked.connect(self._on_more)
        self.body.addLayout(self._column)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.setSpacing(self.body.spacing())
        self.hide()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show the first of ``notes``, and how many stand behind it."""
        if notes == self._notes:
            return
        self._notes = notes
        self._wide_open = self._wide_open and len(notes) > 1
        self._fill()

    def _fill(self) -> None:
        place = self._place_of_focus()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._notes if self._wide_open else self._notes[:1]
        self._lines = [self._line(note) for note in shown]
        for line in self._lines:
            if line is not self._lines[0]:
                self._column.addWidget(rule())
            self._column.addWidget(line)
        behind = len(self._notes) - len(shown)
        self.more.setText(_("{n} more").format(n=behind))
        self.more.setVisible(bool(behind))
        self._rule.setVisible(bool(behind))
        self.setVisible(bool(self._notes))
        self._lead_keys(place)

    def _place_of_focus(self) -> int | None:
        """Return which line has the keys; what stands behind ``more`` comes after the last."""
        focused = self.window().focusWidget()
        places = enumerate([*self._lines, self.more])
        held = (n for n, one in places if focused is one or one.isAncestorOf(focused or self))
        return next(held, None)

    def _lead_keys(self, place: int | None) -> None:
        """Let Tab reach the new lines where it reached the old; the keys stay at their place."""
        stops = [one for line in self._lines for one in line.findChildren(QPushButton)]
        stop_before(self.more, stops)
        if place is not None and self._lines:
            line = self._lines[min(place, len(self._lines) - 1)]
            line.show()  # the layout does so later, too late for the keys
            line.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, note: Note) -> QWidget:
        line = QWidget()
        title, about, act = _words(note, self._locale)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(words(title))
        column.addWidget(words(about, "muted"))
        choices = [(act, self.wanted), (_("Not now"), self.put_away)]
        if note.kind is NoteKind.RECALL:
            column.addWidget(self._recall(title))
            choices = choices[1:]
        acts = QWidget()
        flow = FlowLayout(acts, gap=14, line_gap=0)
        for label, signal in choices:
            link = self._link(label)
            link.setAccessibleName(f"{label}: {title}")
            link.clicked.connect(partial(signal.emit, note))
            flow.addWidget(link)
        column.addWidget(acts)
        return line

    def _recall(self, title: str) -> RatingRow:
        row = RatingRow(title, look="mood", ends=(_("worst I have felt"), _("best I have felt")))
        row.submitted.connect(partial(self._on_recalled, row))
        row.rated.connect(partial(self._on_recalled, row))
        return row

    def _on_recalled(self, row: RatingRow, *_rated: object) -> None:
        mood = row.value()
        if mood is not None:
            self.recalled.emit(mood)

    def _link(self, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setProperty("compact", "true")
        return link

    def _on_more(self) -> None:
        self._wide_open = True
        self._fill()


def _words(note: Note, locale: QLocale) -> tuple[str, str, str]:
    """Return title, sentence and the name of the act of ``note``."""
    match note.kind:
        case NoteKind.EFFECTS:
            return _effects_words(note)
        case NoteKind.UNMARKED:
            about = _("It was planned for {when}. Did it take place?")
            return _name(note), about.format(when=_when(note, locale)), _("Look at it")
        case NoteKind.PHASE:
            day = day_words(locale, note.day) if note.day else ""
            question = _("Start maintenance on {day}?").format(day=day)
            return _("Induction seems finished"), question, _("Start maintenance")
        case NoteKind.ASSESSMENT:
            about = _("{n} of 14 days so far. They are what every change is measured against.")
            return _("Before the first session"), about.format(n=note.count), _("Check in")
        case NoteKind.QUESTIONNAIRE:
            return _questionnaire_words(note)
        case _:
            title, about, act = _plain_words()[note.kind]
            return title.format(session=_name(note)), about, act


def _plain_words() -> dict[NoteKind, tuple[str, str, str]]:
    return {
        NoteKind.GENTLE: (
            _("{session} has probably ended"),
            _("A check-in for a foggy head?"),
            _("Open it"),
        ),
        NoteKind.MONTHLY: (
            _("Once a month"),
            _("A few questions about longer-term effects."),
            _("Look at them"),
        ),
        NoteKind.GOALS: (_("Your goals"), _("How far along are they?"), _("Say how far")),
        NoteKind.RECALL: (
            _("A typical week before treatment"),
            _("What was your mood like, as you remember it?"),
            _("Say it"),
        ),
    }


def _questionnaire_words(note: Note) -> tuple[str, str, str]:
    asks = {
        Ask.FINISH: (_("It was begun earlier; the answers are kept."), _("Finish {name}")),
        Ask.BASELINE: (_("Once before the first session, to hold later ones against."), ""),
        Ask.DUE: (_("It may be filled in again."), ""),
    }
    about, act = asks[Ask(note.ask)]
    return note.name, about, (act or _("Fill in {name}")).format(name=note.name)


def _name(note: Note) -> str:
    return session_name(note.session.kind, note.number) if note.session else ""


def _when(note: Note, locale: QLocale) -> str:
    if note.session is None:
        return ""
    at = note.session.moment.at
    return f"{day_words(locale, at.date())}, {time_words(locale, at.time())}"


def _effects_words(note: Note) -> tuple[str, str, str]:
    ask = {
        "2h": (_("{session}, before leaving"), _("What do you notice?")),
        "evening": (_("{session}, this evening"), _("What did it do to body or mind?")),
        "24h": (_("{session}, the day after"), _("Did yesterday’s effects wear off?")),
        "72h": (_("{session}, day 3"), _("Did anything come later?")),
        "7d": (_("{session}, day 7"), _("Is anything still there?")),
    }
    title, question = ask[note.ask]
    return title.format(session=_name(note)), question, _("Note effects")
