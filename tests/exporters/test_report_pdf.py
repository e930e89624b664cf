"""The report as a PDF: tagged, told in words, one page, and it says nothing of its making."""

import re
from dataclasses import replace

import pikepdf
import pytest

from moodjournal.analysis.numerals import number_text
from moodjournal.domain.errors import BadInputError
from moodjournal.exporters.printed_sheet import A4
from moodjournal.exporters.report_charts import slots_of
from moodjournal.exporters.report_pdf import file_name, report_bytes, write_report
from moodjournal.exporters.report_values import FIRST_PAGE, Section
from moodjournal.usecases.collect_report import (
    ReportWanted,
    see_report_words,
)
from tests.builders import ZONE
from tests.pdf_text import first_page, opened, tags, text_of, words
from tests.reports import NOW, TODAY, a_demo, report_of

EVERYTHING = ReportWanted(sections=frozenset(Section))


@pytest.fixture
def demo(db):
    return report_of(db, a_demo(db))


def test_it_is_tagged_and_says_its_charts(demo):
    with opened(report_bytes(demo, A4)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        found = list(tags(pdf.Root.StructTreeRoot.K))
        kinds = [str(one.S) for one in found]
        figures = [str(one.Alt) for one in found if str(one.S) == "/Figure"]
    assert kinds.count("/H1") == 1
    assert {"/H2", "/Table", "/TH", "/TD", "/P"} <= set(kinds)
    assert [words(one) for one in figures] == [words(one.told) for one in slots_of(demo)]
    assert len(figures) == 2
    assert all(len(one) > 40 for one in figures)


def test_it_says_nothing_but_title_language_and_its_mark(demo):
    content = report_bytes(demo, A4)
    with opened(content) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "Journal summary"}
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert set(pdf.Root.keys()) <= {
            "/Type", "/Pages", "/Lang", "/Metadata", "/MarkInfo", "/StructTreeRoot", "/Outlines",
            "/ViewerPreferences",
        }  # fmt: skip
    told = re.findall(r"<(?:dc|pdfuaid|xmp\w*|pdf):(\w+)", xmp)
    assert told == ["title", "language", "part"]
    assert "Journal summary" in xmp
    for word in ("ypst", "ikepdf", "CreationDate", "ModDate", "Producer", "Creator"):
        assert word.encode() not in content
        assert word not in xmp


def test_its_text_can_be_selected_and_its_numbers_are_those_of_the_report(demo):
    text = first_page(report_bytes(demo, A4))
    head = demo.head
    assert "Summary of treatment, self-reported" in text
    assert f"Mood: {head.coverage.sentence()}." in text
    assert "Infusion (IV), 11 sessions, 0.5 mg/kg" in text
    for one in demo.questionnaires:
        latest, ground = one.latest.total, one.baseline.total
        assert f"{number_text(ground)}, now {number_text(latest)}" in text
        by = f"{abs(one.change.points)} points ({abs(one.change.percent)} %) lower than baseline"
        assert by in text
        assert f"median of the last four {number_text(one.middle)}; n = {one.n}" in text
        assert one.instrument.rules.reliable_rule in text
        assert one.baseline.rule in text
    before, after = demo.around.induction.both
    said = f"usual {number_text(before.value)} before ({before.n} days), {number_text(after.value)}"
    assert said in text
    assert demo.around.group.rule in text
    assert demo.around.group.caption in text
    for row in demo.effects.rows[:5]:
        assert f"{row.reported} of {row.asked}" in text
    assert "140/87 mmHg, session 2, 3 Jun; n = 22" in text


def test_the_parts_always_come_in_the_same_order(demo, db):
    text = first_page(report_bytes(demo, A4))
    heads = (
        "Summary of treatment", "Name", "Period", "Mood: logged", "PHQ-9 item 9",
        "PHQ-9 From 0 to 27",
        "Course", "Around each session", "Until your line", "Effects of sessions",
        "What I want to talk about", "Self-reported by the patient",
    )  # fmt: skip
    places = [text.index(head) for head in heads]
    assert places == sorted(places)


def test_empty_parts_say_so_in_a_line(db):
    text = first_page(report_bytes(report_of(db, NOW), A4))
    for part in (
        "PHQ-9 item 9", "Questionnaires", "Course", "Around each session", "Effects of sessions",
        "What I want to talk about", "Condition", "Medicines now",
    ):  # fmt: skip
        assert f"{part} nothing logged" in text
    assert "Until your line Your line is not set yet." in text


def test_what_the_person_takes_out_is_said_to_be_out(db):
    now = a_demo(db)
    text = first_page(report_bytes(report_of(db, now, ReportWanted(sections=frozenset())), A4))
    assert "item 9 withheld by patient" in text
    assert "better off dead" not in text
    for part in ("Questionnaires", "Course", "Around each session", "Effects of sessions"):
        assert f"{part} left out by patient" in text


def test_the_same_report_is_the_same_file(demo):
    assert report_bytes(demo, A4) == report_bytes(demo, A4)


def test_a_password_opens_it_and_the_tags_survive(demo):
    content = report_bytes(demo, A4, "vier Wörter für dich")
    with pytest.raises(pikepdf.PasswordError):
        opened(content)
    with opened(content, "vier Wörter für dich") as pdf:
        assert pdf.encryption.bits == 256
        assert str(pdf.encryption.file_method).endswith("aesv3")
        assert pdf.Root.MarkInfo.Marked
        assert "Summary of treatment" in text_of(pdf)[0]


@pytest.mark.parametrize("password", ["", "ü" * 64, "\ud800"])
def test_a_password_that_cannot_be_one_is_refused(demo, password):
    with pytest.raises(BadInputError):
        report_bytes(demo, A4, password)


def test_what_cannot_be_written_leaves_nothing_behind(demo, tmp_path):
    with pytest.raises(OSError, match="summary"):
        write_report(demo, tmp_path / "missing" / file_name(TODAY), A4)
    assert list(tmp_path.iterdir()) == []
    write_report(demo, tmp_path / file_name(TODAY), A4)
    assert [one.name for one in tmp_path.iterdir()] == ["journal-summary-2026-11-21.pdf"]


def test_further_pages_hold_every_session_every_word_and_every_number(db):
    now = a_demo(db)
    _asked, every = see_report_words(db, EVERYTHING, now, ZONE)
    wanted = replace(EVERYTHING, words=frozenset(one.id for one in every))
    report = report_of(db, now, wanted)
    with opened(report_bytes(report, A4)) as pdf:
        pages = [words(text) for text in text_of(pdf)]
        rows = sum(str(one.S) == "/TR" for one in tags(pdf.Root.StructTreeRoot.K))
    further = " ".join(pages[1:])
    assert f"page 1 of {len(pages)}" in pages[0]
    assert "Session by session" in pages[1]
    for one in report.words:
        assert words(one.text)[:40] in further
    points = sum(one.n for one in report.questionnaires)
    days = {one.day for each in report.numbers[:5] for one in (*each.days, *each.acute)}
    assert rows >= len(report.sessions) + points + len(days)


def test_own_names_of_effects_are_words_too(db):
    now = a_demo(db)
    table = FIRST_PAGE | {Section.SESSIONS}
    plain = report_bytes(report_of(db, now, ReportWanted(sections=table)), A4)
    named = report_bytes(report_of(db, now, ReportWanted(sections=frozenset(Section))), A4)
    texts = [words(" ".join(text_of(opened(one)))) for one in (plain, named)]
    assert ["Warm hands" in text for text in texts] == [False, True]
