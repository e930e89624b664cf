import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.text_file import read_text

PLAIN = "full_date,mood\n2026-03-02,größer ☀ 😀\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
def test_every_unicode_form_reads_the_same(encoding):
    found = read_text((PLAIN * 3).encode(encoding))
    assert found.text == PLAIN * 3
    assert found.notices == ()


def test_nul_bytes_are_dropped():
    assert read_text(b"a,r\0ad\n" * 20).text == "a,rad\n" * 20


def test_a_code_page_is_told_by_words_that_are_known():
    found = read_text("7 września;źle\n".encode("cp1250"), {"września"})
    assert found.text == "7 września;źle\n"
    assert "cp1250" in found.notices[0]


def test_garbled_letters_are_mended_and_said():
    garbled = "żółw i gęś".encode().decode("latin-1").encode()
    found = read_text(garbled)
    assert found.text == "żółw i gęś"
    assert "mended" in found.notices[0]


def test_a_file_that_ends_inside_a_letter_says_so():
    found = read_text("abc ż".encode()[:-1])
    assert (found.text, found.cut_off) == ("abc ", True)


def test_lone_surrogates_are_shown_as_unreadable_and_said():
    found = read_text("größer ☀ \ud800 ☀".encode("utf-8", "surrogatepass"))
    assert found.text == "größer ☀ � ☀"
    assert found.notices


def test_a_few_broken_bytes_leave_the_rest_as_it_is():
    found = read_text("größer ☀☀☀☀ ".encode() + b"\xff x")
    assert found.text == "größer ☀☀☀☀ � x"
    assert found.notices


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"PK\x03\x04....", "zip"),
        (b"%PDF-1.7", "PDF"),
        (b" <!DOCTYPE html><html>", "web page"),
    ],
)
def test_what_is_no_text_is_named(content, kind):
    with pytest.raises(BadInputError, match=kind):
        read_text(content)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content):
    try:
        found = read_text(content)
    except BadInputError:
        return
    assert "\0" not in found.text
    found.text.encode("utf-8")
