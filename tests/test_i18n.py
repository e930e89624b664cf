"""The language of the program, with a made-up one."""

import gettext
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.i18n import DOMAIN, both, is_signed, languages, use_language
from tests.pseudo import CODE, HEADER, catalogue, make_pseudo, pseudo


@pytest.fixture(autouse=True)
def english_again(monkeypatch):
    """Leave gettext as it was found."""
    monkeypatch.setenv("LANGUAGE", "")
    before = gettext.textdomain()
    yield
    gettext.textdomain(before)
    gettext.bindtextdomain(DOMAIN, gettext.bindtextdomain("messages"))


@pytest.fixture
def shelf(tmp_path):
    """A folder of catalogues with one language."""
    entries = {
        "": HEADER,
        "Saved.": pseudo("Saved."),
        "{n} day\0{n} days": f"{pseudo('{n} day')}\0{pseudo('{n} days')}",
    }
    folder = tmp_path / CODE / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "moodjournal.mo").write_bytes(catalogue(entries))
    return tmp_path


def test_a_chosen_language_is_spoken_from_then_on(shelf):
    use_language(CODE, shelf)
    assert gettext.gettext("Saved.") == pseudo("Saved.")
    assert gettext.ngettext("{n} day", "{n} days", 1) == pseudo("{n} day")
    assert gettext.ngettext("{n} day", "{n} days", 3) == pseudo("{n} days")


def test_the_system_may_choose(shelf, monkeypatch):
    monkeypatch.setenv("LANGUAGE", CODE)
    use_language(None, shelf)
    assert gettext.gettext("Saved.") == pseudo("Saved.")


@pytest.mark.parametrize("code", ["en", "de", "no such language", ""])
def test_without_a_catalogue_it_is_english(code, shelf):
    use_language(code, shelf)
    assert gettext.gettext("Saved.") == "Saved."


def test_without_a_folder_it_is_english(tmp_path):
    use_language("de", tmp_path / "nowhere")
    assert gettext.gettext("Saved.") == "Saved."


def test_english_and_every_catalogue_can_be_chosen(shelf, tmp_path):
    assert languages(shelf) == ("en", CODE)
    assert languages(tmp_path / "nowhere") == ("en",)


def test_the_made_up_language_is_written_from_the_source(tmp_path):
    use_language(make_pseudo(tmp_path), tmp_path)
    assert gettext.gettext("never written anywhere") == "never written anywhere"
    assert (tmp_path / CODE / "LC_MESSAGES" / "moodjournal.mo").stat().st_size > len(HEADER)


@given(st.dictionaries(st.text(string.printable, min_size=1), st.text(min_size=1), max_size=20))
def test_a_catalogue_says_what_was_put_in(tmp_path_factory, entries):
    entries = {key: text.replace("\0", "") or "x" for key, text in entries.items()}
    file = tmp_path_factory.mktemp("mo") / "x.mo"
    file.write_bytes(catalogue({"": HEADER, **entries}))
    with file.open("rb") as opened:
        spoken = gettext.GNUTranslations(opened)
    assert {key: spoken.gettext(key) for key in entries} == entries


@given(
    st.text(string.ascii_letters + " .", min_size=4, max_size=200), st.sampled_from(["{time}", ""])
)
def test_a_made_up_text_is_longer_and_can_still_be_filled(text, slot):
    told = pseudo(f"{text}{slot}")
    assert told.startswith("⟦")
    assert told.endswith("⟧")
    assert len(told) >= 1.25 * len(text)
    assert told.format(time="21:04").count("21:04") == bool(slot)


def shelve(folder, header, *texts):
    place = folder / CODE / "LC_MESSAGES"
    place.mkdir(parents=True)
    entries = {"": header} | {text: pseudo(text) for text in texts}
    (place / "moodjournal.mo").write_bytes(catalogue(entries))


def test_english_stands_beside_a_translation_that_nobody_has_signed(tmp_path):
    shelve(tmp_path, HEADER, "Copy", "Call {number}")
    use_language(CODE, tmp_path)
    assert both("Copy") == f"{pseudo('Copy')}\nCopy"
    assert both("Copy", between=" / ") == f"{pseudo('Copy')} / Copy"
    own = pseudo("Call {number}").format(number="988")
    said = both("Copy", "Call {number}", number="988")
    assert said == f"{pseudo('Copy')} · {own}\nCopy · Call 988"
    assert both("not translated") == "not translated"


def test_a_signed_translation_stands_alone(tmp_path):
    shelve(tmp_path, f"{HEADER}X-Support-Signed: A. Reader, 2026-11-01\n", "Copy")
    use_language(CODE, tmp_path)
    assert is_signed()
    assert both("Copy") == pseudo("Copy")


@pytest.mark.parametrize("line", ["X-Support-Signed:\n", "X-Support-Signed: \n", ""])
def test_an_empty_signature_is_none(tmp_path, line):
    shelve(tmp_path, HEADER + line, "Copy")
    use_language(CODE, tmp_path)
    assert not is_signed()


def test_english_stands_alone(tmp_path):
    use_language("en", tmp_path)
    assert both("Copy") == "Copy"
