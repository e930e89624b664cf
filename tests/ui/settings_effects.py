"""What each setting changes, by its key: one function a row, each of them a test.

TO ADD ONE: write a function whose name is the key; it takes a ``Room`` and asserts.
"""

from datetime import date, timedelta

from moodjournal.domain.course import Course, PhaseKind
from moodjournal.domain.measure import Measure, Rating
from moodjournal.domain.reflection import Goal
from moodjournal.settings import asked_at
from moodjournal.store import entities
from moodjournal.ui import app as ui_app
from moodjournal.ui import screen_capture
from moodjournal.usecases.change_phase import start_phase
from moodjournal.usecases.choose_instruments import choose_instrument
from moodjournal.usecases.keep_goal import keep_goal
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.see_gentle import see_gentle
from moodjournal.usecases.see_notes import NoteKind
from moodjournal.usecases.see_settings import see_settings
from moodjournal.usecases.see_support import see_support
from moodjournal.usecases.see_today import see_today
from tests.builders import ZONE, a_check_in, a_moment


def theme(room):
    room.choose("theme", "dark")
    corner = room.program.window.grab().toImage().pixelColor(260, 8)
    assert corner.lightness() < 60


def text_percent(room):
    before = room.program.window.font().pixelSize()
    room.choose("text_percent", 200)
    assert room.program.window.font().pixelSize() == 2 * before


def contrast(room):
    assert room.program.tokens().line != room.program.tokens().ink
    room.choose("contrast", "more")
    assert room.program.tokens().line == room.program.tokens().ink


def lock_idle(room):
    idle = room.program.watches.auto_lock.idle
    before = idle.timer.interval()
    room.choose("lock_idle", 30)
    assert before < idle.timer.interval()


def lock_idle_long(room):
    extended, locked = [], []
    lock = room.program.watches.auto_lock
    room.monkeypatch.setattr(lock.idle, "extend", extended.append)
    room.monkeypatch.setattr(room.program.door, "lock", lambda **_said: locked.append(1))
    room.choose("lock_idle_long", True)
    room.choose("lock_idle_long", False)
    stack = room.program.window.stack
    room.monkeypatch.setattr(stack, "current_key", lambda: "review")
    lock.idle.idle.emit()
    assert (extended, locked) == ([], [1])
    room.monkeypatch.undo()
    room.choose("lock_idle_long", True)
    room.monkeypatch.setattr(lock.idle, "extend", extended.append)
    room.monkeypatch.setattr(room.program.door, "lock", lambda **_said: locked.append(1))
    room.monkeypatch.setattr(stack, "current_key", lambda: "review")
    lock.idle.idle.emit()
    assert (extended, locked) == ([60], [1])


def capture_refused(room):
    asked = []
    user32 = type("", (), {"SetWindowDisplayAffinity": lambda _self, _id, how: asked.append(how)})
    windll = type("", (), {"user32": user32()})
    room.monkeypatch.setattr("ctypes.windll", windll, raising=False)
    room.monkeypatch.setattr(screen_capture.sys, "platform", "win32")
    window, file = room.program.window, room.program._settings_file
    screen_capture.refuse_capture(window, file)
    room.choose("capture_refused", False)
    screen_capture.refuse_capture(window, file)
    assert (asked[0], asked[-1]) == (0x11, 0x00)


def country(room):
    file = room.program._settings_file
    assert room.read(see_support, file, "GB").country == "GB"
    room.choose("country", "DE")
    assert room.read(see_support, file, "GB").country == "DE"


def language(room):
    asked = []
    room.monkeypatch.setattr(ui_app.i18n, "use_language", lambda code, _folder: asked.append(code))
    ui_app.use_chosen_language()
    room.choose("language", "en")
    ui_app.use_chosen_language()
    assert asked == [None, "en"]


def day_start(room):
    room.clock.now = a_moment(day=10, at="04:30").utc
    assert room.read(see_today, room.clock(), ZONE).day == date(2026, 11, 26)
    room.choose("day_start", "05:00")
    assert room.read(see_today, room.clock(), ZONE).day == date(2026, 11, 25)


