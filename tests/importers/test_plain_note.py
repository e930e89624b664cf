import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.importers.plain_note import plain_note


@pytest.mark.parametrize(
    ("note", "plain"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<ul><li>tea</li><li>bread</li></ul>", "- tea\n- bread"),
        ("<b>Bold</b> and <i>soft</i>", "Bold and soft"),
        ("Tom &amp; Jerry&nbsp;&#33;", "Tom & Jerry !"),
        ('<div style="color: red">Red</div>', "Red"),
        ("I <3 you, a < b > c", "I <3 you, a < b > c"),
        ("<unknown>kept</unknown>", "<unknown>kept</unknown>"),
        ("  two  spaces\n\n\n\nkept  ", "  two  spaces\n\n\n\nkept  "),
    ],
)
def test_a_note_is_plain_text(note, plain):
    assert plain_note(note) == plain


@given(st.text(alphabet=st.sampled_from("<>/&;#pbrli amp!-[]'\"\n"), max_size=200))
def test_broken_markup_never_raises(note):
    plain_note(note)
