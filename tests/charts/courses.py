"""Made-up courses for charts, as numbers."""

from random import Random

from moodjournal.analysis.course_numbers import CourseNumbers, course_numbers
from moodjournal.charts.chart import Ink
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.session import Status
from tests.analysis.builders import a_check_in, a_phase, a_session, day

COLOURS = {
    "ink": "#20242E", "ink_muted": "#5C6170", "line": "#E6E1D8", "surface": "#FFFFFF",
    "accent": "#1F6B67", "mood_outline": "#5C6170", "phase_assessment": "#F1EEE8",
    "phase_induction": "#DDECE9", "phase_maintenance": "#EDF4F2", "phase_transition": "#F4F1F6",
    "paper": "#F7F5F1",
}  # fmt: skip
RAMP = tuple(f"#{step * 20:02X}40{200 - step * 20:02X}" for step in range(11))
INK = Ink.of(COLOURS, RAMP)

SESSION_DAYS = (14, 17, 20, 23, 47, 75, 106, 137, 168)


def a_course(days: int = 190, seed: int = 1) -> CourseNumbers:
    """Return a course with all there is: gaps, memory, acute values, a planned session."""
    random = Random(seed)
    sessions = [a_session(number) for number in SESSION_DAYS if number < days - 5]
    sessions.append(a_session(days - 2, status=Status.PLANNED))
    check_ins = []
    for number in range(days - 3):
        if random.random() < 0.2 or 90 <= number < 108:
            continue
        at = "09:00" if number in SESSION_DAYS else "18:00"
        late = 20 if random.random() < 0.1 else 0
        check_ins.append(a_check_in(number, random.randint(1, 9), at, late_h=late))
        if number in SESSION_DAYS:
            check_ins.append(a_check_in(number, 8, "20:00"))
    phases = [
        a_phase(PhaseKind.ASSESSMENT, 0, 14),
        a_phase(PhaseKind.INDUCTION, 14, 24, session_id=sessions[0].id),
        a_phase(PhaseKind.MAINTENANCE, 25),
    ]
    return course_numbers(
        check_ins, sessions, phases, first=day(0), last=day(days - 1), today=day(days - 4)
    )


def nothing(days: int = 28) -> CourseNumbers:
    return course_numbers([], [], [], first=day(0), last=day(days - 1))
