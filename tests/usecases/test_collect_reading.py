"""Pages for reading hold what a copy would, and nothing else."""

from dataclasses import replace

from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.exporters.printed_sheet import A4
from moodjournal.exporters.reading_pdf import reading_bytes, reading_pages
from moodjournal.usecases.collect_reading import collect_reading
from moodjournal.usecases.make_copy import look_at_copy
from tests.ui.share_room import HIDDEN, MARKED, QUIET, fill


def words_in(reading):
    return "\n".join(text for part in reading.parts for _label, text in part.passages)


def read(db, now, **chosen):
    seen = look_at_copy(db, CopyChoice(**chosen), now, "Europe/Berlin")
    return collect_reading(seen, now.date())


def test_no_words_without_a_choice(db, now):
    fill(db, now)
    assert words_in(read(db, now)) == ""


def test_chosen_words_stand_session_by_session_and_private_ones_nowhere(db, now):
    fill(db, now)
    reading = read(db, now, words=Words.ALL)
    assert reading.parts[0].title.startswith("Session 1")
    assert ("Intention", "To be gentle") in reading.parts[0].passages
    said = words_in(reading)
    assert all(said.count(one) == 1 for one in (MARKED, QUIET))
    assert HIDDEN not in repr(reading)


def test_the_same_values_give_the_same_bytes_and_markup_is_only_letters(db, now):
    fill(db, now)
    reading = replace(read(db, now, words=Words.ALL), cover_note="#set text(red) *x* \u202e\x00🜁")
    assert reading_bytes(reading, A4) == reading_bytes(reading, A4)
    assert len(reading_pages(reading, A4, 60)) == 1
