import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.contact import Contact
from moodjournal.domain.dial import call_uri, dial_uri, text_uri
from moodjournal.domain.errors import BadInputError


@pytest.mark.parametrize(
    ("number", "uri"),
    [
        ("988", "tel:988"),
        ("1-800-799-7233", "tel:18007997233"),
        ("0800 111 0 111", "tel:08001110111"),
        ("+49 (0)30 12-34", "tel:+49301234"),
        ("(030) 12.34/5", "tel:03012345"),
        ("+1\u2011212\u00a05550142", "tel:+12125550142"),
        ("555 0142 ext. 3", "tel:5550142;ext=3"),
        ("*31#5550142", "tel:*31%235550142"),
        ("٩٨٨", "tel:988"),
        ("５５５ ０１４２", "tel:5550142"),
        ("555 0142 or 555 0143", ""),
        ("555 0142 (mornings)", ""),
        ("1-800-FLOWERS", ""),
        ("12+34", ""),
        ("+", ""),
        ("", ""),
    ],
)
def test_a_number_is_dialled_as_it_is_or_not_at_all(number, uri):
    assert call_uri(number) == uri


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("988", "sms:988"),
        ("START to 88788", "sms:88788?body=START"),
        ("text HELLO to 50 808", "sms:50808?body=HELLO"),
        ("Text two words & more to 12345", "sms:12345?body=two%20words%20%26%20more"),
        ("talk to us to 123", "sms:123?body=talk%20to%20us"),
        ("text to 555 0142", "sms:5550142"),
        ("to nobody", ""),
        ("*31#5", ""),
    ],
)
def test_what_to_text_is_addressed_or_left_alone(text, uri):
    assert text_uri(text) == uri


def test_a_contact_is_called_or_texted_as_its_number_says():
    assert dial_uri("555 0142") == "tel:5550142"
    assert dial_uri("text HOME to 741741") == "sms:741741?body=HOME"


@given(st.text(string.digits, min_size=1), st.lists(st.sampled_from(" -./()"), max_size=8))
def test_separators_change_nothing(digits, separators):
    spread = "".join(
        digit + (separators[at] if at < len(separators) else "") for at, digit in enumerate(digits)
    )
    assert call_uri(spread) == f"tel:{digits}"


@given(st.text())
def test_anything_gives_an_address_of_plain_signs_or_none(text):
    for uri in (call_uri(text), text_uri(text), dial_uri(text)):
        assert uri == "" or uri.startswith(("tel:", "sms:"))
        assert uri.isascii()
        assert not any(each.isspace() for each in uri)


@pytest.mark.parametrize(("name", "number"), [(" ", "555"), ("M.", ""), ("M.", "call me")])
def test_a_contact_without_a_name_or_digits_is_refused(name, number):
    with pytest.raises(BadInputError):
        Contact(name=name, number=number)
