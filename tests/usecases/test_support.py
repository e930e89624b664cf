"""Who can be reached: own contacts, lines of the country, own plan, and what is said once."""

from dataclasses import replace

import pytest

from moodjournal.domain.contact import Contact, ContactKind, OwnPlan
from moodjournal.domain.countries import COUNTRIES, ELSEWHERE
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.record import Record
from moodjournal.settings import SYSTEM, read_here
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.usecases.bring_back_journal import bring_back
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.keep_contact import keep_contact, keep_own_plan
from moodjournal.usecases.keep_country import keep_country
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.say_once import TELLS_NO_ONE, say_once, was_said
from moodjournal.usecases.see_settings import see_settings
from moodjournal.usecases.see_support import see_support
from moodjournal.usecases.see_support_locked import see_support_locked
from moodjournal.usecases.take_back import take_back


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


def test_own_contacts_stand_in_the_order_they_came(db, now, file):
    for name in ("Clinic", "M.", "Dr. R."):
        keep_contact(db, Contact(name=name, number="555"), now)
    changed = replace(entities.everything(db, Contact)[0], number="556")
    keep_contact(db, changed, now)
    seen = see_support(db, file, "GB")
    assert [(one.name, one.number) for one in seen.contacts] == [
        ("Clinic", "556"),
        ("M.", "555"),
        ("Dr. R.", "555"),
    ]


def test_a_contact_in_the_trash_is_gone_and_comes_back(db, now, file):
    keep_contact(db, Contact(name="M.", number="555"), now)
    (contact,) = see_support(db, file, "GB").contacts
    change = put_in_trash(db, Contact, contact.id, now)
    assert see_support(db, file, "GB").contacts == ()
    take_back(db, change)
    assert see_support(db, file, "GB").contacts == (contact,)


def test_one_plan_stands_and_its_older_words_are_kept(db, now, file):
    keep_own_plan(db, "Call M.", now)
    keep_own_plan(db, "The walk by the water.", now)
    assert see_support(db, file, "GB").plan == "The walk by the water."
    assert len(entities.everything(db, OwnPlan, trashed=None)) == 1
    assert [one.text for one in entities.everything(db, OlderText)] == ["Call M."]
    assert keep_own_plan(db, "The walk by the water.", now).before == ()


def test_of_two_plans_that_were_put_together_the_later_stands(db, now, file):
    early, late = (OwnPlan(text=text, created_at=now.replace(hour=at)) for text, at in PLANS)
    entities.add_all(db, [late, early])
    assert see_support(db, file, "GB").plan == "late"
    change = keep_own_plan(db, "new", now)
    assert [one.text for one in entities.everything(db, OwnPlan)] == ["new"]
    take_back(db, change)
    assert {one.text for one in entities.everything(db, OwnPlan)} == {"early", "late"}


PLANS = (("early", 8), ("late", 9))


@pytest.mark.parametrize(
    ("chosen", "system", "country", "emergency"),
    [
        (SYSTEM, "GB", "GB", "999"),
        ("US", "GB", "US", "911"),
        (SYSTEM, "JP", ELSEWHERE, "112"),
        (SYSTEM, "", ELSEWHERE, "112"),
        (ELSEWHERE, "GB", ELSEWHERE, "112"),
    ],
)
def test_the_lines_are_those_of_the_country(db, file, chosen, system, country, emergency):
    keep_country(file, chosen)
    seen = see_support(db, file, system)
    assert (seen.country, seen.emergency) == (country, emergency)
    assert {line.country for line in seen.lines} <= {country}
    assert bool(seen.lines) == (country != ELSEWHERE)


def test_any_country_of_the_lines_can_be_chosen_and_no_other(file):
    for code, _name in COUNTRIES:
        keep_country(file, code)
        assert read_here(file)["country"] == code
    with pytest.raises(BadInputError):
        keep_country(file, "XX")


def test_a_settings_file_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ToldError, match="cannot be written"):
        keep_country(tmp_path / "file" / "settings.json", "GB")


def test_that_it_tells_no_one_is_said_once(db, now, file):
    assert not was_said(db, TELLS_NO_ONE)
    assert not see_support(db, file, "GB").said
    assert say_once(db, TELLS_NO_ONE, now).before == ()
    assert was_said(db, TELLS_NO_ONE)
    assert see_support(db, file, "GB").said
    assert TELLS_NO_ONE not in str(dict(see_settings(db)))


def test_locked_only_ticked_contacts_stand_before_the_lines(tmp_path, now, file):
    journal = open_journal(tmp_path / "journal")
    shown = Contact(
        kind=ContactKind.CLINIC, name="Clinic", number="555", note="8-18", show_while_locked=True
    )
    with journal.begin() as db:
        keep_contact(db, shown, now)
        keep_contact(db, Contact(name="M.", number="556"), now)
        keep_own_plan(db, "The walk by the water.", now)
    journal.close()
    seen = see_support_locked(journal.folder, file, "US")
    assert [(one.kind, one.name, one.number, one.note) for one in seen.contacts] == [
        (ContactKind.CLINIC, "Clinic", "555", "8-18")
    ]
    assert (seen.plan, seen.emergency, seen.lines[0].call) == ("", "911", ("988",))
    assert see_support_locked(None, file, "US").contacts == ()
    assert see_support_locked(tmp_path / "nowhere", file, "US").contacts == ()


def test_contacts_and_plan_come_back_with_the_journal(db, now):
    keep_contact(db, Contact(name="M.", number="555", show_while_locked=True), now)
    keep_own_plan(db, "The walk by the water.", now)
    record = collect_record(db, private=False)
    other = open_journal(None)
    with other.begin() as empty:
        bring_back(empty, Record(contacts=record.contacts, own_plans=record.own_plans), now)
        back = collect_record(empty)
    other.close()
    assert (back.contacts, back.own_plans) == (record.contacts, record.own_plans)
