"""What figures read of check-ins: the same numbers as a whole one, and no words."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.store import entities, figures
from moodjournal.store.journal import Journal
from tests.builders import a_check_in

MOODS = st.none() | st.integers(0, 10)
ANSWERS = st.lists(st.tuples(st.integers(0, 400), MOODS, st.booleans()), min_size=1, max_size=30)


def seen(check_ins):
    return [
        (one.id, one.moment, one.recorded_at, one.mood, one.ratings, one.tags, one.mode)
        for one in check_ins
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(answers=ANSWERS)
def test_figures_read_what_whole_check_ins_say(answers, journal: Journal):
    with journal.begin() as db:
        measure = entities.everything(db, Measure)[0]
        tag = next(iter(entities.everything(db, Tag)), None) or Tag(name="walked")
        entities.put(db, tag)
        told = [
            a_check_in(
                day=day, mood=mood, note="words", mode=Mode.PAPER if rated else Mode.NORMAL,
                ratings=(Rating(measure.id, day % 11),) if rated else (),
                tags=(tag.id,) if rated else (),
            )
            for day, mood, rated in answers
        ]  # fmt: skip
        entities.add_all(db, told)
        whole, lean = entities.everything(db, CheckIn), figures.check_ins(db)
        assert seen(lean) == seen(whole)
        assert [one.from_memory for one in lean] == [one.from_memory for one in whole]
        nothing = acute_time(())
        for about in (None, measure):
            assert day_values(lean, nothing, measure=about) == day_values(
                whole, nothing, measure=about
            )


def test_words_stay_behind_where_a_mood_was_said(db):
    entities.add_all(db, [a_check_in(mood=3, note="words")])
    assert [one.note for one in figures.check_ins(db)] == [""]


def test_what_is_in_the_trash_is_in_no_figure(db):
    kept, thrown = a_check_in(mood=3), a_check_in(mood=4)
    entities.add_all(db, [kept, replace(thrown, deleted_at=thrown.created_at)])
    assert [one.id for one in figures.check_ins(db)] == [kept.id]
