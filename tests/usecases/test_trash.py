"""What is deleted stays for thirty days and comes back whole; deleted for good, it is nowhere."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from moodjournal.domain.care import GoalRating
from moodjournal.domain.change import Topic
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.draft import Draft, edit_of
from moodjournal.domain.effect import Effect
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.reflection import Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.store import db as db_module
from moodjournal.store import entities
from moodjournal.store.errors import TracesLeftError
from moodjournal.usecases.delete_for_good import delete_for_good
from moodjournal.usecases.empty_old_trash import empty_old_trash
from moodjournal.usecases.find_words import find_words
from moodjournal.usecases.keep_draft import keep_draft
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.make_ready import make_ready
from moodjournal.usecases.put_back import put_back
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.see_trash import see_trash
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, a_check_in, a_moment
from tests.open_files import an_open_file

MARK = "ꙮxylographꙮ"
OTHER = "Ꙭquixoticꙭ"
PIECES = (MARK, OTHER, "ꙮ", "Ꙭ", "ꙭ", "xylo", "quix")


@pytest.fixture
def file(tmp_path):
    with an_open_file(tmp_path) as opened:
        yield opened


def a_session(db, **said):
    session = Session(actual=a_moment(), **said)
    entities.put(db, session)
    return session


def test_the_trash_tells_what_when_and_how_long(db, now):
    entry, step = a_check_in(note="by the lake", mood=6), Step(text="ten minutes by the water")
    entities.put(db, entry)
    entities.put(db, step)
    put_in_trash(db, CheckIn, entry.id, now - timedelta(days=12, hours=1))
    put_in_trash(db, Step, step.id, now - timedelta(seconds=5))
    seen = see_trash(db, now).things
    assert [(one.title, one.text, one.mood, one.days_left) for one in seen] == [
        ("Step", "ten minutes by the water", None, 30),
        ("Check-in", "by the lake", 6, 18),
    ]


def test_a_reflection_in_the_trash_names_its_session(db, now):
    session = a_session(db)
    words = Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a heron")
    entities.put(db, replace(words, deleted_at=now))
    assert see_trash(db, now).things[0].title == "What stayed, session 1"


def test_a_measure_in_the_trash_says_how_many_ratings_go_with_it(db, now):
    measure = entities.everything(db, Measure)[0]
    entities.put(db, a_check_in(ratings=(Rating(measure.id, 4),)))
    put_in_trash(db, Measure, measure.id, now)
    (seen,) = see_trash(db, now).things
    assert (seen.title, seen.text, seen.with_it) == ("Measure", measure.name, 1)


def test_what_is_put_back_is_as_it_was_and_undo_trashes_it_again(db, now):
    entry = a_check_in(note="by the lake")
    entities.put(db, entry)
    put_in_trash(db, CheckIn, entry.id, now)
    assert find_words(db, "lake").entries == ()
    change = put_back(db, CheckIn, entry.id, now)
    assert (entities.get(db, CheckIn, entry.id), change.said) == (entry, "Put back.")
    assert [one.entity for one in find_words(db, "lake").entries] == [entry]
    take_back(db, change)
    assert [one.entity.id for one in see_trash(db, now).things] == [entry.id]


def test_words_come_back_with_their_session(db, now):
    session = a_session(db)
    words = Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a heron")
    entities.put(db, words)
    put_in_trash(db, Reflection, words.id, now)
    put_in_trash(db, Session, session.id, now)
    put_back(db, Reflection, words.id, now)
    assert see_trash(db, now).things == ()


def test_what_lost_its_place_is_told_and_stays_in_the_trash(db, now):
    session, course = a_session(db), Course(first_day=MONDAY)
    entities.put(db, course)
    tag, goals = Tag(name="Lake"), [Goal(course_id=course.id, text="x", place=n) for n in range(4)]
    kind = ReflectionKind.STAYED
    words = [Reflection(session_id=session.id, kind=kind, text="a") for _ in range(2)]
    gone = [tag, goals[0], words[0]]
    for one in gone:
        entities.put(db, replace(one, deleted_at=now))
    for one in (Tag(name="lake"), *goals[1:], words[1]):
        entities.put(db, one)
    for one in gone:
        with pytest.raises(BadInputError):
            put_back(db, type(one), one.id, now)
    assert len(see_trash(db, now).things) == 3


def test_nothing_that_is_not_in_the_trash_is_put_back(db, now):
    entry = a_check_in()
    entities.put(db, entry)
    for one in (entry.id, "nothing"):
        with pytest.raises(BadInputError):
            put_back(db, CheckIn, one, now)


def test_after_thirty_days_it_is_gone_when_the_journal_is_opened(journal, now):
    with journal.begin() as db:
        old, new = (a_check_in(note=f"{word} lake") for word in ("old", "new"))
        for one, days in ((old, 30), (new, 29)):
            entities.put(db, replace(one, deleted_at=now - timedelta(days=days)))
        entities.put(db, a_check_in(note="stays"))
    with journal.begin() as db:
        make_ready(db)
        assert len(see_trash(db, now).things) == 2
        make_ready(db, now)
    with journal.begin() as db:
        assert [one.entity.id for one in see_trash(db, now).things] == [new.id]
        assert len(entities.everything(db, CheckIn)) == 1
        assert empty_old_trash(db, now).topics == frozenset()


def test_deleted_for_good_is_no_act_to_take_back(db, now):
    entry = a_check_in(note="by the lake")
    log_check_in(db, entry, now)
    change = delete_for_good(db, CheckIn, entry.id)
    assert (change.before, change.topics) == ((), frozenset({Topic.CHECK_INS}))
    assert change.said == "Deleted for good."
    with pytest.raises(BadInputError):
        delete_for_good(db, CheckIn, entry.id)


def test_what_is_only_seen_through_a_session_goes_with_it_and_steps_stay(db, now):
    session = a_session(db)
    entities.put(db, Effect(session_id=session.id, name="calm", note="quiet"))
    entities.put(db, Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="heron"))
    step = Step(session_id=session.id, text="ten minutes")
    entities.put(db, step)
    change = delete_for_good(db, Session, session.id)
    assert change.topics == {Topic.SESSIONS, Topic.EFFECTS, Topic.REFLECTIONS, Topic.STEPS}
    assert entities.everything(db, Effect) + entities.everything(db, Reflection) == []
    assert entities.everything(db, Step) == [replace(step, session_id=None)]


def test_a_goal_takes_its_ratings_along_and_a_course_its_goals(db):
    course = Course(first_day=MONDAY)
    goal = Goal(course_id=course.id, text="heron")
    session = Session(course_id=course.id, actual=a_moment())
    rating = GoalRating(goal_id=goal.id, moment=a_moment(), far=3)
    for one in (course, goal, session, rating):
        entities.put(db, one)
    delete_for_good(db, Course, course.id)
    assert entities.everything(db, Goal) + entities.everything(db, GoalRating) == []
    assert entities.everything(db, Session) == [replace(session, course_id=None)]


def test_a_measure_or_tag_leaves_the_check_ins_that_say_more(db):
    measure, tag = entities.everything(db, Measure)[0], Tag(name="Lake")
    entities.put(db, tag)
    more = a_check_in(mood=5, ratings=(Rating(measure.id, 4),), tags=(tag.id,))
    alone = [
        a_check_in(mood=None, ratings=(Rating(measure.id, 4),)),
        a_check_in(mood=None, tags=(tag.id,)),
    ]
    entities.add_all(db, [more, *alone])
    delete_for_good(db, Measure, measure.id)
    delete_for_good(db, Tag, tag.id)
    assert entities.everything(db, CheckIn) == [replace(more, ratings=(), tags=())]


def erase_a_written_entry(file, now):
    """Write, edit, begin to edit again, delete and delete for good; return what must be nowhere."""
    entry = a_check_in(note=f"we saw {MARK} there", mood=4)
    with file.begin() as db:
        log_check_in(db, entry, now)
    with file.begin() as db:
        log_check_in(db, replace(entry, note=f"and {OTHER} too"), now)
    with file.begin() as db:
        keep_draft(db, Draft(id=edit_of(entry.id), body=f'{{"note": "{MARK}"}}', saved_at=now))
    assert all(file.pages_with(one) for one in (MARK, OTHER))
    with file.begin() as db:
        put_in_trash(db, CheckIn, entry.id, now)
    assert file.pages_with(MARK)
    with file.begin() as db:
        delete_for_good(db, CheckIn, entry.id)
    return entry


def test_the_words_are_in_no_page_of_the_decrypted_file(file, now):
    with file.begin() as db:
        stays = a_check_in(note="the lake stays")
        entities.put(db, stays)
    entry = erase_a_written_entry(file, now)
    assert file.pages_with(*PIECES, entry.id) == []
    assert file.pages_with("the lake stays")
    file.restart()
    assert file.pages_with(*PIECES, entry.id) == []
    with file.begin() as db:
        assert entities.everything(db, CheckIn) == [stays]
        assert entities.everything(db, OlderText) + entities.everything(db, Draft) == []
        assert find_words(db, "xylo").entries == ()
        assert find_words(db, "stays").entries
        assert db.value("PRAGMA integrity_check") == "ok"
        assert db.value("PRAGMA secure_delete") == 1
        assert db.value("SELECT v FROM search_index_config WHERE k = 'secure-delete'") == 1


def test_no_threes_of_letters_stay_in_the_index(file, now):
    for count in range(40):
        with file.begin() as db:
            entities.put(db, a_check_in(note=f"the lake number {count}"))
    erase_a_written_entry(file, now)
    with file.begin() as db:
        db.run("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search_index', 'row')")
        terms = {row["term"] for row in db.rows("SELECT term FROM terms")}
    assert {"lak", "ake"} <= terms
    assert not {one for one in terms if "ꙮ" in one or one in ("xyl", "ylo", "qui", "uix", "xot")}
    assert file.pages_with("ꙮ", "Ꙭ", "ꙭ") == []


def test_copies_that_moving_rows_leave_in_a_page_go_too(file, now):
    """Rows put between others split pages; SQLite leaves copies behind that no row shows."""
    chance = Random(3)
    words = [f"{chance.randrange(16**12):012x}" for _ in range(300)]
    entries = [
        a_check_in(
            day=chance.randrange(-300, 0), note=f"{word} {'and so on ' * chance.randrange(90)}"
        )
        for word in words
    ]
    for entry in entries:
        with file.begin() as db:
            entities.put(db, entry)
    for entry in entries[::3]:
        with file.begin() as db:
            entities.keep(db, replace(entry, note=entry.note + "more " * chance.randrange(90)), now)
    with file.begin() as db:
        for entry in entries[:150]:
            delete_for_good(db, CheckIn, entry.id)
    assert file.pages_with(*words[:150]) == []
    assert all(file.pages_with(word) for word in words[150:160])


def test_traces_that_could_not_go_are_told_and_the_entry_is_gone_all_the_same(
    file, now, monkeypatch
):
    entry = a_check_in(note="by the lake")
    with file.begin() as db:
        entities.put(db, entry)

    def erase():
        with file.begin() as db:
            delete_for_good(db, CheckIn, entry.id)
            monkeypatch.setattr(db_module, "REWRITE", "VACUUM nothing")

    with pytest.raises(TracesLeftError, match="deleted"):
        erase()
    with file.begin() as db:
        assert entities.everything(db, CheckIn) == []
