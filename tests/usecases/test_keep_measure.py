"""What a person rates and tags with: kept, ordered, renamed, put together, thrown away."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Direction, Measure, MeasureKind, Rating, Tag
from moodjournal.domain.starter_sets import starter_sets
from moodjournal.store import entities
from moodjournal.usecases.add_starter_set import add_starter_set
from moodjournal.usecases.delete_measure import delete_measure
from moodjournal.usecases.keep_measure import add_tag, keep_measure, one_line
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.merge_tags import merge_tags
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.order_measures import order_measures
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.rename_tag import rename_tag
from moodjournal.usecases.see_measures import see_measures
from moodjournal.usecases.take_back import take_back
from tests.builders import a_check_in


def names(db, kind=Measure):
    return [one.name for one in entities.everything(db, kind)]


def measure(db, name):
    return next(one for one in entities.everything(db, Measure) if one.name == name)


def tag(db, name, now):
    return add_tag(db, name, now).made[0]


def rate(db, now, name, day=0, value=3.0):
    rating = Rating(measure(db, name).id, value)
    return log_check_in(db, a_check_in(day, ratings=(rating,)), now).made[0]


def test_a_new_measure_comes_last_and_its_name_loses_the_blanks_around_it(db, now):
    keep_measure(db, Measure(name="  Hope \n"), now)
    assert names(db) == ["Anxiety", "Sleep last night", "Energy", "Pain", "Hope"]


@pytest.mark.parametrize("name", ["pain", " PAIN ", "Pain"])
def test_a_name_stands_once(db, now, name):
    with pytest.raises(BadInputError, match="There is a measure of that name"):
        keep_measure(db, Measure(name=name), now)


def test_there_are_twelve_at_most_and_a_paused_one_does_not_count(db, now):
    for count in range(8):
        keep_measure(db, Measure(name=f"more {count}"), now)
    with pytest.raises(BadInputError, match="Twelve measures are the most"):
        keep_measure(db, Measure(name="thirteenth"), now)
    keep_measure(db, replace(measure(db, "Pain"), name="Ache"), now)
    keep_measure(db, replace(measure(db, "Ache"), paused=True), now)
    keep_measure(db, Measure(name="thirteenth"), now)
    with pytest.raises(BadInputError, match="Twelve measures are the most"):
        keep_measure(db, replace(measure(db, "Ache"), paused=False), now)


@pytest.mark.parametrize(
    "change",
    [{"kind": MeasureKind.HOURS}, {"direction": Direction.NEITHER}, {"unit": "steps"}],
)
def test_what_was_rated_keeps_its_kind_and_direction(db, now, change):
    keep_measure(db, replace(measure(db, "Pain"), **change), now)
    keep_measure(db, replace(measure(db, "Pain"), kind=MeasureKind.SCALE, unit=""), now)
    put_in_trash(db, CheckIn, rate(db, now, "Pain"), now)
    other = {"kind": MeasureKind.YES_NO, "direction": Direction.HIGHER, "unit": "h"}
    with pytest.raises(BadInputError, match="its kind and direction stay"):
        keep_measure(db, replace(measure(db, "Pain"), **{key: other[key] for key in change}), now)


def test_the_older_name_of_a_measure_is_kept(db, now):
    keep_measure(db, replace(measure(db, "Pain"), name="Ache"), now)
    assert [one.text for one in entities.everything(db, OlderText)] == ["Pain"]


def test_the_order_is_the_persons_and_can_be_taken_back(db, now):
    ids = [one.id for one in entities.everything(db, Measure)]
    change = order_measures(db, [ids[3], ids[0]], now)
    assert names(db) == ["Pain", "Anxiety", "Sleep last night", "Energy"]
    take_back(db, change)
    assert names(db) == ["Anxiety", "Sleep last night", "Energy", "Pain"]


def test_a_measure_goes_to_the_trash_with_its_ratings_and_comes_back_with_them(db, now):
    rate(db, now, "Pain")
    change = delete_measure(db, measure(db, "Pain").id, now)
    assert change.said == "Moved to the trash with 1 rating."
    assert "Pain" not in names(db)
    take_back(db, change)
    assert [(one.ratings, one.fixed) for one in see_measures(db).measures][3] == (1, True)


def test_ratings_in_the_trash_are_not_counted_and_still_fix_the_measure(db, now):
    put_in_trash(db, CheckIn, rate(db, now, "Pain"), now)
    seen = see_measures(db).measures[3]
    assert (seen.ratings, seen.fixed) == (0, True)
    assert delete_measure(db, seen.measure.id, now).said == "Moved to the trash."


@pytest.mark.parametrize("key", [one.key for one in starter_sets()])
def test_a_starter_set_adds_what_is_missing_in_one_act(db, now, key):
    before = names(db)
    wanted = next(one for one in starter_sets() if one.key == key)
    change = add_starter_set(db, key, now)
    added = [one.name for one in wanted.measures if one.name not in before]
    assert names(db) == before + added
    assert change.said == f"Added: {', '.join(added)}."
    with pytest.raises(BadInputError, match="You track all of these already"):
        add_starter_set(db, key, now)
    take_back(db, change)
    assert names(db) == before


def test_starter_sets_never_make_more_than_twelve(db, now):
    for count in range(6):
        keep_measure(db, Measure(name=f"more {count}"), now)
    said = add_starter_set(db, "ptsd", now).said
    assert said.startswith("Added: Feeling safe, Calm in the body. Twelve are the most, so these ")
    assert len(names(db)) == 12
    with pytest.raises(BadInputError, match="Twelve measures are the most"):
        add_starter_set(db, "depression", now)


def test_starter_sets_hold_each_name_once_and_fit_in_a_label():
    for one in starter_sets():
        listed = [measure.name for measure in one.measures]
        assert len(set(listed)) == len(listed) <= 5
        assert max(map(len, listed)) <= 40


def test_a_tag_is_renamed_on_every_check_in(db, now):
    walked = tag(db, "walked", now)
    log_check_in(db, a_check_in(tags=(walked,)), now)
    change = rename_tag(db, walked, " Out \n walking ", now)
    assert [(one.tag.name, one.check_ins) for one in see_measures(db).tags] == [
        ("Out   walking", 1)
    ]
    take_back(db, change)
    assert names(db, Tag) == ["walked"]


def test_a_tag_takes_no_name_that_is_empty_or_another_tags(db, now):
    walked, _run = tag(db, "walked", now), tag(db, "run", now)
    with pytest.raises(BadInputError, match="There is a tag of that name"):
        rename_tag(db, walked, "RUN", now)
    with pytest.raises(BadInputError, match="A tag needs a name"):
        rename_tag(db, walked, " \u3000", now)


def test_two_tags_become_one_and_two_again(db, now):
    walked, run = tag(db, "walked", now), tag(db, "run", now)
    for day, tags in enumerate([(walked,), (run,), (run, walked), ()]):
        log_check_in(db, a_check_in(day, tags=tags), now)
    trashed = log_check_in(db, a_check_in(6, tags=(run,)), now).made[0]
    put_in_trash(db, CheckIn, trashed, now)
    before = entities.everything(db, CheckIn, trashed=None)
    change = merge_tags(db, run, walked, now)
    assert [one.tags for one in entities.everything(db, CheckIn)] == [(walked,)] * 3 + [()]
    assert entities.get(db, CheckIn, trashed).tags == (walked,)
    assert [(one.tag.name, one.check_ins) for one in see_measures(db).tags] == [("walked", 3)]
    assert change.said == "Both are “walked” now."
    take_back(db, change)
    assert entities.everything(db, CheckIn, trashed=None) == before
    assert names(db, Tag) == ["walked", "run"]


def test_a_tag_is_not_put_together_with_itself_or_with_one_that_is_gone(db, now):
    walked, run = tag(db, "walked", now), tag(db, "run", now)
    put_in_trash(db, Tag, run, now)
    for into in (walked, run, "nothing"):
        with pytest.raises(BadInputError, match="not in the journal any more"):
            merge_tags(db, walked, into, now)


@given(st.lists(st.integers(0, 3), max_size=8))
def test_any_order_keeps_every_measure(asked):
    journal = open_journal(None)
    with journal.begin() as db:
        measures = entities.everything(db, Measure)
        order_measures(db, [measures[at].id for at in asked], measures[0].created_at)
        after = entities.everything(db, Measure)
    journal.close()
    assert {one.id for one in after} == {one.id for one in measures}
    assert [one.place for one in after] == [0, 1, 2, 3]


@given(st.text())
def test_a_name_is_one_line_and_stays_so(text):
    line = one_line(text)
    assert not {"\n", "\r", "\u2028", "\u2029"} & set(line)
    assert one_line(line) == line
