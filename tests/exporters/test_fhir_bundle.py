import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, MeasureKind, Rating, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.exporters.exporter import Manner, StoppedError
from moodjournal.exporters.fhir_bundle import EXPORTER, as_bundle
from moodjournal.instruments import instrument, instruments
from moodjournal.usecases.make_demo import demo_record
from tests.builders import ZONE, a_check_in, a_moment
from tests.exporters.fhir_checks import ORACLES, a_session, check, of_kind
from tests.journals import records
from tests.strategies import nasty_strings

POINTS = {"LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3}
"""Answers of PHQ-9 and GAD-7 by their LOINC codes; written down here a second time on purpose."""
LOADED = Manner(transaction=True, name="A. Person")


@st.composite
def filled_in(draw):
    """Draw a questionnaire that the program has, finished or not."""
    known = draw(st.sampled_from([one for one in instruments().values() if one.items]))
    given_ = {
        item.id: draw(st.sampled_from([option.value for option in item.options]))
        for item in known.items
        if draw(st.integers(0, 9))
    }
    return Questionnaire(instrument=known.id, moment=a_moment(3), answers=given_)


@st.composite
def whole(draw):
    record = draw(records())
    known = draw(st.lists(filled_in(), max_size=3).map(tuple))
    return replace(record, questionnaires=record.questionnaires + known)


@pytest.mark.parametrize("moment", ["induction", "maintenance"])
@pytest.mark.parametrize("manner", [Manner(), LOADED], ids=["collection", "transaction"])
def test_the_demos_are_valid(moment, manner):
    check(as_bundle(demo_record(moment, date(2026, 11, 26), 3, ZONE), manner))


@given(whole(), st.sampled_from([Manner(), LOADED]))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_journal_is_valid(record, manner):
    check(as_bundle(record, manner))


@pytest.mark.slow
@given(whole(), st.sampled_from([Manner(), LOADED]))
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_two_hundred_journals_are_valid(record, manner):
    check(as_bundle(record, manner))


def test_nasty_strings_are_valid_wherever_they_stand():
    texts = [text for text in nasty_strings() if text.strip()]
    texts += ["half a pair: \ud83d", "\x00", "\u00a0a", "\ufeff", "a\u2028b", "a\x1c", "\x85x"]
    tags = tuple(Tag(name=text) for text in texts)
    measures = tuple(Measure(name=t, unit=t, kind=MeasureKind.NUMBER) for t in texts)
    entries = tuple(
        a_check_in(note=text, tags=(tag.id,), ratings=(Rating(measure.id, 1.5),))
        for text, tag, measure in zip(texts, tags, measures, strict=True)
    )
    sessions = tuple(a_session(note=t, dose_words=t, fields={t: t}, dose_unit=t) for t in texts)
    effects = tuple(
        Effect(session_id=session.id, name=text, own=True, note=text)
        for text, session in zip(texts, sessions, strict=True)
    )
    answered = tuple(Questionnaire(instrument=t, moment=a_moment(), answers={t: 1}) for t in texts)
    check(
        as_bundle(
            Record(
                tags=tags,
                measures=measures,
                check_ins=entries,
                sessions=sessions,
                effects=effects,
                questionnaires=answered,
            )
        )
    )


def test_phq_9_read_back_by_another_reader_has_the_same_total():
    path = ORACLES / "phq9_hl7_example.json"
    if not path.exists():
        pytest.skip(f"the example of HL7 is not at {path}")
    oracle = json.loads(path.read_text(encoding="utf-8"))
    items = instrument("phq-9").items
    chosen = {i.id: points for i, points in zip(items[:9], oracle["items"], strict=True)}
    difficulty = next(o.value for o in items[9].options if o.code == oracle["difficulty"])
    answered = Questionnaire(
        instrument="phq-9", moment=a_moment(3), answers={**chosen, items[9].id: difficulty}
    )
    bundle = json.loads(json.dumps(as_bundle(Record(questionnaires=(answered,)))))
    (response,) = of_kind(bundle, "QuestionnaireResponse")
    codes = [item["answer"][0]["valueCoding"]["code"] for item in response["item"]]
    assert sum(POINTS[code] for code in codes[:9]) == oracle["total"]
    assert codes[9] == oracle["difficulty"]
    assert response["status"] == "completed"
    (total,) = of_kind(bundle, "Observation")
    assert total["code"]["coding"] == [{"system": "http://loinc.org", "code": "44261-6"}]
    assert total["valueQuantity"]["value"] == oracle["total"]
    assert total["derivedFrom"][0]["reference"] == f"urn:uuid:{response['id']}"
    (form,) = of_kind(bundle, "Questionnaire")
    assert form["url"] == response["questionnaire"]
    assert [one["linkId"] for one in form["item"]] == [one["linkId"] for one in response["item"]]
    assert "No permission required" in form["copyright"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("phq-2", "55758-7"),
        ("phq-4", "70272-0"),
        ("gad-7", "70274-6"),
        ("pc-ptsd-5", "102017-1"),
        ("peg", "91147-9"),
    ],
)
def test_a_total_has_the_loinc_code_of_its_file(name, code):
    (total,) = of_kind(as_bundle(Record(questionnaires=(complete(name),))), "Observation")
    assert total["code"]["coding"] == [{"system": "http://loinc.org", "code": code}]


