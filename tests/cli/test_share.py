"""``share`` and ``review`` on the command line: a copy goes out, and is read with its code."""

import re

import pytest

from moodjournal.cli import main
from moodjournal.domain.course import Course
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, Status
from moodjournal.store import entities, share_code
from moodjournal.store.journal import open_journal
from moodjournal.store.one_writer import writing_alone
from tests.builders import MONDAY, a_check_in, a_moment
from tests.store.key_rooms import CHEAP

CODE = re.compile(r"^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$", re.MULTILINE)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Derive quickly, as in every test but that of the cost itself."""
    real = share_code._derived
    monkeypatch.setattr(share_code, "_derived", lambda typed, salt, _c: real(typed, salt, CHEAP))


@pytest.fixture
def folder(tmp_path):
    journal = open_journal(tmp_path / "journal")
    course = Course(first_day=MONDAY, last_day=MONDAY.replace(day=20))
    later = Course(first_day=MONDAY.replace(day=25))
    session = Session(course_id=course.id, status=Status.DONE, actual=a_moment(0, "10:00"))
    words = [
        Reflection(session_id=session.id, kind=ReflectionKind.INSIGHT, text="on guard",
                   bring_to_therapy=True),
        Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a lake at night"),
    ]  # fmt: skip
    with journal.begin() as db:
        for one in (course, later, session, *words):
            entities.put(db, one)
        entities.add_all(db, [a_check_in(day, note=f"note {day}") for day in range(15)])
    journal.close()
    return tmp_path / "journal"


def run(*arguments, journal=None):
    at = ["--journal", str(journal)] if journal else []
    return main([*map(str, arguments), *at])


def share(folder, tmp_path, capsys, *more):
    """Make a copy; return its path, a file with its code, and what was said."""
    out, code = tmp_path / "copy.mjshare", tmp_path / "code"
    assert run("share", "--out", out, *more, journal=folder) == 0
    said = capsys.readouterr().out
    (found,) = CODE.findall(said)
    code.write_text(f"{found}\n")
    return out, code, said


def test_a_copy_goes_out_and_is_read_with_its_code(folder, tmp_path, capsys):
    out, code, said = share(folder, tmp_path, capsys, "--words", "marked")
    assert "Wrote 16 entries" in said
    assert "by phone" in said
    assert run("review", out, "--code-file", code, "--text") == 0
    told = capsys.readouterr().out
    assert "Chosen by the patient" in told
    assert "Session 1 · 2026-11-16" in told
    assert "on guard" in told
    assert "a lake" not in told
    assert "note 1" not in told


def test_no_word_of_a_copy_gives_orders_to_the_terminal(folder, tmp_path, capsys):
    journal = open_journal(folder)
    with journal.begin() as db:
        entities.put(db, a_check_in(3, note="a\x1b[2Jb\x07c\nd", bring_to_therapy=True))
    journal.close()
    out, code, _said = share(folder, tmp_path, capsys, "--words", "marked")
    assert run("review", out, "--code-file", code, "--text") == 0
    told = capsys.readouterr().out
    assert "a\ufffd[2Jb\ufffdc" in told
    assert "\x1b" not in told


def test_days_and_a_course_cut_it(folder, tmp_path, capsys):
    _out, _code, said = share(folder, tmp_path, capsys, "--course", "1", "--from", "2026-11-18")
    assert "Wrote 3 entries" in said
    assert run("share", "--out", tmp_path / "x.mjshare", "--course", "3", journal=folder) == 1
    assert "There is no course 3" in capsys.readouterr().err
    assert not (tmp_path / "x.mjshare").exists()


def test_a_wrong_code_and_another_file_end_1_in_one_sentence(folder, tmp_path, capsys):
    out, code, _said = share(folder, tmp_path, capsys)
    code.write_text("nothing like it")
    assert run("review", out, "--code-file", code) == 1
    assert "That code does not open this copy" in capsys.readouterr().err
    assert run("review", code, "--code-file", code) == 1
    assert "is no copy made by Mood Journal" in capsys.readouterr().err
    assert run("review", out, "--text") == 1
    assert "--code-file" in capsys.readouterr().err
    assert run("review", out, journal=folder) == 2


def test_nothing_is_written_over_and_nothing_without_a_journal(folder, tmp_path, capsys):
    out, _code, _said = share(folder, tmp_path, capsys)
    before = out.read_bytes()
    assert run("share", "--out", out, journal=folder) == 1
    assert "already" in capsys.readouterr().err
    assert out.read_bytes() == before
    assert run("share", "--out", tmp_path / "y.mjshare", journal=tmp_path / "none") == 1
    assert "There is no journal" in capsys.readouterr().err


def test_a_copy_waits_for_the_window(folder, tmp_path, capsys):
    with writing_alone(folder):
        assert run("share", "--out", tmp_path / "x.mjshare", journal=folder) == 1
    assert not (tmp_path / "x.mjshare").exists()
