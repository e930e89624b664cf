from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.provenance import (
    Provenance,
    origin,
    provenance,
    questionnaire_provenance,
)
from moodjournal.domain.check_in import Mode
from moodjournal.domain.questionnaire import Questionnaire
from tests.analysis.builders import a_check_in, a_session, moment

ACUTE = acute_time([a_session(3, "10:00")])


def test_every_value_has_one_word():
    assert provenance(a_check_in(0, 4), ACUTE) is Provenance.LIVE
    assert provenance(a_check_in(0, 4, late_h=13), ACUTE) is Provenance.FROM_MEMORY
    assert provenance(a_check_in(0, 4, late_h=13, mode=Mode.IMPORTED), ACUTE) is Provenance.IMPORTED
    assert provenance(a_check_in(0, 4, late_h=13, mode=Mode.PAPER), ACUTE) is Provenance.LIVE
    assert provenance(a_check_in(3, 4), ACUTE) is Provenance.ACUTE


def test_an_acute_value_still_knows_how_it_was_written_down():
    late = a_check_in(3, 4, late_h=13)
    assert provenance(late, ACUTE) is Provenance.ACUTE
    assert origin(late) is Provenance.FROM_MEMORY


def test_a_bare_total_was_entered_by_the_clinic():
    total = Questionnaire(instrument="madras", moment=moment(3), total=20)
    answers = Questionnaire(instrument="phq-9", moment=moment(9), answers={"1": 2})
    assert questionnaire_provenance(total, ACUTE) is Provenance.CLINIC
    assert questionnaire_provenance(answers, ACUTE) is Provenance.LIVE