def asking(room):
    room.today.form.set_open(True)
    first = room.read(entities.everything, Measure)[0]
    entry = a_check_in(day=7, ratings=(Rating(first.id, 3),))
    room.write(log_check_in, entry)
    for often, asked in (("daily", True), ("twice a week", True), ("weekly", False)):
        if often != "daily":
            room.choose("asking", often)
        room.program.window.go("today")
        assert room.read(see_today, room.clock(), ZONE).asks_measures is asked
        assert bool(room.today.form.details.measures.rows) is asked
    assert room.today.form.rest.isVisible()
    room.today.form.rest.click()
    assert room.today.form.details.measures.rows
    room.clock.now += timedelta(days=4)
    room.today.refresh()
    assert room.read(see_today, room.clock(), ZONE).asks_measures


def form_open(room):
    assert not room.today.form.open
    room.choose("form_open", True)
    assert room.read(see_today, room.clock(), ZONE).form_open


def gentle_offered(room):
    room.course()
    assert NoteKind.GENTLE in room.notes(0, "12:00")
    room.choose("gentle_offered", False)
    assert NoteKind.GENTLE not in room.notes(0, "12:00")


def aftercare(room):
    room.choose("aftercare", "Drink something warm.")
    assert room.read(see_gentle, room.clock(), ZONE).aftercare == "Drink something warm."


def acute_hours(room):
    room.course()
    room.done(5)
    room.write(log_check_in, a_check_in(day=9, at="17:00", mood=2))
    days = room.read(see_today, room.clock(), ZONE).last_days
    assert {one.day: one.value for one in days}[date(2026, 11, 25)] is None
    room.choose("acute_hours", 4)
    days = room.read(see_today, room.clock(), ZONE).last_days
    assert {one.day: one.value for one in days}[date(2026, 11, 25)].value == 2


def _asked(room, key, time, default):
    assert (time in asked_at(room.read(see_settings))) is default
    room.choose(key, not default)
    assert (time in asked_at(room.read(see_settings))) is not default


def _effects(room, key, day, at, default):
    """Notes about effects come and go with their time."""
    room.course()
    room.done(1)
    assert (NoteKind.EFFECTS in room.notes(day, at)) is default
    room.choose(key, not default)
    assert (NoteKind.EFFECTS in room.notes(day, at)) is not default


def ask_2h(room):
    _effects(room, "ask_2h", 0, "11:30", False)


def ask_evening(room):
    _effects(room, "ask_evening", 0, "18:00", True)


def ask_24h(room):
    room.choose("ask_evening", False)
    _effects(room, "ask_24h", 1, "12:00", True)


def ask_72h(room):
    room.choose("ask_24h", False)
    _asked(room, "ask_72h", "72h", False)


def ask_7d(room):
    _asked(room, "ask_7d", "7d", True)


def _noted(room, key, kind, day):
    assert kind in room.notes(day)
    room.choose(key, False)
    assert kind not in room.notes(day)


def ask_took_place(room):
    room.course()
    _noted(room, "ask_took_place", NoteKind.UNMARKED, 0)


def ask_monthly(room):
    room.course()
    room.done(6)
    (one,) = room.read(entities.everything, Course)
    room.write(start_phase, one.id, PhaseKind.MAINTENANCE, date(2026, 11, 29))
    _noted(room, "ask_monthly", NoteKind.MONTHLY, 21)


def ask_goals(room):
    room.course()
    (one,) = room.read(entities.everything, Course)
    goal = Goal(course_id=one.id, text="sleep", created_at=a_moment(-10).utc)
    room.write(keep_goal, goal)
    room.done(6)
    room.clock.now = a_moment(27).utc  # after a month without a check-in nothing is asked
    room.write(log_check_in, a_check_in(day=27))
    _noted(room, "ask_goals", NoteKind.GOALS, 29)


def ask_questionnaires(room):
    room.course()
    room.write(choose_instrument, "phq-9", True)
    _noted(room, "ask_questionnaires", NoteKind.QUESTIONNAIRE, -5)


def reminder(room):
    assert room.due() is None
    room.choose("reminder", True)
    assert room.due() == "26 19:00"


def reminder_at(room):
    room.choose("reminder", True)
    room.choose("reminder_at", "20:00")
    assert room.due() == "26 20:00"


def quiet_from(room):
    room.choose("reminder", True)
    room.choose("quiet_from", "18:00")
    assert room.due() is None


def quiet_until(room):
    room.choose("reminder", True)
    room.choose("reminder_at", "07:00")
    assert room.due() == "27 08:00"
    room.choose("quiet_until", "09:00")
    assert room.due() == "27 09:00"