@pytest.mark.parametrize("name", ["pcl-5", "who-5"])
def test_where_no_loinc_code_is_verified_the_code_is_ours(name):
    bundle = as_bundle(Record(questionnaires=(complete(name),)))
    (total,) = of_kind(bundle, "Observation")
    (coding,) = total["code"]["coding"]
    assert (coding["system"], coding["code"]) == ("urn:moodjournal:totals", name)
    assert instrument(name).name in total["code"]["text"]
    assert "loinc" not in json.dumps(bundle).replace("loinc.org/license", "").lower()


def complete(name):
    answers = {item.id: item.options[-1].value for item in instrument(name).items}
    return Questionnaire(instrument=name, moment=a_moment(3), answers=answers)


def test_an_unfinished_questionnaire_is_in_progress_and_has_no_total():
    whole_ = complete("gad-7")
    half = replace(whole_, answers=dict(list(whole_.answers.items())[:3]))
    bundle = as_bundle(Record(questionnaires=(half,)))
    (response,) = of_kind(bundle, "QuestionnaireResponse")
    assert response["status"] == "in-progress"
    assert of_kind(bundle, "Observation") == []


def test_a_total_of_the_clinic_is_an_observation_alone():
    told = Questionnaire(instrument="madrs", moment=a_moment(3), total=31)
    bundle = as_bundle(Record(questionnaires=(told,)))
    assert of_kind(bundle, "QuestionnaireResponse") == []
    (total,) = of_kind(bundle, "Observation")
    assert (total["valueQuantity"]["value"], total["method"]["text"]) == (
        31,
        "entered by the clinic",
    )
    assert "performer" not in total


def test_private_entries_and_the_trash_are_never_in_it():
    marker = "zz9-marker"
    session = a_session(private=True, note=marker)
    record = Record(
        sessions=(session,),
        effects=(Effect(session_id=session.id, name=marker, own=True),),
        check_ins=(
            a_check_in(note=marker, private=True),
            a_check_in(note=marker, deleted_at=a_moment().utc),
        ),
        questionnaires=(replace(complete("phq-9"), private=True),),
    )
    bundle = as_bundle(record)
    assert [one["resource"]["resourceType"] for one in bundle["entry"]] == ["Patient"]
    assert marker not in json.dumps(bundle)


def test_the_patient_has_no_name_unless_one_was_given_and_is_always_the_same():
    record = Record(check_ins=(a_check_in(),))
    (patient,) = of_kind(as_bundle(record), "Patient")
    (again,) = of_kind(as_bundle(replace(record, check_ins=record.check_ins * 1)), "Patient")
    assert set(patient) == {"resourceType", "id", "identifier"}
    assert patient == again
    assert patient["id"].replace("-", "") not in {record.check_ins[0].id}
    (named,) = of_kind(as_bundle(record, LOADED), "Patient")
    assert named["name"] == [{"text": "A. Person"}]


def test_a_server_can_load_it_twice_and_many_patients_never_meet():
    one, other = (Record(check_ins=(a_check_in(),)) for _each in range(2))
    first, second, again = (as_bundle(each, LOADED)["entry"] for each in (one, other, one))
    assert first == again
    assert {each["fullUrl"] for each in first}.isdisjoint({each["fullUrl"] for each in second})
    patient, mood = first
    who = patient["resource"]["identifier"][0]
    assert patient["request"] == {
        "method": "POST",
        "url": "Patient",
        "ifNoneExist": f"identifier={who['system']}|{who['value']}",
    }
    assert mood["request"] == {"method": "PUT", "url": f"Observation/{mood['resource']['id']}"}


def test_numbers_and_hours_after_come_from_what_it_was_cut_from():
    every = tuple(
        a_session(actual=a_moment(day, "10:00"), created_at=a_moment(day).utc) for day in (0, 3)
    )
    after = a_check_in(0, at="18:00")
    record = Record(sessions=every, check_ins=(after,))
    cut = Record(sessions=every[1:], check_ins=(after,))
    bundle = as_bundle(cut, Manner(whole=record))
    (given_,) = of_kind(bundle, "MedicationAdministration")
    assert given_["extension"][0]["valueInteger"] == 2
    assert of_kind(bundle, "Observation")[0]["method"]["text"] == "acute"


def test_what_is_stopped_leaves_nothing(tmp_path):
    with pytest.raises(StoppedError):
        EXPORTER.write(Record(), tmp_path / "x.json", Manner(keep_going=lambda: False))
    assert list(tmp_path.iterdir()) == []


def test_the_same_journal_gives_the_same_bytes_and_no_clock(tmp_path):
    record = demo_record("induction", date(2026, 11, 26), 3, ZONE)
    for name in ("a", "b"):
        EXPORTER.write(record, tmp_path / name)
    content = (tmp_path / "a").read_bytes()
    assert content == (tmp_path / "b").read_bytes()
    assert json.loads(content) == as_bundle(record)
    last = max(one.moment.utc for one in record.check_ins) + timedelta(days=60)
    assert str(last.year + 1).encode() not in content
