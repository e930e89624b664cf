"""A journal to go through: six sessions, two things to bring, a step, and what is private."""

from dataclasses import replace
from functools import partial

from moodjournal.domain.effect import Effect
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, Status
from moodjournal.store import entities
from moodjournal.usecases.open_journal import open_journal
from tests.builders import a_check_in, a_moment

HIDDEN = "kestrel behind the mill"
FIRST = -30
"""Day of the first session, from the builders' Monday."""


def a_session(day, **said):
    return Session(status=Status.DONE, actual=a_moment(day, "10:00"), **said)


def fill(db):
    """Put six sessions into a journal; return what can be ticked."""
    done = [a_session(FIRST + 5 * place) for place in range(6)]
    planned = replace(a_session(20), status=Status.PLANNED)
    secret = a_session(3, private=True, note=HIDDEN)
    words = [
        Reflection(session_id=one.id, kind=ReflectionKind.INSIGHT, text=f"insight {n}",
                   bring_to_therapy=n == 6)
        for n, one in enumerate(done, start=1)
    ]  # fmt: skip
    note = a_check_in(-4, 6, note="slept through", bring_to_therapy=True)
    step = Step(session_id=done[-1].id, text="ten minutes by the water")
    private = [
        a_check_in(-3, 2, note=HIDDEN, private=True, bring_to_therapy=True),
        Reflection(
            session_id=done[-1].id, kind=ReflectionKind.STAYED, text=HIDDEN, private=True,
            bring_to_therapy=True,
        ),
        Step(session_id=done[-1].id, text=HIDDEN, private=True),
    ]  # fmt: skip
    effect = Effect(session_id=done[-1].id, name="nausea", strength=1)
    every = [*done, planned, secret, *words, note, step, *private, effect]
    moods = [a_check_in(day, 3 + day % 4) for day in range(FIRST - 8, 6)]
    for one in (*every, *moods):
        entities.put(db, one)
    return words[-1], note, step


def filled_journal(folder, secret=None, cost=None):
    """Make a journal file in ``folder``; return what can be ticked."""
    journal = open_journal(folder, secret, cost=cost)
    with journal.begin() as db:
        made = fill(db)
    journal.close()
    return made


class Room:
    """The program on a journal with six sessions, at its Review page."""

    def __init__(self, program, made, qapp):
        self.program, self.window, self.qapp = program, program.window, qapp
        self.insight, self.note, self.step = made

    @property
    def page(self):
        return self.window.stack.page("review")

    @property
    def view(self):
        return self.page.view

    @property
    def sessions(self):
        return self.view.sessions

    def begin(self):
        self.window.go("review")
        self.page.card.begin.click()
        self.rest()

    def end(self):
        self.view.end.click()
        self.rest()
        return self.page.panel

    def rest(self):
        for _layouts in range(3):
            self.qapp.processEvents()

    def put(self, *every):
        self.program.worker.read(partial(_add, every=every), self.rest_after)

    def rest_after(self, _nothing):
        self.rest()

    def read(self, kind):
        found = []
        self.program.worker.read(lambda db: entities.everything(db, kind), found.append)
        return {one.id: one for one in found[0]}


def _add(db, every):
    entities.add_all(db, every)
