"""What single things of a journal become in a FHIR bundle."""

from dataclasses import replace

from moodjournal.domain.check_in import Mode
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, MeasureKind, Rating
from moodjournal.domain.moment import Moment, Precision
from moodjournal.domain.record import Record
from moodjournal.domain.session import SessionKind, Status
from moodjournal.exporters.fhir_bundle import as_bundle
from tests.builders import MONDAY, ZONE, a_check_in, a_moment
from tests.exporters.fhir_checks import a_session, check, of_kind


def observed(record, text):
    """Return the Observations whose words begin with ``text``."""
    every = of_kind(as_bundle(record), "Observation")
    return [one for one in every if one["code"]["text"].startswith(text)]


def test_sessions_are_given_medicine_and_effects_are_part_of_them():
    done = a_session(route=Route.IM, dose_amount=70.0, dose_unit="mg", minutes=40)
    record = Record(
        sessions=(
            done,
            a_session(status=Status.MISSED, actual=None),
            a_session(status=Status.CANCELLED, actual=None),
            a_session(status=Status.PLANNED, actual=None),
            a_session(kind=SessionKind.VISIT),
            a_session(kind=SessionKind.INTEGRATION),
        ),
        effects=(
            Effect(session_id=done.id, name="nausea", strength=2),
            Effect(session_id=done.id, name="calm"),
        ),
    )
    bundle = as_bundle(record)
    check(bundle)
    first, *others = of_kind(bundle, "MedicationAdministration")
    assert first["status"] == "completed"
    assert first["dosage"]["dose"] == {"value": 70, "unit": "mg"}
    assert first["effectivePeriod"] == {
        "start": "2026-11-16T10:00:00+01:00",
        "end": "2026-11-16T10:40:00+01:00",
    }
    assert [one["status"] for one in others] == ["not-done", "not-done"]
    assert not any("dosage" in one for one in others)
    effects = of_kind(bundle, "Observation")
    here = [{"reference": f"urn:uuid:{first['id']}"}]
    assert [one["partOf"] for one in effects] == [here, here]
    assert [one["valueCodeableConcept"]["coding"][0]["code"] for one in effects] == ["2", "present"]
    assert effects[0]["code"]["coding"][0]["code"] == "nausea"


def test_a_dose_in_words_is_never_made_a_number():
    (given_,) = of_kind(
        as_bundle(Record(sessions=(a_session(dose_words="two sprays"),))),
        "MedicationAdministration",
    )
    assert given_["dosage"]["text"] == "two sprays"
    assert "value" not in given_["dosage"]["dose"]


def test_a_day_alone_is_a_date_and_a_part_of_a_day_says_so():
    day = Moment.whole_day(MONDAY, ZONE)
    evening = replace(a_moment(1, "20:00"), precision=Precision.PART_OF_DAY)
    record = Record(
        check_ins=(
            replace(a_check_in(mood=3), moment=day),
            replace(a_check_in(mood=4), moment=evening),
        )
    )
    first, second = observed(record, "Mood")
    assert first["effectiveDateTime"] == "2026-11-16"
    assert second["extension"][0]["valueCode"] == "part-of-day"


def test_mood_ratings_and_where_they_come_from():
    sleep = Measure(name="Sleep", kind=MeasureKind.HOURS)
    out = Measure(name="Went out", kind=MeasureKind.YES_NO)
    rated = (Rating(sleep.id, 7.5), Rating(out.id, 1.0))
    entry = a_check_in(3, mood=6, ratings=rated, mode=Mode.IMPORTED, note="grey")
    bundle = as_bundle(Record(measures=(sleep, out), check_ins=(entry,)))
    mood, hours, yes = of_kind(bundle, "Observation")
    assert (mood["valueQuantity"]["value"], mood["note"]) == (6, [{"text": "grey"}])
    assert hours["valueQuantity"] == {
        "value": 7.5, "unit": "h", "system": "http://unitsofmeasure.org", "code": "h",
    }  # fmt: skip
    assert yes["valueBoolean"] is True
    assert {one["method"]["text"] for one in (mood, hours, yes)} == {"imported"}
