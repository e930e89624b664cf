"""The pages of a report: one holds every part, whatever a person wrote, and nothing is cut."""

import re
import struct
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image, ImageChops

from moodjournal import i18n
from moodjournal.domain.care import Medicine
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.printed_sheet import A4, LETTER
from moodjournal.exporters.report_page import MARGIN_PT
from moodjournal.exporters.report_pdf import report_bytes, report_pages
from moodjournal.exporters.report_values import Passage, Section
from moodjournal.instruments import instruments
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.usecases.collect_report import (
    NameLine,
    ReportWanted,
    see_report_words,
)
from tests.builders import ZONE, a_check_in
from tests.journals import records
from tests.pdf_text import first_page, opened, text_of, words
from tests.pseudo import make_pseudo
from tests.reports import NOW, TODAY, a_demo, a_form, at, report_of, three_days, weekly
from tests.strategies import SAMPLES, nasty_strings

papers = pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
EVERYTHING = ReportWanted(sections=frozenset(Section))
PPI = 36


@pytest.fixture
def english():
    yield
    i18n.use_language("en", SAMPLES)


@pytest.fixture
def demo(db):
    return report_of(db, a_demo(db))


def ink_outside(png, paper):
    """Tell whether anything is drawn where the margins are."""
    page = Image.open(BytesIO(png)).convert("L")
    blank = Image.new("L", page.size, 255)
    faint = [255 * (shade > 24) for shade in range(256)]
    box = ImageChops.difference(page, blank).point(faint).getbbox()
    margin = MARGIN_PT * PPI / 72
    width, height = paper.width * PPI / 72, paper.height * PPI / 72
    return box is not None and (
        box[0] < margin - 2 or box[2] > width - margin + 2 or box[1] < 12 or box[3] > height - 6
    )


@papers
def test_the_preview_shows_the_same_pages(db, paper):
    report = report_of(db, a_demo(db), EVERYTHING)
    pages = report_pages(report, paper, PPI)
    assert len(pages) == len(opened(report_bytes(report, paper)).pages)
    size = struct.unpack(">II", pages[0][16:24])
    assert size == pytest.approx((paper.width * PPI / 72, paper.height * PPI / 72), abs=1)
    assert not any(ink_outside(page, paper) for page in pages)


@papers
@pytest.mark.parametrize("language", ["en", "pseudo"])
@pytest.mark.parametrize("journal_of", [three_days, a_demo, weekly], ids=lambda one: one.__name__)
def test_it_is_one_page_and_nothing_is_cut(db, journal_of, paper, language, tmp_path, english):
    now = journal_of(db)
    if language == "pseudo":
        i18n.use_language(make_pseudo(tmp_path / "locale"), tmp_path / "locale")
    asked, _every = see_report_words(db, ReportWanted(), now, ZONE)
    pages = report_pages(report_of(db, now, ReportWanted().asking(asked)), paper, PPI)
    assert len(pages) == 1
    assert not ink_outside(pages[0], paper)


@papers
def test_a_crowded_journal_is_one_page_too(db, paper):
    now = weekly(db, 60)
    crowd(db, now)
    wanted = ReportWanted(name_line=NameLine.NAME, name="W" * 200, born="1. 1. 1980 " * 9)
    asked, _every = see_report_words(db, wanted, now, ZONE)
    report = report_of(db, now, wanted.asking(asked))
    pages = report_pages(report, paper, PPI)
    assert len(pages) == 1
    assert not ink_outside(pages[0], paper)
    text = first_page(report_bytes(report, paper))
    assert len(re.findall(r"and \d+ more", text)) >= 3
    for said in ("Self-reported by the patient", "What I want to talk about"):
        assert said in text


def crowd(db, now):
    """Add more of everything than anyone has."""
    course = entities.everything(db, Course)[0]
    entities.keep(db, replace(course, condition="Depression #let x = $a$ \\ @ref *b* " * 9), now)
    forms = [
        a_form(name, day)
        for name, one in instruments().items()
        if one.items
        for day in (-9, 30, 60)
    ]
    totals = [
        Questionnaire(instrument=name, moment=at(day), total=9)
        for name, one in instruments().items()
        if not one.items
        for day in (-9, 30)
    ]
    entities.add_all(db, [*forms, *totals])
    entities.add_all(db, [Medicine(name=f"Name{n}" * 15, dose="9 mg" * 20) for n in range(15)])
    notes = [
        a_check_in(day=day, note="What about " + "W" * 500, ask_my_provider=True)
        for day in range(5)
    ]
    entities.add_all(db, notes)
    names = ("urinary_pain", "belly_pain", "craving", "yellow_skin")
    entities.add_all(
        db,
        [
            effect
            for one in entities.everything(db, Session)
            for effect in (
                Effect(session_id=one.id, name="W" * 200, own=True, strength=3),
                *(Effect(session_id=one.id, name=n, strength=s) for s, n in enumerate(names)),
            )
        ],
    )


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(record=records())
def test_any_journal_is_one_page(record):
    journal = open_journal(None)
    try:
        with journal.begin() as db:
            for name in Record.__dataclass_fields__:
                entities.add_all(db, getattr(record, name))
            asked, _every = see_report_words(db, ReportWanted(), NOW, ZONE)
            report = report_of(db, NOW, ReportWanted().asking(asked))
    finally:
        journal.close()
    for paper in (A4, LETTER):
        pages = report_pages(report, paper, PPI)
        assert len(pages) == 1
        assert not ink_outside(pages[0], paper)


def test_what_a_person_writes_is_shown_as_it_is(db):
    now = a_demo(db)
    nasty = '#let x = [1] $a^2$ @ref \\ *bold* _it_ -- "quote" <label> // #image("x") = Head'
    entities.keep(db, replace(entities.everything(db, Course)[0], condition=nasty[:60]), now)
    entities.add_all(db, [Medicine(name='#panic("a")', dose="$1$")])
    report = report_of(db, now, ReportWanted(name_line=NameLine.NAME, name="#strong[A]"))
    text = first_page(report_bytes(replace(report, talk=(nasty,)), A4))
    assert nasty in text
    assert nasty[:59] in text
    assert '#panic("a") $1$' in text
    assert "#strong[A]" in text


def test_every_nasty_string_can_be_set(db):
    if not (SAMPLES / "nasty" / "blns.json").exists():
        pytest.skip("the list of nasty strings does not lie beside the project")
    strings = nasty_strings()
    three_days(db)
    report = report_of(db, NOW, EVERYTHING)
    passages = tuple(Passage(str(n), TODAY, text[:20], text) for n, text in enumerate(strings))
    content = report_bytes(replace(report, words=passages, talk=tuple(strings[:3])), A4)
    text = "".join(words(" ".join(text_of(opened(content)))).split())
    plain = [one for one in strings if one.isascii() and one.isprintable() and one.strip()]
    assert len(plain) > 200
    assert [one for one in plain if "".join(one.split()) not in text] == []


def test_letters_that_no_font_has_do_not_stop_it(demo):
    odd = (
        "\ud800 \x00\x07 \u202etfel \U000f0000 \ufdd0 日本語 العربية \U0001f9ff e\u0301\u0489\u0e34"
    )
    report = replace(demo, talk=(odd, "Then this."))
    assert "Then this." in first_page(report_bytes(report, A4))
