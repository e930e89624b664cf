"""A journal with a passphrase and a few words in it, for tests of the lock."""

import gc
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import Moment
from moodjournal.store import entities
from moodjournal.usecases.new_recovery_code import new_recovery_code
from moodjournal.usecases.open_journal import open_journal
from tests.store.key_rooms import CHEAP, SECRET

MARKER = "zwölf stille Schwäne"
AT = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def locked_journal(folder, now=AT):
    """Make one in ``folder``; return its recovery code."""
    journal = open_journal(folder, SECRET, cost=CHEAP)
    with journal.begin() as db:
        moment = Moment.from_utc(AT, "Europe/Berlin")
        entry = CheckIn(moment=moment, mood=4, note=MARKER, recorded_at=AT, created_at=AT)
        entities.add_all(db, [entry])
    code = new_recovery_code(journal, now)
    journal.close()
    return code.text


def type_in(qtbot, program, text):
    """Type ``text`` at the lock screen, and Enter."""
    field = program.window.cover.lock.form.field
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def held(kind):
    """Return the living objects of ``kind``."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, kind)]


def words_shown(app):
    """Return every text that any widget of the program holds."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found = []
    for widget in app.allWidgets():
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    return " ".join(found)
