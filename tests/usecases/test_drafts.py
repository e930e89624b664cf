"""What was typed and not saved is given back, and never covers what was saved."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from moodjournal.domain.change import Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import Draft, edit_of, stamp_of, words_for
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.usecases.bring_back_journal import bring_back
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.keep_draft import drop_draft, keep_draft, see_draft
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.write_reflection import keep_step, write_reflection
from tests.builders import a_check_in, a_moment
from tests.drafts import drafts
from tests.open_files import an_open_file

BODY = '{"note": "we walked ar"}'


def a_draft(now, what="check_in", **said):
    return Draft(id=what, body=BODY, saved_at=now, **said)


def test_a_draft_is_no_act_and_no_page_looks_again(db, now):
    assert keep_draft(db, a_draft(now)) == Change(frozenset())
    assert drop_draft(db, "check_in") == drop_draft(db, "check_in") == Change(frozenset())
    assert see_draft(db, "check_in") is None


def test_the_last_one_kept_survives_a_restart(tmp_path, now):
    later = now + timedelta(minutes=4)
    with an_open_file(tmp_path) as file:
        with file.begin() as db:
            keep_draft(db, a_draft(now, moment=a_moment()))
            keep_draft(db, replace(a_draft(later, moment=a_moment()), body="more"))
        assert file.path.read_bytes().find(b"more") < 0
        file.restart()
        with file.begin() as db:
            draft = see_draft(db, "check_in")
            assert len(entities.everything(db, Draft)) == 1
    assert (draft.body, draft.saved_at, draft.created_at) == ("more", later, now)
    assert draft.moment == a_moment()


def test_saving_drops_the_draft_it_came_from_and_no_other(db, now):
    entry = a_check_in()
    keep_draft(db, a_draft(now))
    log_check_in(db, entry, now)
    assert see_draft(db, "check_in") is not None
    log_check_in(db, a_check_in(), now, draft="check_in")
    assert entities.everything(db, Draft) == []
    keep_draft(db, a_draft(now, edit_of(entry.id), entity_id=entry.id))
    log_check_in(db, replace(entry, note="saved"), now)
    assert entities.everything(db, Draft) == []


def test_a_draft_that_knows_its_entry_goes_with_the_first_save(db, now):
    entry = a_check_in()
    keep_draft(db, a_draft(now, entity_id=entry.id))
    assert see_draft(db, "check_in") is not None
    log_check_in(db, entry, now)
    assert entities.everything(db, Draft) == []


def test_words_for_a_session_and_steps_drop_theirs(db, now):
    session, step = Session(actual=a_moment()), Step(text="ten minutes")
    entities.put(db, session)
    what = words_for(session.id, ReflectionKind.DAY_1.value)
    other = words_for(session.id, ReflectionKind.DAY_3.value)
    for one in (what, other, edit_of(step.id)):
        keep_draft(db, a_draft(now, one))
    keep_step(db, step, now)
    write_reflection(
        db, Reflection(session_id=session.id, kind=ReflectionKind.DAY_1, text="a"), now
    )
    assert [one.id for one in entities.everything(db, Draft)] == [other]


def test_a_draft_never_covers_a_later_save(db, now):
    entry = a_check_in(note="saved", created_at=now)
    log_check_in(db, entry, now)
    what = edit_of(entry.id)
    draft = a_draft(now, what, based_on=stamp_of(entities.get(db, CheckIn, entry.id)))
    keep_draft(db, draft)
    assert see_draft(db, what).body == BODY
    entities.keep(db, replace(entry, note="elsewhere"), now + timedelta(minutes=1))
    assert see_draft(db, what) is None


def test_a_draft_of_words_that_were_saved_meanwhile_is_not_offered(db, now):
    session = Session(actual=a_moment())
    entities.put(db, session)
    what = words_for(session.id, ReflectionKind.STAYED.value)
    keep_draft(db, a_draft(now, what))
    assert see_draft(db, what) is not None
    entities.put(db, Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a"))
    assert see_draft(db, what) is None


def test_a_draft_of_what_is_in_the_trash_waits_for_it(db, now):
    entry = a_check_in(created_at=now)
    log_check_in(db, entry, now)
    what = edit_of(entry.id)
    keep_draft(db, a_draft(now, what, based_on=now))
    put_in_trash(db, CheckIn, entry.id, now)
    assert see_draft(db, what) is None
    entities.put(db, replace(entities.get(db, CheckIn, entry.id), deleted_at=None))
    assert see_draft(db, what) is not None


@given(drafts())
def test_drafts_go_out_and_in_but_not_without_what_is_private(draft):
    journal, other = open_journal(None), open_journal(None)
    with journal.begin() as db:
        entities.put(db, draft)
        record = collect_record(db)
        assert record.drafts == (draft,)
        assert collect_record(db, private=False).drafts == ()
    with other.begin() as db:
        bring_back(db, record, a_moment().utc)
        assert entities.everything(db, Draft, trashed=None) == [draft]
    journal.close()
    other.close()
