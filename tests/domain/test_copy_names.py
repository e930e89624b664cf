"""A name that was to be replaced is replaced as a whole word, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.copy_hits import hits
from moodjournal.domain.copy_names import NameToReplace, find_names, replaced
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Step

SEEN = (
    NameToReplace("Martina", "M."),
    NameToReplace("Ana María", "A."),
    NameToReplace("田中", "T."),
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Martina said so.", "M. said so."),
        ("MARTINA's dog, martina’s cat", "M.'s dog, M.’s cat"),
        ("Martinas, smartina, Martina_2", "Martinas, smartina, Martina_2"),
        ("Mártina, Martína and Martina", "M., M. and M."),
        ("ana maria; ANA  MARÍA; Ana\nMaria", "A.; A.; A."),
        ("田中さんと", "T.さんと"),
        ("Mart\u00adina", "M."),
        ("(Martina)/Martina-Martina", "(M.)/M.-M."),
        ("", ""),
    ],
)
def test_names_are_replaced_as_whole_words(text, after):
    assert replaced(text, SEEN) == after


def test_the_longer_of_two_names_is_taken():
    names = (NameToReplace("Anna", "A."), NameToReplace("Anna Berg", "B."))
    assert replaced("Anna Berg and Anna", names) == "B. and A."


def test_a_word_that_goes_on_hides_no_name_before_it():
    assert replaced("a a ab", (NameToReplace("a a", "x"),)) == "x ab"


@pytest.mark.parametrize(("name", "instead"), [("", "M."), ("  ", "M."), ("-", "x"), ("M", " ")])
def test_a_name_needs_letters_and_something_in_its_place(name, instead):
    with pytest.raises(BadInputError):
        NameToReplace(name, instead)


@given(st.text(max_size=60), st.sampled_from(SEEN), st.text(max_size=20))
def test_no_name_is_left_anywhere(before, one, after):
    text = f"{before} {one.name} {after}"
    assert find_names(replaced(text, SEEN), SEEN) == ()
    assert find_names(text, (one,))


def test_a_hit_tells_where_it_stands():
    step = Step(text="Tell Martina about being on guard")
    (hit,) = hits(Record(steps=(step,)), SEEN)
    assert (hit.entity, hit.field) == (step, "text")
    assert (hit.before, hit.found, hit.after) == ("Tell ", "Martina", " about being on guard")
    assert hit.instead == "M."
