"""What is asked of the headline, in cells: one row and one lag each; and the bars they must hold.

Source of rows and bars: CLINICAL.md, "Honesty test".
"""

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from random import Random

from moodjournal.analysis.headline import Headline, Said, headline
from moodjournal.domain.course import Phase, PhaseKind
from tests.honesty import patients
from tests.honesty.patients import MAINTENANCE_DAYS, MAINTENANCE_FROM, Patient, a_patient, day_of

LAGS = (0.0, 0.3, 0.5, 0.6)
FIRST_LOOK, EVERY = 28, 7
LOOKS = tuple(range(FIRST_LOOK, MAINTENANCE_DAYS + 1, EVERY))
LEAST_ASSESSED = 10
LATER_LOGGED = 28


class Row(StrEnum):
    """What is true of the patients of a row."""

    NOTHING = "no effect: ever a claim in weekly looks"
    TROUGH = "no effect, start in a trough: ever a claim"
    RISE_3 = "true rise of 3 points: claimed"
    RISE_2 = "true rise of 2 points: claimed"


RISE = {Row.NOTHING: 0.0, Row.TROUGH: 0.0, Row.RISE_3: 3.0, Row.RISE_2: 2.0}
COVERAGE = "90 % intervals hold the truth"
AT_MOST = {
    Row.NOTHING: dict.fromkeys(LAGS, 0.05),
    Row.TROUGH: {0.0: 0.05, 0.3: 0.05, 0.5: 0.05, 0.6: 0.08},
}
AT_LEAST = {Row.RISE_3: {0.0: 0.80, 0.3: 0.80, 0.5: 0.80, 0.6: 0.78}}
LEAST_COVERAGE = 0.85


@dataclass(frozen=True, slots=True)
class Counts:
    """What came of the patients of one cell.

    Attributes:
        patients: How many.
        claims: In how many something was claimed.
        intervals: How many had an interval at the time of judging.
        held: In how many of them it held the truth.
    """

    patients: int = 0
    claims: int = 0
    intervals: int = 0
    held: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Return both together."""
        return Counts(
            self.patients + other.patients,
            self.claims + other.claims,
            self.intervals + other.intervals,
            self.held + other.held,
        )

    @property
    def claimed(self) -> float:
        """Share of patients with a claim."""
        return self.claims / self.patients

    @property
    def coverage(self) -> float:
        """Share of intervals that hold the truth."""
        return self.held / self.intervals


@cache
def shared_phases() -> tuple[Phase, ...]:
    """Return the phases of all patients."""
    return patients.phases()


def patient_of(row: Row, lag: float, number: int) -> Patient:
    """Return patient ``number`` of a cell, always the same one."""
    chance = Random(f"{row.name} {lag} {number}")
    while True:
        patient = a_patient(chance, lag, rise=RISE[row], trough=row is Row.TROUGH)
        if RISE[row] == 0 or assessed(patient) >= LEAST_ASSESSED:
            return patient


def assessed(patient: Patient) -> int:
    """Return how many assessment days were logged."""
    return sum(patient.logged[: patients.ASSESSMENT_DAYS])


def seen_on(patient: Patient, maintenance_day: int) -> Headline:
    """Return the headline as it stands in the evening of a maintenance day, counted from 1."""
    last = day_of(MAINTENANCE_FROM + maintenance_day - 1)
    known = bisect_left(patient.days, last, key=lambda one: one.day)
    known += known < len(patient.days) and patient.days[known].day == last
    return headline(patient.days[:known], shared_phases(), later=PhaseKind.MAINTENANCE)


def judged(row: Row, lag: float, number: int) -> Counts:
    """Return what comes of one patient."""
    patient = patient_of(row, lag, number)
    if RISE[row]:
        found = seen_on(patient, day_with_enough(patient))
        return _counts(patient, found.said is Said.HIGHER, found)
    claimed = False
    for look in LOOKS:
        if seen_on(patient, look).is_claim:
            claimed = True
            break
    return _counts(patient, claimed, seen_on(patient, LOOKS[0]))


def day_with_enough(patient: Patient) -> int:
    """Return the maintenance day on which 28 of them are logged."""
    first = day_of(MAINTENANCE_FROM)
    later = [one.day for one in patient.days if one.day >= first]
    return (later[LATER_LOGGED - 1] - first).days + 1


def _counts(patient: Patient, claimed: bool, found: Headline) -> Counts:
    if found.difference is None:
        return Counts(1, int(claimed))
    interval = found.difference.interval
    return Counts(1, int(claimed), 1, int(interval.low <= patient.truth <= interval.high))
