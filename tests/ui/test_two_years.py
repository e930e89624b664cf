"""Two years of a weekly nasal spray: planned, logged, drawn, and still quick."""

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal import clinical
from moodjournal.charts.chart import Ink
from moodjournal.charts.course import CHART
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Phase, PhaseKind, Route
from moodjournal.domain.moment import Moment
from moodjournal.domain.plan import Plan, days_ahead, regular
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.ui.pages.today.page import TodayPage
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_progress import Wanted, see_progress
from tests.builders import MONDAY, ZONE

SESSIONS = 104


@pytest.fixture
def two_years(journal, clock):
    """The esketamine template, then weekly: 104 sessions done, a check-in every third day."""
    template = clinical.template("esketamine-trd")
    days, boosters = days_ahead(template.induction_days, template.maintenance_days)
    weekly = regular(7, SESSIONS - len(days) - len(boosters), boosters)
    plan = Plan(
        Route.NASAL, MONDAY, days, ZONE, time(14), template.id, boosters=(*boosters, *weekly),
        every_days=7,
    )  # fmt: skip
    last = plan.dates()[-1]
    clock.now = datetime(last.year, last.month, last.day, 20, tzinfo=UTC)
    with journal.begin() as db:
        plan_course(db, plan, MONDAY - timedelta(days=14))
        for one in entities.everything(db, Session):
            mark_session(db, one.id, Status.DONE, clock.now)
        length = (last - MONDAY).days
        moments = [
            Moment.local(MONDAY + timedelta(days=days), time(9), ZONE)
            for days in range(-14, length, 3)
        ]
        entities.add_all(
            db,
            [
                CheckIn(moment=one, mood=place % 11, recorded_at=one.utc, created_at=one.utc)
                for place, one in enumerate(moments)
            ],
        )
    return last


def test_two_years_are_planned_logged_and_drawn(qtbot, journal, desk, two_years, clock):
    with journal.begin() as db:
        done = sorted(entities.everything(db, Session), key=session_order)
        phases = entities.everything(db, Phase)
        progress = see_progress(db, Wanted(), clock.now, ZONE)
    assert [one.status for one in done] == [Status.DONE] * SESSIONS
    assert {one.moment.at.time() for one in done} == {time(14)}
    assert [one.kind for one in phases] == [
        PhaseKind.ASSESSMENT,
        PhaseKind.INDUCTION,
        PhaseKind.MAINTENANCE,
    ]
    course = progress.cards[0]
    tokens = desk.tokens()
    ink = Ink.of(tokens.colours(), tokens.ramp)
    drawn = desk.studio().render(CHART, course.numbers, ink, 960, 290)
    assert drawn.width == 960
    assert course.told

    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show()
    assert page.calendar.card.name.text() == f"Session {SESSIONS}"
    rows = page.calendar.pane.list.rows()
    assert len(rows) == SESSIONS
    tree = page.calendar.pane.list
    open_rows = [row for row in rows if row.parent().isExpanded()]
    assert len(open_rows) == 12
    assert [tree.topLevelItem(place).isExpanded() for place in (1, 2, 3)][-1] is False
    grid = page.calendar.pane.grid
    assert grid.grab().width() > 0
    qtbot.keyClick(grid, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert grid.cursor_day().year == two_years.year - 1

    today = TodayPage(desk)
    qtbot.addWidget(today)
    today.show()
    assert today.course.title.text() == "Maintenance"
    assert today.grab().width() > 0
